import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { RecordTraccia } from '../../../contract/traccia.ts';
import { daFile } from '../../../main/impostazioni.ts';
import { costruisci, type Parti } from '../../../main/parti.ts';
import { HostDiProva } from '../../supporto/host.ts';
import { codiceDi } from '../../supporto/nucleo.ts';
import { OpenSc } from '../../supporto/opensc.ts';
import { Pcscd, tempoPerIlTurno } from '../../supporto/pcscd.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

let pcscd: Pcscd;
let sandbox: SandboxDiProva;
let opensc: OpenSc;
let host: HostDiProva;
let parti: Parti;
let cartella: string;

beforeAll(async () => {
  // OpenSC is loaded: its readers must be empty.
  pcscd = await Pcscd.prendi();
  sandbox = await sandboxDiProva();
  opensc = new OpenSc();
  host = new HostDiProva();
  cartella = join(host.cartelle.dati, 'postazione');
  mkdirSync(cartella, { recursive: true });
  writeFileSync(join(cartella, 'impostazioni.json'), '{"conservazioneGiorni": 30}');
  await accendi();
}, tempoPerIlTurno);
afterEach(() => parti.sessione.esci());
afterAll(async () => {
  await parti.chiudi();
  host.chiudi();
  opensc.chiudi();
  await sandbox.elimina();
  await pcscd.lascia();
});

/** The core as the window builds it, with what is in the file of the settings. */
async function accendi(): Promise<void> {
  parti = await costruisci(host, {
    cartella,
    prova: { cartella: sandbox.cartella, avvia: false },
    ...daFile(cartella),
  });
}

async function entra(ruolo: 'operatore' | 'alp'): Promise<void> {
  const { token, pin } = sandbox.dati.operatori.find((uno) => uno.ruolo === ruolo)!;
  const { id, carta } = parti.carte.lettori.find((uno) => uno.carta?.etichetta === token)!;
  await parti.sessione.accedi({ lettore: id, seriale: carta!.seriale }, Buffer.from(pin));
}
const aMano = (percorso: string) => ({ specie: 'a-mano', percorso }) as const;
const scritte = (): unknown => JSON.parse(readFileSync(join(cartella, 'impostazioni.json'), 'utf8'));
const nelRegistro = async () =>
  (await parti.archivio.chiedi('leggi', { da: 0, quanti: 1000 }))
    .map((riga) => JSON.parse(Buffer.from(riga).toString('utf8')) as RecordTraccia)
    .filter((record) => record.tipo === 'driver');

// One workstation's story: each test goes on from where the one before it left.
test('in `prova` the sandbox’s cards, and nobody but the ALP chooses while a card can be read', async () => {
  expect(await parti.driver.stato()).toMatchObject({ motivo: 'prova', conCarteDimostrative: true, puo: false });
  expect(await codiceDi(parti.driver.scegli(aMano(opensc.modulo)))).toBe('SOLO_ALP');
  await entra('operatore');
  expect(await parti.driver.stato()).toMatchObject({ puo: false });
  expect(await codiceDi(parti.driver.scegli(aMano(opensc.modulo)))).toBe('SOLO_ALP');
  expect(await nelRegistro()).toEqual([]);
});

test('what is no driver is refused: the session, the cards and the settings stay as they were', async () => {
  await entra('alp');
  expect(await codiceDi(parti.driver.scegli(aMano('/non/esiste/driver.so')))).toBe('MODULO_ASSENTE');
  expect(parti.sessione.stato.fase).toBe('aperta');
  expect(parti.carte.errore).toBeUndefined();
  expect(scritte()).toEqual({ conservazioneGiorni: 30 });
  expect(await nelRegistro()).toEqual([]);
});

test('the ALP chooses: the session locks, the log says who, the file keeps it beside the rest', async () => {
  await entra('alp');
  const { codiceFiscale } = parti.sessione.aperta().operatore;
  const stato = await parti.driver.scegli(aMano(opensc.modulo));
  expect(stato).toMatchObject({ percorso: opensc.modulo, nome: 'opensc', motivo: 'a-mano' });
  expect(parti.sessione.stato).toMatchObject({ fase: 'bloccata', motivo: 'driver-cambiato' });
  expect(scritte()).toEqual({ conservazioneGiorni: 30, driver: opensc.modulo });
  expect(await nelRegistro()).toMatchObject([
    { prima: sandbox.dati.pkcs11.module, scelto: opensc.modulo, operatore: codiceFiscale, ruolo: 'alp' },
  ]);
});

test('it holds after a restart', async () => {
  await parti.chiudi();
  await accendi();
  expect(await parti.driver.stato()).toMatchObject({ percorso: opensc.modulo, motivo: 'a-mano' });
});

test('while no card can be read anybody goes back to the sandbox’s, and the log says that nobody was in', async () => {
  expect(await parti.driver.stato()).toMatchObject({ puo: true });
  expect(await parti.driver.scegli({ specie: 'automatica' })).toMatchObject({
    motivo: expect.stringMatching(/unico|ordine/),
  });
  expect(scritte()).toEqual({ conservazioneGiorni: 30, driver: 'automatico' });
  expect(await parti.driver.scegli({ specie: 'ambiente' })).toMatchObject({ motivo: 'prova', puo: false });
  expect(scritte()).toEqual({ conservazioneGiorni: 30 });
  const [, automatica, ambiente] = await nelRegistro();
  expect(automatica).toMatchObject({ scelto: 'automatica' });
  expect(ambiente).toMatchObject({ scelto: 'ambiente' });
  expect(ambiente).not.toHaveProperty('operatore');
  await entra('alp');
  expect(parti.sessione.stato.fase).toBe('aperta');
});
