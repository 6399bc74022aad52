import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint, CompactSign } from 'jose';
import { describe, expect, test } from 'vitest';
import { richiestaDi } from '../../../../contract/operazioni/pdnd/alberi.ts';
import { aMezzanotte, giornoItaliano } from '../../../../sandbox/giorno.ts';
import { codiciServizio } from '../../../../contract/operazioni/pdnd/catalogo.ts';
import { audienceDi, urlDi } from '../../../../sandbox/pdnd/catalogo.ts';
import { type RifiutoPdnd } from '../../../../sandbox/pdnd/cause.ts';
import { leggiContenuto } from '../../../../sandbox/pdnd/gateway/contenuto.ts';
import { risolvi } from '../../../../sandbox/pdnd/gateway/indirizzo.ts';
import { firmaJws, firmatoDa, kidDi, leggiJws } from '../../../../sandbox/pdnd/jws.ts';
import { concorda } from '../../../../sandbox/pdnd/servizi/concordanza.ts';
import { secchio } from '../../../../sandbox/pdnd/token/ritmo.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

describe('a JWS', () => {
  const mio = firmaJws({ alg: 'RS256' }, { sub: 'x' }, privateKey);

  test('of somebody else is read and verified, and its kid is the thumbprint of its key', async () => {
    const altrui = await new CompactSign(Buffer.from('{"sub":"è"}'))
      .setProtectedHeader({ alg: 'RS256' })
      .sign(privateKey);
    const jws = leggiJws(altrui)!;
    expect(jws.contenuto).toEqual({ sub: 'è' });
    expect(firmatoDa(jws, publicKey)).toBe(true);
    expect(kidDi(publicKey)).toBe(await calculateJwkThumbprint(createPublicKey(privateKey)));
    expect(kidDi(publicKey)).toHaveLength(43);
  });
  test('changed in a character is no longer signed', () => {
    const [testata, , firma] = mio.split('.');
    const altro = Buffer.from('{"sub":"y"}').toString('base64url');
    expect(firmatoDa(leggiJws(`${testata}.${altro}.${firma}`)!, publicKey)).toBe(false);
  });
  test.each([
    ['two parts', mio.split('.').slice(0, 2).join('.')],
    ['four parts', `${mio}.x`],
    ['padding', `${mio}=`],
    ['spaces', mio.replace('.', ' .')],
    ['the letters of plain base64', mio.replace(/\.[^.]+$/, '.+/+/')],
    ['an array for a header', `${Buffer.from('[]').toString('base64url')}.${mio.split('.').slice(1).join('.')}`],
    ['no signature', mio.replace(/\.[^.]+$/, '.')],
    ['bytes that are no UTF-8', `${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}.e30.AA`],
  ])('with %s is none', (_, compatto) => {
    expect(leggiJws(compatto)).toBeUndefined();
  });
});

describe('the addresses', () => {
  test.each(codiciServizio)('of %s are its own', (codice) => {
    const percorso = urlDi('', codice);
    expect(risolvi('POST', percorso)).toMatchObject({ servizio: codice });
    expect(risolvi('GET', percorso.replace(/\/v1\/.*/, '/v1/status'))).toEqual({ servizio: codice, specie: 'stato' });
    expect(audienceDi('', codice)).not.toContain('anpr-service');
    expect(() => risolvi('GET', percorso)).toThrow('operazione-sconosciuta');
  });
});

describe('a bucket of requests', () => {
  test('fills up with time and never above its size', () => {
    const prova = secchio({ massimo: 2, intervallo: 1000 });
    expect([0, 0, 0].map((quando) => prova.prendi(quando))).toEqual([true, true, false]);
    expect([499, 501].map((quando) => prova.prendi(quando))).toEqual([false, true]);
    expect([100_000, 100_000, 100_000].map((quando) => prova.prendi(quando))).toEqual([true, true, false]);
    expect(prova.intestazioni()['X-Rate-Limit-Remaining']).toBe('0');
  });
  test('a clock that goes back gives nothing', () => {
    const prova = secchio({ massimo: 1, intervallo: 1000 });
    expect([prova.prendi(5000), prova.prendi(0)]).toEqual([true, false]);
  });
});

describe("Italy's midnight", () => {
  test.each([
    ['2026-01-15T22:59:59Z', 1, '2026-01-15'],
    ['2026-07-15T21:59:59Z', 1, '2026-07-15'],
    ['2026-07-15T22:00:00Z', 86_400, '2026-07-16'],
    ['2026-07-15T10:00:00Z', 43_200, '2026-07-15'],
  ])('from %s is %i seconds away', (istante, quanti, giorno) => {
    expect([aMezzanotte(Date.parse(istante)), giornoItaliano(Date.parse(istante))]).toEqual([quanti, giorno]);
  });
});

describe('a body by the published file', () => {
  const albero = richiestaDi('C030');
  const datiRichiesta = { dataRiferimentoRichiesta: '2026-06-22', motivoRichiesta: '1', casoUso: 'C030' };
  const buono = { idOperazioneClient: '1', criteriRicerca: {}, datiRichiesta };
  const leggi = (dato: unknown) => leggiContenuto(albero, Buffer.from(JSON.stringify(dato)));
  const detto = (dato: unknown): string => {
    try {
      leggi(dato);
      return '';
    } catch (causa) {
      return (causa as RifiutoPdnd<'contenuto-schema'>).dettaglio ?? '';
    }
  };
  test('may have nulls and unknown names', () => {
    const dato = { ...buono, criteriRicerca: { codiceFiscale: 'X', cognome: null }, altro: 1 };
    expect(leggi(dato)).toEqual(dato);
  });
  test.each([
    ['{}', {}, "Field 'idOperazioneClient' is required"],
    [
      'a null',
      { ...buono, datiRichiesta: { ...datiRichiesta, motivoRichiesta: null } },
      'body.datiRichiesta.motivoRichiesta: Null',
    ],
    [
      'a list',
      { ...buono, criteriRicerca: { codiceFiscale: ['X'] } },
      "body.criteriRicerca.codiceFiscale: Type expected 'string', found 'array'",
    ],
    ['a number with a point', { ...buono, criteriRicerca: { nome: 1.5 } }, "found 'number'"],
  ])('with %s is told where', (_, dato, atteso) => {
    expect(detto(dato)).toContain(atteso);
  });
  test('without the date has no warning about its format', () => {
    expect(detto({})).not.toContain('warning');
  });
  test('that is not UTF-8, or no object, is no body', () => {
    for (const corpo of [Buffer.from([0xff]), Buffer.from('[]'), Buffer.from('')]) {
      expect(() => leggiContenuto(albero, corpo)).toThrow('contenuto-non-json');
    }
  });
});

describe('what is declared and what is so', () => {
  const vero = {
    cognome: 'ROSSI',
    dataNascita: '1990-01-01',
    comune: { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' },
    codiceFiscale: { codFiscale: 'X', validitaCF: '1' },
    elenco: [{ n: '1' }, { n: '2' }],
  };
  test.each([
    [{}, true],
    [{ cognome: ' rossi ' }, true],
    [{ cognome: 'ROSSINI' }, false],
    [{ nome: 'MARIO' }, false],
    [{ dataNascita: '1990-01-01Z' }, true],
    [{ comune: { nomeComune: 'Roma capitale', codiceIstat: '058091' } }, true],
    [{ comune: { nomeComune: 'ROMA' } }, true],
    [{ comune: { nomeComune: 'ROMA', codiceIstat: '058092' } }, false],
    [{ codiceFiscale: { codFiscale: 'X', validitaCF: '9' } }, true],
    [{ elenco: [{ n: '2' }] }, true],
    [{ elenco: [{ n: '3' }] }, false],
    [{ cognome: { di: 'altra specie' } }, false],
  ])('%j: %s', (dichiarato, atteso) => {
    expect(concorda(dichiarato, vero)).toBe(atteso);
  });
});
