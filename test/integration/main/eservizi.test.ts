import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CriteriEService } from '../../../contract/canali.ts';
import { erroreDi } from '../../../contract/esito.ts';
import type { CodiceFinalita } from '../../../contract/finalita.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { codiciEService, eServizi, type CodiceEService } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { finalitaPer } from '../../../main/finalita/finalita.ts';
import { eServiziDi } from '../../../main/finalita/eservizi.ts';
import { codiceDi, NucleoDiProva } from '../../supporto/nucleo.ts';

const idANPR = 'AF41450AS';
const codiceFiscale = 'STTSGT90A01H501J';
const perId: CriteriEService = { specie: 'id-anpr', idANPR };
const perCodice: CriteriEService = { specie: 'codice-fiscale', codiceFiscale };

/** What is declared of the person, truly, where a service must be told. */
const dichiarato: Readonly<Partial<Record<CodiceEService, Campi>>> = {
  C003: { generalita: { cognome: 'SETTIMO', nome: 'SOGGETTO', sesso: 'M', dataNascita: '1990-01-01' } },
  C004: { datiDecesso: { dataEvento: '2020-01-01' } },
  C005: { matrimonio: { datiMatrimonio: { dataEvento: '2015-06-01' } } },
  C006: { cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100' } },
  C008: {
    residenza: {
      tipoIndirizzo: '1',
      indirizzo: {
        cap: '41026',
        comune: { nomeComune: 'PAVULLO NEL FRIGNANO', codiceIstat: '036030', siglaProvinciaIstat: 'MO' },
        toponimo: { specie: 'VIA', denominazioneToponimo: 'AMERIGO VESPUCCI' },
        numeroCivico: { numero: '55' },
      },
    },
  },
  C009: { listaSoggetti: { datiSoggetto: [{ generalita: { cognome: 'SETTIMO', nome: 'SOGGETTO' } }] } },
  C012: { paternita: { generalita: { cognome: 'SETTIMO', nome: 'PADRE' } } },
  C013: { maternita: { generalita: { cognome: 'NONA', nome: 'MADRE' } } },
  C031: { identificativi: { idANPR } },
};

let nucleo: NucleoDiProva;
beforeAll(async () => {
  nucleo = await NucleoDiProva.conOperatore();
});
afterAll(() => nucleo.chiudi());
afterEach(() => nucleo.sandbox.guasto({ nome: 'nessuno' }));

const finalitaDi = (codice: CodiceEService): CodiceFinalita =>
  finalitaPer('operatore').find((una) => eServiziDi(una).includes(codice))!.codice;

const chiedi = async (codice: CodiceEService, criteri: CriteriEService, cambi: { verifica?: Campi } = {}) => {
  const pratica = await nucleo.pratica(finalitaDi(codice));
  const verifica = cambi.verifica ?? dichiarato[codice];
  return nucleo.parti.eServizi.chiedi(pratica, { codice, criteri, verifica }, new AbortController().signal);
};

/** The records of the last act, opening and closing. */
const ultimoAtto = async () => {
  const aperture = await nucleo.recordDi('apertura');
  const { atto } = aperture.at(-1)!;
  const sue = aperture.filter((una) => una.atto === atto);
  const chiusure = await nucleo.recordDi('chiusura');
  return sue.map((apertura) => ({ apertura, chiusura: chiusure.find(({ accesso }) => accesso === apertura.accesso) }));
};

describe('the e-services of PDND, from the sportello', () => {
  test('are all for some purpose', () => {
    expect(new Set(finalitaPer('operatore').flatMap(eServiziDi))).toEqual(new Set(codiciEService));
  });

  test.each(codiciEService.filter((codice) => !['C030', 'C034'].includes(codice)))(
    '%s answers about a known person',
    async (codice) => {
      const esito = await chiedi(codice, codice === 'C031' ? perCodice : perId);
      expect(esito).toMatchObject({ specie: 'risposta', codice });
      if (esito.specie !== 'risposta') return;
      expect(esito.ignoti).toEqual([]);
      const ammesse = new Set<string>(eServizi[codice].risposta);
      expect(esito.soggetti.flatMap((uno) => Object.keys(uno)).filter((nome) => !ammesse.has(nome))).toEqual([]);
    },
  );

  test('C034 tells the minors of a parent, who are other people', async () => {
    const { idANPR: genitore } = nucleo.sandbox.dati.soggetti.find(({ specie }) => specie === 'famiglia-numerosa')!;
    const esito = await chiedi('C034', { specie: 'id-anpr', idANPR: genitore });
    const figli = esito.specie === 'risposta' ? esito.soggetti.map((uno) => sezioneDi(uno, 'identificativi')) : [];
    expect(figli.length).toBeGreaterThan(0);
    expect(figli).not.toContainEqual({ idANPR: genitore });
  });

  test('the ID is obtained first from a codice fiscale, under one act with two records', async () => {
    const esito = await chiedi('C021', perCodice);
    expect(esito).toMatchObject({ specie: 'risposta', idANPR, ottenutoDa: 'codice-fiscale' });
    const passi = await ultimoAtto();
    expect(passi.map(({ apertura }) => apertura.operazione)).toEqual(['C030', 'C021']);
    expect(passi.map(({ apertura }) => apertura.criteri)).toEqual([['codiceFiscale'], ['idANPR']]);
    expect(passi.every(({ apertura }) => apertura.purposeId !== undefined)).toBe(true);
    expect(passi.every(({ chiusura }) => chiusura?.esito === 'ok' && chiusura.voucher !== undefined)).toBe(true);
  });

  test('the log holds no codice fiscale and no ID of the citizen', async () => {
    await chiedi('C021', perCodice);
    const testo = JSON.stringify((await ultimoAtto()).map(({ apertura, chiusura }) => [apertura, chiusura]));
    expect(testo).not.toContain(codiceFiscale);
    expect(testo).not.toContain(idANPR);
  });

  test('PDND and SOAP tell the same residence', async () => {
    const esito = await chiedi('C020', perId);
    const scheda = await nucleo.cerca({ specie: 'id-anpr', idANPR });
    const diPdnd = esito.specie === 'risposta' ? sezioniDi(esito.soggetti[0], 'residenza')[0] : undefined;
    const diSoap = scheda.specie === 'uno' ? sezioniDi(scheda.scheda.soggetto, 'residenza')[0] : undefined;
    expect(sezioneDi(diPdnd, 'indirizzo')).toEqual(sezioneDi(diSoap, 'indirizzo'));
  });

  test('a death that was not is answered no, in the service’s own words', async () => {
    const esito = await chiedi('C004', perId);
    const info = esito.specie === 'risposta' ? sezioniDi(esito.soggetti[0], 'infoSoggettoEnte')[0] : undefined;
    expect(testoDi(info, 'valore')).toBe('N');
  });

  test('nobody is told as such, with the reason, and stands in the log', async () => {
    const esito = await chiedi('C021', { specie: 'codice-fiscale', codiceFiscale: 'RSSMRA80A01H501U' });
    expect(esito).toMatchObject({ specie: 'nessuno', motivi: [{ codice: 'EN122' }] });
    expect((await ultimoAtto()).at(-1)?.chiusura).toMatchObject({ esito: 'rifiutata', codici: ['EN122'] });
  });

  test('what a purpose does not reach is refused before anything leaves', async () => {
    const prima = (await nucleo.record()).length;
    const pratica = await nucleo.pratica('tributi');
    const richiesta = { codice: 'C017', criteri: perId } as const;
    const chiesta = nucleo.parti.eServizi.chiedi(pratica, richiesta, new AbortController().signal);
    expect(await codiceDi(chiesta)).toBe('FINALITA_NON_AMMESSA');
    expect((await nucleo.record()).length).toBe(prima);
  });

  test('an office without access to the registry does not consult it by SOAP', async () => {
    const pratica = await nucleo.pratica('tributi');
    const { consultazione } = nucleo.parti;
    const criteri = { specie: 'id-anpr', idANPR } as const;
    const chiesta = consultazione.cerca(pratica, criteri, { segnale: new AbortController().signal });
    expect(await codiceDi(chiesta)).toBe('FINALITA_NON_AMMESSA');
  });

  test('a wrong ID ANPR does not leave', async () => {
    expect(await codiceDi(chiedi('C021', { specie: 'id-anpr', idANPR: 'AF41450AT' }))).toBe('ID_ANPR_NON_VALIDO');
  });

  test.each([
    ['pdnd-404', 'PDND_INDIRIZZO_SCONOSCIUTO', 'rifiutata'],
    ['pdnd-429', 'PDND_TROPPE_RICHIESTE', 'rifiutata'],
    ['pdnd-999', 'PDND_FERMA', 'rifiutata'],
    ['pdnd-503', 'PDND_FERMA', 'rifiutata'],
    ['pdnd-html', 'PDND_FERMA', 'rifiutata'],
  ] as const)('the fault %s is told as %s and closes its record', async (nome, codice, esito) => {
    nucleo.sandbox.guasto({ nome });
    expect(await codiceDi(chiedi('C007', perId))).toBe(codice);
    expect((await ultimoAtto()).at(-1)?.chiusura).toMatchObject({ esito, codici: [codice] });
  });

  test.each([
    ['pdnd-token-401', 'PDND_VOUCHER_RIFIUTATO'],
    ['pdnd-token-429', 'PDND_TROPPE_RICHIESTE'],
    ['pdnd-token-500', 'PDND_FERMA'],
  ] as const)('where PDND answers as in %s, ANPR was not asked', async (nome, codice) => {
    // A voucher in use would do without PDND.
    await nucleo.parti.sessione.esci();
    await nucleo.accedi();
    nucleo.sandbox.guasto({ nome });
    const causa: unknown = await chiedi('C007', perId).catch((e: unknown) => e);
    expect(erroreDi(causa).code).toBe(codice);
    expect((await ultimoAtto()).at(-1)?.chiusura).toMatchObject({ esito: 'non-inviata', codici: [codice] });
  });

  test.each([
    ['of a person', idANPR, true],
    ['that was never given', 'AF41451AR', false],
  ])(
    'an ID ANPR %s, asked of the service of the ID, is said to be in force or not: an access too',
    async (_, id, valido) => {
      const esito = await chiedi('C030', { specie: 'id-anpr', idANPR: id });
      expect(esito).toMatchObject({ specie: 'validita', idANPR: id, valido });
      const [passo, ...altri] = await ultimoAtto();
      const soggetti = [await nucleo.parti.traccia.pseudonimo(id)];
      expect(altri).toEqual([]);
      expect(passo!.apertura).toMatchObject({ operazione: 'ID-ANPR-VALIDO', criteri: ['idANPR'], soggetti });
      expect(passo!.chiusura).toMatchObject({ esito: 'ok', soggetti });
    },
  );

  test('an outcome is printed only if this session read it for that practice, and the log has it', async () => {
    const pratica = await nucleo.pratica('tributi');
    const richiesta = { codice: 'C021', criteri: perId } as const;
    const esito = await nucleo.parti.eServizi.chiedi(pratica, richiesta, new AbortController().signal);
    if (esito.specie !== 'risposta') throw new Error(esito.specie);
    const { idOperazioneANPR } = esito;
    const altra = await nucleo.pratica('scuola');
    const daStampare = { idOperazioneANPR, modo: 'pdf' } as const;
    expect(await codiceDi(nucleo.parti.stampe.esito({ pratica: altra, ...daStampare }))).toBe('CANALE_RIFIUTATO');
    await nucleo.parti.stampe.esito({ pratica, ...daStampare });
    expect((await nucleo.recordDi('rilettura')).at(-1)).toMatchObject({ modo: 'esito-pdnd-pdf', idOperazioneANPR });
  });
});
