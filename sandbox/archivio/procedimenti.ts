import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Archivio } from './archivio.ts';

/** A registration that a procedure led to. */
export interface OperazioneCollegata {
  readonly idANPR: number;
  readonly id: string;
  readonly codice: string;
  /** Milliseconds since the epoch. */
  readonly quando: number;
}

/** An administrative procedure of a Comune, with its people and what was registered because of it. */
export interface Procedimento {
  readonly numero: number;
  /** The Comune's own number. */
  readonly pratica: string;
  /** `tipoDatiProcedimentoIstruttoria`: its states, oldest first. */
  readonly stati: readonly Campi[];
  /** Numbers of the records of its people. */
  readonly persone: readonly number[];
  readonly operazioni: readonly OperazioneCollegata[];
}

/** By what a procedure is sought: one of these. */
export type ChiaveProcedimento =
  | { readonly numero: string }
  | { readonly pratica: string }
  | { readonly idANPR: string }
  | { readonly id: string }
  | { readonly persona: number };

const dove: Readonly<Record<string, string>> = {
  numero: 'p.numero = ?',
  pratica: 'p.pratica = ?',
  idANPR: 'EXISTS (SELECT 1 FROM procedimento_operazione c WHERE c.numero = p.numero AND c.id_anpr = ?)',
  id: `EXISTS (SELECT 1 FROM procedimento_operazione c JOIN operazione o USING (id_anpr)
    WHERE c.numero = p.numero AND o.id = ?)`,
  persona: 'EXISTS (SELECT 1 FROM procedimento_persona c WHERE c.numero = p.numero AND c.persona = ?)',
};

/** The administrative procedures that the Comuni have opened. */
export function procedimenti(db: Archivio) {
  const persone = db.prepare<[number], { persona: number }>(
    'SELECT persona FROM procedimento_persona WHERE numero = ? ORDER BY persona',
  );
  const collegate = db.prepare<[number], OperazioneCollegata>(
    `SELECT o.id_anpr AS idANPR, o.id, o.codice, o.quando FROM procedimento_operazione c
     JOIN operazione o USING (id_anpr) WHERE c.numero = ? ORDER BY o.id_anpr`,
  );
  const salva = db.prepare('INSERT INTO procedimento VALUES (?, ?, ?, ?)');
  const associa = db.prepare('INSERT INTO procedimento_persona VALUES (?, ?)');
  const collega = db.prepare('INSERT INTO procedimento_operazione VALUES (?, ?)');
  const aggiorna = db.prepare('UPDATE procedimento SET dati = ? WHERE numero = ?');
  return {
    salva(istat: string, { numero, pratica, stati, persone: chi, operazioni }: Procedimento): void {
      salva.run(numero, istat, pratica, JSON.stringify(stati));
      for (const uno of chi) associa.run(numero, uno);
      for (const { idANPR } of operazioni) collega.run(numero, idANPR);
    },
    /** Another state, after those that it has been in. */
    aggiungiStato: (numero: number, stati: readonly Campi[]): void => void aggiorna.run(JSON.stringify(stati), numero),
    associa: (numero: number, persona: number): void => void associa.run(numero, persona),
    /** A registration follows from the procedure. */
    collega: (numero: number, idANPR: number): void => void collega.run(numero, idANPR),
    /** The procedures of a Comune that have that number, operation or person; in order of number. */
    cerca(istat: string, chiave: ChiaveProcedimento): Procedimento[] {
      const [[nome, valore] = ['', '']] = Object.entries(chiave) as [string, string | number][];
      return db
        .prepare<[string, string | number], { numero: number; pratica: string; dati: string }>(
          `SELECT p.numero, p.pratica, p.dati FROM procedimento p WHERE p.istat = ? AND ${dove[nome]!} ORDER BY p.numero`,
        )
        .all(istat, valore)
        .map(({ numero, pratica, dati }) => ({
          numero,
          pratica,
          stati: JSON.parse(dati) as readonly Campi[],
          persone: persone.all(numero).map(({ persona }) => persona),
          operazioni: collegate.all(numero),
        }));
    },
  };
}

export type Procedimenti = ReturnType<typeof procedimenti>;
