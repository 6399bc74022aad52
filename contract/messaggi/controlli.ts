import type { CodiceControllo, LivelloControllo } from '../controlli/index.ts';

/** What the officer and the office read of a check. */
export interface TestoControllo {
  /** A few words: in lists, on a button, on the receipt. */
  readonly nome: string;
  /** What is wrong. */
  readonly problema: string;
  /** What to do. */
  readonly rimedio: string;
}

/** How the office calls the levels. */
export const nomiLivelli: Readonly<Record<LivelloControllo, string>> = {
  ignora: 'Ignora',
  avvisa: 'Avvisa',
  blocca: 'Blocca',
};

/** One text for every check; the compiler refuses a check without its own. */
export const testiControlli: Readonly<Record<CodiceControllo, TestoControllo>> = {
  'data-futura': {
    nome: 'Data nel futuro',
    problema: 'La data dell’evento, della nascita o della decorrenza deve ancora venire.',
    rimedio: 'Correggere la data. Ciò che non è ancora avvenuto non si registra.',
  },
  'prima-della-nascita': {
    nome: 'Data prima della nascita',
    problema: 'L’evento o la decorrenza viene prima della nascita della persona.',
    rimedio: 'Correggere la data; se è giusta, controllare la data di nascita sulla scheda.',
  },
  'decorrenza-diversa': {
    nome: 'Decorrenza diversa dall’evento',
    problema: 'La decorrenza non è il giorno dell’evento.',
    rimedio: 'Scrivere come decorrenza il giorno dell’evento, se l’atto non dispone altrimenti.',
  },
  'nascita-tardiva': {
    nome: 'Nascita dichiarata tardi',
    problema: 'Dalla nascita sono passati più di 10 giorni (DPR 396/2000, art. 30 e 31).',
    rimedio:
      'Controllare la data. Se la dichiarazione è tardiva, occorre la ragione del ritardo; se invece l’atto è nei termini, scriverne la data di formazione con “Tutti i campi”.',
  },
  'residenza-tardiva': {
    nome: 'Residenza da molto tempo',
    problema: 'La residenza decorrerebbe da più di 20 giorni fa (DPR 223/1989, art. 13).',
    rimedio: 'Controllare la decorrenza: è il giorno in cui la dichiarazione è stata presentata.',
  },
  'evento-lontano': {
    nome: 'Evento di oltre un anno fa',
    problema: 'L’evento è avvenuto più di un anno fa, in Italia e con un atto non trascritto.',
    rimedio: 'Controllare l’anno: spesso è un errore di battitura.',
  },
  'anno-atto': {
    nome: 'Anno dell’atto',
    problema: 'L’anno dell’atto viene prima dell’evento, o deve ancora venire.',
    rimedio: 'Correggere l’anno dell’atto, o la data dell’evento.',
  },
  'evento-senza-atto': {
    nome: 'Evento senza atto',
    problema: 'Mancano gli estremi dell’atto che certifica l’evento.',
    rimedio: 'Scrivere l’atto. Senza, occorre una comunicazione scritta dell’ufficio di stato civile nella pratica.',
  },
  'codice-fiscale': {
    nome: 'Codice fiscale che non torna',
    problema:
      'Il codice fiscale scritto non corrisponde a cognome, nome, sesso, data o luogo di nascita della persona, o il carattere di controllo è sbagliato.',
    rimedio:
      'Ricontrollare sul documento il codice e le generalità. Se l’Agenzia delle Entrate lo dà così, confermare.',
  },
  'sesso-coppia': {
    nome: 'Sesso dei due e tipo di legame',
    problema: 'Il matrimonio è fra due persone dello stesso sesso, o l’unione civile fra persone di sesso diverso.',
    rimedio:
      'Controllare il sesso scritto e il caso scelto: fra persone dello stesso sesso si registra l’unione civile (L. 76/2016).',
  },
  'coppia-minorenne': {
    nome: 'Minorenne che si sposa',
    problema: 'Uno dei due non ha 18 anni nel giorno dell’atto.',
    rimedio:
      'Controllare la data di nascita. Per il matrimonio dai 16 anni occorre il decreto del tribunale (c.c., art. 84); l’unione civile non è ammessa.',
  },
  'sesso-genitore': {
    nome: 'Padre e madre scambiati',
    problema: 'Il padre risulta di sesso femminile, o la madre di sesso maschile.',
    rimedio: 'Controllare che i due genitori non siano scambiati, e i loro codici fiscali.',
  },
  'minore-intestatario': {
    nome: 'Intestatario minorenne',
    problema: 'L’intestatario della scheda di famiglia non ha 18 anni.',
    rimedio: 'Scegliere un altro intestatario. Se il minore vive solo, occorre l’atto che lo consente.',
  },
  'minore-solo': {
    nome: 'Minorenne senza un adulto',
    problema: 'Cambiano famiglia solo minorenni.',
    rimedio: 'Verificare il consenso di chi ha la responsabilità genitoriale, o il provvedimento del giudice.',
  },
  'indirizzo-senza-civico': {
    nome: 'Indirizzo senza numero civico',
    problema: 'La via è scritta senza numero civico.',
    rimedio: 'Scrivere il numero; se la casa non lo ha, chiedere all’ufficio toponomastica di assegnarlo.',
  },
  'straniero-senza-soggiorno': {
    nome: 'Straniero senza titolo di soggiorno',
    problema: 'Chi si iscrive è cittadino di uno Stato fuori dell’Unione europea e manca il titolo di soggiorno.',
    rimedio:
      'Scrivere il titolo, anche se è la ricevuta della richiesta (codice 5); se manca davvero, annotarne la ragione nella pratica.',
  },
  'soggiorno-scaduto': {
    nome: 'Titolo di soggiorno scaduto',
    problema: 'Il titolo di soggiorno è già scaduto.',
    rimedio: 'Controllare la scadenza. Se è in rinnovo, tenere nella pratica la ricevuta della richiesta.',
  },
  'pratica-senza-protocollo': {
    nome: 'Pratica senza protocollo',
    problema: 'La pratica non ha il numero di protocollo della richiesta.',
    rimedio: 'Scriverlo nella pratica: Sportello, F7.',
  },
};
