import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventoSistema, Host, OpzioniProcesso, ProcessoFiglio, Sigillo, VoceProcesso } from '../../main/host.ts';

const radice = join(import.meta.dirname, '..', '..');

const voci: Record<VoceProcesso, string> = {
  native: join(radice, 'native', 'index.ts'),
  store: join(radice, 'main', 'store', 'index.ts'),
  sandbox: join(radice, 'sandbox', 'index.ts'),
};

/** Starts a child of the application from its sources, with the same port that Electron would give it. */
export function avviaProcesso(voce: VoceProcesso, opzioni: OpzioniProcesso = {}): ProcessoFiglio {
  const figlio = fork(voci[voce], [...(opzioni.argomenti ?? [])], {
    execArgv: ['--import', join(radice, 'standin', 'parent-port.ts')],
    serialization: 'advanced',
    env: { PATH: process.env['PATH'] ?? '', ...opzioni.ambiente },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    pid: figlio.pid,
    // A child that has just ended hears nothing, as in Electron; its end is told by `allaFine`.
    invia: (messaggio) => void (figlio.connected && figlio.send(messaggio as object, () => undefined)),
    allaRicezione: (ascolta) => void figlio.on('message', ascolta),
    allaFine: (ascolta) => void figlio.once('exit', ascolta),
    uccidi: () => void figlio.kill('SIGKILL'),
  };
}

/** The machine of a test: its own folder, children from the sources, no sealing, system events at will. */
export class HostDiProva implements Host {
  readonly cartelle = { dati: mkdtempSync(join(tmpdir(), 'postazione-')) };
  readonly figli: ProcessoFiglio[] = [];
  readonly sigillo: Sigillo = {
    disponibile: () => Promise.resolve(false),
    chiudi: () => Promise.reject(new Error('no sealing on a test host')),
    apri: () => Promise.reject(new Error('no sealing on a test host')),
  };
  readonly #ascoltatori: ((evento: EventoSistema) => void)[] = [];

  readonly sostituto = true;
  copiato = '';

  copia(testo: string): Promise<void> {
    this.copiato = testo;
    return Promise.resolve();
  }

  /** What was printed, or saved under which name. */
  readonly stampe: string[] = [];
  /** What the printer, or the disk, answers with. */
  stampante: () => Promise<void> = () => Promise.resolve();

  async stampa(): Promise<void> {
    await this.stampante();
    this.stampe.push('');
  }

  async salvaPdf(nome: string, ancora: () => void): Promise<string | null> {
    await this.stampante();
    ancora();
    this.stampe.push(nome);
    return join(this.cartelle.dati, nome);
  }

  /** The text files that were saved, whole, by name. */
  readonly salvati = new Map<string, string>();

  async salvaFile(nome: string, contenuto: AsyncIterable<string>, ancora: () => void): Promise<string | null> {
    await this.stampante();
    ancora();
    let tutto = '';
    for await (const parte of contenuto) tutto += parte;
    this.salvati.set(nome, tutto);
    return join(this.cartelle.dati, nome);
  }

  avvia(voce: VoceProcesso, opzioni?: OpzioniProcesso): ProcessoFiglio {
    const figlio = avviaProcesso(voce, opzioni);
    this.figli.push(figlio);
    return figlio;
  }

  alSistema(ascolta: (evento: EventoSistema) => void): void {
    this.#ascoltatori.push(ascolta);
  }

  accadeNelSistema(evento: EventoSistema): void {
    for (const ascolta of this.#ascoltatori) ascolta(evento);
  }

  chiudi(): void {
    for (const figlio of this.figli) figlio.uccidi();
    rmSync(this.cartelle.dati, { recursive: true, force: true });
  }
}
