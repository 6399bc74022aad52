import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const porta = Object.assign(new EventEmitter(), { postMessage: vi.fn() });

beforeAll(async () => {
  vi.useFakeTimers();
  Object.defineProperty(process, 'parentPort', { value: porta, configurable: true });
  await import('../../../native/index.ts');
});
afterAll(() => void vi.useRealTimers());

test('the host zeroes the PIN that it received, even if it could not use it', () => {
  const pin = new TextEncoder().encode('12345678');
  porta.emit('message', { data: { id: 1, tipo: 'accedi', lettore: '00', seriale: '1', pin } });
  expect(porta.postMessage).toHaveBeenLastCalledWith({
    tipo: 'risposta',
    id: 1,
    esito: { ok: false, error: { code: 'MODULO_NON_CARICATO' } },
  });
  expect([...pin]).toEqual(Array(8).fill(0));
});
