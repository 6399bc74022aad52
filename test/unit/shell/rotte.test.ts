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

  const pin = () => new TextEncoder().encode('12345678');
  const azzerato = new Uint8Array(8);
  const ciclo = () => {
    const uno: Record<string, unknown> = { testo: 'x', quanti: 1, pin: null };
    uno['se'] = [uno];
    return uno;
  };

  it.each([
    ['in a field', { testo: 'x', altro: 'x'.repeat(70_000) }],
    ['in bytes', { testo: 'x', altro: new Uint8Array(70_000) }],
    ['in the number of its parts', { testo: 'x', altro: Array.from({ length: 10_000 }, () => null) }],
    ['in a map', { testo: 'x', altro: new Map([['y', 'x'.repeat(70_000)]]) }],
  ])('refuses a request larger than any form needs: %s', async (_dove, grande) => {
    expect(await instrada('appunti:copia', grande, gestori)).toMatchObject({ error: { dettaglio: 'size' } });
  });

  it('takes a whole notice of ANSC, and nothing larger', async () => {
    const leggi = (lunghezza: number, altro = '') =>
      instrada('ansc:leggi', { xml: 'x'.repeat(lunghezza), altro }, gestori);
    expect(await leggi(400_000)).toEqual(riuscito(null));
    expect(await leggi(400_001)).toMatchObject({ error: { code: 'CANALE_RIFIUTATO', dettaglio: 'xml' } });
    expect(await leggi(400_000, 'x'.repeat(70_000))).toMatchObject({ error: { dettaglio: 'size' } });
  });

  it('refuses a BigInt, whose size nobody tells', async () => {
    const esito = await instrada('appunti:copia', { testo: 'x', altro: 1n }, gestori);
    expect(esito).toMatchObject({ error: { code: 'CANALE_RIFIUTATO' } });
  });

  it('answers a request that holds itself, small as it is', async () => {
    expect(await instrada('appunti:copia', ciclo(), gestori)).toEqual(riuscito(null));
  });

  it('refuses what cannot be read at all', async () => {
    const illeggibile = Object.defineProperty({}, 'testo', {
      get: () => {
        throw new RangeError('12345678');
      },
    });
    const esito = await instrada('appunti:copia', illeggibile, gestori);
    expect(esito).toEqual({ ok: false, error: { code: 'CANALE_RIFIUTATO', dettaglio: 'RangeError' } });
  });

  it('makes no text of a PIN', async () => {
    const comeTesto = vi.spyOn(JSON, 'stringify');
    await instrada('sessione:sblocca', { pin: pin() }, gestori);
    expect(comeTesto.mock.calls.filter(([valore]) => Object.hasOwn(Object(valore), 'pin'))).toEqual([]);
    comeTesto.mockRestore();
  });

  it('leaves the PIN of a good request to its handler', async () => {
    const richiesta = { pin: pin() };
    expect(await instrada('sessione:sblocca', richiesta, gestori)).toEqual(riuscito(null));
    expect(richiesta.pin).toEqual(pin());
  });

  it.each([
    ['its shape', { lettore: 5, seriale: '1' }],
    ['its size', { lettore: '00', seriale: '1', altro: 'x'.repeat(70_000) }],
  ])('wipes the PIN of a request refused for %s', async (_perche, altro) => {
    const richiesta = { ...altro, pin: pin() };
    expect(await instrada('sessione:accedi', richiesta, gestori)).toMatchObject({ ok: false });
    expect(richiesta.pin).toEqual(azzerato);
  });

  it('wipes the PIN of a request refused for its sender', async () => {
    const richiesta = { pin: pin() };
    const altrove = { sender: { mainFrame }, senderFrame: mainFrame };
    expect(await aperti.get('sessione:sblocca')!(altrove, richiesta)).toEqual(rifiutata);
    expect(richiesta.pin).toEqual(azzerato);
  });

  it('wipes bytes wherever they hide in a refused request', async () => {
    const [uno, due, tre] = [pin(), pin(), pin()];
    await instrada('sessione:sblocca', [{ a: uno }, new Map([['b', due.buffer]]), new Set([tre])], gestori);
    expect([uno, due, tre]).toEqual([azzerato, azzerato, azzerato]);
  });

  const qualunque = fc.oneof(
    fc.anything({ withBigInt: true, withMap: true, withSet: true, withTypedArray: true, withDate: true }),
    fc.bigInt(),
    fc.record({ testo: fc.string(), altro: fc.bigInt() }),
    fc.anything().map((altro) => ({ ...ciclo(), altro })),
  );

  it('never throws and never lets a wrong shape through, whatever the page sends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...nomiCanali), qualunque, async (canale, richiesta) => {
        const prima = chiamate.get(canale) ?? 0;
        const esito = await instrada(canale, richiesta, gestori);
        const passata = (chiamate.get(canale) ?? 0) > prima;
        expect(passata).toBe(canali[canale].richiesta.safeParse(richiesta).success && esito.ok);
      }),
      { numRuns: 2000 },
    );
  });
});
