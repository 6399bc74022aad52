import type { RispostaGrezza } from '../../contract/consultazione.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { RispostaAnpr } from '../anpr/risposta.ts';
import type { Archivio } from '../store/archivio.ts';

/**
 * ANPR's answers byte for byte, for the expert: kept in the environment `prova`, elsewhere only where the administrator
 * wants them, sealed, and gone with their practice (design 5.5).
 */
export class Originali {
  readonly #archivio: Archivio;
  readonly #attivi: boolean;

  constructor(archivio: Archivio, attivi: boolean) {
    this.#archivio = archivio;
    this.#attivi = attivi;
  }

  /** @throws ErrorePostazione with a code of the store */
  async conserva(pratica: string, operazione: string, { idOperazioneANPR, originale }: RispostaAnpr): Promise<void> {
    // Refusals before any work have no number of ANPR's to be found by.
    if (!this.#attivi || !/^[1-9]\d*$/.test(idOperazioneANPR)) return;
    const ricevuta = new Date().toISOString();
    await this.#archivio.chiedi('originaleConserva', {
      pratica,
      idOperazioneANPR,
      operazione,
      ricevuta,
      byte: originale,
    });
  }

  /** @throws ErrorePostazione RISPOSTA_NON_CONSERVATA */
  async leggi(pratica: string, idOperazioneANPR: string): Promise<RispostaGrezza> {
    const trovata = await this.#archivio.chiedi('originaleLeggi', { pratica, idOperazioneANPR });
    if (!trovata) throw new ErrorePostazione('RISPOSTA_NON_CONSERVATA', idOperazioneANPR);
    const { operazione, ricevuta, byte } = trovata;
    return { idOperazioneANPR, operazione, ricevuta, xml: Buffer.from(byte).toString('utf8') };
  }
}
