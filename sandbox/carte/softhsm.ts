import { createPublicKey } from 'node:crypto';
import pkcs11 from 'pkcs11js';
import { X509Certificate as CertificatoX509 } from '@peculiar/x509';
import { ALGORITMO } from '../autorita/autorita.ts';

const ID_CHIAVE = Buffer.from([1]);
const SO_PIN = '87654321';

/** A card being made: its key pair is born on the token and the private key never leaves it. */
export interface CartaInScrittura {
  readonly chiavePubblica: CryptoKey;
  /** Puts the certificate beside the key and closes the card. `nome` is what a reader's owner sees. */
  completa(certificato: { readonly der: Buffer; readonly nome: string }): void;
}

/**
 * SoftHSM's tokens through PKCS#11 (v2.40), in this process. `SOFTHSM2_CONF` must already be set: SoftHSM reads it in
 * C_Initialize.
 */
export class SoftHsm {
  readonly #pkcs11 = new pkcs11.PKCS11();

  constructor(libreria: string) {
    this.#pkcs11.load(libreria);
    this.#pkcs11.C_Initialize();
  }

  etichette(): string[] {
    return this.#pkcs11.C_GetSlotList(true).map((slot) => this.#pkcs11.C_GetTokenInfo(slot).label.trim());
  }

  /** Initialises a new token with its PIN and a fresh RSA 2048 key (C_InitToken, C_InitPIN, C_GenerateKeyPair). */
  async nuovaCarta(etichetta: string, pin: string): Promise<CartaInScrittura> {
    const p11 = this.#pkcs11;
    // PKCS#11 pads labels with blanks; pkcs11js would leave zeros.
    p11.C_InitToken(this.#slotLibero(), SO_PIN, etichetta.padEnd(32));
    // Slots are renumbered when a token is initialised: look for the label again.
    const slot = this.#slotDi(etichetta);
    const sessione = p11.C_OpenSession(slot, pkcs11.CKF_SERIAL_SESSION | pkcs11.CKF_RW_SESSION);
    p11.C_Login(sessione, pkcs11.CKU_SO, SO_PIN);
    p11.C_InitPIN(sessione, pin);
    p11.C_Logout(sessione);
    p11.C_Login(sessione, pkcs11.CKU_USER, pin);
    return {
      chiavePubblica: await this.#generaChiave(sessione),
      completa: ({ der, nome }) => {
        p11.C_CreateObject(sessione, [
          { type: pkcs11.CKA_CLASS, value: pkcs11.CKO_CERTIFICATE },
          { type: pkcs11.CKA_CERTIFICATE_TYPE, value: pkcs11.CKC_X_509 },
          { type: pkcs11.CKA_TOKEN, value: true },
          { type: pkcs11.CKA_PRIVATE, value: false },
          { type: pkcs11.CKA_ID, value: ID_CHIAVE },
          { type: pkcs11.CKA_LABEL, value: nome },
          { type: pkcs11.CKA_SUBJECT, value: soggettoDer(der) },
          { type: pkcs11.CKA_VALUE, value: der },
        ]);
        p11.C_Logout(sessione);
        p11.C_CloseSession(sessione);
      },
    };
  }

  chiudi(): void {
    this.#pkcs11.C_Finalize();
    this.#pkcs11.close();
  }

  async #generaChiave(sessione: Buffer): Promise<CryptoKey> {
    const coppia = this.#pkcs11.C_GenerateKeyPair(
      sessione,
      { mechanism: pkcs11.CKM_RSA_PKCS_KEY_PAIR_GEN },
      [
        { type: pkcs11.CKA_TOKEN, value: true },
        { type: pkcs11.CKA_ID, value: ID_CHIAVE },
        { type: pkcs11.CKA_VERIFY, value: true },
        { type: pkcs11.CKA_MODULUS_BITS, value: ALGORITMO.modulusLength },
        { type: pkcs11.CKA_PUBLIC_EXPONENT, value: Buffer.from(ALGORITMO.publicExponent) },
      ],
      [
        { type: pkcs11.CKA_TOKEN, value: true },
        { type: pkcs11.CKA_PRIVATE, value: true },
        { type: pkcs11.CKA_SENSITIVE, value: true },
        { type: pkcs11.CKA_EXTRACTABLE, value: false },
        { type: pkcs11.CKA_ID, value: ID_CHIAVE },
        { type: pkcs11.CKA_SIGN, value: true },
        { type: pkcs11.CKA_DECRYPT, value: false },
      ],
    );
    const [modulo, esponente] = this.#pkcs11.C_GetAttributeValue(sessione, coppia.publicKey, [
      { type: pkcs11.CKA_MODULUS },
      { type: pkcs11.CKA_PUBLIC_EXPONENT },
    ]);
    const chiave = createPublicKey({
      format: 'jwk',
      key: { kty: 'RSA', n: base64url(modulo?.value), e: base64url(esponente?.value) },
    });
    const spki = chiave.export({ type: 'spki', format: 'der' });
    return crypto.subtle.importKey('spki', new Uint8Array(spki), ALGORITMO, true, ['verify']);
  }

  #slotLibero(): Buffer {
    const libero = this.#pkcs11
      .C_GetSlotList(true)
      .find((slot) => !(this.#pkcs11.C_GetTokenInfo(slot).flags & pkcs11.CKF_TOKEN_INITIALIZED));
    if (!libero) throw new Error('SoftHSM offers no free slot');
    return libero;
  }

  #slotDi(etichetta: string): Buffer {
    const slot = this.#pkcs11
      .C_GetSlotList(true)
      .find((uno) => this.#pkcs11.C_GetTokenInfo(uno).label.trim() === etichetta);
    if (!slot) throw new Error(`SoftHSM does not show the new token ${etichetta}`);
    return slot;
  }
}

const base64url = (valore: unknown): string => {
  if (!Buffer.isBuffer(valore)) throw new TypeError('PKCS#11 gave no bytes for an RSA attribute');
  return valore.toString('base64url');
};

/** The DER of the subject inside a certificate, which CKA_SUBJECT repeats (PKCS#11 v2.40, 4.6.3). */
const soggettoDer = (der: Buffer): Buffer =>
  Buffer.from(new CertificatoX509(new Uint8Array(der)).subjectName.toArrayBuffer());
