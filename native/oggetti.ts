import pkcs11js, { type Handle, type PKCS11, type Template } from 'pkcs11js';
import type { CertificatoCarta } from '../contract/carta.ts';
import { ErrorePostazione } from '../contract/esito.ts';
import { chiudiSeVivo } from './chiusura.ts';

/** Handles of the objects that match (PKCS#11 v2.40 section 5.7). */
export function cercaOggetti(modulo: PKCS11, sessione: Handle, modello: Template): Handle[] {
  const trovati: Handle[] = [];
  modulo.C_FindObjectsInit(sessione, modello);
  try {
    for (;;) {
      const altri = modulo.C_FindObjects(sessione, 32);
      if (altri.length === 0) return trovati;
      trovati.push(...altri);
    }
  } finally {
    chiudiSeVivo(() => modulo.C_FindObjectsFinal(sessione));
  }
}

/** One attribute of an object, as bytes. */
function attributo(modulo: PKCS11, sessione: Handle, oggetto: Handle, tipo: number): Buffer {
  const [letto] = modulo.C_GetAttributeValue(sessione, oggetto, [{ type: tipo }]);
  return Buffer.isBuffer(letto?.value) ? letto.value : Buffer.alloc(0);
}

function idDi(modulo: PKCS11, sessione: Handle, classe: number): Set<string> {
  const oggetti = cercaOggetti(modulo, sessione, [{ type: pkcs11js.CKA_CLASS, value: classe }]);
  return new Set(oggetti.map((oggetto) => attributo(modulo, sessione, oggetto, pkcs11js.CKA_ID).toString('hex')));
}

/**
 * The X.509 certificates of the card, each with whether its private key (same CKA_ID) is there too.
 *
 * CERTIFICATO_CARTA_ASSENTE if there is none.
 */
export function leggiCertificati(modulo: PKCS11, sessione: Handle, autenticata: boolean): CertificatoCarta[] {
  const oggetti = cercaOggetti(modulo, sessione, [
    { type: pkcs11js.CKA_CLASS, value: pkcs11js.CKO_CERTIFICATE },
    { type: pkcs11js.CKA_CERTIFICATE_TYPE, value: pkcs11js.CKC_X_509 },
  ]);
  if (oggetti.length === 0) throw new ErrorePostazione('CERTIFICATO_CARTA_ASSENTE');
  const private_ = idDi(modulo, sessione, pkcs11js.CKO_PRIVATE_KEY);
  const pubbliche = autenticata ? new Set<string>() : idDi(modulo, sessione, pkcs11js.CKO_PUBLIC_KEY);
  return oggetti.map((oggetto) => {
    const id = attributo(modulo, sessione, oggetto, pkcs11js.CKA_ID).toString('hex');
    return {
      id,
      etichetta: attributo(modulo, sessione, oggetto, pkcs11js.CKA_LABEL).toString('utf8'),
      der: new Uint8Array(attributo(modulo, sessione, oggetto, pkcs11js.CKA_VALUE)),
      haChiave: private_.has(id) || pubbliche.has(id) || (autenticata ? false : null),
    };
  });
}
