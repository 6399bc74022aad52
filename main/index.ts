/** Entry of the application: a command of the command line, or the window. */
import { app } from 'electron';
import { join } from 'node:path';
import { eseguiComando } from './cli/index.ts';
import { Core } from './core.ts';
import { daFile } from './impostazioni.ts';
import { creaFinestra, pagina, rimediaAllaCaduta, vietaTutto } from './shell/finestra.ts';
import { hostElectron } from './shell/host.ts';
import { daVariabili } from './shell/impostazioni.ts';
import { registraSchema, serviPagine } from './shell/protocollo.ts';
import { apriRotte, mandaStato } from './shell/rotte.ts';
import { esciInOrdine, esciPerErrore } from './shell/uscita.ts';

/** A command is a bare word in first place; options alone are Electron's own, such as --user-data-dir. */
const argomenti = process.argv.slice(app.isPackaged ? 1 : 2);
const comando = argomenti[0] !== undefined && !argomenti[0].startsWith('-');

// Nothing here may await `ready`: Electron does not emit it until this module has been evaluated.
if (comando) {
  app.whenReady().then(apriComando).catch(esciPerErrore);
} else if (app.requestSingleInstanceLock()) {
  registraSchema();
  app.whenReady().then(apriApplicazione).catch(esciPerErrore);
} else {
  app.quit();
}

/** A command ends by itself; a request to quit (SIGTERM too) is passed to it, so that it ends in order. */
async function apriComando(): Promise<void> {
  const fine = new AbortController();
  app.on('before-quit', (evento) => {
    evento.preventDefault();
    fine.abort();
  });
  app.exit(await eseguiComando(argomenti, hostElectron(import.meta.filename), fine.signal));
}

async function apriApplicazione(): Promise<void> {
  const host = hostElectron(import.meta.filename);
  const { dati } = host.cartelle;
  const core = new Core(host, {
    cartella: join(dati, 'postazione'),
    prova: { cartella: join(dati, 'prova'), avvia: true },
    ...daFile(join(dati, 'postazione')),
    ...daVariabili(process.env),
  });
  vietaTutto();
  serviPagine(join(import.meta.dirname, '..', 'renderer'));
  const finestra = creaFinestra(join(import.meta.dirname, '..', 'preload', 'index.cjs'));
  apriRotte(finestra, core.gestori);
  core.alloStato((stato) => mandaStato(finestra, stato));
  rimediaAllaCaduta(finestra, () => void core.gestori['sessione:blocca'](undefined));
  app.on('second-instance', () => {
    if (finestra.isDestroyed()) return;
    if (finestra.isMinimized()) finestra.restore();
    finestra.focus();
  });
  app.on('window-all-closed', () => app.quit());
  esciInOrdine(() => core.chiudi());
  await finestra.loadURL(pagina).catch((causa: unknown) => {
    // Closed while it was loading: the application is quitting in order.
    if (!finestra.isDestroyed()) throw causa;
  });
}
