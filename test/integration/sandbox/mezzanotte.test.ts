import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import { Cliente, domandaPer, richiesta3002, valore } from './cliente.ts';

let sandbox: SandboxDiProva;
let cliente: Cliente;

/** Today at 23:30 UTC, when in Italy it is tomorrow in any season. */
const [oggi = ''] = new Date().toISOString().split('T');
const domani = new Date(Date.parse(oggi) + 86_400_000).toISOString().slice(0, 10);
const dopodomani = new Date(Date.parse(oggi) + 2 * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  // Revocation lists are made at start, and TLS reads them by the computer's own clock.
  sandbox = await sandboxDiProva({ orologio: () => Date.now() });
  vi.useFakeTimers({ now: new Date(`${oggi}T23:30:00Z`), toFake: ['Date'] });
  cliente = new Cliente(sandbox);
});
afterAll(async () => {
  await sandbox.elimina();
  vi.useRealTimers();
});

const chiedi = async (data: string, nome: string): Promise<string | undefined> => {
  const domanda = { ...domandaPer(cliente, '<idANPR>AF41450AS</idANPR>'), data };
  return valore(await cliente.consulta(richiesta3002(domanda)), nome);
};

test("after midnight in Italy the record of Italy's day is given", async () => {
  expect(await chiedi(domani, 'idANPR')).toBe('AF41450AS');
});

test('the day after it is still to come: EN372', async () => {
  expect(await chiedi(dopodomani, 'codiceErroreAnomalia')).toBe('EN372');
});
