import { describe } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { anagrafe, idAnprDi, OGGI, variati } from '../../../supporto/anagrafe.ts';
import { rettifica } from '../../../supporto/altre-richieste.ts';
import { avvisa, rifiuta } from '../../../supporto/rifiuti.ts';
import {
  atto,
  BOLOGNA,
  decesso,
  evento,
  immigrazione,
  famigliaDi,
  inElenco,
  ISTAT_BOLOGNA,
  legame,
  mutazioneFamiglia,
  mutazioneResidenza,
  mutazioneScheda,
  residenza,
  residenzaEstera,
  ricercaDi,
  sentenza,
} from '../../../supporto/richieste.ts';

// What is refused, or warned of, because of what was registered before; each row begins from the same people.

const a = anagrafe();
const di = (chi: Campi): Campi => ({ idANPR: idAnprDi(chi) });
const padre = a.esempio('famiglia-numerosa');
const [, madre, figlio] = a.famiglia(di(padre)) as [Campi, Campi, Campi];
const solo = a.esempio('omonimo');
const altro = a.esempio('carta-in-scadenza');
const unito = a.esempio('unione-civile');
const ospite = a.esempio('convivenza');
const ANTICO = { nomeComune: 'MONTEVEGLIO', siglaProvinciaIstat: 'BO' };
const CHI = { cognome: 'LEONI', nome: 'ADA', sesso: 'F', dataNascita: '2020-01-01' };

/** Does a registration and then gives the request that depends on it. */
const dopo =
  (codice: '1002' | '2001' | '5001' | '5005' | '5008', prima: () => Campi, poi: () => Campi, mittente?: string) =>
  (): Campi => {
    a.registra(codice, prima(), mittente === undefined ? {} : { mittente });
    return poi();
  };
const inElencoDal = (chi: Campi, dal: string): Campi => inElenco(chi, '12', { legameSoggetto: legame('12', dal) });
const aBologna = (chi: Campi): Campi =>
  mutazioneResidenza('02', '2', [inElenco(chi, '1')], { residenzaFamiglia: [residenza('3', OGGI, BOLOGNA)] });
const mortePadre = (): Campi =>
  decesso(padre, {
    datiControllo: { ruoloSoggetto: '1' },
    elencoSoggettiFamiglia: [inElenco(madre, '1')],
  });
const vedova = (datiMorteconiuge: Campi, chi = madre, coniuge?: Campi): Campi =>
  mutazioneScheda(chi, ['13'], {
    statoCivile: { statoCivile: '3' },
    vedovanza: { datiMorteconiuge },
    ...(coniuge ? { matrimonio: { coniuge } } : {}),
  });
const insieme = (legame: string): Campi =>
  mutazioneFamiglia(solo, '2', { elencoSoggettiFamiglia: [inElenco(altro, legame)] });
const contratto = (chi: Campi, con: Campi, data = '2026-06-10'): Campi =>
  mutazioneScheda(chi, ['16'], { convivenzaDiFatto: { convivente: ricercaDi(con), contrattoStipula: { data } } });
const nozze = (chi: Campi, con: Campi): Campi =>
  mutazioneScheda(chi, ['12'], {
    statoCivile: { statoCivile: '2' },
    matrimonio: {
      coniuge: con,
      datiMatrimonio: {
        ...evento('2026-06-10'),
        luogoEvento: { localita: { descrizioneStato: 'FRANCIA', codiceStato: '215' } },
      },
    },
  });

describe('what cannot be registered after something else', () => {
  rifiuta(a, [
    [
      'EN398',
      'widowhood from another day than the death',
      '5008',
      dopo('2001', mortePadre, () => vedova(evento('2026-06-10'))),
    ],
    [
      'EN254',
      'a convivenza di fatto of two who have another tie',
      '5008',
      dopo(
        '5001',
        () => insieme('13'),
        () => contratto(solo, altro),
      ),
    ],
    [
      'EN256',
      'a convivenza di fatto with who has another',
      '5008',
      () => {
        a.registra(
          '5001',
          mutazioneFamiglia(solo, '2', { elencoSoggettiFamiglia: [inElenco(altro, '23'), inElenco(unito, '13')] }),
        );
        a.registra('5008', contratto(altro, solo));
        a.registra(
          '5001',
          mutazioneFamiglia(altro, '2', {
            famigliaConvivenza: (a.cittadino(di(solo)) as { famigliaConvivenza: Campi }).famigliaConvivenza,
            elencoSoggettiFamiglia: [inElenco(ospite, '13')],
          }),
        );
        return contratto(ospite, altro);
      },
    ],
    [
      'EN289',
      'a second convivenza di fatto from before the end of the first',
      '5008',
      () => {
        a.registra('5001', insieme('23'));
        a.registra('5008', contratto(solo, altro));
        const fine = { motivoRisoluzione: '31', contratto: { data: OGGI, dataNotifica: OGGI } };
        a.registra('5008', mutazioneScheda(solo, ['17'], { convivenzaDiFatto: { contrattoRisoluzione: fine } }));
        return contratto(solo, altro);
      },
    ],
    [
      'EN357',
      'a completion of what was registered since',
      '5008',
      () => {
        const nuova = a.cittadino(
          di(variati(a.registra('1002', immigrazione({ altriDati: { titoloStudio: 'C' } })))[0]!),
        )!;
        return mutazioneScheda(nuova, ['20'], { altriDati: { titoloStudio: 'H' } });
      },
    ],
    [
      'EN411',
      'another reason of a registration of another Comune',
      '5014',
      dopo(
        '5005',
        () => aBologna(solo),
        () => rettifica(solo, '102', { idMotivoIscrizione: '7' }),
        ISTAT_BOLOGNA,
      ),
      { mittente: ISTAT_BOLOGNA },
    ],
    [
      'EN471',
      'anything of who may be in ANPR twice',
      '5008',
      () => {
        const una = a.cittadino(di(variati(a.registra('1002', immigrazione()))[0]!))!;
        a.registra('1002', immigrazione({ datiControllo: { attribuzioneFamiglia: '1', gestioneCF: '3' } }));
        return mutazioneScheda(una, ['07'], { altriDati: { titoloStudio: 'C' } });
      },
    ],
    [
      'EF002',
      'anything of a family that everybody has left',
      '5001',
      dopo(
        '5005',
        () => mutazioneResidenza('02', '2', [inElenco(solo, '1')]),
        () => mutazioneFamiglia(solo, '2', { elencoSoggettiFamiglia: [inElenco(altro, '13')] }),
      ),
    ],
    [
      'EF031',
      'somebody who joins a family before it begins',
      '5001',
      () => ({
        ...mutazioneFamiglia(padre, '2', { elencoSoggettiFamiglia: [inElencoDal(solo, '2004-01-01')] }),
        testataRichiesta: { dataDecorrenza: '2004-01-01' },
      }),
    ],
    [
      'EN389',
      'general data of a family from before it begins',
      '5001',
      () => ({
        ...mutazioneFamiglia(padre, '3', { famigliaConvivenza: { ...famigliaDi(padre), motivoCostituzione: '2' } }),
        testataRichiesta: { dataDecorrenza: '2004-01-01' },
      }),
    ],
    [
      'EN240',
      'the death of somebody of whom something was registered since',
      '2001',
      dopo(
        '5008',
        () => mutazioneScheda(figlio, ['07'], { altriDati: { titoloStudio: '1' } }),
        () => ({
          ...decesso(figlio, { datiDecesso: evento('2026-06-01') }),
          testataRichiesta: { dataDecorrenza: '2026-06-01' },
        }),
      ),
    ],
    [
      'EF037',
      'nobody in charge of a convivenza',
      '5001',
      () => mutazioneFamiglia(ospite, '1', { elencoSoggettiFamiglia: [inElenco(ospite, '2')] }),
    ],
    [
      'ES021',
      'an address in Italy abroad',
      '5005',
      () =>
        mutazioneResidenza('03', '1', [inElenco(solo, '1')], {
          residenzaFamiglia: [{ ...residenzaEstera(), tipoIndirizzo: '2' }],
        }),
    ],
    [
      'EF042',
      'a residence in another Comune that has no code',
      '5001',
      () =>
        mutazioneFamiglia(padre, '4', {
          residenzaFamigliaConvivenza: residenza('3', OGGI, { nomeComune: 'BOLOGNA', siglaProvinciaIstat: 'BO' }),
        }),
    ],
  ]);
});

describe('what is registered with a warning', () => {
  const morteAltrui = { ...evento(), luogoEvento: { comune: ANTICO } };
  const divorzio = { tipoCessazione: '3', sentenza: sentenza('2026-06-01'), attoAnnullamentoMatrimonio: atto(ANTICO) };
  const fine = { motivoScioglimento: '1', datiEvento: { ...evento(), attoEvento: atto(ANTICO) } };
  const dimora = (comune: Campi): Campi =>
    mutazioneResidenza('03', '1', [inElenco(solo, '1')], {
      residenzaFamiglia: [{ ...residenza('9', OGGI, comune), tipoIndirizzo: '2' }],
    });
  avvisa(a, [
    [
      'EN195',
      'a death, of somebody whose spouse is of another Comune',
      '2001',
      dopo(
        '5005',
        () => aBologna(madre),
        () => ({ ...mortePadre(), elencoSoggettiFamiglia: [inElenco(figlio, '1')] }),
        ISTAT_BOLOGNA,
      ),
    ],
    [
      'EN292',
      'a wedding of two of one family with another tie',
      '5008',
      dopo(
        '5001',
        () => insieme('13'),
        () => nozze(solo, ricercaDi(altro)),
      ),
    ],
    ['EC102', '13: in a Comune that was one once', '5008', () => vedova(morteAltrui, solo, CHI)],
    [
      'EC104',
      '13: an act of a Comune that was one once',
      '5008',
      () => vedova({ ...evento(), attoEvento: atto(ANTICO) }, solo, CHI),
    ],
    [
      'EC105',
      '14: an act of a Comune that was one once',
      '5008',
      () =>
        mutazioneScheda(padre, ['14'], {
          statoCivile: { statoCivile: '4' },
          separazioneAnnullamentoCessazioneMatrimonio: divorzio,
        }),
    ],
    [
      'EC117',
      '18: an act of a Comune that was one once',
      '5008',
      () =>
        mutazioneScheda(solo, ['18'], {
          unioneCivile: {
            unitoCivilmente: { ...CHI, sesso: 'M' },
            attoUnione: { ...evento(), attoEvento: atto(ANTICO) },
          },
        }),
    ],
    [
      'EC121',
      '19: an act of a Comune that was one once',
      '5008',
      () => mutazioneScheda(unito, ['19'], { unioneCivile: { scioglimentoUnione: fine } }),
    ],
    [
      'EC155',
      '12: with somebody born in a Comune that was one once',
      '5008',
      () => nozze(solo, { ...CHI, luogoNascita: { comune: ANTICO } }),
    ],
    [
      'EC159',
      '18: with somebody born in a Comune that was one once',
      '5008',
      () =>
        mutazioneScheda(solo, ['18'], {
          unioneCivile: {
            unitoCivilmente: { ...CHI, sesso: 'M', luogoNascita: { comune: ANTICO } },
            attoUnione: evento(),
          },
        }),
    ],
    ['EC056', 'an address in a Comune that was one once', '5005', () => dimora(ANTICO)],
    [
      'EC058',
      'an address in a Comune with the code of another',
      '5005',
      () => dimora({ ...BOLOGNA, codiceIstat: '036030' }),
    ],
  ]);
});
