// Lives and dies with a child process: the same end, the same signals.

/** Runs on as long as `figlio`, passes it our signals, and takes its exit code. */
export function accompagna(figlio) {
  for (const segnale of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(segnale, () => figlio.kill(segnale));
  // npm runs scripts through a shell, which dies of a signal without passing it on: then we have another parent.
  const genitore = process.ppid;
  const guardia = setInterval(() => process.ppid !== genitore && figlio.kill('SIGTERM'), 250);
  figlio.on('exit', (codice) => {
    clearInterval(guardia);
    process.exit(codice ?? 1);
  });
}
