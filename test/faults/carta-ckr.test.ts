import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ckrNoti, erroreDiCkr } from '../../native/ckr.ts';
import { BancoCarte, type CartaSulBanco } from '../supporto/banco-carte.ts';

const firma = { idChiave: '01', meccanismo: 'RSA-PKCS1-SHA256', dati: new Uint8Array([1]) } as const;
const valori = [...ckrNoti, 0x80000001].map((ckr) => [`0x${ckr.toString(16)}`, ckr] as const);

let banco: BancoCarte;
let carta: CartaSulBanco;

beforeAll(async () => {
  banco = await BancoCarte.acceso([{ etichetta: 'CARTA' }]);
  carta = banco.carta('CARTA');
});
afterAll(() => banco.chiudi());

describe('every CKR comes through as its code', () => {
  test.each(valori)('%s from C_Login, called once', async (_, ckr) => {
    banco.modulo.rispondi('C_Login', ckr);
    const prima = banco.modulo.conteggio('C_Login');
    expect(await banco.token.accedi(carta, carta.byte())).toEqual({ ok: false, error: erroreDiCkr(ckr) });
    expect(banco.modulo.conteggio('C_Login') - prima).toBe(1);
  });

  test.each(valori)('%s from C_Sign, and the card can sign again', async (_, ckr) => {
    banco.modulo.ripara();
    await banco.accedi(carta);
    banco.modulo.rispondi('C_Sign', ckr);
    const prima = banco.modulo.conteggio('C_Sign');
    expect(await banco.token.firma(carta, firma)).toEqual({ ok: false, error: erroreDiCkr(ckr) });
    expect(banco.modulo.conteggio('C_Sign') - prima).toBe(1);
    banco.modulo.ripara();
    await banco.accedi(carta);
    expect((await banco.token.firma(carta, firma)).ok).toBe(true);
  });
});

test('the driver never fell meanwhile', () => {
  expect(banco.cadute).toEqual([]);
});
