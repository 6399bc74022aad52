import type { EsitoRicerca } from '../../contract/consultazione.ts';
import type { Esito } from '../../contract/esito.ts';
import { riconosci } from '../../contract/identificativi/riconosci.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import type { Lettura } from '../sportello/banco.ts';
import { comeLettura } from '../sportello/chiamate.ts';
import { criteriDi } from '../sportello/criteri.ts';
import { cambiaCaso } from './azioni.ts';
import {
  bisogniDi,
  casoAperto,
  nienteLetto,
  servizioDelCaso,
  type Bisogno,
  type CasoAperto,
  type LettureCaso,
} from './modello.ts';

const t = schermate.casi;

/** Looks for the person that the line names; of the one before nothing stays. */
export async function cercaPersona(): Promise<void> {
  const aperto = casoAperto.leggi();
  const criteri = aperto && criteriDi(riconosci(aperto.caso.riga));
  if (!criteri) return annuncia(t.chi.nonCapito);
  annullaLetture();
  cambiaCaso({ idANPR: null, scelti: [], ragioni: {} });
  dimentica();
  const pratica = aperto.caso.pratica.id;
  await leggi<EsitoRicerca>(
    'ricerca',
    (richiesta) => chiedi('sportello:cerca', { richiesta, pratica, criteri }),
    (esito) => {
      if (!esito.ok) return { ricerca: { fase: 'fallita', errore: esito.error } };
      if (esito.value.specie === 'uno') {
        const { scheda } = esito.value;
        scegliPersona(scheda.idANPR);
        return { ricerca: null, scheda: { fase: 'pronta', valore: scheda } };
      }
      return { ricerca: { fase: 'pronta', valore: esito.value.specie === 'molti' ? esito.value.soggetti : [] } };
    },
  );
}

/** The person is the one of the list. */
export async function scegliDallElenco(idANPR: string): Promise<void> {
  scegliPersona(idANPR);
  await leggiScheda(idANPR);
}

const scegliPersona = (idANPR: string): void => cambiaCaso({ idANPR, scelti: [idANPR], ragioni: {} });

/** Asks again for all that the step shows: a new access. */
export async function rileggiCaso(): Promise<void> {
  const idANPR = casoAperto.leggi()?.caso.idANPR;
  if (idANPR === undefined || idANPR === null) return;
  annullaLetture();
  dimentica();
  await leggiScheda(idANPR);
  await leggiPerIlPasso();
}

const dimentica = (): void => casoAperto.cambia((aperto) => aperto && { ...aperto, ...nienteLetto });

async function leggiScheda(idANPR: string): Promise<void> {
  const pratica = casoAperto.leggi()?.caso.pratica.id ?? '';
  await leggi(
    'scheda',
    (richiesta) => chiedi('sportello:scheda', { richiesta, pratica, idANPR }),
    (esito) => ({ scheda: comeLettura(esito), ricerca: null }),
  );
}

/** Asks ANPR for what the step rests on and is not there, nor on its way, yet. */
export async function leggiPerIlPasso(): Promise<void> {
  const aperto = casoAperto.leggi();
  if (aperto?.scheda?.fase !== 'pronta') return;
  const manca = bisogniDi(aperto.caso).find((quale) => !['pronta', 'in-corso'].includes(aperto[quale]?.fase ?? ''));
  if (manca === 'famiglia') await leggiFamiglia(aperto);
  if (manca === 'servizio') await leggiServizio(aperto);
}

async function leggiFamiglia({ caso }: CasoAperto): Promise<void> {
  const idANPR = caso.idANPR ?? '';
  await leggi(
    'famiglia',
    (richiesta) => chiedi('sportello:famiglia', { richiesta, pratica: caso.pratica.id, idANPR }),
    (esito) => ({ famiglia: comeLettura(esito) }),
  );
}

async function leggiServizio({ caso, scheda }: CasoAperto): Promise<void> {
  const servizio = scheda?.fase === 'pronta' ? servizioDelCaso(caso, scheda.valore.soggetto) : undefined;
  if (!servizio) return;
  const { codice: operazione, campi } = servizio;
  await leggi(
    'servizio',
    (richiesta) => chiedi('sportello:servizio', { richiesta, pratica: caso.pratica.id, operazione, campi }),
    (esito) => ({ servizio: comeLettura(esito) }),
  );
}

/** One call to ANPR for the open case; what comes back is kept only if it is still waited for. */
async function leggi<T>(
  quale: keyof LettureCaso,
  chiama: (richiesta: string) => Promise<Esito<T>>,
  conEsito: (esito: Esito<T>) => Partial<LettureCaso>,
): Promise<void> {
  const richiesta = crypto.randomUUID();
  const inCorso = { fase: 'in-corso', richiesta, inizio: Date.now() } as const;
  casoAperto.cambia((aperto) => aperto && { ...aperto, [quale]: inCorso });
  const esito = await chiama(richiesta);
  const aperto = casoAperto.leggi();
  if (!aperto || !attende(aperto[quale], richiesta)) return;
  const cambi = conEsito(esito);
  casoAperto.cambia((ora) => ora && { ...ora, ...cambi });
  if (!esito.ok) annuncia(messaggiErrore[esito.error.code].messaggio);
}

const attende = (lettura: Lettura<unknown> | null, richiesta: string): boolean =>
  lettura?.fase === 'in-corso' && lettura.richiesta === richiesta;

/** Gives up what the case is waiting for, but for what is still needed. */
export function annullaLetture(tranne: readonly Bisogno[] = []): void {
  const aperto = casoAperto.leggi();
  if (!aperto) return;
  const fermate: Partial<CasoAperto> = {};
  for (const quale of ['ricerca', 'scheda', 'famiglia', 'servizio'] as const) {
    const lettura = aperto[quale];
    if (lettura?.fase !== 'in-corso' || (tranne as readonly string[]).includes(quale)) continue;
    void chiedi('sportello:annulla', { richiesta: lettura.richiesta });
    Object.assign(fermate, { [quale]: null });
  }
  casoAperto.cambia((ora) => ora && { ...ora, ...fermate });
}
