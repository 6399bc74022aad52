import type { Anomalia } from '../../contract/anpr.ts';
import type { Criteri } from '../../contract/canali.ts';
import type { EsitoRicerca, Famiglia, Scheda, SoggettoInElenco } from '../../contract/consultazione.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { idAnprCorretto } from '../../contract/identificativi/id-anpr.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { comeAnomalia, type RispostaAnpr } from '../anpr/risposta.ts';
import { limita } from '../finalita/sezioni.ts';
import type { Atto, Domanda, Sportello } from './sportello.ts';

/** `schedaAnagraficaRichiesta`: one person, or the family (anpr-protocol 11.11). */
type SchedaRichiesta = '1' | '2';

/** Codes with which ANPR says that nobody is there (anpr-protocol 5). */
const nessuno = ['EN122', 'EN130', 'EN133'];

/** Consultation with 3002: the ID ANPR is the key; anything else first obtains it (design 6). */
export class Consultazione {
  readonly #sportello: Sportello;

  constructor(sportello: Sportello) {
    this.#sportello = sportello;
  }

  /** Searches; a single match found otherwise is asked again by its ID ANPR, under the same act. */
  async cerca(pratica: string, criteri: Criteri, segnale: AbortSignal): Promise<EsitoRicerca> {
    const atto = await this.#sportello.atto(pratica);
    if (criteri.specie === 'id-anpr') {
      if (!idAnprCorretto(criteri.idANPR)) throw new ErrorePostazione('ID_ANPR_NON_VALIDO');
      return this.#perId(atto, criteri.idANPR, 'id-anpr', segnale);
    }
    const risposta = await this.#chiedi(atto, domandaPer(criteri), segnale);
    if (risposta.esito === 'ko') return vuoto(risposta);
    const soggetti = soggettiDi(risposta.valore);
    const [primo, secondo] = soggetti;
    if (!primo) return { specie: 'nessuno', motivi: avvisiDi(risposta.valore) };
    if (secondo) return { specie: 'molti', soggetti: soggetti.map(inElenco), avvisi: avvisiDi(risposta.valore) };
    if (idDi(primo) === '') throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'a person without ID ANPR');
    return this.#perId(atto, idDi(primo), criteri.specie, segnale);
  }

  /** The record of one person, by ID ANPR, with the sections that the purpose allows. */
  async scheda(pratica: string, idANPR: string, segnale: AbortSignal): Promise<Scheda> {
    const esito = await this.#perId(await this.#sportello.atto(pratica), idANPR, 'id-anpr', segnale);
    if (esito.specie !== 'uno') throw new ErrorePostazione('ANPR_NESSUN_SOGGETTO');
    return esito.scheda;
  }

  /** The family, or convivenza, of one person, where the purpose reaches so far. */
  async famiglia(pratica: string, idANPR: string, segnale: AbortSignal): Promise<Famiglia> {
    const atto = await this.#sportello.atto(pratica);
    const { codice, sezioni } = atto.finalita;
    if (!sezioni.includes('22')) throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${codice}: family`);
    // ANPR admits no choice of sections for a family (EN050).
    const risposta = await this.#chiedi(atto, domanda({ idANPR }, '2', [], [idANPR]), segnale);
    if (risposta.esito === 'ko') throw rifiuto(risposta);
    const componenti = soggettiDi(risposta.valore);
    if (!componenti.some((uno) => idDi(uno) === idANPR)) {
      throw new ErrorePostazione('ANPR_RISPOSTA_ESTRANEA', 'the family of somebody else');
    }
    return {
      componenti: componenti.map((uno) => limita(uno, [...sezioni, '21'])),
      dati: sezioneDi(risposta.valore, 'datiFamigliaConvivenza') ?? {},
      avvisi: avvisiDi(risposta.valore),
      idOperazioneANPR: risposta.idOperazioneANPR,
      letta: new Date().toISOString(),
    };
  }

  async #perId(atto: Atto, idANPR: string, ottenutoDa: Criteri['specie'], segnale: AbortSignal): Promise<EsitoRicerca> {
    const risposta = await this.#chiedi(atto, domanda({ idANPR }, '1', atto.finalita.sezioni, [idANPR]), segnale);
    if (risposta.esito === 'ko') return vuoto(risposta);
    const [soggetto, altro] = soggettiDi(risposta.valore);
    if (!soggetto) return { specie: 'nessuno', motivi: avvisiDi(risposta.valore) };
    // One ID ANPR is one person, for life: anything else is an answer not to be believed.
    if (altro || idDi(soggetto) !== idANPR) throw new ErrorePostazione('ANPR_RISPOSTA_ESTRANEA', 'another ID ANPR');
    const avvisi = avvisiDi(risposta.valore);
    const { ignoti, idOperazioneANPR } = risposta;
    const letta = new Date().toISOString();
    const ammesso = limita(soggetto, atto.finalita.sezioni);
    return {
      specie: 'uno',
      ottenutoDa,
      scheda: { idANPR, soggetto: ammesso, avvisi, ignoti, idOperazioneANPR, letta },
    };
  }

  #chiedi(atto: Atto, una: Domanda, segnale: AbortSignal): Promise<RispostaAnpr> {
    return this.#sportello.chiedi(atto, una, idTrovati, segnale);
  }
}

const domandaPer = (criteri: Exclude<Criteri, { specie: 'id-anpr' }>): Domanda => {
  // The generalità alone: what else the purpose allows is asked by ID ANPR, of one person.
  const sezioni = ['2', '10', '28'] as const;
  switch (criteri.specie) {
    case 'codice-fiscale':
      return domanda({ codiceFiscale: criteri.codiceFiscale }, '1', sezioni);
    case 'scheda':
      return domanda({ idSchedaSoggettoANPR: criteri.numero }, '1', sezioni);
    case 'generalita': {
      const { cognome, nome, dataNascita } = criteri;
      const nascita = dataNascita === undefined ? {} : { datiNascita: { dataEvento: dataNascita } };
      return domanda({ cognome, nome }, '1', sezioni, [], nascita);
    }
  }
};

const domanda = (
  criteriRicerca: Campi,
  scheda: SchedaRichiesta,
  sezioni: readonly string[],
  soggetti: readonly string[] = [],
  altro: Campi = {},
): Domanda => ({
  operazione: operazioni['3002'],
  campi: { criteriRicerca, ...altro, datiRichiesta: datiRichiesta(scheda, sezioni) },
  criteri: [...Object.keys(criteriRicerca), ...Object.keys(altro)],
  soggetti,
});

/** `datiRichiesta` of a 3002: as of today, in the whole country. */
export const datiRichiesta = (scheda: SchedaRichiesta, sezioni: readonly string[]): Campi => ({
  schedaAnagraficaRichiesta: scheda,
  dataRiferimentoRichiesta: oggi(),
  datiAnagraficiRichiesti: sezioni,
  ricercaNazionale: '1',
});

/** Today in Italy, `xs:date`: the registry's day is not UTC's. */
const oggi = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());

const soggettiDi = (valore: Campi): readonly Campi[] => sezioniDi(sezioneDi(valore, 'listaSoggetti'), 'datiSoggetto');

/** The people whose data are in an answer of 3002, each by ID ANPR or, lacking that, by the number of their record. */
export const idTrovati = (valore: Campi): readonly string[] =>
  soggettiDi(valore).map(
    (uno) => idDi(uno) || `scheda:${testoDi(sezioneDi(uno, 'generalita'), 'idSchedaSoggettoANPR') ?? ''}`,
  );

const avvisiDi = (valore: Campi) => sezioniDi(sezioneDi(valore, 'listaAnomalie'), 'errore').map(comeAnomalia);

const idDi = (soggetto: Campi): string => testoDi(sezioneDi(soggetto, 'identificativi'), 'idANPR') ?? '';

const inElenco = (soggetto: Campi): SoggettoInElenco => {
  const generalita = sezioneDi(soggetto, 'generalita');
  const luogo = sezioneDi(generalita, 'luogoNascita');
  const [residenza] = sezioniDi(soggetto, 'residenza');
  return {
    idANPR: idDi(soggetto),
    cognome: testoDi(generalita, 'cognome') ?? '',
    nome: testoDi(generalita, 'nome') ?? '',
    ...definiti({
      sesso: testoDi(generalita, 'sesso'),
      dataNascita: testoDi(generalita, 'dataNascita'),
      luogoNascita:
        testoDi(sezioneDi(luogo, 'comune'), 'nomeComune') ??
        testoDi(sezioneDi(luogo, 'localita'), 'descrizioneLocalita'),
      comuneResidenza: testoDi(sezioneDi(sezioneDi(residenza, 'indirizzo'), 'comune'), 'nomeComune'),
      codiceFiscale: testoDi(sezioneDi(generalita, 'codiceFiscale'), 'codFiscale'),
    }),
    aire: ['S', '1', 'Y'].includes(testoDi(generalita, 'soggettoAIRE') ?? ''),
    deceduto: soggetto['datiDecesso'] !== undefined,
  };
};

/** Leaves out what is undefined, as exactOptionalPropertyTypes wants. */
const definiti = <T extends Record<string, string | undefined>>(campi: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(campi).filter(([, valore]) => valore !== undefined)) as { [K in keyof T]?: string };

const vuoto = (risposta: Extract<RispostaAnpr, { esito: 'ko' }>): EsitoRicerca => {
  if (risposta.errori.some(({ codice }) => nessuno.includes(codice))) {
    return { specie: 'nessuno', motivi: risposta.errori };
  }
  throw rifiuto(risposta);
};

const rifiuto = ({ errori }: Extract<RispostaAnpr, { esito: 'ko' }>): ErrorePostazione => {
  const codici = errori.map(({ codice }) => codice).join(', ');
  return new ErrorePostazione(codiceDelRifiuto(errori), codici, undefined, errori);
};

const codiceDelRifiuto = (errori: readonly Anomalia[]): CodiceErrore => {
  if (errori.some(({ codice }) => codice === 'EN175' || codice === 'EN115')) return 'ANPR_TROPPI_SOGGETTI';
  if (errori.some(({ codice, testo }) => codice === 'EN493' || /non abilitato/i.test(testo))) {
    return 'ANPR_NON_AUTORIZZATO';
  }
  return 'ANPR_OPERAZIONE_RIFIUTATA';
};
