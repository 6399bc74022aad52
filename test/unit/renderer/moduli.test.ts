import { describe, expect, test } from 'vitest';
import { operazione3001 } from '../../../contract/operazioni/3001.ts';
import { sezione } from '../../../contract/operazioni/albero.ts';
import { tipoCriteriRicerca, tipoDatiNascita3000 } from '../../../contract/operazioni/gruppi/ricerca.ts';
import { tipoCittadinanza } from '../../../contract/operazioni/gruppi/persone.ts';
import { leggiData, scriviData } from '../../../renderer/moduli/date-scritte.ts';
import { erroriDelModulo } from '../../../renderer/moduli/errori.ts';
import { campiDa, conCambi, elementoDi, scrittoDa, type Scritto } from '../../../renderer/moduli/scritto.ts';

const radice = sezione(
  'R',
  [
    sezione('criteriRicerca', tipoCriteriRicerca, 'Criteri'),
    sezione('datiNascita?', tipoDatiNascita3000, 'Nascita'),
    sezione('cittadinanza*', tipoCittadinanza, 'Cittadinanza'),
  ],
  'Radice',
);
const messaggi = (scritto: Scritto) =>
  erroriDelModulo(radice, scritto).map(({ percorso, messaggio }) => `${percorso}: ${messaggio}`);

describe('a date as typed', () => {
  test.each([
    ['01011990', { data: '1990-01-01' }],
    ['1/1/1990', { data: '1990-01-01' }],
    ['01.01.1990', { data: '1990-01-01' }],
    ['29022000', { data: '2000-02-29' }],
    ['031960', { data: '1960-03-01', senza: 'giorno' }],
    ['03/1960', { data: '1960-03-01', senza: 'giorno' }],
    ['--/03/1960', { data: '1960-03-01', senza: 'giorno' }],
    ['1960', { data: '1960-01-01', senza: 'giorno-e-mese' }],
  ])('%s', (testo, data) => {
    expect(leggiData(testo)).toEqual(data);
    expect(leggiData(scriviData(leggiData(testo)!))).toEqual(data);
  });

  test.each(['', '31021990', '29021900', '00011990', '011990x', '0101199', '131960', '1/1/90'])('%o is none', (testo) =>
    expect(leggiData(testo)).toBeNull(),
  );
});

describe('what is typed becomes the values of the tree', () => {
  test('capital letters, straight apostrophes, dates, codes without spaces', () => {
    const scritto = {
      'criteriRicerca/cognome': ' d’angelo ',
      'criteriRicerca/codiceFiscale': 'rss mra 90a01 h501w',
      'criteriRicerca/idANPR': 'af 41450 as',
      'datiNascita/dataEvento': '01011990',
    };
    expect(campiDa(radice, scritto)).toEqual({
      criteriRicerca: { cognome: "D'ANGELO", codiceFiscale: 'RSSMRA90A01H501W', idANPR: 'AF41450AS' },
      datiNascita: { dataEvento: '1990-01-01' },
    });
  });

  test('a date known in part says so beside itself, there and back', () => {
    const campi = { datiNascita: { dataEvento: '1960-03-01', senzaGiorno: '1' } };
    expect(campiDa(radice, { 'datiNascita/dataEvento': '031960' })).toEqual(campi);
    expect(scrittoDa(radice, campi)).toEqual({ 'datiNascita/dataEvento': '03/1960' });
    expect(campiDa(radice, scrittoDa(radice, campi))).toEqual(campi);
  });

  test('repeated elements keep their order, without holes', () => {
    const scritto = { 'cittadinanza[1]/codiceStato': '100', 'cittadinanza[3]/codiceStato': '212' };
    const campi = { cittadinanza: [{ codiceStato: '100' }, { codiceStato: '212' }] };
    expect(campiDa(radice, scritto)).toEqual(campi);
    expect(campiDa(radice, scrittoDa(radice, campi))).toEqual(campi);
  });

  test('empty texts and what is no element are no values', () => {
    expect(
      campiDa(radice, { 'criteriRicerca/cognome': '  ', '@datiNascita/luogoNascita': 'MOD', '#x/y': '1' }),
    ).toEqual({});
  });

  test('a change to nothing takes the entry away', () => {
    expect(conCambi({ a: '1', b: '2' }, { a: '', c: '3' })).toEqual({ b: '2', c: '3' });
  });

  test('an element is found by its path, in any tree', () => {
    expect(elementoDi(radice, 'cittadinanza[2]/codiceStato')?.etichetta).toBe('Codice dello Stato');
    expect(elementoDi(operazione3001.richiesta, 'niente/di/simile')).toBeUndefined();
  });
});

describe('errors in words', () => {
  test.each([
    [
      { 'criteriRicerca/cognome': 'ȚEPEȘ' },
      'criteriRicerca/cognome: ANPR non ammette «Ț» con la virgola: si scrive «Ţ» con la cediglia. ANPR non ammette «Ș» con la virgola: si scrive «Ş» con la cediglia.',
    ],
    [{ 'criteriRicerca/codiceFiscale': 'RSSMRA' }, 'criteriRicerca/codiceFiscale: Da 11 a 16 caratteri: ora sono 6.'],
    [{ 'criteriRicerca/idSchedaSoggettoANPR': '12A' }, 'criteriRicerca/idSchedaSoggettoANPR: Solo cifre.'],
    [
      { 'datiNascita/dataEvento': '31021990' },
      'datiNascita/dataEvento: Questa data non esiste: scriverla come 01011990.',
    ],
    [{ '@datiNascita/luogoNascita': 'MODEN' }, 'datiNascita/luogoNascita: Scegliere una voce dell’elenco (F4).'],
    [{ 'datiNascita/luogoNascita/luogoEccezionale': 'S' }, 'datiNascita/dataEvento: Manca.'],
  ])('%o', (scritto, messaggio) => {
    expect(messaggi({ 'criteriRicerca/nome': 'ANNA', ...scritto })).toContain(messaggio);
  });

  test('a Comune and a state at once are one too many', () => {
    const luogo = 'datiNascita/luogoNascita';
    const scritto = {
      'criteriRicerca/nome': 'ANNA',
      'datiNascita/dataEvento': '01011990',
      [`${luogo}/comune/nomeComune`]: 'MODENA',
      [`${luogo}/localita/codiceStato`]: '212',
    };
    expect(messaggi(scritto).some((uno) => uno.endsWith('Si dà uno solo di questi dati.'))).toBe(true);
  });

  test('nothing wrong, nothing said', () => {
    expect(messaggi({ 'criteriRicerca/cognome': 'rossi' })).toEqual([]);
  });
});
