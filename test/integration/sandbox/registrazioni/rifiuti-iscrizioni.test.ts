import { describe } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { anagrafe } from '../../../supporto/anagrafe.ts';
import { avvisa, rifiuta } from '../../../supporto/rifiuti.ts';
import {
  BOLOGNA,
  evento,
  famigliaDi,
  immigrazione,
  ISTAT_BOLOGNA,
  ITALIANA,
  legame,
  nuovaFamiglia,
  ricercaDi,
  senza,
  straniera,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const padre = a.esempio('famiglia-numerosa');
const solo = a.esempio('omonimo');
const aire = a.esempio('aire');
const NESSUNO = { nomeComune: 'TOPOLINIA', siglaProvinciaIstat: 'MO' };
const STORPIATO = { ...BOLOGNA, codiceIstat: '036030' };
const FUORI = { descrizioneStato: 'ATLANTIDE', codiceStato: '555' };
const CONFUSO = { descrizioneStato: 'FRANCIA', codiceStato: '216' };
const capo = { idFamigliaConvivenzaANPR: famigliaDi(padre)['idFamigliaConvivenzaANPR']!, tipoScheda: '1' };

describe('what another registration may not say', () => {
  const motivo = (idMotivoIscrizione: string): Campi => immigrazione({ motivoIscrizione: { idMotivoIscrizione } });
  const da = (provenienza: Campi, idMotivoIscrizione = '2'): Campi =>
    immigrazione({ motivoIscrizione: { idMotivoIscrizione }, provenienza });
  const ritorno = (chi: Campi, perche: string): Campi =>
    immigrazione({
      motivoIscrizione: { idMotivoIscrizione: perche },
      generalita1002: { generalita: ricercaDi(chi) },
      cittadinanza: [ITALIANA],
    });
  const esistente = (famiglia: Campi, codice = '12'): Campi =>
    immigrazione({
      famiglia: { famiglia, legameSoggetto: legame(codice) },
      datiControllo: { attribuzioneFamiglia: '2', gestioneCF: '1' },
    });
  const cancellato = a.esempio('emigrato');
  const conControllo = (codice: string, valore: string): Campi =>
    immigrazione({
      datiControllo: {
        ...{ attribuzioneFamiglia: '1', gestioneCF: '1' },
        listaControlli: { controllo: [{ codice, valore }] },
      },
    });
  rifiuta(a, [
    ['EC006', 'a reason that is none', '1002', () => motivo('77')],
    ['EN372', 'a Comune that is not in ANPR, as none is', '1002', () => motivo('3')],
    ['EC014', 'another reason, without a note', '1002', () => motivo('9')],
    ['ES086', 'from abroad, without saying where', '1002', () => senza(immigrazione(), 'provenienza')],
    ['EC179', 'from a Comune that is not there', '1002', () => da({ comune: NESSUNO })],
    ['EC181', 'from a Comune with the code of another', '1002', () => da({ comune: STORPIATO })],
    ['EC182', 'from a state that is not there', '1002', () => da({ localita: FUORI })],
    ['EC183', 'from a state with the code of another', '1002', () => da({ localita: CONFUSO })],
    ['EF022', 'into no household', '1002', () => senza(immigrazione(), 'famiglia')],
    [
      'EN304',
      'into a convivenza that is a family',
      '1002',
      () => ({ ...senza(immigrazione(), 'famiglia'), convivenza: { convivenza: capo, legameSoggetto: legame('2') } }),
    ],
    [
      'EN372',
      'into a family of no kind',
      '1002',
      () => immigrazione({ datiControllo: { attribuzioneFamiglia: '5', gestioneCF: '1' } }),
    ],
    [
      'EF019',
      'into a family of the AIRE in Italy',
      '1002',
      () => immigrazione({ famiglia: { famiglia: nuovaFamiglia({ famigliaAire: 'S' }), legameSoggetto: legame('1') } }),
    ],
    [
      'EF021',
      'into a new family, and not as its head',
      '1002',
      () => immigrazione({ famiglia: { famiglia: nuovaFamiglia(), legameSoggetto: legame('3') } }),
    ],
    ['EF023', 'into a new family without a house', '1002', () => senza(immigrazione(), 'residenza')],
    [
      'EN119',
      'into a family of another Comune',
      '1002',
      () => ({ ...esistente(capo), residenza: [] }),
      { mittente: ISTAT_BOLOGNA },
    ],
    ['EF007', 'as the head of a family that has one', '1002', () => esistente(capo, '1')],
    ['EF018', 'into a family of the AIRE', '1002', () => esistente({ ...famigliaDi(aire) })],
    [
      'EN392',
      'in charge of a convivenza that has somebody',
      '1002',
      () => ({
        ...senza(esistente(capo), 'famiglia'),
        convivenza: { convivenza: famigliaDi(a.esempio('convivenza')), legameSoggetto: legame('1') },
      }),
    ],
    ['ES101', 'back from the AIRE without the number of the record', '1002', () => motivo('6')],
    ['ES077', 'back from the AIRE of who is not in it', '1002', () => ritorno(solo, '6')],
    ['EN187', 'found again, of who was never lost', '1002', () => ritorno(solo, '5')],
    [
      'EN190',
      'somebody who was cancelled, without the number of the record',
      '1002',
      () => {
        const nomi = ['cognome', 'nome', 'sesso', 'dataNascita', 'luogoNascita'];
        const generalita = cancellato['generalita'] as Campi;
        const chi = Object.fromEntries(nomi.map((nome) => [nome, generalita[nome]!]));
        return immigrazione({ generalita1002: { generalita: chi, statoCivile: { statoCivile: '1' } } });
      },
    ],
    [
      'EN133',
      'married to somebody who is not there',
      '1002',
      () => immigrazione({ matrimonio: { coniuge: { cognome: 'A', nome: 'B', idSchedaSoggettoANPR: '1' } } }),
    ],
    ['EN218', 'a family that may be certified in no way', '1002', () => conControllo('FC', 'N')],
    ['EN372', 'a control that is none', '1002', () => conControllo('ZZ', '1')],
    ['EN127', 'no civil status', '1002', () => immigrazione({ generalita1002: { generalita: straniera() } })],
    [
      'EC001',
      'a civil status that is none',
      '1002',
      () => immigrazione({ generalita1002: { generalita: straniera(), statoCivile: { statoCivile: '55' } } }),
    ],
    [
      'ES038',
      'no place of birth',
      '1002',
      () =>
        immigrazione({
          generalita1002: { generalita: senza(straniera(), 'luogoNascita'), statoCivile: { statoCivile: '1' } },
        }),
    ],
    [
      'EN368',
      'an Italian with a permit to stay',
      '1002',
      () => immigrazione({ cittadinanza: [ITALIANA], permessoSoggiorno: { tipoSoggiorno: '1' } }),
    ],
    [
      'EC090',
      'an electoral list of a Comune that is not there',
      '1002',
      () => immigrazione({ listaElettorale: { elettore: 'S', comune: NESSUNO } }),
    ],
    [
      'EC092',
      'an electoral list of a Comune with the code of another',
      '1002',
      () => immigrazione({ listaElettorale: { elettore: 'S', comune: STORPIATO } }),
    ],
  ]);
  const civile = (statoCivile: string, altro: Campi = {}): Campi =>
    immigrazione({ generalita1002: { generalita: straniera(), statoCivile: { statoCivile } }, ...altro });
  const matrimonio = { matrimonio: { coniuge: { cognome: 'A', nome: 'B' } } };
  const vedovanza = { vedovanza: { datiMorteconiuge: evento() } };
  const cessazione = { separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione: '3' } };
  avvisa(a, [
    ['EN213', 'a family that is not complete yet', '1002', () => conControllo('FI', '1')],
    ['ES014', 'single, with a marriage', '1002', () => civile('1', matrimonio)],
    ['ES015', 'single, with a widowhood', '1002', () => civile('1', vedovanza)],
    ['ES017', 'married, with the end of a marriage', '1002', () => civile('2', { ...matrimonio, ...cessazione })],
    ['EN199', 'married, without a marriage', '1002', () => civile('2')],
    ['EN200', 'widowed, without a widowhood', '1002', () => civile('3')],
    ['EN201', 'divorced, without a divorce', '1002', () => civile('4')],
  ]);
});
