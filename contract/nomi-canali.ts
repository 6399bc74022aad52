/** The channels' names alone, for the preload, which carries no schema; `canali.ts` is held to them by its type. */
export const nomiCanali = [
  'stato:leggi',
  'sessione:accedi',
  'sessione:sblocca',
  'sessione:blocca',
  'sessione:esci',
  'sessione:attivita',
  'finalita:elenco',
  'pratica:apri',
  'pratica:aggiorna',
  'pratica:cerca',
  'pratica:chiudi',
  'pratica:riapri',
  'pratica:assegna',
  'operatori:elenco',
  'bozza:salva',
  'bozza:elenco',
  'bozza:leggi',
  'bozza:elimina',
  'sportello:cerca',
  'sportello:scheda',
  'sportello:famiglia',
  'sportello:storia',
  'sportello:servizio',
  'sportello:originale',
  'sportello:visura',
  'sportello:annulla',
  'registrazione:invia',
  'registrazione:accerta',
  'registrazione:elenco',
  'registrazione:leggi',
  'registrazione:ricevuta',
  'controlli:elenco',
  'controlli:imposta',
  'ansc:leggi',
  'tabelle:elenco',
  'tabelle:voci',
  'tabelle:aggiorna',
  'luoghi:comuni',
  'luoghi:stati',
  'luoghi:catastale',
  'traccia:oggi',
  'traccia:ultimi',
  'traccia:verifica',
  'diagnosi:esegui',
  'diagnosi:copia',
  'diagnosi:rimedia',
  'appunti:copia',
] as const;

export type NomeCanale = (typeof nomiCanali)[number];

/** The one thing that main tells the window by itself. */
export const canaleStato = 'stato';

/** The only name under which the page finds the bridge. */
export const nomePonte = 'postazione';
