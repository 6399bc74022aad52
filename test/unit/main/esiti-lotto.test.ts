import { describe, expect, it } from 'vitest';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import type { EsitoRiga, ServizioPerLotti } from '../../../contract/pdnd/lotto.ts';
import { rigaCsv } from '../../../main/sportello/csv.ts';
import { lineeEsito, titoliEsiti } from '../../../main/sportello/lotti/righe-esiti.ts';
import { soggettoFinto } from '../../supporto/schede-finte.ts';

describe('a line of CSV', () => {
  it('is of quoted fields with semicolons between', () => {
    expect(rigaCsv(['1', 'D"AMICO; ROSA', ''])).toBe('"1";"D""AMICO; ROSA";""\r\n');
  });

  it.each(['=1+1', '+39', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'never begins a cell with %j, as a formula would',
    (testo) => {
      expect(rigaCsv([testo])).toBe(`"'${testo}"\r\n`);
    },
  );

  it('leaves a sign inside a cell alone', () => {
    expect(rigaCsv(['a=b-c'])).toBe('"a=b-c"\r\n');
  });
});

const risposta = (codice: ServizioPerLotti, soggetti: readonly Campi[], idANPR?: string): EsitoRiga => ({
  specie: 'esito',
  esito: {
    specie: 'risposta',
    codice,
    ...(idANPR === undefined ? {} : { idANPR }),
    ottenutoDa: 'codice-fiscale',
    soggetti,
    avvisi: [],
    ignoti: [],
    allaData: '2026-11-25',
    idOperazioneANPR: '1',
    letta: '2026-11-25T09:12:00.000Z',
  },
});

const linee = (codice: ServizioPerLotti, esito: EsitoRiga) => lineeEsito(codice, { n: 7, dato: 'DATO', esito });
const info = (campi: Record<string, string>) => ({
  infoSoggettoEnte: [{ id: '1003', chiave: 'Verifica esistenza in vita', ...campi }],
});

describe('the lines of an outcome', () => {
  it.each([
    [info({ valore: 'S' }), 'Verifica esistenza in vita: Sì'],
    [info({ valore: 'N', dettaglio: 'deceduta' }), 'Verifica esistenza in vita: No (deceduta)'],
    [info({ valore: 'A' }), 'Verifica esistenza in vita: Non si può dire'],
    [info({ valoreData: '2025-12-24' }), 'Verifica esistenza in vita: 24/12/2025'],
    [info({ valoreTesto: 'altro' }), 'Verifica esistenza in vita: altro'],
  ])('say yes, no, or that it cannot be said, in the service’s words: %j', (soggetto, detto) => {
    expect(linee('C007', risposta('C007', [soggetto], 'AF41450AS'))).toEqual([['7', 'DATO', detto]]);
  });

  it('say nobody, several people, a refusal with why', () => {
    expect(linee('C007', { specie: 'esito', esito: { specie: 'nessuno', motivi: [] } })[0]![2]).toMatch(/^Nessuno/);
    const molti = { specie: 'molti', idANPR: ['AF41450AS', 'UK79569LF'], avvisi: [] } as const;
    expect(linee('C007', { specie: 'esito', esito: molti })).toEqual([
      ['7', 'DATO', expect.stringMatching(/^Più persone.* 2 ID ANPR/)],
    ]);
    const anomalie = [{ codice: 'EN148', gravita: 'errore', testo: 'Non ammesso' }] as const;
    const errore = { code: 'ANPR_OPERAZIONE_RIFIUTATA', anomalie } as const;
    expect(linee('C007', { specie: 'rifiutata', errore })[0]![2]).toMatch(/^Rifiutata: .*EN148 Non ammesso$/);
  });

  it('give the data of each service in their own columns', () => {
    expect(titoliEsiti('C020').at(-1)).toBe('residenza');
    const residenza = {
      residenza: [
        {
          tipoIndirizzo: '1',
          indirizzo: {
            cap: '41026',
            comune: { nomeComune: 'MODENA', siglaProvinciaIstat: 'MO' },
            toponimo: { specie: 'VIA', denominazioneToponimo: 'GIARDINI' },
            numeroCivico: { numero: '12', esponente1: 'A', civicoInterno: { interno1: '3' } },
          },
        },
      ],
    };
    expect(linee('C020', risposta('C020', [residenza]))[0]!.at(-1)).toBe('VIA GIARDINI 12/A int. 3, 41026 MODENA MO');
    expect(linee('C021', risposta('C021', [{}, {}, {}]))).toEqual([['7', 'DATO', expect.any(String), '3']]);
    expect(linee('C016', risposta('C016', [{ datiDecesso: { dataEvento: '2025-12-24' } }]))[0]!.at(-1)).toBe(
      '24/12/2025',
    );
    expect(linee('C015', risposta('C015', [soggettoFinto()]))[0]!.slice(3)).toEqual([
      'SETTIMO',
      'SOGGETTO',
      '01/01/1990',
    ]);
  });

  it('tell a residence abroad on one line too', () => {
    const estero = {
      residenza: [
        {
          localitaEstera: {
            indirizzoEstero: {
              cap: '1000',
              toponimo: { denominazione: 'RUE HAUTE', numeroCivico: '4' },
              localita: { descrizioneLocalita: 'BRUXELLES', descrizioneStato: 'BELGIO' },
            },
          },
        },
      ],
    };
    expect(linee('C020', risposta('C020', [estero]))[0]!.at(-1)).toBe('RUE HAUTE 4, 1000 BRUXELLES, BELGIO');
  });

  it('are one for each person where the answer has several', () => {
    expect(linee('C015', risposta('C015', [soggettoFinto(), soggettoFinto()]))).toHaveLength(2);
  });

  it('never hold an ID ANPR beside what was typed', () => {
    const diPersona = { ...soggettoFinto(), identificativi: { idANPR: 'AF41450AS' } };
    for (const codice of ['C007', 'C015', 'C016', 'C020', 'C021', 'C029'] as const) {
      expect(linee(codice, risposta(codice, [diPersona], 'AF41450AS')).flat()).not.toContain('AF41450AS');
    }
    expect(linee('C030', risposta('C030', [diPersona]))).toEqual([['7', expect.any(String), 'AF41450AS']]);
  });

  it('are as long as the headings, whatever came', () => {
    for (const codice of ['C007', 'C015', 'C016', 'C020', 'C021', 'C029', 'C030'] as const) {
      for (const esito of [risposta(codice, []), risposta(codice, [{}])])
        expect(linee(codice, esito)[0]).toHaveLength(titoliEsiti(codice).length);
    }
  });
});
