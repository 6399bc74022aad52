import { afterEach, describe, expect, test } from 'vitest';
import { schemaCampi } from '../../../contract/canali.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import type { RispostaServizio } from '../../../contract/consultazione.ts';
import { confronta, differenze } from '../../../renderer/casi/confronto.ts';
import { datiDi } from '../../../renderer/casi/dati.ts';
import { avvisiFamiglia } from '../../../renderer/casi/famiglia.ts';
import { fraseDi } from '../../../renderer/casi/frasi.ts';
import { statoApplicazione } from '../../../renderer/applicazione/stato.ts';
import {
  nienteLetto,
  passiDi,
  servizioDelCaso,
  type CasoAperto,
  type SpecieCaso,
} from '../../../renderer/casi/modello.ts';
import { datiSegnalati } from '../../../renderer/casi/segnalazione.ts';
import { verificheCie, verificheTrasferimento } from '../../../renderer/casi/verifiche.ts';
import { statoFinto } from '../../supporto/ponte-finto.ts';
import { famigliaFinta, schedaFinta, soggettoFinto } from '../../supporto/schede-finte.ts';

const modena = '036023';
const pavullo = '036030';
const oggi = '2026-11-25';
const generalita = soggettoFinto()['generalita'] as Campi;
const voci = (verifiche: readonly { voce: string; esito: string }[]) =>
  verifiche.map(({ voce, esito }) => `${voce}:${esito}`);

describe('who comes from another Comune', () => {
  const trova = (cambi: Campi, istat = pavullo) => voci(verificheTrasferimento(soggettoFinto(cambi), istat, oggi));

  test('is a transfer where another Comune of ANPR has them', () => {
    expect(trova({})).toEqual(['altroComune:ok']);
  });
  test.each<[string, Campi, string]>([
    ['is none where they live here already', {}, 'giaQui:blocco'],
    ['is none where they died', { datiDecesso: { dataEvento: '2025-01-01' } }, 'nonTrovato:blocco'],
    [
      'is a registration anew where they were cancelled',
      { datiCancellazione: { motivoCancellazione: '6' } },
      'cancellato:blocco',
    ],
    ['is a return where they are in the AIRE', { generalita: { ...generalita, soggettoAIRE: 'S' } }, 'aire:blocco'],
    ['cannot be told without a residence', { residenza: [] }, 'senzaResidenza:blocco'],
  ])('%s', (_nome, cambi, attesa) => {
    expect(trova(cambi, modena)).toContain(attesa);
  });
  test('warns of a permit that ran out, not of one in force', () => {
    const permesso = (dataScadenza: string) => trova({ permessoSoggiorno: { tipoSoggiorno: '1', dataScadenza } });
    expect(permesso('2026-11-24')).toContain('permessoScaduto:attenzione');
    expect(permesso('2026-11-25')).not.toContain('permessoScaduto:attenzione');
  });
  test('warns of a codice fiscale that is missing, or not validated', () => {
    const { codiceFiscale: _codice, ...senza } = generalita;
    expect(trova({ generalita: senza })).toContain('senzaCf:attenzione');
    const nonValido = { codFiscale: 'STTSGT90A01F257X', validitaCF: '9' };
    expect(trova({ generalita: { ...generalita, codiceFiscale: nonValido } })).toContain('cfNonValidato:attenzione');
  });
});

describe('why a CIE was stopped', () => {
  const trova = (cambi: Campi) => voci(verificheCie(soggettoFinto(cambi), modena, oggi));

  test('nothing known, where all is well', () => {
    expect(trova({})).toEqual(['tuttoBene:ok']);
  });
  test.each<[string, Campi, string]>([
    [
      'a record that cannot be certified',
      { attributiSoggetto: { soggettoCertificabile: '0' } },
      'nonCertificabile:blocco',
    ],
    [
      'a Comune of birth without its code',
      { generalita: { ...generalita, luogoNascita: { comune: { nomeComune: 'MODENA', siglaProvinciaIstat: 'MO' } } } },
      'nascitaSenzaIstat:blocco',
    ],
    [
      'a codice fiscale not validated',
      { generalita: { ...generalita, codiceFiscale: { codFiscale: 'X', validitaCF: '9' } } },
      'cfNonValidato:blocco',
    ],
    [
      'another citizenship',
      { cittadinanza: [{ codiceStato: '201', descrizioneStato: 'ALBANIA' }] },
      'nonItaliano:attenzione',
    ],
    ['a death', { datiDecesso: { dataEvento: '2025-01-01' } }, 'deceduto:blocco'],
  ])('%s', (_nome, cambi, attesa) => {
    expect(trova(cambi)).toContain(attesa);
  });
  test('a residence elsewhere', () => {
    expect(voci(verificheCie(soggettoFinto(), pavullo, oggi))).toContain('altroComuneCie:attenzione');
  });
});

describe('two accounts of one person', () => {
  test('agree whatever the case, the accents and the apostrophes', () => {
    const voci = confronta({ cognome: "D'ANGELÒ" }, { cognome: 'd’angelo' });
    expect(differenze(voci)).toEqual([]);
    expect(voci).toHaveLength(1);
  });
  test('differ, or lack, fact by fact', () => {
    const voci = confronta({ cognome: 'ROSSI', nome: 'MARIO' }, { cognome: 'ROSSO' });
    expect(voci.map(({ nome, esito }) => [nome, esito])).toEqual([
      ['cognome', 'diverso'],
      ['nome', 'manca'],
    ]);
  });
  test('are compared only on what the other side says, where it says a part', () => {
    expect(confronta({ cognome: 'ROSSI', nome: 'MARIO' }, { cognome: 'ROSSI' }, true)).toHaveLength(1);
  });
  test('a record agrees with itself, and what CIE2 gives has the residence alone', () => {
    const soggetto = soggettoFinto();
    const [residenza] = soggetto['residenza'] as readonly Campi[];
    const voci = confronta(datiDi(soggetto), datiDi({ ...soggetto, residenza: residenza! }));
    expect(differenze(voci)).toEqual([]);
    expect(voci.find(({ nome }) => nome === 'residenza')?.nostro).toContain('VESPUCCI');
  });
  test('what a consulate writes becomes the same facts', () => {
    const dati = datiSegnalati({
      'generalita/cognome': 'rossi',
      'generalita/dataNascita': '01021980',
      'localitaEstera/indirizzoEstero/localita/descrizioneLocalita': 'Köln',
      'localitaEstera/indirizzoEstero/localita/descrizioneStato': 'GERMANIA',
      'localitaEstera/indirizzoEstero/localita/codiceStato': '216',
      'localitaEstera/consolato/descrizioneConsolato': 'COLONIA',
    });
    expect(dati).toMatchObject({ cognome: 'ROSSI', dataNascita: '01/02/1980', consolato: 'COLONIA' });
    expect(dati.residenza).toMatch(/KÖLN, GERMANIA/);
  });
});

describe('who of a family moves', () => {
  const componente = (idANPR: string, dataNascita: string, codiceLegame: string): Campi => ({
    identificativi: { idANPR },
    generalita: { cognome: 'X', nome: 'Y', dataNascita },
    legameSoggetto: { tipoLegame: '3', codiceLegame },
  });
  const famiglia = [
    componente('A', '1980-01-01', '1'),
    componente('B', '1982-01-01', '2'),
    componente('C', '2020-01-01', '3'),
  ];

  test('nobody is too few', () => expect(avvisiFamiglia(famiglia, [])).toEqual(['nessuno']));
  test('a child alone needs a parent', () => expect(avvisiFamiglia(famiglia, ['C'])).toEqual(['soloMinori']));
  test('the head leaves the others without one', () =>
    expect(avvisiFamiglia(famiglia, ['A', 'C'])).toEqual(['intestatario']));
  test('all together need nothing', () => expect(avvisiFamiglia(famiglia, ['A', 'B', 'C'])).toEqual([]));
});

test('what CIEOnline would ask of a person is what main takes: nothing without a value', () => {
  const caso = { specie: 'cie' } as CasoAperto['caso'];
  const { campi } = servizioDelCaso(caso, soggettoFinto())!;
  expect(schemaCampi.safeParse(campi).error).toBeUndefined();
  expect(campi).toMatchObject({ generalita: { codiceFiscale: 'STTSGT90A01F257X', cognome: 'SETTIMO' } });
});

describe('the outcome of a case', () => {
  const alla = (specie: SpecieCaso, cambi: Partial<CasoAperto> = {}, caso: Partial<CasoAperto['caso']> = {}) =>
    fraseDi({
      ...nienteLetto,
      scheda: { fase: 'pronta', valore: schedaFinta() },
      salvato: null,
      nonSalvato: null,
      rifiuto: null,
      ...cambi,
      caso: {
        id: '1',
        specie,
        pratica: { id: '2', numero: '3' },
        passo: passiDi[specie].length - 1,
        riga: '',
        idANPR: 'AF41450AS',
        scelti: ['AF41450AS'],
        scritto: {},
        ragioni: {},
        note: '',
        ...caso,
      },
    });
  const letto = (soggetto: Campi, idANPR = 'AF41450AS'): CasoAperto['servizio'] => {
    const [residenza] = soggettoFinto()['residenza'] as readonly Campi[];
    const valore: RispostaServizio = {
      operazione: 'CIE2',
      valore: { listaSoggetti: { datiSoggetto: [{ ...soggettoFinto(), ...soggetto, residenza: residenza! }] } },
      ignoti: [{ percorso: 'RispostaCIE2/listaSoggetti/datiSoggetto/identificativi', testo: idANPR }],
      avvisi: [],
      conservate: [],
      idOperazioneANPR: '1',
      letta: '2026-11-25T09:12:00.000Z',
    };
    return { fase: 'pronta', valore };
  };
  const nelComune = (istat: string) =>
    statoApplicazione.scrivi(statoFinto({ comune: { istat, nome: 'COMUNE', provincia: 'MO' } }));
  afterEach(() => statoApplicazione.scrivi(null));
  const famiglia: CasoAperto['famiglia'] = { fase: 'pronta', valore: famigliaFinta() };
  const inErrore = { fase: 'fallita', errore: { code: 'ANPR_TEMPO_SCADUTO' } } as const;

  test.each<[string, SpecieCaso, Partial<CasoAperto>, RegExp]>([
    ['a record', 'cie', { scheda: { fase: 'da-rileggere' } }, /rileggere/],
    ['what CIEOnline sees', 'cie', {}, /rileggere/],
    ['what CIEOnline would have said', 'cie', { servizio: inErrore }, /rileggere/],
    ['the family', 'trasferimento', {}, /rileggere/],
    ['what the consulate says', 'consolato', {}, /Nulla è stato confrontato/],
  ])('is not told without %s', (_che, specie, cambi, attesa) => {
    const { testo, conclude } = alla(specie, cambi);
    expect([conclude, testo]).toEqual([false, expect.stringMatching(attesa)]);
  });

  test('of a CIE tells what differs, and that all agrees only where it does', () => {
    nelComune(modena);
    expect(alla('cie', { servizio: letto({}) }).testo).toMatch(/^ANPR e CIEOnline coincidono/);
    const diversa = alla('cie', { servizio: letto({ generalita: { ...generalita, cognome: 'SETTIMI' } }) });
    expect(diversa).toMatchObject({ conclude: true, testo: expect.stringMatching(/non coincidono \(cognome\)\.$/) });
  });

  test('of a CIE read under another ID ANPR stops it', () => {
    nelComune(modena);
    const { testo } = alla('cie', { servizio: letto({}, 'UK79569LF') });
    expect(testo).toMatch(/^CIEOnline ha un altro ID ANPR\. Non emettere/);
    expect(testo).not.toMatch(/coincidono|per sbloccare/i);
  });

  test('of a transfer names all who move, in the number that they are', () => {
    expect(alla('trasferimento', { famiglia }).testo).toMatch(/di SETTIMO SOGGETTO, proveniente da/);
    const due = alla('trasferimento', { famiglia }, { scelti: ['AF41450AS', 'UK79569LF'] });
    expect(due.testo).toMatch(/di SETTIMO SOGGETTO e SETTIMO ANNA, provenienti da/);
    expect(alla('trasferimento', { famiglia }, { scelti: [] }).conclude).toBe(false);
  });

  test('keeps acronyms, and ends sentences once', () => {
    const aire = schedaFinta({ soggetto: soggettoFinto({ generalita: { ...generalita, soggettoAIRE: 'S' } }) });
    const impedito = alla('trasferimento', { scheda: { fase: 'pronta', valore: aire } });
    expect(impedito).toEqual({
      conclude: true,
      testo: 'Il trasferimento non si può registrare così: è iscritto all’AIRE.',
    });
    const morto = schedaFinta({ soggetto: soggettoFinto({ datiDecesso: { dataEvento: '2025-01-01' } }) });
    expect(alla('cie', { scheda: { fase: 'pronta', valore: morto }, servizio: letto({}) }).testo).not.toMatch(/\.\./);
  });

  test('of a consulate that agrees says so', () => {
    const scritto = { 'generalita/cognome': 'settimo' };
    expect(alla('consolato', {}, { scritto }).testo).toMatch(/^I dati del Consolato coincidono/);
  });
});
