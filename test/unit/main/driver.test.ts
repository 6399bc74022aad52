import { describe, expect, test } from 'vitest';
import type { ModuloTrovato } from '../../../contract/driver.ts';
import { candidati } from '../../../main/carta/candidati.ts';
import { famigliaDi } from '../../../main/carta/famiglia.ts';
import { moduliNoti, nomeDelFile } from '../../../main/carta/moduli-noti.ts';
import { atrCns } from '../../../sandbox/carte/cns/atr.ts';
import { cartaIgnota } from '../../../sandbox/carte/cns/specie.ts';

describe('the kind of a card by its ATR', () => {
  test.for([
    { chip: 0x05, maschera: 0x08, firmware: [0xc8, 0x0c], versione: 0x11 },
    { chip: 0x05, maschera: 0x05, firmware: [0x10, 0x00], versione: 0x10 },
  ] as const)('a CNS, whoever made it: %o', (fabbrica) => {
    expect(famigliaDi(atrCns(fabbrica))).toBe('cns');
  });

  test('another card is not guessed at', () => {
    expect(famigliaDi(cartaIgnota().atr)).toBeUndefined();
  });

  test.for([0, 1, 2, 5, 12, 20])('nor is an ATR cut after %i bytes', (quanti) => {
    const intero = atrCns({ chip: 0x05, maschera: 0x08, firmware: [0xc8, 0x0c], versione: 0x11 });
    expect(famigliaDi(intero.subarray(0, quanti))).toBeUndefined();
  });

  test('nor is a CNS made of the wrong number of historical bytes', () => {
    expect(famigliaDi(Buffer.from('3b0e0000000000000000000043 4e5311'.replaceAll(' ', ''), 'hex'))).toBeUndefined();
  });
});

describe('the known modules', () => {
  const percorsi = (piattaforma: string, architettura: string, nome: string) =>
    moduliNoti({ piattaforma, architettura }).find((uno) => uno.nome === nome)?.percorsi;

  test.for([
    ['win32', 'x64', 'safedive', 'C:\\Windows\\System32\\stPKCS11.dll'],
    ['win32', 'x64', 'idprotect', 'C:\\Windows\\System32\\asepkcs.dll'],
    ['win32', 'x64', 'bit4id', 'C:\\Windows\\System32\\bit4ipki.dll'],
    ['win32', 'x64', 'opensc', 'C:\\Program Files\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll'],
    ['win32', 'x64', 'cie', 'C:\\Windows\\System32\\CIEPKI.dll'],
    ['darwin', 'arm64', 'idprotect', '/Library/Application Support/Athena/libASEP11.dylib'],
    ['darwin', 'arm64', 'bit4id', '/Library/bit4id/pkcs11/libbit4xpki.dylib'],
    ['darwin', 'arm64', 'opensc', '/Library/OpenSC/lib/opensc-pkcs11.so'],
    ['darwin', 'arm64', 'cie', '/Library/ipzs/libcie-pkcs11.dylib'],
    ['linux', 'x64', 'idprotect', '/usr/lib/x64-athena/libASEP11.so'],
    ['linux', 'x64', 'bit4id', '/usr/lib/bit4id/libbit4xpki.so'],
    ['linux', 'x64', 'opensc', '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so'],
    ['linux', 'arm64', 'opensc', '/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so'],
    ['linux', 'x64', 'opensc', '/usr/lib64/opensc-pkcs11.so'],
    ['linux', 'x64', 'cie', '/usr/local/lib/libcie-pkcs11.so'],
  ] as const)('on %s %s: %s in %s', ([piattaforma, architettura, nome, percorso]) => {
    expect(percorsi(piattaforma, architettura, nome)).toContain(percorso);
  });

  test('Windows may have its own folder elsewhere', () => {
    const noti = moduliNoti({ piattaforma: 'win32', architettura: 'x64', cartellaWindows: 'D:\\WINNT' });
    expect(noti[0]?.percorsi).toEqual(['D:\\WINNT\\System32\\stPKCS11.dll']);
  });

  test('a system that we do not know has none, and nothing breaks', () => {
    expect(moduliNoti({ piattaforma: 'aix', architettura: 'ppc64' }).flatMap((uno) => uno.percorsi)).toEqual([]);
  });

  test('a file is recognised by its name, wherever it was put', () => {
    const noti = moduliNoti({ piattaforma: 'win32', architettura: 'x64' });
    expect(nomeDelFile('D:\\driver\\BIT4XPKI.DLL', noti)).toBe('bit4id');
    expect(nomeDelFile('D:\\driver\\altro.dll', noti)).toBeUndefined();
  });
});

describe('which is tried first', () => {
  const noti = moduliNoti({ piattaforma: 'linux', architettura: 'x64' });
  const trovato = (nome: ModuloTrovato['nome'], altro: Partial<ModuloTrovato> = {}): ModuloTrovato => ({
    nome,
    percorso: `/usr/lib/${nome}.so`,
    ...altro,
  });

  test('the one that drives the card in the reader, before those that come first without it', () => {
    const trovati = [trovato('idprotect'), trovato('opensc'), trovato('cie')];
    expect(candidati(trovati, noti, ['cns'])).toEqual([
      { percorso: '/usr/lib/opensc.so', motivo: 'atr' },
      { percorso: '/usr/lib/idprotect.so', motivo: 'ordine' },
      { percorso: '/usr/lib/cie.so', motivo: 'ordine' },
    ]);
    expect(candidati(trovati, noti, [])[0]).toEqual({ percorso: '/usr/lib/idprotect.so', motivo: 'ordine' });
  });

  test('the only one, and none that cannot be loaded here', () => {
    const rotto = trovato('idprotect', { difetto: { code: 'MODULO_ALTRA_ARCHITETTURA' } });
    expect(candidati([rotto, trovato('opensc')], noti, [])).toEqual([
      { percorso: '/usr/lib/opensc.so', motivo: 'unico' },
    ]);
    expect(candidati([rotto], noti, ['cns'])).toEqual([]);
  });
});
