import { beforeAll, describe, expect, test } from 'vitest';
import { percorsi } from '../../../../contract/operazioni/pdnd/catalogo.ts';
import { codiciDifetto, type CodiceDifetto } from '../../../../contract/pdnd/difetti.ts';
import type { Attesa, Chiamata } from '../../../../main/pdnd/linter/attesa.ts';
import { esamina } from '../../../../main/pdnd/linter/linter.ts';
import { difettiDi } from '../../../../main/pdnd/rifiuto.ts';
import { guastiPdnd, type Guasto } from '../../../supporto/guasti-pdnd.ts';
import {
  adesso,
  attesa,
  chiamataBuona,
  contenutoDi,
  corpo,
  jwt,
  servizio,
  voucherPer,
} from '../../../supporto/pdnd-finto.ts';

const guasti = guastiPdnd({ servizio, adesso, jwt, voucherPer, conCorpo: chiamataBuona, corpo });

/** What the servers alone can know: it is named where nothing else is to be seen. */
const nonVisibili: readonly CodiceDifetto[] = ['8026', '8027', '8028', 'VOUCHER_VERSIONE_VECCHIA'];

/** The mistakes of content type and digest show in the signed headers too. */
const conseguenze: Readonly<Partial<Record<CodiceDifetto, readonly CodiceDifetto[]>>> = {
  '8001': ['8001', '8006'],
  VOUCHER_ASSENTE: ['VOUCHER_ASSENTE'],
  DIGEST_ASSENTE: ['DIGEST_ASSENTE', 'FIRMA_INTESTAZIONI'],
  DIGEST_ESADECIMALE: ['DIGEST_ESADECIMALE', 'FIRMA_INTESTAZIONI'],
  DIGEST_DI_ALTRO: ['DIGEST_DI_ALTRO', 'FIRMA_INTESTAZIONI'],
  INTESTAZIONE_SCRITTA_MALE: ['INTESTAZIONE_SCRITTA_MALE', 'FIRMA_ASSENTE'],
  TIPO_CONTENUTO: ['TIPO_CONTENUTO', 'FIRMA_INTESTAZIONI'],
};

describe('the linter', () => {
  let buona: Chiamata;
  beforeAll(async () => {
    buona = await chiamataBuona();
  });

  test('has nothing to say of a good call', () => {
    expect(esamina(buona, attesa)).toEqual([]);
  });

  test.each(Object.entries(guasti) as [CodiceDifetto, Guasto][])(
    'names %s, and nothing that is not so',
    async (codice, guasta) => {
      const trovati = esamina(await guasta(buona), attesa).map((difetto) => difetto.codice);
      expect(trovati).toEqual(conseguenze[codice] ?? [codice]);
    },
  );

  test('has a test for each of its names', () => {
    expect([...Object.keys(guasti), ...nonVisibili].sort()).toEqual([...codiciDifetto].sort());
  });

  test('never repeats a value that may name somebody', () => {
    const traccia = contenutoDi(buona.eservice.headers['Agid-JWT-TrackingEvidence']!);
    const lunga = jwt({ ...traccia, userID: 'NOME COGNOME MOLTO LUNGO' });
    const headers = { ...buona.eservice.headers, 'Agid-JWT-TrackingEvidence': lunga };
    const difetti = esamina({ eservice: { ...buona.eservice, headers } }, attesa);
    expect(difetti.map(({ codice }) => codice)).toContain('TRACCIA_TROPPO_LUNGA');
    expect(JSON.stringify(difetti)).not.toContain('COGNOME');
  });

  describe('of a service about many people', () => {
    const url = servizio.url.replace(percorsi.domanda, percorsi.massivo.richiesta);
    const massiva: Attesa = { ...attesa, codice: 'ID-ANPR', servizio: { ...servizio, url } };
    const datiRichiesta = { dataRiferimentoRichiesta: '2026-11-28', motivoRichiesta: 'PROT-1', casoUso: 'C030' };
    const buono = { idOperazioneClient: '1', fileInput: 'H4sIAA==', datiRichiesta, tipoRicerca: 1 };
    const nomi = async (dato: object, aUrl = url) => {
      const { eservice } = await chiamataBuona(JSON.stringify(dato));
      return esamina({ eservice: { ...eservice, url: aUrl } }, massiva);
    };

    test('has nothing to say of a good file', async () => {
      expect(await nomi(buono)).toEqual([]);
    });

    test.each([
      ['another use case', { ...buono, datiRichiesta: { ...datiRichiesta, casoUso: 'C007' } }, 'CASO_USO_ALTRO'],
      ['no file', { ...buono, fileInput: undefined }, 'CORPO_NON_VALIDO'],
      ['an element that there is not', { ...buono, criteriRicerca: {} }, 'CORPO_NON_VALIDO'],
    ])('names %s', async (_, dato, codice) => {
      expect((await nomi(dato)).map((difetto) => difetto.codice)).toEqual([codice]);
    });

    test('names the address of a question about one person', async () => {
      expect(await nomi(buono, servizio.url)).toEqual([{ codice: 'INDIRIZZO_SENZA_OPERAZIONE' }]);
    });
  });

  test('says what cannot be seen from here where nothing is to be seen', () => {
    const possibili = difettiDi('PDND_VOUCHER_RIFIUTATO', { token: buona.token }, attesa);
    expect(possibili.every(({ forse }) => forse)).toBe(true);
    expect(possibili.map(({ codice }) => codice)).toEqual(expect.arrayContaining(['8026', '8027', '8028']));
    expect(difettiDi('PDND_CHIAMATA_RIFIUTATA', buona, attesa).map(({ codice }) => codice)).toContain(
      'VOUCHER_VERSIONE_VECCHIA',
    );
  });

  test.each([
    [4, false],
    [6, true],
  ])('a clock %d seconds ahead of the server’s is named: %s', (secondiAvanti, nominato) => {
    const ora = new Date(adesso - secondiAvanti * 1000).toUTCString();
    const trovati = difettiDi('PDND_CHIAMATA_RIFIUTATA', buona, attesa satisfies Attesa, ora);
    expect(trovati.some(({ codice, forse }) => codice === 'OROLOGIO' && !forse)).toBe(nominato);
  });
});
