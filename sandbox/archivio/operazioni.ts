import type { Archivio } from './archivio.ts';

/** ANPR's ids have more than ten digits since 2026 (anpr-protocol 0.7); ours start where no real one is. */
const PRIMO_ID_ANPR = 9_000_000_000;

/**
 * ANPR's table of the states of work: done well, badly, annulled afterwards, done with warnings; 7 is a notice that a
 * Comune has still to read.
 */
export type StatoLavorazione = '2' | '3' | '4' | '6' | '7';

/** What an operation leaves to be remembered. */
export interface LavoroFatto {
  readonly risposta: string;
  readonly stato: StatoLavorazione;
  /** Number of the record of the person whom a registration was about. */
  readonly soggetto?: number | undefined;
}

export interface OperazioneFatta {
  readonly codice: string;
  /** SHA-256 of what was asked. */
  readonly impronta: Buffer;
  /** The SOAP body that was answered, to be given again byte by byte. */
  readonly risposta: string;
}

/** An operation as the Comune may look it up afterwards. */
export interface OperazioneConservata {
  readonly idANPR: number;
  readonly id: string;
  readonly codice: string;
  readonly stato: StatoLavorazione;
  readonly risposta: string;
  /** Milliseconds since the epoch. */
  readonly quando: number;
}

/** An operation as it is looked up to be annulled. */
export interface OperazioneAnnullabile extends OperazioneConservata {
  readonly istat: string;
  readonly soggetto: number | null;
  /** False where the journal has nothing to put back; a household touched by a change of a person is not enough. */
  readonly conEffetti: boolean;
  /** Day from which it had effect, as its answer says. */
  readonly decorrenza: string | undefined;
}

/** What one call is, before its work. */
export interface Chiamata {
  /** Comune that asks: ISTAT code. */
  readonly istat: string;
  readonly id: string;
  readonly codice: string;
  readonly impronta: Buffer;
  readonly protocollo: string | undefined;
  /** Milliseconds since the epoch. */
  readonly quando: number;
}

/** Which operations of a Comune are sought; what is absent does not matter. */
export interface Ricerca {
  readonly idANPR?: string | undefined;
  readonly id?: string | undefined;
  readonly protocollo?: string | undefined;
  readonly codice?: string | undefined;
  readonly stato?: string | undefined;
  /** Number of the record of the person whom they registered. */
  readonly soggetto?: number | undefined;
  /** Milliseconds since the epoch, both included. */
  readonly periodo?: readonly [number, number] | undefined;
  readonly numeriANPR?: readonly [string, string] | undefined;
  readonly numeriComune?: readonly [string, string] | undefined;
  readonly protocolli?: readonly [string, string] | undefined;
  /** False leaves out the services that look operations and files up, whose answers hold other answers. */
  readonly tutte: boolean;
  readonly massimo: number;
}

/** Numeric ids in an order that text keeps: 30 digits are too many for an SQL integer. Null for the others. */
export const ordineDi = (id: string): string | null => (/^\d{1,30}$/.test(id) ? id.padStart(30, '0') : null);

const ricerca = `SELECT id_anpr AS idANPR, id, codice, stato, risposta, quando FROM operazione WHERE istat = :istat
  AND (:idANPR IS NULL OR id_anpr = :idANPR) AND (:id IS NULL OR id = :id)
  AND (:protocollo IS NULL OR protocollo = :protocollo) AND (:codice IS NULL OR codice = :codice)
  AND (:stato IS NULL OR stato = :stato)
  AND (:soggetto IS NULL OR soggetto = :soggetto OR EXISTS (SELECT 1 FROM effetto e
    WHERE e.id_anpr = operazione.id_anpr AND e.tabella = 'persona' AND e.chiave = json_array(:soggetto)))
  AND (:dal IS NULL OR quando BETWEEN :dal AND :al)
  AND (:daANPR IS NULL OR printf('%030d', id_anpr) BETWEEN :daANPR AND :aANPR)
  AND (:daComune IS NULL OR ordine BETWEEN :daComune AND :aComune)
  AND (:daProtocollo IS NULL OR protocollo BETWEEN :daProtocollo AND :aProtocollo)
  AND (:tutte OR codice NOT IN ('3003', '3005', '3007', '7001', '7002', '7003'))
  ORDER BY id_anpr LIMIT :massimo`;

/** What each Comune has already asked: `idOperazioneComune` is the idempotency key (anpr-protocol 0.6). */
export function operazioni(db: Archivio) {
  const cerca = db.prepare<[string, string], OperazioneFatta>(
    'SELECT codice, impronta, risposta FROM operazione WHERE istat = ? AND id = ?',
  );
  const ultimo = db.prepare<[string], { ordine: string | null }>(
    'SELECT max(ordine) AS ordine FROM operazione WHERE istat = ?',
  );
  const salva = db.prepare(
    `INSERT INTO operazione VALUES (:istat, :id, :ordine, :codice, :impronta, :idANPR, :risposta, :quando, :stato,
       :protocollo, :soggetto)`,
  );
  const avanza = db.prepare<[number], { valore: number }>(
    `INSERT INTO contatore VALUES ('idOperazioneANPR', ?)
     ON CONFLICT (nome) DO UPDATE SET valore = valore + 1 RETURNING valore`,
  );
  const conservate = db.prepare<[object], OperazioneConservata>(ricerca);
  const fatte = db.prepare<[string, number], { n: number }>(
    'SELECT count(*) AS n FROM operazione WHERE istat = ? AND id_anpr >= ?',
  );
  const annullabile = db.prepare<
    [string],
    OperazioneConservata & { istat: string; soggetto: number | null; effetti: number }
  >(
    `SELECT id_anpr AS idANPR, istat, id, codice, stato, risposta, quando, soggetto,
       EXISTS (SELECT 1 FROM effetto e WHERE e.id_anpr = o.id_anpr
         AND (o.codice <> '5008' OR e.tabella = 'persona')) AS effetti FROM operazione o WHERE id_anpr = ?`,
  );
  const annullata = db.prepare("UPDATE operazione SET stato = '4' WHERE id_anpr = ?");
  return {
    cerca: (istat: string, id: string): OperazioneFatta | undefined => cerca.get(istat, id),
    /** True if `id` is a number not above the highest that this Comune has used. */
    arretrato(istat: string, id: string): boolean {
      const ordine = ordineDi(id);
      const massimo = ultimo.get(istat)?.ordine;
      return ordine !== null && massimo !== null && massimo !== undefined && ordine <= massimo;
    },
    /**
     * Draws the next idOperazioneANPR, does `lavoro` and remembers its answer under the call's id, all in one
     * transaction: work done is always work remembered.
     */
    esegui: db.transaction((chiamata: Chiamata, lavoro: (idANPR: string) => LavoroFatto): string => {
      const idANPR = avanza.get(PRIMO_ID_ANPR)!.valore;
      const { risposta, stato, soggetto = null } = lavoro(String(idANPR));
      const protocollo = chiamata.protocollo ?? null;
      salva.run({ ...chiamata, ordine: ordineDi(chiamata.id), idANPR, risposta, stato, protocollo, soggetto });
      return risposta;
    }),
    /** Leaves a notice for a Comune, which finds it among its requests with state 7. */
    notifica(istat: string, codice: string, risposta: string, soggetto: number, quando: number): void {
      const idANPR = avanza.get(PRIMO_ID_ANPR)!.valore;
      const mai = { ordine: null, impronta: Buffer.alloc(0), protocollo: null };
      salva.run({ ...mai, istat, id: `N${idANPR}`, codice, idANPR, risposta, quando, stato: '7', soggetto });
    },
    /** Remembers a registration of the past, which this sandbox has not done itself. */
    ricorda(operazione: OperazioneConservata & { readonly istat: string; readonly soggetto: number }): void {
      salva.run({ ...operazione, ordine: null, impronta: Buffer.alloc(0), protocollo: null });
    },
    /** The operations of a Comune that agree with all that is given, oldest first. */
    conservate(istat: string, cosa: Ricerca): OperazioneConservata[] {
      const { idANPR, numeriANPR, numeriComune, protocolli, periodo, tutte, ...resto } = cosa;
      const trenta = (numero: string | undefined): string | null => numero?.padStart(30, '0') ?? null;
      const testi = { id: null, protocollo: null, codice: null, stato: null, soggetto: null };
      return conservate.all({
        ...testi,
        ...Object.fromEntries(Object.entries(resto).filter(([, valore]) => valore !== undefined)),
        istat,
        idANPR: idANPR === undefined ? null : idANPR.replace(/^0+(?=.)/, ''),
        dal: periodo?.[0] ?? null,
        al: periodo?.[1] ?? null,
        daANPR: trenta(numeriANPR?.[0]),
        aANPR: trenta(numeriANPR?.[1]),
        daComune: trenta(numeriComune?.[0]),
        aComune: trenta(numeriComune?.[1]),
        daProtocollo: protocolli?.[0] ?? null,
        aProtocollo: protocolli?.[1] ?? null,
        tutte: tutte ? 1 : 0,
      });
    },
    /** An operation of any Comune, by ANPR's number. */
    daAnnullare(idANPR: string): OperazioneAnnullabile | undefined {
      const riga = annullabile.get(idANPR);
      if (!riga) return undefined;
      const { effetti, ...resto } = riga;
      const [, decorrenza] = /<dataDecorrenza>([^<]{10})/.exec(riga.risposta) ?? [];
      return { ...resto, conEffetti: effetti === 1, decorrenza };
    },
    segnaAnnullata: (idANPR: number): void => void annullata.run(idANPR),
    /** The next idOperazioneANPR, of what is remembered elsewhere: the e-services of PDND share the count. */
    nuovoNumero: (): number => avanza.get(PRIMO_ID_ANPR)!.valore,
    /** How many operations the sandbox itself has done for a Comune. */
    fatte: (istat: string): number => fatte.get(istat, PRIMO_ID_ANPR)!.n,
  };
}

export type Operazioni = ReturnType<typeof operazioni>;
