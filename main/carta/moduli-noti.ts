import type { NomeModulo } from '../../contract/driver.ts';
import type { FamigliaCarta } from './famiglia.ts';

/** A PKCS#11 module that may be on the computer of a registry office. */
export interface ModuloNoto {
  readonly nome: NomeModulo;
  /** The kinds of card that it is known to drive, of those that an ATR tells. */
  readonly famiglie: readonly FamigliaCarta[];
  /** Where its installer puts it, the most likely first; none where that is not known. */
  readonly percorsi: readonly string[];
}

/** Where we run, as Node names it. */
export interface Macchina {
  readonly piattaforma: string;
  readonly architettura: string;
  /** Windows' own folder. */
  readonly cartellaWindows?: string | undefined;
}

/** Debian's folders of one architecture (multiarch). */
const terne: Readonly<Record<string, string>> = {
  x64: 'x86_64-linux-gnu',
  arm64: 'aarch64-linux-gnu',
  ia32: 'i386-linux-gnu',
  arm: 'arm-linux-gnueabihf',
};

/**
 * The modules, in the order in which they are tried: the drivers of ANPR's own cards (SafeDive from May 2020, IDProtect
 * before: anpr-protocol 7), then the general ones, then the CIE's, which reads nothing else.
 *
 * Paths are those of the makers' installers, as their manuals and italia/anpr's threads #2329, #2535 and #3248 give them;
 * of SafeDive the Windows one alone is known.
 */
export function moduliNoti({ piattaforma, architettura, cartellaWindows = 'C:\\Windows' }: Macchina): ModuloNoto[] {
  const windows = (...dll: string[]) => dll.map((nome) => `${cartellaWindows}\\System32\\${nome}`);
  const nelle = (cartelle: readonly string[], ...librerie: string[]) =>
    cartelle.flatMap((cartella) => librerie.map((libreria) => `${cartella}/${libreria}`));
  const diSistema = [`/usr/lib/${terne[architettura] ?? architettura}`, '/usr/lib64', '/usr/lib', '/usr/local/lib'];
  const linux = (...librerie: string[]) => nelle(diSistema, ...librerie);
  const scegli = (dove: Readonly<Record<'win32' | 'darwin' | 'linux', readonly string[]>>) =>
    dove[piattaforma as keyof typeof dove] ?? [];
  return [
    {
      nome: 'safedive',
      famiglie: [],
      percorsi: scegli({ win32: windows('stPKCS11.dll'), darwin: [], linux: [] }),
    },
    {
      nome: 'idprotect',
      famiglie: [],
      percorsi: scegli({
        win32: windows('asepkcs.dll'),
        darwin: nelle(['/Library/Application Support/Athena', '/usr/local/lib'], 'libASEP11.dylib'),
        linux: ['/usr/lib/x64-athena/libASEP11.so', ...linux('libASEP11.so')],
      }),
    },
    {
      nome: 'bit4id',
      famiglie: ['cns'],
      percorsi: scegli({
        win32: windows('bit4xpki.dll', 'bit4ipki.dll'),
        darwin: nelle(
          ['/Library/bit4id/pkcs11', '/System/Library/bit4id/pkcs11'],
          'libbit4xpki.dylib',
          'libbit4ipki.dylib',
        ),
        linux: [
          ...nelle(['/usr/lib/bit4id'], 'libbit4xpki.so', 'libbit4ipki.so'),
          ...linux('libbit4xpki.so', 'libbit4ipki.so'),
        ],
      }),
    },
    {
      nome: 'opensc',
      famiglie: ['cns'],
      percorsi: scegli({
        win32: ['C:\\Program Files\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll'],
        darwin: nelle(['/Library/OpenSC/lib', '/usr/local/lib', '/opt/homebrew/lib'], 'opensc-pkcs11.so'),
        linux: linux('opensc-pkcs11.so', 'pkcs11/opensc-pkcs11.so'),
      }),
    },
    {
      nome: 'cie',
      famiglie: [],
      percorsi: scegli({
        win32: windows('CIEPKI.dll'),
        darwin: ['/Library/ipzs/libcie-pkcs11.dylib'],
        linux: linux('libcie-pkcs11.so'),
      }),
    },
  ];
}

/** The module that a file is, by its name alone: an installer may have put it elsewhere. */
export const nomeDelFile = (percorso: string, noti: readonly ModuloNoto[]): NomeModulo | undefined => {
  const file = nomeBreve(percorso);
  return noti.find(({ percorsi }) => percorsi.some((uno) => nomeBreve(uno) === file))?.nome;
};

/** Windows' separators too, wherever we run; its names do not tell capitals. */
const nomeBreve = (percorso: string): string => percorso.split(/[\\/]/).at(-1)!.toLowerCase();
