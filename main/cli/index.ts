import { parseArgs } from 'node:util';
import { ErrorePostazione } from '../../contract/esito.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { comandoSconosciuto, uso } from '../../contract/messaggi/riga-comando.ts';
import type { Host } from '../host.ts';
import { accesso } from './accesso.ts';
import { diagnosi } from './diagnosi.ts';
import { ErroreUso } from './errore-uso.ts';
import { idanpr } from './idanpr.ts';
import { pdnd } from './pdnd.ts';
import { richiesta } from './richiesta.ts';
import { sandbox } from './sandbox.ts';
import { sandboxEmetti } from './sandbox-emetti.ts';

/** Options of every command; each takes the ones it knows. */
export interface Opzioni {
  readonly dir?: string;
  readonly port?: string;
  readonly dati?: string;
  /** Seed of generated data. */
  readonly esempio?: string;
  readonly invia: boolean;
  readonly json: boolean;
  readonly guasto?: string;
  readonly ms?: string;
  readonly csr?: string;
  readonly tipo?: string;
  readonly id?: string;
  readonly ruolo?: string;
  readonly modulo?: string;
  readonly lettore?: string;
}

/** A command: prints its result on standard output and gives the exit code; `fine` asks it to stop. */
export type Comando = (
  argomenti: readonly string[],
  opzioni: Opzioni,
  host: Host,
  fine: AbortSignal,
) => Promise<number>;

const comandi: Readonly<Record<string, Comando>> = {
  idanpr,
  sandbox,
  'sandbox-emetti': sandboxEmetti,
  accesso,
  richiesta,
  pdnd,
  diagnosi,
};

/**
 * Runs one command of `postazione`. Exit codes: 0 done, 1 done and the answer is no, 2 wrong use, 3 refused with one of
 * our codes, which goes to standard error as JSON.
 */
export async function eseguiComando(argomenti: readonly string[], host: Host, fine: AbortSignal): Promise<number> {
  try {
    const { values, positionals } = leggi(argomenti);
    const [nome = '', ...resto] = positionals;
    const comando = Object.hasOwn(comandi, nome) ? comandi[nome] : undefined;
    if (!comando) throw new ErroreUso(nome ? comandoSconosciuto(nome) : '');
    return await comando(resto, values, host, fine);
  } catch (causa) {
    return racconta(causa);
  }
}

const leggi = (argomenti: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argomenti],
      allowPositionals: true,
      options: {
        dir: { type: 'string' },
        port: { type: 'string' },
        dati: { type: 'string' },
        esempio: { type: 'string' },
        invia: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        guasto: { type: 'string' },
        ms: { type: 'string' },
        csr: { type: 'string' },
        tipo: { type: 'string' },
        id: { type: 'string' },
        ruolo: { type: 'string' },
        modulo: { type: 'string' },
        lettore: { type: 'string' },
      },
    });
  } catch (causa) {
    throw new ErroreUso(causa instanceof Error ? causa.message : '');
  }
};

const racconta = (causa: unknown): number => {
  if (causa instanceof ErroreUso) {
    process.stderr.write(`${causa.message}\n${uso}`);
    return 2;
  }
  if (causa instanceof ErrorePostazione) {
    process.stderr.write(`${JSON.stringify({ ...causa.errore, ...messaggiErrore[causa.errore.code] })}\n`);
    return 3;
  }
  throw causa;
};
