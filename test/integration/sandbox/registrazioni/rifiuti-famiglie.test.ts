import { describe } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { anagrafe, idAnprDi, OGGI } from '../../../supporto/anagrafe.ts';
import { avvisa, rifiuta } from '../../../supporto/rifiuti.ts';
import {
  BOLOGNA,
  famigliaDi,
  inElenco,
  indirizzo,
  ISTAT_BOLOGNA,
  mutazioneFamiglia,
  nuovaFamiglia,
  residenza,
  residenzaEstera,
  senza,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const padre = a.esempio('famiglia-numerosa');
const [, madre, figlio] = a.famiglia(di(padre)) as [Campi, Campi, Campi];
const solo = a.esempio('omonimo');
const aire = a.esempio('aire');
const ospite = a.esempio('convivenza');
const DOMANI = '2026-06-16';

describe('what the change of a household may not say', () => {
  const muta = (tipo: string, altro: Campi = {}, chi = padre): Campi => mutazioneFamiglia(chi, tipo, altro);
  const con = (tipo: string, elencoSoggettiFamiglia: readonly Campi[], chi = padre): Campi =>
    muta(tipo, { elencoSoggettiFamiglia }, chi);
  const casa = (dove: Campi, tipo = '4'): Campi => muta(tipo, { residenzaFamigliaConvivenza: dove });
  const via = (altro: Campi): Campi => ({ ...residenza(), indirizzo: { ...indirizzo(), ...altro } });
  const famiglia = (altro: Campi): Campi => muta('3', { famigliaConvivenza: { ...famigliaDi(padre), ...altro } });
  const nuova = (altro: Campi, elenco = [inElenco(figlio, '1')]): Campi =>
    muta('2', { famigliaConvivenza: nuovaFamiglia(altro), elencoSoggettiFamiglia: elenco });
  const attuale = a.cittadino(di(padre))!['residenza'] as readonly Campi[];
  rifiuta(a, [
    ['EN372', 'a change of no kind', '5001', () => muta('9')],
    [
      'EN172',
      'a convivenza that is a family',
      '5001',
      () => muta('3', { datiControllo: { tipoMutazione: '3', tipoScheda: '2' } }),
    ],
    [
      'EF020',
      'a household of no kind',
      '5001',
      () =>
        muta('1', {
          famigliaConvivenza: { ...famigliaDi(padre), tipoScheda: '3' },
          datiControllo: { tipoMutazione: '1', tipoScheda: '3' },
        }),
    ],
    ['EF011', 'a household without a number', '5001', () => muta('1', { famigliaConvivenza: { tipoScheda: '1' } })],
    [
      'EF002',
      "a number that is no household's",
      '5001',
      () => muta('1', { famigliaConvivenza: { tipoScheda: '1', idFamigliaConvivenzaANPR: '1' } }),
    ],
    [
      'EF001',
      "a number of the Comune's that is no household's",
      '5001',
      () =>
        muta('1', {
          famigliaConvivenza: {
            tipoScheda: '1',
            idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '036030', idFamigliaConvivenza: '999999' },
          },
        }),
    ],
    [
      'EN296',
      'two numbers of two households',
      '5001',
      () =>
        muta('1', {
          famigliaConvivenza: {
            ...famigliaDi(padre),
            idFamigliaConvivenzaComune: (solo['famigliaConvivenza'] as Campi)['idFamigliaConvivenzaComune']!,
          },
        }),
    ],
    [
      'EN134',
      'a family of another Comune',
      '5001',
      () => con('1', [inElenco(madre, '1')]),
      { mittente: ISTAT_BOLOGNA },
    ],
    [
      'EN135',
      'a convivenza of another Comune',
      '5001',
      () => con('1', [inElenco(ospite, '1')], ospite),
      { mittente: ISTAT_BOLOGNA },
    ],
    ['EN223', 'nobody in the list', '5001', () => muta('1')],
    ['EN197', 'nobody who is the new head', '5001', () => con('1', [inElenco(padre, '2')])],
    ['EN482', 'nothing of who was the head', '5001', () => con('1', [inElenco(madre, '1')])],
    ['EF007', 'the head of always', '5001', () => con('1', [inElenco(padre, '1')])],
    [
      'EF035',
      'two people in charge of a convivenza',
      '5001',
      () => con('1', [inElenco(ospite, '1'), inElenco(solo, '1')], ospite),
    ],
    ['EC003', 'a tie that is none in a convivenza', '5001', () => con('1', [inElenco(ospite, '7')], ospite)],
    ['EN387', 'one person alone, for a family of the AIRE', '5001', () => con('1', [inElenco(aire, '1')], aire)],
    ['EN465', 'somebody twice', '5001', () => con('2', [inElenco(solo, '12'), inElenco(solo, '12')])],
    ['EF018', 'somebody of the AIRE in a family of residents', '5001', () => con('2', [inElenco(aire, '12')])],
    ['EN273', 'the ties of always', '5001', () => con('2', [inElenco(madre, '2')])],
    ['EF008', 'a family without a head', '5001', () => con('2', [inElenco(padre, '13')])],
    ['EF021', 'a new family without a head', '5001', () => nuova({}, [inElenco(figlio, '3')])],
    ['EF024', 'a new family from another day', '5001', () => nuova({ dataOrigineFamigliaConvivenza: '2026-06-01' })],
    ['EF025', 'a new family from tomorrow', '5001', () => nuova({ dataOrigineFamigliaConvivenza: DOMANI })],
    ['EN220', 'a new family of all of an old one', '5001', () => nuova({}, [inElenco(solo, '1')])],
    [
      'EN367',
      'general data of a household without its number',
      '5001',
      () => muta('3', { famigliaConvivenza: { tipoScheda: '1', motivoCostituzione: '2' } }),
    ],
    ['EC004', 'a reason that is none', '5001', () => famiglia({ motivoCostituzione: '77' })],
    [
      'EC005',
      'a kind that is none',
      '5001',
      () => muta('3', { famigliaConvivenza: { ...famigliaDi(ospite), specieConvivenza: '77' } }, ospite),
    ],
    ['EC074', 'a movement that is none', '5001', () => famiglia({ tipoMovimentazione: '77' })],
    ['EF040', 'a convivenza of no kind', '5001', () => muta('3', {}, ospite)],
    ['EF041', 'a move to nowhere', '5001', () => muta('4')],
    ['EN388', 'a move to the same house', '5001', () => casa({ ...attuale[0]!, dataDecorrenzaResidenza: OGGI })],
    ['EN346', 'a move abroad', '5001', () => casa(residenzaEstera())],
    ['EN371', 'an address of no kind', '5001', () => casa({ ...residenza(), tipoIndirizzo: '77' })],
    ['EF026', 'an address that is no residence', '5001', () => casa({ ...residenza(), tipoIndirizzo: '2' })],
    ['EF027', 'a residence from no day', '5001', () => casa(senza(residenza(), 'dataDecorrenzaResidenza'))],
    ['EF055', 'a residence from another day', '5001', () => casa(residenza('12', '2026-06-01'))],
    ['EF042', 'a residence in another Comune', '5001', () => casa(residenza('12', OGGI, BOLOGNA))],
    ['ES026', 'an address with nobody named', '5001', () => casa({ ...residenza(), tipoIndirizzo: '5' })],
    ['ES022', 'an address abroad in Italy', '5001', () => casa({ ...residenza(), tipoIndirizzo: '4' })],
    [
      'EC073',
      'a street of no kind',
      '5001',
      () => casa(via({ toponimo: { codSpecie: '9999', specieFonte: '1', denominazioneToponimo: 'GIARDINI' } })),
    ],
    [
      'ES023',
      'the code of a kind of street of no source',
      '5001',
      () => casa(via({ toponimo: { codSpecie: '213', denominazioneToponimo: 'GIARDINI' } })),
    ],
    [
      'ES024',
      'the code of a street of no source',
      '5001',
      () => casa(via({ toponimo: { codToponimo: '7', denominazioneToponimo: 'GIARDINI' } })),
    ],
    [
      'ES025',
      'the code of a number of no source',
      '5001',
      () => casa(via({ numeroCivico: { codiceCivico: '7', numero: '7' } })),
    ],
    [
      'EN237',
      'a move before the last one',
      '5001',
      () => ({
        ...casa(residenza('12', '2007-01-01')),
        testataRichiesta: { dataDecorrenza: '2007-01-01' },
      }),
    ],
    ['EN180', 'the streets of another Comune', '5001', () => casa(residenza(), '7'), { mittente: ISTAT_BOLOGNA }],
    ['ES077', 'a family of the AIRE', '5001', () => muta('4', { residenzaFamigliaConvivenza: residenza() }, aire)],
  ]);
  avvisa(a, [
    ['EN226', 'a family that is left without a head', '5001', () => nuova({}, [inElenco(padre, '1')])],
    [
      'EN480',
      'a convivenza without a name',
      '5001',
      () => muta('3', { famigliaConvivenza: { ...famigliaDi(ospite), specieConvivenza: '2' } }, ospite),
    ],
  ]);
});
