import type { elenchiSenzaNumero } from '../operazioni/albero.ts';
import type { Tabella } from './tabelle-minime.ts';

/**
 * The code lists that 7001 does not give: their values are in the published lists of the services and in the texts of
 * their errors (ES035-ES043, EN147, EN483, EN484).
 */
export const elenchiMinimi: Readonly<Record<(typeof elenchiSenzaNumero)[number], Tabella>> = {
  'attribuzione-famiglia': {
    1: 'Famiglia dei genitori',
    2: 'Famiglia del padre',
    3: 'Famiglia della madre',
    4: 'Convivenza',
    5: 'Altra famiglia',
  },
  filiazione: {
    1: 'Dei genitori',
    2: 'Del padre',
    3: 'Della madre',
    4: 'Altro',
  },
  'gestione-cf': {
    1: 'Chiedere l’attribuzione del codice fiscale',
    2: 'Chiedere il codice fiscale per omocodia',
    3: 'Iscrivere senza validazione del codice fiscale',
  },
  'mutazioni-famiglia': {
    1: 'Intestatario, tutore o responsabile',
    2: 'Composizione',
    3: 'Dati generali',
    4: 'Residenza',
    5: 'Residenza, con patente e autoveicoli',
    6: 'Ripristino della residenza precedente al subentro',
    7: 'Revisione dei nomi delle strade e dei numeri civici',
    8: 'Rettifica dell’indirizzo dopo un accertamento',
  },
  'mutazioni-residenza': {
    1: 'Senza fissa dimora',
    2: 'Residenza',
    3: 'Dimora abituale',
    4: 'Domicilio eletto',
    6: 'Ripristino della residenza precedente al subentro',
  },
  'origine-cognome': {
    1: 'Del padre',
    2: 'Della madre',
    3: 'Di entrambi',
    4: 'Altro',
  },
  'ruolo-soggetto': {
    1: 'Intestatario della famiglia',
    2: 'Altro componente',
  },
  'stati-lavorazione': {
    1: 'In elaborazione',
    2: 'Completata con esito positivo',
    3: 'Completata con esito negativo',
    4: 'Annullata',
    5: 'Richieste di estrazione da elaborare',
    6: 'Completata con esito positivo e avvisi',
    7: 'Notifiche da prendere in carico',
    8: 'Notifiche fruite',
    9: 'Tutte le notifiche',
  },
};
