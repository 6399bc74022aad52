import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { setTimeout as attendi } from 'node:timers/promises';

/** Where pcscd listens for its clients. */
const presaPcscd = '/run/pcscd/pcscd.comm';

/** Held by whom uses the virtual readers: the kernel frees it with the process, whatever its end. */
const turno = '\0postazione-anpr-lettori-virtuali';

const pazienza = 10_000;

/** Milliseconds to wait for the tests of another checkout to be done with the readers. */
const attesaTurno = 300_000;
/** The time limit of a hook that takes its turn. */
export const tempoPerIlTurno = attesaTurno + 2 * pazienza;

/**
 * The machine's one smart card service, for as long as it is held. One holder at a time, as the readers are two for the
 * whole machine; ended at the release only if it was started here.
 */
export class Pcscd {
  readonly #turno: Server;
  readonly #figlio: ChildProcess | undefined;

  private constructor(turno: Server, figlio: ChildProcess | undefined) {
    this.#turno = turno;
    this.#figlio = figlio;
  }

  /** @throws Error where pcscd cannot be had, or somebody keeps the readers for five minutes */
  static async prendi(): Promise<Pcscd> {
    const mio = await prendiTurno();
    try {
      return new Pcscd(mio, (await risponde()) ? undefined : await avvia());
    } catch (causa) {
      mio.close();
      throw causa;
    }
  }

  async lascia(): Promise<void> {
    if (this.#figlio) await ferma(this.#figlio);
    this.#turno.close();
    await once(this.#turno, 'close');
  }
}

async function prendiTurno(): Promise<Server> {
  const scadenza = performance.now() + attesaTurno;
  for (;;) {
    const server = createServer();
    const esito = await new Promise<Error | undefined>((fatto) => {
      server.once('error', fatto).listen(turno, () => fatto(undefined));
    });
    if (!esito) return server;
    if (performance.now() > scadenza) throw new Error('somebody else keeps the virtual readers', { cause: esito });
    await attendi(100);
  }
}

const risponde = (): Promise<boolean> =>
  new Promise((fatto) => {
    if (!existsSync(presaPcscd)) return fatto(false);
    const presa = connect(presaPcscd);
    presa.once('connect', () => (presa.destroy(), fatto(true))).once('error', () => fatto(false));
  });

async function avvia(): Promise<ChildProcess> {
  const [programma, argomenti] = conDiritti('/usr/sbin/pcscd', '--foreground');
  const figlio = spawn(programma, argomenti, { stdio: ['ignore', 'ignore', 'pipe'] });
  let detto = '';
  let finito = false;
  figlio.stderr.on('data', (pezzo: Buffer) => (detto += pezzo.toString()));
  figlio.on('error', (causa) => ((detto += causa.message), (finito = true)));
  figlio.on('exit', () => (finito = true));
  for (const inizio = performance.now(); performance.now() - inizio < pazienza && !finito;) {
    if (await risponde()) return figlio;
    await attendi(50);
  }
  if (!finito) await ferma(figlio);
  throw new Error(`pcscd does not start: apt-get install pcscd vsmartcard-vpcd opensc. ${detto}`);
}

async function ferma(figlio: ChildProcess): Promise<void> {
  if (figlio.exitCode !== null || figlio.signalCode !== null) return;
  const fine = once(figlio, 'exit');
  const [programma, argomenti] = conDiritti('kill', String(figlio.pid));
  spawn(programma, argomenti, { stdio: 'ignore' });
  await fine;
}

/** Only root may run pcscd, and end it. */
function conDiritti(programma: string, ...argomenti: string[]): [string, string[]] {
  return process.getuid?.() === 0 ? [programma, argomenti] : ['sudo', ['-n', programma, ...argomenti]];
}
