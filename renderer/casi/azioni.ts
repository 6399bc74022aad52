import type { Errore, Esito } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Bozza, Pratica } from '../../contract/pratica.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { statoApplicazione } from '../applicazione/stato.ts';
import { Freno } from '../comuni/freno.ts';
import { accogliPratica } from '../sportello/pratica-corrente.ts';
import { annullaLetture, leggiPerIlPasso, rileggiCaso } from './letture.ts';
import {
  bisogniDi,
  casoAperto,
  casoSospeso,
  nienteLetto,
  passiDi,
  specieCasi,
  type Caso,
  type SpecieCaso,
} from './modello.ts';

const t = schermate.casi;

/** What a draft of a guided case is called among the drafts. */
const specieBozza = (specie: SpecieCaso): string => `caso-${specie}`;

/** The guided case that a draft is of; undefined where it is of something else. */
export const casoDellaBozza = (bozza: Bozza): SpecieCaso | undefined =>
  specieCasi.find((specie) => bozza.specie === specieBozza(specie));

/** Milliseconds from a change to the save of the work. */
const pausa = 300;
const freno = new Freno(() => void salva(), pausa);

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

function apri(caso: Caso, nonSalvato: Errore | null = null): void {
  casoSospeso.scrivi(null);
  casoAperto.scrivi({ caso, ...nienteLetto, salvato: null, nonSalvato, rifiuto: null });
}

/** Changes what the officer did; it is saved a moment later. */
export function cambiaCaso(cambi: Partial<Caso>): void {
  casoAperto.cambia((aperto) => aperto && { ...aperto, caso: { ...aperto.caso, ...cambi } });
  freno.prenota();
}

/** Why the last save was refused: at a lock there is no case on the screen that could say it. */
let ultimoRifiuto: Errore | null = null;

/** True where the draft has all that was done. */
async function salva(): Promise<boolean> {
  freno.ferma();
  const aperto = casoAperto.leggi();
  if (!aperto) return true;
  const { caso } = aperto;
  const esito = await chiedi('bozza:salva', {
    id: caso.id,
    specie: specieBozza(caso.specie),
    pratica: caso.pratica.id,
    contenuto: JSON.stringify(caso),
  });
  ultimoRifiuto = esito.ok ? null : esito.error;
  const cambi = esito.ok ? { nonSalvato: null, salvato: Date.now() } : { nonSalvato: esito.error };
  casoAperto.cambia((ora) => (ora?.caso.id === caso.id ? { ...ora, ...cambi } : ora));
  return esito.ok;
}

/** Leaves the case for another time: it stays among the drafts, or on the screen where it could not be put there. */
export async function lasciaCaso(): Promise<void> {
  if (!(await salva())) return;
  annullaLetture();
  casoAperto.scrivi(null);
}

/** Throws a draft away. */
export const scartaCaso = (id: string) => chiedi('bozza:elimina', { id });

let inConclusione = false;

/** Ends the case: what came of it is added to the notes of its practice, once, and the draft goes. */
export async function concludiCaso(esitoInParole: string): Promise<void> {
  const aperto = casoAperto.leggi();
  if (!aperto || inConclusione) return;
  inConclusione = true;
  try {
    const { id, pratica, note, specie } = aperto.caso;
    const aggiungiNote = [t.specie[specie].nome, esitoInParole, note].filter(Boolean).join('\n');
    const scritta = await chiedi('pratica:aggiorna', { id: pratica.id, aggiungiNote });
    if (!scritta.ok) return casoAperto.cambia((ora) => ora && { ...ora, rifiuto: scritta.error });
    accogliPratica(scritta.value);
    freno.ferma();
    await chiedi('bozza:elimina', { id });
    casoAperto.scrivi(null);
    annuncia(t.concluso(pratica.numero));
  } finally {
    inConclusione = false;
  }
}

/** Goes to another step, asking ANPR for what it needs and is not there yet; what was read for others stays. */
export function vaiAlPasso(passo: number): void {
  const aperto = casoAperto.leggi();
  if (!aperto || passo < 0 || passo >= passiDi[aperto.caso.specie].length) return;
  annullaLetture(bisogniDi({ ...aperto.caso, passo }));
  cambiaCaso({ passo });
  casoAperto.cambia((ora) => ora && { ...ora, rifiuto: null });
  void leggiPerIlPasso();
}

/** At a lock: of the case its draft's name stays in memory, and nothing else. */
export function sospendiCaso(): void {
  const aperto = casoAperto.leggi();
  if (!aperto) return;
  void salva();
  annullaLetture();
  casoAperto.scrivi(null);
  casoSospeso.scrivi({ id: aperto.caso.id, errore: null });
}

/** At the unlock the case comes back from its draft; what ANPR had answered is to be asked for again. */
export async function ripristinaCaso(): Promise<void> {
  const sospeso = casoSospeso.leggi();
  if (!sospeso) return;
  const esito = await chiedi('bozza:leggi', { id: sospeso.id });
  // Locked again meanwhile: the next unlock will ask.
  if (statoApplicazione.leggi()?.sessione.fase !== 'aperta' || casoSospeso.leggi() !== sospeso) return;
  if (esito.ok) apri(JSON.parse(esito.value.contenuto) as Caso, ultimoRifiuto);
  else casoSospeso.scrivi({ ...sospeso, errore: esito.error });
}

/** At a log-out nothing stays: the draft is in the store. */
export function dimenticaCaso(): void {
  freno.ferma();
  casoAperto.scrivi(null);
  casoSospeso.scrivi(null);
}
