import type { Famiglia, Scheda, SoggettoInElenco } from '../../contract/consultazione.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';

const modena = { nomeComune: 'MODENA', codiceIstat: '036023', siglaProvinciaIstat: 'MO' };

/** The record of an invented person, with sections of every kind. */
export const soggettoFinto = (cambi: Campi = {}): Campi => ({
  identificativi: { idANPR: 'AF41450AS' },
  generalita: {
    codiceFiscale: { codFiscale: 'STTSGT90A01F257X', validitaCF: '1' },
    cognome: 'SETTIMO',
    nome: 'SOGGETTO',
    sesso: 'M',
    dataNascita: '1990-01-01',
    luogoNascita: { comune: modena },
    idSchedaSoggettoANPR: '2775118',
  },
  statoCivile: { statoCivile: '2' },
  attributiSoggetto: { senzaFissaDimora: 'N', soggettoCertificabile: '2' },
  attoNascita: { comuneRegistrazione: modena, anno: '1990', parte: '1', serie: 'A', numeroAtto: '44', volume: '2' },
  cittadinanza: [{ descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: '1990-01-01' }],
  paternita: {
    generalita: { cognome: 'SETTIMO', nome: 'PADRE', sesso: 'M', dataNascita: '1960-03-01', senzaGiorno: '1' },
  },
  maternita: { generalita: { cognome: "D'AMBROSIO", nome: 'MADRE', sesso: 'F', dataNascita: '1962-07-15' } },
  residenza: [
    {
      tipoIndirizzo: '1',
      indirizzo: {
        cap: '41121',
        comune: modena,
        frazione: 'SAN FAUSTINO',
        toponimo: { specie: 'VIA', codSpecie: '236', specieFonte: '1', denominazioneToponimo: 'AMERIGO VESPUCCI' },
        numeroCivico: { numero: '55', lettera: 'C', colore: '1', civicoInterno: { scala: 'B4', interno1: '3' } },
      },
      dataDecorrenzaResidenza: '2015-05-20',
    },
  ],
  matrimonio: {
    coniuge: { cognome: 'VERDI', nome: 'ANNA', sesso: 'F', dataNascita: '1991-11-30' },
    datiMatrimonio: {
      dataEvento: '2018-06-09',
      luogoEvento: { comune: modena },
      attoEvento: { comuneRegistrazione: modena, anno: '2018', parte: '2', serie: 'A', numeroAtto: '87' },
    },
  },
  cartaIdentita: {
    numero: 'CA12345XY',
    dataRilascio: '2021-02-10',
    cartaceaElettronica: '2',
    interdizioneEspatrio: 'N',
    comuneRilascio: modena,
    dataScadenza: '2031-01-01',
  },
  legameSoggetto: {
    tipoLegame: '3',
    dataDecorrenza: '2018-06-09',
    codiceLegame: '1',
    progressivoComponente: '1',
  },
  famigliaConvivenza: { idFamigliaConvivenzaANPR: '881200', motivoCostituzione: '1', tipoScheda: '1' },
  datiIscrizione: { iscrizioneResidente: { motivoIscrizione: '1' } },
  ...cambi,
});

export const schedaFinta = (cambi: Partial<Scheda> = {}): Scheda => ({
  idANPR: 'AF41450AS',
  soggetto: soggettoFinto(),
  allaData: '2026-11-22',
  avvisi: [],
  ignoti: [],
  idOperazioneANPR: '1795328400001',
  letta: '2026-11-22T09:33:12.000Z',
  ...cambi,
});

const componente = (idANPR: string, nome: string, dataNascita: string, codiceLegame: string): Campi => ({
  identificativi: { idANPR },
  generalita: { cognome: 'SETTIMO', nome, sesso: 'M', dataNascita },
  legameSoggetto: { tipoLegame: '3', dataDecorrenza: '2018-06-09', codiceLegame },
});

export const famigliaFinta = (): Famiglia => ({
  componenti: [
    componente('AF41450AS', 'SOGGETTO', '1990-01-01', '1'),
    componente('UK79569LF', 'ANNA', '1991-11-30', '2'),
    componente('JF28000UG', 'LUCA', '2019-04-02', '3'),
  ],
  allaData: '2026-11-22',
  dati: { famigliaConvivenza: { idFamigliaConvivenzaANPR: '881200', motivoCostituzione: '1', tipoScheda: '1' } },
  avvisi: [],
  idOperazioneANPR: '1795328400002',
  letta: '2026-11-22T09:34:00.000Z',
});

/** `quanti` namesakes, one deceased and one abroad among them. */
export const omonimiFinti = (quanti: number): SoggettoInElenco[] =>
  Array.from({ length: quanti }, (_, i) => ({
    idANPR: `OM${String(10_000 + i)}AS`,
    cognome: 'BARALDI',
    nome: 'ANDREA',
    sesso: i % 2 === 0 ? 'M' : 'F',
    dataNascita: `${1940 + (i % 60)}-06-21`,
    luogoNascita: 'MODENA',
    comuneResidenza: 'PAVULLO NEL FRIGNANO',
    codiceFiscale: `BRLNDR40H21F25${i % 10}X`,
    aire: i === 2,
    deceduto: i === 1,
  }));
