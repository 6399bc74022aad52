import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { nomiGuasti } from '../../../contract/sandbox.ts';
import { ClientePdnd } from '../../supporto/pdnd/cliente.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

let sandbox: SandboxDiProva;
let cliente: ClientePdnd;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
  cliente = new ClientePdnd(sandbox);
});
afterAll(() => sandbox.elimina());
afterEach(() => sandbox.guasto({ nome: 'nessuno' }));

const chiedi = () => cliente.domanda('C020', { idANPR: 'AF41450AS' });
const risposte = (): number =>
  sandbox.diario.voci.filter((voce) => voce.evento === 'pdnd-eservice' && voce.esito === 'fatta').length;

describe('the faults of the e-services', () => {
  test.each([
    ['pdnd-404', 404, '"title":"NotFound"'],
    ['pdnd-429', 429, '"title":"TooManyRequests"'],
    ['pdnd-503', 503, '"title":"APIUnavailable"'],
    ['pdnd-999', 500, '"codiceErroreAnomalia":"999"'],
    ['pdnd-html', 500, 'GovWay-OP20000-9999'],
    ['504', 504, '<html>'],
    ['tipo-errato', 200, '<html>'],
  ] as const)(
    '%s answers so, without working, and the log does not say that it was refused',
    async (nome, stato, testo) => {
      const prima = risposte();
      sandbox.guasto({ nome });
      const risposta = await chiedi();
      expect(risposta.stato).toBe(stato);
      expect(risposta.testo).toContain(testo);
      expect(risposta.intestazioni).toHaveProperty('govway-transaction-id');
      expect(risposte()).toBe(prima);
      expect(sandbox.diario.voci.at(-1)).toEqual({ evento: 'guasto', dettaglio: nome });
    },
  );

  test.each([
    ['pdnd-token-401', 401, { message: 'Unauthorized' }],
    ['pdnd-token-403', 403, { message: 'Missing Authentication Token' }],
    ['pdnd-token-429', 429, expect.objectContaining({ title: 'Too Many Requests' })],
    ['pdnd-token-500', 500, { message: 'Internal server error' }],
  ] as const)('%s gives no voucher', async (nome, stato, json) => {
    sandbox.guasto({ nome });
    const risposta = await cliente.token('C020', undefined);
    expect([risposta.stato, risposta.json]).toEqual([stato, json]);
    if (stato === 429) expect(risposta.intestazioni['x-rate-limit-remaining']).toBe('0');
  });

  test('perde-risposta works and drops the connection', async () => {
    const prima = risposte();
    sandbox.guasto({ nome: 'perde-risposta' });
    await expect(chiedi()).rejects.toThrow();
    expect(risposte()).toBe(prima + 1);
  });
  test.each(['troncata', 'infinita', 'mai'] as const)('%s never ends well', async (nome) => {
    sandbox.guasto({ nome, ms: 100 });
    await expect(chiedi()).rejects.toThrow();
  });
  test('lento waits', async () => {
    sandbox.guasto({ nome: 'lento', ms: 300 });
    const prima = performance.now();
    expect((await chiedi()).stato).toBe(200);
    expect(performance.now() - prima).toBeGreaterThan(290);
  });
  test('after each of them the sandbox works again', async () => {
    for (const nome of nomiGuasti) {
      sandbox.guasto({ nome, ms: 50 });
      await chiedi().catch(() => undefined);
      sandbox.guasto({ nome: 'nessuno' });
      expect([nome, (await chiedi()).stato]).toEqual([nome, 200]);
    }
  });
});
