import { join } from 'node:path';
import type { Criteri } from '../../contract/canali.ts';
import type { ModoSblocco, RiferimentoCarta } from '../../contract/carta.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { CodiceFinalita } from '../../contract/finalita.ts';
import type { Chiusura, RecordTraccia } from '../../contract/traccia.ts';
import type { Configurazione } from '../../main/configurazione.ts';
import type { OpzioniProcesso, ProcessoFiglio, VoceProcesso } from '../../main/host.ts';
import { costruisci, type Parti } from '../../main/parti.ts';
import { HostDiProva } from './host.ts';
import { type DaGuastare, ModuloGuasti } from './modulo-guasti.ts';
import { sandboxDiProva, type SandboxDiProva } from './sandbox.ts';

/** A test host that remembers the last process of each kind, to end it, and can keep a kind from starting. */
export class HostConVoci extends HostDiProva {
  readonly ultimi = new Map<VoceProcesso, ProcessoFiglio>();
  /** Processes of these kinds are ended as soon as they start. */
  readonly impediti = new Set<VoceProcesso>();

  override avvia(voce: VoceProcesso, opzioni?: OpzioniProcesso): ProcessoFiglio {
    const figlio = super.avvia(voce, opzioni);
    this.ultimi.set(voce, figlio);
    if (this.impediti.has(voce)) figlio.uccidi();
    return figlio;
  }
}

export interface OpzioniNucleo extends Pick<
  Configurazione,
  'tempi' | 'limiti' | 'conservazione' | 'accertamento' | 'altreAutorita'
> {
  /** A sandbox that others use too; without it, one of its own. */
  readonly sandbox?: SandboxDiProva;
  /** Cards other than the sandbox's. */
  readonly carte?: DaGuastare;
  /** How their driver takes a PUK. */
  readonly sblocco?: ModoSblocco;
  /** Host to build on again, after {@link NucleoDiProva.spegni}. */
  readonly host?: HostConVoci;
}

/** The record whose `tipo` may be T. */
type RecordDi<T> = RecordTraccia extends infer R
  ? R extends { readonly tipo: infer U }
    ? T extends U
      ? R
      : never
    : never
  : never;

const soloIdentita = ({ id, seriale }: { id: string; seriale: string }): RiferimentoCarta => ({ lettore: id, seriale });

/** The whole core of the application on a test host, over a sandbox in this process and cards that can fail. */
export class NucleoDiProva {
  readonly host: HostConVoci;
  readonly sandbox: SandboxDiProva;
  readonly modulo: ModuloGuasti;
  readonly parti: Parti;
  readonly #sandboxPropria: boolean;

  private constructor(
    host: HostConVoci,
    sandbox: SandboxDiProva,
    modulo: ModuloGuasti,
    parti: Parti,
    sandboxPropria: boolean,
  ) {
    this.host = host;
    this.sandbox = sandbox;
    this.modulo = modulo;
    this.parti = parti;
    this.#sandboxPropria = sandboxPropria;
  }

  /** A core that nobody has logged in to. */
  static async costruisci({ sandbox, carte, sblocco, host, ...altro }: OpzioniNucleo = {}): Promise<NucleoDiProva> {
    const sua = sandbox ?? (await sandboxDiProva());
    const macchina = host ?? new HostConVoci();
    const modulo = new ModuloGuasti(carte ?? carteDi(sua));
    const parti = await costruisci(macchina, {
      cartella: join(macchina.cartelle.dati, 'postazione'),
      prova: { cartella: sua.cartella, avvia: false },
      pkcs11: { modulo: modulo.percorso, ambiente: modulo.env, ...(sblocco ? { sblocco } : {}) },
      ...altro,
    });
    return new NucleoDiProva(macchina, sua, modulo, parti, sandbox === undefined);
  }

  /** A core whose session is open: the first operator's, or that of the place given. */
  static async conOperatore(opzioni: OpzioniNucleo = {}, posto = 0): Promise<NucleoDiProva> {
    const nucleo = await NucleoDiProva.costruisci(opzioni);
    await nucleo.accedi(posto);
    return nucleo;
  }

  /** Folder of the databases and keys. */
  get cartella(): string {
    return join(this.host.cartelle.dati, 'postazione');
  }

  get fase(): string {
    return this.parti.sessione.stato.fase;
  }

  operatore(posto = 0) {
    return this.sandbox.dati.operatori[posto]!;
  }

  /** The card with that label, which must be in a reader now; an operator's by default. */
  carta(etichetta = this.operatore().token): RiferimentoCarta {
    const lettore = this.parti.carte.lettori.find(({ carta }) => carta?.etichetta === etichetta);
    if (!lettore?.carta) throw new Error(`no card ${etichetta} in the readers`);
    return soloIdentita({ id: lettore.id, seriale: lettore.carta.seriale });
  }

  accedi(posto = 0, pin = this.operatore(posto).pin): Promise<void> {
    return this.parti.sessione.accedi(this.carta(this.operatore(posto).token), Buffer.from(pin));
  }

  /** A new practice of the operator in session; gives its id. */
  async pratica(finalita: CodiceFinalita = 'sportello-anagrafe'): Promise<string> {
    return (await this.parti.pratiche.apri(this.parti.sessione.aperta().operatore, finalita)).id;
  }

  /** Searches in a new practice. */
  async cerca(criteri: Criteri, segnale = new AbortController().signal) {
    return this.parti.consultazione.cerca(await this.pratica(), criteri, { segnale });
  }

  /** The log from the oldest record to the newest, as it is on the disk. */
  async record(): Promise<readonly RecordTraccia[]> {
    const righe = await this.parti.archivio.chiedi('leggi', { da: 0, quanti: 100_000 });
    return righe.map((riga) => JSON.parse(Buffer.from(riga).toString('utf8')) as RecordTraccia);
  }

  async recordDi<T extends RecordTraccia['tipo']>(tipo: T): Promise<readonly RecordDi<T>[]> {
    return (await this.record()).filter((uno) => uno.tipo === tipo) as unknown as readonly RecordDi<T>[];
  }

  /** The closing record of the last access opened, or undefined if it is still open. */
  async ultimaChiusura(): Promise<Chiusura | undefined> {
    const { accesso } = (await this.recordDi('apertura')).at(-1)!;
    return (await this.recordDi('chiusura')).find((una) => una.accesso === accesso);
  }

  /** Ends the database process at once, as a crash would. */
  uccidiArchivio(): void {
    this.host.ultimi.get('store')!.uccidi();
  }

  /** Ends every process at once, as a crash would, and keeps this core from starting them again. */
  async uccidi(): Promise<void> {
    const caduto = new Promise<void>((fatto) => this.parti.archivio.allaCaduta(() => fatto()));
    for (const figlio of this.host.figli) figlio.uccidi();
    await caduto;
    await this.parti.archivio.chiudi();
  }

  /** Closes the core and its processes; the folder stays, for another core on the same host. */
  async spegni(): Promise<void> {
    await this.parti.chiudi();
    this.modulo.chiudi();
  }

  async chiudi(): Promise<void> {
    await this.spegni();
    this.host.chiudi();
    if (this.#sandboxPropria) await this.sandbox.elimina();
  }
}

/** The sandbox's own cards, as the fault module wants to know them. */
export const carteDi = ({ dati }: SandboxDiProva): DaGuastare => ({
  modulo: dati.pkcs11.module,
  ambiente: dati.pkcs11.env,
  token: dati.operatori.map(({ token }) => ({ etichetta: token })),
});

/** The code with which it was refused; fails where it was not, or not with one of ours. */
export async function codiceDi(lavoro: Promise<unknown>): Promise<CodiceErrore> {
  const esito = await lavoro.then(
    () => undefined,
    (causa: unknown) => causa,
  );
  if (esito instanceof ErrorePostazione) return esito.errore.code;
  throw new Error(`not refused with a code: ${String(esito)}`, { cause: esito });
}

/** Waits until `vero` holds; gives the milliseconds that it took. */
export async function attendi(vero: () => boolean | Promise<boolean>, entro = 10_000): Promise<number> {
  const inizio = performance.now();
  while (!(await vero())) {
    if (performance.now() - inizio > entro) throw new Error(`not within ${entro} ms: ${String(vero)}`);
    await new Promise((fatto) => setTimeout(fatto, 5));
  }
  return performance.now() - inizio;
}
