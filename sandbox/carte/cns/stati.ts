/** Status words (ISO 7816-4 section 5.1.3, table 5) that the card answers with. */
export const SW = {
  fatto: 0x9000,
  /** Or'ed with the tries left. */
  tentativiRimasti: 0x63c0,
  lunghezzaErrata: 0x6700,
  sicurezzaNonSoddisfatta: 0x6982,
  bloccato: 0x6983,
  condizioniNonSoddisfatte: 0x6985,
  nessunFile: 0x6986,
  datiErrati: 0x6a80,
  fileAssente: 0x6a82,
  parametriErrati: 0x6a86,
  riferimentoAssente: 0x6a88,
  oltreLaFine: 0x6b00,
  istruzioneIgnota: 0x6d00,
  classeIgnota: 0x6e00,
} as const;

/** An answer of the card: data, then the status word. */
export function risposta(sw: number, dati: Uint8Array = new Uint8Array()): Buffer {
  return Buffer.concat([dati, Buffer.from([sw >> 8, sw & 0xff])]);
}
