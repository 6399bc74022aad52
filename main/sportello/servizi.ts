import type { CodiceServizio, RispostaConservata, RispostaServizio } from '../../contract/consultazione.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Finalita } from '../../contract/finalita.ts';
import type { Campi, Valore } from '../../contract/operazioni/albero.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { leggiConservata } from '../anpr/conservata.ts';
import { autorizzaServizio } from '../finalita/servizi.ts';
import { limita } from '../finalita/sezioni.ts';
import type { Ambiente } from '../postazione/ambiente.ts';
import { avvisiDi, nomiDeiCriteri, rifiuto } from './domande.ts';
import type { Atto, Sportello } from './sportello.ts';

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
    let conservate: readonly RispostaConservata[] = [];
    const persone = (valore: Campi) => {
      conservate = conservateIn(codice, valore);
      return personeIn([valore, ...conservate.flatMap((una) => (una.valore ? [una.valore] : []))]);
    };
    const risposta = await this.#sportello.chiedi(atto, domanda, persone, segnale);
    if (risposta.esito === 'ko') throw rifiuto(risposta);
    const { testataRisposta: _testata, ...valore } = risposta.valore;
    return {
      operazione: codice,
      valore: senzaConservate(valore),
      ignoti: risposta.ignoti,
      avvisi: avvisiDi(valore, 'listaErrori'),
      conservate: conservate.map((una) => perFinalita(una, atto)),
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

/** Every person whose data are in some answers: by ID ANPR, else by record number, else by codice fiscale. */
export function personeIn(valori: readonly Campi[]): readonly string[] {
  const trovate = new Set<string>();
  const visita = (nodo: Valore): void => {
    if (typeof nodo === 'string') return;
    if (Array.isArray(nodo)) return (nodo as readonly Valore[]).forEach(visita);
    const campi = nodo as Campi;
    const chi = chiE(campi);
    if (chi !== undefined) trovate.add(chi);
    // Of a record the person is known: who is named in it, parents or spouse, is part of that record.
    if (chi === undefined || campi['identificativi'] === undefined) {
      for (const figlio of Object.values(campi)) if (figlio !== undefined) visita(figlio);
    }
  };
  valori.forEach(visita);
  return [...trovate];
}

const chiE = (campi: Campi): string | undefined => {
  const idANPR = testoDi(sezioneDi(campi, 'identificativi'), 'idANPR');
  if (idANPR !== undefined) return idANPR;
  const scheda = testoDi(campi, 'idSchedaSoggettoANPR');
  if (scheda !== undefined) return `scheda:${scheda}`;
  const codiceFiscale = testoDi(sezioneDi(campi, 'codiceFiscale'), 'codFiscale');
  return codiceFiscale === undefined ? undefined : `cf:${codiceFiscale}`;
};

/** The answers that ANPR had kept, read by their own trees. */
const conservateIn = (codice: CodiceServizio, valore: Campi): readonly RispostaConservata[] => {
  if (codice === '3003') {
    return sezioniDi(valore, 'elencoRisposte').map((una) => {
      const statoLavorazione = testoDi(una, 'statoLavorazione');
      return {
        ...(statoLavorazione === undefined ? {} : { statoLavorazione }),
        ...leggiConservata(testoDi(una, 'xmlRisposta'), testoDi(una, 'tipoOperazione')),
      };
    });
  }
  const file = codice === '3005' ? testoDi(sezioneDi(valore, 'file'), 'xmlFile') : undefined;
  return file === undefined ? [] : [leggiConservata(file)];
};

/** They are shown read, not as base64. */
const senzaConservate = (valore: Campi): Campi => {
  const { file: _file, elencoRisposte: _elenco, ...altro } = valore;
  return altro;
};

/** An older answer may hold more than today's purpose may see. */
const perFinalita = (conservata: RispostaConservata, { finalita }: Atto): RispostaConservata => {
  const { valore, operazione } = conservata;
  if (operazione !== '3002' || valore === undefined) return conservata;
  const famiglia = valore['datiFamigliaConvivenza'];
  const soggetti = sezioniDi(sezioneDi(valore, 'listaSoggetti'), 'datiSoggetto');
  if (famiglia !== undefined && !finalita.sezioni.includes('22')) {
    throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${finalita.codice}: family`);
  }
  return { ...conservata, valore: { ...valore, listaSoggetti: { datiSoggetto: limitati(soggetti, finalita) } } };
};

const limitati = (soggetti: readonly Campi[], { sezioni }: Finalita): readonly Campi[] =>
  soggetti.map((uno) => limita(uno, sezioni));
