// System packages: which are missing, and how to get them. Needs no npm package: it runs before they are there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const inPath = (comando) =>
  (process.env.PATH ?? '').split(delimiter).some((cartella) => existsSync(join(cartella, comando)));
const unoDi = (...percorsi) => percorsi.some(existsSync);

/** Debian's packages with how to see that each is there. */
const pacchetti = {
  'g++': () => inPath('g++'),
  make: () => inPath('make'),
  python3: () => inPath('python3'),
  softhsm2: () =>
    unoDi('/usr/lib/softhsm/libsofthsm2.so', '/usr/lib64/softhsm/libsofthsm2.so', '/usr/lib/pkcs11/libsofthsm2.so'),
  chromium: () => unoDi('/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'),
  xvfb: () => inPath('Xvfb'),
  opensc: () => inPath('pkcs11-tool'),
  'libp11-kit-dev': () => existsSync('/usr/include/p11-kit-1/p11-kit/pkcs11.h'),
  xmlsec1: () => inPath('xmlsec1'),
  openssl: () => inPath('openssl'),
  'pkg-config': () => inPath('pkg-config'),
};

const perCompilare = ['g++', 'make', 'python3'];
const perUsare = [...perCompilare, 'softhsm2', 'chromium'];
const perProvare = Object.keys(pacchetti);

/** What each purpose needs. */
export const necessari = { avvio: perUsare, comando: [...perCompilare, 'softhsm2'], prova: perProvare };

const istruzioni = {
  darwin: `Su macOS installare a mano: gli strumenti di sviluppo (xcode-select --install), Google Chrome e SoftHSM
(brew install softhsm). Poi ripetere il comando.`,
  win32: `Su Windows installare a mano: Visual Studio Build Tools (C++), Python 3, Google Chrome e SoftHSM 2
(nella cartella C:\\SoftHSM2). Poi ripetere il comando.`,
};

/** Installs what is missing where it may; elsewhere stops and prints the exact command. */
export function preparaSistema(scopo) {
  if (process.platform !== 'linux') {
    const pronto = { darwin: inPath('cc') && inPath('python3'), win32: true }[process.platform];
    if (pronto === false) fermati(istruzioni[process.platform]);
    return;
  }
  const mancanti = necessari[scopo].filter((nome) => !pacchetti[nome]());
  if (mancanti.length === 0) return;
  const comando = ['apt-get', 'install', '-y', '--no-install-recommends', ...mancanti];
  if (!inPath('apt-get'))
    fermati(`Mancano dei programmi di sistema: ${mancanti.join(', ')}. Installarli e ripetere il comando.`);
  const daRoot = process.getuid() === 0;
  if (!daRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) {
    fermati(
      `Mancano dei pacchetti di sistema. Eseguire:\n\n  sudo apt-get update && sudo ${comando.join(' ')}\n\ne ripetere il comando.`,
    );
  }
  process.stderr.write(`Installo i pacchetti di sistema mancanti: ${mancanti.join(', ')}\n`);
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
