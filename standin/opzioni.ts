/** The value of a Chromium switch on our command line, `--nome=valore`, which Electron would read by itself. */
export const opzione = (nome: string): string | undefined =>
  process.argv.find((argomento) => argomento.startsWith(`--${nome}=`))?.slice(nome.length + 3);
