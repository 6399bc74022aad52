import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { luoghi, mancanti } from '../../../scripts/lib/sistema.mjs';

const radice = join(import.meta.dirname, '..', '..', '..');
const testo = (file: string): string => readFileSync(join(radice, file), 'utf8');

/** A computer with these files and no other. */
const sistema = (piattaforma: NodeJS.Platform, file: readonly string[], variabili: Record<string, string> = {}) => ({
  piattaforma,
  variabili: { PATH: piattaforma === 'win32' ? 'C:\\Windows;C:\\Python' : '/bin:/usr/bin', ...variabili },
  esiste: (percorso: unknown) => file.includes(String(percorso)),
});

const mac = ['/usr/bin/cc', '/usr/bin/python3'];
const chromeMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const windows = [
  'C:\\Program Files (x86)\\Microsoft Visual Studio\\Installer\\vswhere.exe',
  'C:\\Python/python.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const debian = ['/usr/bin/g++', '/usr/bin/make', '/usr/bin/python3'];

it('looks for SoftHSM where the sandbox does, and for the browser where the stand-in does', () => {
  const scritti = (file: string) => [...testo(file).matchAll(/^ {2}('(?:\/|C:).*'),$/gm)].map(([, uno]) => uno);
  const comeScritti = (percorsi: readonly string[]) => percorsi.map((uno) => `'${uno.replaceAll('\\', '\\\\')}'`);
  expect(comeScritti(luoghi.softhsm)).toEqual(scritti('sandbox/carte/libreria.ts'));
  expect(comeScritti(luoghi.browser)).toEqual(scritti('standin/browser.ts'));
});

describe('on macOS', () => {
  it('names SoftHSM and Chrome where they are not', () => {
    expect(mancanti('avvio', sistema('darwin', mac))).toEqual(['SoftHSM (brew install softhsm)', 'Google Chrome']);
  });

  it('is content with those that Homebrew and Google install', () => {
    const file = [...mac, '/opt/homebrew/lib/softhsm/libsofthsm2.so', chromeMac];
    expect(mancanti('avvio', sistema('darwin', file))).toEqual([]);
  });

  it('asks for no browser for a command', () => {
    expect(mancanti('comando', sistema('darwin', mac))).toEqual(['SoftHSM (brew install softhsm)']);
  });
});

describe('on Windows', () => {
  it('names everything on a bare computer', () => {
    expect(mancanti('avvio', sistema('win32', []))).toEqual([
      'Visual Studio Build Tools (C++)',
      'Python 3',
      'SoftHSM 2 (nella cartella C:\\SoftHSM2)',
      'Google Chrome',
    ]);
  });

  it.each(['C:\\SoftHSM2\\lib\\softhsm2-x64.dll', 'C:\\Program Files\\SoftHSM2\\lib\\softhsm2-x64.dll'])(
    'finds SoftHSM in %s',
    (libreria) => {
      expect(mancanti('avvio', sistema('win32', [...windows, libreria]))).toEqual([]);
    },
  );
});

describe('on Linux', () => {
  it("names Debian's packages", () => {
    expect(mancanti('avvio', sistema('linux', debian))).toEqual(['softhsm2', 'chromium']);
    expect(mancanti('prova', sistema('linux', debian))).toEqual(
      expect.arrayContaining(['xmlsec1', 'opensc', 'pcscd', 'vsmartcard-vpcd']),
    );
  });

  it('takes the library and the browser that the variables name', () => {
    const variabili = { SOFTHSM2_MODULE: '/opt/softhsm.so', POSTAZIONE_BROWSER: '/opt/chrome' };
    const file = [...debian, '/opt/softhsm.so', '/opt/chrome'];
    expect(mancanti('avvio', sistema('linux', file, variabili))).toEqual([]);
  });
});
