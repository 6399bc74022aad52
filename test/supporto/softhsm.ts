import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const modulo = '/usr/lib/softhsm/libsofthsm2.so';

/** A token to make. Key and certificate are made here, self-signed, unless they are given. */
export interface TokenRichiesto {
  readonly etichetta: string;
  readonly pin?: string;
  /** Private key (PKCS#8 PEM) and its certificate (DER). */
  readonly chiave?: { readonly pem: string; readonly certificato: Uint8Array };
  /** False for a token without objects. */
  readonly conChiave?: boolean;
  /** False for a card that shows nothing of its keys before the log-in. */
  readonly conChiavePubblica?: boolean;
}

/** A token that was made. */
export interface TokenDiProva {
  readonly etichetta: string;
  readonly pin: string;
  /** CKA_ID of key and certificate. */
  readonly idChiave: string;
  /** DER; absent on a token without objects. */
  readonly certificato: Uint8Array | undefined;
}

const pinOrdinario = '12345678';
const idChiave = '01';

/** Templates already made by this process: a token of 2048 bits takes half a second. */
const modelli = new Map<string, { cartella: string; token: TokenDiProva[] }>();
process.on('exit', () => {
  for (const { cartella } of modelli.values()) rmSync(cartella, { recursive: true, force: true });
});

/** SoftHSM with its tokens in a folder of its own; {@link SoftHsm.chiudi} removes it. */
export class SoftHsm {
  readonly modulo = modulo;
  readonly cartella = mkdtempSync(join(tmpdir(), 'softhsm-'));
  readonly token: readonly TokenDiProva[];

  constructor(richiesti: readonly TokenRichiesto[]) {
    const nome = JSON.stringify(richiesti, (_, valore: unknown) =>
      valore instanceof Uint8Array ? Buffer.from(valore).toString('base64') : valore,
    );
    const modello = modelli.get(nome) ?? creaModello(richiesti);
    modelli.set(nome, modello);
    cpSync(join(modello.cartella, 'token'), join(this.cartella, 'token'), { recursive: true });
    scriviConfigurazione(this.cartella);
    this.token = modello.token;
  }

  get ambiente(): Record<string, string> {
    return ambienteDi(this.cartella);
  }

  chiudi(): void {
    rmSync(this.cartella, { recursive: true, force: true });
  }
}

const ambienteDi = (cartella: string) => ({ SOFTHSM2_CONF: join(cartella, 'softhsm2.conf') });

function scriviConfigurazione(cartella: string): void {
  writeFileSync(
    join(cartella, 'softhsm2.conf'),
    `directories.tokendir = ${join(cartella, 'token')}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  );
}

function creaModello(richiesti: readonly TokenRichiesto[]): { cartella: string; token: TokenDiProva[] } {
  const cartella = mkdtempSync(join(tmpdir(), 'softhsm-modello-'));
  mkdirSync(join(cartella, 'token'));
  scriviConfigurazione(cartella);
  return { cartella, token: richiesti.map((uno) => creaToken(cartella, uno)) };
}

function creaToken(cartella: string, richiesto: TokenRichiesto): TokenDiProva {
  const { etichetta, pin = pinOrdinario, conChiave = true, conChiavePubblica = true } = richiesto;
  const opzioni = { env: { ...process.env, ...ambienteDi(cartella) }, stdio: 'pipe' } as const;
  const softhsm = (...argomenti: string[]) => execFileSync('softhsm2-util', argomenti, opzioni);
  softhsm('--init-token', '--free', '--label', etichetta, '--so-pin', '87654321', '--pin', pin);
  if (!conChiave) return { etichetta, pin, idChiave, certificato: undefined };
  const { pem, certificato } = richiesto.chiave ?? autofirmato(cartella, etichetta);
  const [chiaveFile, certificatoFile] = [join(cartella, 'chiave.p8'), join(cartella, 'certificato.der')];
  writeFileSync(chiaveFile, pem);
  writeFileSync(certificatoFile, certificato);
  softhsm('--import', chiaveFile, '--token', etichetta, '--label', etichetta, '--id', idChiave, '--pin', pin);
  const collegato = ['--module', modulo, '--token-label', etichetta, '--login', '--pin', pin, '--id', idChiave];
  const pkcs11 = (...argomenti: string[]) => execFileSync('pkcs11-tool', [...collegato, ...argomenti], opzioni);
  pkcs11('--write-object', certificatoFile, '--type', 'cert', '--label', etichetta);
  if (!conChiavePubblica) pkcs11('--delete-object', '--type', 'pubkey');
  return { etichetta, pin, idChiave, certificato };
}

function autofirmato(cartella: string, nome: string): { pem: string; certificato: Uint8Array } {
  const chiave = join(cartella, 'nuova.pem');
  const richiesta = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-noenc',
    '-keyout',
    chiave,
    '-subj',
    `/CN=${nome}`,
    '-days',
    '2',
  ];
  const certificato = execFileSync('openssl', [...richiesta, '-outform', 'DER'], { stdio: 'pipe' });
  return { pem: readFileSync(chiave, 'utf8'), certificato };
}
