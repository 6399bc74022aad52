import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canali, type Gestori } from '../../../contract/canali.ts';
import { riuscito } from '../../../contract/esito.ts';
import { nomiCanali } from '../../../contract/nomi-canali.ts';
import { origine } from '../../../main/shell/csp.ts';

type Gestore = (evento: unknown, richiesta: unknown) => Promise<unknown>;
const aperti = vi.hoisted(() => new Map<string, Gestore>());
vi.mock('electron', () => ({
  ipcMain: { handle: (canale: string, gestore: Gestore) => void aperti.set(canale, gestore) },
}));
const { apriRotte, instrada } = await import('../../../main/shell/rotte.ts');

const chiamate = new Map<string, number>();
const gestori = Object.fromEntries(
  nomiCanali.map((canale) => [
    canale,
    () => {
      chiamate.set(canale, (chiamate.get(canale) ?? 0) + 1);
      return Promise.resolve(riuscito(null));
    },
  ]),
) as unknown as Gestori;

const mainFrame = { url: `${origine}/index.html` };
const finestra = { webContents: { mainFrame } };
apriRotte(finestra as never, gestori);

const chiedi = (evento: object) => aperti.get('sessione:blocca')!(evento, undefined);
const rifiutata = { ok: false, error: { code: 'CANALE_RIFIUTATO', dettaglio: 'sender' } };

describe('the door between the window and main', () => {
  it('opens every channel of the contract, and no other', () => {
    expect([...aperti.keys()].sort()).toEqual(Object.keys(canali).sort());
  });

  it('answers the main frame of our own window, on our own page', async () => {
    expect(await chiedi({ sender: finestra.webContents, senderFrame: mainFrame })).toEqual(riuscito(null));
  });

  it.each([
    ['another window', { sender: { mainFrame }, senderFrame: mainFrame }],
    ['a frame inside the page', { sender: finestra.webContents, senderFrame: { url: mainFrame.url } }],
    ['a frame already gone', { sender: finestra.webContents, senderFrame: null }],
  ])('refuses %s', async (_chi, evento) => {
    expect(await chiedi(evento)).toEqual(rifiutata);
  });

  it.each([
    'https://example.org/index.html',
    'app://postazione.example.org/',
    'app://altra/index.html',
    'file:///index.html',
  ])('refuses our main frame once it is on %s', async (url) => {
    const altrove = { url };
    const altra = { webContents: { mainFrame: altrove } };
    aperti.clear();
    apriRotte(altra as never, gestori);
    expect(await chiedi({ sender: altra.webContents, senderFrame: altrove })).toEqual(rifiutata);
  });

  it('refuses a request larger than any form needs', async () => {
    const grande = { testo: 'x'.repeat(70_000) };
    expect(await instrada('appunti:copia', grande, gestori)).toMatchObject({ error: { dettaglio: 'size' } });
  });

  it('never throws and never lets a wrong shape through, whatever the page sends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...nomiCanali), fc.anything(), async (canale, richiesta) => {
        const prima = chiamate.get(canale) ?? 0;
        const esito = await instrada(canale, richiesta, gestori);
        const passata = (chiamate.get(canale) ?? 0) > prima;
        expect(passata).toBe(canali[canale].richiesta.safeParse(richiesta).success && esito.ok);
      }),
      { numRuns: 2000 },
    );
  });
});
