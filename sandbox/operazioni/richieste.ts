import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { tabelleMinime } from '../../contract/messaggi/tabelle-minime.ts';
import type { OperazioneConservata, Ricerca } from '../archivio/operazioni.ts';
import { ErroreAnpr } from '../errori.ts';
import { comunePerIstat, elementoComune } from '../popolazione/luoghi.ts';
import { cercaPersone } from './criteri.ts';
import type { Lavoro, Servizio } from './lavoro.ts';

// 3003 and 3007: what the Comune has asked of ANPR. Search by procedure has gone to 3004 (EN379).

/** How many are given at once: "Il numero di risposte fornite è limitato". */
const MASSIMO_RISPOSTE = 20;
const MASSIMO_NUMERI = 1000;

const sezioni = [
  'ricercaSingolaRichiesta',
  'ricercaElenchiRichieste',
  'parametriRicercaSoggetto',
  'parametriProcedimenti',
] as const;

const IN_ELABORAZIONE = '1';

/** 3003 gestione_richieste: each request with the answer that is kept of it. */
export const gestioneRichieste: Servizio = (lavoro) => {
  const { ripresa, id } = domanda(lavoro);
  const codice = id === undefined ? undefined : lavoro.inCorso(id);
  const ancora = codice ? [{ statoLavorazione: IN_ELABORAZIONE, tipoOperazione: codice }] : [];
  const fatte = trova(lavoro, MASSIMO_RISPOSTE, false).map(({ stato, codice: tipoOperazione, risposta }) => ({
    statoLavorazione: stato,
    tipoOperazione,
    xmlRisposta: Buffer.from(risposta).toString('base64'),
  }));
  if (fatte.length + ancora.length === 0) throw new ErroreAnpr('EN122');
  return { ...ripresa, elencoRisposte: [...fatte, ...ancora] };
};

/** 3007 ricerca_identificativi_anpr: the numbers that ANPR gave to the requests. */
export const ricercaIdentificativi: Servizio = (lavoro) => {
  const { ripresa, id } = domanda(lavoro);
  const fatte = trova(lavoro, MASSIMO_NUMERI, true).map(({ stato, codice: tipoOperazione, idANPR }) => ({
    statoLavorazione: stato,
    tipoOperazione,
    idOperazioneANPR: String(idANPR),
  }));
  // It has no number of ANPR's yet.
  if (fatte.length === 0 && id !== undefined && lavoro.inCorso(id)) throw new ErroreAnpr('EN109');
  if (fatte.length === 0) throw new ErroreAnpr('EN122');
  return { ...ripresa, listaOperazioniAnpr: { operazioneANPR: fatte } };
};

/** What the answer repeats of the question, the Comune always named, and the id sought where it is one. */
function domanda({ richiesta, mittente }: Lavoro): { readonly ripresa: Campi; readonly id: string | undefined } {
  const comune = sezioneDi(richiesta, 'comuneRichiesta');
  if (comune && testoDi(comune, 'codiceIstat') !== mittente) throw new ErroreAnpr('EN167');
  const presenti = sezioni.filter((nome) => richiesta[nome] !== undefined);
  const [scelta, altra] = presenti;
  if (!scelta || altra) throw new ErroreAnpr('EHR48');
  return {
    ripresa: { comuneRichiesta: elementoComune(comunePerIstat(mittente)), [scelta]: richiesta[scelta] },
    id: testoDi(sezioneDi(richiesta, 'ricercaSingolaRichiesta'), 'idOperazioneComune'),
  };
}

/** The operations asked for; `tutte` lets a list have those whose answers hold other answers, or files. */
function trova(lavoro: Lavoro, massimo: number, tutte: boolean): OperazioneConservata[] {
  const { richiesta, mittente, operazioni } = lavoro;
  const singola = sezioneDi(richiesta, 'ricercaSingolaRichiesta');
  if (singola) return operazioni.conservate(mittente, { ...unaSola(singola), tutte: true, massimo });
  const elenco = sezioneDi(richiesta, 'ricercaElenchiRichieste');
  if (elenco) return operazioni.conservate(mittente, { ...diUnElenco(elenco, lavoro.adesso), tutte, massimo });
  const soggetto = sezioneDi(richiesta, 'parametriRicercaSoggetto');
  if (!soggetto) throw new ErroreAnpr('EN379', ['parametriProcedimenti']);
  const persone = cercaPersone(lavoro.popolazione, sezioneDi(soggetto, 'datiSoggetto') ?? {}, lavoro.oggi);
  return persone
    .flatMap((chi) => operazioni.conservate(mittente, { soggetto: chi.idScheda, tutte: true, massimo }))
    .slice(0, massimo);
}

/** One request, by any of its ids. */
function unaSola(singola: Campi): Omit<Ricerca, 'tutte' | 'massimo'> {
  const tipo = testoDi(singola, 'tipoOperazione')!;
  if (tipo !== '1' && tipo !== '2') throw new ErroreAnpr('EHR49', [tipo]);
  // Only extractions, which the sandbox does not do, can be called off.
  if (tipo === '2') throw new ErroreAnpr('EN096');
  const chiavi = {
    idANPR: testoDi(singola, 'idOperazioneANPR'),
    id: testoDi(singola, 'idOperazioneComune'),
    protocollo: testoDi(singola, 'protocolloComune'),
  };
  if (Object.values(chiavi).every((valore) => valore === undefined)) throw new ErroreAnpr('EN132');
  return chiavi;
}

/** A list: of a state of work, and of a period or a range of numbers. */
function diUnElenco(elenco: Campi, adesso: number): Omit<Ricerca, 'tutte' | 'massimo'> {
  const stato = testoDi(elenco, 'statoLavorazione')!;
  if (tabelleMinime['stati-lavorazione']![stato.replace(/^0+(?=.)/, '')] === undefined) throw new ErroreAnpr('EN098');
  const periodo = sezioneDi(elenco, 'periodoRiferimentoRichieste');
  const anpr = sezioneDi(elenco, 'identificativiANPR');
  const comune = sezioneDi(elenco, 'identificativiComune');
  if ([periodo, anpr, comune].filter((uno) => uno !== undefined).length !== 1) throw new ErroreAnpr('EHR45');
  const numeriComune = comune && limiti(comune, 'idOperazioneComuneDa', 'idOperazioneComuneA');
  const protocolli = comune && limiti(comune, 'protocolloComuneDa', 'protocolloComuneA');
  if (comune && !numeriComune && !protocolli) throw new ErroreAnpr('EHR52');
  return {
    stato: stato.replace(/^0+(?=.)/, ''),
    codice: testoDi(elenco, 'operazioneRichiesta'),
    periodo: periodo && giorni(periodo, adesso),
    numeriANPR: anpr && limiti(anpr, 'protocolloANPRDa', 'protocolloANPRA'),
    numeriComune,
    protocolli,
  };
}

function giorni(periodo: Campi, adesso: number): [number, number] {
  const [dal, al] = [testoDi(periodo, 'dataOraIniziale')!, testoDi(periodo, 'dataOraFinale')!];
  const [inizio, fine] = [istante(dal), istante(al)];
  const ora = new Date(adesso).toISOString();
  if (inizio > adesso) throw new ErroreAnpr('EHR15', [dal, ora], 'dataOraIniziale');
  if (fine < inizio || fine > adesso + TOLLERANZA) throw new ErroreAnpr('EHR16', [al, dal, ora], 'dataOraFinale');
  if (inizio === fine) throw new ErroreAnpr('EHR78');
  return [inizio, fine];
}

/** Clocks are never quite the same, and a list "until now" is a fair question. */
const TOLLERANZA = 5 * 60_000;

/** A time without a zone is Italy's; the difference between winter and summer does not matter to a range of hours. */
const istante = (dataOra: string): number =>
  Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(dataOra) ? dataOra : `${dataOra}+01:00`);

function limiti(range: Campi, da: string, a: string): [string, string] | undefined {
  const [primo, ultimo] = [testoDi(range, da), testoDi(range, a)];
  if (primo === undefined && ultimo === undefined) return undefined;
  if (primo === undefined || ultimo === undefined) throw new ErroreAnpr('EHR52');
  if (primo.padStart(30, '0') >= ultimo.padStart(30, '0')) throw new ErroreAnpr('EHR78');
  return [primo, ultimo];
}
