import { type DatiPersonali, datiPersonali } from './dati-personali.ts';

/** A path from the master file, in hexadecimal without it: `11001101`. Empty for the master file. */
export type Percorso = string;

/** The files of a card: elementary ones with their bytes. Folders are there because something is in them. */
export type FileSystem = ReadonlyMap<Percorso, Buffer>;

/** What the files of a CNS hold. */
export interface ContenutoCns {
  /** Sixteen digits, as printed on the card. */
  readonly seriale: string;
  /** DER of the authentication certificate; a card may have none. */
  readonly certificato?: Uint8Array;
  readonly titolare: DatiPersonali;
}

/** The file system of the CNS (Functional Specification 1.1.5): the files that a reader asks for. */
export function fileCns({ seriale, certificato, titolare }: ContenutoCns): FileSystem {
  return new Map([
    ['10001003', Buffer.from(seriale, 'latin1')],
    ...(certificato ? [['11001101', Buffer.from(certificato)] as const] : []),
    ['11001102', datiPersonali(titolare)],
  ]);
}

/** A file found: a folder has no bytes. */
export interface FileScelto {
  readonly percorso: Percorso;
  readonly byte?: Buffer;
}

const cartellaDi = (percorso: Percorso): Percorso => percorso.slice(0, -4);

/** The file of that path; undefined if there is none. */
export function cerca(sistema: FileSystem, percorso: Percorso): FileScelto | undefined {
  const byte = sistema.get(percorso);
  if (byte) return { percorso, byte };
  const cartella = percorso === '' || [...sistema.keys()].some((uno) => uno.startsWith(percorso));
  return cartella ? { percorso } : undefined;
}

/** The file of that identifier as SELECT by identifier looks for it: in the current folder, then beside it. */
export function cercaPerId(sistema: FileSystem, corrente: FileScelto, id: string): FileScelto | undefined {
  if (id === '3f00') return { percorso: '' };
  const cartella = corrente.byte ? cartellaDi(corrente.percorso) : corrente.percorso;
  return cerca(sistema, cartella + id) ?? cerca(sistema, cartellaDi(cartella) + id);
}

/** The file control information of a file (ISO 7816-4 section 7.4.3): size, kind, identifier, free access. */
export function informazioni({ percorso, byte }: FileScelto): Buffer {
  const id = Buffer.from(percorso.slice(-4) || '3f00', 'hex');
  const dimensione = Buffer.alloc(2);
  dimensione.writeUInt16BE(byte?.length ?? 0);
  const campi = Buffer.concat([
    Buffer.from([0x80, 2]),
    dimensione,
    Buffer.from([0x82, 1, byte ? 0x01 : 0x38]),
    Buffer.from([0x83, 2]),
    id,
    Buffer.from([0x86, 9, ...new Array<number>(9).fill(0)]),
  ]);
  return Buffer.concat([Buffer.from([0x6f, campi.length]), campi]);
}
