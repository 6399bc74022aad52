import type { CodiceFinalita } from '../finalita.ts';

export interface MessaggioFinalita {
  readonly nome: string;
  readonly spiegazione: string;
}

/** How each purpose is called on the screen, and what it lets one see. */
export const messaggiFinalita: Readonly<Record<CodiceFinalita, MessaggioFinalita>> = {
  'sportello-anagrafe': {
    nome: 'Sportello d’anagrafe',
    spiegazione: 'Servizio al cittadino allo sportello: la scheda completa, con famiglia e documenti.',
  },
  certificazione: {
    nome: 'Certificazione',
    spiegazione: 'Preparare un certificato: generalità, stato civile, cittadinanza, residenza e famiglia.',
  },
  'carta-identita': {
    nome: 'Carta d’identità',
    spiegazione: 'Rilascio o rinnovo del documento: generalità, genitori, cittadinanza e documenti.',
  },
  'stato-civile': {
    nome: 'Stato civile',
    spiegazione: 'Atti di nascita, matrimonio, unione civile e morte: generalità, genitori e stato civile.',
  },
  elettorale: {
    nome: 'Elettorale',
    spiegazione: 'Tenuta delle liste elettorali: generalità, cittadinanza, residenza e liste.',
  },
  'verifica-ufficio': {
    nome: 'Verifica d’ufficio',
    spiegazione: 'Accertare d’ufficio chi è e dove risiede: soltanto generalità, residenza e decesso.',
  },
  tributi: {
    nome: 'Tributi (TARI, IMU)',
    spiegazione: 'Accertare chi occupa e chi risiede: verifiche, residenza, famiglia e decesso, con PDND.',
  },
  'servizi-sociali': {
    nome: 'Servizi sociali',
    spiegazione: 'Istruire domande di assistenza: verifiche, residenza, famiglia e figli minori, con PDND.',
  },
  scuola: {
    nome: 'Scuola',
    spiegazione: 'Iscrizioni, mensa e trasporto: verifiche, residenza, famiglia e figli minori, con PDND.',
  },
  'polizia-locale': {
    nome: 'Polizia locale',
    spiegazione: 'Identificare e notificare: verifiche, generalità, residenza e dati per la notifica, con PDND.',
  },
};

/** Purposes that concern no person: calls of the workstation itself, without a practice. */
const senzaPersone: Readonly<Record<string, string>> = {
  'verifica-collegamento': 'Prova del collegamento con ANPR',
  'aggiornamento-tabelle': 'Aggiornamento delle tabelle di decodifica',
  'ripresa-lavoro': 'Ripresa del proprio lavoro',
};

/** The name of a purpose found in a record of the log, where older codes may be. */
export const nomeFinalita = (codice: string): string => {
  if (Object.hasOwn(senzaPersone, codice)) return senzaPersone[codice]!;
  return (messaggiFinalita as Readonly<Record<string, MessaggioFinalita>>)[codice]?.nome ?? codice;
};
