import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { codiciOperazioni, operazionePerCodice } from '../../../contract/operazioni/index.ts';
import { eseguiComando } from '../../../main/cli/index.ts';
import type { RichiestaPdnd } from '../../../main/pdnd/richieste.ts';
import { HostDiProva } from '../../supporto/host.ts';
import { chiedi } from '../../supporto/pdnd/http.ts';
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

describe('`pdnd`', () => {
  const pdnd = (...argomenti: readonly string[]) =>
    eseguiComando(['pdnd', ...argomenti], host, new AbortController().signal);
  const dati = () => {
    const file = join(sandbox.cartella, 'eservice.json');
    writeFileSync(file, JSON.stringify({ criteriRicerca: { idANPR: 'AF41450AS' } }));
    return file;
  };

  test('prints the two requests, which anybody can send: the voucher alone is missing', async () => {
    expect(await pdnd('C020', ...nella(), '--dati', dati())).toBe(0);
    const { token, eservice } = JSON.parse(stampato) as Record<'token' | 'eservice', RichiestaPdnd>;
    const ca = readFileSync(sandbox.percorso(sandbox.dati.pdnd.ca));
    const { json } = await chiedi(token.url, { method: token.method, headers: { ...token.headers }, ca }, token.body);
    const { access_token } = json as { access_token: string };
    const Authorization = eservice.headers['Authorization']!.replace('{access_token}', access_token);
    const headers = { ...eservice.headers, Authorization };
    const risposta = await chiedi(eservice.url, { method: eservice.method, headers, ca }, eservice.body);
    expect(risposta.stato).toBe(200);
    expect(risposta.testo).toContain('AMERIGO VESPUCCI');
  });

  test('sends with --invia and prints the answer', async () => {
    expect(await pdnd('C007', ...nella(), '--dati', dati(), '--invia')).toBe(0);
    expect(JSON.parse(stampato)).toMatchObject({ esito: 'ok', soggetti: [{ infoSoggettoEnte: [{ valore: 'S' }] }] });
  });

  test.each([
    ['a service that is not there', ['C033']],
    ['no service', []],
  ])('with %s is a wrong use', async (_, argomenti) => {
    expect(await pdnd(...argomenti, ...nella(), '--dati', dati())).toBe(2);
  });

  test('with data that the service does not have names the field, and nothing leaves', async () => {
    const file = join(sandbox.cartella, 'storto.json');
    writeFileSync(file, JSON.stringify({ criteriRicerca: { idANPR: 'AF41450AS' }, motivo: 'x' }));
    expect(await pdnd('C020', ...nella(), '--dati', file)).toBe(3);
    expect(detto).toContain('RICHIESTA_NON_VALIDA');
    expect(detto).toContain('RichiestaE002/motivo');
  });
});
