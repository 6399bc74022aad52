import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { erroreDiCkr } from '../../native/ckr.ts';
import { BancoCarte } from '../supporto/banco-carte.ts';

const CKR_GENERAL_ERROR = 0x05;
const una = [{ etichetta: 'CARTA' }];
const firma = { idChiave: '01', meccanismo: 'RSA-PKCS1-SHA256', dati: new Uint8Array([1]) } as const;

let banco: BancoCarte;
afterEach(() => banco.chiudi());

const rifiuto = (code: string) => expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) });

describe('the driver crashes', () => {
  test('during a signature: MODULO_CADUTO, and the cards are back within two seconds, logged out', async () => {
    banco = await BancoCarte.acceso(una);
    const carta = banco.carta('CARTA');
    await banco.accedi(carta);
    banco.modulo.aborta('C_Sign');
    expect(await banco.token.firma(carta, firma)).toEqual(rifiuto('MODULO_CADUTO'));
    expect(await banco.attendi(() => banco.ritorni === 1)).toBeLessThan(2000);
    expect(banco.cadute).toEqual([{ code: 'MODULO_CADUTO', dettaglio: 'ended by a signal' }]);
    expect(banco.stato(carta)?.autenticata).toBe(false);
    banco.modulo.ripara();
    await banco.accedi(carta);
    expect((await banco.token.firma(carta, firma)).ok).toBe(true);
  });

  test('whoever waits in the queue is told too, and a request while it is down fails at once', async () => {
    banco = await BancoCarte.acceso(una, { attese: [60_000] });
    const carta = banco.carta('CARTA');
    banco.modulo.aborta('C_OpenSession');
    const esiti = await Promise.all([banco.token.certificati(carta), banco.token.stato()]);
    expect(esiti).toEqual([rifiuto('MODULO_CADUTO'), rifiuto('MODULO_CADUTO')]);
    expect(banco.token.lettori).toEqual([]);
    expect(await banco.token.stato()).toEqual(rifiuto('MODULO_CADUTO'));
  });

  test('at each start: the restarts go on, ever more slowly, until it is repaired', async () => {
    banco = await BancoCarte.acceso(una, { attese: [0, 100, 200] });
    banco.modulo.aborta('C_Initialize');
    banco.host.figli[0]?.uccidi();
    await banco.attendi(() => banco.cadute.length >= 4);
    expect(banco.ritorni).toBe(0);
    banco.modulo.ripara();
    await banco.attendi(() => banco.ritorni === 1);
    expect(banco.token.lettori).toHaveLength(1);
  });
});

describe('the driver hangs', () => {
  test('in a signature: the child is killed, MODULO_BLOCCATO, and it comes back', async () => {
    banco = await BancoCarte.acceso(una, { tempi: { firma: 500 } });
    const carta = banco.carta('CARTA');
    await banco.accedi(carta);
    banco.modulo.blocca('C_Sign');
    expect(await banco.token.firma(carta, firma)).toEqual(rifiuto('MODULO_BLOCCATO'));
    const [primo] = banco.host.figli;
    await banco.attendi(() => !inVita(primo?.pid));
    await banco.attendi(() => banco.ritorni === 1);
    expect(banco.stato(carta)?.autenticata).toBe(false);
  });

  test('while nobody asks anything: its silence is noticed', async () => {
    banco = await BancoCarte.acceso(una, { tempi: { silenzio: 1500 } });
    banco.modulo.blocca('C_WaitForSlotEvent');
    await banco.attendi(() => banco.cadute.length === 1);
    expect(banco.cadute[0]?.code).toBe('MODULO_BLOCCATO');
    banco.modulo.ripara();
    await banco.attendi(() => banco.ritorni === 1);
  });

  test('a slow driver within its time is not killed, and requests keep their order', async () => {
    banco = await BancoCarte.acceso(una, { tempi: { certificati: 3000, silenzio: 1000 } });
    const carta = banco.carta('CARTA');
    banco.modulo.ritarda('C_OpenSession', 1500);
    const risposte: string[] = [];
    await Promise.all([
      banco.token.certificati(carta).then((esito) => risposte.push(`certificati ${esito.ok}`)),
      banco.token.stato().then((esito) => risposte.push(`stato ${esito.ok}`)),
    ]);
    expect(risposte).toEqual(['certificati true', 'stato true']);
    expect(banco.cadute).toEqual([]);
  });
});

test('a driver that is slow at each reader, and not too slow at any, is not killed', async () => {
  banco = await BancoCarte.acceso([...una, { etichetta: 'ALTRA' }], { tempi: { stato: 1500, silenzio: 1500 } });
  banco.modulo.ritarda('C_GetSlotInfo', 800);
  expect((await banco.token.stato()).ok).toBe(true);
  expect(banco.cadute).toEqual([]);
});

describe('the driver cannot be used', () => {
  test('no such library: MODULO_NON_CARICATO, said again to every request', async () => {
    banco = new BancoCarte(una, { modulo: '/nessuno/driver.so' });
    expect(await banco.token.avvia()).toEqual(rifiuto('MODULO_NON_CARICATO'));
    expect(await banco.token.stato()).toEqual(rifiuto('MODULO_NON_CARICATO'));
    expect(banco.cadute).toEqual([]);
  });

  test('a library that is not a PKCS#11 module: MODULO_NON_CARICATO', async () => {
    banco = new BancoCarte(una, { modulo: 'libc.so.6' });
    expect(await banco.token.avvia()).toEqual(rifiuto('MODULO_NON_CARICATO'));
  });

  test('C_Initialize refuses: its CKR is said', async () => {
    banco = new BancoCarte(una);
    banco.modulo.rispondi('C_Initialize', CKR_GENERAL_ERROR);
    expect(await banco.token.avvia()).toEqual({ ok: false, error: erroreDiCkr(CKR_GENERAL_ERROR) });
  });

  test('its library is not there at the start: it is tried again, ever more slowly, until it is', async () => {
    const cartella = mkdtempSync(join(tmpdir(), 'driver-'));
    const libreria = join(cartella, 'driver.so');
    banco = new BancoCarte(una, { modulo: libreria, attese: [0, 100, 200] });
    try {
      expect(await banco.token.avvia()).toEqual(rifiuto('MODULO_NON_CARICATO'));
      await banco.attendi(() => banco.host.figli.length >= 4);
      expect(banco.ritorni).toBe(0);
      symlinkSync(banco.modulo.percorso, libreria);
      await banco.attendi(() => banco.ritorni === 1);
      expect(banco.token.errore).toBeUndefined();
      expect(banco.token.lettori).toHaveLength(1);
      expect(banco.cadute).toEqual([]);
    } finally {
      rmSync(cartella, { recursive: true });
    }
  });

  test('its library is not there at the start: once closed, it is tried no more', async () => {
    banco = new BancoCarte(una, { modulo: '/nessuno/driver.so', attese: [200] });
    await banco.token.avvia();
    await banco.token.chiudi();
    await new Promise((fatto) => setTimeout(fatto, 400));
    expect(banco.host.figli).toHaveLength(1);
  });

  test('its library is gone after a fall: it is tried again until it is there', async () => {
    const cartella = mkdtempSync(join(tmpdir(), 'driver-'));
    const libreria = join(cartella, 'driver.so');
    banco = new BancoCarte(una, { modulo: libreria, attese: [0, 100] });
    try {
      symlinkSync(banco.modulo.percorso, libreria);
      expect((await banco.token.avvia()).ok).toBe(true);
      rmSync(libreria);
      banco.host.figli[0]?.uccidi();
      await banco.attendi(() => banco.host.figli.length >= 3);
      expect(await banco.token.stato()).toEqual(expect.objectContaining({ ok: false }));
      symlinkSync(banco.modulo.percorso, libreria);
      await banco.attendi(() => banco.ritorni === 1);
      expect(banco.token.lettori).toHaveLength(1);
    } finally {
      rmSync(cartella, { recursive: true });
    }
  });

  test('it no longer tells its readers: it is started anew', async () => {
    banco = await BancoCarte.acceso(una);
    banco.modulo.rispondi('C_WaitForSlotEvent', CKR_GENERAL_ERROR);
    await banco.attendi(() => banco.cadute.length === 1);
    expect(banco.cadute[0]).toEqual({ code: 'MODULO_CADUTO', dettaglio: 'exit code 1' });
    banco.modulo.ripara();
    await banco.attendi(() => banco.ritorni === 1);
  });
});

test('the application ends: the card is logged out and the module finalised', async () => {
  banco = await BancoCarte.acceso(una);
  const carta = banco.carta('CARTA');
  await banco.accedi(carta);
  await banco.token.chiudi();
  expect(banco.modulo.conteggio('C_Logout')).toBe(1);
  await banco.attendi(() => !inVita(banco.host.figli[0]?.pid));
  expect(await banco.token.stato()).toEqual(rifiuto('MODULO_NON_CARICATO'));
});

function inVita(pid: number | undefined): boolean {
  if (pid === undefined) throw new Error('no pid');
  try {
    return process.kill(pid, 0);
  } catch (causa) {
    if (causa instanceof Error && 'code' in causa && causa.code === 'ESRCH') return false;
    throw causa;
  }
}
