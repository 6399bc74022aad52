import type { StatoSessione } from '../../../contract/stato.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Bozza } from '../../../contract/pratica.ts';
import { annuncia } from '../../applicazione/annunci.tsx';
import { chiedi } from '../../applicazione/ponte.ts';
import { statoApplicazione } from '../../applicazione/stato.ts';
import { Deposito } from '../../comuni/deposito.ts';
import type { Scritto } from '../../moduli/scritto.ts';
import { banco } from '../banco.ts';
import { maschera, mascheraVuota } from '../maschera/maschera.ts';
import { rileggiPratica, usaPratica } from '../pratica-corrente.ts';
import { vaiAllaRiga } from '../vai-alla-riga.ts';
import { bancoDa, contenutoDi, leggiContenuto, vuoto } from './contenuto.ts';

/*
 * What the officer typed and who was open go into a draft that main seals, so that neither a lock nor a crash loses
 * them. In the page nothing typed in the mask outlives a lock: it comes back from the draft at the unlock.
 */

const t = schermate.sportello.bozze;
const specie = 'sportello';
/** How long after the last change a draft is saved, in milliseconds. */
const attesa = 600;

/** Drafts of earlier work, offered at log-in. */
export const offerte = new Deposito<readonly Bozza[]>([]);

/** The draft of the work on the desk: drawn with the work, gone with it. */
let id: string = crypto.randomUUID();
/** What was last sent to be saved under that id; null where nothing is. */
let salvato: string | null = null;
/** A draft is being read back: until it is here, what the desk lacks must not be saved over it. */
let inRipresa = false;
let sveglia: ReturnType<typeof setTimeout> | undefined;
let fase: StatoSessione['fase'] = 'fuori';
/** The mask was on the screen when the session locked. */
let eraAperta = false;

const aperta = (): boolean => statoApplicazione.leggi()?.sessione.fase === 'aperta';

/** Follows the desk and the session, from the start of the page. */
export function seguiBozze(): void {
  banco.ascolta(prenota);
  maschera.ascolta(prenota);
}

function prenota(): void {
  if (!aperta() || inRipresa) return;
  clearTimeout(sveglia);
  sveglia = setTimeout(() => void salva(), attesa);
}

async function salva(): Promise<void> {
  clearTimeout(sveglia);
  const contenuto = contenutoDi(banco.leggi(), maschera.leggi().scritto);
  const testo = JSON.stringify(contenuto);
  if (testo === salvato) return;
  if (vuoto(contenuto)) {
    if (salvato !== null) lasciaBozza();
    return;
  }
  const prima = salvato;
  const suo = id;
  salvato = testo;
  const pratica = banco.leggi().pratica?.id ?? null;
  const esito = await chiedi('bozza:salva', { id, specie, pratica, contenuto: testo });
  if (!esito.ok && id === suo && salvato === testo) salvato = prima;
}

/** The work is done: its draft goes, and the next work will have another. */
export function lasciaBozza(): void {
  clearTimeout(sveglia);
  if (salvato !== null) void chiedi('bozza:elimina', { id });
  id = crypto.randomUUID();
  salvato = null;
}

/** What the session becomes, told once a change: the mask leaves memory at a lock, and comes back at the unlock. */
export function alCambioDiSessione(nuova: StatoSessione['fase']): void {
  if (nuova === fase || nuova === 'verifica') return;
  const prima = fase;
  fase = nuova;
  if (nuova === 'aperta') return prima === 'bloccata' ? void dopoLoSblocco() : void offri();
  clearTimeout(sveglia);
  // Main takes a last save of a session that has just locked, or refuses it: then the one before holds.
  if (nuova === 'bloccata') void salva();
  eraAperta = nuova === 'bloccata' && maschera.leggi().aperta;
  maschera.scrivi(mascheraVuota);
  offerte.scrivi([]);
  if (nuova === 'fuori') {
    id = crypto.randomUUID();
    salvato = null;
  }
}

async function dopoLoSblocco(): Promise<void> {
  void rileggiPratica();
  // The page fell, and another has begun: what it had is among the drafts.
  if (salvato === null) return offri();
  inRipresa = true;
  maschera.cambia((prima) => ({ ...prima, aperta: eraAperta }));
  const esito = await chiedi('bozza:leggi', { id });
  inRipresa = false;
  const contenuto = esito.ok ? leggiContenuto(esito.value.contenuto) : null;
  if (contenuto) return rimetti(contenuto.maschera);
  // Kept where it is, to be tried again; this work goes on in another.
  id = crypto.randomUUID();
  salvato = null;
  await offri();
}

/** The mask as it was before the lock, under what was typed since. */
const rimetti = (scritto: Scritto): void =>
  maschera.cambia((prima) => ({ ...prima, scritto: { ...scritto, ...prima.scritto }, modificata: true }));

async function offri(): Promise<void> {
  const esito = await chiedi('bozza:elenco', undefined);
  if (!esito.ok) return;
  const altrui = esito.value.filter((una) => una.specie === specie && una.id !== id);
  offerte.scrivi(altrui.toSorted((una, altra) => altra.aggiornata.localeCompare(una.aggiornata)));
}

/** Puts the desk back as a draft has it: what was typed, and the people to be read again. */
export async function riprendi(bozza: Bozza): Promise<void> {
  const esito = await chiedi('bozza:leggi', { id: bozza.id });
  const contenuto = esito.ok ? leggiContenuto(esito.value.contenuto) : null;
  if (!contenuto) return annuncia(t.illeggibile);
  id = bozza.id;
  salvato = JSON.stringify(contenuto);
  togliOfferta(bozza);
  banco.cambia((tutto) => bancoDa(tutto, contenuto));
  const inMaschera = Object.keys(contenuto.maschera).length > 0;
  maschera.scrivi({
    ...mascheraVuota,
    scritto: contenuto.maschera,
    modificata: inMaschera,
    aperta: inMaschera && contenuto.persone.length === 0,
  });
  annuncia(t.ripresa);
  if (!maschera.leggi().aperta) vaiAllaRiga();
  await conLaSuaPratica(bozza);
}

/** The draft's practice, if it is still open and still this operator's. */
async function conLaSuaPratica({ pratica }: Bozza): Promise<void> {
  if (!pratica || banco.leggi().pratica) return;
  const esito = await chiedi('pratica:cerca', { testo: pratica.numero, stato: 'aperta' });
  const trovata = esito.ok ? esito.value.pratiche.find((una) => una.id === pratica.id) : undefined;
  if (trovata && !banco.leggi().pratica) usaPratica(trovata);
}

export async function scarta(bozza: Bozza): Promise<void> {
  const esito = await chiedi('bozza:elimina', { id: bozza.id });
  if (!esito.ok) return;
  togliOfferta(bozza);
  annuncia(t.eliminata);
}

const togliOfferta = (bozza: Bozza): void => offerte.cambia((tutte) => tutte.filter((una) => una.id !== bozza.id));
