import type Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StatoRegistro } from '../../contract/stato.ts';
import { Core } from '../../main/core.ts';
import { apriDatabase } from '../../main/store/database.ts';
import { migrazioniRegistro } from '../../main/store/migrazioni/registro.ts';
import { Registro } from '../../main/store/registro.ts';
import { attendi, codiceDi, HostConVoci, NucleoDiProva } from '../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../supporto/sandbox.ts';

const lungo = process.env['POSTAZIONE_LUNGO'] === '1';
const pagina = 4096;
const chiave = randomBytes(32);

let cartella: string;
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'registro-'));
});
afterEach(() => rmSync(cartella, { recursive: true }));

const percorso = () => join(cartella, 'registro.db');

/** A closed log of so many records of ordinary size. */
function scrivi(quanti: number): void {
  const registro = new Registro(percorso(), chiave);
  const corpo = (i: number) => Buffer.from(`record ${i} ${'x'.repeat(500)}`);
  registro.accoda(Array.from({ length: quanti }, (_, i) => ({ record: corpo(i), idOperazione: String(i) })));
  registro.chiavePseudonimi(2026);
  registro.chiudi();
}

/** What opening and verifying the log comes to: altered records, or the code of the refusal. */
async function esamina(file = percorso()): Promise<readonly number[] | string> {
  const lavoro = async () => {
    const registro = new Registro(file, chiave);
    try {
      return (await registro.verifica()).alterati;
    } finally {
      registro.chiudi();
    }
  };
  const esito = lavoro();
  return esito.catch(() => codiceDi(esito));
}

/** Works on the log's tables with the right key, as somebody who stole it would. */
function manometti(lavoro: (db: Database.Database) => void, file = percorso(), chiaveUsata: Uint8Array = chiave): void {
  const db = apriDatabase(file, chiaveUsata, migrazioniRegistro);
  lavoro(db);
  db.close();
}

test('a log that is open is refused to another process, and serves the first as before', async () => {
  const registro = new Registro(percorso(), chiave);
  registro.accoda([{ record: Buffer.from('primo') }]);
  expect(await esamina()).toBe('REGISTRO_IN_USO');
  registro.accoda([{ record: Buffer.from('secondo') }]);
  registro.chiudi();
  expect(await esamina()).toEqual([]);
});

test('one byte changed in a page of the database is found, whatever the page', async () => {
  scrivi(3000);
  const pagine = statSync(percorso()).size / pagina;
  const campione = lungo ? 1 : Math.ceil(pagine / 60);
  const copia = join(cartella, 'copia.db');
  const nonTrovate: number[] = [];
  for (let p = 0; p < pagine; p += p < 8 ? 1 : campione) {
    const byte = readFileSync(percorso());
    byte[p * pagina + ((p * 1237) % pagina)]! ^= 0x40;
    writeFileSync(copia, byte);
    const esito = await esamina(copia);
    if (typeof esito === 'string') expect(esito).toMatch(/^REGISTRO_(ALTERATO|CHIAVE_ERRATA)$/);
    else if (esito.length === 0) nonTrovate.push(p);
  }
  expect(nonTrovate).toEqual([]);
}, 600_000);

test('a database cut short is found', async () => {
  scrivi(500);
  writeFileSync(percorso(), readFileSync(percorso()).subarray(0, 20 * pagina));
  expect(await esamina()).toMatch(/^REGISTRO_/);
});

describe('with the right key', () => {
  beforeEach(() => scrivi(100));

  test('nothing changed: nothing is named', async () => {
    expect(await esamina()).toEqual([]);
  });

  test('a record changed is named, and it alone', async () => {
    manometti((db) => db.prepare("UPDATE record SET corpo = CAST('other' AS BLOB) WHERE indice = 42").run());
    expect(await esamina()).toEqual([42]);
  });

  test('a record and its own leaf hash changed: the record whose node stands on it is named', async () => {
    manometti((db) => {
      db.exec('UPDATE record SET corpo = (SELECT corpo FROM record WHERE indice = 8) WHERE indice = 40');
      db.exec('UPDATE record SET nodi = (SELECT nodi FROM record WHERE indice = 8) WHERE indice = 40');
    });
    expect(await esamina()).toEqual([41]);
  });

  test('two records exchanged are found beside their places', async () => {
    manometti((db) => {
      for (const [da, a] of [
        [10, -1],
        [20, 10],
        [-1, 20],
      ])
        db.prepare('UPDATE record SET indice = ? WHERE indice = ?').run(a, da);
    });
    expect(await esamina()).toEqual([11, 21]);
  });

  test('a node changed is named', async () => {
    manometti((db) => db.exec('UPDATE record SET nodi = zeroblob(length(nodi)) WHERE indice = 31'));
    expect(await esamina()).toContain(31);
  });

  test('a record added to the end without its hashes is named', async () => {
    manometti((db) => db.exec("INSERT INTO record VALUES (100, CAST('x' AS BLOB), zeroblob(32), NULL)"));
    expect(await esamina()).toContain(100);
  });

  test('a record taken away from the middle is named', async () => {
    manometti((db) => db.exec('DELETE FROM record WHERE indice = 50'));
    expect(await esamina()).toContain(50);
  });

  test('a whole log older than before is accepted by itself: only a head kept elsewhere tells', async () => {
    copyFileSync(percorso(), join(cartella, 'vecchio.db'));
    expect(await esamina(join(cartella, 'vecchio.db'))).toEqual([]);
  });
});

describe('the application on a log that was changed', () => {
  let sandbox: SandboxDiProva;
  beforeAll(async () => {
    sandbox = await sandboxDiProva();
  });
  afterAll(() => sandbox.elimina());

  /** The state of the log after a start on a folder whose log `guasta` has spoiled, and the state of the start. */
  async function avvioDopo(
    guasta: (file: string, chiave: Buffer) => void,
  ): Promise<{ avvio: string; registro: StatoRegistro }> {
    const nucleo = await NucleoDiProva.conOperatore({ sandbox });
    for (let i = 0; i < 3; i++) await nucleo.cerca({ specie: 'id-anpr', idANPR: 'AF41450AS' });
    await nucleo.spegni();
    const { host } = nucleo;
    guasta(join(nucleo.cartella, 'registro.db'), readFileSync(join(nucleo.cartella, 'chiavi')).subarray(0, 32));
    const core = new Core(host, {
      cartella: nucleo.cartella,
      prova: { cartella: sandbox.cartella, avvia: false },
    });
    try {
      await attendi(() => core.stato.avvio.fase === 'fallito' || core.stato.registro.fase !== 'in-attesa');
      const { avvio, registro } = core.stato;
      return { avvio: avvio.fase === 'fallito' ? avvio.errore.code : avvio.fase, registro };
    } finally {
      await core.chiudi();
      host.chiudi();
    }
  }

  test('says that the log is good, where it is', async () => {
    const { avvio, registro } = await avvioDopo(() => undefined);
    expect(avvio).toBe('pronto');
    expect(registro).toMatchObject({ fase: 'pronto' });
  });

  test('says which records were changed with the key of the folder', async () => {
    const esito = await avvioDopo((file, sua) =>
      manometti((db) => db.exec("UPDATE record SET corpo = CAST('{}' AS BLOB) WHERE indice = 2"), file, sua),
    );
    expect(esito.registro).toMatchObject({ fase: 'alterato', alterati: [2] });
  });

  test('says that the log is altered, where bytes were', async () => {
    const { avvio, registro } = await avvioDopo((file) => {
      const byte = readFileSync(file);
      for (let p = 1; p < byte.length / pagina; p++) byte[p * pagina + 2000]! ^= 1;
      writeFileSync(file, byte);
    });
    const codice = registro.fase === 'guasto' ? registro.errore.code : avvio;
    expect(codice).toBe('REGISTRO_ALTERATO');
  });

  test('does not start with the key of another folder', async () => {
    const host = new HostConVoci();
    const nucleo = await NucleoDiProva.costruisci({ sandbox, host });
    await nucleo.spegni();
    writeFileSync(join(nucleo.cartella, 'chiavi'), randomBytes(64));
    expect(await codiceDi(NucleoDiProva.costruisci({ sandbox, host }))).toBe('REGISTRO_CHIAVE_ERRATA');
    host.chiudi();
  });
});
