import type { EsitoRicerca } from '../../contract/consultazione.ts';
import type { Esito } from '../../contract/esito.ts';
import { riconosci } from '../../contract/identificativi/riconosci.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Bozza, Pratica } from '../../contract/pratica.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import type { Lettura } from '../sportello/banco.ts';
import { comeLettura } from '../sportello/chiamate.ts';
import { criteriDi } from '../sportello/criteri.ts';
import {
  casoAperto,
  nienteLetto,
  passiDi,
  passoDi,
  servizioDelPasso,
  specieCasi,
  type Caso,
  type CasoAperto,
  type LettureCaso,
  type SpecieCaso,
} from './modello.ts';

const t = schermate.casi;

/** What a draft of a guided case is called among the drafts. */
const specieBozza = (specie: SpecieCaso): string => `caso-${specie}`;

/** The guided case that a draft is of; undefined where it is of something else. */
export const casoDellaBozza = (bozza: Bozza): SpecieCaso | undefined =>
  specieCasi.find((specie) => bozza.specie === specieBozza(specie));

/** Milliseconds without a change before the work is saved. */
const pausa = 300;

const finalitaDi = {
  trasferimento: 'sportello-anagrafe',
  cie: 'carta-identita',
  consolato: 'sportello-anagrafe',
} as const;

/** Begins a guided case, in a practice of its own. */
export async function iniziaCaso(specie: SpecieCaso): Promise<Esito<Pratica>> {
  const esito = await chiedi('pratica:apri', { finalita: finalitaDi[specie], note: t.specie[specie].nome });
  if (!esito.ok) return esito;
  const { id, numero } = esito.value;
  apri({
    id: crypto.randomUUID(),
    specie,
    pratica: { id, numero },
    passo: 0,
    riga: '',
    idANPR: null,
    scelti: [],
    scritto: {},
    ragioni: {},
    note: '',
  });
  await salva();
  return esito;
}

/** Takes a case up again from its draft. */
export async function riprendiCaso(bozza: Bozza): Promise<Esito<unknown>> {
  const esito = await chiedi('bozza:leggi', { id: bozza.id });
  if (!esito.ok) return esito;
  apri(JSON.parse(esito.value.contenuto) as Caso);
  annuncia(t.ripreso);
  await rileggiCaso();
  return esito;
}

const apri = (caso: Caso): void => casoAperto.scrivi({ caso, ...nienteLetto, salvato: null, nonSalvato: false });

let attesaSalvataggio: ReturnType<typeof setTimeout> | undefined;

/** Changes what the officer did; it is saved a moment later. */
export function cambiaCaso(cambi: Partial<Caso>): void {
  casoAperto.cambia((aperto) => aperto && { ...aperto, caso: { ...aperto.caso, ...cambi } });
  clearTimeout(attesaSalvataggio);
  attesaSalvataggio = setTimeout(() => void salva(), pausa);
}

async function salva(): Promise<void> {
  clearTimeout(attesaSalvataggio);
  const aperto = casoAperto.leggi();
  if (!aperto) return;
  const { caso } = aperto;
  const esito = await chiedi('bozza:salva', {
    id: caso.id,
    specie: specieBozza(caso.specie),
    pratica: caso.pratica.id,
    contenuto: JSON.stringify(caso),
  });
  casoAperto.cambia((ora) =>
    ora?.caso.id === caso.id ? { ...ora, nonSalvato: !esito.ok, salvato: esito.ok ? Date.now() : ora.salvato } : ora,
  );
}

/** Leaves the case for another time: it stays among the drafts. */
export async function lasciaCaso(): Promise<void> {
  await salva();
  annullaLetture();
  casoAperto.scrivi(null);
}

/** Throws a draft away. */
export const scartaCaso = (id: string) => chiedi('bozza:elimina', { id });

/** Ends the case: what came of it goes into the notes of its practice, and the draft goes. */
export async function concludiCaso(esitoInParole: string): Promise<void> {
  const aperto = casoAperto.leggi();
  if (!aperto) return;
  const { id, pratica, note, specie } = aperto.caso;
  const testo = [t.specie[specie].nome, esitoInParole, note].filter(Boolean).join('\n').slice(0, 2000);
  const scritta = await chiedi('pratica:aggiorna', { id: pratica.id, note: testo });
  if (!scritta.ok) return annuncia(messaggiErrore[scritta.error.code].messaggio);
  clearTimeout(attesaSalvataggio);
  await chiedi('bozza:elimina', { id });
  casoAperto.scrivi(null);
  annuncia(t.concluso(pratica.numero));
}

/** Goes to another step, asking ANPR for what it needs and is not there yet. */
export function vaiAlPasso(passo: number): void {
  const aperto = casoAperto.leggi();
  if (!aperto || passo < 0 || passo >= passiDi[aperto.caso.specie].length) return;
  annullaLetture();
  cambiaCaso({ passo });
  casoAperto.cambia((ora) => ora && { ...ora, servizio: null });
  void leggiPerIlPasso();
}

/** Asks again for all that the step shows: a new access. */
export async function rileggiCaso(): Promise<void> {
  const aperto = casoAperto.leggi();
  if (!aperto?.caso.idANPR) return;
  casoAperto.cambia((ora) => ora && { ...ora, ...nienteLetto });
  await leggiScheda(aperto.caso.idANPR);
  await leggiPerIlPasso();
}

/** Looks for the person that the line names. */
export async function cercaPersona(): Promise<void> {
  const aperto = casoAperto.leggi();
  const criteri = aperto && criteriDi(riconosci(aperto.caso.riga));
  if (!criteri) return annuncia(t.chi.nonCapito);
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

async function leggiScheda(idANPR: string): Promise<void> {
  const pratica = casoAperto.leggi()?.caso.pratica.id ?? '';
  await leggi(
    'scheda',
    (richiesta) => chiedi('sportello:scheda', { richiesta, pratica, idANPR }),
    (esito) => ({ scheda: comeLettura(esito), ricerca: null }),
  );
}

async function leggiPerIlPasso(): Promise<void> {
  const aperto = casoAperto.leggi();
  if (aperto?.scheda?.fase !== 'pronta') return;
  const { caso } = aperto;
  const pratica = caso.pratica.id;
  const { idANPR, soggetto } = aperto.scheda.valore;
  if (passoDi(caso) === 'famiglia' && aperto.famiglia?.fase !== 'pronta') {
    await leggi(
      'famiglia',
      (richiesta) => chiedi('sportello:famiglia', { richiesta, pratica, idANPR }),
      (esito) => ({ famiglia: comeLettura(esito) }),
    );
  }
  const servizio = servizioDelPasso(caso, soggetto);
  if (!servizio) return;
  const { codice: operazione, campi } = servizio;
  await leggi(
    'servizio',
    (richiesta) => chiedi('sportello:servizio', { richiesta, pratica, operazione, campi }),
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

/** Gives up what the case is waiting for. */
export function annullaLetture(): void {
  const aperto = casoAperto.leggi();
  if (!aperto) return;
  const fermate: Partial<CasoAperto> = {};
  for (const quale of ['ricerca', 'scheda', 'famiglia', 'servizio'] as const) {
    const lettura = aperto[quale];
    if (lettura?.fase !== 'in-corso') continue;
    void chiedi('sportello:annulla', { richiesta: lettura.richiesta });
    Object.assign(fermate, { [quale]: null });
  }
  casoAperto.cambia((ora) => ora && { ...ora, ...fermate });
}

/** At a lock: what ANPR answered goes, what the officer did stays. */
export const dimenticaLetture = (): void => casoAperto.cambia((aperto) => aperto && { ...aperto, ...nienteLetto });

/** At a log-out nothing stays: the draft is in the store. */
export function dimenticaCaso(): void {
  clearTimeout(attesaSalvataggio);
  casoAperto.scrivi(null);
}
