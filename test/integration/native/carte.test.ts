import { constants, generateKeyPairSync, verify, X509Certificate } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { BancoCarte } from '../../supporto/banco-carte.ts';

const uno = [{ etichetta: 'CARTA UNO' }];
const due = [...uno, { etichetta: 'CARTA DUE', pin: '55667788' }];
const dati = new TextEncoder().encode('quel che si firma');

let banco: BancoCarte;
afterEach(() => banco.chiudi());

describe('readers and cards', () => {
  test('lists each card with its data, and not the spare slot of the software token', async () => {
    banco = await BancoCarte.acceso(due);
    expect(banco.token.lettori.map(({ carta }) => carta?.etichetta).sort()).toEqual(['CARTA DUE', 'CARTA UNO']);
    expect(banco.stato(banco.carta('CARTA UNO'))).toMatchObject({
      seriale: expect.stringMatching(/^[0-9a-f]{16}$/),
      produttore: 'SoftHSM project',
      modello: 'SoftHSM v2',
      statoPin: 'normale',
      pinDaTastierino: false,
      pinInizializzato: true,
      pinDaCambiare: false,
      statoPuk: 'normale',
      lunghezzaPin: { min: 4, max: 255 },
      inizializzata: true,
      autenticata: false,
    });
  });

  test('tells of a card taken out and put back', async () => {
    banco = await BancoCarte.acceso(uno);
    const carta = banco.carta('CARTA UNO');
    banco.modulo.estrai('CARTA UNO');
    expect(await banco.attendi(() => !banco.stato(carta))).toBeLessThan(1500);
    banco.modulo.inserisci('CARTA UNO');
    expect(await banco.attendi(() => banco.stato(carta) !== undefined)).toBeLessThan(1500);
  });
});

describe('certificates', () => {
  test('are read without a log-in, linked to their key by CKA_ID', async () => {
    banco = await BancoCarte.acceso(uno);
    const carta = banco.carta('CARTA UNO');
    const esito = await banco.token.certificati(carta);
    expect(esito).toEqual({
      ok: true,
      value: [{ id: '01', etichetta: 'CARTA UNO', der: new Uint8Array(carta.certificato ?? []), haChiave: true }],
    });
  });
});

describe('certificates of less willing cards', () => {
  test('keys hidden until the log-in are unknown before it and known after it', async () => {
    banco = await BancoCarte.acceso([{ etichetta: 'CARTA UNO', conChiavePubblica: false }]);
    const carta = banco.carta('CARTA UNO');
    const haChiave = async () => {
      const esito = await banco.token.certificati(carta);
      return esito.ok && esito.value.map((certificato) => certificato.haChiave);
    };
    expect(await haChiave()).toEqual([null]);
    await banco.accedi(carta);
    expect(await haChiave()).toEqual([true]);
  });

  test('a card without any: CERTIFICATO_CARTA_ASSENTE', async () => {
    banco = await BancoCarte.acceso([{ etichetta: 'VUOTA', conChiave: false }]);
    const esito = await banco.token.certificati(banco.carta('VUOTA'));
    expect(esito).toEqual({ ok: false, error: { code: 'CERTIFICATO_CARTA_ASSENTE' } });
  });

  test('a card that names no such reader: LETTORE_ASSENTE', async () => {
    banco = await BancoCarte.acceso(uno);
    const esito = await banco.token.certificati({ lettore: 'ffff', seriale: banco.carta('CARTA UNO').seriale });
    expect(esito).toMatchObject({ ok: false, error: { code: 'LETTORE_ASSENTE' } });
  });
});

describe('signature', () => {
  const padding = {
    'RSA-PKCS1-SHA256': constants.RSA_PKCS1_PADDING,
    'RSA-PSS-SHA256': constants.RSA_PKCS1_PSS_PADDING,
  };
  test.each(['RSA-PKCS1-SHA256', 'RSA-PSS-SHA256'] as const)('%s is what node:crypto verifies', async (meccanismo) => {
    banco = await BancoCarte.acceso(uno);
    const carta = banco.carta('CARTA UNO');
    await banco.accedi(carta);
    const firma = await banco.token.firma(carta, { idChiave: carta.idChiave, meccanismo, dati });
    if (!firma.ok) throw new Error(firma.error.dettaglio);
    const key = new X509Certificate(carta.certificato ?? '').publicKey;
    expect(verify('sha256', dati, { key, padding: padding[meccanismo], saltLength: 32 }, firma.value)).toBe(true);
  });

  test("is made with the caller's own key, where the test gives one", async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { softhsm } = (banco = new BancoCarte(uno));
    await banco.chiudi();
    const certificato = softhsm.token[0]?.certificato ?? new Uint8Array();
    banco = await BancoCarte.acceso([{ etichetta: 'DATA', chiave: { pem, certificato } }]);
    const carta = banco.carta('DATA');
    await banco.accedi(carta);
    const firma = await banco.token.firma(carta, { idChiave: carta.idChiave, meccanismo: 'RSA-PKCS1-SHA256', dati });
    expect(firma.ok && verify('sha256', dati, publicKey, firma.value)).toBe(true);
  });

  test('with a key that the card does not have: FIRMA_NON_RIUSCITA', async () => {
    banco = await BancoCarte.acceso(uno);
    const carta = banco.carta('CARTA UNO');
    await banco.accedi(carta);
    const esito = await banco.token.firma(carta, { idChiave: '7f', meccanismo: 'RSA-PKCS1-SHA256', dati });
    expect(esito).toMatchObject({ ok: false, error: { code: 'FIRMA_NON_RIUSCITA' } });
  });

  test('a thousand interleaved on two cards: each is of its card, over its data', async () => {
    banco = await BancoCarte.acceso(due);
    const carte = due.map(({ etichetta }) => banco.carta(etichetta));
    for (const carta of carte) await banco.accedi(carta);
    const chiavi = carte.map(({ certificato }) => new X509Certificate(certificato ?? '').publicKey);
    const esiti = Array.from({ length: 1000 }, async (_, i) => {
      const [carta, chiave] = [carte[i % 2], chiavi[i % 2]];
      if (!carta || !chiave) throw new Error('two cards');
      const dati = new TextEncoder().encode(`dati ${i}`);
      const firma = await banco.token.firma(carta, { idChiave: '01', meccanismo: 'RSA-PKCS1-SHA256', dati });
      return firma.ok && verify('sha256', dati, chiave, firma.value);
    });
    expect((await Promise.all(esiti)).filter((buona) => buona)).toHaveLength(1000);
  });
});
