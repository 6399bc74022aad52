import type { ModoStampa } from '../../contract/consultazione.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Host } from '../host.ts';
import type { Atto } from './atto.ts';
import { personeIn } from './persone.ts';
import type { PortaPdnd } from './porta-pdnd.ts';
import type { Registrazioni } from './registrazioni.ts';
import type { Sportello } from './sportello.ts';

/** A visura: what is printed, and from which answer. */
export interface VisuraDaStampare {
  readonly pratica: string;
  readonly idANPR: string;
  readonly idOperazioneANPR: string;
  readonly modo: ModoStampa;
}

/** Prints the sheet that the window shows, or saves it as PDF; the log has it before the paper does (design 5.1). */
export class Stampe {
  readonly #sportello: Sportello;
  readonly #registrazioni: Registrazioni;
  readonly #portaPdnd: PortaPdnd;
  readonly #host: Host;

  constructor(sportello: Sportello, registrazioni: Registrazioni, portaPdnd: PortaPdnd, host: Host) {
    this.#sportello = sportello;
    this.#portaPdnd = portaPdnd;
    this.#registrazioni = registrazioni;
    this.#host = host;
  }

  /**
   * @returns the file that was written, or null where it was printed, or the officer gave up
   * @throws ErrorePostazione STAMPA_NON_RIUSCITA; CANALE_RIFIUTATO where nobody has read that answer for that practice
   */
  async visura({ pratica, idANPR, idOperazioneANPR, modo }: VisuraDaStampare): Promise<string | null> {
    const atto = await this.#sportello.atto(pratica);
    this.#sportello.soloSeLetta(atto, idOperazioneANPR, idANPR);
    const per = { pratica: atto.pratica.numero, finalita: atto.finalita.codice };
    const come = modo === 'stampa' ? 'visura-stampata' : 'visura-pdf';
    await this.#sportello.rivedi(per, come, [idANPR], idOperazioneANPR);
    return this.#stampa(atto, modo, nomeFile('visura', per.pratica, idOperazioneANPR));
  }

  /**
   * The outcome of an e-service.
   *
   * @returns as {@link visura}
   * @throws ErrorePostazione STAMPA_NON_RIUSCITA; CANALE_RIFIUTATO where nobody has read that answer for that practice
   */
  async esito({ pratica, idOperazioneANPR, modo }: Omit<VisuraDaStampare, 'idANPR'>): Promise<string | null> {
    const atto = await this.#sportello.atto(pratica);
    const persone = this.#portaPdnd.lette(atto, idOperazioneANPR);
    const per = { pratica: atto.pratica.numero, finalita: atto.finalita.codice };
    const come = modo === 'stampa' ? 'esito-pdnd-stampato' : 'esito-pdnd-pdf';
    await this.#sportello.rivedi(per, come, persone, idOperazioneANPR);
    return this.#stampa(atto, modo, nomeFile('esito', per.pratica, idOperazioneANPR));
  }

  /**
   * The receipt of a registration that this operator sent, and that was done.
   *
   * @returns as {@link visura}
   * @throws ErrorePostazione STAMPA_NON_RIUSCITA; REGISTRAZIONE_ASSENTE where it was not done, or another one sent it
   */
  async ricevuta(id: string, modo: ModoStampa): Promise<string | null> {
    const { operatore, pratica, finalita, esito } = await this.#registrazioni.leggi(id);
    const motivo = this.#sportello.attoPerAccertare({ pratica: pratica.numero, finalita });
    const sua = operatore === motivo.sessione.operatore.codiceFiscale;
    if (!sua || esito?.specie !== 'eseguita') throw new ErrorePostazione('REGISTRAZIONE_ASSENTE', id);
    const { idOperazioneANPR, valore } = esito;
    const come = modo === 'stampa' ? 'ricevuta-stampata' : 'ricevuta-pdf';
    const per = { pratica: pratica.numero, finalita };
    await this.#sportello.rivedi(per, come, valore === null ? [] : personeIn([valore]), idOperazioneANPR);
    return this.#stampa(motivo, modo, nomeFile('ricevuta', pratica.numero, idOperazioneANPR));
  }

  async #stampa(atto: Pick<Atto, 'sessione'>, modo: ModoStampa, nome: string): Promise<string | null> {
    try {
      if (modo === 'pdf') return await this.#host.salvaPdf(nome, () => this.#sportello.soloSeSua(atto));
      await this.#host.stampa();
      return null;
    } catch (causa) {
      if (causa instanceof ErrorePostazione) throw causa;
      throw new ErrorePostazione('STAMPA_NON_RIUSCITA', causa instanceof Error ? causa.message : undefined, causa);
    }
  }
}

/** A file's name must not name a person. */
const nomeFile = (cosa: 'visura' | 'ricevuta' | 'esito', pratica: string, idOperazioneANPR: string): string =>
  `${cosa}-${pratica.replaceAll('/', '-')}-${idOperazioneANPR}.pdf`;
