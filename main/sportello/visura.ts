import { ErrorePostazione } from '../../contract/esito.ts';
import type { ModoVisura } from '../../contract/consultazione.ts';
import type { Host } from '../host.ts';
import type { Sportello } from './sportello.ts';

/** What is printed, and from which answer. */
export interface DaStampare {
  readonly pratica: string;
  readonly idANPR: string;
  readonly idOperazioneANPR: string;
  readonly modo: ModoVisura;
}

/** Prints the sheet that the window shows, or saves it as PDF; the log has it before the paper does (design 5.1). */
export class Visure {
  readonly #sportello: Sportello;
  readonly #host: Host;

  constructor(sportello: Sportello, host: Host) {
    this.#sportello = sportello;
    this.#host = host;
  }

  /**
   * @returns the file that was written, or null where it was printed, or the officer gave up
   * @throws ErrorePostazione STAMPA_NON_RIUSCITA; CANALE_RIFIUTATO where nobody has read that answer for that practice
   */
  async emetti({ pratica, idANPR, idOperazioneANPR, modo }: DaStampare): Promise<string | null> {
    const atto = await this.#sportello.atto(pratica);
    this.#sportello.soloSeLetta(atto, idOperazioneANPR, idANPR);
    const per = { pratica: atto.pratica.numero, finalita: atto.finalita.codice };
    const come = modo === 'stampa' ? 'visura-stampata' : 'visura-pdf';
    await this.#sportello.rivedi(per, come, [idANPR], idOperazioneANPR);
    try {
      if (modo === 'pdf') {
        const nome = nomeFile(atto.pratica.numero, idOperazioneANPR);
        return await this.#host.salvaPdf(nome, () => this.#sportello.soloSeSua(atto));
      }
      await this.#host.stampa();
      return null;
    } catch (causa) {
      if (causa instanceof ErrorePostazione) throw causa;
      throw new ErrorePostazione('STAMPA_NON_RIUSCITA', causa instanceof Error ? causa.message : undefined, causa);
    }
  }
}

/** A file's name must not name a person. */
const nomeFile = (numero: string, idOperazioneANPR: string): string =>
  `visura-${numero.replaceAll('/', '-')}-${idOperazioneANPR}.pdf`;
