import { describe } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { stati } from '../../../../sandbox/popolazione/luoghi.ts';
import { anagrafe, idAnprDi, OGGI } from '../../../supporto/anagrafe.ts';
import { avvisa, rifiuta } from '../../../supporto/rifiuti.ts';
import {
  atto,
  BOLOGNA,
  cittadinanzaDi,
  evento,
  generalitaCambiate,
  localita,
  mutazioneScheda,
  PAVULLO,
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
const STORPIATO = { ...BOLOGNA, codiceIstat: '036030' };

const muta = (chi: Campi, tipi: string | readonly string[], altro: Campi = {}, gestione?: string): Campi =>
  mutazioneScheda(chi, [tipi].flat(), altro, gestione);

describe('what a change of the record may not ask for', () => {
  rifiuta(a, [
    ['ES096', 'of no kind', '5008', () => muta(padre, '23')],
    ['EN361', 'a completion with something else', '5008', () => muta(padre, ['20', '07'])],
    ['EN438', 'the data of the AIRE with something else', '5008', () => muta(aire, ['21', '07'])],
    ['EN487', 'a death with something else', '5008', () => muta(padre, ['22', '07'])],
    ['EN312', 'a wedding and its end', '5008', () => muta(padre, ['12', '14'])],
    ['EN319', 'a union and its end', '5008', () => muta(padre, ['18', '19'])],
    ['EN320', 'a convivenza and its end', '5008', () => muta(padre, ['16', '17'])],
    ['EN321', 'a wedding and a union', '5008', () => muta(padre, ['12', '18'])],
    [
      'EN389',
      'from before the last change of the same',
      '5008',
      () => ({
        ...muta(padre, '07', { altriDati: { titoloStudio: 'C' } }),
        testataRichiesta: { dataDecorrenza: '1990-01-01' },
      }),
    ],
  ]);
  avvisa(a, [
    [
      'EN396',
      'data that no kind asked for is about',
      '5008',
      () => muta(padre, '07', { altriDati: { titoloStudio: 'C' }, cittadinanza: [cittadinanzaDi(stati.MAROCCO)] }),
    ],
  ]);
});

describe('what the data of a person may not say', () => {
  const carta = (altro: Campi, via: readonly string[] = []): Campi =>
    muta(padre, '03', {
      cartaIdentita: {
        ...senza(
          { numero: 'CA00001ZZ', dataRilascio: OGGI, interdizioneEspatrio: 'N', comuneRilascio: PAVULLO },
          ...via,
        ),
        ...altro,
      },
    });
  const consolato = (codiceConsolato: string): Campi =>
    carta({ consolatoRilascio: { codiceConsolato, descrizioneConsolato: 'PARIGI' } }, ['comuneRilascio']);
  const permesso = (altro: Campi, chi = straniero): Campi =>
    muta(chi, '04', { permessoSoggiorno: { numeroSoggiorno: 'I1', tipoSoggiorno: '1', ...altro } });
  const nuove = (altro: Campi, gestione?: string, chi = solo): Campi =>
    muta(chi, '01', { generalitaDaModificare: generalitaCambiate(chi, altro) }, gestione);
  const genitore = (luogoNascita: Campi): Campi =>
    muta(solo, '10', { paternita: { generalita: { cognome: 'X', nome: 'Y', luogoNascita } } });
  rifiuta(a, [
    ['ES068', '01: nothing', '5008', () => muta(solo, '01')],
    [
      'EN139',
      '01: a part of the generalità alone',
      '5008',
      () => muta(solo, '01', { generalitaDaModificare: { generalita: { cognome: 'X', nome: 'Y' } } }, '1'),
    ],
    ['EN491', '01: a new codice fiscale that would be the same', '5008', () => nuove({}, '1')],
    ['EN150', '01: an omocodia of nobody', '5008', () => nuove({ nome: 'LUPO' }, '2')],
    ['ES070', '01: nothing about the codice fiscale', '5008', () => nuove({ nome: 'LUPO' })],
    [
      'EN340',
      '01: a codice fiscale of another state',
      '5008',
      () =>
        nuove(
          {
            codiceFiscale: (straniero['generalita'] as Campi)['codiceFiscale']!,
            luogoNascita: { localita: localita(stati.FRANCIA) },
          },
          undefined,
          straniero,
        ),
    ],
    [
      'EC023',
      '01: certifiable in no way',
      '5008',
      () => muta(solo, '01', { generalitaDaModificare: { attributiSoggetto: { soggettoCertificabile: '9' } } }),
    ],
    ['ES069', '02: no citizenship', '5008', () => muta(padre, '02')],
    [
      'EC011',
      '02: a state that is not attributable, without a note',
      '5008',
      () => muta(padre, '02', { cittadinanza: [{ descrizioneStato: 'NON ATTRIBUIBILE', codiceStato: '998' }] }),
    ],
    [
      'EN421',
      '02: of the AIRE, and not Italian',
      '5008',
      () => muta(aire, '02', { cittadinanza: [cittadinanzaDi(stati.FRANCIA)] }),
    ],
    ['ES103', '03: no card', '5008', () => muta(padre, '03')],
    ['ES089', '03: a card of tomorrow', '5008', () => carta({ dataRilascio: DOMANI })],
    ['EC059', '03: neither paper nor electronic', '5008', () => carta({ cartaceaElettronica: '3' })],
    ['EC078', '03: of a Comune that is not there', '5008', () => carta({ comuneRilascio: NESSUNO })],
    ['EC080', '03: of a Comune with the code of another', '5008', () => carta({ comuneRilascio: STORPIATO })],
    ['EC099', '03: of no consulate', '5008', () => consolato('9999999')],
    ['EC100', '03: of a consulate with the code of another', '5008', () => consolato('2300403')],
    ['ES104', '04: no permit', '5008', () => muta(straniero, '04')],
    ['EN428', '04: of the AIRE', '5008', () => permesso({}, aire)],
    ['EN368', '04: of an Italian', '5008', () => permesso({}, padre)],
    ['EC063', '04: of no kind', '5008', () => permesso({ tipoSoggiorno: '77' })],
    ['EC012', '04: another kind, without a note', '5008', () => permesso({ tipoSoggiorno: '9' })],
    ['ES029', '04: of tomorrow', '5008', () => permesso({ dataRilascio: DOMANI })],
    [
      'ES031',
      '04: that ends before it begins',
      '5008',
      () => permesso({ dataRilascio: OGGI, dataScadenza: '2026-01-01' }),
    ],
    ['EC087', '04: of a Comune that is not there', '5008', () => permesso({ comune: NESSUNO })],
    ['EC089', '04: of a Comune with the code of another', '5008', () => permesso({ comune: STORPIATO })],
    ['ES105', '05: no list', '5008', () => muta(padre, '05')],
    [
      'EN379',
      '05: the electoral list, which has a service of its own',
      '5008',
      () => muta(padre, '05', { liste: { listaElettorale: { elettore: 'S' } } }),
    ],
    [
      'EC093',
      '05: of a Comune that is not there',
      '5008',
      () => muta(padre, '05', { liste: { listaLeva: { iscritto: 'S', comune: NESSUNO } } }),
    ],
    [
      'EC095',
      '05: of a Comune with the code of another',
      '5008',
      () => muta(padre, '05', { liste: { listaLeva: { iscritto: 'S', comune: STORPIATO } } }),
    ],
    ['ES106', '06: no census', '5008', () => muta(padre, '06')],
    ['ES107', '07: no data', '5008', () => muta(padre, '07')],
    [
      'EC064',
      '07: a profession that is none',
      '5008',
      () => muta(padre, '07', { altriDati: { posizioneProfessionale: 'X' } }),
    ],
    [
      'EC065',
      '07: a condition that is none',
      '5008',
      () => muta(padre, '07', { altriDati: { condizioneNonProfessionale: '99' } }),
    ],
    ['EC066', '07: a degree that is none', '5008', () => muta(padre, '07', { altriDati: { titoloStudio: 'X' } })],
    ['ES108', '08: no car', '5008', () => muta(padre, '08')],
    ['EN081', '09: no digital domicile', '5008', () => muta(padre, '09')],
    ['ES109', '10: no father', '5008', () => muta(padre, '10')],
    ['ES110', '11: no mother', '5008', () => muta(padre, '11')],
    [
      'EN131',
      '10: several fathers',
      '5008',
      () => muta(figlio, '10', { paternita: { generalita: { cognome: 'BARALDI', nome: 'ANDREA' } } }),
    ],
    ['EC148', '10: born in a Comune that is not there', '5008', () => genitore({ comune: NESSUNO })],
    ['EC150', '10: born in a Comune with the code of another', '5008', () => genitore({ comune: STORPIATO })],
    ['EN409', '15: no act', '5008', () => muta(padre, '15')],
    [
      'EN358',
      '20: not on the day of the registration',
      '5008',
      () => muta(padre, '20', { altriDati: { titoloStudio: 'C' } }),
    ],
    ['EN439', '21: of a resident', '5008', () => muta(padre, '21')],
    ['EN273', '21: nothing', '5008', () => muta(aire, '21')],
    [
      'ES079',
      '21: left before being born',
      '5008',
      () =>
        muta(aire, '21', { generalitaDaModificare: { generalita: { cognome: 'X', nome: 'Y', annoEspatrio: '1900' } } }),
    ],
    ['EN486', '22: of somebody alive', '5008', () => muta(padre, '22', { datiDecesso: { eventoDecesso: evento() } })],
    ['EN249', '22: nothing of the death', '5008', () => muta(a.esempio('deceduto'), '22')],
  ]);
  avvisa(a, [
    ['EN230', '01: without asking the Agenzia delle Entrate', '5008', () => nuove({ nome: 'LUPO' }, '3')],
    [
      'ES032',
      '04: a permit that is over',
      '5008',
      () => permesso({ dataRilascio: '2020-01-01', dataScadenza: '2021-01-01' }),
    ],
    [
      'EN288',
      '05: neither yes, nor no, nor to be seen',
      '5008',
      () => muta(padre, '05', { liste: { listaLeva: { iscritto: 'X' } } }),
    ],
    [
      'EC151',
      '10: born in a Comune that was one once',
      '5008',
      () =>
        muta(solo, '10', {
          paternita: {
            generalita: {
              cognome: 'X',
              nome: 'Y',
              dataNascita: '2020-01-01',
              luogoNascita: { comune: { nomeComune: 'MONTEVEGLIO', siglaProvinciaIstat: 'BO' } },
            },
          },
        }),
    ],
    [
      'EC169',
      '15: an act of a Comune that was one once',
      '5008',
      () => muta(padre, '15', { attoNascita: atto({ nomeComune: 'MONTEVEGLIO', siglaProvinciaIstat: 'BO' }) }),
    ],
  ]);
});
