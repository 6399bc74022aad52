import { describe } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi } from '../../../../contract/operazioni/valori.ts';
import type { aire } from '../../../../renderer/registrazioni/modelli/aire.ts';
import type { altre } from '../../../../renderer/registrazioni/modelli/altre.ts';
import type { cancellazioni } from '../../../../renderer/registrazioni/modelli/cancellazioni.ts';
import { stati } from '../../../../sandbox/popolazione/luoghi.ts';
import { convivenza } from '../../../supporto/altre-richieste.ts';
import { anagrafe, idAnprDi, OGGI } from '../../../supporto/anagrafe.ts';
import {
  bambina,
  casaEstera,
  casiDi,
  estero,
  giudizio,
  luogo,
  numeroAtto,
  oggiScritto,
  sotto,
  type CasoProvato,
} from '../../../supporto/casi-registrazione.ts';
import {
  BOLOGNA,
  decesso,
  evento,
  localita,
  mutazioneScheda,
  ricercaDi,
  testoIn,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const { prova, adesso, nella, famigliaDi, legame, campi } = casiDi(a);
const padre = a.esempio('famiglia-numerosa');
const [, madre, figlio] = a.famiglia({ idANPR: idAnprDi(padre) }) as [Campi, Campi, Campi];
const solo = a.esempio('omonimo');
const sposa = a.esempio('nuovo-cittadino');
const straniero = a.esempio('straniero');
const unito = a.esempio('unione-civile');
let vuota = '';

function statoDelProcedimento(numeroPraticaComune: string): string | undefined {
  const { valore } = a.chiedi('3004', { parametriRicerca3004: { numeroPraticaComune } });
  const elementi = sezioniDi(sezioneDi(valore, 'listaProcAmm'), 'elemProcAmm');
  return testoIn(sezioniDi(elementi[0], 'procedimentoIstruttoria').at(-1), 'tipoOperazione');
}

const revocato = (chi: Campi, sezione: string, prima: () => unknown = () => undefined): CasoProvato => ({
  chi,
  prima: () => void prima(),
  digitato: () => ({ 'motivoAnnullamento/motivoRevoca': '1' }),
  poi: () => [adesso(chi)[sezione], undefined],
});

const nozze = {
  statoCivile: { statoCivile: '2' },
  matrimonio: { coniuge: ricercaDi(sposa), datiMatrimonio: evento('2026-06-01') },
};

const casi: Readonly<Record<keyof typeof cancellazioni | keyof typeof aire | keyof typeof altre, CasoProvato>> = {
  decesso: {
    chi: padre,
    digitato: () => ({ 'datiDecesso/dataEvento': oggiScritto, ...numeroAtto('datiDecesso/attoEvento') }),
    poi: () => [
      [nella(padre, 'datiDecesso', 'dataEvento')?.slice(0, 10), legame(madre)],
      [OGGI, '1'],
    ],
  },
  mortePresunta: {
    chi: solo,
    digitato: () => ({ ...giudizio('datiSentenza'), 'datiDecesso/dataEvento': '01052026' }),
    poi: () => [nella(solo, 'datiCancellazione', 'motivoCancellazione'), '2'],
  },
  cancellazione: {
    chi: solo,
    digitato: () => ({ 'datiCancellazione/motivoCancellazione': '6' }),
    poi: () => [nella(solo, 'datiCancellazione', 'motivoCancellazione'), '6'],
  },
  fineConvivenza: {
    prima: () => {
      a.registra('1010', convivenza(solo));
      vuota = famigliaDi(solo);
      a.registra('2001', decesso(solo));
    },
    digitato: () => ({ 'estremiSchedaConvivenza/idFamigliaConvivenzaANPR': vuota }),
    poi: (cambiati) => [cambiati, []],
  },
  espatrio: {
    chi: solo,
    digitato: () => casaEstera('residenzaEstera'),
    poi: () => [nella(solo, 'generalita', 'soggettoAIRE'), 'S'],
  },
  nascitaAire: {
    chi: a.esempio('famiglia-aire'),
    digitato: () => ({
      ...sotto('generalitaA001/generalita', bambina),
      ...estero('generalitaA001/generalita/luogoNascita', localita(stati.GERMANIA)),
      ...numeroAtto('attoNascita'),
    }),
    poi: ([nata]) => [famigliaDi(nata!), famigliaDi(a.esempio('famiglia-aire'))],
  },
  indirizzoAire: {
    chi: a.esempio('famiglia-aire'),
    digitato: () => casaEstera('residenzaEstera'),
    poi: () => [
      testoIn(a.esempio('famiglia-aire'), 'residenza', 'localitaEstera', 'consolato', 'descrizioneConsolato'),
      'COLONIA',
    ],
  },
  procedimento: {
    chi: solo,
    digitato: () => sotto('procedimentoIstruttoria', { numeroPraticaComune: '2026-777', motivoAvvio: '6' }),
    poi: () => [statoDelProcedimento('2026-777'), 'I'],
  },
  chiusuraProcedimento: {
    prima: () =>
      void a.registra(
        '1014',
        campi(
          'procedimento',
          solo,
          sotto('procedimentoIstruttoria', { numeroPraticaComune: '2026-778', motivoAvvio: '6' }),
        ),
      ),
    digitato: () => sotto('procedimentoIstruttoria', { numeroPraticaComune: '2026-778', esitoChiusura: 'C' }),
    poi: () => [statoDelProcedimento('2026-778'), 'C'],
  },
  rettificaDate: {
    chi: figlio,
    digitato: () => ({ 'tipoRettifica/richiestaRettifica104/dataIngressoFamiglia': '02012020' }),
    poi: () => [nella(figlio, 'legameSoggetto', 'dataDecorrenza'), '2020-01-02'],
  },
  rettificaMotivo: {
    chi: figlio,
    digitato: () => ({ 'tipoRettifica/richiestaRettifica102/idMotivoIscrizione': '7' }),
    poi: () => [nella(figlio, 'datiIscrizione', 'iscrizioneResidente', 'motivoIscrizione'), '7'],
  },
  rettificaNascita: {
    chi: figlio,
    digitato: () => luogo('tipoRettifica/richiestaRettifica105/luogoNascita', BOLOGNA),
    poi: () => [nella(figlio, 'generalita', 'luogoNascita', 'comune', 'nomeComune'), 'BOLOGNA'],
  },
  revocaPaternita: revocato(figlio, 'paternita'),
  revocaMaternita: revocato(figlio, 'maternita'),
  revocaSoggiorno: revocato(straniero, 'permessoSoggiorno'),
  revocaDomicilio: revocato(solo, 'domicilioDigitale', () =>
    a.registra(
      '5008',
      mutazioneScheda(solo, ['09'], { domicilioDigitale: { indirizzoDigitale: 'a@pec.it', dataInizioValidita: OGGI } }),
    ),
  ),
  revocaMatrimonio: revocato(solo, 'matrimonio', () => a.registra('5008', mutazioneScheda(solo, ['12'], nozze))),
  revocaUnione: revocato(unito, 'unioneCivile'),
  revocaConvivenza: revocato(a.esempio('convivenza-di-fatto'), 'convivenzaDiFatto'),
};

describe('who goes, who is abroad, what is put right', () => prova(casi));
