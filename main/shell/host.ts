import { app, clipboard, safeStorage, utilityProcess } from 'electron';
import { extname, join } from 'node:path';
import type { Host, OpzioniProcesso, ProcessoFiglio, Sigillo, VoceProcesso } from '../host.ts';
import { eventiSistema } from './eventi-sistema.ts';
import { comeProcessoFiglio } from './processo-figlio.ts';
import { salvaFile } from './salva-file.ts';
import { salvaPdf, stampa } from './stampa.ts';

/** Where the entries of the children lie, beside main's own; sources and bundles share the layout. */
const voci: Readonly<Record<VoceProcesso, string>> = {
  native: join('..', 'native', 'index'),
  store: join('store', 'index'),
  sandbox: join('..', 'sandbox', 'index'),
};

/** What drivers and databases need of our environment to work at all; nothing else of it is handed down. */
const ereditate = [
  ...['PATH', 'HOME', 'LANG', 'TMPDIR', 'XDG_RUNTIME_DIR', 'DISPLAY', 'PCSCLITE_CSOCK_NAME'],
  ...[
    'SystemRoot',
    'SystemDrive',
    'ProgramFiles',
    'ProgramData',
    'USERPROFILE',
    'APPDATA',
    'LOCALAPPDATA',
    'TEMP',
    'TMP',
  ],
];

/**
 * The Host on Electron, once it is ready and before there is a window.
 *
 * @param voce path of main's entry file: the children are found from it
 */
export function hostElectron(voce: string): Host {
  const estensione = extname(voce);
  return {
    cartelle: { dati: app.getPath('userData') },
    sostituto: !process.versions.electron,
    sigillo,
    copia: (testo) => clipboard.writeText(testo),
    stampa,
    salvaPdf,
    salvaFile,
    avvia: (nome, opzioni) => avvia(join(voce, '..', voci[nome] + estensione), nome, opzioni ?? {}),
    alSistema: eventiSistema(),
  };
}

const avvia = (percorso: string, nome: string, { argomenti, ambiente }: OpzioniProcesso): ProcessoFiglio => {
  const base = Object.fromEntries(ereditate.flatMap((v) => (process.env[v] ? [[v, process.env[v]]] : [])));
  const figlio = utilityProcess.fork(percorso, [...(argomenti ?? [])], {
    env: { ...base, ...ambiente },
    serviceName: `postazione-${nome}`,
    stdio: 'inherit',
    // Drivers of cards are signed by their makers, or by nobody (macOS only).
    allowLoadingUnsignedLibraries: nome === 'native',
  });
  return comeProcessoFiglio(figlio);
};

const sigillo: Sigillo = {
  async disponibile() {
    if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) {
      return false;
    }
    return safeStorage.isAsyncEncryptionAvailable();
  },
  chiudi: (chiaro) => safeStorage.encryptStringAsync(Buffer.from(chiaro).toString('base64')),
  async apri(sigillato) {
    const { result } = await safeStorage.decryptStringAsync(Buffer.from(sigillato));
    return Buffer.from(result, 'base64');
  },
};
