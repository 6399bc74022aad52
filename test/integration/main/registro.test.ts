import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Archivio } from '../../../main/store/archivio.ts';
import { leggiChiavi } from '../../../main/store/chiavi.ts';
import { CodaRegistro } from '../../../main/store/coda.ts';
import { apriDatabase } from '../../../main/store/database.ts';
import { Registro } from '../../../main/store/registro.ts';
import { radiceDaProva } from '../../../main/traccia/merkle.ts';
import { HostDiProva } from '../../supporto/host.ts';
import { codiceDi } from '../../supporto/nucleo.ts';

const chiave = randomBytes(32);
/** A synchronous work as a promise, so that what it throws is its refusal. */
const subito = (lavoro: () => unknown) => Promise.resolve().then(lavoro);
const record = (testo: string) => ({ record: Buffer.from(testo) });

let cartella: string;
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'registro-'));
});
afterEach(() => rmSync(cartella, { recursive: true }));

describe('the log', () => {
  const percorso = () => join(cartella, 'registro.db');
  let registro: Registro;
  beforeEach(() => {
    registro = new Registro(percorso(), chiave);
  });
  afterEach(() => registro.chiudi());

  const riapri = () => {
    registro.chiudi();
    registro = new Registro(percorso(), chiave);
  };

  test('gives back what was written, in order, after it was closed and opened again', () => {
    for (let i = 0; i < 40; i++) registro.accoda([record(`record ${i}`)]);
    const testa = registro.testa();
    riapri();
    expect(registro.testa()).toEqual(testa);
    expect(registro.leggi(0, 100).map(String)).toEqual(Array.from({ length: 40 }, (_, i) => `record ${i}`));
    expect(registro.leggi(38, 100).map(String)).toEqual(['record 38', 'record 39']);
  });

  test('proves every record to its head, whatever the size', () => {
    for (let n = 1; n <= 33; n++) {
      registro.accoda([record(`record ${n}`)]);
      for (let i = 0; i < n; i++) {
        const { testa, foglia, prova } = registro.prova(i);
        expect(radiceDaProva(i, n, foglia, prova)?.toString('hex')).toBe(testa.radice);
      }
    }
  });

  test('appends several records in one commit, or none', () => {
    const { primo, testa } = registro.accoda([record('a'), record('b'), record('c')]);
    expect([primo, testa.dimensione]).toEqual([0, 3]);
    const guasto = { record: undefined as unknown as Uint8Array };
    expect(() => registro.accoda([record('d'), guasto])).toThrow();
    expect(registro.testa()).toEqual(testa);
    expect(registro.accoda([record('e')]).primo).toBe(3);
    riapri();
    expect(registro.leggi(0, 10).map(String)).toEqual(['a', 'b', 'c', 'e']);
  });

  test('remembers the highest idOperazione used', () => {
    expect(registro.ultimaOperazione()).toBeUndefined();
    registro.accoda([{ ...record('a'), idOperazione: '17000000000000001000' }, record('b')]);
    riapri();
    expect(registro.ultimaOperazione()).toBe('17000000000000001000');
    // One that was drawn before and stands after, or is recorded again, is not the highest.
    registro.accoda([{ ...record('c'), idOperazione: '16999999999999991000' }]);
    expect(registro.ultimaOperazione()).toBe('17000000000000001000');
  });

  test('verifies, of more records than are read at a time', async () => {
    registro.accoda(Array.from({ length: 4500 }, (_, i) => record(`record ${i}`)));
    expect(await registro.verifica()).toEqual({ testa: registro.testa(), alterati: [] });
  });

  test('keeps one key a year for the pseudonyms', () => {
    const chiave = registro.chiavePseudonimi(2026);
    expect(registro.chiavePseudonimi(2027)).not.toEqual(chiave);
    riapri();
    expect(registro.chiavePseudonimi(2026)).toEqual(chiave);
    expect(chiave).toHaveLength(32);
  });

  test('is not readable on the disk', () => {
    registro.accoda([record('a record that anybody could look for')]);
    registro.chiudi();
    const file = readFileSync(percorso());
    expect(file.includes('anybody')).toBe(false);
    expect(file.includes('SQLite format')).toBe(false);
    registro = new Registro(percorso(), chiave);
  });

  test('opens with no other key: REGISTRO_CHIAVE_ERRATA', async () => {
    registro.accoda([record('a')]);
    registro.chiudi();
    expect(await codiceDi(subito(() => new Registro(percorso(), randomBytes(32))))).toBe('REGISTRO_CHIAVE_ERRATA');
    registro = new Registro(percorso(), chiave);
    expect(registro.testa().dimensione).toBe(1);
  });
});

describe('group commit', () => {
  test('takes what arrives together to the disk at once, and answers each with its place', async () => {
    const gruppi: number[] = [];
    const registro = new Registro(join(cartella, 'registro.db'), chiave);
    const contato = Object.create(registro, {
      accoda: {
        value: (tutti: readonly { record: Uint8Array }[]) => {
          gruppi.push(tutti.length);
          return registro.accoda(tutti);
        },
      },
    }) as Registro;
    const coda = new CodaRegistro(contato);
    const esiti = await Promise.all(Array.from({ length: 50 }, (_, i) => coda.accoda(record(`record ${i}`))));
    expect(gruppi).toEqual([50]);
    expect(esiti.map(({ indice }) => indice)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    await coda.accoda(record('later'));
    expect(gruppi).toEqual([50, 1]);
    registro.chiudi();
  });

  test('refuses all that were together if the disk refuses, and goes on', async () => {
    const registro = new Registro(join(cartella, 'registro.db'), chiave);
    const coda = new CodaRegistro(registro);
    const guasto = { record: undefined as unknown as Uint8Array };
    const esiti = await Promise.allSettled([coda.accoda(record('a')), coda.accoda(guasto)]);
    expect(esiti.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await coda.accoda(record('b'))).indice).toBe(0);
    registro.chiudi();
  });
});

describe('the database process', () => {
  let host: HostDiProva;
  let archivio: Archivio | undefined;
  beforeEach(() => {
    host = new HostDiProva();
    archivio = undefined;
  });
  afterEach(async () => {
    await archivio?.chiudi();
    host.chiudi();
  });

  const apri = async (registro = chiave) => {
    const chiavi = () => Promise.resolve({ registro: new Uint8Array(registro), lavoro: new Uint8Array(chiave) });
    const aperto = await Archivio.apri(host, cartella, chiavi);
    archivio = aperto.archivio;
    return aperto;
  };

  test('opens, appends, closes and opens again with the same head', async () => {
    const { archivio: primo } = await apri();
    const { testa } = await primo.chiedi('accoda', { record: Buffer.from('a'), idOperazione: '17000000000000001000' });
    await primo.chiudi();
    expect((await apri()).stato).toEqual({ testa, ultimaOperazione: '17000000000000001000' });
  });

  test('refuses another key: REGISTRO_CHIAVE_ERRATA', async () => {
    await (await apri()).archivio.chiudi();
    expect(await codiceDi(apri(randomBytes(32)))).toBe('REGISTRO_CHIAVE_ERRATA');
  });

  test('gives a proof that stands by itself', async () => {
    const { archivio: aperto } = await apri();
    for (let i = 0; i < 9; i++) await aperto.chiedi('accoda', { record: Buffer.from(`record ${i}`) });
    const { testa, foglia, prova } = await aperto.chiedi('prova', { indice: 4 });
    const nodi = prova.map((uno) => Buffer.from(uno, 'hex'));
    const radice = radiceDaProva(4, testa.dimensione, Buffer.from(foglia, 'hex'), nodi);
    expect(radice?.toString('hex')).toBe(testa.radice);
  });

  test('refuses a folder that it cannot write to, with a code', async () => {
    cartella = join(cartella, 'file');
    writeFileSync(cartella, '');
    expect(await codiceDi(apri())).toMatch(/^(INTERNO|REGISTRO_NON_DISPONIBILE)$/);
    rmSync(cartella);
    cartella = join(cartella, '..');
  });
});

describe('migrations', () => {
  const primo = 'CREATE TABLE a (x TEXT) STRICT;';
  const apri = (...passi: string[]) => apriDatabase(join(cartella, 'prova.db'), chiave, passi);
  const versione = (...passi: string[]) => {
    const db = apri(...passi);
    const fatta = db.pragma('user_version', { simple: true }) as number;
    db.close();
    return fatta;
  };

  test('run once each, in order', () => {
    expect(versione(primo)).toBe(1);
    expect(versione(primo, 'CREATE TABLE b (x TEXT) STRICT;')).toBe(2);
    expect(versione(primo, 'CREATE TABLE b (x TEXT) STRICT;')).toBe(2);
  });

  test('run whole or not at all', async () => {
    versione(primo);
    const guasto = 'CREATE TABLE b (x TEXT) STRICT; CREATE TABLE a (x TEXT) STRICT;';
    expect(await codiceDi(subito(() => apri(primo, guasto)))).toBe('REGISTRO_NON_DISPONIBILE');
    expect(versione(primo)).toBe(1);
    expect(versione(primo, 'CREATE TABLE b (x TEXT) STRICT;')).toBe(2);
  });
});

describe('the keys of the databases', () => {
  const sigillo = {
    disponibile: () => Promise.resolve(true),
    chiudi: (chiaro: Uint8Array) => Promise.resolve(Buffer.from(chiaro).reverse()),
    apri: (sigillato: Uint8Array) => Promise.resolve(Buffer.from(sigillato).reverse()),
  };
  const senza = { ...sigillo, disponibile: () => Promise.resolve(false) };
  const file = () => join(cartella, 'chiavi');

  test('are drawn once, sealed, and read again', async () => {
    const prime = await leggiChiavi(file(), sigillo, false);
    expect(prime.registro).toHaveLength(32);
    expect(Buffer.from(prime.registro).equals(prime.lavoro)).toBe(false);
    expect(readFileSync(file()).includes(Buffer.from(prime.registro))).toBe(false);
    expect(await leggiChiavi(file(), sigillo, false)).toEqual(prime);
  });

  test('are not kept where the system seals nothing', async () => {
    expect(await codiceDi(leggiChiavi(file(), senza, false))).toBe('SIGILLO_NON_DISPONIBILE');
    expect(() => readFileSync(file())).toThrow('ENOENT');
  });

  test('lie in the clear where that is allowed, and are readable by this account alone', async () => {
    const prime = await leggiChiavi(file(), senza, true);
    expect(readFileSync(file()).subarray(0, 32).equals(prime.registro)).toBe(true);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  test('of a damaged file are refused', async () => {
    writeFileSync(file(), randomBytes(63));
    expect(await codiceDi(leggiChiavi(file(), senza, true))).toBe('REGISTRO_CHIAVE_ERRATA');
  });
});
