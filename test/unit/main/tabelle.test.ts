import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { comeComune, comeStato, comeVoce, righeDi } from '../../../main/tables/lettura.ts';
import { codiceDi } from '../../supporto/nucleo.ts';

const risposta = (...file: Buffer[]): Campi => ({
  datiDettaglioRisposta: { idTabella: '001', xmlFile: file.map((uno) => uno.toString('base64')) },
});
const tabella = (righe: string): Buffer => Buffer.from(`<tabella id="001">${righe}</tabella>`);
const riga = '<riga><ID>1</ID><DESCRIZIONE>Celibe</DESCRIZIONE><DATAFINEVALIDITA>9999-12-31</DATAFINEVALIDITA></riga>';
const legge = (campi: Campi) => codiceDi(Promise.resolve().then(() => righeDi(campi)));

test('the rows of several files are one table, gzipped or not, whatever the case of the columns', () => {
  const altra = tabella('<r><id>2</id><descrizione>Coniugato</descrizione></r>');
  const righe = righeDi(risposta(gzipSync(tabella(riga)), altra));
  expect(righe.map(comeVoce)).toEqual([
    { codice: '1', descrizione: 'Celibe' },
    { codice: '2', descrizione: 'Coniugato' },
  ]);
});

test('an end of 9999 is no end, an empty beginning is none, a time is left out', () => {
  expect(
    comeComune({
      DENOMINAZIONE_IT: 'ABANO',
      CODISTAT: '028001',
      CODCATASTALE: 'A001',
      SIGLAPROVINCIA: 'PD',
      DATAISTITUZIONE: '1866-11-19T00:00:00',
      DATACESSAZIONE: '1924-11-13',
    }),
  ).toEqual({
    nome: 'ABANO',
    istat: '028001',
    catastale: 'A001',
    provincia: 'PD',
    dal: '1866-11-19',
    al: '1924-11-13',
  });
  expect(comeStato({ DENOMINAZIONE: 'ALBANIA', CODMIN: '201', CODAT: 'Z100', DATAFINEVALIDITA: '9999-12-31' })).toEqual(
    {
      nome: 'ALBANIA',
      codice: '201',
      catastale: 'Z100',
    },
  );
});

test('no file, no rows', () => {
  expect(righeDi({})).toEqual([]);
  expect(righeDi(risposta())).toEqual([]);
});

test.each([
  ['what is no XML', risposta(Buffer.from('codice;descrizione'))],
  ['an entity', risposta(Buffer.from('<!DOCTYPE t [<!ENTITY x "y">]><t><r><ID>&x;</ID></r></t>'))],
  ['a spoiled gzip', risposta(Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(30, 7)]))],
  ['a gzip that swells beyond measure', risposta(gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)))],
])('%s is refused as an answer that cannot be read', async (_nome, campi) => {
  expect(await legge(campi)).toBe('ANPR_RISPOSTA_NON_VALIDA');
});
