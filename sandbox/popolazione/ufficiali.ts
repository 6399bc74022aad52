import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Individuo } from './individui.ts';
import { type Comune, comuneOspite, comunePerCatastale, comunePerIstat, ITALIA, ROMA } from './luoghi.ts';
import { type Dimora, membro, type Nucleo, parentela, primaDimora } from './nuclei.ts';
import { indirizzoDato } from './schede.ts';

const BOLZANO = comunePerCatastale('A952');
const TRIESTE = comunePerCatastale('L424');
const MODENA = comunePerIstat('036023');

/** The day from which those live where they do of whom nothing older is told. */
const DAL = '2021-04-12';

const soggetto = (idANPR: string, cognome: string, nome: string, sesso: 'M' | 'F', dataNascita: string): Individuo => ({
  idANPR,
  cognome,
  nome,
  sesso,
  dataNascita,
  luogo: { specie: 'comune', comune: ROMA },
  cittadinanza: ITALIA,
  esempio: 'ufficiale',
});

const solo = (persona: Individuo, ...dimore: readonly Dimora[]): Nucleo => {
  const nucleo = { specie: 'famiglia', dimore, membri: [] } as const;
  return { ...nucleo, membri: [membro(persona, primaDimora(nucleo).dal, parentela.intestatario)] };
};

const casa = (
  comune: Comune,
  via: string,
  numeroCivico: Campi,
  altro: { readonly dal?: string; readonly frazione?: string; readonly altraLingua?: readonly Campi[] } = {},
): Dimora => ({
  dal: altro.dal ?? DAL,
  comune,
  indirizzo: indirizzoDato(comune, via, numeroCivico, altro.frazione),
  ...(altro.altraLingua ? { altraLingua: altro.altraLingua } : {}),
});

/**
 * The ten fictitious subjects of the ministry's test environment (pdnd-idanpr 3.7), with the ID ANPR and the codice
 * fiscale that integrators know. Of the last three only the ID and, for two, the province are known: the rest is ours, as
 * are the places where the first lived before.
 */
export const nucleiUfficiali: readonly Nucleo[] = [
  solo(
    { ...soggetto('AF41450AS', 'SETTIMO', 'SOGGETTO', 'M', '1990-01-01'), idScheda: 2_775_118 },
    casa(ROMA, 'TUSCOLANA', { numero: '312' }, { dal: '2010-03-15' }),
    casa(MODENA, 'EMILIA EST', { numero: '78', civicoInterno: { interno1: '5' } }, { dal: '2015-09-14' }),
    casa(comuneOspite, 'GIARDINI', { numero: '12' }, { dal: '2019-06-03' }),
    casa(
      comuneOspite,
      'AMERIGO VESPUCCI',
      { numero: '55', civicoInterno: { scala: 'B4', interno1: '3' } },
      { dal: '2022-05-16' },
    ),
  ),
  solo(soggetto('UK79569LF', 'PROVA', 'GIOVANNI', 'M', '1990-10-10'), casa(ROMA, 'NAZIONALE', { numero: '10' })),
  solo(soggetto('JF28000UG', 'NERI', 'CLAUDIA', 'F', '1990-10-10'), casa(ROMA, 'APPIA NUOVA', { numero: '120' })),
  solo(soggetto('EV45959WW', 'NONO', 'SOGGETTO', 'M', '1990-01-01'), casa(ROMA, 'TIBURTINA', { numero: '9' })),
  solo(soggetto('TK44563XB', 'OTTAVO', 'SOGGETTO', 'M', '1990-01-01'), casa(ROMA, 'TIBURTINA', { numero: '8' })),
  solo(
    soggetto('LB27131ED', 'INDIRIZZO', 'COMPLESSO', 'M', '2001-01-01'),
    casa(
      ROMA,
      "DELL'ACQUA BULLICANTE",
      {
        numero: '248',
        lettera: 'C',
        esponente1: 'BIS',
        colore: '1',
        civicoInterno: {
          corte: '2',
          scala: 'B',
          interno1: '14',
          espInterno1: 'A',
          scalaEsterna: '1',
          piano: '3',
          isolato: '7',
        },
      },
      { frazione: 'TOR PIGNATTARA' },
    ),
  ),
  solo(soggetto('RE03592S1', 'INDIRIZZO', 'METRICO', 'M', '2002-02-02'), casa(ROMA, 'CASILINA', { metrico: '12400' })),
  solo(soggetto('DU58740Y1', 'DECIMO', 'SOGGETTO', 'M', '1990-01-01'), casa(ROMA, 'PRENESTINA', { numero: '10' })),
  solo(
    soggetto('GS66689VV', 'ALTRA', 'LINGUA', 'F', '1985-05-15'),
    // Italian and German, numbered as in ANPR's table 14.
    casa(
      BOLZANO,
      'DEI PORTICI',
      { numero: '30' },
      { altraLingua: [{ idLingua: '2', specie: 'GASSE', denominazioneToponimo: 'LAUBEN' }] },
    ),
  ),
  solo(soggetto('DJ02468WZ', 'CONFINE', 'ORIENTALE', 'F', '1978-03-08'), casa(TRIESTE, 'CARDUCCI', { numero: '4' })),
];

/** Their IDs, which nobody else may have. */
export const idUfficiali: readonly string[] = nucleiUfficiali.map(({ membri: [chi] }) => chi!.persona.idANPR!);
