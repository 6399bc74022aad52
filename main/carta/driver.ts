import type { Lettore } from '../../contract/carta.ts';
import type { MotivoModulo, SceltaDriver, StatoDriver } from '../../contract/driver.ts';
import type { Host } from '../host.ts';
import { atrInseriti } from './atr.ts';
import { type Candidato, candidati } from './candidati.ts';
import { collauda } from './collaudo-modulo.ts';
import { famigliaDi } from './famiglia.ts';
import { moduliNoti, type ModuloNoto, nomeDelFile } from './moduli-noti.ts';
import { moduliTrovati } from './moduli-trovati.ts';
import { type OpzioniTokenHost, TokenHost } from './token-host.ts';
import { variabiliDeiDriver } from './variabili-driver.ts';

type Modulo = Pick<OpzioniTokenHost, 'modulo' | 'ambiente' | 'sblocco'>;

export interface OpzioniDriver {
  /** The environment's own cards; where it has none, those of this computer are used. */
  readonly suo?: Modulo;
  /** A module named from outside, which nothing here changes. */
  readonly forzato?: Modulo;
  /** The modules to look for; those known, where absent. */
  readonly noti?: readonly ModuloNoto[];
  /** ATRs of the cards in the readers, without a driver. */
  readonly atr?: () => Promise<readonly Buffer[]>;
  /** Variables for a module of this computer; those of this process that drivers know, where absent. */
  readonly variabili?: () => Readonly<Record<string, string>>;
  /** Whether nobody needs the driver in use: only then is another tried by itself. */
  readonly libero: () => boolean;
}

interface InUso {
  readonly modulo: Modulo;
  readonly motivo: MotivoModulo;
}

/** The known modules, on the machine where we run. */
const diQuestaMacchina = (): readonly ModuloNoto[] =>
  moduliNoti({
    piattaforma: process.platform,
    architettura: process.arch,
    cartellaWindows: process.env['SystemRoot'],
  });

/**
 * Which PKCS#11 module drives the cards, and why. By itself it takes, of those on this computer, the one that drives the
 * card in the reader; where that one does not load, or does not know the card, the next is tried, each once for a card.
 */
export class Driver {
  readonly #host: Host;
  readonly #opzioni: OpzioniDriver;
  readonly #noti: readonly ModuloNoto[];
  readonly #carte: TokenHost;
  #scelta: SceltaDriver;
  #inUso: InUso;
  /** Tried since the readers were last empty: they do not know the card that is there. */
  readonly #provati = new Set<string>();
  #inCambio: Promise<void> | undefined;

  private constructor(host: Host, opzioni: OpzioniDriver, scelta: SceltaDriver, inUso: InUso) {
    this.#host = host;
    this.#opzioni = opzioni;
    this.#noti = opzioni.noti ?? diQuestaMacchina();
    this.#scelta = scelta;
    this.#inUso = inUso;
    this.#carte = new TokenHost(host, inUso.modulo);
  }

  /** Chooses, and loads nothing yet. */
  static async prepara(host: Host, opzioni: OpzioniDriver, scelta: SceltaDriver): Promise<Driver> {
    const noti = opzioni.noti ?? diQuestaMacchina();
    const [primo] = await trovaCandidati(noti, opzioni.atr);
    return new Driver(host, opzioni, scelta, daUsare(opzioni, scelta, primo, noti));
  }

  get carte(): TokenHost {
    return this.#carte;
  }

  get motivo(): MotivoModulo {
    return this.#inUso.motivo;
  }

  get modulo(): Modulo {
    return this.#inUso.modulo;
  }

  get scelta(): SceltaDriver {
    return this.#scelta;
  }

  /** Loads the module; where it was chosen by itself and does not load, those after it. */
  async avvia(): Promise<void> {
    this.#carte.onLettori((lettori) => this.#guarda(lettori));
    await this.#carte.avvia();
    if (this.#automatico && this.#carte.errore) await this.#provaAltri();
    this.#guarda(this.#carte.lettori);
  }

  async stato(): Promise<Omit<StatoDriver, 'puo'>> {
    const { modulo: percorso } = this.#inUso.modulo;
    return {
      percorso,
      nome: nomeDelFile(percorso, this.#noti) ?? null,
      motivo: this.motivo,
      trovati: await moduliTrovati(this.#noti),
      conCarteDimostrative: this.#opzioni.suo !== undefined,
    };
  }

  /** What must hold for a choice to be made. @throws ErrorePostazione as {@link collauda} */
  async verifica(scelta: SceltaDriver): Promise<void> {
    if (scelta.specie === 'a-mano') await collauda(this.#host, scelta.percorso, variabiliDi(this.#opzioni));
  }

  /** Drops the driver in use for what is wanted now: every card is logged out. */
  async usa(scelta: SceltaDriver): Promise<void> {
    await this.#inCambio;
    this.#scelta = scelta;
    this.#provati.clear();
    const [primo] = await trovaCandidati(this.#noti, this.#opzioni.atr);
    await this.#cambia(daUsare(this.#opzioni, scelta, primo, this.#noti));
    if (this.#automatico && this.#carte.errore) await this.#provaAltri();
  }

  /** Kept until no other module is being tried. */
  get fermo(): Promise<void> {
    return this.#inCambio ?? Promise.resolve();
  }

  /** True where the module was chosen here: what somebody named is never changed by itself. */
  get #automatico(): boolean {
    return !(['prova', 'variabile', 'a-mano'] satisfies MotivoModulo[] as MotivoModulo[]).includes(this.motivo);
  }

  #guarda(lettori: readonly Lettore[]): void {
    if (!this.#automatico || this.#inCambio || this.#carte.errore) return;
    const ignote = lettori.filter(({ errore }) => errore?.code === 'CARTA_NON_RICONOSCIUTA');
    if (lettori.every(({ carta, errore }) => !carta && !errore)) return this.#provati.clear();
    if (ignote.length === 0 || lettori.some(({ carta }) => carta) || !this.#opzioni.libero()) return;
    void this.#provaAltri();
  }

  /** Goes on to the first module that was not tried; where all were, back to the best, which says what is wrong. */
  #provaAltri(): Promise<void> {
    this.#inCambio ??= this.#prossimi().finally(() => (this.#inCambio = undefined));
    return this.#inCambio;
  }

  async #prossimi(): Promise<void> {
    const tutti = await trovaCandidati(this.#noti, this.#opzioni.atr);
    this.#provati.add(this.modulo.modulo);
    const prossimo = tutti.find(({ percorso }) => !this.#provati.has(percorso));
    const nuovo = prossimo ? { ...prossimo, motivo: 'riserva' as const } : tutti[0];
    if (!nuovo || nuovo.percorso === this.modulo.modulo) return;
    await this.#cambia(conVariabili(this.#opzioni, nuovo));
    if (prossimo && this.#serveAltro) await this.#prossimi();
  }

  /** Whether the module just loaded is no better than the one before. */
  get #serveAltro(): boolean {
    const { errore, lettori } = this.#carte;
    return errore !== undefined || (lettori.some((uno) => uno.errore) && !lettori.some(({ carta }) => carta));
  }

  async #cambia(inUso: InUso): Promise<void> {
    this.#inUso = inUso;
    await this.#carte.cambia(inUso.modulo);
  }
}

async function trovaCandidati(
  noti: readonly ModuloNoto[],
  atr: OpzioniDriver['atr'] = atrInseriti,
): Promise<readonly Candidato[]> {
  const [trovati, presenti] = await Promise.all([moduliTrovati(noti), atr()]);
  const famiglie = presenti.flatMap((uno) => famigliaDi(uno) ?? []);
  return candidati(trovati, noti, famiglie);
}

const variabiliDi = ({ variabili = variabiliDeiDriver }: OpzioniDriver) => variabili();

const conVariabili = (opzioni: OpzioniDriver, { percorso, motivo }: Candidato): InUso => ({
  modulo: { modulo: percorso, ambiente: variabiliDi(opzioni) },
  motivo,
});

/** What somebody named comes first, then what the environment gives, then the best of this computer. */
function daUsare(
  opzioni: OpzioniDriver,
  scelta: SceltaDriver,
  primo: Candidato | undefined,
  noti: readonly ModuloNoto[],
): InUso {
  const { suo, forzato } = opzioni;
  if (forzato) return { modulo: forzato, motivo: 'variabile' };
  if (scelta.specie === 'a-mano') return conVariabili(opzioni, { percorso: scelta.percorso, motivo: 'a-mano' });
  if (scelta.specie === 'ambiente' && suo) return { modulo: suo, motivo: 'prova' };
  // Where there is none, the one that would come first says that it is not there.
  const [assente = ''] = noti.flatMap(({ percorsi }) => percorsi);
  return conVariabili(opzioni, primo ?? { percorso: assente, motivo: 'nessuno' });
}
