import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sandboxDiProva, type SandboxDiProva } from '../supporto/sandbox.ts';
import { trovati } from '../supporto/tracce.ts';

describe('the search for a text among bytes finds it', () => {
  const testo = 'STTSGT90A01H501J';
  test.each<[string, Buffer]>([
    ['in UTF-8', Buffer.from(`xx${testo}yy`)],
    ['in small letters', Buffer.from(testo.toLowerCase())],
    ['in UTF-16LE', Buffer.from(`xx${testo}yy`, 'utf16le')],
    ['in hexadecimal', Buffer.from(Buffer.from(`ab${testo}`).toString('hex'))],
    ...[0, 1, 2].map((n): [string, Buffer] => [
      `in base64, ${n} bytes on`,
      Buffer.from(Buffer.from(`${'z'.repeat(n)}${testo}z`).toString('base64')),
    ]),
  ])('%s', (_, byte) => {
    expect(trovati(byte, [testo])).toHaveLength(1);
    expect(trovati(byte, ['RSSMRA85T10A562S'])).toEqual([]);
  });
});

describe('after log-ins, searches, refusals, locks and crashes', () => {
  let sandbox: SandboxDiProva;
  let cartella: string;
  let detto: Buffer;
  /** Every file as it was while the application ran and after it ended. */
  const file = new Map<string, Buffer>();

  const fotografa = (quando: string, sotto: string): void => {
    for (const nome of readdirSync(sotto, { recursive: true, encoding: 'utf8' })) {
      const percorso = join(sotto, nome);
      if (statSync(percorso).isFile()) file.set(`${nome} (${quando})`, readFileSync(percorso));
    }
  };

  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    cartella = mkdtempSync(join(tmpdir(), 'riservatezza-'));
    const programma = join(import.meta.dirname, '..', 'supporto', 'processo-nucleo.ts');
    const processo = fork(programma, [join(cartella, 'postazione'), sandbox.cartella, 'giro'], {
      env: { PATH: process.env['PATH'], TMPDIR: cartella },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const pezzi: Buffer[] = [];
    for (const flusso of [processo.stdout!, processo.stderr!]) flusso.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
    const fine = once(processo, 'exit');
    await Promise.race([once(processo, 'message'), fine]);
    detto = Buffer.concat(pezzi);
    if (processo.exitCode !== null) throw new Error(`it ended before its time: ${detto.toString()}`);
    fotografa('running', cartella);
    processo.send('fine');
    expect((await fine)[0]).toBe(0);
    fotografa('closed', cartella);
    detto = Buffer.concat(pezzi);
  });
  afterAll(async () => {
    await sandbox.elimina();
    rmSync(cartella, { recursive: true });
  });

  const segreti = (): readonly string[] => {
    const { operatori, soggetti } = sandbox.dati;
    const persone = [...operatori, ...soggetti].flatMap(({ codiceFiscale, cognome, nome }) => [
      codiceFiscale,
      cognome,
      nome,
    ]);
    const pin = [...operatori.map((uno) => uno.pin), '86420975'];
    const id = soggetti.map(({ idANPR }) => idANPR);
    // Shorter texts would be met by chance.
    return [...new Set([...persone, ...pin, ...id, 'BARALDI', 'ANDREA'])].filter((testo) => testo.length >= 6);
  };

  test('no file of the application holds a person’s data or a PIN', () => {
    expect([...file.keys()].join(' ')).toMatch(/registro\.db-wal \(running\).*registro\.db \(closed\)/);
    const rinvenuti = [...file].flatMap(([nome, byte]) => trovati(byte, segreti()).map((cosa) => `${nome}: ${cosa}`));
    expect(rinvenuti).toEqual([]);
  });

  test('no process of the application said any', () => {
    expect(trovati(detto, segreti())).toEqual([]);
  });

  test('no file is readable by other accounts', () => {
    const aperti = readdirSync(join(cartella, 'postazione'), { encoding: 'utf8' }).filter(
      (nome) => statSync(join(cartella, 'postazione', nome)).mode & 0o077,
    );
    const { mode } = statSync(join(cartella, 'postazione'));
    // Either the folder or each file keeps the others out.
    expect((mode & 0o077) === 0 || aperti.length === 0).toBe(true);
  });
});
