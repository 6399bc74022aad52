import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NomeModulo, SceltaDriver } from '../../../contract/driver.ts';
import { atrInseriti } from '../../../main/carta/atr.ts';
import { Driver } from '../../../main/carta/driver.ts';
import type { ModuloNoto } from '../../../main/carta/moduli-noti.ts';
import { apriAutorita, type AutoritaDiProva } from '../../../sandbox/autorita/autorita.ts';
import { LettoreVirtuale } from '../../../sandbox/carte/cns/lettore.ts';
import { cartaIgnota, type CnsEmessa, emettiCns } from '../../../sandbox/carte/cns/specie.ts';
import { HostDiProva } from '../../supporto/host.ts';
import { ModuloGuasti } from '../../supporto/modulo-guasti.ts';
import { attendi, codiceDi } from '../../supporto/nucleo.ts';
import { OpenSc } from '../../supporto/opensc.ts';
import { Pcscd, tempoPerIlTurno } from '../../supporto/pcscd.ts';

const titolare = { codiceFiscale: 'FRRGLI88D52F257O', cognome: 'FERRARI', nome: 'GIULIA' };

let pcscd: Pcscd;
let cartella: string;
let autorita: AutoritaDiProva;
beforeAll(async () => {
  pcscd = await Pcscd.prendi();
  cartella = mkdtempSync(join(tmpdir(), 'driver-'));
  autorita = await apriAutorita(cartella);
}, tempoPerIlTurno);
afterAll(async () => {
  await pcscd.lascia();
  rmSync(cartella, { recursive: true });
});

let lettore: LettoreVirtuale;
let opensc: OpenSc;
/** The same driver under another name, which can be made not to know the card. */
let ignaro: ModuloGuasti;
let host: HostDiProva;
let driver: Driver | undefined;
let cns: CnsEmessa;
beforeEach(async () => {
  lettore = new LettoreVirtuale();
  opensc = new OpenSc('none', 'itacns');
  ignaro = new ModuloGuasti(opensc);
  host = new HostDiProva();
  cns = await emettiCns({ autorita: autorita.utenti, titolare });
});
afterEach(async () => {
  lettore.estrai();
  // pcscd looks at its readers a few times a second.
  await attendi(async () => (await atrInseriti()).length === 0);
  await driver?.carte.chiudi();
  driver = undefined;
  host.chiudi();
  ignaro.chiudi();
  opensc.chiudi();
});

const noto = (nome: NomeModulo, percorso: string): ModuloNoto => ({
  nome,
  percorsi: [percorso],
  famiglie: nome === 'opensc' ? ['cns'] : [],
});

/** A started driver that knows these modules of this computer. */
async function avviato(
  noti: readonly ModuloNoto[],
  { scelta = { specie: 'automatica' }, libero = true }: { scelta?: SceltaDriver; libero?: boolean } = {},
): Promise<Driver> {
  const variabili = () => ({ ...ignaro.env });
  driver = await Driver.prepara(host, { noti, variabili, libero: () => libero }, scelta);
  await driver.avvia();
  return driver;
}
const legge = ({ carte }: Driver): boolean => carte.lettori.some(({ carta }) => carta?.seriale === cns.seriale);
const file = (nome: string, contenuto: Buffer | string): string => {
  const percorso = join(cartella, nome);
  writeFileSync(percorso, contenuto);
  return percorso;
};

describe('the ATRs of the cards in the readers', () => {
  test('are those that pcscd has, and no card is spoken to for them', async () => {
    expect(await atrInseriti()).toEqual([]);
    await lettore.inserisci(cns.carta);
    await attendi(async () => (await atrInseriti()).length === 1);
    expect(await atrInseriti()).toEqual([cns.carta.atr]);
    expect(lettore.comandi).toEqual([]);
    lettore.estrai();
    await attendi(async () => (await atrInseriti()).length === 0);
  });

  test('are not known without pcscd, and that is no error', async () => {
    expect(await atrInseriti(join(cartella, 'nessuno.comm'))).toEqual([]);
  });
});

describe('by itself', () => {
  test('takes the driver of the card in the reader, though another comes first', async () => {
    await lettore.inserisci(cns.carta);
    await attendi(async () => (await atrInseriti()).length === 1);
    const suo = await avviato([noto('idprotect', ignaro.percorso), noto('opensc', opensc.modulo)]);
    expect([suo.modulo.modulo, suo.motivo]).toEqual([opensc.modulo, 'atr']);
    await attendi(() => legge(suo));
  });

  test('without a card takes the first, and says that it is the only one where it is', async () => {
    const primo = await avviato([noto('idprotect', ignaro.percorso), noto('opensc', opensc.modulo)]);
    expect([primo.modulo.modulo, primo.motivo]).toEqual([ignaro.percorso, 'ordine']);
    await primo.carte.chiudi();
    const unico = await avviato([noto('idprotect', join(cartella, 'assente.so')), noto('opensc', opensc.modulo)]);
    expect([unico.modulo.modulo, unico.motivo]).toEqual([opensc.modulo, 'unico']);
  });

  test('goes on to the next where one does not load', async () => {
    const rotto = file('rotto.so', 'not a library');
    const suo = await avviato([noto('idprotect', rotto), noto('opensc', opensc.modulo)]);
    expect([suo.modulo.modulo, suo.motivo, suo.carte.errore]).toEqual([opensc.modulo, 'riserva', undefined]);
    await lettore.inserisci(cns.carta);
    await attendi(() => legge(suo));
  });

  test('goes on to the next where one does not know the card that is put in', async () => {
    ignaro.rispondi('C_GetTokenInfo', 0xe1);
    const suo = await avviato([noto('idprotect', ignaro.percorso), noto('cie', opensc.modulo)]);
    expect(suo.modulo.modulo).toBe(ignaro.percorso);
    await lettore.inserisci(cns.carta);
    await attendi(() => legge(suo), 20_000);
    expect([suo.modulo.modulo, suo.motivo]).toEqual([opensc.modulo, 'riserva']);
  });

  test('tries each once for a card that nobody knows, and then stays', async () => {
    const provati: string[] = [];
    const suo = await avviato([noto('idprotect', ignaro.percorso), noto('cie', opensc.modulo)]);
    suo.carte.onRitorno(() => provati.push(suo.modulo.modulo));
    await lettore.inserisci(cartaIgnota());
    await attendi(() => provati.length === 2, 30_000);
    await new Promise((fatto) => setTimeout(fatto, 3000));
    expect(provati).toEqual([opensc.modulo, ignaro.percorso]);
    expect(suo.carte.lettori.some(({ errore }) => errore?.code === 'CARTA_NON_RICONOSCIUTA')).toBe(true);
  });

  test('changes nothing under somebody who is at work', async () => {
    ignaro.rispondi('C_GetTokenInfo', 0xe1);
    const noti = [noto('idprotect', ignaro.percorso), noto('cie', opensc.modulo)];
    const suo = await avviato(noti, { libero: false });
    await lettore.inserisci(cns.carta);
    await attendi(() => suo.carte.lettori.some(({ errore }) => errore), 20_000);
    await suo.fermo;
    expect(suo.modulo.modulo).toBe(ignaro.percorso);
  });

  test('says that there is none, naming what it looked for', async () => {
    const suo = await avviato([noto('opensc', join(cartella, 'assente.so'))]);
    expect([suo.motivo, suo.carte.errore?.code]).toEqual(['nessuno', 'MODULO_NON_CARICATO']);
    expect(await suo.stato()).toMatchObject({ trovati: [], motivo: 'nessuno' });
  });
});

describe('chosen by hand', () => {
  test('is used though another drives the card, and left for the automatic choice', async () => {
    await lettore.inserisci(cns.carta);
    await attendi(async () => (await atrInseriti()).length === 1);
    const noti = [noto('idprotect', ignaro.percorso), noto('opensc', opensc.modulo)];
    const suo = await avviato(noti, { scelta: { specie: 'a-mano', percorso: ignaro.percorso } });
    expect(await suo.stato()).toMatchObject({ percorso: ignaro.percorso, nome: 'idprotect', motivo: 'a-mano' });
    await suo.usa({ specie: 'automatica' });
    expect([suo.modulo.modulo, suo.motivo]).toEqual([opensc.modulo, 'atr']);
    await attendi(() => legge(suo));
  });

  test('is never left by itself, though it does not load', async () => {
    const assente = join(cartella, 'sparito.so');
    const suo = await avviato([noto('opensc', opensc.modulo)], { scelta: { specie: 'a-mano', percorso: assente } });
    expect([suo.modulo.modulo, suo.motivo]).toEqual([assente, 'a-mano']);
    expect(suo.carte.errore?.code).toBe('MODULO_NON_CARICATO');
  });

  test('is checked first: there, for this computer, a library that loads', async () => {
    const suo = await avviato([noto('opensc', opensc.modulo)]);
    const per32bit = Buffer.alloc(4096);
    per32bit.write('\x7fELF', 'latin1');
    per32bit.writeUInt16LE(0x03, 18);
    mkdirSync(join(cartella, 'cartella.so'));
    const verifica = (percorso: string) => codiceDi(suo.verifica({ specie: 'a-mano', percorso }));
    expect(await verifica(join(cartella, 'assente.so'))).toBe('MODULO_ASSENTE');
    expect(await verifica(file('a-32-bit.so', per32bit))).toBe('MODULO_ALTRA_ARCHITETTURA');
    expect(await verifica(file('testo.so', 'not a library'))).toBe('MODULO_NON_CARICATO');
    expect(await verifica(join(cartella, 'cartella.so'))).toBe('MODULO_NON_CARICATO');
    await suo.verifica({ specie: 'a-mano', percorso: opensc.modulo });
    expect([suo.modulo.modulo, suo.carte.errore]).toEqual([opensc.modulo, undefined]);
  });

  test('a library that is not a driver is refused', async () => {
    const suo = await avviato([noto('opensc', opensc.modulo)]);
    const libc = '/usr/lib/x86_64-linux-gnu/libc.so.6';
    expect(await codiceDi(suo.verifica({ specie: 'a-mano', percorso: libc }))).toMatch(/^MODULO_/);
  });
});
