import { createPublicKey, type KeyObject, randomUUID } from 'node:crypto';
import type { Archivio } from '../archivio/archivio.ts';
import { type CodiceServizio, codiciServizio } from '../../contract/operazioni/pdnd/catalogo.ts';
import { quotaIniziale } from './catalogo.ts';

/** States as PDND calls them; a voucher is given for the first of each, and for a version that is being left. */
export const statiVersione = ['PUBLISHED', 'DEPRECATED', 'SUSPENDED', 'ARCHIVED'] as const;
export const statiRichiesta = ['ACTIVE', 'SUSPENDED', 'PENDING', 'ARCHIVED'] as const;
export const statiFinalita = ['ACTIVE', 'SUSPENDED', 'WAITING_FOR_APPROVAL', 'ARCHIVED'] as const;
export type StatoVersione = (typeof statiVersione)[number];
export type StatoRichiesta = (typeof statiRichiesta)[number];
export type StatoFinalita = (typeof statiFinalita)[number];

/** A version of an e-service. */
export interface Versione {
  readonly eservice: string;
  readonly descriptor: string;
  readonly stato: StatoVersione;
}

/** A purpose with all that it rests on: the agreement, and the version of the e-service that this is for. */
export interface Finalita {
  readonly id: string;
  readonly servizio: CodiceServizio;
  readonly stato: StatoFinalita;
  readonly richiesta: { readonly id: string; readonly stato: StatoRichiesta };
  readonly versione: Versione;
}

/** Calls that each client may make: in a day, and in a second where there is a limit to that. */
export interface Soglie {
  readonly quota: number;
  readonly ritmo: number | null;
}

interface RigaFinalita {
  readonly id: string;
  readonly servizio: CodiceServizio;
  readonly stato: StatoFinalita;
  readonly richiesta: string;
  readonly statoRichiesta: StatoRichiesta;
  readonly eservice: string;
  readonly descriptor: string;
  readonly statoVersione: StatoVersione;
}

const finalitaDa = (riga: RigaFinalita): Finalita => ({
  id: riga.id,
  servizio: riga.servizio,
  stato: riga.stato,
  richiesta: { id: riga.richiesta, stato: riga.statoRichiesta },
  versione: { eservice: riga.eservice, descriptor: riga.descriptor, stato: riga.statoVersione },
});

const conTutto = `SELECT f.id, v.servizio, f.stato, r.id AS richiesta, r.stato AS statoRichiesta, v.eservice,
  v.descriptor, v.stato AS statoVersione
  FROM pdnd_finalita f JOIN pdnd_richiesta r ON r.id = f.richiesta JOIN pdnd_versione v USING (descriptor)`;

/** What PDND knows: e-services and their versions, clients and their keys, agreements and purposes (pdnd-idanpr 1.1). */
export function registroPdnd(db: Archivio) {
  const ente = db.prepare<[string], { id: string }>('SELECT id FROM pdnd_ente WHERE parte = ?');
  const clienti = db.prepare<[], { id: string }>('SELECT id FROM pdnd_client ORDER BY rowid');
  const nuovoClient = db.prepare('INSERT INTO pdnd_client VALUES (?)');
  const chiave = db.prepare<[string], { client: string; pem: string }>(
    'SELECT client, pem FROM pdnd_chiave WHERE kid = ?',
  );
  const chiavi = db.prepare<[string], { kid: string }>('SELECT kid FROM pdnd_chiave WHERE client = ? ORDER BY rowid');
  const nuovaChiave = db.prepare('INSERT INTO pdnd_chiave VALUES (?, ?, ?)');
  const togliChiave = db.prepare('DELETE FROM pdnd_chiave WHERE kid = ?');
  const finalita = db.prepare<[string], RigaFinalita>(`${conTutto} WHERE f.id = ?`);
  const tutteFinalita = db.prepare<[], RigaFinalita>(`${conTutto} ORDER BY f.rowid`);
  const associata = db.prepare<[string, string], unknown>(
    'SELECT 1 FROM pdnd_associazione WHERE finalita = ? AND client = ?',
  );
  const associa = db.prepare('INSERT OR IGNORE INTO pdnd_associazione VALUES (?, ?)');
  const dissocia = db.prepare('DELETE FROM pdnd_associazione WHERE finalita = ? AND client = ?');
  const inVigore = db.prepare<[string], Versione>(
    'SELECT eservice, descriptor, stato FROM pdnd_versione WHERE servizio = ? ORDER BY numero DESC LIMIT 1',
  );
  const nuovaVersione = db.prepare(
    `INSERT INTO pdnd_versione SELECT :descriptor, :servizio, :eservice, 1 + count(*), 'PUBLISHED'
     FROM pdnd_versione WHERE servizio = :servizio`,
  );
  const statoVersione = db.prepare('UPDATE pdnd_versione SET stato = ? WHERE descriptor = ?');
  const statoRichiesta = db.prepare('UPDATE pdnd_richiesta SET stato = ? WHERE id = ?');
  const versioneRichiesta = db.prepare('UPDATE pdnd_richiesta SET descriptor = ? WHERE id = ?');
  const statoFinalita = db.prepare('UPDATE pdnd_finalita SET stato = ? WHERE id = ?');
  const soglie = db.prepare<[string], Soglie>('SELECT quota, ritmo FROM pdnd_servizio WHERE codice = ?');
  const nuoveSoglie = db.prepare('UPDATE pdnd_servizio SET quota = :quota, ritmo = :ritmo WHERE codice = :codice');

  return {
    /** Id of who asks (the Comune) or of who answers (the ministry). */
    ente: (parte: 'fruitore' | 'erogatore'): string => ente.get(parte)!.id,
    clienti: (): readonly string[] => clienti.all().map(({ id }) => id),
    /** Another client of the Comune; returns its id. */
    creaClient(): string {
      const id = randomUUID();
      nuovoClient.run(id);
      return id;
    },
    /** Whose key has that `kid`, and the key. */
    chiave(kid: string): { readonly client: string; readonly pubblica: KeyObject } | undefined {
      const riga = chiave.get(kid);
      return riga && { client: riga.client, pubblica: createPublicKey(riga.pem) };
    },
    chiavi: (client: string): readonly string[] => chiavi.all(client).map(({ kid }) => kid),
    aggiungiChiave: (kid: string, client: string, pem: string): void => void nuovaChiave.run(kid, client, pem),
    /** True if it was there. */
    togliChiave: (kid: string): boolean => togliChiave.run(kid).changes === 1,
    finalita(id: string): Finalita | undefined {
      const riga = finalita.get(id);
      return riga && finalitaDa(riga);
    },
    tutteFinalita: (): readonly Finalita[] => tutteFinalita.all().map(finalitaDa),
    associata: (id: string, client: string): boolean => associata.get(id, client) !== undefined,
    associa: (id: string, client: string): void => void associa.run(id, client),
    dissocia: (id: string, client: string): void => void dissocia.run(id, client),
    /** The version that ANPR takes: the last one published. */
    inVigore: (servizio: CodiceServizio): Versione => inVigore.get(servizio)!,
    /** Publishes another version: the one before is being left, and the agreements stay on theirs. */
    pubblica(servizio: CodiceServizio): Versione {
      statoVersione.run('DEPRECATED' satisfies StatoVersione, inVigore.get(servizio)!.descriptor);
      nuovaVersione.run({ descriptor: randomUUID(), eservice: randomUUID(), servizio });
      return inVigore.get(servizio)!;
    },
    statoVersione: (descriptor: string, stato: StatoVersione): void => void statoVersione.run(stato, descriptor),
    statoRichiesta: (id: string, stato: StatoRichiesta): void => void statoRichiesta.run(stato, id),
    /** Moves an agreement to another version. */
    aggiornaRichiesta: (id: string, descriptor: string): void => void versioneRichiesta.run(descriptor, id),
    statoFinalita: (id: string, stato: StatoFinalita): void => void statoFinalita.run(stato, id),
    soglie: (servizio: CodiceServizio): Soglie => soglie.get(servizio)!,
    impostaSoglie: (codice: CodiceServizio, { quota, ritmo }: Soglie): void =>
      void nuoveSoglie.run({ codice, quota, ritmo }),
    /**
     * Adds what is not there yet: the two parties, and of every e-service a version, an agreement and a purpose that the
     * client is associated with.
     */
    completa: db.transaction((client: string): void => {
      const nuovoEnte = db.prepare('INSERT OR IGNORE INTO pdnd_ente VALUES (?, ?)');
      for (const parte of ['fruitore', 'erogatore']) nuovoEnte.run(randomUUID(), parte);
      const nuovoServizio = db.prepare('INSERT OR IGNORE INTO pdnd_servizio VALUES (?, ?, NULL)');
      const nuovaRichiesta = db.prepare("INSERT INTO pdnd_richiesta VALUES (?, ?, 'ACTIVE')");
      const nuovaFinalita = db.prepare("INSERT INTO pdnd_finalita VALUES (?, ?, 'ACTIVE')");
      for (const servizio of codiciServizio) {
        if (nuovoServizio.run(servizio, quotaIniziale(servizio)).changes === 0) continue;
        const [descriptor, richiesta, finalita] = [randomUUID(), randomUUID(), randomUUID()];
        nuovaVersione.run({ descriptor, eservice: randomUUID(), servizio });
        nuovaRichiesta.run(richiesta, descriptor);
        nuovaFinalita.run(finalita, richiesta);
        associa.run(finalita, client);
      }
    }),
  };
}

export type RegistroPdnd = ReturnType<typeof registroPdnd>;
