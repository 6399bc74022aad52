import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const consueti = [
  '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so',
  '/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so',
  '/usr/lib64/opensc-pkcs11.so',
  '/usr/lib/opensc-pkcs11.so',
];

/** How OpenSC's driver takes a PUK (`user_pin_unblock_style` of opensc.conf); by itself it takes none. */
export type StileSblocco = 'none' | 'init_pin_in_so_session' | 'set_pin_in_unlogged_session';

/** OpenSC's PKCS#11 module with a configuration of its own, in a folder that {@link OpenSc.chiudi} removes. */
export class OpenSc {
  readonly modulo: string;
  readonly token = [];
  readonly conCarteVere = true;
  readonly #cartella = mkdtempSync(join(tmpdir(), 'opensc-'));

  /** `driver` limits the kinds of cards that it looks for: one alone is quicker, all is what people have. */
  constructor(stile: StileSblocco = 'none', driver?: string) {
    const modulo = consueti.find((percorso) => existsSync(percorso));
    if (modulo === undefined) throw new Error('no OpenSC: apt-get install opensc');
    this.modulo = modulo;
    const predefinito = driver === undefined ? '' : `card_drivers = ${driver};`;
    writeFileSync(
      this.#conf,
      `app default { ${predefinito} }\napp opensc-pkcs11 { pkcs11 { user_pin_unblock_style = ${stile}; } }\n`,
    );
  }

  /** The environment of the process that loads the module. */
  get ambiente(): Record<string, string> {
    return { OPENSC_CONF: this.#conf };
  }

  chiudi(): void {
    rmSync(this.#cartella, { recursive: true, force: true });
  }

  get #conf(): string {
    return join(this.#cartella, 'opensc.conf');
  }
}
