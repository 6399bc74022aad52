/** A command APDU taken apart (ISO 7816-4 section 5.1). */
export interface Apdu {
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly dati: Buffer;
  /** Bytes of answer that the reader takes: 0 where it asked for none. */
  readonly le: number;
}

/** Commands by their instruction byte (ISO 7816-4 table 4.2, ISO 7816-8). */
export const INS = {
  verify: 0x20,
  manageSecurityEnvironment: 0x22,
  changeReferenceData: 0x24,
  performSecurityOperation: 0x2a,
  resetRetryCounter: 0x2c,
  getChallenge: 0x84,
  select: 0xa4,
  readBinary: 0xb0,
} as const;

/** "More follows": command chaining (ISO 7816-4 section 5.1.1.1). */
export const CLA_CATENA = 0x10;

/** Reads a command of any of the four cases, short or extended; undefined where its lengths do not add up. */
export function leggiApdu(byte: Buffer): Apdu | undefined {
  if (byte.length < 4) return undefined;
  const testa = { cla: byte[0]!, ins: byte[1]!, p1: byte[2]!, p2: byte[3]! };
  const corpo = leggiCorpo(byte.subarray(4));
  return corpo && { ...testa, ...corpo };
}

const nessuno = Buffer.alloc(0);

function leggiCorpo(corpo: Buffer): Pick<Apdu, 'dati' | 'le'> | undefined {
  const [primo] = corpo;
  if (primo === undefined) return { dati: nessuno, le: 0 };
  if (corpo.length === 1) return { dati: nessuno, le: primo || 256 };
  if (primo === 0 && corpo.length >= 3) return leggiCorpoEsteso(corpo);
  const dati = corpo.subarray(1, 1 + primo);
  return conLe(dati, primo, corpo.subarray(1 + primo), 1);
}

function leggiCorpoEsteso(corpo: Buffer): Pick<Apdu, 'dati' | 'le'> | undefined {
  const lunghezza = corpo.readUInt16BE(1);
  if (corpo.length === 3) return { dati: nessuno, le: lunghezza || 65_536 };
  return conLe(corpo.subarray(3, 3 + lunghezza), lunghezza, corpo.subarray(3 + lunghezza), 2);
}

function conLe(dati: Buffer, lunghezza: number, resto: Buffer, byteDiLe: 1 | 2): Pick<Apdu, 'dati' | 'le'> | undefined {
  if (dati.length !== lunghezza || lunghezza === 0) return undefined;
  if (resto.length === 0) return { dati, le: 0 };
  if (resto.length !== byteDiLe) return undefined;
  return { dati, le: resto.readUIntBE(0, byteDiLe) || 256 ** byteDiLe };
}
