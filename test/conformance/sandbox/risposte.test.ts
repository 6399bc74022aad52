import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { operazioni } from '../../../contract/operazioni/index.ts';
import { scriviRisposta } from '../../../contract/operazioni/scrittura.ts';
import { apriArchivio } from '../../../sandbox/archivio/archivio.ts';
import { catalogo, type CodiceAnpr, ErroreAnpr, preliminari } from '../../../sandbox/errori.ts';
import { interroga } from '../../../sandbox/operazioni/interrogazione.ts';
import { sezioniRichieste } from '../../../sandbox/operazioni/sezioni-richieste.ts';
import { generaPopolazione } from '../../../sandbox/popolazione/generatore.ts';
import { sediEstere, stati } from '../../../sandbox/popolazione/luoghi.ts';
import { specie } from '../../../sandbox/popolazione/nomi.ts';
import { popolazione } from '../../../sandbox/popolazione/popolazione.ts';
import { rispostaCatalogo, rispostaPreliminare, testataRisposta } from '../../../sandbox/porta/risposte.ts';

const dati = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'anpr');
const assenti = !existsSync(dati);
if (assenti) process.stdout.write(`SKIPPED: the official files are not at ${dati}\n`);

const OGGI = '2026-06-01';
const operazione = operazioni['3002'];
const testata: Campi = {
  idOperazioneComune: '123',
  codMittente: '036030',
  codDestinatario: 'ANPR05',
  operazioneRichiesta: '3002',
  dataOraRichiesta: '2026-06-01T10:00:00.000Z',
};

describe.skipIf(assenti)('the answers of the sandbox validate against the official schema', () => {
  const cartella = mkdtempSync(join(tmpdir(), 'conformita-'));
  const db = apriArchivio(':memory:');
  const archivio = popolazione(db);
  beforeAll(() => generaPopolazione(db, 3000));
  afterAll(() => rmSync(cartella, { recursive: true, force: true }));

  /** What xmllint says of each document that the schema refuses. */
  function rifiutati(documenti: readonly string[]): string[] {
    const file = documenti.map((xml, i) => {
      const percorso = join(cartella, `${i}.xml`);
      writeFileSync(percorso, xml);
      return percorso;
    });
    try {
      const schema = join(dati, 'wsdl', 'comuni', '3000consultazione.xsd');
      execFileSync('xmllint', ['--noout', '--schema', schema, ...file], { stdio: ['ignore', 'ignore', 'pipe'] });
      return [];
    } catch (causa) {
      const detto = String((causa as { stderr?: Buffer }).stderr ?? causa);
      return detto.split('\n').filter((riga) => riga !== '' && !riga.endsWith(' validates'));
    }
  }

  const chiedi = (idANPR: string, scheda: '1' | '2' | '3', dati: readonly string[]): string | undefined => {
    const richiesta: Campi = {
      criteriRicerca: { idANPR },
      datiRichiesta: {
        schedaAnagraficaRichiesta: scheda,
        dataRiferimentoRichiesta: OGGI,
        ...(dati.length > 0 ? { datiAnagraficiRichiesti: dati } : {}),
      },
    };
    try {
      const valore = interroga(archivio, richiesta, '036030', OGGI);
      return scriviRisposta(operazione, 'ok', { testataRisposta: testataRisposta(testata, '9', '0000'), ...valore });
    } catch (causa) {
      if (causa instanceof ErroreAnpr && causa.codice === 'EN122') return undefined;
      throw causa;
    }
  };
  const tutti = (): string[] =>
    db
      .prepare<[], { id: string }>('SELECT id_anpr AS id FROM persona')
      .all()
      .map(({ id }) => id);

  test('the whole record of everybody', () => {
    const documenti = tutti().map((id) => chiedi(id, '1', ['1'])!);
    expect(documenti.length).toBeGreaterThanOrEqual(3000);
    expect(rifiutati(documenti)).toEqual([]);
  });

  test('each section alone', () => {
    const [id] = tutti();
    const documenti = Array.from({ length: 29 }, (_, i) => chiedi(id!, '1', [String(i + 2)])!);
    expect(rifiutati(documenti)).toEqual([]);
  });

  test.each(['2', '3'] as const)('households (sheet %s)', (scheda) => {
    const documenti = tutti().flatMap((id) => chiedi(id, scheda, []) ?? []);
    expect(documenti.length).toBeGreaterThan(10);
    expect(rifiutati(documenti)).toEqual([]);
  });

  test('every refusal', () => {
    const documenti = [
      ...(Object.keys(catalogo) as CodiceAnpr[]).map((codice) =>
        rispostaCatalogo(operazione, testata, '0', 'XXXX', new ErroreAnpr(codice, ['uno', 'due'], 'campo')),
      ),
      ...Object.values(preliminari).map((testo) => rispostaPreliminare(operazione, testata, testo)),
    ];
    expect(rifiutati(documenti)).toEqual([]);
  });

  test('and the schema does refuse a wrong one', () => {
    expect(rifiutati([chiedi('AF41450AS', '1', ['1'])!.replace('<sesso>M<', '<sesso>X<')])).not.toEqual([]);
  });
});

describe.skipIf(assenti)('the facts of the sandbox are those of the official tables', () => {
  const tabella = (nome: string): string => readFileSync(join(dati, 'tables', nome), 'utf8');

  test('texts of the errors', () => {
    const errori = readFileSync(join(dati, 'errors.csv'), 'utf8').split('\n');
    for (const [codice, testo] of Object.entries(catalogo)) {
      const riga = errori.find((r) => r.startsWith(`${codice},`)) ?? '';
      expect(riga.replaceAll('"', '')).toContain(testo);
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

  test('codes of states, consulates and kinds of street', () => {
    const righe = tabella('stati_esteri.csv').split('\n');
    for (const { nome, codice, catastale } of Object.values(stati)) {
      const riga = righe.find((r) => r.split(',')[1] === nome) ?? '';
      expect(riga).toContain(`,${catastale},${codice},`);
    }
    const consolati = tabella('tabella_40_elenco_dei_consolati.csv');
    for (const { consolato, stato, sede } of sediEstere) {
      expect(consolati).toMatch(new RegExp(`^${consolato},\\d+,${stato.nome},${sede},`, 'm'));
    }
    const toponimi = tabella('tabella_04_specie_toponimo.csv');
    for (const { codSpecie, specie: nome } of specie)
      expect(toponimi).toMatch(new RegExp(`^${codSpecie},${nome},`, 'm'));
  });
});
