import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ErrorePostazione } from '../../../../contract/esito.ts';
import type { Chiamato, ClientePdnd } from '../../../../main/pdnd/cliente.ts';
import { ClienteMassivi } from '../../../../main/pdnd/massivi.ts';
import type { Passo } from '../../../../main/pdnd/richieste.ts';
import { codiceDi } from '../../../supporto/nucleo.ts';
import { chi } from '../../../supporto/pdnd-finto.ts';

const base = 'https://anpr.example.test/MinInternoPortaANPR-PDND/ElabMassivaAccertamentoResidenza/v1';

/** A client whose gateway answers so; and what it was asked. */
function conRisposta(stato: number, corpo: string | Buffer) {
  const passi: Passo[] = [];
  const cliente = {
    indirizzo: () => `${base}/anpr-massivo-e002-richiesta`,
    manda: (_: string, passo: Passo) => {
      passi.push(passo);
      const risposta = { stato, tipo: '', intestazioni: {}, corpo: Buffer.from(corpo) };
      return Promise.resolve({ risposta, voucher: 'v' } as Chiamato);
    },
    rifiuto: () => new ErrorePostazione('PDND_CHIAMATA_RIFIUTATA'),
  };
  return { passi, massivi: new ClienteMassivi(cliente as unknown as ClientePdnd) };
}

const domanda = {
  chiave: 'idANPR',
  valori: ['AF41450AS', 'UK79569LF'],
  allaData: '2026-11-28',
  motivo: 'P-1',
} as const;
const scarica = (stato: number, corpo: string | Buffer) =>
  conRisposta(stato, corpo).massivi.scarica('RESIDENZA', '90', 'idANPR', chi);
const ko = (codice: string, testo: string) =>
  JSON.stringify({ listaErrori: [{ codiceErroreAnomalia: codice, testoErroreAnomalia: testo }] });
const righe = JSON.stringify({
  risposteMassive: [
    { idANPR: 'AF41450AS', listaSoggetti: { datiSoggetto: [{ identificativi: { idANPR: 'AF41450AS' } }] }, nuovo: 1 },
  ],
});

describe('a file of many people', () => {
  test('is sent as compressed lines, with the kind of search as a number', async () => {
    const { passi, massivi } = conRisposta(200, '{"idOperazioneANPR":"90","stato":"0"}');
    expect(await massivi.inserisci('RESIDENZA', '17', domanda, chi)).toMatchObject({ idOperazioneANPR: '90' });
    const [passo] = passi;
    const corpo = JSON.parse((passo as Extract<Passo, { metodo: 'POST' }>).corpo) as Record<string, unknown>;
    expect(gunzipSync(Buffer.from(String(corpo['fileInput']), 'base64')).toString()).toBe('AF41450AS\nUK79569LF');
    expect(corpo).toMatchObject({
      idOperazioneClient: '17',
      tipoRicerca: 2,
      datiRichiesta: { casoUso: 'C020', motivoRichiesta: 'P-1', dataRiferimentoRichiesta: '2026-11-28' },
    });
  });

  test('is taken under a UUID as well', async () => {
    const id = '2ee9edf2-61ed-11ee-bdb9-005056ae1884';
    const { massivi } = conRisposta(200, JSON.stringify({ idOperazioneANPR: id, stato: '0' }));
    expect(await massivi.inserisci('RESIDENZA', '17', domanda, chi)).toMatchObject({ idOperazioneANPR: id });
  });

  test('taken without a number is not believed', async () => {
    const { massivi } = conRisposta(200, '{"stato":"0"}');
    expect(await codiceDi(massivi.inserisci('RESIDENZA', '17', domanda, chi))).toBe('ANPR_RISPOSTA_NON_VALIDA');
  });

  test.each([
    ['compressed', gzipSync(righe)],
    ['as it is', righe],
  ])('is read %s, what is not known kept', async (_, corpo) => {
    expect(await scarica(200, corpo)).toEqual({
      esito: 'pronta',
      voucher: 'v',
      righe: [
        {
          valore: 'AF41450AS',
          soggetti: [{ identificativi: { idANPR: 'AF41450AS' } }],
          ignoti: [{ percorso: 'rispostaMassiva/nuovo', testo: '1' }],
        },
      ],
    });
  });

  test.each([
    ['0', 'in-coda'],
    ['1', 'in-lavorazione'],
  ])('in state %s is waited for', async (stato, atteso) => {
    const testo = ko('EN148', `Risorsa in attesa di elaborazione con stato: ${stato}`);
    expect(await scarica(404, testo)).toMatchObject({ esito: 'attesa', stato: atteso });
  });

  test('is no wait where EN148 says anything else, or another code says that', async () => {
    expect(await scarica(400, ko('EN148', 'Tipo ricerca non ammissibile'))).toMatchObject({ esito: 'ko' });
    expect(await scarica(404, ko('EN122', 'Risorsa in attesa di elaborazione con stato: 1'))).toMatchObject({
      esito: 'ko',
    });
  });

  test.each([
    ['that is no JSON', '<html>', 'ANPR_RISPOSTA_NON_VALIDA'],
    ['without a list', '{}', 'ANPR_RISPOSTA_NON_VALIDA'],
    ['with a line without its key', '{"risposteMassive":[{"codiceFiscale":"X"}]}', 'ANPR_RISPOSTA_NON_VALIDA'],
    ['with something else in the list', '{"risposteMassive":[7]}', 'ANPR_RISPOSTA_NON_VALIDA'],
    ['cut short', gzipSync(righe).subarray(0, 30), 'ANPR_RISPOSTA_NON_VALIDA'],
    ['that grows out of measure', gzipSync(Buffer.alloc(65 * 1024 * 1024)), 'ANPR_RISPOSTA_TROPPO_GRANDE'],
  ])('an answer %s is refused', async (_, corpo, codice) => {
    expect(await codiceDi(scarica(200, corpo))).toBe(codice);
  });

  test('is downloaded and taken back beside where it was sent', async () => {
    const { passi, massivi } = conRisposta(200, righe);
    await massivi.scarica('RESIDENZA', '90', 'idANPR', chi);
    await massivi.ritira('RESIDENZA', '90', chi);
    expect(passi.map(({ metodo, url }) => [metodo, url])).toEqual([
      ['GET', `${base}/anpr-massivo-e002-download/resource/90`],
      ['DELETE', `${base}/anpr-massivo-e002-delete/resource/90`],
    ]);
  });

  test('refused by the gateway is explained as any call is', async () => {
    expect(await codiceDi(scarica(400, '{"title":"InteroperabilityInvalidRequest"}'))).toBe('PDND_CHIAMATA_RIFIUTATA');
  });
});
