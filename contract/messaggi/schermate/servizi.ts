import type { CodiceServizio } from '../../consultazione.ts';

/** What each service is for, in the officer's words. */
const aChe: Readonly<Record<CodiceServizio, string>> = {
  '3001': 'Trova in ANPR il padre e la madre da indicare in una nascita.',
  '3003': 'Richieste inviate dal Comune con le risposte che ANPR conserva (numero limitato).',
  '3004': 'Procedimenti amministrativi aperti o chiusi, per numero, per operazione o per persona.',
  '3005': 'La risposta che ANPR conserva di una richiesta, dal suo numero.',
  '3006': 'Interrogazione riservata agli altri enti: un Comune riceve un rifiuto.',
  '3007': 'Numeri delle operazioni del Comune: anche quando la risposta si è persa.',
  '3008': 'Sezioni elettorali del Comune (finalità elettorale).',
  '7002': 'Il file prodotto da una richiesta, per esempio una tabella.',
  '7003': 'Le versioni dei servizi che ANPR accetta oggi.',
  CIE2: 'Che cosa vede CIEOnline della persona prima di stampare la carta (solo in prova).',
};

/** The services of consultation besides the search of people. */
export const servizi = {
  aChe,
  titolo: (codice: string, nome: string) => `${codice} ${nome}`,
  scegli: 'Quale servizio?',
  chiedi: 'Chiedi ad ANPR',
  attesa: 'Richiesta ad ANPR…',
  arrivata: 'Risposta ricevuta',
  risposta: 'Risposta di ANPR',
  vuota: 'ANPR ha risposto senza dati.',
  conservata: {
    titolo: (operazione: string) => `Risposta conservata: ${operazione}`,
    sconosciuta: 'Risposta conservata di un’operazione che questa versione non conosce',
    stato: 'Stato di lavorazione',
    rifiutata: 'ANPR aveva rifiutato la richiesta',
    senza: 'ANPR non conserva la risposta di questa richiesta.',
    nonAmmessa:
      'La finalità della pratica non consente di vedere questa risposta. Aprire una pratica con un’altra finalità (F7).',
  },
  operazione: (numero: string, ora: string) => `Operazione ANPR n. ${numero}, letta ${ora}`,
  tasti: { F4: 'Elenco', F10: 'Chiedi', Esc: 'Indietro' },
  richieste: {
    titolo: 'Richieste inviate dal Comune',
    introduzione:
      'Ritrovare ciò che il Comune ha chiesto ad ANPR, anche quando la risposta si è persa. Scegliere il periodo e premere F10; Invio su una riga apre la risposta che ANPR conserva.',
    periodo: 'Periodo',
    periodi: { oggi: 'Oggi', settimana: 'Ultimi 7 giorni', mese: 'Ultimi 30 giorni' },
    stato: 'Stato di lavorazione',
    operazione: 'Solo l’operazione',
    tutte: 'tutte',
    numero: 'Oppure il numero del Comune',
    numeroAiuto: 'Il numero che la postazione ha dato alla richiesta: trova anche quella rimasta senza risposta.',
    elenco: 'Richieste trovate',
    quante: (n: number) => (n === 1 ? '1 richiesta' : `${n} richieste`),
    colonne: { numero: 'N. operazione ANPR', operazione: 'Operazione', stato: 'Stato' },
    nessuna: 'Nessuna richiesta in questo periodo.',
  },
  procedimenti: {
    titolo: 'Procedimenti amministrativi',
    introduzione: 'Cercare con uno solo di questi dati, poi F10.',
    modi: {
      numeroProcedimentoAmm: 'Numero ANPR del procedimento',
      numeroPraticaComune: 'Numero della pratica del Comune',
      idOpANPRCollegata: 'Numero dell’operazione ANPR collegata',
      idOpComunaleCollegata: 'Numero dell’operazione del Comune collegata',
      generalitaSoggettoCollegato: 'Persona collegata',
    },
    perModo: 'Si cerca per',
    trovati: (n: number) => (n === 1 ? '1 procedimento' : `${n} procedimenti`),
    stato: (stato: string, dal: string) => `${stato}, dal ${dal}`,
  },
} as const;
