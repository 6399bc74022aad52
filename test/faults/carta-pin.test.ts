import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import pkcs11js from 'pkcs11js';
import { BancoCarte, type CartaSulBanco } from '../supporto/banco-carte.ts';
import type { FunzionePkcs11 } from '../supporto/modulo-guasti.ts';

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

/** The security officer's PIN of the tokens, which a card's PUK is to PKCS#11. */
const puk = '87654321';
const nuovo = '24682468';

const cambia = async (pin: Uint8Array | null, dopo: Uint8Array | null): Promise<string> => {
  const esito = await banco.token.cambiaPin(carta, { pin, nuovo: dopo });
  return esito.ok ? 'ok' : esito.error.code;
};
const sblocca = async (conPuk: Uint8Array | null, dopo: Uint8Array | null): Promise<string> => {
  const esito = await banco.token.sbloccaPin(carta, { puk: conPuk, nuovo: dopo });
  return esito.ok ? 'ok' : esito.error.code;
};
const volte = (...funzioni: FunzionePkcs11[]) => funzioni.map((funzione) => banco.modulo.conteggio(funzione));

describe('change of PIN', () => {
  test('the new one alone logs in; one C_Login and one C_SetPIN, and nobody is logged in afterwards', async () => {
    await prepara();
    await banco.accedi(carta);
    expect(await cambia(carta.byte(), byte(nuovo))).toBe('ok');
    expect(volte('C_Login', 'C_SetPIN')).toEqual([2, 1]);
    await banco.attendi(() => banco.stato(carta)?.autenticata === false);
    expect(await codice(carta.byte())).toBe('PIN_ERRATO');
    expect(await codice(byte(nuovo))).toBe('ok');
  });

  test('a wrong old one costs one try, and C_SetPIN is not called', async () => {
    await prepara();
    expect(await cambia(sbagliato(), byte(nuovo))).toBe('PIN_ERRATO');
    await banco.attendi(() => banco.stato(carta)?.statoPin === 'pochi-tentativi');
    expect(volte('C_Login', 'C_SetPIN')).toEqual([1, 0]);
    expect(await codice(carta.byte())).toBe('ok');
  });

  test('expired: C_SetPIN is the way out, once', async () => {
    await prepara();
    banco.modulo.rispondi('C_Login', 0xa3);
    expect(await codice(carta.byte())).toBe('PIN_SCADUTO');
    expect(await cambia(carta.byte(), byte(nuovo))).toBe('ok');
    expect(volte('C_Login', 'C_SetPIN')).toEqual([2, 1]);
    banco.modulo.ripara();
    expect(await codice(byte(nuovo))).toBe('ok');
  });

  test.each([
    [0xa1, 'PIN_NUOVO_NON_AMMESSO'],
    [0xa2, 'PIN_NUOVO_NON_AMMESSO'],
    [0x1b8, 'PIN_NUOVO_NON_AMMESSO'],
    [0x54, 'OPERAZIONE_PIN_NON_DISPONIBILE'],
    [0xe2, 'OPERAZIONE_PIN_NON_DISPONIBILE'],
  ])('%i from C_SetPIN: %s, and the old one holds', async (ckr, atteso) => {
    await prepara();
    banco.modulo.rispondi('C_SetPIN', ckr);
    expect(await cambia(carta.byte(), byte(nuovo))).toBe(atteso);
    banco.modulo.ripara();
    expect(await codice(carta.byte())).toBe('ok');
  });

  test('a new one of a length that the card does not have is refused before it', async () => {
    await prepara();
    expect(await cambia(carta.byte(), byte('1'))).toBe('PIN_NUOVO_NON_AMMESSO');
    expect(volte('C_Login', 'C_SetPIN')).toEqual([0, 0]);
  });

  test('another card in the reader is not touched', async () => {
    banco = await BancoCarte.acceso([{ etichetta: 'CARTA' }, { etichetta: 'ALTRA' }]);
    carta = banco.carta('CARTA');
    banco.modulo.scambia('CARTA', 'ALTRA');
    expect(await cambia(carta.byte(), byte(nuovo))).toBe('ALTRA_CARTA');
    expect(await sblocca(byte(puk), byte(nuovo))).toBe('ALTRA_CARTA');
    expect(volte('C_Login', 'C_SetPIN', 'C_InitPIN')).toEqual([0, 0, 0]);
  });

  test('on the keypad: old and new are typed there, or neither', async () => {
    await prepara();
    banco.modulo.tastierino(carta.pin, { nuovo });
    expect(await cambia(null, byte(nuovo))).toBe('RICHIESTA_NON_VALIDA');
    expect(await cambia(null, null)).toBe('ok');
    banco.modulo.tastierino(nuovo);
    expect(await codice(null)).toBe('ok');
    expect(await cambia(null, null)).toBe('PIN_ANNULLATO');
  });
});

describe('PUK', () => {
  const blocca = async () => {
    for (let i = 0; i < 3; i += 1) await codice(sbagliato());
    await banco.attendi(() => banco.stato(carta)?.statoPin === 'bloccato');
  };

  test('unblocks a locked card, with a new PIN and all its tries', async () => {
    await prepara();
    await blocca();
    expect(await sblocca(byte('00000000'), byte(nuovo))).toBe('PUK_ERRATO');
    expect(volte('C_InitPIN')).toEqual([0]);
    expect(await sblocca(byte(puk), byte(nuovo))).toBe('ok');
    await banco.attendi(() => banco.stato(carta)?.statoPin === 'normale');
    expect(banco.stato(carta)?.autenticata).toBe(false);
    expect(await codice(byte(nuovo))).toBe('ok');
  });

  test('wrong to the lock: PUK_BLOCCATO, one C_Login each', async () => {
    await prepara();
    const codici = [];
    for (let i = 0; i < 3; i += 1) codici.push(await sblocca(byte('00000000'), byte(nuovo)));
    expect(codici).toEqual(['PUK_ERRATO', 'PUK_ERRATO', 'PUK_BLOCCATO']);
    expect(await sblocca(byte(puk), byte(nuovo))).toBe('PUK_BLOCCATO');
    expect(volte('C_Login', 'C_InitPIN')).toEqual([4, 0]);
    expect(await codice(carta.byte())).toBe('ok');
  });

  test('empty, or with a new PIN that is too short: refused before the card', async () => {
    await prepara();
    expect(await sblocca(byte(''), byte(nuovo))).toBe('PUK_LUNGHEZZA');
    expect(await sblocca(byte(puk), byte('1'))).toBe('PIN_NUOVO_NON_AMMESSO');
    expect(volte('C_Login', 'C_InitPIN')).toEqual([0, 0]);
  });

  test('on the keypad', async () => {
    await prepara();
    banco.modulo.tastierino(null, { puk, nuovo });
    expect(await sblocca(null, null)).toBe('ok');
    banco.modulo.tastierino(nuovo);
    expect(await codice(null)).toBe('ok');
  });

  test('of a driver that does not know C_InitPIN: it says so', async () => {
    await prepara();
    banco.modulo.rispondi('C_InitPIN', 0x54);
    expect(await sblocca(byte(puk), byte(nuovo))).toBe('OPERAZIONE_PIN_NON_DISPONIBILE');
    banco.modulo.ripara();
    expect(await codice(carta.byte())).toBe('ok');
  });
});

describe('drivers with manners of their own', () => {
  const tutte = 0xffffffff;

  test('no flag at all: nothing is known of the PIN, and C_Login decides', async () => {
    await prepara();
    banco.modulo.togliBandiere(tutte & ~pkcs11js.CKF_TOKEN_INITIALIZED);
    for (let i = 0; i < 3; i += 1) await codice(sbagliato());
    await banco.token.stato();
    expect(banco.stato(carta)?.statoPin).toBe('normale');
    expect(await codice(carta.byte())).toBe('PIN_BLOCCATO');
  });

  test('no flag of the keypad: none is used', async () => {
    await prepara();
    banco.modulo.tastierino(carta.pin);
    banco.modulo.togliBandiere(pkcs11js.CKF_PROTECTED_AUTHENTICATION_PATH);
    await banco.token.stato();
    expect(banco.stato(carta)?.pinDaTastierino).toBe(false);
    expect(await codice(null)).toBe('RICHIESTA_NON_VALIDA');
  });

  test('as slow as a real card: all that an officer does, and nothing falls', async () => {
    await prepara();
    banco.modulo.conLatenza();
    expect(await codice(carta.byte())).toBe('ok');
    const inizio = performance.now();
    expect((await banco.token.firma(carta, firma)).ok).toBe(true);
    expect(performance.now() - inizio).toBeGreaterThan(600);
    expect(await cambia(carta.byte(), byte(nuovo))).toBe('ok');
    expect(await sblocca(byte(puk), carta.byte())).toBe('ok');
    expect(await codice(carta.byte())).toBe('ok');
    expect(banco.cadute).toEqual([]);
  });
});
