import {
  type Lettore,
  type RichiestaCarta,
  type TipoRichiestaCarta,
  type ValoreCarta,
  schemaMessaggioCarta,
  schemiValoreCarta,
  segretiDi,
} from '../../contract/carta.ts';
import { type Errore, type Esito, riuscito } from '../../contract/esito.ts';
import type { ProcessoFiglio } from '../host.ts';

/** Milliseconds without a word, from the request or from the last sign of life, before the driver counts as hung. */
export interface TempiCarta extends Readonly<Record<TipoRichiestaCarta, number>> {
  /** PIN or PUK on the reader's keypad: the operator is typing. */
  readonly tastierino: number;
  /** Without requests: the host speaks at each poll, about twice a second. */
  readonly silenzio: number;
}

export const tempiCarta: TempiCarta = {
  carica: 15_000,
  stato: 10_000,
  certificati: 30_000,
  accedi: 20_000,
  firma: 30_000,
  cambiaPin: 30_000,
  sbloccaPin: 30_000,
  esci: 5_000,
  tastierino: 90_000,
  silenzio: 5_000,
};

/** A request without its id, which the queue gives. */
export type CorpoRichiesta<T extends TipoRichiestaCarta> = T extends unknown
  ? Omit<Extract<RichiestaCarta, { tipo: T }>, 'id'>
  : never;

interface InAttesa {
  readonly richiesta: RichiestaCarta;
  readonly risolvi: (esito: Esito<unknown>) => void;
}

interface Ascolto {
  readonly lettori: (lettori: readonly Lettore[]) => void;
  /** The process ended, or hung and was killed; not called after {@link ProcessoCarta.chiudi}. */
  readonly fine: (errore: Errore) => void;
}

/**
 * One life of the token host: a queue with one request at a time in the child, so that each has its whole time limit,
 * and a watchdog that kills a child that is late or silent.
 */
export class ProcessoCarta {
  readonly #figlio: ProcessoFiglio;
  readonly #tempi: TempiCarta;
  readonly #ascolto: Ascolto;
  readonly #coda: InAttesa[] = [];
  #inCorso: InAttesa | undefined;
  #progressivo = 0;
  #finito: Errore | undefined;
  #guardia: NodeJS.Timeout | undefined;

  constructor(figlio: ProcessoFiglio, tempi: TempiCarta, ascolto: Ascolto) {
    this.#figlio = figlio;
    this.#tempi = tempi;
    this.#ascolto = ascolto;
    figlio.allaRicezione((messaggio) => this.#ricevi(messaggio));
    figlio.allaFine((codice) =>
      this.#cade({ code: 'MODULO_CADUTO', dettaglio: codice === null ? 'ended by a signal' : `exit code ${codice}` }),
    );
  }

  /** Asks and waits its turn. The bytes of a PIN or PUK in `corpo` are zeroed once sent, or once they cannot be. */
  chiedi<T extends TipoRichiestaCarta>(corpo: CorpoRichiesta<T>): Promise<Esito<ValoreCarta<T>>> {
    const richiesta = { ...corpo, id: ++this.#progressivo };
    return new Promise<Esito<unknown>>((risolvi) => {
      this.#coda.push({ richiesta, risolvi });
      if (this.#finito) this.#rispondiATutte(this.#finito);
      else this.#prossima();
    }).then((esito) => valoreControllato(richiesta.tipo as T, esito));
  }

  /** Ends the process on purpose; whoever still waits gets `errore`. */
  chiudi(errore: Errore): void {
    if (this.#finito) return;
    this.#finito = errore;
    clearTimeout(this.#guardia);
    this.#figlio.uccidi();
    this.#rispondiATutte(errore);
  }

  #cade(errore: Errore): void {
    if (this.#finito) return;
    this.chiudi(errore);
    this.#ascolto.fine(errore);
  }

  #prossima(): void {
    if (this.#inCorso) return;
    this.#inCorso = this.#coda.shift();
    this.#vigila(this.#tempo);
    if (!this.#inCorso) return;
    const { richiesta } = this.#inCorso;
    this.#figlio.invia(richiesta);
    cancellaPin(richiesta);
  }

  /** How long the child may keep silent now. */
  get #tempo(): number {
    if (!this.#inCorso) return this.#tempi.silenzio;
    const { richiesta } = this.#inCorso;
    return this.#tempi[daTastierino(richiesta) ? 'tastierino' : richiesta.tipo];
  }

  /** Kills the child if nothing is heard within `tempo`; what arrived while we were busy is heard first. */
  #vigila(tempo: number): void {
    clearTimeout(this.#guardia);
    const guardia = setTimeout(() => {
      setImmediate(() => {
        if (this.#guardia === guardia) this.#cade({ code: 'MODULO_BLOCCATO', dettaglio: `no answer in ${tempo} ms` });
      });
    }, tempo);
    this.#guardia = guardia;
  }

  #ricevi(grezzo: unknown): void {
    if (this.#finito) return;
    const letto = schemaMessaggioCarta.safeParse(grezzo);
    if (!letto.success)
      return this.#cade({ code: 'MODULO_ERRORE', dettaglio: 'unexpected message from the token host' });
    const messaggio = letto.data;
    switch (messaggio.tipo) {
      case 'lettori':
        return this.#ascolto.lettori(messaggio.lettori);
      case 'vivo':
        return this.#vigila(this.#tempo);
      case 'risposta': {
        if (messaggio.id !== this.#inCorso?.richiesta.id) return;
        const { risolvi } = this.#inCorso;
        this.#inCorso = undefined;
        risolvi(messaggio.esito);
        this.#prossima();
      }
    }
  }

  #rispondiATutte(errore: Errore): void {
    const tutte = this.#inCorso ? [this.#inCorso, ...this.#coda] : this.#coda;
    this.#inCorso = undefined;
    for (const { richiesta, risolvi } of tutte.splice(0)) {
      cancellaPin(richiesta);
      risolvi({ ok: false, error: errore });
    }
    this.#coda.length = 0;
  }
}

/** Whether somebody is typing on the reader's keypad meanwhile. */
function daTastierino(richiesta: RichiestaCarta): boolean {
  if (richiesta.tipo === 'accedi' || richiesta.tipo === 'cambiaPin') return richiesta.pin === null;
  return richiesta.tipo === 'sbloccaPin' && richiesta.puk === null;
}

function cancellaPin(richiesta: RichiestaCarta): void {
  for (const segreto of segretiDi(richiesta)) segreto.fill(0);
}

function valoreControllato<T extends TipoRichiestaCarta>(tipo: T, esito: Esito<unknown>): Esito<ValoreCarta<T>> {
  if (!esito.ok) return esito;
  const letto = schemiValoreCarta[tipo].safeParse(esito.value);
  if (!letto.success) return { ok: false, error: { code: 'MODULO_ERRORE', dettaglio: `unexpected answer to ${tipo}` } };
  return riuscito(letto.data as ValoreCarta<T>);
}
