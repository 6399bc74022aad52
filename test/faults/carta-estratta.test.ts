import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BancoCarte, type CartaSulBanco } from '../supporto/banco-carte.ts';

const CKR_NO_EVENT = 0x08;
const CKR_FUNCTION_NOT_SUPPORTED = 0x54;
const CKR_DEVICE_ERROR = 0x30;
const CKR_TOKEN_NOT_RECOGNIZED = 0xe1;
const CKR_SESSION_HANDLE_INVALID = 0xb3;
const firma = { idChiave: '01', meccanismo: 'RSA-PKCS1-SHA256', dati: new Uint8Array([1]) } as const;

let banco: BancoCarte;
let carta: CartaSulBanco;

beforeEach(async () => {
  banco = await BancoCarte.acceso([{ etichetta: 'UNA' }, { etichetta: 'ALTRA' }]);
  carta = banco.carta('UNA');
});
afterEach(() => banco.chiudi());

const rifiuto = (code: string) => expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) });

describe('card pulled', () => {
  test('before the log-in: CARTA_ESTRATTA, and no C_Login', async () => {
    banco.modulo.estrai('UNA');
    expect(await banco.token.accedi(carta, carta.byte())).toEqual(rifiuto('CARTA_ESTRATTA'));
    expect(banco.modulo.conteggio('C_Login')).toBe(0);
  });

  test('after the log-in: known within a second, and nothing is signed', async () => {
    await banco.accedi(carta);
    banco.modulo.estrai('UNA');
    expect(await banco.attendi(() => !banco.stato(carta))).toBeLessThan(1000);
    expect(await banco.token.firma(carta, firma)).toEqual(rifiuto('CARTA_ESTRATTA'));
  });

  test('while signing: CARTA_ESTRATTA, and known within a second of the answer', async () => {
    await banco.accedi(carta);
    banco.modulo.ritarda('C_Sign', 600);
    const inFirma = banco.token.firma(carta, firma);
    await new Promise((fatto) => setTimeout(fatto, 200));
    banco.modulo.estrai('UNA');
    expect(await inFirma).toEqual(rifiuto('CARTA_ESTRATTA'));
    expect(await banco.attendi(() => !banco.stato(carta))).toBeLessThan(1000);
  });

  test('leaves the other card logged in', async () => {
    const altra = banco.carta('ALTRA');
    await banco.accedi(carta);
    await banco.accedi(altra);
    banco.modulo.estrai('UNA');
    await banco.attendi(() => !banco.stato(carta));
    expect((await banco.token.firma(altra, firma)).ok).toBe(true);
  });

  test('and put back: it is logged out, and only a new log-in signs again', async () => {
    await banco.accedi(carta);
    banco.modulo.estrai('UNA');
    await banco.attendi(() => !banco.stato(carta));
    banco.modulo.inserisci('UNA');
    await banco.attendi(() => banco.stato(carta)?.autenticata === false);
    expect(await banco.token.firma(carta, firma)).toEqual(rifiuto('SESSIONE_ASSENTE'));
    await banco.accedi(carta);
    expect((await banco.token.firma(carta, firma)).ok).toBe(true);
    expect(banco.modulo.conteggio('C_Login')).toBe(2);
  });

  test('and put back between two looks: the lost log-in shows all the same', async () => {
    await banco.accedi(carta);
    banco.modulo.estrai('UNA');
    banco.modulo.inserisci('UNA');
    await banco.attendi(() => banco.stato(carta)?.autenticata === false, 4000);
    expect(banco.modulo.conteggio('C_Login')).toBe(1);
  });

  test('and put back between two looks: the next signature is refused', async () => {
    await banco.accedi(carta);
    banco.modulo.estrai('UNA');
    banco.modulo.inserisci('UNA');
    const esito = await banco.token.firma(carta, firma);
    // The second, if a look came first.
    expect(['CARTA_ESTRATTA', 'SESSIONE_ASSENTE']).toContain(esito.ok || esito.error.code);
  });
});

describe('another card in the reader', () => {
  test('is never signed with, logged in or read in place of the one named', async () => {
    await banco.accedi(carta);
    banco.modulo.scambia('UNA', 'ALTRA');
    expect(await banco.token.firma(carta, firma)).toEqual(rifiuto('ALTRA_CARTA'));
    expect(await banco.token.accedi(carta, carta.byte())).toEqual(rifiuto('ALTRA_CARTA'));
    expect(await banco.token.certificati(carta)).toEqual(rifiuto('ALTRA_CARTA'));
    expect(banco.modulo.conteggio('C_Login')).toBe(1);
  });

  test.each(['C_OpenSession', 'C_GetTokenInfo', 'C_Login'] as const)(
    'put in while the driver is in %s gets no PIN',
    async (funzione) => {
      banco.modulo.ritarda(funzione, 600);
      const inAccesso = banco.token.accedi(carta, carta.byte());
      await new Promise((fatto) => setTimeout(fatto, 200));
      banco.modulo.scambia('UNA', 'ALTRA');
      const esito = await inAccesso;
      expect(['ALTRA_CARTA', 'CARTA_ESTRATTA']).toContain(esito.ok || esito.error.code);
      await banco.token.stato();
      expect(banco.stato(carta)).toMatchObject({ etichetta: 'ALTRA', statoPin: 'normale', autenticata: false });
    },
  );

  test('shows in the list with its own serial number, logged out', async () => {
    await banco.accedi(carta);
    banco.modulo.scambia('UNA', 'ALTRA');
    await banco.attendi(() => banco.stato(carta)?.etichetta === 'ALTRA');
    expect(banco.stato(carta)).toMatchObject({ autenticata: false });
    expect(banco.stato(carta)?.seriale).not.toBe(carta.seriale);
  });
});

describe('drivers that tell of no events', () => {
  test.each([
    ['that do not have them', CKR_FUNCTION_NOT_SUPPORTED],
    ['that lose them', CKR_NO_EVENT],
  ])('%s: the removal of a card logged in is known all the same', async (_, ckr) => {
    banco.modulo.rispondi('C_WaitForSlotEvent', ckr);
    await banco.accedi(carta);
    banco.modulo.estrai('UNA');
    await banco.attendi(() => !banco.stato(carta), 2000);
  });

  test('that do not have them: an insertion is known all the same', async () => {
    banco.modulo.rispondi('C_WaitForSlotEvent', CKR_FUNCTION_NOT_SUPPORTED);
    banco.modulo.estrai('UNA');
    await banco.attendi(() => !banco.stato(carta), 3000);
    banco.modulo.inserisci('UNA');
    await banco.attendi(() => banco.stato(carta) !== undefined, 3000);
  });
});

test('readers that go away and come back are followed', async () => {
  banco.modulo.togliLettori();
  await banco.token.stato();
  expect(banco.token.lettori).toEqual([]);
  expect(await banco.token.accedi(carta, carta.byte())).toEqual(rifiuto('LETTORE_ASSENTE'));
  banco.modulo.ripara();
  await banco.attendi(() => banco.stato(carta) !== undefined, 3000);
});

test('a card that does not answer as soon as it is in gets another reading', async () => {
  banco.modulo.estrai('UNA');
  await banco.attendi(() => !banco.stato(carta));
  banco.modulo.rispondi('C_GetTokenInfo', CKR_TOKEN_NOT_RECOGNIZED);
  banco.modulo.inserisci('UNA');
  const errore = () => banco.token.lettori.find(({ id }) => id === carta.lettore)?.errore;
  await banco.attendi(() => errore() !== undefined);
  expect(errore()?.code).toBe('CARTA_NON_RICONOSCIUTA');
  banco.modulo.ripara();
  await banco.attendi(() => banco.stato(carta) !== undefined, 2000);
});

test('a reader that cannot be read says why, and the driver is left alone', async () => {
  banco.modulo.rispondi('C_GetSlotInfo', CKR_DEVICE_ERROR);
  const esito = await banco.token.stato();
  expect(esito.ok && esito.value.map(({ errore }) => errore?.code)).toContain('CARTA_ERRORE');
  await new Promise((fatto) => setTimeout(fatto, 2500));
  expect(banco.cadute).toEqual([]);
});

test('a storm of insertions ends in the right list, each change published once', async () => {
  for (let i = 0; i < 50; i += 1) {
    banco.modulo.estrai('UNA');
    await new Promise((fatto) => setTimeout(fatto, 20));
    banco.modulo.inserisci('UNA');
  }
  await banco.token.stato();
  expect(banco.stato(carta)).toBeDefined();
  const uguali = banco.liste.filter((lista, i) => JSON.stringify(lista) === JSON.stringify(banco.liste[i - 1]));
  expect(uguali).toEqual([]);
});

test('a session that the driver dropped is opened anew, once, to read the certificates', async () => {
  expect((await banco.token.certificati(carta)).ok).toBe(true);
  banco.modulo.inserisci('UNA');
  expect((await banco.token.certificati(carta)).ok).toBe(true);
});

test('a reading that fails on the fresh session too is not tried a third time', async () => {
  expect((await banco.token.certificati(carta)).ok).toBe(true);
  banco.modulo.rispondi('C_FindObjectsInit', CKR_SESSION_HANDLE_INVALID);
  const prima = banco.modulo.conteggio('C_FindObjectsInit');
  expect(await banco.token.certificati(carta)).toEqual(rifiuto('CARTA_ESTRATTA'));
  expect(banco.modulo.conteggio('C_FindObjectsInit') - prima).toBe(2);
});
