import type { Errore, Esito } from '../../../contract/esito.ts';
import type { StatoSessione } from '../../../contract/stato.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Bozza } from '../../../contract/pratica.ts';
import { annuncia } from '../../applicazione/annunci.tsx';
import { chiedi } from '../../applicazione/ponte.ts';
import { statoApplicazione } from '../../applicazione/stato.ts';
import { Deposito } from '../../comuni/deposito.ts';
import { Freno } from '../../comuni/freno.ts';
import { dettagli, dimenticaDettagli } from '../../pratiche/elenco/dettagli.ts';
import { servizi } from '../../servizi/servizi.ts';
import { banco } from '../banco.ts';
import { maschera, mascheraVuota } from '../maschera/maschera.ts';
import { chiudiRiquadro, pannello } from '../pannello.ts';
import { rileggiPratica, usaPratica } from '../pratica-corrente.ts';
import { vaiAllaRiga } from '../vai-alla-riga.ts';
import { comeStavaLaMaschera, leggiAltrove, rimettiAltrove, togliAltrove } from './altrove.ts';
import { bancoDa, contenutoDi, leggiContenuto, vuoto, type ContenutoBozza } from './contenuto.ts';

/*
 * What the officer typed and who was open go into a draft that main seals, so that neither a lock nor a crash loses
 * them. In the page nothing typed but the search line outlives a lock: it comes back from the draft at the unlock.
 */

const t = schermate.sportello.bozze;
const specie = 'sportello';
/** How long after a change a draft is saved, in milliseconds. */
const attesa = 600;

/** Drafts of earlier work, offered at log-in. */
export const offerte = new Deposito<readonly Bozza[]>([]);

/** What the officer must know: that nothing is being kept, or that what was kept did not come back; with the reason. */
export const guaioBozze = new Deposito<{
  readonly che: 'nonSalvata' | 'illeggibile' | 'nonEliminata';
  readonly errore: Errore | null;
} | null>(null);

/** The draft of the work on the desk: drawn with the work, gone with it. */
let id: string = crypto.randomUUID();
/** What was last sent to be saved under that id; null where nothing is. */
let salvato: string | null = null;
/** The draft has what memory has not, since a lock: until it is back, nothing must be saved over it. */
let daRimettere = false;
/** Tells apart the readings of two unlocks. */
let ripresa = 0;
let fase: StatoSessione['fase'] = 'fuori';
let comEra: ReturnType<typeof comeStavaLaMaschera> = mascheraVuota;

const aperta = (): boolean => statoApplicazione.leggi()?.sessione.fase === 'aperta';
const freno = new Freno(() => void salva(), attesa);

/** Follows what is typed, from the start of the page. */
export function seguiBozze(): void {
  for (const deposito of [banco, maschera, servizi, pannello, dettagli]) deposito.ascolta(prenota);
}

function prenota(): void {
  if (aperta() && !daRimettere) freno.prenota();
}

async function salva(): Promise<void> {
  freno.ferma();
  const contenuto = contenutoDi(banco.leggi(), leggiAltrove());
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
  if (id !== suo || salvato !== testo) return;
  if (esito.ok) return guaioBozze.cambia((guaio) => (guaio?.che === 'nonSalvata' ? null : guaio));
  salvato = prima;
  if (esito.error.code !== 'BOZZA_ASSENTE') return guaioBozze.scrivi({ che: 'nonSalvata', errore: esito.error });
  // It went to another operator with its practice: what is here now is other work.
  nuovaBozza();
  await salva();
}

function nuovaBozza(): void {
  id = crypto.randomUUID();
  salvato = null;
}

/** The work is done: its draft goes, and the next work will have another. */
export function lasciaBozza(): void {
  freno.ferma();
  guaioBozze.scrivi(null);
  if (salvato === null) return;
  void chiedi('bozza:elimina', { id });
  nuovaBozza();
}

/** What the session becomes, told once a change: what is typed leaves memory at a lock, and comes back at the unlock. */
export function alCambioDiSessione(nuova: StatoSessione['fase']): void {
  const prima = fase;
  fase = nuova;
  if (nuova === 'aperta') return prima === 'bloccata' ? void dopoLoSblocco() : void offri();
  freno.ferma();
  ripresa++;
  if (nuova === 'bloccata' && !daRimettere) {
    comEra = comeStavaLaMaschera();
    // Main takes a last save of a session that has just locked, or refuses it: then the one before holds.
    void salva();
    daRimettere = true;
  }
  togliAltrove();
  offerte.scrivi([]);
  if (nuova === 'bloccata') return;
  daRimettere = false;
  guaioBozze.scrivi(null);
  chiudiRiquadro();
  dimenticaDettagli();
  nuovaBozza();
}

async function dopoLoSblocco(): Promise<void> {
  void rileggiPratica();
  if (salvato !== null) {
    const mia = ripresa;
    maschera.cambia((ora) => ({ ...ora, aperta: comEra.aperta }));
    const esito = await chiedi('bozza:leggi', { id });
    // Locked again meanwhile: the next unlock will ask.
    if (mia !== ripresa) return;
    const contenuto = contenutoLetto(esito);
    if (contenuto) rimettiAltrove(contenuto, comEra.modificata);
    // Kept where it is, to be tried again; this work goes on in another.
    else nuovaBozza();
  }
  daRimettere = false;
  prenota();
  await offri();
}

/** What a draft holds; where it cannot be read, the officer is told why. */
function contenutoLetto(esito: Esito<{ readonly contenuto: string }>): ContenutoBozza | null {
  const contenuto = esito.ok ? leggiContenuto(esito.value.contenuto) : null;
  if (!contenuto) guaioBozze.scrivi({ che: 'illeggibile', errore: esito.ok ? null : esito.error });
  return contenuto;
}

async function offri(): Promise<void> {
  const esito = await chiedi('bozza:elenco', undefined);
  if (!esito.ok) return;
  const altrui = esito.value.filter((una) => una.specie === specie && una.id !== id);
  offerte.scrivi(altrui.toSorted((una, altra) => altra.aggiornata.localeCompare(una.aggiornata)));
}

/** Puts the desk back as a draft has it: what was typed, and the people to be read again. */
export async function riprendi(bozza: Bozza): Promise<void> {
  const contenuto = contenutoLetto(await chiedi('bozza:leggi', { id: bozza.id }));
  if (!contenuto) return;
  guaioBozze.scrivi(null);
  id = bozza.id;
  salvato = JSON.stringify(contenuto);
  togliOfferta(bozza);
  banco.cambia((tutto) => bancoDa(tutto, contenuto));
  const inMaschera = Object.keys(contenuto.maschera).length > 0;
  maschera.scrivi({ ...mascheraVuota, aperta: inMaschera && contenuto.persone.length === 0 });
  rimettiAltrove(contenuto, inMaschera);
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

/** Does away with a draft; true where it is gone. */
export async function scarta(bozza: Bozza): Promise<boolean> {
  const esito = await chiedi('bozza:elimina', { id: bozza.id });
  if (!esito.ok) {
    guaioBozze.scrivi({ che: 'nonEliminata', errore: esito.error });
    return false;
  }
  togliOfferta(bozza);
  annuncia(t.eliminata);
  return true;
}

const togliOfferta = (bozza: Bozza): void => offerte.cambia((tutte) => tutte.filter((una) => una.id !== bozza.id));
