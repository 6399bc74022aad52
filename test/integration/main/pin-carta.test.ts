import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { INS } from '../../../sandbox/carte/cns/apdu.ts';
import type { Maniere } from '../../../sandbox/carte/cns/lettore.ts';
import type { CnsEmessa } from '../../../sandbox/carte/cns/specie.ts';
import { codice, gestoriDelNucleo } from '../../supporto/gestori.ts';
import { attendi } from '../../supporto/nucleo.ts';
import { NucleoConCns } from '../../supporto/nucleo-cns.ts';
import { conLettoriESandbox } from '../../supporto/turno-lettori.ts';

const byte = (testo: string) => new TextEncoder().encode(testo);
const nuovo = '24682468';
/** A code of the right length that is not this one. */
const sbagliato = (giusto: string) => String((Number(giusto) + 1) % 1e8).padStart(8, '0');
const conSegreto = new Set<number>([INS.verify, INS.changeReferenceData, INS.resetRetryCounter]);

const sandbox = conLettoriESandbox();
let banco: NucleoConCns;
let cns: CnsEmessa;

async function inserisci(maniere?: Maniere): Promise<void> {
  if (banco.lettore.occupato) await banco.estrai();
  cns = await banco.emetti();
  await banco.inserisci(cns, maniere);
}

const carta = () => banco.trova(cns.seriale)!;
const rimasti = () => [cns.contatori.pin.rimasti, cns.contatori.puk.rimasti];
/** Commands with a secret that reached the card since it was put in. */
const conSegreti = () => banco.lettore.comandi.flatMap(({ 1: ins }) => (conSegreto.has(ins!) ? [ins] : []));
/** The acts in the log of the card in the reader. */
const nelRegistro = async () =>
  (await banco.nucleo.recordDi('pin-carta'))
    .filter(({ seriale }) => seriale === cns.seriale)
    .map((record) => [record.atto, record.codice ?? 'ok']);

/** Asks on the channel; checks that the bytes that came from the window are gone, and gives the code. */
async function cambia(pin: string, dopo: string): Promise<string> {
  const segreti = { pin: byte(pin), nuovo: byte(dopo) };
  const esito = await codice(gestoriDelNucleo(banco.nucleo)['carta:cambiaPin']({ ...carta(), ...segreti }));
  expect([...segreti.pin, ...segreti.nuovo].every((uno) => uno === 0)).toBe(true);
  return esito;
}
async function sblocca(puk: string, dopo: string): Promise<string> {
  const segreti = { puk: byte(puk), nuovo: byte(dopo) };
  const esito = await codice(gestoriDelNucleo(banco.nucleo)['carta:sbloccaPin']({ ...carta(), ...segreti }));
  expect([...segreti.puk, ...segreti.nuovo].every((uno) => uno === 0)).toBe(true);
  return esito;
}
async function accedi(pin: string): Promise<string> {
  const esito = await codice(gestoriDelNucleo(banco.nucleo)['sessione:accedi']({ ...carta(), pin: byte(pin) }));
  if (esito === 'ok') await banco.nucleo.parti.sessione.esci();
  return esito;
}

describe('the PIN of a CNS, through the channels', () => {
  beforeAll(async () => {
    banco = await NucleoConCns.costruisci(sandbox(), { stile: 'init_pin_in_so_session' });
  });
  afterAll(() => banco.chiudi());
  beforeEach(() => inserisci());

  test('first use: the PIN that came in two halves gives way to one of the operator', async () => {
    const [prima, seconda] = [cns.pin.slice(0, 4), cns.pin.slice(4)];
    expect(await cambia(prima + seconda, nuovo)).toBe('ok');
    expect(conSegreti()).toEqual([INS.verify, INS.changeReferenceData]);
    expect(await accedi(nuovo)).toBe('ok');
    expect(await nelRegistro()).toEqual([['cambio', 'ok']]);
  });

  test('changed with a wrong old PIN: one try, and a record of the refusal that names nobody and no PIN', async () => {
    expect(await cambia(sbagliato(cns.pin), nuovo)).toBe('PIN_ERRATO');
    expect(rimasti()).toEqual([2, 10]);
    expect(conSegreti()).toEqual([INS.verify]);
    const [record] = (await banco.nucleo.recordDi('pin-carta')).slice(-1);
    expect(record).toEqual({
      tipo: 'pin-carta',
      atto: 'cambio',
      ora: expect.any(String) as string,
      postazione: banco.nucleo.parti.ambiente.idPostazione,
      seriale: cns.seriale,
      codice: 'PIN_ERRATO',
    });
    expect(await accedi(cns.pin)).toBe('ok');
  });

  test('locked by wrong tries, then unblocked with the PUK: a new PIN and all its tries', async () => {
    for (let i = 0; i < 3; i += 1) await cambia(sbagliato(cns.pin), nuovo);
    expect(await accedi(cns.pin)).toBe('PIN_BLOCCATO');
    expect(rimasti()).toEqual([0, 10]);
    expect(await sblocca(cns.puk, nuovo)).toBe('ok');
    expect(rimasti()).toEqual([3, 10]);
    expect(await accedi(nuovo)).toBe('ok');
    expect((await nelRegistro()).slice(-2)).toEqual([
      ['cambio', 'PIN_BLOCCATO'],
      ['sblocco', 'ok'],
    ]);
  });

  test('PUK wrong to the lock: one command each, PUK_BLOCCATO, and the right one comes too late', async () => {
    const codici = [];
    for (let i = 0; i < 10; i += 1) codici.push(await sblocca(sbagliato(cns.puk), nuovo));
    expect(codici).toEqual([...Array.from({ length: 9 }, () => 'PUK_ERRATO'), 'PUK_BLOCCATO']);
    expect(conSegreti()).toHaveLength(10);
    expect(await sblocca(cns.puk, nuovo)).toBe('PUK_BLOCCATO');
    expect(rimasti()).toEqual([3, 0]);
    expect((await nelRegistro()).at(-1)).toEqual(['sblocco', 'PUK_BLOCCATO']);
    expect(await accedi(cns.pin)).toBe('ok');
  });

  test('a new PIN that the card does not admit costs nothing', async () => {
    expect(await cambia(cns.pin, '12')).toBe('PIN_NUOVO_NON_AMMESSO');
    expect(conSegreti()).toEqual([]);
  });

  test('pulled while the PIN is being changed: CARTA_ESTRATTA, a record, and no second request', async () => {
    await inserisci({ prima: (_numero, { 1: ins }) => ins !== INS.changeReferenceData });
    expect(await cambia(cns.pin, nuovo)).toBe('CARTA_ESTRATTA');
    expect(await nelRegistro()).toEqual([['cambio', 'CARTA_ESTRATTA']]);
    await attendi(() => banco.trova(cns.seriale) === undefined);
    await banco.inserisci(cns);
    expect(conSegreti()).toEqual([]);
    expect(await accedi(cns.pin)).toBe('ok');
  });

  test('in a session of the same card: it locks first, saying why, and the new PIN takes it up again', async () => {
    await banco.accedi(cns);
    expect(await cambia(cns.pin, nuovo)).toBe('ok');
    expect(banco.nucleo.parti.sessione.stato).toMatchObject({ fase: 'bloccata', motivo: 'pin-carta' });
    await banco.nucleo.parti.sessione.sblocca(Buffer.from(nuovo));
    expect(banco.nucleo.fase).toBe('aperta');
    await banco.nucleo.parti.sessione.esci();
  });

  test('asked twice at once: the second is refused, and the card sees one', async () => {
    const esiti = await Promise.all([cambia(cns.pin, nuovo), cambia(cns.pin, nuovo)]);
    expect(esiti).toEqual(['ok', 'RICHIESTA_NON_VALIDA']);
    expect(conSegreti()).toEqual([INS.verify, INS.changeReferenceData]);
  });

  test('with a log that cannot take it: refused, and nothing is asked of the card', async () => {
    banco.nucleo.host.impediti.add('store');
    banco.nucleo.uccidiArchivio();
    expect(await cambia(cns.pin, nuovo)).toBe('REGISTRO_NON_DISPONIBILE');
    expect(conSegreti()).toEqual([]);
    banco.nucleo.host.impediti.delete('store');
  });
});

test('a driver that takes no PUK: it says so, leaves a record, and no try is spent', async () => {
  banco = await NucleoConCns.costruisci(sandbox());
  await inserisci();
  expect(await sblocca(cns.puk, nuovo)).toBe('OPERAZIONE_PIN_NON_DISPONIBILE');
  expect(conSegreti()).toEqual([]);
  expect(rimasti()).toEqual([3, 10]);
  expect(await nelRegistro()).toEqual([['sblocco', 'OPERAZIONE_PIN_NON_DISPONIBILE']]);
  await banco.chiudi();
});
