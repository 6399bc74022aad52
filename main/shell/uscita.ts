import { app } from 'electron';

/**
 * The log-out and the last record must be on the disk before the process ends. Who asks again to quit meanwhile waits
 * for the same close.
 */
export function esciInOrdine(chiudi: () => Promise<void>): void {
  let chiusura: Promise<void> | undefined;
  app.on('before-quit', (evento) => {
    evento.preventDefault();
    chiusura ??= chiudi().then(() => app.exit(0), esciPerErrore);
  });
}

/** Says why on standard error, and ends with 1. */
export function esciPerErrore(causa: unknown): void {
  process.stderr.write(`${causa instanceof Error ? causa.message : String(causa)}\n`);
  app.exit(1);
}
