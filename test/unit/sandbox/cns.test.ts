import { generateKeyPairSync, publicEncrypt, constants } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { leggiApdu } from '../../../sandbox/carte/cns/apdu.ts';
import { atrCns } from '../../../sandbox/carte/cns/atr.ts';
import { Cns } from '../../../sandbox/carte/cns/carta.ts';
import { chiaveDiCarta } from '../../../sandbox/carte/cns/chiave.ts';
import { Codice } from '../../../sandbox/carte/cns/codici.ts';
import { fileCns } from '../../../sandbox/carte/cns/file.ts';
import { latenzaDiUnaCns } from '../../../sandbox/carte/cns/latenza.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const chiave = chiaveDiCarta(privateKey.export({ type: 'pkcs8', format: 'der' }));
const certificato = Buffer.alloc(700, 'c');
const titolare = {
  emettitore: '0005',
  emessaIl: '2024-01-15',
  scadeIl: '2030-01-15',
  cognome: "D'ANGELO",
  nome: 'NICOLÒ',
  dataNascita: '1966-09-30',
  sesso: 'M',
  codiceFiscale: 'DNGNCL66P30G393X',
  comuneNascita: 'G393',
} as const;

let carta: Cns;
beforeEach(() => {
  carta = new Cns({
    atr: atrCns({ chip: 5, maschera: 8, firmware: [0xc8, 0x0c], versione: 0x11 }),
    file: fileCns({ seriale: '6000000000000001', certificato, titolare }),
    pin: new Codice('12345678', 3),
    puk: new Codice('87654321', 10),
    chiave,
  });
  carta.accendi();
});

const chiedi = (esadecimale: string): { sw: string; dati: Buffer } => {
  const risposta = carta.rispondi(Buffer.from(esadecimale.replaceAll(' ', ''), 'hex'));
  return { sw: risposta.subarray(-2).toString('hex'), dati: risposta.subarray(0, -2) };
};
const sw = (esadecimale: string): string => chiedi(esadecimale).sw;
const ascii = (testo: string): string => Buffer.from(testo.padEnd(8, '\xff'), 'latin1').toString('hex');
const verifica = (pin: string): string => sw(`00 20 00 10 08 ${ascii(pin)}`);

test('the ATR is the one that drivers know', () => {
  expect(carta.atr.toString('hex')).toMatch(/^3bff1800008131fe45006b0508c80c011101434e53113180/);
  expect(carta.atr.subarray(1).reduce((somma, byte) => somma ^ byte)).toBe(0);
});

describe('commands are taken apart', () => {
  test.each([
    ['00a40000', { dati: '', le: 0 }],
    ['00b0000000', { dati: '', le: 256 }],
    ['00b0000010', { dati: '', le: 16 }],
    ['00a40800021100', { dati: '1100', le: 0 }],
    ['00a4080002110000', { dati: '1100', le: 256 }],
    ['00b00000000100', { dati: '', le: 256 }],
    ['00a408000000021100', { dati: '1100', le: 0 }],
    ['00a4080000000211000000', { dati: '1100', le: 65_536 }],
  ])('%s', (byte, { dati, le }) => {
    const letto = leggiApdu(Buffer.from(byte, 'hex'));
    expect({ dati: letto?.dati.toString('hex'), le: letto?.le }).toEqual({ dati, le });
  });

  test.each(['00', '00a408', '00a40800031100', '00a408000211000000', '00a40800000004110000'])(
    '%s does not add up: 6700',
    (byte) => expect(sw(byte)).toBe('6700'),
  );

  test.each([
    ['80a40000', '6e00'],
    ['00ff0000', '6d00'],
  ])('%s: %s', (byte, atteso) => expect(sw(byte)).toBe(atteso));
});

describe('files', () => {
  test('are selected by path, from the current folder, and by identifier', () => {
    expect(sw('00 a4 08 0c 04 1100 1101')).toBe('9000');
    expect(sw('00 a4 08 0c 06 3f00 1100 1101')).toBe('9000');
    expect(sw('00 a4 00 0c 02 1102')).toBe('9000');
    expect(sw('00 a4 00 0c 02 3f00')).toBe('9000');
    expect(sw('00 a4 00 0c 02 1100')).toBe('9000');
    expect(sw('00 a4 09 0c 02 1101')).toBe('9000');
    expect(sw('00 a4 08 0c 04 1200 1201')).toBe('6a82');
  });

  test('are read in pieces, up to their end', () => {
    expect(sw('00 b0 00 00 10')).toBe('6986');
    expect(chiedi('00 a4 08 00 04 1100 1101').dati.toString('hex')).toMatch(/^6f.*800202bc/);
    const letto = [0, 255, 510].map((da) => chiedi(`00 b0 ${da.toString(16).padStart(4, '0')} ff`).dati);
    expect(Buffer.concat(letto)).toEqual(certificato);
    expect(sw('00 b0 02 bd 01')).toBe('6b00');
  });

  test('say who the holder is, each field after its length', () => {
    chiedi('00 a4 08 0c 04 1100 1102');
    const testo = chiedi('00 b0 00 00 ff').dati.toString('latin1');
    expect(testo.length - 6).toBe(parseInt(testo.slice(0, 6), 16));
    expect(testo).toContain("08D'ANGELO06NICOLÒ0830091966" + '01M00' + '10DNGNCL66P30G393X');
  });
});

describe('secrets', () => {
  test('a wrong PIN counts down to 6983, and the right one is then refused', () => {
    expect(sw('00 20 00 10')).toBe('63c3');
    expect(['0', '0', '0'].map(() => verifica('00000000'))).toEqual(['63c2', '63c1', '6983']);
    expect(verifica('12345678')).toBe('6983');
    expect(sw('00 20 00 10')).toBe('6983');
  });

  test('a right one gives the tries back, until power is off', () => {
    verifica('00000000');
    expect(verifica('12345678')).toBe('9000');
    expect(sw('00 20 00 10')).toBe('9000');
    carta.accendi();
    expect(sw('00 20 00 10')).toBe('63c3');
  });

  test('the PUK unblocks with a new PIN; a wrong one costs its own tries', () => {
    for (let i = 0; i < 3; i += 1) verifica('00000000');
    expect(sw(`00 2c 00 10 10 ${ascii('00000000')} ${ascii('24682468')}`)).toBe('63c9');
    expect(sw(`00 2c 00 10 10 ${ascii('87654321')} ${ascii('24682468')}`)).toBe('9000');
    expect(verifica('24682468')).toBe('9000');
  });

  test('the PIN is changed by whom knows it, to another of 5 to 8 digits', () => {
    expect(sw(`00 24 00 10 10 ${ascii('00000000')} ${ascii('24682')}`)).toBe('63c2');
    expect(sw(`00 24 00 10 10 ${ascii('12345678')} ${ascii('1234')}`)).toBe('6a80');
    expect(sw(`00 24 00 10 10 ${ascii('12345678')} ${ascii('24682')}`)).toBe('9000');
    expect(verifica('24682')).toBe('9000');
    expect(sw(`00 24 00 10 08 ${ascii('24682')}`)).toBe('6700');
  });

  test.each([
    ['00 20 00 11 08 ', '6a88'],
    ['00 20 01 10 08 ', '6a86'],
  ])('%s: %s', (testa, atteso) => expect(sw(testa + ascii('12345678'))).toBe(atteso));
});

describe('the key', () => {
  const blocco = publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, Buffer.alloc(256, 0x11));
  const primo = `10 2a 80 86 ff 00${blocco.subarray(0, 254).toString('hex')}`;
  const secondo = `00 2a 80 86 02 ${blocco.subarray(254).toString('hex')}`;
  const scegli = (): string[] => [sw('00 22 f3 03 00'), sw('00 22 f1 b8 03 83 01 01')];

  test('works on a block in two chained commands, after the PIN', () => {
    verifica('12345678');
    expect(scegli()).toEqual(['9000', '9000']);
    expect(sw(primo)).toBe('9000');
    expect(chiedi(secondo)).toEqual({ sw: '9000', dati: Buffer.alloc(256, 0x11) });
  });

  test('not before the PIN, nor before it is chosen, nor on a block of another length', () => {
    scegli();
    sw(primo);
    expect(sw(secondo)).toBe('6982');
    verifica('12345678');
    expect(sw(secondo)).toBe('6a80');
    sw('00 22 f3 03 00');
    sw(primo);
    expect(sw(secondo)).toBe('6985');
  });

  test('that is not there cannot be chosen', () => {
    expect(sw('00 22 f1 b8 03 83 01 02')).toBe('6a88');
    expect(sw('00 22 f1 b8 03 84 01 01')).toBe('6a80');
    expect(sw('00 22 41 b8 03 83 01 01')).toBe('6a86');
  });

  test('a block that is not below the modulus is refused', () => {
    verifica('12345678');
    scegli();
    sw(`10 2a 80 86 ff 00${'ff'.repeat(254)}`);
    expect(sw('00 2a 80 86 02 ffff')).toBe('6a80');
  });
});

test('a real card takes its time, most of it for the key, and none of it for a command that goes on', () => {
  const pso = Buffer.from('002a808602ffff', 'hex');
  expect(latenzaDiUnaCns(pso)).toBeGreaterThan(500);
  expect(latenzaDiUnaCns(Buffer.concat([Buffer.from([0x10]), pso.subarray(1)]))).toBeLessThan(50);
  expect(latenzaDiUnaCns(Buffer.from('00b00000ff', 'hex'))).toBeLessThan(50);
});
