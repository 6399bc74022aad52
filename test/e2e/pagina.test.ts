import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Banco } from '../supporto/banco.ts';

describe('the page, in its own cage', () => {
  let banco: Banco;

  beforeAll(async () => {
    banco = await Banco.prepara();
    await banco.vede('PIN della carta');
  });
  afterAll(() => banco.chiudi());

  it('has a frozen bridge and nothing else of ours', async () => {
    const trovato = await banco.pagina.evaluate(() => ({
      congelato: Object.isFrozen((window as unknown as { postazione: object }).postazione),
      nomi: Object.keys((window as unknown as { postazione: object }).postazione).sort(),
      require: typeof (window as unknown as { require?: unknown }).require,
    }));
    expect(trovato).toEqual({ congelato: true, nomi: ['alloStato', 'chiedi'], require: 'undefined' });
  });

  it.each([
    ['an inline handler', `document.createElement('img').setAttribute('onerror', 'window.colpito = true')`],
    [
      'the text of a script',
      `document.body.append(Object.assign(document.createElement('script'), { text: 'window.colpito = true' }))`,
    ],
    ['markup', `document.body.innerHTML += '<img src=x onerror="window.colpito = true">'`],
    ['code made of text', `window.setTimeout('window.colpito = true', 0)`],
  ])('lets nobody run %s', async (_che, attacco) => {
    await expect(banco.pagina.evaluate(attacco)).rejects.toThrow(/Trusted|Content Security Policy/);
    expect(await banco.pagina.evaluate(() => 'colpito' in window)).toBe(false);
  });

  it('talks to nobody', async () => {
    const esito = await banco.pagina.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'risposta',
        () => 'rifiutata',
      ),
    );
    expect(esito).toBe('rifiutata');
  });

  it('gets no answer on a channel with a request of the wrong shape', async () => {
    const esito = await banco.pagina.evaluate(() =>
      (window as unknown as { postazione: { chiedi(c: string, r: unknown): Promise<unknown> } }).postazione.chiedi(
        'sessione:accedi',
        { lettore: 1 },
      ),
    );
    expect(esito).toMatchObject({ ok: false, error: { code: 'CANALE_RIFIUTATO' } });
  });

  it('gets nothing of a person without a session', async () => {
    const esito = await banco.pagina.evaluate(() =>
      (window as unknown as { postazione: { chiedi(c: string, r: unknown): Promise<unknown> } }).postazione.chiedi(
        'sportello:scheda',
        { richiesta: crypto.randomUUID(), pratica: crypto.randomUUID(), idANPR: 'AF41450AS' },
      ),
    );
    expect(esito).toMatchObject({ ok: false, error: { code: 'SESSIONE_ASSENTE' } });
  });
});
