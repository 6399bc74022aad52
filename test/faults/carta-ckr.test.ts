import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codiciErrore } from '../../contract/errori.ts';
import type { Esito } from '../../contract/esito.ts';
import { ckrNoti, erroreDiCkr, haPersoLaSessione } from '../../native/ckr.ts';
import { BancoCarte, type CartaSulBanco } from '../supporto/banco-carte.ts';
import type { FunzionePkcs11 } from '../supporto/modulo-guasti.ts';

const byte = (testo: string) => new TextEncoder().encode(testo);
const firma = { idChiave: '01', meccanismo: 'RSA-PKCS1-SHA256', dati: byte('dati') } as const;
/** The security officer's PIN of the tokens of test/supporto/softhsm.ts: what a card's PUK is to PKCS#11. */
const puk = '87654321';
const CKR_PIN_EXPIRED = 0xa3;
const tutti = [...ckrNoti, 0x80000001];
/** The calls whose CKR comes through as its own. */
const schiette = ['accedi C_Login', 'firma C_Sign'];
const perde = (ckr: number) => haPersoLaSessione(Object.assign(new Error(), { name: 'Pkcs11Error', code: ckr }));
const esa = (ckr: number) => `0x${ckr.toString(16)}`;

let banco: BancoCarte;
let carta: CartaSulBanco;

beforeAll(async () => {
  banco = await BancoCarte.acceso([{ etichetta: 'CARTA' }]);
  carta = banco.carta('CARTA');
});
afterAll(() => banco.chiudi());

/** A request of the host: what must be done first, and whether a log-in may outlive it. */
interface Prova {
  readonly prepara: () => Promise<unknown>;
  readonly esegui: () => Promise<Esito<unknown>>;
  readonly restaDentro: boolean;
}

const fuori = () => banco.token.esci(carta);
// The new PIN is the old one, so that a change that succeeds changes nothing for the next case.
const prove = {
  accedi: { prepara: fuori, esegui: () => banco.token.accedi(carta, carta.byte()), restaDentro: false },
  firma: {
    prepara: () => banco.token.accedi(carta, carta.byte()),
    esegui: () => banco.token.firma(carta, firma),
    restaDentro: true,
  },
  cambiaPin: {
    prepara: fuori,
    esegui: () => banco.token.cambiaPin(carta, { pin: carta.byte(), nuovo: carta.byte() }),
    restaDentro: false,
  },
  sbloccaPin: {
    prepara: fuori,
    esegui: () => banco.token.sbloccaPin(carta, { puk: byte(puk), nuovo: carta.byte() }),
    restaDentro: false,
  },
} as const satisfies Record<string, Prova>;

const conSegreti = ['C_Login', 'C_SetPIN', 'C_InitPIN', 'C_Sign'] as const;
const conteggi = () => conSegreti.map((funzione) => banco.modulo.conteggio(funzione));

/** What is wrong with the host's conduct when `funzione` answers `ckr` in that request; nothing, it is hoped. */
async function difetti(nome: keyof typeof prove, funzione: FunzionePkcs11, ckr: number): Promise<string[]> {
  const { prepara, esegui, restaDentro } = prove[nome];
  banco.modulo.ripara();
  await prepara();
  banco.modulo.rispondi(funzione, ckr);
  const prima = conteggi();
  const esito = await esegui();
  const volte = conteggi().map((volta, i) => volta - prima[i]!);
  banco.modulo.ripara();
  await banco.token.stato();
  const { statoPin, autenticata } = banco.stato(carta) ?? {};
  const trovati: string[] = [];
  // The standard's way out of an expired PIN is C_SetPIN; the end of a search that failed takes nothing from what it found.
  const riesce =
    (nome === 'cambiaPin' && ckr === CKR_PIN_EXPIRED && funzione === 'C_Login') || funzione === 'C_FindObjectsFinal';
  if (esito.ok !== riesce) trovati.push(`ok ${esito.ok}`);
  if (!esito.ok && (esito.error.code === 'INTERNO' || !codiciErrore.includes(esito.error.code)))
    trovati.push(esito.error.code);
  if (volte.some((volta) => volta > 1)) trovati.push(`called again: ${volte.join()}`);
  if (statoPin !== 'normale') trovati.push(`PIN ${statoPin}`);
  if (autenticata !== (restaDentro && (riesce || !perde(ckr)))) trovati.push(`logged in ${autenticata}`);
  if (schiette.includes(`${nome} ${funzione}`) && !isDeepStrictEqual(esito, { ok: false, error: erroreDiCkr(ckr) }))
    trovati.push('another error');
  return trovati.map((difetto) => `${esa(ckr)}: ${difetto}`);
}

const chiamate = [
  ...(['C_OpenSession', 'C_GetTokenInfo', 'C_Login'] as const).map((funzione) => ['accedi', funzione] as const),
  ...(
    ['C_GetTokenInfo', 'C_FindObjectsInit', 'C_FindObjects', 'C_FindObjectsFinal', 'C_SignInit', 'C_Sign'] as const
  ).map((funzione) => ['firma', funzione] as const),
  ...(['C_OpenSession', 'C_GetTokenInfo', 'C_Login', 'C_SetPIN'] as const).map(
    (funzione) => ['cambiaPin', funzione] as const,
  ),
  ...(['C_OpenSession', 'C_GetTokenInfo', 'C_Login', 'C_InitPIN'] as const).map(
    (funzione) => ['sbloccaPin', funzione] as const,
  ),
];

describe('every CKR: a code of the closed set, no call with a secret made twice, no try of the PIN spent', () => {
  test.each(chiamate)('in %s, from %s; then the card works', async (nome, funzione) => {
    const trovati: string[] = [];
    for (const ckr of tutti) trovati.push(...(await difetti(nome, funzione, ckr)));
    expect(trovati).toEqual([]);
    await banco.accedi(carta);
    expect((await banco.token.firma(carta, firma)).ok).toBe(true);
  });
});

describe('a log-in that the driver does not end', () => {
  test.each(tutti.map((ckr) => [esa(ckr), ckr] as const).slice(0, 12))(
    '%s from C_Logout and C_CloseSession: refused once, then logged in anew',
    async (_, ckr) => {
      banco.modulo.ripara();
      await banco.accedi(carta);
      banco.modulo.rispondi('C_Logout', ckr);
      banco.modulo.rispondi('C_CloseSession', ckr);
      expect(await banco.token.esci(carta)).toEqual({ ok: true, value: undefined });
      banco.modulo.ripara();
      const prima = banco.modulo.conteggio('C_Login');
      expect(await banco.token.accedi(carta, carta.byte())).toMatchObject({
        ok: false,
        error: { code: 'CARTA_ERRORE' },
      });
      expect(await banco.token.accedi(carta, carta.byte())).toMatchObject({ ok: true });
      expect(banco.modulo.conteggio('C_Login') - prima).toBe(2);
    },
  );
});

test('the driver never fell meanwhile', () => {
  expect(banco.cadute).toEqual([]);
});
