import { describe } from 'vitest';
import { carattereDiControlloCF } from '../../../../contract/identificativi/codice-fiscale.ts';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { anagrafe, idAnprDi, OGGI } from '../../../supporto/anagrafe.ts';
import { rifiuta } from '../../../supporto/rifiuti.ts';
import { BOLOGNA, decesso, idSchedaDi, ISTAT_BOLOGNA, nascita, ricercaDi, senza } from '../../../supporto/richieste.ts';

const a = anagrafe();
const padre = a.esempio('famiglia-numerosa');
const [, madre, figlio] = a.famiglia({ idANPR: idAnprDi(padre) }) as [Campi, Campi, Campi];
const morte = (altro: Campi = {}): Campi => decesso(figlio, altro);
const conTestata = (testata: Campi): Campi => morte({ testataRichiesta: testata });
const chiedendo = (chi: Campi): Campi => morte({ generalitaPerRicerca: chi });
const lui = ricercaDi(figlio);
const DOMANI = '2026-06-16';

describe('what the header of a registration may not say', () => {
  rifiuta(a, [
    ['EHR97', 'no day of effect', '2001', () => senzaDecorrenza()],
    ['EHR18', 'a day of effect in the future', '2001', () => conTestata({ dataDecorrenza: DOMANI })],
    ['EHR19', 'a protocol of tomorrow', '2001', () => conTestata({ dataProtocolloComune: DOMANI })],
    ['EHR26', 'a kind of operation that is none', '2001', () => conTestata({ tipoOperazione: 'X' })],
    [
      'EHR84',
      'a practice settled before it has effect',
      '2001',
      () => conTestata({ dataDefinizionePratica: '2026-06-01' }),
    ],
  ]);
});

/** The harness gives a day of effect to every request: an undefined one leaves it out. */
const senzaDecorrenza = (): Campi => conTestata({ dataDecorrenza: undefined });

describe('whom a registration may not name', () => {
  const ignoto = { cognome: 'X', nome: 'Y' };
  const comunale = (istat: string, numero: string): Campi => ({
    ...senza(lui, 'idSchedaSoggettoANPR', 'codiceFiscale'),
    idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: istat, idSchedaSoggetto: numero },
  });
  const numero = String(Number(idSchedaDi(figlio)) % 1_000_000);
  rifiuta(a, [
    ['ES004', 'no identifier', '2001', () => chiedendo(senza(lui, 'idSchedaSoggettoANPR', 'codiceFiscale'))],
    ['EN185', 'a number of no record', '2001', () => chiedendo({ ...ignoto, idSchedaSoggettoANPR: '1' })],
    [
      'ES102',
      'a codice fiscale of nobody',
      '2001',
      () => chiedendo({ ...ignoto, codiceFiscale: { codFiscale: 'AAAAAA00A00A000A' } }),
    ],
    ['ES100', 'a number of the Comune of no record', '2001', () => chiedendo(comunale('036030', '999999'))],
    ['EN068', 'another name', '2001', () => chiedendo({ ...lui, nome: 'UGO' })],
    ['EN069', 'another surname', '2001', () => chiedendo({ ...lui, cognome: 'FANTI' })],
    [
      'EN070',
      'the codice fiscale of another',
      '2001',
      () => chiedendo({ ...lui, codiceFiscale: ricercaDi(padre)['codiceFiscale']! }),
    ],
    ['EN071', 'another day of birth', '2001', () => chiedendo({ ...lui, dataNascita: '2010-01-01' })],
    [
      'EN072',
      'another place of birth',
      '2001',
      () => chiedendo({ ...lui, luogoNascita: { localita: { descrizioneStato: 'MALI', codiceStato: '431' } } }),
    ],
    [
      'EN073',
      'another number in the Comune',
      '2001',
      () =>
        chiedendo({ ...lui, idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '036030', idSchedaSoggetto: '5' } }),
    ],
    [
      'EN074',
      'another Comune',
      '2001',
      () =>
        chiedendo({
          ...lui,
          idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: ISTAT_BOLOGNA, idSchedaSoggetto: numero },
        }),
    ],
    ['EN075', 'another sex', '2001', () => chiedendo({ ...lui, sesso: lui['sesso'] === 'M' ? 'F' : 'M' })],
    [
      'ES057',
      'neither a surname nor a name',
      '2001',
      () => chiedendo({ ...senza(lui, 'cognome', 'nome'), senzaCognome: '1', senzaNome: '1' }),
    ],
    [
      'ES058',
      'a birth without day and without day and month',
      '2001',
      () => chiedendo({ ...lui, senzaGiorno: '1', senzaGiornoMese: '1' }),
    ],
    [
      'ES063',
      'a birth without day and month, with them',
      '2001',
      () => chiedendo({ ...lui, dataNascita: '2009-03-04', senzaGiornoMese: '1' }),
    ],
    [
      'ES066',
      'a birth without day, with one',
      '2001',
      () => chiedendo({ ...lui, dataNascita: '2009-03-04', senzaGiorno: '1' }),
    ],
    ['EN117', 'somebody of another Comune', '2001', () => morte(), { mittente: ISTAT_BOLOGNA }],
    ['EN184', 'somebody who is dead', '2001', () => decesso(a.esempio('deceduto'))],
  ]);
});

describe('what a birth may not say', () => {
  const nato = (altro: Campi): Campi => nascita(padre, madre, altro);
  const generalita = (altro: Campi, via: readonly string[] = []): Campi => {
    const buona = (nascita(padre, madre)['generalita1001'] as Campi)['generalita'] as Campi;
    return nato({ generalita1001: { generalita: { ...senza(buona, ...via), ...altro } } });
  };
  const controlli = (altro: Campi): Campi =>
    nato({ datiControllo: { attribuzioneFamiglia: '1', gestioneCF: '1', ...altro } });
  const atto = (altro: Campi): Campi =>
    nato({ attoNascita: { ...(nascita(padre, madre)['attoNascita'] as Campi), ...altro } });
  const luogo = (luogoNascita: Campi): Campi => generalita({ luogoNascita });
  const cittadinanza = (altro: Campi): Campi =>
    nato({ cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100', ...altro } });
  const altrove = a.esempio('omonimo');
  rifiuta(a, [
    ['EF014', 'a family of no kind', '1001', () => controlli({ attribuzioneFamiglia: '6' })],
    ['ES035', 'a filiation of no kind', '1001', () => controlli({ filiazione: '5' })],
    [
      'ES036',
      'a child of both, without the father',
      '1001',
      () => senza(controlli({ filiazione: '2', attribuzioneFamiglia: '3' }), 'paternita'),
    ],
    [
      'ES037',
      'a child of both, without the mother',
      '1001',
      () => senza(controlli({ filiazione: '3', attribuzioneFamiglia: '2' }), 'maternita'),
    ],
    ['ES039', 'a surname of no origin', '1001', () => controlli({ origineCognome: '9' })],
    [
      'ES040',
      "the father's surname, without the father",
      '1001',
      () => senza(controlli({ origineCognome: '1', attribuzioneFamiglia: '3' }), 'paternita'),
    ],
    [
      'ES041',
      "the mother's surname, without the mother",
      '1001',
      () => senza(controlli({ origineCognome: '2', attribuzioneFamiglia: '2' }), 'maternita'),
    ],
    [
      'ES042',
      "the father's family, without the father",
      '1001',
      () => senza(controlli({ attribuzioneFamiglia: '2' }), 'paternita'),
    ],
    [
      'ES043',
      "the mother's family, without the mother",
      '1001',
      () => senza(controlli({ attribuzioneFamiglia: '3' }), 'maternita'),
    ],
    ['EF030', 'another family, which is not named', '1001', () => controlli({ attribuzioneFamiglia: '5' })],
    [
      'EN304',
      'a convivenza that is a family',
      '1001',
      () =>
        nato({
          famConv: {
            idFamigliaConvivenzaANPR: (padre['famigliaConvivenza'] as Campi)['idFamigliaConvivenzaANPR']!,
            tipoScheda: '1',
          },
          legameSoggetto: { dataDecorrenza: OGGI, codiceLegame: '3' },
          datiControllo: { attribuzioneFamiglia: '4', gestioneCF: '1' },
        }),
    ],
    ['ES038', 'no sex', '1001', () => generalita({}, ['sesso'])],
    ['ES008', 'a birth after the day of effect', '1001', () => generalita({ dataNascita: DOMANI })],
    ['EF032', 'a birth before the family began', '1001', () => generalita({ dataNascita: '1999-01-01' })],
    ['ES080', 'no act', '1001', () => senza(nascita(padre, madre), 'attoNascita')],
    ['EHR79', 'an act of next year', '1001', () => atto({ anno: '2027' })],
    ['ES013', 'an act of the year before', '1001', () => atto({ anno: '2025' })],
    [
      'EC166',
      'an act of a Comune that is not there',
      '1001',
      () => atto({ comuneRegistrazione: { nomeComune: 'TOPOLINIA', siglaProvinciaIstat: 'MO' } }),
    ],
    [
      'EC168',
      'an act of a Comune with the code of another',
      '1001',
      () => atto({ comuneRegistrazione: { ...BOLOGNA, codiceIstat: '036030' } }),
    ],
    [
      'ES050',
      'a birth both in a Comune and abroad',
      '1001',
      () => luogo({ comune: BOLOGNA, localita: { descrizioneStato: 'MALI', codiceStato: '431' } }),
    ],
    [
      'EN332',
      'a birth in a Comune that is no more',
      '1001',
      () => luogo({ comune: { nomeComune: 'MONTEVEGLIO', siglaProvinciaIstat: 'BO' } }),
    ],
    [
      'EN334',
      'a birth in a Comune with the code of another',
      '1001',
      () => luogo({ comune: { ...BOLOGNA, codiceIstat: '036030' } }),
    ],
    [
      'EC030',
      'a birth in a state that is not there',
      '1001',
      () => luogo({ localita: { descrizioneStato: 'ATLANTIDE', codiceStato: '555' } }),
    ],
    [
      'EC031',
      'a birth in a state with the code of another',
      '1001',
      () => luogo({ localita: { descrizioneStato: 'FRANCIA', codiceStato: '216' } }),
    ],
    ['EC036', 'a citizenship of no state', '1001', () => cittadinanza({ codiceStato: '555' })],
    ['EC038', 'a citizenship with the code of another state', '1001', () => cittadinanza({ codiceStato: '216' })],
    ['ES009', 'a citizenship from before the birth', '1001', () => cittadinanza({ dataValidita: '2020-01-01' })],
    ['EN091', 'a father who is a woman', '1001', () => nato({ paternita: { generalita: ricercaDi(madre) } })],
    ['EN093', 'a mother who is a man', '1001', () => nato({ maternita: { generalita: ricercaDi(padre) } })],
    [
      'EN142',
      'a father whom ANPR does not know',
      '1001',
      () => nato({ paternita: { generalita: { cognome: 'X', nome: 'Y', idSchedaSoggettoANPR: '1' } } }),
    ],
    [
      'EN143',
      'a mother whom ANPR does not know',
      '1001',
      () => nato({ maternita: { generalita: { cognome: 'X', nome: 'Y' } } }),
    ],
    [
      'EN144',
      'parents whom ANPR does not know',
      '1001',
      () =>
        nato({
          paternita: { generalita: { cognome: 'X', nome: 'Y' } },
          maternita: { generalita: { cognome: 'Z', nome: 'Y' } },
        }),
    ],
    [
      'EC148',
      'a father born in a Comune that is not there',
      '1001',
      () =>
        nato({
          paternita: {
            generalita: {
              cognome: 'X',
              nome: 'Y',
              luogoNascita: { comune: { nomeComune: 'TOPOLINIA', siglaProvinciaIstat: 'MO' } },
            },
          },
        }),
    ],
    [
      'EC150',
      'a father born in a Comune with the code of another',
      '1001',
      () =>
        nato({
          paternita: {
            generalita: { cognome: 'X', nome: 'Y', luogoNascita: { comune: { ...BOLOGNA, codiceIstat: '036030' } } },
          },
        }),
    ],
    [
      'EF054',
      'parents who do not live together',
      '1001',
      () => nato({ paternita: { generalita: ricercaDi(altrove) } }),
    ],
    ['EN180', 'a family of another Comune', '1001', () => nato({}), { mittente: ISTAT_BOLOGNA }],
    [
      'ES070',
      'no codice fiscale and nothing about it',
      '1001',
      () => nato({ datiControllo: { attribuzioneFamiglia: '1' } }),
    ],
    ['ES090', 'something else about the codice fiscale', '1001', () => controlli({ gestioneCF: '4' })],
    [
      'EN125',
      'a codice fiscale that is to be given and is there',
      '1001',
      () => generalita({ codiceFiscale: { codFiscale: 'TSCLVI26H55G393L' } }),
    ],
    ['EN150', 'an omocodia of nobody', '1001', () => controlli({ gestioneCF: '2' })],
    [
      'EN188',
      'somebody who is there already',
      '1001',
      () =>
        generalita(
          senza(figlio['generalita'] as Campi, 'codiceFiscale', 'idSchedaSoggettoComune', 'idSchedaSoggettoANPR'),
        ),
    ],
    [
      'EN248',
      'the codice fiscale of another',
      '1001',
      () => ({
        ...generalita({ codiceFiscale: ricercaDi(padre)['codiceFiscale']! }),
        datiControllo: { attribuzioneFamiglia: '1' },
      }),
    ],
    [
      'EN339',
      'a codice fiscale with the place of another',
      '1001',
      () => ({
        ...generalita({ codiceFiscale: { codFiscale: `TSCLVI26H55A944${carattereDiControlloCF('TSCLVI26H55A944')}` } }),
        datiControllo: { attribuzioneFamiglia: '1' },
      }),
    ],
    [
      'EN403',
      'a codice fiscale of other data',
      '1001',
      () => ({
        ...generalita({ codiceFiscale: { codFiscale: 'BRLNDR74B11G393X' } }),
        datiControllo: { attribuzioneFamiglia: '1' },
      }),
    ],
    [
      'EN247',
      'a procedure without a number',
      '1001',
      () => nato({ datiDelProcedimento: { dataDefinizionePratica: OGGI } }),
    ],
  ]);
});
