import { idAnprDi } from '../../contract/operazioni/valori.ts';
import type { CriteriEService } from '../../contract/canali.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Finalita } from '../../contract/finalita.ts';
import { idAnprCorretto } from '../../contract/identificativi/id-anpr.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { eServizi, massivoDi, type CodiceEService } from '../../contract/operazioni/pdnd/catalogo.ts';
import type { EServizioOfferto, EsitoEService, OrigineId } from '../../contract/pdnd/eservizi.ts';
import { eServiziDi } from '../finalita/eservizi.ts';
import type { ClientePdnd } from '../pdnd/cliente.ts';
import type { RispostaEService } from '../pdnd/risposta.ts';
import { giornoItaliano } from '../tempo.ts';
import { diceNessuno, rifiuto } from './domande.ts';
import type { Atto } from './atto.ts';
import type { Numeri, PortaPdnd } from './porta-pdnd.ts';
import type { Sportello } from './sportello.ts';

/** What is asked of an e-service about somebody. */
export interface RichiestaEService {
  readonly codice: CodiceEService;
  readonly criteri: CriteriEService;
  /** What was declared, for a service that verifies it: the part of `verifica` by its name. */
  readonly verifica?: Campi | undefined;
  /** `xs:date`; today where absent. */
  readonly allaData?: string | undefined;
  readonly numeri?: Numeri | undefined;
}

/** The e-services of PDND for the offices of the Comune: the ID ANPR first, whatever was typed (design 6). */
export class EServizi {
  readonly #sportello: Sportello;
  readonly #porta: PortaPdnd;

  constructor(sportello: Sportello, porta: PortaPdnd) {
    this.#sportello = sportello;
    this.#porta = porta;
  }

  /** What a purpose may ask, verifications first. @throws ErrorePostazione PDND_NON_CONFIGURATA */
  offerti(finalita: Finalita): readonly EServizioOfferto[] {
    const { cliente } = this.#porta;
    return eServiziDi(finalita).map((codice) => ({
      codice,
      configurato: cliente.configurato(codice),
      massivo: conMassivo(cliente, codice),
      quota: cliente.quota(codice),
    }));
  }

  /** Asks; where the person is not known by ID ANPR, C030 obtains it first, under the same act. @throws ErrorePostazione */
  async chiedi(pratica: string, richiesta: RichiestaEService, segnale: AbortSignal): Promise<EsitoEService> {
    const atto = await this.#sportello.atto(pratica);
    const { criteri, codice } = richiesta;
    if (criteri.specie === 'id-anpr') {
      if (!idAnprCorretto(criteri.idANPR)) throw new ErrorePostazione('ID_ANPR_NON_VALIDO');
      if (codice === 'C030') return this.#validita(atto, criteri.idANPR, segnale);
      return this.#perId(atto, richiesta, criteri.idANPR, 'id-anpr', segnale);
    }
    // C031 is asked whether an ID belongs to somebody: to obtain it first would be no question.
    if (codice === 'C030' || codice === 'C031')
      return this.#domanda(atto, richiesta, criteriDi(criteri), criteri.specie, segnale);
    const ottenuto = await this.#ottieni(atto, richiesta, segnale);
    if (typeof ottenuto !== 'string') return ottenuto;
    return this.#perId(atto, richiesta, ottenuto, criteri.specie, segnale);
  }

  /** Of who is known by ID ANPR already, the service of the ID can only be asked whether it is in force. */
  async #validita(atto: Atto, idANPR: string, segnale: AbortSignal): Promise<EsitoEService> {
    const valido = await this.#porta.idValido(atto, idANPR, segnale);
    return { specie: 'validita', idANPR, valido, letta: new Date().toISOString() };
  }

  /** The one ID ANPR of who is searched by other means; or why there is none. */
  async #ottieni(
    atto: Atto,
    { criteri, numeri }: RichiestaEService,
    segnale: AbortSignal,
  ): Promise<string | EsitoEService> {
    const richiesta = { codice: 'C030', criteri, numeri } as const;
    const esito = await this.#domanda(atto, richiesta, criteriDi(criteri), criteri.specie, segnale);
    if (esito.specie !== 'risposta') return esito;
    const idANPR = [...new Set(esito.soggetti.map(idAnprDi).filter(Boolean))];
    const [primo, secondo] = idANPR;
    if (primo === undefined) return { specie: 'nessuno', motivi: esito.avvisi };
    return secondo === undefined ? primo : { specie: 'molti', idANPR, avvisi: esito.avvisi };
  }

  async #perId(
    atto: Atto,
    richiesta: RichiestaEService,
    idANPR: string,
    ottenutoDa: OrigineId,
    segnale: AbortSignal,
  ): Promise<EsitoEService> {
    const esito = await this.#domanda(atto, richiesta, { idANPR }, ottenutoDa, segnale);
    return esito.specie === 'risposta' ? { ...esito, idANPR } : esito;
  }

  async #domanda(
    atto: Atto,
    { codice, verifica, allaData = giornoItaliano(), numeri }: RichiestaEService,
    criteriRicerca: Campi,
    ottenutoDa: OrigineId,
    segnale: AbortSignal,
  ): Promise<EsitoEService> {
    const { idANPR } = criteriRicerca;
    const campi: Campi = {
      criteriRicerca,
      ...(verifica === undefined || eServizi[codice].verifica === undefined ? {} : { verifica }),
      datiRichiesta: { dataRiferimentoRichiesta: allaData, motivoRichiesta: motivoDellaPratica(atto), casoUso: codice },
    };
    const soggetti = typeof idANPR === 'string' ? [idANPR] : [];
    const domanda = { codice, campi, criteri: Object.keys(criteriRicerca), soggetti, numeri };
    const risposta = await this.#porta.chiedi(atto, domanda, segnale);
    if (risposta.esito === 'ko') return vuoto(risposta);
    if (typeof idANPR === 'string') soloDiChiFuChiesto(codice, idANPR, risposta.soggetti);
    const { soggetti: trovati, avvisi, ignoti, idOperazioneANPR } = risposta;
    const letta = new Date().toISOString();
    return {
      specie: 'risposta',
      codice,
      ottenutoDa,
      soggetti: trovati,
      avvisi,
      ignoti,
      allaData,
      idOperazioneANPR,
      letta,
    };
  }
}

/** Whether the same can be asked with a whole file: many are known by codice fiscale, so the IDs must be to be had too. */
const conMassivo = (cliente: Pick<ClientePdnd, 'configurato'>, codice: CodiceEService): boolean => {
  const servizio = massivoDi(codice);
  return servizio !== undefined && cliente.configurato(servizio) && cliente.configurato('ID-ANPR');
};

/** The number of the practice that the question is for, as ANPR wants it: free of names (pdnd-idanpr 3.1). */
export const motivoDellaPratica = ({ pratica }: Atto): string => pratica.protocollo || pratica.numero;

const vuoto = (risposta: Extract<RispostaEService, { esito: 'ko' }>): EsitoEService => {
  if (!diceNessuno(risposta.errori)) throw rifiuto(risposta);
  return { specie: 'nessuno', motivi: risposta.errori };
};

const criteriDi = (criteri: CriteriEService): Campi => {
  if (criteri.specie === 'codice-fiscale') return { codiceFiscale: criteri.codiceFiscale };
  if (criteri.specie === 'generalita') return criteri.campi;
  return { idANPR: criteri.idANPR };
};

/**
 * An answer about somebody else is not to be believed: the answers of PDND carry no echo of the question but this. A
 * family must hold who was asked for; the children of C034 are other people.
 *
 * @throws ErrorePostazione ANPR_RISPOSTA_ESTRANEA
 */
export function soloDiChiFuChiesto(codice: CodiceEService, idANPR: string, soggetti: readonly Campi[]): void {
  const trovati = soggetti.map(idAnprDi).filter(Boolean);
  const suoi =
    codice === 'C021' ? trovati.length === 0 || trovati.includes(idANPR) : trovati.every((id) => id === idANPR);
  if (!suoi && codice !== 'C034') throw new ErrorePostazione('ANPR_RISPOSTA_ESTRANEA', 'another ID ANPR');
}
