import { verify, X509Certificate } from 'node:crypto';
import pkcs11 from 'pkcs11js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

describe('the cards of the sandbox', () => {
  let sandbox: SandboxDiProva;
  const p11 = new pkcs11.PKCS11();

  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    const { module, env } = sandbox.dati.pkcs11;
    Object.assign(process.env, env);
    p11.load(module);
    p11.C_Initialize();
  });
  afterAll(async () => {
    p11.C_Finalize();
    p11.close();
    await sandbox.elimina();
  });

  const ruoli = ['operatore', 'operatore', 'als', 'alp', 'sindaco'] as const;
  const titolare = (posto: number) => sandbox.dati.operatori[posto]!;

  function apri(posto: number): Buffer {
    const { token } = titolare(posto);
    const slot = p11.C_GetSlotList(true).find((uno) => p11.C_GetTokenInfo(uno).label.trim() === token)!;
    return p11.C_OpenSession(slot, pkcs11.CKF_SERIAL_SESSION);
  }

  function oggetto(sessione: Buffer, classe: number): Buffer {
    p11.C_FindObjectsInit(sessione, [{ type: pkcs11.CKA_CLASS, value: classe }]);
    const [trovato] = p11.C_FindObjects(sessione, 10);
    p11.C_FindObjectsFinal(sessione);
    return trovato!;
  }

  function certificato(sessione: Buffer): X509Certificate {
    const [valore] = p11.C_GetAttributeValue(sessione, oggetto(sessione, pkcs11.CKO_CERTIFICATE), [
      { type: pkcs11.CKA_VALUE },
    ]);
    return new X509Certificate(valore!.value);
  }

  test.each(ruoli.map((ruolo, posto) => [ruolo, posto] as const))(
    '%s (%i): certificate, PIN and key',
    (ruolo, posto) => {
      const { codiceFiscale, pin, cognome } = titolare(posto);
      expect(titolare(posto).ruolo).toBe(ruolo);
      const sessione = apri(posto);
      const suo = certificato(sessione);
      expect(suo.subject).toContain(`CN=${codiceFiscale}/`);
      expect(suo.subject).toContain(`serialNumber=TINIT-${codiceFiscale}`);
      expect(suo.subject).toContain(`SN=${cognome}`);
      expect(suo.verify(sandbox.autorita.utenti.nodo.publicKey)).toBe(true);
      expect(suo.keyUsage).toEqual(['1.3.6.1.5.5.7.3.2']);

      p11.C_Login(sessione, pkcs11.CKU_USER, pin);
      const chiave = oggetto(sessione, pkcs11.CKO_PRIVATE_KEY);
      const [estraibile] = p11.C_GetAttributeValue(sessione, chiave, [{ type: pkcs11.CKA_EXTRACTABLE }]);
      expect(estraibile!.value[0]).toBe(0);
      p11.C_SignInit(sessione, { mechanism: pkcs11.CKM_SHA256_RSA_PKCS }, chiave);
      const firma = p11.C_Sign(sessione, Buffer.from('sfida'), Buffer.alloc(512));
      expect(verify('sha256', Buffer.from('sfida'), suo.publicKey, firma)).toBe(true);
      p11.C_Logout(sessione);
      p11.C_CloseSession(sessione);
    },
  );

  test('refuse another PIN', () => {
    const sessione = apri(0);
    expect(() => p11.C_Login(sessione, pkcs11.CKU_USER, '00000000')).toThrow('CKR_PIN_INCORRECT');
    p11.C_CloseSession(sessione);
  });

  test('once revoked are in the list that the certificate names', async () => {
    const sessione = apri(1);
    const { serialNumber } = certificato(sessione);
    p11.C_CloseSession(sessione);
    await sandbox.revoca(serialNumber);
    const lista = Buffer.from(await (await fetch(sandbox.dati.autorita.utenti.crl)).arrayBuffer());
    expect(lista.toString('hex').toUpperCase()).toContain(serialNumber);
    await expect(sandbox.revoca(serialNumber)).rejects.toThrow('no certificate in force');
  });
});
