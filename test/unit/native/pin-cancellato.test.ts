import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const porta = Object.assign(new EventEmitter(), { postMessage: vi.fn() });

beforeAll(async () => {
  vi.useFakeTimers();
  Object.defineProperty(process, 'parentPort', { value: porta, configurable: true });
  await import('../../../native/index.ts');
});
afterAll(() => void vi.useRealTimers());

const codice = () => new TextEncoder().encode('12345678');
const carta = { id: 1, lettore: '00', seriale: '1' };

test.each([
  ['PIN of a log-in', { ...carta, tipo: 'accedi', pin: codice() }],
  ['old and new PIN', { ...carta, tipo: 'cambiaPin', pin: codice(), nuovo: codice() }],
  ['PUK and new PIN', { ...carta, tipo: 'sbloccaPin', puk: codice(), nuovo: codice(), modo: 'accesso-so' }],
] as const)('the host zeroes the %s that it received, even if it could not use it', (_, data) => {
  porta.emit('message', { data });
  expect(porta.postMessage).toHaveBeenLastCalledWith({
    tipo: 'risposta',
    id: 1,
    esito: { ok: false, error: { code: 'MODULO_NON_CARICATO' } },
  });
  const segreti = Object.values(data).filter((campo) => campo instanceof Uint8Array);
  expect(segreti.length).toBeGreaterThan(0);
  for (const segreto of segreti) expect([...segreto]).toEqual(Array(8).fill(0));
});
