import { describe } from 'vitest';
import type { Campi } from '../../../../contract/operazioni/albero.ts';
import type { iscrizioni } from '../../../../renderer/registrazioni/modelli/iscrizioni.ts';
import type { famiglie } from '../../../../renderer/registrazioni/modelli/famiglie.ts';
import { scrittoDa, type Scritto } from '../../../../renderer/moduli/scritto.ts';
import { radiceDi } from '../../../../renderer/servizi/radici.ts';
import { stati } from '../../../../sandbox/popolazione/luoghi.ts';
import { anagrafe, idAnprDi, OGGI } from '../../../supporto/anagrafe.ts';
import {
  bambina,
  casa,
  casiDi,
  estero,
  numeroAtto,
  sotto,
  type CasoProvato,
} from '../../../supporto/casi-registrazione.ts';
import {
  BOLOGNA,
  inElenco,
  ISTAT_BOLOGNA,
  legame as legameDal,
  localita,
  mutazioneResidenza,
  nuovaFamiglia,
  residenza,
  ricercaDi,
} from '../../../supporto/richieste.ts';

const a = anagrafe();
const { prova, adesso, nella, civico, famigliaDi, legame } = casiDi(a);
const padre = a.esempio('famiglia-numerosa');
const [, madre, figlio] = a.famiglia({ idANPR: idAnprDi(padre) }) as [Campi, Campi, Campi];
const solo = a.esempio('omonimo');
const giovane = a.esempio('omonimo-giovane');
const straniero = a.esempio('straniero');
const sposa = a.esempio('nuovo-cittadino');
const aire = a.esempio('aire');
const MAROCCO = localita(stati.MAROCCO);

const daFuori: Scritto = {
  ...sotto('generalita1002/generalita', { cognome: 'benali', nome: 'salma', sesso: 'F', dataNascita: '04051990' }),
  ...estero('generalita1002/generalita/luogoNascita', MAROCCO),
  'generalita1002/statoCivile/statoCivile': '1',
  'cittadinanza[1]/descrizioneStato': 'MAROCCO',
  'cittadinanza[1]/codiceStato': MAROCCO['codiceStato'] as string,
  ...estero('provenienza', MAROCCO),
  'permessoSoggiorno/tipoSoggiorno': '1',
  'permessoSoggiorno/numeroSoggiorno': 'i7',
};

/** Somebody of the household who comes along, as the form writes those who are picked. */
const conLoro = (operazione: '5001' | '5005', chi: Campi, codiceLegame: string): Scritto =>
  scrittoDa(radiceDi(operazione), { elencoSoggettiFamiglia: [{}, inElenco(chi, codiceLegame)] });

/** Where a form of all the members of the household has this one. */
const postoDi = (chi: Campi): string => {
  const tutti = a.famiglia({ idANPR: idAnprDi(padre) }).map(idAnprDi);
  return `elencoSoggettiFamiglia[${tutti.indexOf(idAnprDi(chi)) + 1}]`;
};

const casi: Readonly<Record<keyof typeof iscrizioni | keyof typeof famiglie, CasoProvato>> = {
  nascita: {
    chi: padre,
    digitato: () => ({ ...sotto('generalita1001/generalita', bambina), ...numeroAtto('attoNascita') }),
    poi: ([nata]) => [famigliaDi(nata!), famigliaDi(padre)],
  },
  immigrazione: {
    digitato: () => ({ ...daFuori, ...casa('residenza[1]', '12') }),
    poi: ([nuova]) => [nella(nuova!, 'provenienza', 'localita', 'descrizioneStato'), 'MAROCCO'],
  },
  ricongiungimento: {
    chi: straniero,
    digitato: () => ({ ...daFuori, 'famiglia/legameSoggetto/codiceLegame': '9' }),
    poi: ([nuova]) => [famigliaDi(nuova!), famigliaDi(straniero)],
  },
  rimpatrio: {
    chi: aire,
    digitato: () => ({ ...estero('provenienza', localita(stati.GERMANIA)), ...casa('residenza[1]', '3') }),
    poi: () => [
      [civico(aire), nella(aire, 'generalita', 'soggettoAIRE')],
      ['3', undefined],
    ],
  },
  ricomparsa: {
    chi: solo,
    prima: () =>
      void a.registra('2003', {
        datiCancellazione: { motivoCancellazione: '6', dataDecorrenzaCancellazione: OGGI },
        generalitaPerRicerca: ricercaDi(solo),
        datiControllo: { ruoloSoggetto: '1' },
      }),
    digitato: () => casa('residenza[1]', '3'),
    poi: () => [
      [civico(solo), adesso(solo)['datiCancellazione']],
      ['3', undefined],
    ],
  },
  convivenza: {
    chi: solo,
    digitato: () => ({
      ...sotto('generalitaSchedaConvivenza', { denominazioneConvivenza: 'casa nuova', specieConvivenza: '3' }),
      ...casa('residenzaConvivneza', '5'),
    }),
    poi: () => [nella(solo, 'famigliaConvivenza', 'denominazioneConvivenza'), 'CASA NUOVA'],
  },
  indirizzo: {
    chi: padre,
    digitato: () => casa('residenzaFamigliaConvivenza', '77'),
    poi: () => [
      [civico(padre), civico(figlio)],
      ['77', '77'],
    ],
  },
  arrivo: {
    chi: padre,
    digitato: () => ({
      ...casa('residenzaFamiglia[1]', '78'),
      ...conLoro('5005', figlio, '3'),
    }),
    poi: () => [
      [civico(padre), civico(figlio), civico(madre) === '78', legame(figlio)],
      ['78', '78', false, '3'],
    ],
  },
  arrivoInFamiglia: {
    chi: giovane,
    prima: () => {
      const dal = '2026-06-01';
      const elenco = [{ generalita: ricercaDi(giovane), legameSoggetto: legameDal('1', dal) }];
      const dove = {
        generalitaSchedaFamiglia: nuovaFamiglia({ dataOrigineFamigliaConvivenza: dal }),
        residenzaFamiglia: [residenza('1', dal, BOLOGNA)],
      };
      a.registra('5005', mutazioneResidenza('02', '2', elenco, dove), { mittente: ISTAT_BOLOGNA, oggi: dal });
    },
    digitato: () => ({
      'generalitaSchedaFamiglia/idFamigliaConvivenzaANPR': famigliaDi(solo),
      'elencoSoggettiFamiglia[1]/legameSoggetto/codiceLegame': '13',
    }),
    poi: () => [famigliaDi(giovane), famigliaDi(solo)],
  },
  ingresso: {
    chi: sposa,
    digitato: () => ({
      'famigliaConvivenza/idFamigliaConvivenzaANPR': famigliaDi(solo),
      'elencoSoggettiFamiglia[1]/legameSoggetto/codiceLegame': '23',
    }),
    poi: () => [
      [famigliaDi(sposa), legame(sposa)],
      [famigliaDi(solo), '23'],
    ],
  },
  scissione: {
    chi: madre,
    digitato: () => conLoro('5001', figlio, '3'),
    poi: () => [
      [famigliaDi(figlio) === famigliaDi(madre), famigliaDi(padre) === famigliaDi(madre), civico(madre)],
      [true, false, civico(padre)],
    ],
  },
  nuovoIntestatario: {
    chi: madre,
    digitato: () => ({ [`${postoDi(padre)}/legameSoggetto/codiceLegame`]: '2' }),
    poi: () => [
      [legame(madre), legame(padre)],
      ['1', '2'],
    ],
  },
  relazioni: {
    chi: madre,
    digitato: () => ({ [`${postoDi(figlio)}/legameSoggetto/codiceLegame`]: '13' }),
    poi: () => [legame(figlio), '13'],
  },
  senzaFissaDimora: {
    chi: solo,
    digitato: () => casa('residenzaFamiglia[1]', '1'),
    poi: () => [nella(solo, 'attributiSoggetto', 'senzaFissaDimora'), 'S'],
  },
};

describe('who comes, and where people live', () => prova(casi));
