import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { codiciOperazioni, operazionePerCodice } from '../../../contract/operazioni/index.ts';
import { eseguiComando } from '../../../main/cli/index.ts';
import { HostDiProva } from '../../supporto/host.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

let sandbox: SandboxDiProva;
let host: HostDiProva;
let stampato: string;
let detto: string;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
});
beforeEach(() => {
  host = new HostDiProva();
  stampato = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((testo) => {
    stampato += String(testo);
    return true;
  });
  detto = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((testo) => {
    detto += String(testo);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  host.chiudi();
});
afterAll(() => sandbox.elimina());

const richiesta = (...argomenti: readonly string[]) =>
  eseguiComando(['richiesta', ...argomenti], host, new AbortController().signal);
const nella = () => ['--dir', sandbox.cartella];
/** Their whole request is the header, which carries the hour. */
const senzaPersone = ['7001', '7002', '7003'];

describe('`richiesta`', () => {
  test.each(codiciOperazioni.filter((codice) => !codice.startsWith('TEST')))(
    'prints a signed request of %s from a seed, the same data for the same seed',
    async (codice) => {
      const { nome } = operazionePerCodice(codice)!.richiesta;
      const corpo = async () => {
        stampato = '';
        expect(await richiesta(codice, ...nella(), '--esempio', '7')).toBe(0);
        expect(stampato).toMatch(new RegExp(`<[\\w:]*${nome}[ >]`));
        expect(stampato).toContain('SignatureValue');
        return /<\/testataRichiesta>(.*)<\/[\w:]*Richiesta/s.exec(stampato)?.[1] ?? stampato;
      };
      const prima = await corpo();
      if (!senzaPersone.includes(codice)) expect(await corpo()).toBe(prima);
    },
  );

  test('sends with --invia and prints what ANPR answered', async () => {
    const dati = join(sandbox.cartella, 'domanda.json');
    writeFileSync(dati, JSON.stringify({ parametriRicerca3004: { numeroProcedimentoAmm: '5000001' } }));
    expect(await richiesta('3004', ...nella(), '--dati', dati, '--invia')).toBe(0);
    expect(stampato).toContain('SETTIMO');
  });

  test.each([
    ['an operation that is not there', ['9999', '--esempio', '1']],
    ['neither data nor a seed', ['3002']],
    ['both data and a seed', ['3002', '--esempio', '1', '--dati', 'x.json']],
    ['a seed that is no number', ['3002', '--esempio', 'sette']],
    ['a file that is not there', ['3002', '--dati', 'assente.json']],
  ])('with %s is a wrong use', async (_, argomenti) => {
    expect(await richiesta(...argomenti, ...nella())).toBe(2);
    expect(host.figli).toHaveLength(0);
  });

  test('with data that the schema refuses names the field, and nothing leaves', async () => {
    const dati = join(sandbox.cartella, 'storta.json');
    writeFileSync(dati, JSON.stringify({ parametriRicerca3004: { numeroProcedimentoAmm: 'x'.repeat(30) } }));
    const prima = sandbox.operazioni.fatte('036030');
    expect(await richiesta('3004', ...nella(), '--dati', dati, '--invia')).toBe(3);
    expect(detto).toContain('numeroProcedimentoAmm');
    expect(sandbox.operazioni.fatte('036030')).toBe(prima);
  });
});
