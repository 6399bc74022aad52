import type { Archivio } from './archivio.ts';

/** ANPR's ids have more than ten digits since 2026 (anpr-protocol 0.7); ours start where no real one is. */
const PRIMO_ID_ANPR = 9_000_000_000;

export interface OperazioneFatta {
  readonly codice: string;
  /** SHA-256 of what was asked. */
  readonly impronta: Buffer;
  /** The SOAP body that was answered, to be given again byte by byte. */
  readonly risposta: string;
}

/** Numeric ids in an order that text keeps: 30 digits are too many for an SQL integer. Null for the others. */
const ordineDi = (id: string): string | null => (/^\d{1,30}$/.test(id) ? id.padStart(30, '0') : null);

/** What each Comune has already asked: `idOperazioneComune` is the idempotency key (anpr-protocol 0.6). */
export function operazioni(db: Archivio) {
  const cerca = db.prepare<[string, string], OperazioneFatta>(
    'SELECT codice, impronta, risposta FROM operazione WHERE istat = ? AND id = ?',
  );
  const ultimo = db.prepare<[string], { ordine: string | null }>(
    'SELECT max(ordine) AS ordine FROM operazione WHERE istat = ?',
  );
  const salva = db.prepare('INSERT INTO operazione VALUES (?, ?, ?, ?, ?, ?, ?)');
  const avanza = db.prepare<[number], { valore: number }>(
    `INSERT INTO contatore VALUES ('idOperazioneANPR', ?)
     ON CONFLICT (nome) DO UPDATE SET valore = valore + 1 RETURNING valore`,
  );
  return {
    cerca: (istat: string, id: string): OperazioneFatta | undefined => cerca.get(istat, id),
    /** True if `id` is a number not above the highest that this Comune has used. */
    arretrato(istat: string, id: string): boolean {
      const ordine = ordineDi(id);
      const massimo = ultimo.get(istat)?.ordine;
      return ordine !== null && massimo !== null && massimo !== undefined && ordine <= massimo;
    },
    /**
     * Draws the next idOperazioneANPR, does `lavoro` and remembers its answer under `id`, all in one transaction:
     * work done is always work remembered.
     */
    esegui: db.transaction(
      (istat: string, id: string, codice: string, impronta: Buffer, lavoro: (idANPR: string) => string): string => {
        const numero = avanza.get(PRIMO_ID_ANPR)!.valore;
        const risposta = lavoro(String(numero));
        salva.run(istat, id, ordineDi(id), codice, impronta, numero, risposta);
        return risposta;
      },
    ),
    fatte: (istat: string): number =>
      db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM operazione WHERE istat = ?').get(istat)!.n,
  };
}

export type Operazioni = ReturnType<typeof operazioni>;
