import type { ModoStampa } from '../../contract/consultazione.ts';
import type { Esito } from '../../contract/esito.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { siERinunciato } from '../carta/esito-stampa.tsx';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { cambiaLinguetta, conPersona, linguettaPerId, type Persona, type Vista } from './banco.ts';
import { comeLettura, fallita, interroga } from './chiamate.ts';

const t = schermate.sportello;

/** Shows a person in one of their ways, asking for what is not there yet. */
export function mostraVista(id: string, vista: Vista): void {
  const persona = linguettaPerId(id)?.persona;
  if (persona?.lettura.fase !== 'pronta') return;
  cambiaLinguetta(id, (linguetta) => conPersona(linguetta, { vista }));
  if (vista === 'famiglia' && manca(persona.famiglia)) void leggiFamiglia(id, persona);
  if (vista === 'storia' && manca(persona.storia)) void leggiStoria(id, persona);
  if (vista === 'originale' && manca(persona.originale)) {
    void leggiOriginale(id, persona, persona.lettura.valore.idOperazioneANPR);
  }
}

const manca = (lettura: Persona['famiglia' | 'storia' | 'originale']): boolean =>
  lettura === null || lettura.fase === 'fallita' || lettura.fase === 'da-rileggere';

const leggiFamiglia = (id: string, { idANPR, allaData }: Persona): Promise<void> =>
  interroga(
    id,
    (linguetta, famiglia) => conPersona(linguetta, { famiglia }),
    (richiesta, pratica) => chiedi('sportello:famiglia', { richiesta, pratica, idANPR, ...giorno(allaData) }),
    (linguetta, esito) => {
      annuncia(esito.ok ? t.annunci.famiglia(esito.value.componenti.length) : fallita(esito.error));
      return conPersona(linguetta, { famiglia: comeLettura(esito) });
    },
  );

const leggiStoria = (id: string, { idANPR }: Persona): Promise<void> =>
  interroga(
    id,
    (linguetta, storia) => conPersona(linguetta, { storia }),
    (richiesta, pratica) => chiedi('sportello:storia', { richiesta, pratica, idANPR }),
    (linguetta, esito) => {
      annuncia(esito.ok ? t.annunci.storia : fallita(esito.error));
      return conPersona(linguetta, { storia: comeLettura(esito) });
    },
  );

const leggiOriginale = (id: string, { perChe }: Persona, idOperazioneANPR: string): Promise<void> =>
  interroga(
    id,
    (linguetta, originale) => conPersona(linguetta, { originale }),
    (_richiesta, pratica) => chiedi('sportello:originale', { pratica, idOperazioneANPR }),
    (linguetta, esito) => {
      annuncia(esito.ok ? t.annunci.originale : messaggiErrore[esito.error.code].messaggio);
      return conPersona(linguetta, { originale: comeLettura(esito) });
    },
    perChe,
  );

/** Prints the visura that is on the screen, or saves it; one at a time, so that no sheet comes out twice by accident. */
export async function stampaVisura(id: string, modo: ModoStampa): Promise<void> {
  const persona = linguettaPerId(id)?.persona;
  if (persona?.lettura.fase !== 'pronta' || persona.stampa?.lettura.fase === 'in-corso') return;
  const { idANPR, idOperazioneANPR } = persona.lettura.valore;
  await interroga(
    id,
    (linguetta, lettura) => conPersona(linguetta, { stampa: { modo, lettura } }),
    (_richiesta, pratica) => chiedi('sportello:visura', { pratica, idANPR, idOperazioneANPR, modo }),
    (linguetta, esito) => {
      annuncia(dettoDi(modo, esito));
      return conPersona(linguetta, { stampa: { modo, lettura: comeLettura(esito) } });
    },
    persona.perChe,
  );
}

const dettoDi = (modo: ModoStampa, esito: Esito<string | null>): string => {
  if (siERinunciato(modo, esito)) return schermate.foglio.rinuncia[modo];
  return esito.ok ? t.annunci.visura[modo] : messaggiErrore[esito.error.code].messaggio;
};

/** The day of a request, where it is not today. */
export const giorno = (allaData: string | undefined): { readonly allaData?: string } =>
  allaData === undefined ? {} : { allaData };
