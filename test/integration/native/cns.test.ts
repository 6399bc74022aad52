import { verify, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as attendi } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RiferimentoCarta } from '../../../contract/carta.ts';
import type { Esito } from '../../../contract/esito.ts';
import { apriAutorita, type AutoritaDiProva } from '../../../sandbox/autorita/autorita.ts';
import { INS } from '../../../sandbox/carte/cns/apdu.ts';
import { latenzaDiUnaCns } from '../../../sandbox/carte/cns/latenza.ts';
import { type CnsEmessa, emettiCns } from '../../../sandbox/carte/cns/specie.ts';
import { BancoCns, type OpzioniBancoCns } from '../../supporto/banco-cns.ts';
import { Pcscd, tempoPerIlTurno } from '../../supporto/pcscd.ts';

const titolare = { codiceFiscale: 'FRRGLI88D52F257O', cognome: 'FERRARI', nome: 'GIULIA' };
const byte = (testo: string) => new TextEncoder().encode(testo);
const firma = { idChiave: '01', meccanismo: 'RSA-PKCS1-SHA256', dati: byte('quel che si firma') } as const;

let pcscd: Pcscd;
let cartella: string;
let autorita: AutoritaDiProva;
let banco: BancoCns;
let cns: CnsEmessa;
let carta: RiferimentoCarta;

beforeAll(async () => {
  pcscd = await Pcscd.prendi();
  cartella = mkdtempSync(join(tmpdir(), 'cns-'));
  autorita = await apriAutorita(cartella);
}, tempoPerIlTurno);
afterAll(async () => {
  await pcscd.lascia();
  rmSync(cartella, { recursive: true });
});
afterEach(() => banco.chiudi());

async function inserita(opzioni: OpzioniBancoCns = {}): Promise<void> {
  banco = await BancoCns.acceso(opzioni);
  cns = await emettiCns({ autorita: autorita.utenti, titolare });
  carta = await banco.inserisci(cns);
}

const codiceDi = async (lavoro: Promise<Esito<unknown>>): Promise<string> => {
  const esito = await lavoro;
  return esito.ok ? 'ok' : esito.error.code;
};
const accedi = (pin: string) => codiceDi(banco.token.accedi(carta, byte(pin)));
const cambia = (pin: string, nuovo: string) =>
  codiceDi(banco.token.cambiaPin(carta, { pin: byte(pin), nuovo: byte(nuovo) }));
const sblocca = (puk: string, nuovo: string) =>
  codiceDi(banco.token.sbloccaPin(carta, { puk: byte(puk), nuovo: byte(nuovo) }));
const rimasti = () => [cns.contatori.pin.rimasti, cns.contatori.puk.rimasti];
/** A PIN of the right length that is not this one. */
const sbagliato = (giusto: string) => String((Number(giusto) + 1) % 1e8).padStart(8, '0');
/** The commands that carry a secret, since the card was put in. */
const conSegreti = () =>
  banco.lettore.comandi.flatMap(({ 1: ins }) =>
    ins === INS.verify || ins === INS.changeReferenceData || ins === INS.resetRetryCounter ? [ins] : [],
  );
const statoPin = async () => {
  await banco.token.stato();
  return banco.stato(cns.seriale)?.statoPin;
};

describe('a CNS in the reader, with the driver as people have it', () => {
  test('is read: who it names, who made it, its certificate; it signs what node:crypto verifies', async () => {
    await inserita({ driver: '*' });
    expect(banco.stato(cns.seriale)).toMatchObject({
      etichetta: 'GIULIA FERRARI (PIN CNS0)',
      seriale: cns.seriale,
      produttore: 'IC: Infineon; mask: Siemens',
      modello: 'PKCS#15 emulated',
      pinDaTastierino: false,
      pinInizializzato: true,
      inizializzata: true,
      autenticata: false,
    });
    const certificati = await banco.token.certificati(carta);
    expect(certificati).toEqual({
      ok: true,
      value: [{ id: '01', etichetta: 'CNS0', der: new Uint8Array(cns.certificato), haChiave: true }],
    });
    expect(await accedi(cns.pin)).toBe('ok');
    const firmato = await banco.token.firma(carta, firma);
    const { publicKey } = new X509Certificate(cns.certificato);
    expect(firmato.ok && verify('sha256', firma.dati, publicKey, firmato.value)).toBe(true);
  });

  test('cannot be unblocked: it says so, and spends no try of PIN or PUK', async () => {
    await inserita();
    expect(await sblocca(cns.puk, '11112222')).toBe('OPERAZIONE_PIN_NON_DISPONIBILE');
    expect(conSegreti()).toEqual([]);
    expect(await accedi(cns.pin)).toBe('ok');
  });
});

describe('PIN', () => {
  test('wrong to the lock, then unblocked with the PUK: one command each, and the flags lie before it', async () => {
    await inserita({ stile: 'init_pin_in_so_session' });
    // OpenSC raises LOCKED before anybody has tried: a warning that must not keep the operator out.
    expect(await statoPin()).toBe('bloccato');
    expect(rimasti()).toEqual([3, 10]);
    const altro = sbagliato(cns.pin);
    expect([await accedi(altro), await statoPin()]).toEqual(['PIN_ERRATO', 'normale']);
    expect([await accedi(altro), await statoPin()]).toEqual(['PIN_ERRATO', 'ultimo-tentativo']);
    expect([await accedi(altro), await statoPin()]).toEqual(['PIN_BLOCCATO', 'bloccato']);
    expect(await accedi(cns.pin)).toBe('PIN_BLOCCATO');
    expect(rimasti()).toEqual([0, 10]);
    expect(conSegreti()).toEqual([INS.verify, INS.verify, INS.verify, INS.verify]);

    expect(await sblocca(sbagliato(cns.puk), '11112222')).toBe('PUK_ERRATO');
    expect(rimasti()).toEqual([0, 9]);
    expect(await sblocca(cns.puk, '11112222')).toBe('ok');
    expect(rimasti()).toEqual([3, 10]);
    expect(conSegreti().slice(4)).toEqual([INS.resetRetryCounter, INS.resetRetryCounter]);
    expect(banco.stato(cns.seriale)?.autenticata).toBe(false);
    expect(await accedi('11112222')).toBe('ok');
    expect((await banco.token.firma(carta, firma)).ok).toBe(true);
  });

  test('LOCKED flag and a card that is not: the right PIN logs in at once', async () => {
    await inserita();
    expect(banco.stato(cns.seriale)?.statoPin).toBe('bloccato');
    expect(await accedi(cns.pin)).toBe('ok');
    expect(conSegreti()).toEqual([INS.verify]);
  });

  test('changed: the new one alone holds, the card is logged out; a wrong old one costs one try', async () => {
    await inserita();
    expect(await accedi(cns.pin)).toBe('ok');
    expect(await cambia(sbagliato(cns.pin), '24682468')).toBe('PIN_ERRATO');
    expect(rimasti()).toEqual([2, 10]);
    expect(await cambia(cns.pin, '1234')).toBe('PIN_NUOVO_NON_AMMESSO');
    expect(await cambia(cns.pin, '123456789')).toBe('PIN_NUOVO_NON_AMMESSO');
    expect(conSegreti()).toEqual([INS.verify, INS.verify]);
    expect(await cambia(cns.pin, '24682468')).toBe('ok');
    expect(conSegreti().slice(2)).toEqual([INS.verify, INS.changeReferenceData]);
    expect(rimasti()).toEqual([3, 10]);
    expect(await codiceDi(banco.token.firma(carta, firma))).toBe('SESSIONE_ASSENTE');
    expect(await accedi(cns.pin)).toBe('PIN_ERRATO');
    expect(await accedi('24682468')).toBe('ok');
  });

  test('with a driver that takes the PUK outside a log-in: unblocked, and the old PIN is never taken for a PUK', async () => {
    await inserita({ stile: 'set_pin_in_unlogged_session', sblocco: 'cambio-senza-accesso' });
    expect(await sblocca(cns.puk, '11112222')).toBe('ok');
    expect(await cambia('11112222', '33334444')).toBe('ok');
    expect(rimasti()).toEqual([3, 10]);
    expect(conSegreti()).toEqual([INS.resetRetryCounter, INS.verify, INS.changeReferenceData]);
    expect(await accedi('33334444')).toBe('ok');
  });

  test('PUK wrong to the lock: PUK_BLOCCATO, and the PIN is as it was', async () => {
    await inserita({ stile: 'init_pin_in_so_session' });
    for (let i = 0; i < 9; i += 1) cns.contatori.puk.verifica(Buffer.alloc(8));
    expect(await sblocca(sbagliato(cns.puk), '11112222')).toBe('PUK_BLOCCATO');
    expect(await sblocca(cns.puk, '11112222')).toBe('PUK_BLOCCATO');
    expect(rimasti()).toEqual([3, 0]);
    expect(await accedi(cns.pin)).toBe('ok');
  });
});

test.for([
  ['nobody logged in', false],
  ['logged in', true],
] as const)('at rest, %s: at most two calls a second to the driver, no command to the card', async ([, conAccesso]) => {
  await inserita();
  if (conAccesso) expect(await accedi(cns.pin)).toBe('ok');
  await attendi(700);
  const [chiamate, comandi] = [banco.modulo.conteggioTotale, banco.lettore.comandi.length];
  await attendi(5000);
  expect(banco.modulo.conteggioTotale - chiamate).toBeLessThanOrEqual(10);
  expect(banco.modulo.conteggioTotale - chiamate).toBeGreaterThan(4);
  expect(banco.lettore.comandi.length).toBe(comandi);
});

test('as slow as a real card: log-in and signature all the same', async () => {
  banco = await BancoCns.acceso();
  cns = await emettiCns({ autorita: autorita.utenti, titolare });
  carta = await banco.inserisci(cns, { latenza: latenzaDiUnaCns });
  expect(await accedi(cns.pin)).toBe('ok');
  const inizio = performance.now();
  expect((await banco.token.firma(carta, firma)).ok).toBe(true);
  expect(performance.now() - inizio).toBeGreaterThan(550);
  expect(banco.cadute).toEqual([]);
});
