import { describe } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { anagrafe, idAnprDi } from '../../../supporto/anagrafe.ts';
import { archiviazione, convivenza } from '../../../supporto/altre-richieste.ts';
import { avvisa, rifiuta } from '../../../supporto/rifiuti.ts';
import {
  famigliaDi,
  inElenco,
  ISTAT_BOLOGNA,
  mutazioneResidenza,
  ricercaDi,
  testoIn,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const padre = a.esempio('famiglia-numerosa');
const [, , figlio, altroFiglio] = a.famiglia(di(padre)) as [Campi, Campi, Campi, Campi];
const solo = a.esempio('omonimo');
const aire = a.esempio('aire');
const ospite = a.esempio('convivenza');

describe('what a change of residence may not say', () => {
  const parte = (altro: Campi = {}, tipo = '02', scheda = '2'): Campi =>
    mutazioneResidenza(tipo, scheda, [inElenco(figlio, '1')], altro);
  rifiuta(a, [
    ['EN372', 'a change of no kind', '5005', () => parte({}, '05')],
    ['EF016', 'a family neither there nor new', '5005', () => parte({}, '02', '3')],
    ['EN223', 'nobody in the list', '5005', () => parte({ elencoSoggettiFamiglia: [] })],
    ['EF023', 'a new family without a house', '5005', () => parte({ residenzaFamiglia: [] })],
    ['EF017', 'a new family with a number', '5005', () => parte({ generalitaSchedaFamiglia: famigliaDi(padre) })],
    ['EF021', 'a new family without a head', '5005', () => parte({ elencoSoggettiFamiglia: [inElenco(figlio, '3')] })],
    ['EN304', 'a new convivenza', '5005', () => parte({ generalitaSchedaFamiglia: { tipoScheda: '2' } })],
    ['EF029', 'a family that is there without a number', '5005', () => parte({}, '02', '1')],
    [
      'EF044',
      'a part of a family, as if it were all of it',
      '5005',
      () =>
        parte(
          { generalitaSchedaFamiglia: famigliaDi(padre), elencoSoggettiFamiglia: [inElenco(figlio, '3')] },
          '02',
          '1',
        ),
    ],
    [
      'EF042',
      'into a family of another Comune',
      '5005',
      () =>
        parte(
          { generalitaSchedaFamiglia: famigliaDi(padre), elencoSoggettiFamiglia: [inElenco(solo, '12')] },
          '02',
          '1',
        ),
      { mittente: ISTAT_BOLOGNA },
    ],
    [
      'EF007',
      'as the head of a family that has one',
      '5005',
      () =>
        parte(
          { generalitaSchedaFamiglia: famigliaDi(padre), elencoSoggettiFamiglia: [inElenco(solo, '1')] },
          '02',
          '1',
        ),
    ],
    ['ES077', 'of somebody of the AIRE', '5005', () => parte({ elencoSoggettiFamiglia: [inElenco(aire, '1')] })],
    ['EF050', 'without the usual abode', '5005', () => parte({}, '03', '1')],
    ['EF053', 'without the elected domicile', '5005', () => parte({}, '04', '1')],
    [
      'EF051',
      'of two people at once',
      '5005',
      () => parte({ elencoSoggettiFamiglia: [inElenco(figlio, '3'), inElenco(altroFiglio, '3')] }, '03', '1'),
    ],
  ]);
});

describe('what convivenze may not say', () => {
  const numero = testoIn(ospite, 'famigliaConvivenza', 'idFamigliaConvivenzaANPR')!;
  const nuova = (altro: Campi): Campi => {
    const buona = convivenza(solo);
    return { ...buona, generalitaSchedaConvivenza: { ...(buona['generalitaSchedaConvivenza'] as Campi), ...altro } };
  };
  rifiuta(a, [
    ['EN172', 'a family', '1010', () => nuova({ tipoScheda: '1' })],
    [
      'EF040',
      'one of no kind',
      '1010',
      () => ({ ...convivenza(solo), generalitaSchedaConvivenza: { tipoScheda: '2', denominazioneConvivenza: 'X' } }),
    ],
    [
      'EN206',
      'somebody in charge from another day',
      '1010',
      () =>
        convivenza(solo, {
          tutoreIntestatario: { generalita: ricercaDi(solo), dataIntestarioConvivenza: '2026-06-01' },
        }),
    ],
    ['EN126', 'one that is not empty, to put away', '2009', () => archiviazione(numero)],
    [
      'EN172',
      'a family, to put away',
      '2009',
      () => archiviazione(numero, { estremiSchedaConvivenza: { ...famigliaDi(padre), tipoScheda: '2' } }),
    ],
  ]);
  avvisa(a, [
    [
      'EN480',
      'one without a name',
      '1010',
      () => ({ ...convivenza(solo), generalitaSchedaConvivenza: { tipoScheda: '2', specieConvivenza: '3' } }),
    ],
  ]);
});
