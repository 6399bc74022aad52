import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Esito } from '../../contract/esito.ts';
import type { CnsEmessa } from '../../sandbox/carte/cns/specie.ts';
import { emettiCns } from '../../sandbox/carte/cns/specie.ts';
import { BancoCns } from '../supporto/banco-cns.ts';
import { Mano } from '../supporto/mano.ts';
import { attendi, codiceDi } from '../supporto/nucleo.ts';
import { NucleoConCns } from '../supporto/nucleo-cns.ts';
import { conLettoriESandbox } from '../supporto/turno-lettori.ts';

const sandbox = conLettoriESandbox();

describe('a card pulled at each of the commands', () => {
  let banco: NucleoConCns;
  let cns: CnsEmessa;
  let mano: Mano;
  beforeAll(async () => {
    banco = await NucleoConCns.costruisci(sandbox());
    cns = await banco.emetti();
  });
  afterAll(() => banco.chiudi());

  const sessione = () => banco.nucleo.parti.sessione;
  const quanti = async (tipo: 'accesso' | 'firma-testa' | 'accesso-rifiutato') =>
    (await banco.nucleo.recordDi(tipo)).length;
  const inserisci = async () => {
    mano = new Mano();
    await banco.inserisci(cns, mano.maniere);
  };
  /** How many commands reach the card in that work. */
  const comandiDi = async (lavoro: () => Promise<unknown>): Promise<number> => {
    const prima = banco.lettore.comandi.length;
    await lavoro();
    return banco.lettore.comandi.length - prima;
  };
  const host = () => banco.nucleo.host.ultimi.get('native')!.pid;

  test('of a log-in: no session, a refusal in the log, no try of the PIN spent, the host alive', async () => {
    await inserisci();
    const comandi = await comandiDi(() => banco.accedi(cns));
    expect(comandi).toBeGreaterThan(3);
    await sessione().esci();
    await banco.estrai();
    const [accessi, processo] = [await quanti('accesso'), host()];
    const codici: string[] = [];
    for (let numero = 1; numero <= comandi; numero += 1) {
      const rifiuti = await quanti('accesso-rifiutato');
      await inserisci();
      mano.pronta(banco.lettore.comandi.length + numero);
      codici.push(await codiceDi(banco.accedi(cns)));
      expect(banco.nucleo.fase).toBe('fuori');
      expect(await quanti('accesso-rifiutato')).toBe(rifiuti + 1);
      expect(cns.contatori.pin.rimasti).toBe(3);
      await banco.estrai();
    }
    expect(codici).toEqual(Array(comandi).fill('CARTA_ESTRATTA'));
    expect(await quanti('accesso')).toBe(accessi);
    expect(host()).toBe(processo);
  });

  test('of its reading: the reader is empty again, and the same card can be read', async () => {
    const processo = host();
    await inserisci();
    const comandi = banco.lettore.comandi.length;
    await banco.estrai();
    for (const numero of [1, Math.floor(comandi / 2), comandi]) {
      mano = new Mano();
      mano.pronta(numero);
      await banco.lettore.inserisci(cns.carta, mano.maniere);
      await attendi(() => !banco.lettore.occupato);
      await attendi(() => banco.nucleo.parti.carte.lettori.every(({ carta, errore }) => !carta && !errore));
    }
    await inserisci();
    await banco.estrai();
    expect(host()).toBe(processo);
  });

  test('of a signature: the session locks within a second, nothing is in the log, and the card goes on', async () => {
    await inserisci();
    await banco.accedi(cns);
    const comandi = await comandiDi(() => sessione().attesta());
    expect(comandi).toBeGreaterThan(3);
    const [firme, processo] = [await quanti('firma-testa'), host()];
    const codici: string[] = [];
    for (let numero = 1; numero <= comandi; numero += 1) {
      mano.pronta(banco.lettore.comandi.length + numero);
      codici.push(await codiceDi(sessione().attesta()));
      expect(await attendi(() => banco.nucleo.fase === 'bloccata')).toBeLessThan(1000);
      expect(cns.contatori.pin.rimasti).toBe(3);
      await banco.estrai();
      await inserisci();
      await sessione().sblocca(Buffer.from(cns.pin));
    }
    expect(codici).toEqual(Array(comandi).fill('CARTA_ESTRATTA'));
    expect(await quanti('firma-testa')).toBe(firme);
    expect(host()).toBe(processo);
    await sessione().attesta();
  });
});

describe('a card pulled while its PIN is set', () => {
  const byte = (testo: string) => new TextEncoder().encode(testo);
  const nuovo = '24682468';
  let banco: BancoCns;
  let cns: CnsEmessa;
  let mano: Mano;
  afterEach(() => banco.chiudi());

  /** What the card itself says of a PIN. */
  const vale = (pin: string): boolean =>
    cns.carta.rispondi(Buffer.concat([Buffer.from([0, 0x20, 0, 0x10, 8]), byte(pin)])).equals(Buffer.from([0x90, 0]));
  const codice = async (lavoro: Promise<Esito<unknown>>): Promise<string> => {
    const esito = await lavoro;
    return esito.ok ? 'ok' : esito.error.code;
  };

  test.for([
    ['cambiaPin', 1, 'prima', 'vecchio'],
    ['cambiaPin', 1, 'dopo', 'vecchio'],
    ['cambiaPin', 2, 'prima', 'vecchio'],
    ['cambiaPin', 2, 'dopo', 'nuovo'],
    ['sbloccaPin', 1, 'prima', 'vecchio'],
    ['sbloccaPin', 1, 'dopo', 'nuovo'],
  ] as const)('%s, command %i, %s: CARTA_ESTRATTA, and the card has its %s PIN whole', async (caso) => {
    const [quale, numero, quando, resta] = caso;
    banco = await BancoCns.acceso({ stile: 'init_pin_in_so_session' });
    cns = await emettiCns({ autorita: sandbox().autorita.utenti, titolare: sandbox().dati.operatori[0]! });
    mano = new Mano();
    const carta = await banco.inserisci(cns, mano.maniere);
    mano.pronta(banco.lettore.comandi.length + numero, quando);
    const lavoro =
      quale === 'cambiaPin'
        ? banco.token.cambiaPin(carta, { pin: byte(cns.pin), nuovo: byte(nuovo) })
        : banco.token.sbloccaPin(carta, { puk: byte(cns.puk), nuovo: byte(nuovo) });
    expect(await codice(lavoro)).toBe('CARTA_ESTRATTA');
    expect([cns.contatori.pin.rimasti, cns.contatori.puk.rimasti]).toEqual([3, 10]);
    expect(vale(resta === 'nuovo' ? nuovo : cns.pin)).toBe(true);
    expect(banco.cadute).toEqual([]);
  });
});
