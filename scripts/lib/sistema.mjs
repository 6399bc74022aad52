// System packages: which are missing, and how to get them. Needs no npm package: it runs before they are there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where SoftHSM and the browser are looked for: the same places as the sandbox and the stand-in, which are not here yet. */
export const luoghi = {
  softhsm: [
    '/usr/lib/softhsm/libsofthsm2.so',
    '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
    '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
    '/usr/lib64/softhsm/libsofthsm2.so',
    '/usr/lib64/pkcs11/libsofthsm2.so',
    '/usr/lib64/libsofthsm2.so',
    '/usr/local/lib/softhsm/libsofthsm2.so',
    '/opt/homebrew/lib/softhsm/libsofthsm2.so',
    'C:\\SoftHSM2\\lib\\softhsm2-x64.dll',
    'C:\\Program Files\\SoftHSM2\\lib\\softhsm2-x64.dll',
  ],
  browser: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const installatoreVisualStudio = 'C:\\Program Files (x86)\\Microsoft Visual Studio\\Installer\\vswhere.exe';

/** The computer, as far as the checks look at it. */
const questo = { piattaforma: process.platform, variabili: process.env, esiste: existsSync };

const inPath =
  (...comandi) =>
  ({ piattaforma, variabili, esiste }) =>
    (variabili.PATH ?? '')
      .split(piattaforma === 'win32' ? ';' : ':')
      .some((cartella) => comandi.some((comando) => esiste(`${cartella}/${comando}`)));

const unoDi =
  (percorsi, variabile) =>
  ({ variabili, esiste }) =>
    [variabili[variabile], ...percorsi].some((percorso) => percorso && esiste(percorso));

const softhsm = unoDi(luoghi.softhsm, 'SOFTHSM2_MODULE');
const browser = unoDi(luoghi.browser, 'POSTAZIONE_BROWSER');

/** Debian's packages with how to see that each is there. */
const pacchetti = {
  'g++': inPath('g++'),
  make: inPath('make'),
  python3: inPath('python3'),
  softhsm2: softhsm,
  chromium: browser,
  xvfb: inPath('Xvfb'),
  opensc: inPath('pkcs11-tool'),
  // Daemons live where only root's PATH looks.
  pcscd: unoDi(['/usr/sbin/pcscd']),
  'vsmartcard-vpcd': unoDi(['/etc/reader.conf.d/vpcd']),
  'libp11-kit-dev': unoDi(['/usr/include/p11-kit-1/p11-kit/pkcs11.h']),
  xmlsec1: inPath('xmlsec1'),
  openssl: inPath('openssl'),
  'pkg-config': inPath('pkg-config'),
};

/** The same for the systems where people install by hand. */
const aMano = {
  darwin: {
    'gli strumenti di sviluppo (xcode-select --install)': inPath('cc'),
    'Python 3 (xcode-select --install)': inPath('python3'),
    'SoftHSM (brew install softhsm)': softhsm,
    'Google Chrome': browser,
  },
  win32: {
    'Visual Studio Build Tools (C++)': unoDi([installatoreVisualStudio]),
    'Python 3': inPath('python.exe', 'py.exe'),
    'SoftHSM 2 (nella cartella C:\\SoftHSM2)': softhsm,
    'Google Chrome': browser,
  },
};

const perCompilare = ['g++', 'make', 'python3'];
const perUsare = [...perCompilare, 'softhsm2', 'chromium'];

/** What each purpose needs on Debian. */
const necessari = { avvio: perUsare, comando: [...perCompilare, 'softhsm2'], prova: Object.keys(pacchetti) };

/** Names of what a purpose needs and this computer lacks: Debian's packages on Linux, programs elsewhere. */
export function mancanti(scopo, sistema = questo) {
  if (sistema.piattaforma === 'linux') return necessari[scopo].filter((nome) => !pacchetti[nome](sistema));
  return Object.entries(aMano[sistema.piattaforma] ?? {})
    .filter(([, presente]) => !(scopo === 'comando' && presente === browser) && !presente(sistema))
    .map(([nome]) => nome);
}

/** Installs what is missing where it may; elsewhere stops and prints the exact command. */
export function preparaSistema(scopo) {
  const mancano = mancanti(scopo);
  if (mancano.length === 0) return;
  if (process.platform !== 'linux' || !inPath('apt-get')(questo))
    fermati(`Mancano dei programmi: ${mancano.join(', ')}. Installarli e ripetere il comando.`);
  const comando = ['apt-get', 'install', '-y', '--no-install-recommends', ...mancano];
  const daRoot = process.getuid() === 0;
  if (!daRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) {
    fermati(
      `Mancano dei pacchetti di sistema. Eseguire:\n\n  sudo apt-get update && sudo ${comando.join(' ')}\n\ne ripetere il comando.`,
    );
  }
  process.stderr.write(`Installo i pacchetti di sistema mancanti: ${mancano.join(', ')}\n`);
  const esegui = (...argomenti) => {
    const [programma, ...resto] = daRoot ? argomenti : ['sudo', '-n', ...argomenti];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(programma, resto, { stdio: ['ignore', 2, 2], env }).status === 0;
  };
  if (!esegui('apt-get', 'update', '-q') || !esegui(...comando)) {
    fermati(`L'installazione non è riuscita. Eseguire a mano:\n\n  ${comando.join(' ')}`);
  }
}

export function fermati(messaggio) {
  process.stderr.write(`${messaggio}\n`);
  process.exit(1);
}
