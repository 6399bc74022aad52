import type {
  CodiceServizio,
  Famiglia,
  RispostaServizio,
  Scheda,
  SoggettoInElenco,
} from '../../contract/consultazione.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Bozza } from '../../contract/pratica.ts';
import { Deposito } from '../comuni/deposito.ts';
import type { Scritto } from '../moduli/scritto.ts';
import type { Lettura } from '../sportello/banco.ts';

export const specieCasi = ['trasferimento', 'cie', 'consolato'] as const;
export type SpecieCaso = (typeof specieCasi)[number];

/** The steps of each guided case, in order. */
export const passiDi = {
  trasferimento: ['chi', 'verifiche', 'famiglia', 'procedimenti', 'esito'],
  cie: ['chi', 'verifiche', 'confronto', 'esito'],
  consolato: ['chi', 'segnalazione', 'confronto', 'esito'],
} as const satisfies Record<SpecieCaso, readonly string[]>;
export type Passo = (typeof passiDi)[SpecieCaso][number];

/** What the officer did of a guided case: it goes into the draft as it is, nothing of ANPR's with it. */
export interface Caso {
  /** Also the draft's. */
  readonly id: string;
  readonly specie: SpecieCaso;
  readonly pratica: NonNullable<Bozza['pratica']>;
  readonly passo: number;
  readonly riga: string;
  readonly idANPR: string | null;
  /** ID ANPR of the members who move. */
  readonly scelti: readonly string[];
  /** What the consulate says. */
  readonly scritto: Scritto;
  /** Who is right on each fact that differs. */
  readonly ragioni: Readonly<Record<string, 'anpr' | 'altro'>>;
  readonly note: string;
}

/** What ANPR answered; it never leaves memory, and goes at a lock. */
export interface LettureCaso {
  readonly ricerca: Lettura<readonly SoggettoInElenco[]> | null;
  readonly scheda: Lettura<Scheda> | null;
  readonly famiglia: Lettura<Famiglia> | null;
  readonly servizio: Lettura<RispostaServizio> | null;
}

export const nienteLetto: LettureCaso = { ricerca: null, scheda: null, famiglia: null, servizio: null };

export interface CasoAperto extends LettureCaso {
  readonly caso: Caso;
  /** When it was last saved, in milliseconds; null before, and where it could not be. */
  readonly salvato: number | null;
  readonly nonSalvato: boolean;
}

/** The guided case on the screen; null where none is. */
export const casoAperto = new Deposito<CasoAperto | null>(null);

export const passoDi = ({ specie, passo }: Caso): Passo => passiDi[specie][passo] ?? 'chi';

/** Which service a step asks, and with what; undefined where it asks none. */
export function servizioDelPasso(caso: Caso, soggetto: Campi): { codice: CodiceServizio; campi: Campi } | undefined {
  const generalita = soggetto['generalita'];
  if (generalita === undefined) return undefined;
  if (passoDi(caso) === 'procedimenti') {
    return { codice: '3004', campi: { parametriRicerca3004: { generalitaSoggettoCollegato: generalita } } };
  }
  return caso.specie === 'cie' && passoDi(caso) === 'confronto'
    ? { codice: 'CIE2', campi: domandaCie(soggetto) }
    : undefined;
}

/** What CIEOnline asks for a person: the generalità, and the Comune where they live. */
const domandaCie = (soggetto: Campi): Campi => {
  const generalita = soggetto['generalita'] as Campi;
  const { cognome, nome, senzaCognome, senzaNome, sesso, dataNascita, luogoNascita } = generalita;
  const codice = (generalita['codiceFiscale'] as Campi | undefined)?.['codFiscale'];
  const residenza = (soggetto['residenza'] as readonly Campi[] | undefined)?.[0];
  const comune = (residenza?.['indirizzo'] as Campi | undefined)?.['comune'];
  return {
    generalita: {
      codiceFiscale: codice,
      cognome,
      senzaCognome,
      nome,
      senzaNome,
      sesso,
      dataNascita,
      luogoNascita,
    },
    datiControllo: { comuneResidenza: comune ?? comuneIgnoto },
  };
};

/** The schema wants a Comune of residence also for who lives abroad. */
const comuneIgnoto: Campi = { nomeComune: 'ESTERO', siglaProvinciaIstat: 'EE' };
