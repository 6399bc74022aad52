/** The kinds of card that an ATR alone tells. */
export type FamigliaCarta = 'cns';

/** ASCII `CNS`, at the tenth of its fifteen historical bytes (CNS Functional Specification 1.1.5, "ATR"). */
const segnoCns = Buffer.from('CNS');
const [postoDelSegno, storiciDellaCns] = [9, 15];

/** The kind of a card by its ATR; undefined where it says nothing that we know. */
export function famigliaDi(atr: Uint8Array): FamigliaCarta | undefined {
  const storici = storiciDi(Buffer.from(atr));
  const segno = storici.subarray(postoDelSegno, postoDelSegno + segnoCns.length);
  return storici.length === storiciDellaCns && segno.equals(segnoCns) ? 'cns' : undefined;
}

/** The historical bytes of an ATR (ISO 7816-3, section 8.2.1): T0 says how many, TDi say how far the interface bytes go. */
function storiciDi(atr: Buffer): Buffer {
  const quanti = (atr[1] ?? 0) & 0x0f;
  let posto = 1;
  for (let indice: number | undefined = atr[posto]; indice !== undefined;) {
    const presenti = indice >> 4;
    posto += contaBit(presenti);
    indice = presenti & 0b1000 ? atr[posto] : undefined;
  }
  return atr.subarray(posto + 1, posto + 1 + quanti);
}

const contaBit = (numero: number): number => numero.toString(2).replaceAll('0', '').length;
