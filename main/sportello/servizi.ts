import type { CodiceServizio, RispostaServizio } from '../../contract/consultazione.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import type { Conservata } from '../anpr/conservata.ts';
import { autorizzaServizio } from '../finalita/servizi.ts';
import type { Ambiente } from '../postazione/ambiente.ts';
import { conservateIn, perFinalita, senzaConservate } from './conservate.ts';
import { avvisiDi, nomiDeiCriteri, rifiuto } from './domande.ts';
import { personeIn } from './persone.ts';
import type { Atto } from './atto.ts';
import type { Sportello } from './sportello.ts';

/** The services of consultation besides the search of a person, all asked and read in the same way (design D7). */
export class Servizi {
  readonly #sportello: Sportello;
  readonly #ambiente: Ambiente;

  constructor(sportello: Sportello, ambiente: Ambiente) {
    this.#sportello = sportello;
    this.#ambiente = ambiente;
  }

  /**
   * @param campi the elements of the request after its header
   * @throws ErrorePostazione also ANPR_NESSUN_RISULTATO, where ANPR has nothing that corresponds
   */
  async chiedi(pratica: string, codice: CodiceServizio, campi: Campi, segnale: AbortSignal): Promise<RispostaServizio> {
    // CIE2 is CIEOnline's own: the real ANPR does not serve it to a Comune.
    if (codice === 'CIE2' && this.#ambiente.nome !== 'prova')
      throw new ErrorePostazione('AMBIENTE_NON_AMMESSO', codice);
    const atto = await this.#sportello.atto(pratica);
    autorizzaServizio(codice, atto.finalita);
    const domanda = {
      operazione: operazioni[codice],
      campi: { ...campi, ...this.#nostri(codice, atto) },
      criteri: nomiDeiCriteri(campi),
      soggetti: [],
    };
    let conservate: readonly Conservata[] = [];
    const persone = (valore: Campi) => {
      conservate = conservateIn(codice, valore).map((una) => perFinalita(una, atto.finalita));
      const valori = conservate.flatMap(({ risposta }) => (risposta.valore ? [risposta.valore] : []));
      return [...personeIn([valore, ...valori]), ...conservate.flatMap((una) => una.persone)];
    };
    const risposta = await this.#sportello.chiedi(atto, domanda, persone, segnale);
    if (risposta.esito === 'ko') throw rifiuto(risposta);
    const { testataRisposta: _testata, ...valore } = risposta.valore;
    return {
      operazione: codice,
      valore: senzaConservate(valore),
      ignoti: risposta.ignoti,
      avvisi: avvisiDi(valore, 'listaErrori'),
      conservate: conservate.map((una) => una.risposta),
      idOperazioneANPR: risposta.idOperazioneANPR,
      letta: new Date().toISOString(),
    };
  }

  /** Elements that only the workstation may write: who asks is never taken from the screen. */
  #nostri(codice: CodiceServizio, { sessione }: Atto): Campi {
    if (codice !== 'CIE2') return {};
    const { comune, idPostazione } = this.#ambiente;
    const idUtente = sessione.operatore.codiceFiscale;
    return { datiRichiedente: { codMittente: comune.istat, idPostazione, idUtente } };
  }
}
