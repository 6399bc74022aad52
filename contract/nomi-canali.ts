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
  'pratica:protocollo',
  'pratica:recenti',
  'sportello:cerca',
  'sportello:scheda',
  'sportello:famiglia',
  'sportello:annulla',
  'traccia:ultimi',
  'traccia:verifica',
  'diagnosi:esegui',
  'appunti:copia',
] as const;

export type NomeCanale = (typeof nomiCanali)[number];

/** The one thing that main tells the window by itself. */
export const canaleStato = 'stato';

/** The only name under which the page finds the bridge. */
export const nomePonte = 'postazione';
