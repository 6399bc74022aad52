import type Database from 'better-sqlite3';
import type { RegistrazioneAvviata, RegistrazioneSalvata, RichiesteArchivio } from '../../../contract/archivio.ts';
import type { CodiceControllo } from '../../../contract/controlli/index.ts';
import { ErrorePostazione } from '../../../contract/esito.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../../contract/operazioni/index.ts';
import type {
  EsitoRegistrazione,
  MotivoAttesa,
  RegistrazioneInElenco,
  StatoRegistrazione,
} from '../../../contract/registrazione.ts';
import { numeroDi, type PraticheSalvate } from './pratiche.ts';
import { apriSigillo, chiavePer, sigilla } from './sigillo.ts';

/** The registrations and where each stands: on the disk before they leave, and until their practice's key is destroyed. */
export class RegistrazioniSalvate {
  readonly #db: Database.Database;
  readonly #pratiche: PraticheSalvate;

  constructor(db: Database.Database, pratiche: PraticheSalvate) {
    this.#db = db;
    this.#pratiche = pratiche;
  }

  /** @throws ErrorePostazione REGISTRAZIONE_GIA_INVIATA; REGISTRAZIONE_IN_SOSPESO where its practice has one in doubt */
  avvia({ corpo, campi, confermati, ...avviata }: RegistrazioneAvviata): void {
    this.#db.transaction(() => {
      if (this.#riga(avviata.id)) throw new ErrorePostazione('REGISTRAZIONE_GIA_INVIATA', avviata.id);
      const sospesa = this.#db.prepare("SELECT 1 FROM registrazione WHERE pratica = ? AND stato <> 'nota'");
      if (sospesa.get(avviata.pratica)) throw new ErrorePostazione('REGISTRAZIONE_IN_SOSPESO');
      this.#db
        .prepare(
          `INSERT INTO registrazione (id, pratica, operatore, operazione, id_comune, data_ora, inviata, stato, accesso, inviato)
           VALUES (@id, @pratica, @operatore, @operazione, @idOperazioneComune, @dataOra, @inviata, 'inviata', @accesso, @inviato)`,
        )
        .run({ ...avviata, inviato: this.#sigilla(avviata, 'inviato', { corpo, campi, confermati }) });
      this.#db.prepare('DELETE FROM bozza WHERE id = ?').run(avviata.id);
    })();
  }

  ripete(id: string, accesso: string): void {
    this.#db.prepare('UPDATE registrazione SET accesso = ?, chiusura = NULL WHERE id = ?').run(accesso, id);
  }

  aggiorna(saputo: RichiesteArchivio['registrazioneAggiorna']['richiesta']): void {
    const { id, stato, attesa, esito, chiusura, dimentica } = saputo;
    const riga = this.#riga(id);
    if (!riga) throw new ErrorePostazione('REGISTRAZIONE_ASSENTE', id);
    if (dimentica) this.#dimentica(riga);
    this.#db
      .prepare(
        `UPDATE registrazione SET stato = @stato, specie = @specie, attesa = @attesa, esito = @esito,
         chiusura = coalesce(@chiusura, chiusura) WHERE id = @id`,
      )
      .run({
        id,
        stato,
        specie: esito?.specie ?? null,
        attesa: attesa === undefined ? null : JSON.stringify(attesa),
        esito: esito === undefined ? null : this.#sigilla(riga, 'esito', esito),
        chiusura: chiusura ?? null,
      });
  }

  /** Nothing of what was sent stays, nor of what its practice holds of the same people; the practice is closed. */
  #dimentica(riga: RigaRegistrazione): void {
    const { confermati } = this.#inviato(riga);
    const inviato = this.#sigilla(riga, 'inviato', { corpo: '', campi: {}, confermati });
    this.#db.transaction(() => {
      this.#db.prepare('UPDATE registrazione SET inviato = ? WHERE id = ?').run(inviato, riga.id);
      this.#pratiche.svuota(riga.pratica);
    })();
  }

  chiusa(id: string): void {
    this.#db.prepare('UPDATE registrazione SET accesso = NULL, chiusura = NULL WHERE id = ?').run(id);
  }

  leggi(id: string): RegistrazioneSalvata | null {
    const riga = this.#riga(id);
    if (!riga) return null;
    const { corpo, campi, confermati } = this.#inviato(riga);
    return {
      ...comeInElenco(riga),
      dataOra: riga.data_ora,
      finalita: riga.finalita,
      corpo,
      campi,
      confermati,
      ...(riga.esito === null ? {} : { esito: this.#apri<EsitoRegistrazione>(riga, 'esito', riga.esito) }),
    };
  }

  elenco(operatore: string, dal: string): readonly RegistrazioneInElenco[] {
    const righe = this.#db.prepare(
      `${conPratica} WHERE r.stato <> 'nota' OR (r.operatore = ? AND r.inviata >= ?) ORDER BY r.inviata DESC`,
    );
    return (righe.all(operatore, dal) as RigaRegistrazione[]).map(comeInElenco);
  }

  /** Whoever was sending is no more: what became of it is to be ascertained. */
  interrotte(): RichiesteArchivio['registrazioniInterrotte']['risposta'] {
    this.#db.prepare("UPDATE registrazione SET stato = 'da-accertare' WHERE stato = 'inviata'").run();
    const righe = this.#db.prepare('SELECT id, accesso, chiusura FROM registrazione WHERE accesso IS NOT NULL');
    return righe.all() as { id: string; accesso: string; chiusura: string | null }[];
  }

  #riga(id: string): RigaRegistrazione | undefined {
    return this.#db.prepare(`${conPratica} WHERE r.id = ?`).get(id) as RigaRegistrazione | undefined;
  }

  /** What was sent; before there were checks, nothing was confirmed. */
  #inviato(riga: RigaRegistrazione): Pick<RegistrazioneAvviata, 'corpo' | 'campi' | 'confermati'> {
    const inviato = this.#apri<{ corpo: string; campi: Campi; confermati?: readonly CodiceControllo[] }>(
      riga,
      'inviato',
      riga.inviato,
    );
    return { confermati: [], ...inviato };
  }

  #sigilla({ id, pratica }: { id: string; pratica: string }, cosa: string, contenuto: unknown): Buffer {
    return sigilla(this.#chiave(id, pratica, cosa), Buffer.from(JSON.stringify(contenuto)));
  }

  #apri<T>({ id, pratica }: RigaRegistrazione, cosa: string, sigillato: Buffer): T {
    return JSON.parse(apriSigillo(this.#chiave(id, pratica, cosa), sigillato).toString('utf8')) as T;
  }

  #chiave(id: string, pratica: string, cosa: string): Buffer {
    return chiavePer(this.#pratiche.chiave(pratica), `registrazione ${id} ${cosa}`);
  }
}

const conPratica = `SELECT r.*, p.serie, p.progressivo, p.finalita FROM registrazione r JOIN pratica p ON p.id = r.pratica`;

interface RigaRegistrazione {
  readonly id: string;
  readonly pratica: string;
  readonly operatore: string;
  readonly operazione: CodiceRegistrazione;
  readonly id_comune: string;
  readonly data_ora: string;
  readonly inviata: string;
  readonly stato: StatoRegistrazione;
  readonly specie: EsitoRegistrazione['specie'] | null;
  readonly attesa: string | null;
  readonly inviato: Buffer;
  readonly esito: Buffer | null;
  readonly serie: string;
  readonly progressivo: number;
  readonly finalita: string;
}

const comeInElenco = (riga: RigaRegistrazione): RegistrazioneInElenco => {
  const { id, operazione, pratica, operatore, inviata, stato, specie, attesa } = riga;
  return {
    id,
    operazione,
    pratica: { id: pratica, numero: numeroDi(riga) },
    operatore,
    inviata,
    stato,
    idOperazioneComune: riga.id_comune,
    ...(specie === null ? {} : { specie }),
    ...(attesa === null ? {} : { attesa: JSON.parse(attesa) as MotivoAttesa }),
  };
};
