import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../../../contract/operazioni/index.ts';
import { anagrafe, erroreDi, idAnprDi, OGGI, variati } from '../../../supporto/anagrafe.ts';
import { espatrio } from '../../../supporto/altre-richieste.ts';
import {
  annullamento,
  cancellazione,
  decesso,
  immigrazione,
  inElenco,
  mutazioneFamiglia,
  mutazioneResidenza,
  mutazioneScheda,
  nascita,
  persona,
  residenza,
  straniera,
  testoIn,
} from '../../../supporto/richieste.ts';

const quante = process.env['POSTAZIONE_LUNGO'] === '1' ? 1_000 : 30;

const a = anagrafe();
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const padre = a.esempio('famiglia-numerosa');
const famiglia = a.famiglia(di(padre)).map((uno) => a.cittadino(di(uno))!) as [Campi, Campi, ...Campi[]];
const altri = (['omonimo', 'carta-in-scadenza', 'molte-residenze', 'nato-all-estero'] as const).map((s) =>
  a.esempio(s),
);
const tutti = [...famiglia, ...altri];
const giorni = [OGGI, '2026-06-14', '2018-01-01'];

/** A registration that may be asked for at any moment: whether it can be made depends on those before. */
type Passo = readonly [CodiceRegistrazione, Campi];

const passo: fc.Arbitrary<Passo> = fc
  .tuple(fc.nat(8), fc.constantFrom(...tutti), fc.constantFrom(...tutti), fc.nat(50))
  .map(([quale, uno, due, n]): Passo => {
    const passi: readonly (() => Passo)[] = [
      () => [
        '1001',
        nascita(padre, famiglia[1], {
          generalita1001: { generalita: persona({ nome: `N${'ABCDEFGHIJ'[n % 10]!}${'ABCDE'[n % 5]!}` }) },
        }),
      ],
      () => ['1002', immigrazione({}, straniera({ nome: `S${'ABCDEFGHIJ'[n % 10]!}` }))],
      () => ['2001', decesso(uno)],
      () => ['2003', cancellazione(uno, '6')],
      () => ['5001', mutazioneFamiglia(uno, '4', { residenzaFamigliaConvivenza: residenza(String(n + 1)) })],
      () => ['5001', mutazioneFamiglia(uno, '2', { elencoSoggettiFamiglia: [inElenco(due, '13')] })],
      () => [
        '5005',
        mutazioneResidenza('02', '2', [inElenco(uno, '1')], { residenzaFamiglia: [residenza(String(n + 1))] }),
      ],
      () => ['5008', mutazioneScheda(uno, ['07'], { altriDati: { titoloStudio: String(n % 6) } })],
      () => ['A002', espatrio(uno)],
    ];
    return passi[quale]!();
  });

const perAnnullare = (codice: string): '1013' | '2011' | '5012' =>
  codice[0] === '2' ? '2011' : codice[0] === '5' ? '5012' : '1013';

/** All that 3002 tells of the people, on several days. */
const fotografia = (): unknown =>
  giorni.map((giorno) => tutti.map((uno) => [a.cittadino(di(uno), giorno), a.famiglia(di(uno), giorno).map(idAnprDi)]));

test(`${quante} sequences of registrations, annulled backwards, leave what was before`, () => {
  const iniziale = fotografia();
  let fatte = 0;
  const proprieta = fc.property(fc.array(passo, { minLength: 2, maxLength: 7 }), (passi) => {
    a.senzaEffetti(() => {
      const riuscite = passi.flatMap(([codice, richiesta]) => {
        const risposta = a.chiedi(codice, richiesta);
        if (risposta.ramo !== 'ok') return [];
        const numero = testoIn(variati(risposta)[0], 'generalitaAttuali', 'idSchedaSoggettoANPR')!;
        return [[codice, risposta, numero] as const];
      });
      fatte += riuscite.length;
      for (const [codice, fatta, idSchedaSoggettoANPR] of riuscite.toReversed()) {
        const servizio = perAnnullare(codice);
        const chi = a.cittadino({ idSchedaSoggettoANPR })!;
        const esito = a.chiedi(servizio, annullamento(servizio, codice, fatta, chi));
        expect(esito.ramo, `${codice}: ${erroreDi(esito)}`).toBe('ok');
      }
      expect(fotografia()).toEqual(iniziale);
    });
  });
  fc.assert(proprieta, { numRuns: quante });
  expect(fatte).toBeGreaterThan(quante);
});
