/**
 * Entry of the sandbox's process: `--dir <folder> [--port <number>] [--guasto <fault> [--ms <milliseconds>]]`. It runs
 * until SIGTERM or SIGINT or, where it has a parent port (Electron's utilityProcess), until `{tipo: 'termina'}`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { schemaGuasto } from './guasti.ts';
import { avviaSandbox, type Sandbox } from './sandbox.ts';

/** What the parent may ask while the sandbox runs. */
const schemaComando = z.discriminatedUnion('tipo', [
  z.object({ tipo: z.literal('termina') }),
  schemaGuasto.extend({ tipo: z.literal('guasto') }),
  z.object({ tipo: z.literal('revoca'), serie: z.string() }),
]);

/** The part of Electron's `process.parentPort` that is used here. */
interface PortaGenitore {
  on(evento: 'message', ascolta: (messaggio: { readonly data: unknown }) => void): void;
  postMessage(messaggio: unknown): void;
}

const genitore = (process as unknown as { parentPort?: PortaGenitore }).parentPort;

async function esegui(sandbox: Sandbox, dato: unknown): Promise<void> {
  const comando = schemaComando.parse(dato);
  if (comando.tipo === 'termina') return termina(sandbox);
  if (comando.tipo === 'guasto') sandbox.guasto({ nome: comando.nome, ms: comando.ms });
  else await sandbox.revoca(comando.serie);
  genitore?.postMessage({ tipo: 'fatto', comando: comando.tipo });
}

async function termina(sandbox: Sandbox): Promise<never> {
  await sandbox.chiudi();
  process.exit(0);
}

const fallisci = (causa: unknown): never => {
  process.stderr.write(`${causa instanceof Error ? (causa.stack ?? causa.message) : String(causa)}\n`);
  process.exit(1);
};

const uso = 'usage: --dir <folder> [--port <number>] [--guasto <fault> [--ms <milliseconds>]]';

async function avvia(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      port: { type: 'string' },
      guasto: { type: 'string' },
      ms: { type: 'string' },
    },
  });
  if (!values.dir) throw new Error(uso);
  const porta = Number(values.port ?? 0);
  if (!Number.isInteger(porta) || porta < 0 || porta > 65_535) throw new Error(`not a port: ${values.port}`);
  const guasto = schemaGuasto.safeParse({
    nome: values.guasto ?? 'nessuno',
    ...(values.ms === undefined ? {} : { ms: Number(values.ms) }),
  });
  if (!guasto.success) throw new Error(`not a fault: ${values.guasto ?? ''} ${values.ms ?? ''}\n${uso}`);
  const sandbox = await avviaSandbox({ cartella: resolve(values.dir), porta });
  if (guasto.data.nome !== 'nessuno') sandbox.guasto(guasto.data);
  for (const segnale of ['SIGTERM', 'SIGINT'] as const) process.once(segnale, () => void termina(sandbox));
  genitore?.on('message', ({ data }) => void esegui(sandbox, data).catch(fallisci));
  genitore?.postMessage({ tipo: 'pronto' });
}

avvia().catch(fallisci);
