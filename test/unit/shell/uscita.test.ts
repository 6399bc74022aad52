import { afterEach, expect, it, vi } from 'vitest';

const finto = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  return { app: Object.assign(new EventEmitter(), { exit: vi.fn() }) };
});
vi.mock('electron', () => finto);
const { esciInOrdine, esciPerErrore } = await import('../../../main/shell/uscita.ts');
const { app } = finto;

afterEach(() => {
  app.removeAllListeners();
  vi.clearAllMocks();
  vi.restoreAllMocks();
});

const chiede = () => {
  const evento = { preventDefault: vi.fn() };
  app.emit('before-quit', evento);
  return evento;
};

it('ends once everything is closed', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  esciInOrdine(() => promise);
  expect(chiede().preventDefault).toHaveBeenCalledOnce();
  expect(app.exit).not.toHaveBeenCalled();
  resolve();
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledExactlyOnceWith(0), 10_000);
});

it('a second request to quit waits for the same close', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const chiudi = vi.fn(() => promise);
  esciInOrdine(chiudi);
  chiede();
  expect(chiede().preventDefault).toHaveBeenCalledOnce();
  resolve();
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledExactlyOnceWith(0), 10_000);
  expect(chiudi).toHaveBeenCalledOnce();
});

it('a close that fails says why, and ends with 1', async () => {
  const scritto = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  esciInOrdine(() => Promise.reject(new Error('REGISTRO_NON_DISPONIBILE')));
  chiede();
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledExactlyOnceWith(1), 10_000);
  expect(scritto).toHaveBeenCalledExactlyOnceWith('REGISTRO_NON_DISPONIBILE\n');
});

it('an entry that fails says why, and ends with 1', () => {
  const scritto = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  esciPerErrore(new Error('no window'));
  expect(scritto).toHaveBeenCalledExactlyOnceWith('no window\n');
  expect(app.exit).toHaveBeenCalledExactlyOnceWith(1);
});
