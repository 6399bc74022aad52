import { fallito, riuscito, type Esito } from '../../../contract/esito.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { massimoFileLotto, type Lotto, type RigaLotto } from '../../../contract/pdnd/lotto.ts';
import { annuncia } from '../../applicazione/annunci.tsx';
import { chiedi } from '../../applicazione/ponte.ts';
import { vaiAlRisultato } from '../../comuni/fuoco.ts';
import { protocolloErrato, suaPratica } from '../azioni.ts';
import { uffici } from '../stato.ts';
import { conMassivo, perLotti } from './servizio.ts';
import { cambiaLavori, delLavoro, lavori, lavoriVuoti, lavoroAperto } from './stato.ts';

const t = schermate.altriUffici.lotti;

/** Rows asked of main at once. */
const pagina = 1000;

/** The jobs as they are now. */
export async function leggiLavori(): Promise<void> {
  cambiaLavori({ elenco: await chiedi('lotto:elenco', undefined) });
}

export const apriLavoro = (id: string | null): void => cambiaLavori({ aperto: id, ...delLavoro });

/** True where all is chosen that a job needs besides its file. */
export const sceltoTutto = (): boolean => {
  const { finalita, codice, protocollo } = uffici.leggi();
  return finalita !== null && perLotti(codice) && !protocolloErrato(protocollo);
};

/** Makes a job of a file; it is looked at, not begun. */
export async function creaLavoro(file: File): Promise<void> {
  cambiaLavori({ ...delLavoro, leggeFile: true });
  const creato = await daFile(file);
  cambiaLavori({ leggeFile: false });
  if (!creato.ok) return cambiaLavori({ errore: creato.error });
  await leggiLavori();
  apriLavoro(creato.value.id);
  annuncia(t.creato(creato.value.righe));
}

async function daFile(file: File): Promise<Esito<Lotto>> {
  const { codice, offerti } = uffici.leggi();
  if (!perLotti(codice)) return fallito('RICHIESTA_NON_VALIDA', 'codice');
  if (file.size > massimoFileLotto) return fallito('LOTTO_TROPPO_LUNGO', `${file.size} B`);
  const testo = await file.text();
  const modo = conMassivo(offerti, codice) ? lavori.leggi().modo : 'riga-per-riga';
  const pratica = await suaPratica();
  return pratica.ok ? chiedi('lotto:crea', { pratica: pratica.value.id, codice, modo, testo }) : pratica;
}

/** Begins the job that is looked at, goes on with it, or stops it. */
export async function avviaOFerma(): Promise<void> {
  const lavoro = lavoroAperto(lavori.leggi());
  if (!lavoro || lavoro.stato === 'finito') return;
  cambiaLavori({ errore: null, daEliminare: false });
  const esito = await chiedi(lavoro.stato === 'fermo' ? 'lotto:avvia' : 'lotto:ferma', { id: lavoro.id });
  if (!esito.ok) cambiaLavori({ errore: esito.error });
  await leggiLavori();
}

export const chiediConferma = (): void => cambiaLavori({ daEliminare: true });
export function nonEliminare(): void {
  cambiaLavori({ daEliminare: false });
  vaiAlRisultato();
}

export async function eliminaLavoro(): Promise<void> {
  const { aperto } = lavori.leggi();
  if (aperto === null) return;
  const esito = await chiedi('lotto:elimina', { id: aperto });
  apriLavoro(esito.ok ? null : aperto);
  if (esito.ok) annuncia(esito.value === null ? t.eliminato : t.eliminatoNonRitirato);
  const errore = esito.ok ? esito.value : esito.error;
  if (errore) cambiaLavori({ errore });
  await leggiLavori();
  vaiAlRisultato();
}

/** Asks for the refused rows of the job that is looked at: an access, which leaves a record. */
export async function mostraRifiutate(): Promise<void> {
  const { aperto } = lavori.leggi();
  if (aperto === null) return;
  const rifiutate = await leggiRifiutate(aperto);
  if (lavori.leggi().aperto === aperto) cambiaLavori({ rifiutate });
}

async function leggiRifiutate(id: string): Promise<Esito<readonly RigaLotto[]>> {
  const righe: RigaLotto[] = [];
  for (;;) {
    const nuove = await chiedi('lotto:esiti', { id, dopo: righe.at(-1)?.n ?? 0, quanti: pagina, soloRifiutate: true });
    if (!nuove.ok) return nuove;
    righe.push(...nuove.value);
    if (nuove.value.length < pagina) return riuscito(righe);
  }
}

/** Saves the outcomes of the job that is looked at, where the officer chooses. */
export async function salvaEsiti(): Promise<void> {
  const { aperto, salvato } = lavori.leggi();
  if (aperto === null || salvato === 'in-corso') return;
  cambiaLavori({ salvato: 'in-corso' });
  const esito = await chiedi('lotto:salva', { id: aperto });
  if (lavori.leggi().aperto === aperto) cambiaLavori({ salvato: esito });
}

/** At a lock: which job was looked at stays; nothing of its people does, nor what main refused meanwhile. */
export const sospendiLavori = (): void => cambiaLavori({ elenco: null, leggeFile: false, ...delLavoro });

/** At a log-out nothing stays. */
export const dimenticaLavori = (): void => lavori.scrivi(lavoriVuoti);
