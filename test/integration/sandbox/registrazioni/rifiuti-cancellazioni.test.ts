import { describe } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { stati } from '../../../../sandbox/popolazione/luoghi.ts';
import { anagrafe, idAnprDi } from '../../../supporto/anagrafe.ts';
import { avvisa, rifiuta } from '../../../supporto/rifiuti.ts';
import {
  atto,
  BOLOGNA,
  cancellazione,
  decesso,
  evento,
  inElenco,
  legame,
  localita,
  senza,
  sentenza,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const padre = a.esempio('famiglia-numerosa');
const [, madre, figlio] = a.famiglia(di(padre)) as [Campi, Campi, Campi];
const solo = a.esempio('omonimo');
const straniero = a.esempio('straniero');
const aire = a.esempio('aire');
const DOMANI = '2026-06-16';
const NESSUNO = { nomeComune: 'TOPOLINIA', siglaProvinciaIstat: 'MO' };
const STORPIATO = { ...BOLOGNA, codiceIstat: '036030' };

describe('what a death may not say', () => {
  const morte = (altro: Campi): Campi => decesso(figlio, altro);
  const datiDecesso = (altro: Campi): Campi => morte({ datiDecesso: { ...evento(), ...altro } });
  const presunta = (altro: Campi = {}): Campi =>
    morte({
      motivoCancellazione: { tipoMotivoCancellazione: '2' },
      datiDecesso: { dataEvento: '2020-01-01' },
      datiSentenza: sentenza('2026-06-01'),
      ...altro,
    });
  const delPadre = (elencoSoggettiFamiglia: readonly Campi[]): Campi =>
    decesso(padre, { datiControllo: { ruoloSoggetto: '1' }, elencoSoggettiFamiglia });
  rifiuta(a, [
    [
      'EN280',
      'a reason that is no death',
      '2001',
      () => morte({ motivoCancellazione: { tipoMotivoCancellazione: '3' } }),
    ],
    [
      'EN370',
      'a reason of the AIRE for a resident',
      '2001',
      () => morte({ motivoCancellazione: { tipoMotivoCancellazioneAIRE: '1' } }),
    ],
    ['EN249', 'no event', '2001', () => senza(morte({}), 'datiDecesso')],
    ['EN250', 'a presumed one without a judgement', '2001', () => senza(presunta(), 'datiSentenza')],
    ['EHR93', 'a presumed one without its day', '2001', () => senza(presunta(), 'datiDecesso')],
    [
      'EHR98',
      'a judgement valid before the death',
      '2001',
      () => presunta({ datiDecesso: { dataEvento: '2026-06-10' } }),
    ],
    ['EHR90', 'a judgement of tomorrow', '2001', () => presunta({ datiSentenza: sentenza(DOMANI) })],
    [
      'EHR91',
      'a judgement valid from tomorrow',
      '2001',
      () => presunta({ datiSentenza: { ...sentenza(), dataValidita: DOMANI } }),
    ],
    [
      'EHR31',
      'a judgement valid before it was given',
      '2001',
      () => presunta({ datiSentenza: { ...sentenza(), dataValidita: '2026-01-01' } }),
    ],
    [
      'EN242',
      'a judgement of no court',
      '2001',
      () => presunta({ datiSentenza: { ...sentenza(), tipoTribunale: '5' } }),
    ],
    ['ES007', 'a death after the day of effect', '2001', () => datiDecesso({ dataEvento: DOMANI })],
    ['EN315', 'a death before the birth', '2001', () => datiDecesso({ dataEvento: '1990-01-01' })],
    ['EC106', 'a death in a Comune that is not there', '2001', () => datiDecesso({ luogoEvento: { comune: NESSUNO } })],
    [
      'EC108',
      'a death in a Comune with the code of another',
      '2001',
      () => datiDecesso({ luogoEvento: { comune: STORPIATO } }),
    ],
    [
      'EC170',
      'a death in a state that is not there',
      '2001',
      () => datiDecesso({ luogoEvento: { localita: { descrizioneStato: 'ATLANTIDE', codiceStato: '555' } } }),
    ],
    [
      'EC171',
      'a death in a state with the code of another',
      '2001',
      () => datiDecesso({ luogoEvento: { localita: { descrizioneStato: 'FRANCIA', codiceStato: '216' } } }),
    ],
    ['EN132', 'a death without an act', '2001', () => morte({ datiDecesso: senza(evento(), 'attoEvento') })],
    ['EHR80', 'an act of next year', '2001', () => datiDecesso({ attoEvento: atto(undefined, { anno: '2027' }) })],
    [
      'EC184',
      'an act of the year before',
      '2001',
      () => datiDecesso({ attoEvento: atto(undefined, { anno: '2025' }) }),
    ],
    ['EC110', 'an act of a Comune that is not there', '2001', () => datiDecesso({ attoEvento: atto(NESSUNO) })],
    [
      'EC112',
      'an act of a Comune with the code of another',
      '2001',
      () => datiDecesso({ attoEvento: atto(STORPIATO) }),
    ],
    ['EN483', 'a head who leaves nobody in their place', '2001', () => delPadre([])],
    ['EN484', 'a head who is said not to be one', '2001', () => decesso(padre)],
    ['EN485', 'the dead among those who stay', '2001', () => delPadre([inElenco(padre, '1')])],
    ['EN197', 'nobody who is the new head', '2001', () => delPadre([inElenco(madre, '2')])],
    ['EN166', 'two new heads', '2001', () => delPadre([inElenco(madre, '1'), inElenco(figlio, '1')])],
    ['EF044', 'a new head of another family', '2001', () => delPadre([inElenco(solo, '1')])],
    ['EC002', 'a tie that is none', '2001', () => delPadre([inElenco(madre, '77')])],
    ['EN246', 'a tie that was good until 2015', '2001', () => delPadre([inElenco(madre, '80')])],
    [
      'EN244',
      'a tie of a convivenza in a family',
      '2001',
      () => delPadre([inElenco(madre, '1', { legameSoggetto: { ...legame('1'), tipoLegame: '4' } })]),
    ],
    [
      'EN206',
      'a tie from another day',
      '2001',
      () => delPadre([inElenco(madre, '1', { legameSoggetto: legame('1', '2026-06-01') })]),
    ],
    ['EN372', 'a role that is none', '2001', () => morte({ datiControllo: { ruoloSoggetto: '3' } })],
  ]);
  avvisa(a, [
    [
      'EC109',
      'a death in a Comune that was one once',
      '2001',
      () => datiDecesso({ luogoEvento: { comune: { nomeComune: 'MONTEVEGLIO', siglaProvinciaIstat: 'BO' } } }),
    ],
    [
      'EC113',
      'an act of a Comune that was one once',
      '2001',
      () => datiDecesso({ attoEvento: atto({ nomeComune: 'MONTEVEGLIO', siglaProvinciaIstat: 'BO' }) }),
    ],
    ['EN310', 'the spouse is of the same Comune', '2001', () => delPadre([inElenco(madre, '1')])],
    ['EN219', 'others stay with the ties of before', '2001', () => delPadre([inElenco(madre, '1')])],
    [
      'EN112',
      'a procedure that is not there',
      '2001',
      () => morte({ datiDelProcedimento: { numeroPraticaAnpr: '1' } }),
    ],
    [
      'EN113',
      'a procedure that is closed',
      '2001',
      () => morte({ datiDelProcedimento: { numeroPraticaAnpr: '5000001' } }),
    ],
  ]);
});

describe('what the other cancellations may not say', () => {
  const via = (motivo: string, altro: Campi = {}): Campi => cancellazione(straniero, motivo, altro);
  const comune = { destinazione: { comune: BOLOGNA } };
  const estero = { destinazione: { localita: localita(stati.MAROCCO) } };
  const daAire = (motivo: string, altro: Campi = {}): Campi => cancellazione(aire, motivo, altro);
  rifiuta(a, [
    ['EN373', 'a death', '2003', () => via('1')],
    ['EN370', 'a reason that is none', '2003', () => via('77')],
    ['EN374', 'a state, for who comes back from the AIRE', '2003', () => daAire('3', estero)],
    ['EN376', 'a state, for who goes to another Comune', '2003', () => via('3', estero)],
    ['EN377', 'a Comune, for who goes abroad', '2003', () => via('5', comune)],
    ['EN436', 'a Comune that is in ANPR, as all are', '2003', () => via('3', comune)],
    ['EN436', 'a Comune that is not in ANPR, as none is', '2003', () => via('3')],
    ['EC172', 'a Comune that is not there', '2003', () => via('3', { destinazione: { comune: NESSUNO } })],
    ['EC174', 'a Comune with the code of another', '2003', () => via('3', { destinazione: { comune: STORPIATO } })],
    [
      'EC175',
      'a state that is not there',
      '2003',
      () => via('5', { destinazione: { localita: { descrizioneStato: 'ATLANTIDE', codiceStato: '555' } } }),
    ],
    [
      'EC176',
      'a state with the code of another',
      '2003',
      () => via('5', { destinazione: { localita: { descrizioneStato: 'FRANCIA', codiceStato: '216' } } }),
    ],
    [
      'ES056',
      'a cancellation after the day of effect',
      '2003',
      () => via('6', { datiCancellazione: { motivoCancellazione: '6', dataDecorrenzaCancellazione: DOMANI } }),
    ],
    [
      'EN240',
      'before the last thing that happened',
      '2003',
      () =>
        via('6', {
          testataRichiesta: { dataDecorrenza: '2001-01-01' },
          datiCancellazione: { motivoCancellazione: '6', dataDecorrenzaCancellazione: '2001-01-01' },
        }),
    ],
  ]);
});
