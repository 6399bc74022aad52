import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { statiEsteri } from '../../../contract/messaggi/stati-esteri.ts';
import {
  type CodiceConsultazione,
  type CodiceOperazione,
  codiciOperazioni,
  operazioni,
} from '../../../contract/operazioni/index.ts';
import { scriviRisposta } from '../../../contract/operazioni/scrittura.ts';
import { apriArchivio } from '../../../sandbox/archivio/archivio.ts';
import { operazioni as apriOperazioni } from '../../../sandbox/archivio/operazioni.ts';
import { procedimenti as apriProcedimenti } from '../../../sandbox/archivio/procedimenti.ts';
import { catalogo, type CodiceAnpr, ErroreAnpr, preliminari } from '../../../sandbox/errori.ts';
import { formaRisposta, servizi } from '../../../sandbox/operazioni/index.ts';
import { sezioniRichieste } from '../../../sandbox/operazioni/sezioni-richieste.ts';
import { generaPopolazione } from '../../../sandbox/popolazione/generatore.ts';
import { comuneOspite, elementoComune, sediEstere, stati } from '../../../sandbox/popolazione/luoghi.ts';
import { specie } from '../../../sandbox/popolazione/nomi.ts';
import { type Persona, popolazione } from '../../../sandbox/popolazione/popolazione.ts';
import { generaProcedimenti } from '../../../sandbox/popolazione/procedimenti.ts';
import { rispostaCatalogo, rispostaPreliminare, testataRisposta } from '../../../sandbox/porta/risposte.ts';
import { tuttiIComuni } from '../../../sandbox/tabelle/comuni.ts';
import { consolati } from '../../../sandbox/tabelle/consolati.ts';
import { specieToponimo } from '../../../contract/messaggi/specie-toponimo.ts';
import { datiUfficiali, schemaDellOperazione, schemaDi, senzaDatiUfficiali } from '../../supporto/schemi.ts';

const OGGI = '2026-06-01';
const ADESSO = Date.parse(`${OGGI}T12:00:00Z`);
const { istat: MITTENTE } = comuneOspite;

/** Every operation whose schema is published: that of the connection test is not. */
const pubblicate = codiciOperazioni.filter((codice) => codice !== 'OP01');

describe.skipIf(senzaDatiUfficiali)('the answers of the sandbox validate against the official schemas', () => {
  const db = apriArchivio(':memory:');
  const archivio = popolazione(db);
  const fatte = apriOperazioni(db);
  const procedimenti = apriProcedimenti(db);
  let tutti: string[];
  let ultimaFatta: string;

  beforeAll(() => {
    generaPopolazione(db, 3000);
    generaProcedimenti(db);
    tutti = db
      .prepare<[], { id: string }>('SELECT id_anpr AS id FROM persona')
      .all()
      .map(({ id }) => id);
    const xml = chiedi('7001', { datiRichiesta: { idTabella: '001' } })!;
    const chiamata = { istat: MITTENTE, id: '1', codice: '7001', impronta: Buffer.alloc(0), quando: ADESSO };
    fatte.esegui({ ...chiamata, protocollo: undefined }, (idANPR) => {
      ultimaFatta = idANPR;
      return { risposta: xml, stato: '2' };
    });
  });

  const testata = (operazioneRichiesta: string): Campi => ({
    idOperazioneComune: '123',
    codMittente: MITTENTE,
    codDestinatario: 'ANPR05',
    operazioneRichiesta,
    dataOraRichiesta: '2026-06-01T10:00:00.000Z',
  });

  /** The answer to a request, or undefined where there is nothing. */
  function chiedi(codice: Exclude<CodiceConsultazione, 'OP01'>, richiesta: Campi): string | undefined {
    const lavoro = {
      ...{ richiesta, mittente: MITTENTE, oggi: OGGI, adesso: ADESSO, operatore: 'O', postazione: 'P' },
      ...{ popolazione: archivio, operazioni: fatte, procedimenti, inCorso: () => undefined },
    };
    try {
      const contenuto = {
        testataRisposta: testataRisposta(testata(codice), '9', '0000'),
        ...servizi[codice](lavoro),
      };
      return scriviRisposta(formaRisposta(operazioni[codice]), 'ok', contenuto);
    } catch (causa) {
      if (causa instanceof ErroreAnpr && causa.codice === 'EN122') return undefined;
      throw causa;
    }
  }
  const chiedi3002 = (idANPR: string, scheda: string, dati: readonly string[], giorno = OGGI): string | undefined =>
    chiedi('3002', {
      criteriRicerca: { idANPR },
      datiRichiesta: {
        schedaAnagraficaRichiesta: scheda,
        dataRiferimentoRichiesta: giorno,
        ...(dati.length > 0 ? { datiAnagraficiRichiesti: dati } : {}),
      },
    });
  /** What the schema says of each document that it refuses. */
  const obiezioni = (codice: CodiceOperazione, documenti: readonly (string | undefined)[]): string[] =>
    documenti.flatMap((xml) =>
      xml === undefined ? [] : (schemaDellOperazione(operazioni[codice]).obiezione(xml) ?? []),
    );
  const persona = (id: string): Persona => archivio.perIdAnpr(id, OGGI)[0]!;

  describe('3002', () => {
    test('the whole record of everybody', () => {
      const documenti = tutti.map((id) => chiedi3002(id, '1', ['1']));
      expect(documenti.filter(Boolean)).toHaveLength(tutti.length);
      expect(obiezioni('3002', documenti)).toEqual([]);
    });
    test('the whole record of everybody as it was ten and twenty years ago', () => {
      const documenti = ['2016-01-01', '2006-01-01'].flatMap((g) => tutti.map((id) => chiedi3002(id, '1', ['1'], g)));
      expect(documenti.filter(Boolean).length).toBeGreaterThan(2000);
      expect(obiezioni('3002', documenti)).toEqual([]);
    });
    test('each section alone', () => {
      const documenti = Array.from({ length: 29 }, (_, i) => chiedi3002(tutti[0]!, '1', [String(i + 2)]));
      expect(obiezioni('3002', documenti)).toEqual([]);
    });
    test.each(['2', '3'])('households (sheet %s)', (scheda) => {
      const documenti = tutti.flatMap((id) => chiedi3002(id, scheda, []) ?? []);
      expect(documenti.length).toBeGreaterThan(10);
      expect(obiezioni('3002', documenti)).toEqual([]);
    });
    test('several people of one name', () => {
      const molti = chiedi('3002', {
        criteriRicerca: { cognome: 'BARALDI', nome: 'ANDREA' },
        datiRichiesta: {
          schedaAnagraficaRichiesta: '1',
          dataRiferimentoRichiesta: OGGI,
          datiAnagraficiRichiesti: ['1'],
        },
      });
      expect(molti?.split('<datiSoggetto>').length).toBeGreaterThan(2);
      expect(obiezioni('3002', [molti])).toEqual([]);
    });
    test('and the schema does refuse a wrong one', () => {
      const guasta = chiedi3002('AF41450AS', '1', ['1'])!.replace('<sesso>M<', '<sesso>X<');
      expect(obiezioni('3002', [guasta])).not.toEqual([]);
    });
  });

  test('3001: parents of every kind', () => {
    const documenti = tutti.map((id) => {
      const { cognome, nome, sesso } = persona(id);
      const lui = sesso === 'M';
      const nomi = { ...(cognome ? { cognome } : { senzaCognome: '1' }), ...(nome ? { nome } : { senzaNome: '1' }) };
      if (cognome === 'ROSSI') return undefined;
      return chiedi('3001', {
        [lui ? 'paternita' : 'maternita']: { generalita: nomi },
        datiControlli: {
          ...{ pPadre: lui ? '1' : '0', pCodiceFiscalePadre: '0', pCognomePadre: lui ? '1' : '0' },
          ...{ pMadre: lui ? '0' : '1', pCodiceFiscaleMadre: '0', pCognomeMadre: lui ? '0' : '1' },
        },
      });
    });
    expect(documenti.filter(Boolean).length).toBeGreaterThan(2000);
    expect(obiezioni('3001', documenti)).toEqual([]);
  });

  test('3003, 3005 and 3007: one request, a list, the registrations of a person, and the answers kept in them', () => {
    const singola = { ricercaSingolaRichiesta: { idOperazioneComune: '1', tipoOperazione: '1' } };
    const periodo = { dataOraIniziale: '2026-06-01T00:00:00Z', dataOraFinale: '2026-06-01T12:00:00Z' };
    const elenco = { ricercaElenchiRichieste: { statoLavorazione: '2', periodoRiferimentoRichieste: periodo } };
    const soggetto = { parametriRicercaSoggetto: { datiSoggetto: { codiceFiscale: 'STTSGT90A01H501J' } } };
    expect(obiezioni('3003', [chiedi('3003', singola), chiedi('3003', soggetto)])).toEqual([]);
    const numeri = [singola, elenco, soggetto].map((filtro) => chiedi('3007', filtro));
    expect(numeri.filter(Boolean)).toHaveLength(3);
    expect(obiezioni('3007', numeri)).toEqual([]);
    expect(obiezioni('3005', [chiedi('3005', { datiRichiesta: { idOperazioneANPR: ultimaFatta } })])).toEqual([]);
  });

  test('the registrations of the years before, each by the schema of its own service', () => {
    const conservate = fatte.conservate(MITTENTE, { tutte: true, massimo: 100 }).filter(({ id }) => id !== '1');
    expect(conservate.length).toBeGreaterThan(6);
    const schemi: Readonly<Record<string, string>> = { '1': '1000iscrizione', '2': '2000cancellazione', A: 'A000aire' };
    const dette = conservate.map(({ codice, risposta }) =>
      schemaDi(`${schemi[codice[0]!] ?? '5000mutazione'}.xsd`).obiezione(risposta),
    );
    expect(dette.filter((una) => una !== undefined)).toEqual([]);
  });

  test('3004: every procedure', () => {
    const numeri = db.prepare<[], { numero: number }>('SELECT numero FROM procedimento').all();
    const documenti = numeri.map(({ numero }) =>
      chiedi('3004', { parametriRicerca3004: { numeroProcedimentoAmm: String(numero) } }),
    );
    expect(documenti.filter(Boolean).length).toBeGreaterThan(10);
    const generalitaSoggettoCollegato = { cognome: 'SETTIMO', nome: 'SOGGETTO' };
    documenti.push(chiedi('3004', { parametriRicerca3004: { generalitaSoggettoCollegato } }));
    expect(obiezioni('3004', documenti)).toEqual([]);
  });

  test('3008: the sections', () => {
    const comune = elementoComune(comuneOspite);
    const documenti = [undefined, '3'].map((sezioneelettoralenum) =>
      chiedi('3008', { parametriRicerca3008: { comune, sezioneelettoralenum, tipoRichiesta: '1' } }),
    );
    expect(documenti.filter(Boolean)).toHaveLength(2);
    expect(obiezioni('3008', documenti)).toEqual([]);
  });

  test('7001, 7002 and 7003: tables, files and versions', () => {
    const tabelle = ['001', '002', '003', '004', '040'].map((idTabella) =>
      chiedi('7001', { datiRichiesta: { idTabella } }),
    );
    expect(obiezioni('7001', tabelle)).toEqual([]);
    const file = chiedi('7002', { datiRichiesta: { idOperazioneANPR: ultimaFatta } });
    expect(file).toContain('<formato>gz</formato>');
    expect(obiezioni('7002', [file])).toEqual([]);
    const versioni = ['1', '2'].map((tipoVersioni) => chiedi('7003', { datiRichiesta: { tipoVersioni } }));
    expect(obiezioni('7003', [...versioni, chiedi('7003', { datiRichiesta: {} })])).toEqual([]);
  });

  describe('CIE2', () => {
    const vede = (id: string): string | undefined => {
      const chi = persona(id);
      return chiedi('CIE2', {
        generalita: { idSchedaSoggettoANPR: String(chi.idScheda) },
        datiRichiedente: { codMittente: MITTENTE, idPostazione: 'P', idUtente: 'O' },
        datiControllo: { comuneResidenza: { nomeComune: 'X', codiceIstat: chi.istat, siglaProvinciaIstat: 'XX' } },
      });
    };
    const senzaId = (xml: string | undefined) => xml?.replace(/<identificativi>.*?<\/identificativi>/g, '');

    test('everybody, but for the ID ANPR, which the published schema does not have', () => {
      const documenti = tutti.map((id) => vede(id));
      expect(documenti.filter(Boolean)).toHaveLength(tutti.length);
      expect(obiezioni('CIE2', documenti.map(senzaId))).toEqual([]);
      expect(obiezioni('CIE2', [vede('AF41450AS')])[0]).toMatch(/identificativi/);
    });
  });

  test.each(pubblicate)('every refusal of %s', (codice) => {
    const operazione = operazioni[codice];
    const documenti = [
      ...(Object.keys(catalogo) as CodiceAnpr[]).map((errore) =>
        rispostaCatalogo(
          operazione,
          { testataRichiesta: testata(codice) },
          '0',
          'XXXX',
          new ErroreAnpr(errore, ['uno', 'due'], 'campo'),
        ),
      ),
      ...Object.values(preliminari).map((testo) =>
        rispostaPreliminare(operazione, { testataRichiesta: testata(codice) }, testo),
      ),
    ];
    expect(obiezioni(codice, documenti)).toEqual([]);
  });
});

describe.skipIf(senzaDatiUfficiali)('the facts of the sandbox are those of the official tables', () => {
  const leggi = (nome: string): string => readFileSync(join(datiUfficiali, nome), 'utf8');
  const tabella = (nome: string): string => leggi(join('tables', nome));

  test('texts of the errors', () => {
    const errori = leggi('errors.csv').split('\n');
    for (const [codice, testo] of Object.entries(catalogo)) {
      const riga = errori.find((r) => r.startsWith(`${codice},`)) ?? '';
      expect(riga.replaceAll('"', '')).toContain(testo.replaceAll('"', ''));
    }
  });

  test('codes of the sections', () => {
    const codici = tabella('dati_richiesti.csv')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((r) => r.split(',')[0]!);
    expect(codici.length).toBe(30);
    for (const codice of codici) expect(() => sezioniRichieste([codice])).not.toThrow();
    expect(() => sezioniRichieste(['31'])).toThrow('EN051');
  });

  test('codes of states, consulates and kinds of street in the population', () => {
    const righe = tabella('stati_esteri.csv').split('\n');
    for (const { nome, codice, catastale } of Object.values(stati)) {
      const riga = righe.find((r) => r.split(',')[1] === nome) ?? '';
      expect(riga).toContain(`,${catastale},${codice},`);
    }
    const elenco = tabella('tabella_40_elenco_dei_consolati.csv');
    for (const { consolato, stato, sede } of sediEstere) {
      expect(elenco).toMatch(new RegExp(`^${consolato},\\d+,${stato.nome},${sede},`, 'm'));
    }
    const toponimi = tabella('tabella_04_specie_toponimo.csv');
    for (const { codSpecie, specie: nome } of specie)
      expect(toponimi).toMatch(new RegExp(`^${codSpecie},${nome},`, 'm'));
  });

  test('the tables that 7001 gives: states, Comuni of once, consulates, kinds of street', () => {
    const righeStati = tabella('stati_esteri.csv');
    for (const { codice, catastale, nome } of statiEsteri.filter(({ al }) => al === undefined)) {
      expect(righeStati).toContain(nome);
      expect(righeStati).toContain(`,${codice},${catastale},`);
    }
    const righeComuni = new Set(
      leggi('comuni.csv')
        .split('\n')
        .map((riga) => riga.split(',').map((campo) => campo.replace(/^"|"$/g, '')))
        .map(([, dal, al, istat, catastale, nome]) => [nome, istat, catastale, dal, al].join('|')),
    );
    const storici = tuttiIComuni.filter(({ dal, al }) => al !== '9999-12-31' || dal > '1861-03-17');
    expect(storici.filter(({ al }) => al !== '9999-12-31').length).toBeGreaterThan(80);
    const estranei = storici.filter((c) => !righeComuni.has([c.nome, c.istat, c.catastale, c.dal, c.al].join('|')));
    expect(estranei).toEqual([]);
    const elenco = tabella('tabella_40_elenco_dei_consolati.csv').replaceAll("''", "'");
    for (const { codice, sede, stato, rango } of consolati) {
      expect(elenco.split('\n').find((riga) => riga.startsWith(`${codice},`))).toContain(`,${stato},${sede},${rango},`);
    }
    const toponimi = tabella('tabella_04_specie_toponimo.csv');
    for (const [codice, nome] of specieToponimo) expect(toponimi).toContain(`\n${codice},${nome},`);
  });
});
