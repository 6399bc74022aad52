import type { OreTolleranza } from '../../tolleranza.ts';
import type { CodiceControllo, LivelloControllo } from '../../controlli/index.ts';
import type {
  AttoChiavePdnd,
  AttoCustodia,
  AttoPin,
  AttoPratica,
  Chiusura,
  RecordTraccia,
  Rilettura,
  SpecieCredenziale,
} from '../../traccia.ts';
import { conMinuscola } from '../../testo.ts';
import { nomiLivelli, testiControlli } from '../controlli.ts';

const tipi: Readonly<Record<Exclude<RecordTraccia['tipo'], 'apertura' | 'chiusura'>, string>> = {
  rilettura: 'Dati rivisti o stampati',
  pratica: 'Pratica',
  controllo: 'Controllo sulle registrazioni cambiato',
  tolleranza: 'Tolleranza sulla revoca cambiata',
  custodia: 'Certificato della postazione',
  'chiave-pdnd': 'Chiave di PDND',
  driver: 'Driver della carta cambiato',
  accesso: 'Accesso con carta',
  sblocco: 'Sblocco con carta',
  'firma-testa': 'Firma della carta sul registro',
  'accesso-rifiutato': 'Accesso rifiutato',
  'pin-carta': 'PIN della carta',
  alterazione: 'Registro trovato alterato',
  blocco: 'Blocco della sessione',
  uscita: 'Uscita dell’operatore',
};

const esiti: Readonly<Record<Chiusura['esito'], string>> = {
  ok: 'Riuscita',
  rifiutata: 'Rifiutata da ANPR',
  'non-inviata': 'Non inviata',
  ignoto: 'Senza risposta creduta',
  stampata: 'Solo stampata, non inviata',
};

const modiRilettura: Readonly<Record<Rilettura['modo'], string>> = {
  'visura-stampata': 'Visura stampata',
  'visura-pdf': 'Visura salvata in PDF',
  'ricevuta-stampata': 'Ricevuta di registrazione stampata',
  'ricevuta-pdf': 'Ricevuta di registrazione salvata in PDF',
  'esito-pdnd-stampato': 'Esito di un e-service stampato',
  'esito-pdnd-pdf': 'Esito di un e-service salvato in PDF',
  'esiti-lotto': 'Esiti di un lavoro su molte persone',
  'risposta-originale': 'Risposta originale rivista',
  bozza: 'Bozza ripresa',
  'elenco-pratiche': 'Elenco delle pratiche, con le persone annotate',
  registrazione: 'Registrazione inviata, con il suo esito',
};

const attiPratica: Readonly<Record<AttoPratica['atto'], string>> = {
  chiusa: 'Pratica chiusa',
  riaperta: 'Pratica riaperta',
  assegnata: 'Pratica affidata a un altro operatore',
  distrutta: 'Contenuto della pratica distrutto: trascorsi i giorni di conservazione',
};

const attiCustodia: Readonly<Record<AttoCustodia['atto'], string>> = {
  importato: 'Certificato importato su questa postazione',
  rinnovato: 'Certificato rinnovato su questa postazione',
  rimosso: 'Certificato rimosso da questa postazione',
};

const attiChiavePdnd: Readonly<Record<AttoChiavePdnd['atto'], string>> = {
  generata: 'Chiave di PDND generata qui',
  attivata: 'Chiave di PDND attivata',
};

/** What is asked outside the operations of ANPR and the e-services of PDND. */
const altreOperazioni: Readonly<Record<string, string>> = { 'ID-ANPR-VALIDO': 'ID ANPR valido' };
/** The steps of a file of many people after it was given. */
const passiMassivi: Readonly<Record<string, string>> = { scarico: 'risposta', ritiro: 'ritiro del file' };

const attiPin: Readonly<Record<AttoPin['atto'], string>> = {
  cambio: 'Cambio del PIN della carta',
  sblocco: 'Nuovo PIN con il PUK della carta',
};

/** The log of accesses. */
export const traccia = {
  titolo: 'Traccia degli accessi',
  introduzione:
    'Chi ha consultato, da dove e perché. Le persone consultate vi compaiono solo con uno pseudonimo, mai con il nome.',
  testa: 'Testa del registro',
  dimensione: (quanti: number) => (quanti === 1 ? '1 record' : `${quanti.toLocaleString('it-IT')} record`),
  radice: 'Radice (SHA-256)',
  verifica: 'Verifica il registro',
  verificaInCorso: 'Verifica in corso…',
  integro: (quanti: number) =>
    `Registro integro: ${quanti.toLocaleString('it-IT')} record riletti, tutti corrispondono alla loro impronta.`,
  alterato: (numeri: readonly number[]) =>
    `Registro ALTERATO: non corrispondono i record ${numeri.join(', ')}. Avvisare il responsabile della sicurezza.`,
  elenco: 'Ultimi accessi',
  vuoto: 'Il registro è ancora vuoto.',
  colonne: {
    ora: 'Data e ora',
    evento: 'Evento',
    operatore: 'Operatore',
    finalita: 'Finalità',
    pratica: 'Pratica',
    soggetti: 'Persone',
    esito: 'Esito',
  },
  tipi,
  modiRilettura,
  attiCustodia,
  attiChiavePdnd,
  altreOperazioni,
  passiMassivi,
  certificato: (nome: string, serie: string) => `${nome}, numero di serie ${serie}`,
  primoAvvio: 'Primo avvio, senza accesso',
  senzaCarta: 'Senza accesso: nessuna carta si leggeva',
  driver: (prima: string, scelto: string) => `Da ${prima} a ${scelto}`,
  attiPratica,
  attiPin,
  pinFatto: 'Riuscito',
  esiti,
  /** ANPR's own card is the usual one: nothing to say. */
  credenziali: { 'carta-anpr': '', cns: 'con una CNS', cie: 'con la CIE' } satisfies Readonly<
    Record<SpecieCredenziale, string>
  >,
  senzaChiusura: 'Senza chiusura',
  chiusuraSola: 'Chiusura di un accesso precedente',
  criteri: (nomi: string) => `per ${nomi}`,
  persi: (attesi: number, trovati: number) => `Ne aveva ${attesi} record, trovati ${trovati}`,
  tolleranza: (prima: OreTolleranza, ore: OreTolleranza) => `Da ${prima} a ${ore} ore`,
  controllo: (codice: CodiceControllo, prima: LivelloControllo, ora: LivelloControllo) =>
    `${testiControlli[codice].nome}: da “${nomiLivelli[prima]}” a “${nomiLivelli[ora]}”`,
  confermati: (codici: readonly CodiceControllo[]) =>
    `nonostante: ${codici.map((codice) => conMinuscola(testiControlli[codice].nome)).join('; ')}`,
  codici: (codici: string) => `(${codici})`,
} as const;
