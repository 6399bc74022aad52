import { expect, it, vi } from 'vitest';
import { Rinuncia } from '../../../main/host.ts';
import { stampa } from '../../../main/shell/stampa.ts';

type Finita = (riuscita: boolean, motivo: string) => void;
const finestra = vi.hoisted(() => ({ esito: [true, ''] as [boolean, string] }));
vi.mock('electron', () => ({
  app: {},
  dialog: {},
  BrowserWindow: {
    getAllWindows: () => [{ webContents: { print: (_: unknown, finita: Finita) => finita(...finestra.esito) } }],
  },
}));

it('tells who closed the print dialog from a printer that failed', async () => {
  await expect(stampa()).resolves.toBeUndefined();
  finestra.esito = [false, 'Print job canceled'];
  await expect(stampa()).rejects.toBeInstanceOf(Rinuncia);
  finestra.esito = [false, 'Print job failed'];
  await expect(stampa()).rejects.not.toBeInstanceOf(Rinuncia);
});
