import { describe } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { stati } from '../../../../sandbox/popolazione/luoghi.ts';
import { anagrafe, idAnprDi, OGGI } from '../../../supporto/anagrafe.ts';
import { avvisa, rifiuta } from '../../../supporto/rifiuti.ts';
import {
  atto,
  BOLOGNA,
  evento,
  localita,
  mutazioneScheda,
  ricercaDi,
  senza,
  sentenza,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const padre = a.esempio('famiglia-numerosa');
const [, madre] = a.famiglia(di(padre)) as [Campi, Campi];
const solo = a.esempio('omonimo');
const unito = a.esempio('unione-civile');
const convivente = a.esempio('convivenza-di-fatto');
const DOMANI = '2026-06-16';
const NESSUNO = { nomeComune: 'TOPOLINIA', siglaProvinciaIstat: 'MO' };
const STORPIATO = { ...BOLOGNA, codiceIstat: '036030' };
const FUORI = { localita: { descrizioneStato: 'ATLANTIDE', codiceStato: '555' } };
const CONFUSO = { localita: { descrizioneStato: 'FRANCIA', codiceStato: '216' } };
const CHI = { cognome: 'LEONI', nome: 'ADA', sesso: 'F', dataNascita: '1980-01-01' };

const muta = (chi: Campi, tipi: string | readonly string[], altro: Campi = {}, gestione?: string): Campi =>
  mutazioneScheda(chi, [tipi].flat(), altro, gestione);

describe('what a marriage may not say', () => {
  const nozze = (coniuge: Campi = CHI, quando: Campi = evento('2026-06-10'), chi = solo): Campi =>
    muta(chi, '12', { statoCivile: { statoCivile: '2' }, matrimonio: { coniuge, datiMatrimonio: quando } });
  const evento12 = (altro: Campi): Campi => nozze(CHI, { ...evento('2026-06-10'), ...altro });
  const fine = (dato: Campi, statoCivile = '4', chi = padre): Campi =>
    muta(chi, '14', { statoCivile: { statoCivile }, separazioneAnnullamentoCessazioneMatrimonio: dato });
  const divorzio = (altro: Campi = {}): Campi =>
    fine({ tipoCessazione: '3', sentenza: sentenza('2026-06-01'), ...altro });
  const vedova = (altro: Campi = {}, chi = madre): Campi =>
    muta(chi, '13', { statoCivile: { statoCivile: '3' }, vedovanza: { datiMorteconiuge: { ...evento(), ...altro } } });
  const estranea = (altro: Campi): Campi => ({ ...vedova(altro, solo), matrimonio: { coniuge: CHI } });
  const uomo = { ...CHI, nome: 'ADAMO', sesso: 'M' };
  rifiuta(a, [
    ['EN316', '12: nothing', '5008', () => muta(solo, '12')],
    ['EN382', '12: without a day', '5008', () => muta(solo, '12', { matrimonio: { coniuge: CHI } })],
    ['ES010', '12: before being born', '5008', () => nozze(CHI, evento('1950-01-01'))],
    ['EN366', '12: with somebody of no sex', '5008', () => nozze(senza(CHI, 'sesso'))],
    ['EN216', '12: of one sex, in Italy', '5008', () => nozze(uomo)],
    ['EN272', '12: of somebody who is married', '5008', () => nozze(CHI, evento('2026-06-10'), padre)],
    ['EN183', '12: with oneself', '5008', () => nozze(ricercaDi(solo))],
    [
      'ES048',
      '12: both in a Comune and abroad',
      '5008',
      () => evento12({ luogoEvento: { comune: BOLOGNA, ...CONFUSO } }),
    ],
    ['EC042', '12: in a Comune that is not there', '5008', () => evento12({ luogoEvento: { comune: NESSUNO } })],
    [
      'EC044',
      '12: in a Comune with the code of another',
      '5008',
      () => evento12({ luogoEvento: { comune: STORPIATO } }),
    ],
    ['EC039', '12: in a state that is not there', '5008', () => evento12({ luogoEvento: FUORI })],
    ['EC041', '12: in a state with the code of another', '5008', () => evento12({ luogoEvento: CONFUSO })],
    [
      'EHR81',
      '12: an act of the year before',
      '5008',
      () => evento12({ attoEvento: atto(undefined, { anno: '2025' }) }),
    ],
    ['EC081', '12: an act of a Comune that is not there', '5008', () => evento12({ attoEvento: atto(NESSUNO) })],
    [
      'EC083',
      '12: an act of a Comune with the code of another',
      '5008',
      () => evento12({ attoEvento: atto(STORPIATO) }),
    ],
    [
      'EC152',
      '12: with somebody born in a Comune that is not there',
      '5008',
      () => nozze({ ...CHI, luogoNascita: { comune: NESSUNO } }),
    ],
    [
      'EC154',
      '12: with somebody born in a Comune with the code of another',
      '5008',
      () => nozze({ ...CHI, luogoNascita: { comune: STORPIATO } }),
    ],
    ['EC001', '12: of no civil status', '5008', () => ({ ...nozze(), statoCivile: { statoCivile: '55' } })],
    [
      'EC010',
      '12: of an unknown civil status, without a note',
      '5008',
      () => ({ ...nozze(), statoCivile: { statoCivile: '9' } }),
    ],
    ['EN317', '13: nothing', '5008', () => muta(madre, '13')],
    ['EN300', '13: of somebody who is alive', '5008', () => vedova()],
    ['EN380', '13: of nobody', '5008', () => vedova({}, solo)],
    ['ES011', '13: in the future', '5008', () => vedova({ dataEvento: DOMANI })],
    ['EC049', '13: in a Comune that is not there', '5008', () => estranea({ luogoEvento: { comune: NESSUNO } })],
    [
      'EC051',
      '13: in a Comune with the code of another',
      '5008',
      () => estranea({ luogoEvento: { comune: STORPIATO } }),
    ],
    ['EC046', '13: in a state that is not there', '5008', () => estranea({ luogoEvento: FUORI })],
    ['EC048', '13: in a state with the code of another', '5008', () => estranea({ luogoEvento: CONFUSO })],
    [
      'ES067',
      '13: both in a Comune and abroad',
      '5008',
      () => estranea({ luogoEvento: { comune: BOLOGNA, ...CONFUSO } }),
    ],
    [
      'EHR82',
      '13: an act of the year before',
      '5008',
      () => estranea({ attoEvento: atto(undefined, { anno: '2025' }) }),
    ],
    ['EC084', '13: an act of a Comune that is not there', '5008', () => estranea({ attoEvento: atto(NESSUNO) })],
    [
      'EC086',
      '13: an act of a Comune with the code of another',
      '5008',
      () => estranea({ attoEvento: atto(STORPIATO) }),
    ],
    ['EN318', '14: nothing', '5008', () => muta(padre, '14')],
    ['EN371', '14: of no kind', '5008', () => divorzio({ tipoCessazione: '77' })],
    ['ES113', '14: still married', '5008', () => fine({ tipoCessazione: '3', sentenza: sentenza() }, '2')],
    ['EN309', '14: neither a judgement nor an act', '5008', () => fine({ tipoCessazione: '3' })],
    ['ES012', '14: before being born', '5008', () => divorzio({ sentenza: sentenza('1950-01-01') })],
    ['EN243', '14: from another', '5008', () => ({ ...divorzio(), matrimonio: { coniuge: ricercaDi(solo) } })],
    [
      'EHR83',
      '14: an act of next year',
      '5008',
      () => divorzio({ attoAnnullamentoMatrimonio: atto(undefined, { anno: '2027' }) }),
    ],
    [
      'EC096',
      '14: an act of a Comune that is not there',
      '5008',
      () => divorzio({ attoAnnullamentoMatrimonio: atto(NESSUNO) }),
    ],
    [
      'EC098',
      '14: an act of a Comune with the code of another',
      '5008',
      () => divorzio({ attoAnnullamentoMatrimonio: atto(STORPIATO) }),
    ],
  ]);
  avvisa(a, [
    ['ES111', '12: of another civil status', '5008', () => ({ ...nozze(), statoCivile: { statoCivile: '1' } })],
    [
      'EN299',
      '12: of one sex, abroad',
      '5008',
      () => nozze(uomo, { ...evento('2026-06-10'), luogoEvento: { localita: localita(stati.FRANCIA) } }),
    ],
    ['EN205', '12: with somebody who is married to another', '5008', () => nozze(ricercaDi(madre))],
    ['EN202', '13: of somebody whose marriage ANPR did not know', '5008', () => estranea({})],
    ['ES112', '13: of another civil status', '5008', () => ({ ...estranea({}), statoCivile: { statoCivile: '1' } })],
    ['EHR96', '14: without naming the other', '5008', () => divorzio()],
    [
      'EC101',
      '12: in a Comune that was one once',
      '5008',
      () => evento12({ luogoEvento: { comune: { nomeComune: 'MONTEVEGLIO', siglaProvinciaIstat: 'BO' } } }),
    ],
    [
      'EC103',
      '12: an act of a Comune that was one once',
      '5008',
      () => evento12({ attoEvento: atto({ nomeComune: 'MONTEVEGLIO', siglaProvinciaIstat: 'BO' }) }),
    ],
  ]);
});

describe('what a union or a convivenza di fatto may not say', () => {
  const altro = { cognome: 'LEONI', nome: 'ADRIANO', sesso: 'M', dataNascita: '1980-01-01' };
  const unione = (attoUnione: Campi = evento('2026-06-10'), con: Campi = altro, chi = solo): Campi =>
    muta(chi, '18', { statoCivile: { statoCivile: '6' }, unioneCivile: { unitoCivilmente: con, attoUnione } });
  const evento18 = (cambia: Campi): Campi => unione({ ...evento('2026-06-10'), ...cambia });
  const fine = (scioglimentoUnione: Campi, chi = unito): Campi =>
    muta(chi, '19', { unioneCivile: { scioglimentoUnione } });
  const sciolta = (cambia: Campi = {}): Campi =>
    fine({ motivoScioglimento: '3', sentenza: sentenza('2026-06-01'), ...cambia });
  const contratto = { data: '2026-06-10' };
  const insieme = (cambia: Campi = {}, con: Campi = ricercaDi(madre), chi = solo): Campi =>
    muta(chi, '16', { convivenzaDiFatto: { convivente: con, contrattoStipula: { ...contratto, ...cambia } } });
  const risolta = (cambia: Campi = {}, dato: Campi = {}, chi = convivente): Campi =>
    muta(chi, '17', {
      convivenzaDiFatto: {
        contrattoRisoluzione: {
          motivoRisoluzione: '31',
          contratto: { data: OGGI, dataNotifica: OGGI, ...cambia },
          ...dato,
        },
      },
    });
  rifiuta(a, [
    ['EN268', '18: nothing', '5008', () => muta(solo, '18')],
    ['EN269', '18: with nobody', '5008', () => muta(solo, '18', { unioneCivile: { attoUnione: evento() } })],
    [
      'EN319',
      '18: with its end',
      '5008',
      () =>
        muta(solo, '18', { unioneCivile: { unitoCivilmente: altro, attoUnione: evento(), scioglimentoUnione: {} } }),
    ],
    ['EN270', '18: of two sexes', '5008', () => unione(evento('2026-06-10'), CHI)],
    ['EN272', '18: of somebody who is married', '5008', () => unione(evento('2026-06-10'), altro, padre)],
    ['EHR22', '18: in the future', '5008', () => unione(evento(DOMANI))],
    ['EN386', '18: before the law', '5008', () => unione(evento('2015-01-01'))],
    [
      'ES129',
      '18: both in a Comune and abroad',
      '5008',
      () => evento18({ luogoEvento: { comune: BOLOGNA, ...CONFUSO } }),
    ],
    [
      'EHR35',
      '18: an act of the year before',
      '5008',
      () => evento18({ attoEvento: atto(undefined, { anno: '2025' }) }),
    ],
    ['EC114', '18: an act of a Comune that is not there', '5008', () => evento18({ attoEvento: atto(NESSUNO) })],
    [
      'EC116',
      '18: an act of a Comune with the code of another',
      '5008',
      () => evento18({ attoEvento: atto(STORPIATO) }),
    ],
    [
      'EC156',
      '18: with somebody born in a Comune that is not there',
      '5008',
      () => unione(evento('2026-06-10'), { ...altro, luogoNascita: { comune: NESSUNO } }),
    ],
    [
      'EC158',
      '18: with somebody born in a Comune with the code of another',
      '5008',
      () => unione(evento('2026-06-10'), { ...altro, luogoNascita: { comune: STORPIATO } }),
    ],
    ['EN275', '19: nothing', '5008', () => muta(unito, '19', { unioneCivile: {} })],
    ['EN326', '19: of nobody', '5008', () => fine({ motivoScioglimento: '3', sentenza: sentenza() }, solo)],
    ['EN278', '19: for no reason', '5008', () => fine({ sentenza: sentenza() })],
    ['EN276', '19: for a reason that is none', '5008', () => sciolta({ motivoScioglimento: '77' })],
    ['EHR23', '19: in the future', '5008', () => sciolta({ sentenza: sentenza(DOMANI) })],
    ['EN290', '19: before it began', '5008', () => sciolta({ sentenza: sentenza('2010-01-01') })],
    ['EN325', '19: by the death of somebody who is alive', '5008', () => sciolta({ motivoScioglimento: '98' })],
    [
      'EHR37',
      '19: an act of the year before',
      '5008',
      () =>
        fine({ motivoScioglimento: '1', datiEvento: { ...evento(), attoEvento: atto(undefined, { anno: '2025' }) } }),
    ],
    [
      'EC118',
      '19: an act of a Comune that is not there',
      '5008',
      () => fine({ motivoScioglimento: '1', datiEvento: { ...evento(), attoEvento: atto(NESSUNO) } }),
    ],
    [
      'EC120',
      '19: an act of a Comune with the code of another',
      '5008',
      () => fine({ motivoScioglimento: '1', datiEvento: { ...evento(), attoEvento: atto(STORPIATO) } }),
    ],
    ['EN266', '16: nothing', '5008', () => muta(solo, '16')],
    [
      'EN267',
      '16: with nobody',
      '5008',
      () => muta(solo, '16', { convivenzaDiFatto: { contrattoStipula: contratto } }),
    ],
    ['EN251', '16: from no day', '5008', () => insieme({ data: undefined })],
    [
      'EN252',
      '16: with its end',
      '5008',
      () => muta(solo, '16', { convivenzaDiFatto: { convivente: altro, contrattoRisoluzione: {} } }),
    ],
    ['EN253', '16: with somebody of another family', '5008', () => insieme()],
    ['EN257', '16: of somebody who is married', '5008', () => insieme({}, ricercaDi(madre), padre)],
    ['EN265', '16: of somebody who has one', '5008', () => insieme({}, ricercaDi(madre), convivente)],
    ['EHR38', '16: in the future', '5008', () => insieme({ data: DOMANI })],
    ['EHR40', '16: signed in the future', '5008', () => insieme({ dataDocumento: DOMANI, dataNotifica: DOMANI })],
    ['EN386', '16: before the law', '5008', () => insieme({ data: '2015-01-01' })],
    ['EN364', '16: signed and not told to the Comune', '5008', () => insieme({ dataDocumento: '2026-06-10' })],
    [
      'EN258',
      '16: told to the Comune before it was signed',
      '5008',
      () => insieme({ dataDocumento: '2026-06-10', dataNotifica: '2026-06-01' }),
    ],
    [
      'EC160',
      '16: with somebody born in a Comune that is not there',
      '5008',
      () => insieme({}, { ...altro, luogoNascita: { comune: NESSUNO } }),
    ],
    [
      'EC162',
      '16: with somebody born in a Comune with the code of another',
      '5008',
      () => insieme({}, { ...altro, luogoNascita: { comune: STORPIATO } }),
    ],
    ['EN323', '17: of nobody', '5008', () => risolta({}, {}, solo)],
    [
      'EN261',
      '17: for no reason',
      '5008',
      () => muta(convivente, '17', { convivenzaDiFatto: { contrattoRisoluzione: {} } }),
    ],
    ['EN262', '17: for a reason that is none', '5008', () => risolta({}, { motivoRisoluzione: '77' })],
    ['EHR39', '17: in the future', '5008', () => risolta({ data: DOMANI, dataNotifica: DOMANI })],
    ['EN263', '17: before it began', '5008', () => risolta({ data: '2010-01-01' })],
    ['EN264', '17: told to the Comune before it happened', '5008', () => risolta({ dataNotifica: '2026-06-01' })],
    ['EN322', '17: by the death of somebody who is alive', '5008', () => risolta({}, { motivoRisoluzione: '98' })],
  ]);
  avvisa(a, [
    [
      'EN298',
      '18: of two sexes, abroad',
      '5008',
      () => unione({ ...evento('2026-06-10'), luogoEvento: { localita: localita(stati.FRANCIA) } }, CHI),
    ],
    ['EN271', '18: of another civil status', '5008', () => ({ ...unione(), statoCivile: { statoCivile: '1' } })],
    ['EN277', '19: of another civil status', '5008', () => sciolta()],
  ]);
});
