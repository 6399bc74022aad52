import { setTimeout as attendi } from 'node:timers/promises';
import { ErrorePostazione, esitoDi } from '../../contract/esito.ts';
import type { Campi, Operazione } from '../../contract/operazioni/albero.ts';
import { scriviRichiesta } from '../../contract/operazioni/scrittura.ts';
import { prodotto } from '../../contract/prodotto.ts';
import { testConnessione } from '../../contract/operazioni/test-conn.ts';
import { valida } from '../../contract/operazioni/validazione.ts';
import type { Ambiente } from '../postazione/ambiente.ts';
import { busta } from './busta.ts';
import { NonPartita } from '../rete/non-partita.ts';
import { leggiRisposta, type Eco, type RispostaAnpr } from './risposta.ts';
import type { Mittente } from './saml.ts';
import { Trasporto } from './trasporto.ts';
import type { LimitiTrasporto } from '../rete/scambio.ts';

/** A request ready to be traced and sent: what it asks is fixed, the security header is made anew at each sending. */
export interface RichiestaPronta {
  readonly operazione: Operazione;
  readonly eco: Eco;
  /** The body's element in canonical form; the same bytes at every sending (design 5.2). */
  readonly corpo: string;
}

/** Milliseconds that a request waits for the one before it to leave: a server out of reach must not hold the queue. */
const attesaTurno = 2_000;

/** The SOAP client of ANPR. Only the sportello holds one (design 3). */
export class ClienteAnpr {
  readonly #ambiente: Ambiente;
  readonly #trasporto: Trasporto;
  #ultimaPartita: Promise<void> = Promise.resolve();

  constructor(ambiente: Ambiente, limiti?: LimitiTrasporto) {
    this.#ambiente = ambiente;
    this.#trasporto = new Trasporto(ambiente, limiti);
  }

  /**
   * Puts the header on the operation's own fields and checks the whole against its tree.
   *
   * @param testata elements of the header besides those that are the workstation's own
   * @throws ErrorePostazione RICHIESTA_NON_VALIDA naming the fields
   */
  prepara(operazione: Operazione, campi: Campi, idOperazioneComune: string, testata: Campi = {}): RichiestaPronta {
    const eco = this.#eco(operazione, idOperazioneComune, new Date().toISOString());
    const testataRichiesta = {
      ...eco,
      codDestinatario: 'ANPR05',
      tipoOperazione: 'C',
      tipoInvio: this.#ambiente.tipoInvio,
      nomeApplicativo: prodotto.nome,
      versioneApplicativo: prodotto.versione,
      ...testata,
    };
    const valore: Campi = { ...campi, testataRichiesta };
    const violazioni = valida(operazione.richiesta, valore);
    if (violazioni.length > 0) {
      const quali = violazioni.map((v) => `${v.percorso} (${v.motivo})`).join(', ');
      throw new ErrorePostazione('RICHIESTA_NON_VALIDA', quali);
    }
    return { operazione, eco, corpo: scriviRichiesta(operazione, valore) };
  }

  /** A request of before, to be sent again as it was. @param dataOra its `dataOraRichiesta` */
  ripresa(operazione: Operazione, idOperazioneComune: string, dataOra: string, corpo: string): RichiestaPronta {
    return { operazione, eco: this.#eco(operazione, idOperazioneComune, dataOra), corpo };
  }

  #eco({ codice }: Operazione, idOperazioneComune: string, dataOraRichiesta: string): Eco {
    const codMittente = this.#ambiente.comune.istat;
    return { idOperazioneComune, operazioneRichiesta: codice, dataOraRichiesta, codMittente };
  }

  /** The signed envelope as it would leave now. */
  imbusta(pronta: RichiestaPronta, mittente: Mittente): Promise<string> {
    return busta(pronta.corpo, mittente, this.#ambiente.firmaComune(), this.#ambiente.anpr.algoritmo);
  }

  /**
   * Sends and reads the answer. Requests leave in the order of the calls, which is that of their ids: ANPR refuses an id
   * lower than one that it has seen (anpr-protocol 0.6). Answers come in any order.
   *
   * @throws NonPartita where the request never left; ErrorePostazione with a code of the ANPR family, or ANNULLATA
   */
  async invia(pronta: RichiestaPronta, mittente: Mittente, segnale?: AbortSignal): Promise<RispostaAnpr> {
    const { promise, resolve: partita } = Promise.withResolvers<void>();
    const precedente = this.#ultimaPartita;
    this.#ultimaPartita = promise;
    try {
      const busta = await esitoDi(() => this.imbusta(pronta, mittente));
      if (!busta.ok) throw new NonPartita(busta.error.code, busta.error.dettaglio);
      await Promise.race([precedente, attendi(attesaTurno, undefined, { ref: false })]);
      const http = await this.#trasporto.invia(pronta.operazione.percorso, busta.value, { segnale, partita });
      return leggiRisposta(pronta.operazione, http, pronta.eco);
    } finally {
      partita();
    }
  }

  /** Reaches the server and shakes hands, without asking anything. @throws ErrorePostazione */
  raggiungi(): Promise<string> {
    return this.#trasporto.raggiungi(testConnessione.percorso);
  }

  chiudi(): void {
    this.#trasporto.chiudi();
  }
}
