import type { Campi } from '../../contract/operazioni/albero.ts';
import { type Comune, comuneOspite, comunePerCatastale, elementoComune, ITALIA, ROMA } from './luoghi.ts';
import { type Individuo, type Nucleo, parentela } from './nuclei.ts';

const BOLZANO = comunePerCatastale('A952');
const TRIESTE = comunePerCatastale('L424');

const indirizzo = (comune: Comune, denominazione: string, numeroCivico: Campi, frazione?: string): Campi => ({
  cap: comune.cap,
  comune: elementoComune(comune),
  ...(frazione ? { frazione } : {}),
  toponimo: { specie: 'VIA', specieFonte: '1', denominazioneToponimo: denominazione },
  numeroCivico,
});

const soggetto = (idANPR: string, cognome: string, nome: string, sesso: 'M' | 'F', dataNascita: string): Individuo => ({
  idANPR,
  cognome,
  nome,
  sesso,
  dataNascita,
  luogo: { specie: 'comune', comune: ROMA },
  cittadinanza: ITALIA,
  statoCivile: '1',
  legame: parentela.intestatario,
});

const solo = (comune: Comune, membro: Individuo, dove: Campi, altraLingua?: readonly Campi[]): Nucleo => ({
  specie: 'famiglia',
  comune,
  indirizzo: dove,
  membri: [membro],
  ...(altraLingua ? { altraLingua } : {}),
});

/**
 * The ten fictitious subjects of the ministry's test environment (pdnd-idanpr 3.7), with the ID ANPR and the codice
 * fiscale that integrators know. Of the last three only the ID and, for two, the province are known: the rest is ours.
 */
export const nucleiUfficiali: readonly Nucleo[] = [
  solo(
    comuneOspite,
    { ...soggetto('AF41450AS', 'SETTIMO', 'SOGGETTO', 'M', '1990-01-01'), idScheda: 2_775_118 },
    indirizzo(comuneOspite, 'AMERIGO VESPUCCI', { numero: '55', civicoInterno: { scala: 'B4', interno1: '3' } }),
  ),
  solo(
    ROMA,
    soggetto('UK79569LF', 'PROVA', 'GIOVANNI', 'M', '1990-10-10'),
    indirizzo(ROMA, 'NAZIONALE', { numero: '10' }),
  ),
  solo(
    ROMA,
    soggetto('JF28000UG', 'NERI', 'CLAUDIA', 'F', '1990-10-10'),
    indirizzo(ROMA, 'APPIA NUOVA', { numero: '120' }),
  ),
  solo(
    ROMA,
    soggetto('EV45959WW', 'NONO', 'SOGGETTO', 'M', '1990-01-01'),
    indirizzo(ROMA, 'TIBURTINA', { numero: '9' }),
  ),
  solo(
    ROMA,
    soggetto('TK44563XB', 'OTTAVO', 'SOGGETTO', 'M', '1990-01-01'),
    indirizzo(ROMA, 'TIBURTINA', { numero: '8' }),
  ),
  solo(
    ROMA,
    soggetto('LB27131ED', 'INDIRIZZO', 'COMPLESSO', 'M', '2001-01-01'),
    indirizzo(
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
      'TOR PIGNATTARA',
    ),
  ),
  solo(
    ROMA,
    soggetto('RE03592S1', 'INDIRIZZO', 'METRICO', 'M', '2002-02-02'),
    indirizzo(ROMA, 'CASILINA', { metrico: '12400' }),
  ),
  solo(
    ROMA,
    soggetto('DU58740Y1', 'DECIMO', 'SOGGETTO', 'M', '1990-01-01'),
    indirizzo(ROMA, 'PRENESTINA', { numero: '10' }),
  ),
  solo(
    BOLZANO,
    soggetto('GS66689VV', 'ALTRA', 'LINGUA', 'F', '1985-05-15'),
    indirizzo(BOLZANO, 'DEI PORTICI', { numero: '30' }),
    // Italian and German, numbered as in ANPR's table 14.
    [{ idLingua: '2', specie: 'GASSE', denominazioneToponimo: 'LAUBEN' }],
  ),
  solo(
    TRIESTE,
    soggetto('DJ02468WZ', 'CONFINE', 'ORIENTALE', 'F', '1978-03-08'),
    indirizzo(TRIESTE, 'CARDUCCI', { numero: '4' }),
  ),
];
