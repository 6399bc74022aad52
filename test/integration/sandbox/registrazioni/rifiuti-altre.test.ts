import { describe } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { anagrafe, idAnprDi, OGGI } from '../../../supporto/anagrafe.ts';
import {
  espatrio,
  iscrizioneAire,
  mutazioneAire,
  nascitaAire,
  poligamia,
  procedimento,
  rettifica,
  revoca,
} from '../../../supporto/altre-richieste.ts';
import { avvisa, rifiuta } from '../../../supporto/rifiuti.ts';
import {
  evento,
  famigliaDi,
  ISTAT_BOLOGNA,
  residenza,
  residenzaEstera,
  ricercaDi,
  senza,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const padre = a.esempio('famiglia-numerosa');
const [, , figlio] = a.famiglia(di(padre)) as [Campi, Campi, Campi];
const solo = a.esempio('omonimo');
const straniero = a.esempio('straniero');
const aire = a.esempio('aire');
const DOMANI = '2026-06-16';
const NESSUNO = { nomeComune: 'TOPOLINIA', siglaProvinciaIstat: 'MO' };
const capo = { idFamigliaConvivenzaANPR: famigliaDi(padre)['idFamigliaConvivenzaANPR']!, tipoScheda: '1' };

describe('what a procedure may not say', () => {
  const numero = '5000010';
  const apre = (dati: Campi, altro: Campi = { generalitaPerRicerca: [ricercaDi(solo)] }): Campi =>
    procedimento('I', altro, dati);
  const cambia = (dati: Campi, altro: Campi = {}): Campi =>
    procedimento('M', altro, { numeroPraticaAnpr: numero, ...dati });
  const chiude = (dati: Campi, altro: Campi = {}): Campi =>
    procedimento('C', altro, { numeroPraticaAnpr: numero, ...dati });
  rifiuta(a, [
    ['EHR01', 'an operation that is none', '1014', () => procedimento('X')],
    ['EHR03', 'a new one that has a number of ANPR', '1014', () => apre({ numeroPraticaAnpr: '7' })],
    ['EHR09', 'a state of tomorrow', '1014', () => apre({ dataStato: DOMANI })],
    [
      'EN191',
      'a new one without a reason',
      '1014',
      () => ({
        ...apre({}),
        procedimentoIstruttoria: senza(apre({})['procedimentoIstruttoria'] as Campi, 'motivoAvvio'),
      }),
    ],
    ['EN371', 'a reason that is none', '1014', () => apre({ motivoAvvio: '77' })],
    ['EN151', 'a number of the Comune that is there already', '1014', () => apre({ numeroPraticaComune: '2022-101' })],
    ['EN128', 'a new one to register somebody, with somebody', '1014', () => apre({ motivoAvvio: '1' })],
    ['EN196', 'a new one about nobody', '1014', () => apre({}, {})],
    ['EN465', 'somebody twice', '1014', () => apre({}, { generalitaPerRicerca: [ricercaDi(solo), ricercaDi(solo)] })],
    ['EN247', 'no number', '1014', () => procedimento('M')],
    ['EHRA0', "a number of ANPR's that is not there", '1014', () => cambia({ numeroPraticaAnpr: '1' })],
    [
      'EHRA1',
      "a number of the Comune's that is not there",
      '1014',
      () => procedimento('M', {}, { numeroPraticaComune: '1999-1' }),
    ],
    ['EN442', 'one that is closed', '1014', () => cambia({ numeroPraticaAnpr: '5000001' })],
    [
      'EN186',
      'somebody who is in it already',
      '1014',
      () => cambia({}, { generalitaPerRicerca: [ricercaDi(straniero)] }),
    ],
    ['EN315', 'a state from before the last one', '1014', () => cambia({ dataStato: '2020-01-01' })],
    [
      'EN194',
      'a closing without an outcome',
      '1014',
      () => ({
        ...chiude({}),
        procedimentoIstruttoria: senza(chiude({})['procedimentoIstruttoria'] as Campi, 'esitoChiusura'),
      }),
    ],
    ['EHR77', 'an outcome that is none', '1014', () => chiude({ esitoChiusura: 'X' })],
  ]);
  avvisa(a, [['EN431', 'people in a closing', '1014', () => chiude({}, { generalitaPerRicerca: [ricercaDi(solo)] })]]);
});

describe('what a revocation, a rectification or a plural marriage may not say', () => {
  const nozze = { matrimonio: { coniuge: { cognome: 'ALAMI', nome: 'NADIA' }, datiMatrimonio: evento() } };
  rifiuta(a, [
    [
      'EN371',
      'for a reason that is none',
      '5013',
      () => ({ ...revoca(figlio, '01'), motivoAnnullamento: { motivoRevoca: '7' } }),
    ],
    ['EN372', 'of nothing that may be revoked', '5013', () => revoca(figlio, '10')],
    ['EN394', 'of a permit that is not given', '5013', () => revoca(straniero, '03')],
    ['EN405', 'of a father who is not there', '5013', () => revoca(straniero, '01')],
    ['EN406', 'of a mother who is not there', '5013', () => revoca(straniero, '02')],
    [
      'EN183',
      'of a permit that is not there',
      '5013',
      () => revoca(padre, '03', { permessoSoggiorno: { tipoSoggiorno: '1' } }),
    ],
    [
      'EN369',
      'of a marriage with another',
      '5013',
      () => revoca(padre, '06', { matrimonio: { coniuge: { cognome: 'X', nome: 'Y' } } }),
    ],
    ['EN274', 'of a union that is not there', '5013', () => revoca(padre, '07', { unioneCivile: {} })],
    ['EN260', 'of a convivenza that is not there', '5013', () => revoca(padre, '08', { convivenzaDiFatto: {} })],
    ['EF038', 'of a guardian who is not there', '5013', () => revoca(padre, '09')],
    [
      'EF008',
      'of nobody in charge',
      '5013',
      () => ({ ...senza(revoca(padre, '09'), 'schedaSoggetto'), famigliaConvivenza: capo }),
    ],
    [
      'EN427',
      'by another Comune',
      '5014',
      () => rettifica(figlio, '101', { dataDecorrenzaResidenza: OGGI }),
      { mittente: ISTAT_BOLOGNA },
    ],
    [
      'EN413',
      'of who is cancelled',
      '5014',
      () => rettifica(a.esempio('deceduto'), '101', { dataDecorrenzaResidenza: OGGI }),
    ],
    ['EN481', 'to tomorrow', '5014', () => rettifica(figlio, '101', { dataDecorrenzaResidenza: DOMANI })],
    [
      'EN414',
      'to what it is',
      '5014',
      () =>
        rettifica(solo, '101', {
          dataDecorrenzaResidenza: (solo['residenza'] as readonly Campi[])[0]!['dataDecorrenzaResidenza'],
        }),
    ],
    [
      'EN415',
      'to before the registration',
      '5014',
      () => rettifica(figlio, '101', { dataDecorrenzaResidenza: '2000-01-01' }),
    ],
    ['EN474', 'of no date', '5014', () => rettifica(figlio, '103', {})],
    ['EN315', 'to before the birth', '5014', () => rettifica(figlio, '103', { dataIngressoFamiglia: '2000-01-01' })],
    [
      'EN372',
      'with a note that the record cannot have',
      '5014',
      () => rettifica(figlio, '102', { idMotivoIscrizione: '7', note: '@' }),
    ],
    ['EC006', 'to a reason that is none', '5014', () => rettifica(figlio, '102', { idMotivoIscrizione: '77' })],
    [
      'EN332',
      'to a place that is not there',
      '5014',
      () => rettifica(figlio, '105', { luogoNascita: { comune: NESSUNO } }),
    ],
    ['EN372', 'a plural marriage of no kind', '5021', () => poligamia(straniero, '08', nozze)],
    ['EN272', 'of an Italian', '5021', () => poligamia(padre, '01', nozze)],
    ['EN380', 'of who is not married', '5021', () => poligamia(straniero, '01', nozze)],
    ['EN082', 'without the other', '5021', () => poligamia(straniero, '02', {})],
    [
      'EN369',
      'with somebody who was not married',
      '5021',
      () => poligamia(straniero, '02', { vedovanza: { datiMorteconiuge: evento() } }, { cognome: 'X', nome: 'Y' }),
    ],
    [
      'EN078',
      'to annul what was not done',
      '5021',
      () => poligamia(straniero, '07', { datiAnnullamento: { idOperazioneANPR: '1' } }, { cognome: 'X', nome: 'Y' }),
    ],
  ]);
});

describe('what the AIRE may not be told', () => {
  const genitore = a.esempio('famiglia-aire');
  const conIscrizione = (altro: Campi, motivo = 'C01'): Campi =>
    espatrio(solo, { iscrizioneAire: iscrizioneAire(motivo, altro) });
  const casa = (altro: Campi): Campi => espatrio(solo, { residenzaEstera: residenzaEstera(altro) });
  const estera = residenzaEstera()['localitaEstera'] as Campi;
  const indirizzo = estera['indirizzoEstero'] as Campi;
  const localitaDi = (altro: Campi): Campi =>
    casa({
      localitaEstera: {
        ...estera,
        indirizzoEstero: { ...indirizzo, localita: { ...(indirizzo['localita'] as Campi), ...altro } },
      },
    });
  const consolato = (codiceConsolato: string, descrizioneConsolato: string): Campi =>
    casa({ localitaEstera: { ...estera, consolato: { codiceConsolato, descrizioneConsolato } } });
  const partito = (annoEspatrio: string): Campi =>
    espatrio(solo, { generalitaA002: { generalita: { ...ricercaDi(solo), annoEspatrio } } });
  rifiuta(a, [
    [
      'ES071',
      'a birth for another reason',
      'A001',
      () => nascitaAire(genitore, { iscrizioneAire: iscrizioneAire('C01') }),
    ],
    ['ES072', 'another reason that is a birth', 'A002', () => conIscrizione({}, 'C02')],
    ['ES080', 'a birth without an act', 'A001', () => senza(nascitaAire(genitore), 'attoNascita')],
    [
      'EF015',
      'a family of no kind',
      'A001',
      () => nascitaAire(genitore, { datiControllo: { attribuzioneFamigliaAIRE: '3', gestioneCF: '1' } }),
    ],
    [
      'ES078',
      'from before the law',
      'A002',
      () => ({ ...espatrio(solo), testataRichiesta: { dataDecorrenza: '1990-01-01' } }),
    ],
    ['EC060', 'a reason that is none', 'A002', () => conIscrizione({}, 'C77')],
    ['EC061', 'an initiative that is none', 'A002', () => conIscrizione({ iniziativaIscrizione: '77' })],
    ['EC062', 'a Comune found in no way', 'A002', () => conIscrizione({ individuazioneComuneIscrizione: '77' })],
    ['EC013', 'another reason, without a note', 'A002', () => conIscrizione({}, 'C09')],
    ['EC016', 'another initiative, without a note', 'A002', () => conIscrizione({ iniziativaIscrizione: '9' })],
    [
      'EC017',
      'a Comune found in another way, without a note',
      'A002',
      () => conIscrizione({ individuazioneComuneIscrizione: '9' }),
    ],
    [
      'EN231',
      'somebody who leaves, without a codice fiscale',
      'A002',
      () => espatrio(solo, { generalitaA002: { generalita: senza(ricercaDi(solo), 'codiceFiscale') } }),
    ],
    [
      'EN232',
      'somebody who leaves, not validated',
      'A002',
      () => espatrio(solo, { datiControllo: { attribuzioneFamigliaAIRE: '1', gestioneCF: '3' } }),
    ],
    ['EN297', 'a last residence that is none', 'A002', () => espatrio(solo, { ultimaResidenzaIt: residenza() })],
    [
      'EN118',
      'from the AIRE of the Comune itself',
      'A002',
      () => espatrio(aire, { iscrizioneAire: iscrizioneAire('C03') }),
    ],
    ['EN187', 'somebody who has left already', 'A002', () => espatrio(aire)],
    ['ES079', 'left before being born', 'A002', () => partito('1900')],
    ['EF023', 'an address of nowhere', 'A002', () => senza(espatrio(solo), 'residenzaEstera')],
    ['ES030', 'an address in Italy', 'A002', () => espatrio(solo, { residenzaEstera: residenza() })],
    ['ES088', 'an address from tomorrow', 'A002', () => casa({ dataDecorrenzaResidenza: DOMANI })],
    [
      'ES027',
      'an address in no place',
      'A002',
      () => casa({ localitaEstera: { ...estera, indirizzoEstero: { localita: { codiceStato: '216' } } } }),
    ],
    [
      'ES028',
      'an address without a street',
      'A002',
      () => casa({ localitaEstera: { ...estera, indirizzoEstero: { localita: indirizzo['localita']! } } }),
    ],
    ['ES099', 'a state that is not attributable', 'A002', () => localitaDi({ codiceStato: '998' })],
    [
      'EC053',
      'a state that is not there',
      'A002',
      () => localitaDi({ descrizioneStato: 'ATLANTIDE', codiceStato: '555' }),
    ],
    ['EC055', 'a state with the code of another', 'A002', () => localitaDi({ descrizioneStato: 'FRANCIA' })],
    ['EC032', 'a consulate that is not there', 'A002', () => consolato('9999999', 'COLONIA')],
    ['EC034', 'a consulate with the code of another', 'A002', () => consolato('2300403', 'PARIGI')],
    ['EC033', 'a consulate of another state', 'A002', () => consolato('2290103', 'PARIGI')],
    ['ES094', 'a change of no kind', 'A006', () => mutazioneAire(aire, '5')],
    ['ES077', 'a change of a resident', 'A006', () => mutazioneAire(solo, '1')],
    ['ES098', 'a registration without its data', 'A006', () => mutazioneAire(aire, '4')],
    [
      'EN233',
      'a registration alone, in a new family',
      'A006',
      () =>
        mutazioneAire(aire, '4', {
          iscrizioneAire: iscrizioneAire(),
          datiControllo: { tipoMutazione: '4', attribuzioneFamigliaAIRE: '1' },
        }),
    ],
    [
      'EN235',
      'a registration alone, in another family',
      'A006',
      () => mutazioneAire(aire, '4', { iscrizioneAire: iscrizioneAire(), famiglia: famigliaDi(genitore) }),
    ],
    ['EF006', 'another family, without the tie', 'A006', () => mutazioneAire(aire, '2')],
    [
      'EF044',
      'a move of the family of another',
      'A006',
      () => mutazioneAire(aire, '1', { famiglia: famigliaDi(genitore), residenzaEstera: residenzaEstera() }),
    ],
  ]);
});
