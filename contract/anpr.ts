/** An error or a warning that ANPR gave, with its own code and text: the catalogue is open (anpr-protocol 0.10). */
export interface Anomalia {
  readonly codice: string;
  readonly gravita: 'errore' | 'avviso';
  readonly testo: string;
  readonly campo?: string;
}
