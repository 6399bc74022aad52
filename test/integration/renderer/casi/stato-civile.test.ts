import { describe } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import type { statoCivile as modelli } from '../../../../renderer/registrazioni/modelli/stato-civile.ts';
import { anagrafe, idAnprDi } from '../../../supporto/anagrafe.ts';
import {
  altraPersona,
  casiDi,
  giudizio,
  numeroAtto,
  oggiScritto,
  sotto,
  type CasoProvato,
} from '../../../supporto/casi-registrazione.ts';
import {
  decesso,
  idSchedaDi,
  inElenco,
  mutazioneFamiglia,
  mutazioneScheda,
  PAVULLO,
  ricercaDi,
} from '../../../supporto/richieste.ts';
import type { Scritto } from '../../../../renderer/moduli/scritto.ts';

const a = anagrafe();
const { prova, nella, statoCivile } = casiDi(a);
const padre = a.esempio('famiglia-numerosa');
const [, madre] = a.famiglia({ idANPR: idAnprDi(padre) }) as [Campi, Campi];
const solo = a.esempio('omonimo');
const sposa = a.esempio('nuovo-cittadino');
const unito = a.esempio('unione-civile');

/** Whom the example of a civil union is united with. */
const compagno = (): Campi => a.famiglia({ idANPR: idAnprDi(unito) }).find((uno) => idAnprDi(uno) !== idAnprDi(unito))!;

const casi: Readonly<Record<keyof typeof modelli, CasoProvato>> = {
  matrimonio: {
    chi: solo,
    digitato: () => ({
      ...altraPersona('matrimonio/coniuge', sposa),
      'matrimonio/datiMatrimonio/dataEvento': oggiScritto,
      ...numeroAtto('matrimonio/datiMatrimonio/attoEvento'),
    }),
    poi: () => [
      [statoCivile(solo), nella(solo, 'matrimonio', 'coniuge', 'idSchedaSoggettoANPR')],
      ['2', idSchedaDi(sposa)],
    ],
  },
  unione: {
    chi: solo,
    digitato: () => ({
      ...sotto('unioneCivile/unitoCivilmente', {
        cognome: 'leoni',
        nome: 'adriano',
        sesso: 'M',
        dataNascita: '01011980',
      }),
      'unioneCivile/attoUnione/dataEvento': oggiScritto,
      ...numeroAtto('unioneCivile/attoUnione/attoEvento'),
    }),
    poi: () => [statoCivile(solo), '6'],
  },
  vedovanza: {
    chi: madre,
    prima: () =>
      void a.registra(
        '2001',
        decesso(padre, { datiControllo: { ruoloSoggetto: '1' }, elencoSoggettiFamiglia: [inElenco(madre, '1')] }),
      ),
    digitato: () => ({
      'vedovanza/datiMorteconiuge/dataEvento': oggiScritto,
      ...numeroAtto('vedovanza/datiMorteconiuge/attoEvento'),
    }),
    poi: () => [statoCivile(madre), '3'],
  },
  separazione: {
    chi: padre,
    digitato: () => giudizio('separazioneAnnullamentoCessazioneMatrimonio/sentenza'),
    poi: () => [
      [statoCivile(padre), nella(padre, 'annullamentoMatrimonio', 'tipoCessazione')],
      ['2', '5'],
    ],
  },
  divorzio: {
    chi: padre,
    digitato: () => ({
      'separazioneAnnullamentoCessazioneMatrimonio/tipoCessazione': '6',
      ...sotto('separazioneAnnullamentoCessazioneMatrimonio/attoAnnullamentoMatrimonio', {
        ...sotto('comuneRegistrazione', PAVULLO as Scritto),
        ...{ anno: '2026', parte: '2', serie: 'C', numeroAtto: '4' },
      }),
    }),
    poi: () => [statoCivile(padre), '4'],
  },
  scioglimento: {
    chi: unito,
    digitato: () => ({
      'unioneCivile/scioglimentoUnione/motivoScioglimento': '3',
      ...giudizio('unioneCivile/scioglimentoUnione/sentenza'),
    }),
    poi: () => [statoCivile(unito), '8'],
  },
  morteUnito: {
    chi: unito,
    prima: () => void a.registra('2001', decesso(compagno(), { datiControllo: { ruoloSoggetto: '2' } })),
    digitato: () => ({
      'unioneCivile/scioglimentoUnione/datiEvento/dataEvento': oggiScritto,
      ...numeroAtto('unioneCivile/scioglimentoUnione/datiEvento/attoEvento'),
    }),
    poi: () => [statoCivile(unito), '7'],
  },
  convivenzaDiFatto: {
    chi: solo,
    prima: () =>
      void a.registra('5001', mutazioneFamiglia(solo, '2', { elencoSoggettiFamiglia: [inElenco(sposa, '23')] })),
    digitato: () => ({
      ...altraPersona('convivenzaDiFatto/convivente', sposa),
      'convivenzaDiFatto/contrattoStipula/data': oggiScritto,
    }),
    poi: () => [nella(solo, 'convivenzaDiFatto', 'convivente', 'idSchedaSoggettoANPR'), idSchedaDi(sposa)],
  },
  risoluzione: {
    chi: solo,
    prima: () => {
      a.registra('5001', mutazioneFamiglia(solo, '2', { elencoSoggettiFamiglia: [inElenco(sposa, '23')] }));
      const convivenzaDiFatto = { convivente: ricercaDi(sposa), contrattoStipula: { data: '2026-06-02' } };
      a.registra('5008', mutazioneScheda(solo, ['16'], { convivenzaDiFatto }));
    },
    digitato: () =>
      sotto('convivenzaDiFatto/contrattoRisoluzione', {
        motivoRisoluzione: '31',
        'contratto/data': oggiScritto,
        'contratto/dataNotifica': oggiScritto,
      }),
    poi: () => [nella(solo, 'convivenzaDiFatto', 'contrattoRisoluzione', 'motivoRisoluzione'), '31'],
  },
};

describe('couples', () => prova(casi));
