import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { BancoCarte, type CartaSulBanco } from '../supporto/banco-carte.ts';

const byte = (pin: string) => new TextEncoder().encode(pin);
const sbagliato = () => byte('00000000');
const firma = { idChiave: '01', meccanismo: 'RSA-PKCS1-SHA256', dati: byte('dati') } as const;

let banco: BancoCarte;
let carta: CartaSulBanco;
afterEach(() => banco.chiudi());

async function prepara(): Promise<void> {
  banco = await BancoCarte.acceso([{ etichetta: 'CARTA' }]);
  carta = banco.carta('CARTA');
}

async function codice(pin: Uint8Array | null): Promise<string> {
  const esito = await banco.token.accedi(carta, pin);
  return esito.ok ? 'ok' : esito.error.code;
}

describe('PIN', () => {
  test('the right one logs in, with one C_Login', async () => {
    await prepara();
    expect(await codice(carta.byte())).toBe('ok');
    await banco.attendi(() => banco.stato(carta)?.autenticata === true);
    expect(banco.modulo.conteggio('C_Login')).toBe(1);
  });

  test('three wrong ones lock the card, and the right one is then refused; one C_Login each', async () => {
    await prepara();
    expect(await codice(sbagliato())).toBe('PIN_ERRATO');
    await banco.attendi(() => banco.stato(carta)?.statoPin === 'pochi-tentativi');
    expect(await codice(sbagliato())).toBe('PIN_ERRATO');
    await banco.attendi(() => banco.stato(carta)?.statoPin === 'ultimo-tentativo');
    expect(await codice(sbagliato())).toBe('PIN_BLOCCATO');
    await banco.attendi(() => banco.stato(carta)?.statoPin === 'bloccato');
    expect(await codice(carta.byte())).toBe('PIN_BLOCCATO');
    expect(banco.modulo.conteggio('C_Login')).toBe(4);
  });

  test('a right one makes the card forget the wrong ones', async () => {
    await prepara();
    await codice(sbagliato());
    await codice(sbagliato());
    expect(await codice(carta.byte())).toBe('ok');
    await banco.attendi(() => banco.stato(carta)?.statoPin === 'normale');
  });

  test('a restart of the driver does not unlock the card', async () => {
    await prepara();
    for (let i = 0; i < 3; i += 1) await codice(sbagliato());
    banco.host.figli.at(-1)?.uccidi();
    await banco.attendi(() => banco.ritorni === 1);
    expect(await codice(carta.byte())).toBe('PIN_BLOCCATO');
  });

  test('a wrong one is refused on a card already logged in, which is then logged out', async () => {
    await prepara();
    await banco.accedi(carta);
    expect(await codice(sbagliato())).toBe('PIN_ERRATO');
    expect(await banco.token.firma(carta, firma)).toMatchObject({ ok: false, error: { code: 'SESSIONE_ASSENTE' } });
  });

  test('a LOCKED flag that lies only warns: C_Login decides', async () => {
    await prepara();
    banco.modulo.alzaBandieraBloccato();
    await banco.token.stato();
    expect(banco.stato(carta)?.statoPin).toBe('bloccato');
    expect(await codice(carta.byte())).toBe('ok');
  });

  test('one too short or empty is refused without spending a try', async () => {
    await prepara();
    expect(await codice(byte('123'))).toBe('PIN_LUNGHEZZA');
    expect(await codice(byte(''))).toBe('PIN_LUNGHEZZA');
    expect(banco.modulo.conteggio('C_Login')).toBe(0);
  });

  test('after logging out the card signs no more', async () => {
    await prepara();
    await banco.accedi(carta);
    expect((await banco.token.esci(carta)).ok).toBe(true);
    await banco.attendi(() => banco.stato(carta)?.autenticata === false);
    expect(await banco.token.firma(carta, firma)).toMatchObject({ ok: false, error: { code: 'SESSIONE_ASSENTE' } });
  });

  test("is not in the child's arguments or environment, and the caller's bytes are left to the caller", async () => {
    await prepara();
    const pin = carta.byte();
    expect(await codice(pin)).toBe('ok');
    const { pid } = banco.host.figli[0] ?? {};
    const visibile = ['cmdline', 'environ'].map((file) => readFileSync(`/proc/${pid}/${file}`, 'latin1')).join();
    expect(visibile).toContain('native');
    expect(visibile).not.toContain(carta.pin);
    expect(pin).toEqual(carta.byte());
  });
});

describe('keypad of the reader', () => {
  test('logs in with a null PIN', async () => {
    await prepara();
    banco.modulo.tastierino(carta.pin);
    await banco.token.stato();
    expect(banco.stato(carta)?.pinDaTastierino).toBe(true);
    expect(await codice(null)).toBe('ok');
  });

  test('its cancel key spends no try', async () => {
    await prepara();
    banco.modulo.tastierino(null);
    expect(await codice(null)).toBe('PIN_ANNULLATO');
    await banco.token.stato();
    expect(banco.stato(carta)?.statoPin).toBe('normale');
  });

  test('a null PIN without a keypad is refused before the card', async () => {
    await prepara();
    expect(await codice(null)).toBe('RICHIESTA_NON_VALIDA');
    expect(banco.modulo.conteggio('C_Login')).toBe(0);
  });
});
