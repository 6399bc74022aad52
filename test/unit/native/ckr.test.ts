import pkcs11js from 'pkcs11js';
import { describe, expect, test } from 'vitest';
import { codiciErrore } from '../../../contract/errori.ts';
import { ErrorePostazione } from '../../../contract/esito.ts';
import { ckrNoti, erroreDi, erroreDiCkr, haPersoLaSessione } from '../../../native/ckr.ts';

const delDriver = Object.entries(pkcs11js).filter(
  (voce): voce is [string, number] =>
    voce[0].startsWith('CKR_') && !['CKR_OK', 'CKR_VENDOR_DEFINED'].includes(voce[0]) && typeof voce[1] === 'number',
);
const pkcs11Error = (code: number) => Object.assign(new Error('CKR'), { name: 'Pkcs11Error', code });

describe('CKR table', () => {
  test('pkcs11js names enough values to hold the table against', () => {
    expect(delDriver.length).toBeGreaterThan(80);
  });

  test.each(delDriver)('%s is in the table under its name', (nome, ckr) => {
    expect(ckrNoti).toContain(ckr);
    expect(erroreDiCkr(ckr).dettaglio).toBe(`${nome} (0x${ckr.toString(16)})`);
  });

  test('gives only codes of the closed set', () => {
    for (const ckr of ckrNoti) expect(codiciErrore).toContain(erroreDiCkr(ckr).code);
  });

  test.each([
    [0x0a0, 'PIN_ERRATO'],
    [0x0a2, 'PIN_LUNGHEZZA'],
    [0x0a3, 'PIN_SCADUTO'],
    [0x0a4, 'PIN_BLOCCATO'],
    [0x102, 'PIN_NON_INIZIALIZZATO'],
    [0x050, 'PIN_ANNULLATO'],
    [0x032, 'CARTA_ESTRATTA'],
    [0x0e0, 'CARTA_ESTRATTA'],
    [0x0b3, 'CARTA_ESTRATTA'],
    [0x0e1, 'CARTA_NON_RICONOSCIUTA'],
    [0x030, 'CARTA_ERRORE'],
    [0x003, 'LETTORE_ASSENTE'],
    [0x005, 'MODULO_ERRORE'],
    [0x070, 'FIRMA_NON_RIUSCITA'],
    [0x101, 'SESSIONE_ASSENTE'],
  ])('0x%s is %s', (ckr, code) => {
    expect(erroreDiCkr(ckr).code).toBe(code);
  });

  test("a vendor's own value is CARTA_ERRORE with its number", () => {
    expect(erroreDiCkr(0x80000123)).toEqual({ code: 'CARTA_ERRORE', dettaglio: 'CKR_VENDOR_DEFINED (0x80000123)' });
  });
});

describe('what a request threw', () => {
  test('an error of the driver goes through the table', () => {
    expect(erroreDi(pkcs11Error(0xa0)).code).toBe('PIN_ERRATO');
  });

  test('our own refusal keeps its code', () => {
    expect(erroreDi(new ErrorePostazione('ALTRA_CARTA'))).toEqual({ code: 'ALTRA_CARTA' });
  });

  test('anything else is INTERNO, with its message', () => {
    expect(erroreDi(new TypeError('x'))).toEqual({ code: 'INTERNO', dettaglio: 'TypeError: x' });
  });

  test('only errors that end a session make it forgotten', () => {
    expect([0x32, 0xb0, 0xb3, 0xe0, 0xe1, 0x101].every((ckr) => haPersoLaSessione(pkcs11Error(ckr)))).toBe(true);
    expect([0x30, 0xa0, 0xa4, 0x70].some((ckr) => haPersoLaSessione(pkcs11Error(ckr)))).toBe(false);
    expect(haPersoLaSessione(new Error('no CKR'))).toBe(false);
  });
});
