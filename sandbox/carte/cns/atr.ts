/** Who made a CNS: the codes in its historical bytes (CNS Functional Specification 1.1.5, "ATR"). */
export interface FabbricaCns {
  /** Chip maker (ISO 7816-6): 5 is Infineon. */
  readonly chip: number;
  /** Mask maker: 8 is Siemens, 5 is IDEMIA. */
  readonly maschera: number;
  readonly firmware: readonly [number, number];
  /** 0x11 for RSA 2048 and extended APDUs. */
  readonly versione: number;
}

/** The ATR of a CNS over T=1 (ISO 7816-3 section 8.2): 15 historical bytes with `CNS` in them, and TCK. */
export function atrCns({ chip, maschera, firmware, versione }: FabbricaCns): Buffer {
  const interfaccia = [0xff, 0x18, 0x00, 0x00, 0x81, 0x31, 0xfe, 0x45];
  const storici = [0x00, 0x6b, chip, maschera, ...firmware, 0x01, 0x11, 0x01, ...Buffer.from('CNS'), versione];
  const daControllare = [...interfaccia, ...storici, 0x31, 0x80];
  const tck = daControllare.reduce((somma, byte) => somma ^ byte, 0);
  return Buffer.from([0x3b, ...daControllare, tck]);
}
