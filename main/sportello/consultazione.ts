import type { Criteri } from '../../contract/canali.ts';
import type { EsitoRicerca, Famiglia, Scheda } from '../../contract/consultazione.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import { idAnprCorretto } from '../../contract/identificativi/id-anpr.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { idAnprDi, sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import type { RispostaLettura } from '../anpr/risposta.ts';
import { limita } from '../finalita/sezioni.ts';
import { giornoItaliano } from '../tempo.ts';
import {
  avvisiDi,
  datiRichiesta,
  diceNessuno,
  domanda,
  domandaPerId,
  idTrovati,
  rifiuto,
  soggettiDi,
  type SchedaRichiesta,
} from './domande.ts';
import { inElenco } from './elenco.ts';
import type { Atto, Domanda } from './atto.ts';
import type { Sportello } from './sportello.ts';

/** How a question is asked besides what it asks. */
export interface Modalita {
  /** `xs:date`; today where absent. */
  readonly allaData?: string | undefined;
  readonly segnale: AbortSignal;
}

/** What a list of people needs, and no more: what else the purpose allows is asked by ID ANPR, of one person. */
const sezioniElenco = ['2', '10', '28'] as const;

/** Consultation with 3002: the ID ANPR is the key; anything else first obtains it (design 6). */
export class Consultazione {
  readonly #sportello: Sportello;

  constructor(sportello: Sportello) {
    this.#sportello = sportello;
  }

  /** Searches; a single match found otherwise is asked again by its ID ANPR, under the same act. */
  async cerca(pratica: string, criteri: Criteri, modalita: Modalita): Promise<EsitoRicerca> {
    const atto = await this.#sportello.atto(pratica);
    if (criteri.specie === 'id-anpr') {
      if (!idAnprCorretto(criteri.idANPR)) throw new ErrorePostazione('ID_ANPR_NON_VALIDO');
      return this.#perId(atto, criteri.idANPR, 'id-anpr', modalita);
    }
    const risposta = await this.#chiedi(atto, domandaPer(criteri, atto, dataDi(modalita)), modalita);
    if (risposta.esito === 'ko') return vuoto(risposta);
    const soggetti = soggettiDi(risposta.valore);
    const [primo, secondo] = soggetti;
    if (!primo) return { specie: 'nessuno', motivi: avvisiDi(risposta.valore) };
    if (secondo) return { specie: 'molti', soggetti: soggetti.map(inElenco), avvisi: avvisiDi(risposta.valore) };
    if (idAnprDi(primo) === '') throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'a person without ID ANPR');
    return this.#perId(atto, idAnprDi(primo), criteri.specie, modalita);
  }

  /** The record of one person, by ID ANPR, with the sections that the purpose allows. */
  async scheda(pratica: string, idANPR: string, modalita: Modalita): Promise<Scheda> {
    const esito = await this.#perId(await this.#sportello.atto(pratica), idANPR, 'id-anpr', modalita);
    if (esito.specie !== 'uno') throw new ErrorePostazione('ANPR_NESSUN_SOGGETTO');
    return esito.scheda;
  }

  /** The family, or convivenza, of one person, where the purpose reaches so far. */
  async famiglia(pratica: string, idANPR: string, modalita: Modalita): Promise<Famiglia> {
    const atto = await this.#sportello.atto(pratica);
    soloConFamiglia(atto);
    const risposta = await this.#nucleo(atto, idANPR, modalita);
    const componenti = soggettiDi(risposta.valore);
    if (!componenti.some((uno) => idAnprDi(uno) === idANPR)) {
      throw new ErrorePostazione('ANPR_RISPOSTA_ESTRANEA', 'the family of somebody else');
    }
    return {
      componenti: componenti.map((uno) => limita(uno, [...atto.finalita.sezioni, '21'])),
      dati: sezioneDi(risposta.valore, 'datiFamigliaConvivenza') ?? {},
      allaData: dataDi(modalita),
      avvisi: avvisiDi(risposta.valore),
      idOperazioneANPR: risposta.idOperazioneANPR,
      letta: new Date().toISOString(),
    };
  }

  /** Who lives in no family lives in a convivenza, or nowhere: ANPR is asked for the one, then for the other. */
  async #nucleo(atto: Atto, idANPR: string, modalita: Modalita): Promise<Extract<RispostaLettura, { esito: 'ok' }>> {
    // ANPR admits no choice of sections for a household (EN050).
    const chiedi = (scheda: SchedaRichiesta) =>
      this.#chiedi(atto, domandaPerId(idANPR, scheda, [], dataDi(modalita)), modalita);
    const famiglia = await chiedi('2');
    if (famiglia.esito === 'ok') return famiglia;
    if (!diceNessuno(famiglia.errori)) throw rifiuto(famiglia);
    const convivenza = await chiedi('3');
    if (convivenza.esito === 'ko') throw rifiuto(convivenza);
    return convivenza;
  }

  async #perId(atto: Atto, idANPR: string, ottenutoDa: Criteri['specie'], modalita: Modalita): Promise<EsitoRicerca> {
    const { sezioni } = atto.finalita;
    const allaData = dataDi(modalita);
    const risposta = await this.#chiedi(atto, domandaPerId(idANPR, '1', sezioni, allaData), modalita);
    if (risposta.esito === 'ko') return vuoto(risposta);
    const [soggetto, altro] = soggettiDi(risposta.valore);
    if (!soggetto) return { specie: 'nessuno', motivi: avvisiDi(risposta.valore) };
    // One ID ANPR is one person, for life: anything else is an answer not to be believed.
    if (altro || idAnprDi(soggetto) !== idANPR) throw new ErrorePostazione('ANPR_RISPOSTA_ESTRANEA', 'another ID ANPR');
    const avvisi = avvisiDi(risposta.valore);
    const { ignoti, idOperazioneANPR } = risposta;
    const letta = new Date().toISOString();
    const ammesso = limita(soggetto, sezioni);
    return {
      specie: 'uno',
      ottenutoDa,
      scheda: { idANPR, soggetto: ammesso, allaData, avvisi, ignoti, idOperazioneANPR, letta },
    };
  }

  #chiedi(atto: Atto, una: Domanda, { segnale }: Modalita): Promise<RispostaLettura> {
    return this.#sportello.chiedi(atto, una, idTrovati, segnale);
  }
}

const dataDi = ({ allaData }: Modalita): string => allaData ?? giornoItaliano();

/** A household is asked for by a purpose that reaches it (table 16, section 22). */
const soloConFamiglia = ({ finalita }: Atto): void => {
  if (!finalita.sezioni.includes('22')) {
    throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${finalita.codice}: family`);
  }
};

const domandaPer = (criteri: Exclude<Criteri, { specie: 'id-anpr' }>, atto: Atto, allaData: string): Domanda => {
  const unaPersona = datiRichiesta('1', sezioniElenco, allaData);
  switch (criteri.specie) {
    case 'codice-fiscale':
      return domanda({ criteriRicerca: { codiceFiscale: criteri.codiceFiscale } }, unaPersona);
    case 'scheda':
      return domanda({ criteriRicerca: { idSchedaSoggettoANPR: criteri.numero } }, unaPersona);
    case 'generalita': {
      const { cognome, nome, dataNascita } = criteri;
      const nascita = dataNascita === undefined ? {} : { datiNascita: { dataEvento: dataNascita } };
      return domanda({ criteriRicerca: { cognome, nome }, ...nascita }, unaPersona);
    }
    case 'maschera':
      return domandaDaMaschera(criteri.campi, atto, allaData);
  }
};

/** Of `datiRichiesta` the mask says only where to search: what may come back is for the purpose to say. */
const domandaDaMaschera = ({ datiRichiesta: dove, ...criteri }: Campi, atto: Atto, allaData: string): Domanda => {
  const cercati = sezioneDi(criteri, 'criteriRicerca');
  const nucleo = cercati?.['identificativoANPR'] ?? cercati?.['idFamigliaConvivenzaComune'];
  if (nucleo !== undefined) soloConFamiglia(atto);
  const scheda = nucleo === undefined ? '1' : testoDi(cercati, 'tipoScheda') === '2' ? '3' : '2';
  const { ricercaNazionale, comuneResidenza } = sezioneDi({ dove }, 'dove') ?? {};
  const idANPR = testoDi(cercati, 'idANPR');
  const richiesti = {
    ...datiRichiesta(scheda, nucleo === undefined ? sezioniElenco : [], allaData),
    ...(ricercaNazionale === undefined ? {} : { ricercaNazionale }),
    ...(comuneResidenza === undefined ? {} : { comuneResidenza }),
  };
  return domanda(criteri, richiesti, idANPR === undefined ? [] : [idANPR]);
};

const vuoto = (risposta: Extract<RispostaLettura, { esito: 'ko' }>): EsitoRicerca => {
  if (diceNessuno(risposta.errori)) return { specie: 'nessuno', motivi: risposta.errori };
  throw rifiuto(risposta);
};
