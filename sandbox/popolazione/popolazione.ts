import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import type { Archivio } from '../archivio/archivio.ts';
import type { Legame } from './nuclei.ts';
import { tipoLegame } from './schede.ts';
import { alla, type Sezioni, type Tappa, ultimo } from './tappe.ts';

/** A person as the record stood on a day. */
export interface Persona {
  readonly idScheda: number;
  readonly idANPR: string;
  readonly codiceFiscale: string | null;
  /** Those that were theirs before, by which they are still found. */
  readonly codiciPrecedenti: readonly string[];
  /** True for who may be in ANPR twice: until it is resolved no ID ANPR of theirs is valid (DM 3 March 2023). */
  readonly sospesa: boolean;
  /** Empty for who has none. */
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: 'M' | 'F';
  readonly dataNascita: string;
  /** Comune of residence, or of the AIRE: ISTAT code. */
  readonly istat: string;
  /** False for who is dead or cancelled by then. */
  readonly presente: boolean;
  readonly dataDecesso: string | null;
  readonly idFamiglia: number;
  readonly sezioni: Sezioni;
  /** What CIEOnline sees otherwise: sections, field by field. */
  readonly cie: Sezioni;
}

/** A household as it stood on a day. */
export interface Scheda {
  readonly id: number;
  /** 1 family, 2 convivenza. */
  readonly tipo: '1' | '2';
  readonly sezioni: Sezioni;
}

export interface PerGeneralita {
  /** Empty for who has none. */
  readonly cognome: string;
  readonly nome: string;
  readonly sesso?: string | undefined;
  /** The whole date, or as much of it as is known: `1971`, `1971-06`. */
  readonly nascita?: string | undefined;
}

interface RigaPersona {
  readonly idScheda: number;
  readonly idANPR: string;
  readonly codiceFiscale: string | null;
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: 'M' | 'F';
  readonly dataNascita: string;
  readonly dataDecesso: string | null;
  readonly tappe: string;
  readonly cie: string | null;
  readonly codici: string;
  readonly sospesa: 0 | 1;
  readonly scheda: number;
  readonly dal: string;
  readonly posto: number;
  readonly legami: string;
  readonly tipo: '1' | '2';
  readonly tappeScheda: string;
}

const colonne = `p.id_scheda_soggetto AS idScheda, p.id_anpr AS idANPR, p.codice_fiscale AS codiceFiscale,
  p.cognome, p.nome, p.sesso, p.data_nascita AS dataNascita, p.data_decesso AS dataDecesso, p.tappe, p.cie,
  (SELECT json_group_array(codice) FROM codice_precedente c WHERE c.persona = p.id_scheda_soggetto) AS codici,
  EXISTS (SELECT 1 FROM doppione d WHERE d.persona = p.id_scheda_soggetto) AS sospesa,
  a.scheda, a.dal, a.posto, a.legami, s.tipo, s.tappe AS tappeScheda`;
/** Each person with the household of the day: the last that they had joined by then. */
const sorgente = `FROM persona p
  JOIN appartenenza a ON a.persona = p.id_scheda_soggetto
    AND a.dal = (SELECT max(dal) FROM appartenenza WHERE persona = p.id_scheda_soggetto AND dal <= :giorno)
  JOIN scheda s ON s.id = a.scheda`;

const leggiTappe = (json: string): readonly Tappa[] => JSON.parse(json) as readonly Tappa[];

/**
 * The record, the household's share included; the residence and the ties begin, for each, when they joined, and of who is
 * dead or cancelled they are the last.
 */
function persona(riga: RigaPersona, giorno: string): Persona {
  const { identificativi, ...proprie } = alla(leggiTappe(riga.tappe), giorno)!;
  const fine = testoDi(sezioneDi(proprie, 'datiCancellazione'), 'dataDecorrenzaCancellazione');
  const { residenza, ...comuni } = alla(leggiTappe(riga.tappeScheda), fine ?? giorno)!;
  const [casa] = residenza as readonly Campi[];
  const generalita = proprie['generalita'] as Campi;
  const scheda = comuni['famigliaConvivenza'] as Campi;
  const dataDecesso = riga.dataDecesso !== null && riga.dataDecesso <= giorno ? riga.dataDecesso : null;
  const { idScheda, idANPR, codiceFiscale, cognome, nome, sesso, dataNascita } = riga;
  const sospesa = riga.sospesa === 1;
  const rettifica = rettifiche(proprie);
  const decorrenza = ultimo(testoDi(casa, 'dataDecorrenzaResidenza')!, riga.dal);
  return {
    ...{ idScheda, idANPR, codiceFiscale, cognome, nome, sesso, dataNascita, dataDecesso, sospesa },
    codiciPrecedenti: JSON.parse(riga.codici) as readonly string[],
    istat: testoDi(sezioneDi(generalita, 'idSchedaSoggettoComune'), 'idSchedaSoggettoComuneIstat')!,
    presente: fine === undefined,
    idFamiglia: riga.scheda,
    sezioni: {
      ...(sospesa || !identificativi ? {} : { identificativi }),
      ...proprie,
      ...comuni,
      residenza: [
        { ...casa, dataDecorrenzaResidenza: rettifica('residenza', decorrenza) },
        ...sezioniDi(proprie, ALTRI_INDIRIZZI),
      ],
      legameSoggetto: legame(riga, scheda, fine ?? giorno, rettifica),
    },
    cie: riga.cie === null ? {} : (JSON.parse(riga.cie) as Sezioni),
  };
}

/** Sections of a record that are the sandbox's own: no service gives them by these names. */
export const ALTRI_INDIRIZZI = 'altriIndirizzi';
export const RETTIFICHE = 'rettifiche';

/** A date that follows from the history and was put right by hand: `della` is what follows, `e` what is true. */
export interface Rettifica {
  readonly dato: 'residenza' | 'ingresso' | 'legame';
  readonly della: string;
  readonly e: string;
}

type Rettificata = (dato: Rettifica['dato'], data: string) => string;

const rettifiche = (proprie: Sezioni): Rettificata => {
  const tutte = (proprie[RETTIFICHE] ?? []) as unknown as readonly Rettifica[];
  return (dato, data) => tutte.findLast((una) => una.dato === dato && una.della === data)?.e ?? data;
};

function legame(riga: RigaPersona, scheda: Campi, giorno: string, rettifica: Rettificata): Campi {
  const { dal, codice } = (JSON.parse(riga.legami) as readonly Legame[]).findLast((uno) => uno.dal <= giorno)!;
  const specie = riga.tipo === '2' ? 'convivenza' : scheda['famigliaAire'] === 'S' ? 'aire' : 'famiglia';
  return {
    tipoLegame: tipoLegame[specie],
    dataDecorrenza: rettifica('ingresso', riga.dal),
    codiceLegame: codice,
    progressivoComponente: String(riga.posto),
    dataDecorrenzaLegame: rettifica('legame', dal),
  };
}

/**
 * Searches in the population as it stood on a day (`giorno`, `YYYY-MM-DD`): who was not in ANPR yet is not found. Names
 * are compared as they are written, in capitals and with their accents.
 */
export function popolazione(db: Archivio) {
  const cerca = (dove: string) => {
    const query = db.prepare<[object], RigaPersona>(`SELECT ${colonne} ${sorgente} WHERE ${dove}`);
    return (giorno: string, valori: Readonly<Record<string, string | number>>): Persona[] =>
      query.all({ giorno, ...valori }).map((riga) => persona(riga, giorno));
  };
  const perIdAnpr = cerca('p.id_anpr = :id AND sospesa = 0');
  const perCodiceFiscale = cerca(`p.id_scheda_soggetto IN (
    SELECT id_scheda_soggetto FROM persona WHERE codice_fiscale = :codice
    UNION SELECT persona FROM codice_precedente WHERE codice = :codice)`);
  const perIdScheda = cerca('p.id_scheda_soggetto = :id');
  const perNumeroNelComune = cerca('p.id_scheda_soggetto % 1000000 = :numero');
  const perCarta = cerca('p.carta = :numero');
  const perSoggiorno = cerca('p.soggiorno = :numero');
  const perPassaporto = cerca('p.passaporto = :numero');
  const perGeneralita = cerca(`p.cognome = :cognome AND p.nome = :nome AND p.sesso LIKE :sesso
    AND p.data_nascita LIKE :nascita ORDER BY p.id_scheda_soggetto`);
  const diFamiglia = cerca('a.scheda = :scheda ORDER BY a.posto');
  const cheNominano = cerca('p.tappe LIKE \'%"idSchedaSoggettoANPR":"\' || :id || \'"%\' ORDER BY p.data_nascita');
  const scheda = db.prepare<[number], { id: number; tipo: '1' | '2'; tappe: string }>(
    'SELECT id, tipo, tappe FROM scheda WHERE id = ?',
  );
  const schedeNelComune = db.prepare<[number], { id: number }>('SELECT id FROM scheda WHERE id % 1000000 = ?');
  const quante = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM persona');

  return {
    perIdAnpr: (id: string, giorno: string): Persona[] => perIdAnpr(giorno, { id }),
    perCodiceFiscale: (codice: string, giorno: string): Persona[] => perCodiceFiscale(giorno, { codice }),
    perIdScheda: (id: string, giorno: string): Persona[] => perIdScheda(giorno, { id }),
    /** By the number that a Comune has given to the record. */
    perNumeroNelComune: (istat: string, numero: string, giorno: string): Persona[] =>
      perNumeroNelComune(giorno, { numero: Number(numero) }).filter((chi) => chi.istat === istat),
    perCarta: (numero: string, giorno: string): Persona[] => perCarta(giorno, { numero }),
    perSoggiorno: (numero: string, giorno: string): Persona[] => perSoggiorno(giorno, { numero }),
    perPassaporto: (numero: string, giorno: string): Persona[] => perPassaporto(giorno, { numero }),
    perGeneralita: ({ cognome, nome, sesso = '%', nascita = '' }: PerGeneralita, giorno: string): Persona[] =>
      perGeneralita(giorno, { cognome, nome, sesso, nascita: `${nascita}%` }),
    /** Everybody whose record is in the household on that day, the dead and the cancelled too. */
    componenti: (idFamiglia: number, giorno: string): Persona[] => diFamiglia(giorno, { scheda: idFamiglia }),
    /** Those whose record names that person as father or mother; it reads the whole population. */
    figli: (idScheda: number, giorno: string): Persona[] =>
      cheNominano(giorno, { id: String(idScheda) }).filter(({ sezioni }) =>
        ['paternita', 'maternita'].some((quale) => {
          const genitore = sezioneDi(sezioneDi(sezioni, quale), 'generalita');
          return testoDi(genitore, 'idSchedaSoggettoANPR') === String(idScheda);
        }),
      ),
    /** The household, if it had begun by then. */
    scheda(id: number, giorno: string): Scheda | undefined {
      const riga = scheda.get(id);
      const sezioni = riga && alla(leggiTappe(riga.tappe), giorno);
      return riga && sezioni && { id, tipo: riga.tipo, sezioni };
    },
    /** The households to which a Comune has given that number. */
    schedeNelComune(istat: string, numero: string, giorno: string): Scheda[] {
      return schedeNelComune
        .all(Number(numero))
        .flatMap(({ id }) => this.scheda(id, giorno) ?? [])
        .filter(({ sezioni }) => {
          const suo = sezioneDi(sezioni['famigliaConvivenza'] as Campi, 'idFamigliaConvivenzaComune');
          return testoDi(suo, 'idFamigliaConvivenzaComuneIstat') === istat;
        });
    },
    quante: (): number => quante.get()!.n,
  };
}

export type Popolazione = ReturnType<typeof popolazione>;

/** The residence of a record (`tipoResidenza`). */
export const residenzaDi = ({ sezioni }: Pick<Persona, 'sezioni'>): Campi => sezioniDi(sezioni, 'residenza')[0] ?? {};
