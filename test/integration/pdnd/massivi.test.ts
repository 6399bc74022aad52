import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eServiziMassivi, type CodiceMassivo } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { percorsi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { avviaSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { ClientePdnd, type VariantiChiamata } from '../../supporto/pdnd/cliente.ts';
import type { Risposta } from '../../supporto/pdnd/http.ts';
import { cartellaProvvista } from '../../supporto/sandbox.ts';
import { join } from 'node:path';
import { rmSync } from 'node:fs';

/** Longer than a request waits for its turn; in milliseconds. */
const TURNO = 2_100;
const SETTIMO = 'STTSGT90A01H501J';

let cartella: string;
let sandbox: Sandbox;
let cliente: ClientePdnd;
let adesso = Date.now();
beforeEach(async () => {
  adesso = Date.now();
  cartella = await cartellaProvvista();
  await avvia();
});
afterEach(async () => {
  await sandbox.chiudi();
  rmSync(cartella, { recursive: true, force: true });
});

async function avvia(): Promise<void> {
  sandbox = await avviaSandbox({ cartella, orologio: () => adesso });
  cliente = new ClientePdnd({ dati: sandbox.dati, percorso: (file) => join(cartella, file) }, () => adesso);
}

const file = (righe: readonly string[]): string => gzipSync(righe.join('\n')).toString('base64');
const oggi = (): string => new Date(adesso).toISOString().slice(0, 10);

const chiedi = (codice: CodiceMassivo, righe: readonly string[], altro: object = {}, varianti?: VariantiChiamata) =>
  cliente.chiama(
    codice,
    {
      idOperazioneClient: String(adesso),
      fileInput: file(righe),
      datiRichiesta: {
        dataRiferimentoRichiesta: oggi(),
        motivoRichiesta: 'PROT-1',
        casoUso: eServiziMassivi[codice].casoUso,
      },
      tipoRicerca: 1,
      ...altro,
    },
    varianti,
  );
const scarica = (codice: CodiceMassivo, id: string, varianti?: VariantiChiamata) =>
  cliente.chiamaSenzaCorpo('GET', codice, percorsi.massivo.scarico(id), varianti);
const elimina = (codice: CodiceMassivo, id: string) =>
  cliente.chiamaSenzaCorpo('DELETE', codice, percorsi.massivo.eliminazione(id));
const errore = ({ json }: Risposta): string => json.listaErrori[0].testoErroreAnomalia as string;

/** Lets the clock and the sandbox go on until the answer is there. */
async function attendi(codice: CodiceMassivo, id: string): Promise<Risposta> {
  for (;;) {
    const risposta = await scarica(codice, id);
    if (risposta.stato === 200) return risposta;
    adesso += 200;
    await new Promise((avanti) => setTimeout(avanti, 60));
  }
}
const risposte = ({ byte }: Risposta) => JSON.parse(gunzipSync(byte).toString()).risposteMassive;

describe('a request of many people', () => {
  test('waits, is worked on as time goes by, is there at the end, without who was not found', async () => {
    const { stato, json } = await chiedi('ID-ANPR', [SETTIMO, 'RSSMRA80A01H501U', 'PRVGNN90R10H501Q']);
    expect([stato, json]).toEqual([200, { idOperazioneANPR: expect.stringMatching(/^\d+$/), stato: '0' }]);
    const id = json.idOperazioneANPR as string;
    const prima = await scarica('ID-ANPR', id);
    expect([prima.stato, errore(prima)]).toEqual([404, 'Risorsa in attesa di elaborazione con stato: 0']);
    adesso += TURNO;
    const fine = await attendi('ID-ANPR', id);
    expect(fine.intestazioni['content-type']).toBe('application/gzip');
    const uno = (codiceFiscale: string, idANPR: string) => ({
      codiceFiscale,
      listaSoggetti: { datiSoggetto: [{ identificativi: { idANPR } }] },
    });
    const attese = [uno(SETTIMO, 'AF41450AS'), uno('PRVGNN90R10H501Q', 'UK79569LF')];
    expect(risposte(fine)).toEqual(attese);
    const testo = await scarica('ID-ANPR', id, { intestazioni: { Accept: 'text/plain' } });
    expect([testo.intestazioni['content-type'], testo.json]).toEqual(['text/plain', { risposteMassive: attese }]);
  });

  test.each([
    ['ESISTENZA-IN-VITA', { infoSoggettoEnte: [{ id: '1003', chiave: 'Verifica esistenza in vita', valore: 'S' }] }],
    ['RESIDENZA', { residenza: [expect.objectContaining({ tipoIndirizzo: '1' })] }],
    ['DECESSO', { identificativi: { idANPR: 'AF41450AS' } }],
  ] as const)('%s answers by ID ANPR what its single service does', async (codice, atteso) => {
    const { json } = await chiedi(codice, ['AF41450AS'], { tipoRicerca: 2 });
    adesso += TURNO;
    const [suo] = risposte(await attendi(codice, json.idOperazioneANPR));
    expect(suo).toMatchObject({ idANPR: 'AF41450AS', listaSoggetti: { datiSoggetto: [atteso] } });
  });

  test('is one at a time, and can be taken back while it waits', async () => {
    const { json } = await chiedi('RESIDENZA', [SETTIMO]);
    const altra = await chiedi('RESIDENZA', [SETTIMO]);
    expect([altra.stato, errore(altra)]).toEqual([400, "Richiesta di elaborazione massiva gia' presente"]);
    expect((await chiedi('DECESSO', [SETTIMO])).stato).toBe(200);
    expect((await elimina('RESIDENZA', json.idOperazioneANPR)).json).toMatchObject({ stato: '0' });
    expect((await scarica('RESIDENZA', json.idOperazioneANPR)).stato).toBe(404);
    const nuova = await chiedi('RESIDENZA', [SETTIMO]);
    expect(nuova.stato).toBe(200);
    adesso += TURNO;
    await attendi('RESIDENZA', nuova.json.idOperazioneANPR);
    const tardi = await elimina('RESIDENZA', nuova.json.idOperazioneANPR);
    expect([tardi.stato, errore(tardi)]).toEqual([400, 'Risorsa non eliminabile con stato: 2']);
  });

  test('in the middle of the work cannot be taken back, and goes on after a restart, no line lost or done twice', async () => {
    const righe = Array.from({ length: 1_000 }, () => SETTIMO);
    const { json } = await chiedi('ID-ANPR', righe);
    const id = json.idOperazioneANPR as string;
    adesso += TURNO + 100;
    let meta = await scarica('ID-ANPR', id);
    while (!errore(meta).endsWith('1')) {
      await new Promise((avanti) => setTimeout(avanti, 60));
      meta = await scarica('ID-ANPR', id);
    }
    expect(errore(await elimina('ID-ANPR', id))).toBe('Risorsa non eliminabile con stato: 1');
    await sandbox.chiudi();
    await avvia();
    expect(risposte(await attendi('ID-ANPR', id))).toHaveLength(1_000);
  });

  test('of another client or service is not there', async () => {
    const { json } = await chiedi('ID-ANPR', [SETTIMO]);
    expect((await scarica('RESIDENZA', json.idOperazioneANPR)).json.listaErrori[0].codiceErroreAnomalia).toBe('EN122');
  });

  test.each([
    ['by ID ANPR where the ID is what is sought', { tipoRicerca: 2 }, 'Tipo ricerca non ammissibile'],
    ['by a kind that there is not', { tipoRicerca: 3 }, 'Tipo ricerca non ammissibile'],
    ['that is not compressed', { fileInput: Buffer.from(SETTIMO).toString('base64') }, 'fileInput'],
    ['without lines', { fileInput: file(['', ' ']) }, 'Campo fileInput obbligatorio assente'],
  ])('%s is refused', async (_, altro, atteso) => {
    const risposta = await chiedi('ID-ANPR', [SETTIMO], altro);
    expect(risposta.stato).toBe(400);
    expect(errore(risposta)).toContain(atteso);
  });
  test('without a file is refused by the gateway', async () => {
    const { stato, json } = await chiedi('ID-ANPR', [SETTIMO], { fileInput: undefined });
    expect([stato, json.title]).toEqual([400, 'InvalidRequestContent']);
    expect(json.detail).toContain('fileInput');
  });
  test('of more than the day allows is refused', async () => {
    const righe = Array.from({ length: 50_001 }, () => 'X');
    expect(errore(await chiedi('ID-ANPR', righe))).toContain('numero massimo giornaliero');
  });

  test('wants the audience with -PDND', async () => {
    const { audience } = cliente.dati.purposes['ID-ANPR']!;
    const aud = audience.replace('-PDND', '');
    expect((await chiedi('ID-ANPR', [SETTIMO], {}, { traccia: { claim: { aud } } })).stato).toBe(400);
    expect(sandbox.diario.voci.at(-1)).toMatchObject({ causa: 'traccia-aud' });
  });
});

describe("the check of ANPR's portal", () => {
  test.each([
    ['AF41450AS', 'ID ANPR valido'],
    ['AF41450AT', 'ID ANPR non valido'],
    ['ZZ99999Z9', 'ID ANPR non valido'],
  ])('%s: %s', async (idANPR, esito) => {
    const { chiedi: http } = await import('../../supporto/pdnd/http.ts');
    const { json } = await http(cliente.dati.validita + idANPR, { ca: cliente.ca });
    expect(json).toEqual({ idANPR, esito });
  });
});
