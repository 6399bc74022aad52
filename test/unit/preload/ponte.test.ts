import { expect, it, vi } from 'vitest';
import type { Ponte } from '../../../contract/canali.ts';
import { canaleStato } from '../../../contract/nomi-canali.ts';

const elettronico = vi.hoisted(() => {
  const ipcRenderer = {
    invoke: vi.fn(() => Promise.resolve('risposta')),
    on: vi.fn(() => ipcRenderer),
    off: vi.fn(() => ipcRenderer),
  };
  const esposti = new Map<string, unknown>();
  return {
    ipcRenderer,
    esposti,
    contextBridge: { exposeInMainWorld: (nome: string, api: unknown) => void esposti.set(nome, api) },
  };
});
vi.mock('electron', () => elettronico);
await import('../../../preload/index.ts');
const { ipcRenderer, esposti } = elettronico;
const ponte = esposti.get('postazione') as Ponte;

it('gives the page one frozen bridge', () => {
  expect([...esposti.keys()]).toEqual(['postazione']);
  expect(Object.isFrozen(ponte)).toBe(true);
});

it('asks on no channel outside the contract', async () => {
  await expect(ponte.chiedi('electron:tutto' as never, undefined as never)).rejects.toThrow('unknown channel');
  expect(ipcRenderer.invoke).not.toHaveBeenCalled();
});

it('stops listening without handing ipcRenderer over', () => {
  const smetti = ponte.alloStato(() => undefined);
  expect(smetti()).toBeUndefined();
  expect(ipcRenderer.off).toHaveBeenCalledWith(canaleStato, expect.any(Function));
});
