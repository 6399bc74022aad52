import { catalogo } from './catalogo/index.ts';

export { catalogo };

export type CodiceAnpr = keyof typeof catalogo;

/** Refusals that ANPR gives before working on a request, all with the code XXXX and a free text (anpr-protocol 1.6). */
export const preliminari = {
  'operatore-non-censito': 'Utente non abilitato: operatore non censito',
  'operatore-sospeso': 'Utente non abilitato: operatore sospeso',
  'operatore-di-altro-comune': 'Utente non abilitato: operatore di altro comune',
  'operatore-non-abilitato': 'Utente non abilitato sulla postazione indicata',
  'sede-diversa': 'Utente non abilitato: il codice ISTAT della sede non coincide con quello abilitato',
  'postazione-non-censita': 'Utente non abilitato: postazione non censita',
  'postazione-bloccata': 'Utente non abilitato: postazione bloccata',
  'postazione-diversa-da-tls': 'Utente non abilitato: postazione diversa da quella del certificato',
  destinatario: 'Codice destinatario non ammesso',
  'tipo-invio': "Tipo invio non congruente con l'ambiente",
  'servizio-per-enti': 'Utente non abilitato al servizio: riservato agli enti diversi dai comuni',
  'operazione-diversa': 'Operazione richiesta non congruente con il servizio',
  'id-in-corso': "Un'operazione con lo stesso identificativo e' ancora in corso",
  'id-inferiore': "Identificativo operazione comune inferiore all'ultimo utilizzato",
} as const;

export type Preliminare = keyof typeof preliminari;

/** The limit of EN175. */
export const MASSIMO_OMONIMI = 50;

/** An error of the catalogue, with what goes in place of its `@` signs, in order. */
export class ErroreAnpr extends Error {
  readonly codice: CodiceAnpr;
  readonly testo: string;
  readonly campo: string | undefined;

  constructor(codice: CodiceAnpr, valori: readonly string[] = [], campo?: string) {
    super(codice);
    this.name = 'ErroreAnpr';
    this.codice = codice;
    this.testo = valori.reduce<string>((testo, valore) => testo.replace('@', () => valore), catalogo[codice]);
    this.campo = campo;
  }
}
