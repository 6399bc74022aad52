import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** Tokens already made, by what was asked: one takes half a second. Those with the caller's own keys are not kept. */
const deposito = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'softhsm');

/** SoftHSM with its tokens in a folder of its own; {@link SoftHsm.chiudi} removes it. */
export class SoftHsm {
  readonly modulo = modulo;
  readonly cartella = mkdtempSync(join(tmpdir(), 'softhsm-'));
  readonly token: readonly TokenDiProva[];

  constructor(richiesti: readonly TokenRichiesto[]) {
    if (richiesti.some(({ chiave }) => chiave)) {
      this.token = creaTutti(this.cartella, richiesti);
    } else {
      const modello = modelloDi(richiesti);
      cpSync(join(modello, 'token'), join(this.cartella, 'token'), { recursive: true });
      scriviConfigurazione(this.cartella);
      this.token = leggiElenco(modello);
    }
  }

  get ambiente(): Record<string, string> {
    return ambienteDi(this.cartella);
  }

  chiudi(): void {
    rmSync(this.cartella, { recursive: true, force: true });
  }
}

/** The folder with the tokens asked for, made now if nobody did before. */
function modelloDi(richiesti: readonly TokenRichiesto[]): string {
  const ricetta = readFileSync(import.meta.filename, 'utf8') + JSON.stringify(richiesti);
  const modello = join(deposito, createHash('sha256').update(ricetta).digest('hex').slice(0, 16));
  if (existsSync(modello)) return modello;
  mkdirSync(deposito, { recursive: true });
  const provvisorio = mkdtempSync(join(deposito, 'nuovo-'));
  scriviElenco(provvisorio, creaTutti(provvisorio, richiesti));
  try {
    renameSync(provvisorio, modello);
  } catch (causa) {
    // Another test process made the same tokens meanwhile: its own are as good.
    if (!existsSync(modello)) throw causa;
    rmSync(provvisorio, { recursive: true });
  }
  return modello;
}

function scriviElenco(cartella: string, token: readonly TokenDiProva[]): void {
  const elenco = token.map((uno) => ({ ...uno, certificato: uno.certificato && base64(uno.certificato) }));
  writeFileSync(join(cartella, 'elenco.json'), JSON.stringify(elenco));
}

function leggiElenco(cartella: string): TokenDiProva[] {
  type Scritto = Omit<TokenDiProva, 'certificato'> & { certificato?: string };
  const elenco = JSON.parse(readFileSync(join(cartella, 'elenco.json'), 'utf8')) as Scritto[];
  return elenco.map(({ certificato, ...uno }) => ({
    ...uno,
    certificato: certificato === undefined ? undefined : Buffer.from(certificato, 'base64'),
  }));
}

const base64 = (byte: Uint8Array): string => Buffer.from(byte).toString('base64');

const ambienteDi = (cartella: string) => ({ SOFTHSM2_CONF: join(cartella, 'softhsm2.conf') });

function scriviConfigurazione(cartella: string): void {
  writeFileSync(
    join(cartella, 'softhsm2.conf'),
    `directories.tokendir = ${join(cartella, 'token')}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  );
}

function creaTutti(cartella: string, richiesti: readonly TokenRichiesto[]): TokenDiProva[] {
  if (!existsSync(modulo)) throw new Error('no SoftHSM: apt-get install softhsm2 opensc openssl');
  mkdirSync(join(cartella, 'token'));
  scriviConfigurazione(cartella);
  return richiesti.map((uno) => creaToken(cartella, uno));
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
    '3650',
  ];
  const certificato = execFileSync('openssl', [...richiesta, '-outform', 'DER'], { stdio: 'pipe' });
  return { pem: readFileSync(chiave, 'utf8'), certificato };
}
