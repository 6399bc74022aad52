import type {
  CodiceServizio,
  Famiglia,
  RispostaServizio,
  Scheda,
  SoggettoInElenco,
} from '../../contract/consultazione.ts';
import type { Errore } from '../../contract/esito.ts';
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
  /** When it was last saved, in milliseconds; null before. */
  readonly salvato: number | null;
  /** Why what was done since is not saved. */
  readonly nonSalvato: Errore | null;
  /** Why the case could not be ended. */
  readonly rifiuto: Errore | null;
}

/** The guided case on the screen; null where none is. */
export const casoAperto = new Deposito<CasoAperto | null>(null);

/** The case that a lock took out of memory, by its draft; with why it could not be read back. */
export const casoSospeso = new Deposito<{ readonly id: string; readonly errore: Errore | null } | null>(null);

export const passoDi = ({ specie, passo }: Caso): Passo => passiDi[specie][passo] ?? 'chi';

export type Bisogno = 'famiglia' | 'servizio';

/** What a step rests on besides the record; the outcome, on what its sentence says. */
export function bisogniDi(caso: Caso): readonly Bisogno[] {
  const tutti: Readonly<Record<SpecieCaso, Readonly<Partial<Record<Passo, readonly Bisogno[]>>>>> = {
    trasferimento: { famiglia: ['famiglia'], procedimenti: ['servizio'], esito: ['famiglia'] },
    cie: { confronto: ['servizio'], esito: ['servizio'] },
    consolato: {},
  };
  return tutti[caso.specie][passoDi(caso)] ?? [];
}

/** The one service that a case asks, and with what; undefined where it asks none. */
export function servizioDelCaso(
  { specie }: Caso,
  soggetto: Campi,
): { codice: CodiceServizio; campi: Campi } | undefined {
  const generalita = soggetto['generalita'];
  if (generalita === undefined || specie === 'consolato') return undefined;
  if (specie === 'cie') return { codice: 'CIE2', campi: domandaCie(soggetto) };
  return { codice: '3004', campi: { parametriRicerca3004: { generalitaSoggettoCollegato: generalita } } };
}

/** What CIEOnline asks for a person: the generalità, and the Comune where they live. */
const domandaCie = (soggetto: Campi): Campi => {
  const generalita = soggetto['generalita'] as Campi;
  const { cognome, nome, senzaCognome, senzaNome, sesso, dataNascita, luogoNascita } = generalita;
  const codice = (generalita['codiceFiscale'] as Campi | undefined)?.['codFiscale'];
  const residenza = (soggetto['residenza'] as readonly Campi[] | undefined)?.[0];
  const comune = (residenza?.['indirizzo'] as Campi | undefined)?.['comune'];
  return {
    generalita: presenti({
      codiceFiscale: codice,
      cognome,
      senzaCognome,
      nome,
      senzaNome,
      sesso,
      dataNascita,
      luogoNascita,
    }),
    datiControllo: { comuneResidenza: comune ?? comuneIgnoto },
  };
};

/** What the record does not say is not asked: an element without a value is none. */
const presenti = (campi: Readonly<Record<string, Campi[string] | undefined>>): Campi =>
  Object.fromEntries(Object.entries(campi).filter((voce): voce is [string, Campi[string]] => voce[1] !== undefined));

/** The schema wants a Comune of residence also for who lives abroad. */
const comuneIgnoto: Campi = { nomeComune: 'ESTERO', siglaProvinciaIstat: 'EE' };
