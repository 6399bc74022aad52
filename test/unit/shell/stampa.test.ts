import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Rinuncia } from '../../../main/host.ts';
import { salvaFile } from '../../../main/shell/salva-file.ts';
import { salvaPdf, stampa } from '../../../main/shell/stampa.ts';

type Finita = (riuscita: boolean, motivo: string) => void;
const finestra = vi.hoisted(() => ({
  esito: [true, ''] as [boolean, string],
  scelta: { canceled: false, filePath: '' },
}));
vi.mock('electron', () => ({
  app: { getPath: () => '' },
  dialog: { showSaveDialog: () => Promise.resolve(finestra.scelta) },
  BrowserWindow: {
    getAllWindows: () => [
      {
        webContents: {
          print: (_: unknown, finita: Finita) => finita(...finestra.esito),
          printToPDF: () => Promise.resolve(Buffer.from('%PDF')),
        },
      },
    ],
  },
}));

it('tells who closed the print dialog from a printer that failed', async () => {
  await expect(stampa()).resolves.toBeUndefined();
  finestra.esito = [false, 'Print job canceled'];
  await expect(stampa()).rejects.toBeInstanceOf(Rinuncia);
  finestra.esito = [false, 'Print job failed'];
  await expect(stampa()).rejects.not.toBeInstanceOf(Rinuncia);
});

describe('a PDF', () => {
  const ancora = () => undefined;
  let cartella: string;
  beforeEach(() => {
    cartella = mkdtempSync(join(tmpdir(), 'stampa-'));
    finestra.scelta = { canceled: false, filePath: join(cartella, 'visura.pdf') };
  });
  afterEach(() => rmSync(cartella, { recursive: true }));

  it('is for its owner alone, also in the place of a file that was everybody’s', async () => {
    writeFileSync(finestra.scelta.filePath, 'di tutti', { mode: 0o644 });
    expect(await salvaPdf('visura.pdf', ancora)).toBe(finestra.scelta.filePath);
    expect(readFileSync(finestra.scelta.filePath, 'utf8')).toBe('%PDF');
    expect(statSync(finestra.scelta.filePath).mode & 0o777).toBe(0o600);
    expect(readdirSync(cartella)).toEqual(['visura.pdf']);
  });

  it('is not written where it may no longer be', async () => {
    const nonPiu = () => {
      throw new Error('locked');
    };
    await expect(salvaPdf('visura.pdf', nonPiu)).rejects.toThrow('locked');
    expect(readdirSync(cartella)).toEqual([]);
  });

  it('that cannot be written leaves nothing behind', async () => {
    finestra.scelta.filePath = join(cartella, 'cartella');
    mkdirSync(join(cartella, 'cartella', 'piena'), { recursive: true });
    await expect(salvaPdf('visura.pdf', ancora)).rejects.toThrow();
    expect(readdirSync(cartella)).toEqual(['cartella']);
  });

  it('that the officer gives up is nothing', async () => {
    finestra.scelta.canceled = true;
    expect(await salvaPdf('visura.pdf', ancora)).toBeNull();
  });
});

describe('a text file', () => {
  const ancora = () => undefined;
  let cartella: string;
  let percorso: string;
  beforeEach(() => {
    cartella = mkdtempSync(join(tmpdir(), 'salva-'));
    percorso = join(cartella, 'esiti.csv');
    finestra.scelta = { canceled: false, filePath: percorso };
  });
  afterEach(() => rmSync(cartella, { recursive: true }));

  // eslint-disable-next-line @typescript-eslint/require-await -- what is given is read piece by piece
  async function* parti(guasto?: Error) {
    yield 'uno';
    if (guasto) throw guasto;
    yield 'due';
  }

  it('is written piece by piece, for its owner alone', async () => {
    expect(await salvaFile('esiti.csv', parti(), ancora)).toBe(percorso);
    expect(readFileSync(percorso, 'utf8')).toBe('unodue');
    expect(statSync(percorso).mode & 0o777).toBe(0o600);
  });

  it('of which a piece cannot be had leaves nothing behind, and the old one as it was', async () => {
    writeFileSync(percorso, 'di prima');
    await expect(salvaFile('esiti.csv', parti(new Error('locked')), ancora)).rejects.toThrow('locked');
    expect(readdirSync(cartella)).toEqual(['esiti.csv']);
    expect(readFileSync(percorso, 'utf8')).toBe('di prima');
  });

  it('that the officer gives up is nothing, and nothing of it is read', async () => {
    finestra.scelta.canceled = true;
    expect(await salvaFile('esiti.csv', parti(new Error('read')), ancora)).toBeNull();
  });
});
