import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExtendedKeyUsageExtension, X509CertificateGenerator } from '@peculiar/x509';
import { fromBER, OctetString } from 'asn1js';
import { BasicOCSPResponse, Certificate, Extension, OCSPResponse } from 'pkijs';
import { erroreDi } from '../../../contract/esito.ts';
import { Revoca } from '../../../main/firma/revoca.ts';
import { type Domanda, scaricaHttp } from '../../../main/firma/http.ts';
import { ALGORITMO, type Autorita } from '../../../sandbox/autorita/autorita.ts';
import { emettiConChiave, soggettoPostazione } from '../../../sandbox/autorita/emissione.ts';
import { emettiCrl } from '../../../sandbox/autorita/crl.ts';
import { pemDi } from '../../../sandbox/autorita/pem.ts';
import { codiceDi } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

const minuto = 60_000;
const ora = 60 * minuto;
const oidNonce = '1.3.6.1.5.5.7.48.1.2';
const oidFirmaOcsp = '1.3.6.1.5.5.7.3.9';

/** What of a true answer is told otherwise. */
interface Ritocco {
  readonly da?: number;
  readonly a?: number | null;
  readonly nonce?: 'altro' | 'nessuno';
  readonly firma?: { readonly chiave: CryptoKey; readonly nome?: Certificate; readonly certificati?: Certificate[] };
}

/** The sandbox's own answer, changed and signed again. */
async function ritoccata(der: Buffer, autorita: Autorita, { da, a, nonce, firma }: Ritocco): Promise<Buffer> {
  const intera = new OCSPResponse({ schema: fromBER(new Uint8Array(der).buffer).result });
  const { response } = intera.responseBytes!;
  const base = new BasicOCSPResponse({ schema: fromBER(response.valueBlock.valueHexView).result });
  const dati = base.tbsResponseData;
  for (const una of dati.responses) {
    if (da !== undefined) una.thisUpdate = new Date(alSecondo(da));
    if (a === null) delete una.nextUpdate;
    else if (a !== undefined) una.nextUpdate = new Date(alSecondo(a));
  }
  if (nonce === 'nessuno') delete dati.responseExtensions;
  if (nonce === 'altro') {
    const extnValue = new OctetString({ valueHex: new Uint8Array(32).buffer }).toBER();
    dati.responseExtensions = [new Extension({ extnID: oidNonce, extnValue })];
  }
  if (firma?.nome) dati.responderID = firma.nome.subject;
  if (firma?.certificati) base.certs = firma.certificati;
  await base.sign(firma?.chiave ?? autorita.chiave, 'SHA-256');
  intera.responseBytes!.response = new OctetString({ valueHex: base.toSchema().toBER() });
  return Buffer.from(intera.toSchema().toBER());
}

const alSecondo = (istante: number): number => Math.floor(istante / 1000) * 1000;

/** Somebody with a certificate of that authority, for answering OCSP or for something else. */
async function delegato(autorita: Autorita, usi: readonly string[], fine = Date.now() + ora) {
  const coppia = await crypto.subtle.generateKey(ALGORITMO, true, ['sign', 'verify']);
  const certificato = await X509CertificateGenerator.create({
    serialNumber: '4242',
    subject: 'CN=Risponditore',
    issuer: autorita.certificato.subject,
    notBefore: new Date(Date.now() - 2 * ora),
    notAfter: new Date(fine),
    publicKey: coppia.publicKey,
    signingKey: autorita.chiave,
    signingAlgorithm: ALGORITMO,
    extensions: [new ExtendedKeyUsageExtension([...usi])],
  });
  const nome = Certificate.fromBER(certificato.rawData);
  return { chiave: coppia.privateKey, nome, certificati: [nome] };
}

describe('OCSP', () => {
  let sandbox: SandboxDiProva;
  let autorita: Autorita;
  let cartella: string;
  /** A certificate in force, and one revoked. */
  let buono: { certificato: X509Certificate; serie: string };
  let revocato: typeof buono;

  const emetti = async (id: string) => {
    const { coppia, serie } = await sandbox.emetti(id);
    return { certificato: new X509Certificate(coppia.certificato), serie };
  };
  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    autorita = sandbox.autorita.postazioni;
    cartella = mkdtempSync(join(tmpdir(), 'ocsp-'));
    buono = await emetti('036030-PC-0007');
    revocato = await emetti('036030-PC-0008');
    await sandbox.revoca(revocato.serie);
  });
  afterAll(async () => {
    rmSync(cartella, { recursive: true, force: true });
    await sandbox.elimina();
  });

  interface Rete {
    /** What becomes of the responder's answer; absent where it is down. */
    readonly ocsp?: (der: Buffer) => Promise<Buffer> | Buffer;
    /** The list that is served; absent where it is down. */
    readonly crl?: Buffer;
    readonly tenuta?: Buffer;
    readonly tolleranza?: number;
    readonly certificato?: X509Certificate;
  }
  /** How a certificate fares on a network like that. */
  async function esito({ ocsp, crl, tenuta, tolleranza = 0, certificato = buono.certificato }: Rete): Promise<string> {
    const { ca: _ca, ...dove } = sandbox.dati.autorita.postazioni;
    const salvata = join(mkdtempSync(join(cartella, 'crl-')), 'lista.der');
    if (tenuta) writeFileSync(salvata, tenuta);
    const scarica = async (url: string, domanda?: Domanda) => {
      if (!domanda) return crl ?? Promise.reject(new Error('list down'));
      return ocsp ? ocsp(await scaricaHttp(url, domanda)) : Promise.reject(new Error('responder down'));
    };
    const revoca = new Revoca({ certificato: autorita.pem, ...dove }, salvata, () => tolleranza, scarica);
    return revoca.verifica(certificato).catch((causa: unknown) => erroreDi(causa).code);
  }
  const vera = (der: Buffer) => der;
  const con = (ritocco: Ritocco) => (der: Buffer) => ritoccata(der, autorita, ritocco);

  test('lets in whom the responder calls good, without waiting for a list', async () => {
    expect(await esito({ ocsp: vera })).toBe('ocsp');
  });

  test('refuses whom the responder calls revoked', async () => {
    expect(await esito({ ocsp: vera, certificato: revocato.certificato })).toBe('CERTIFICATO_REVOCATO');
  });

  test('believes the responder that the certificate itself names, where no other is set', async () => {
    const { crl } = sandbox.dati.autorita.postazioni;
    const revoca = new Revoca({ certificato: autorita.pem, crl: `${crl}.not-there` }, join(cartella, 'nessuna.der'));
    expect(await revoca.verifica(buono.certificato)).toBe('ocsp');
  });

  test('goes by the list where the responder does not know the certificate', async () => {
    const ignoto = await emettiConChiave(autorita, { soggetto: soggettoPostazione('036030-PC-0009'), uso: 'client' });
    const certificato = new X509Certificate(ignoto.certificato);
    const crl = await emettiCrl(autorita, []);
    expect(await esito({ ocsp: vera, crl, certificato })).toBe('crl');
    expect(await esito({ ocsp: vera, certificato })).toBe('REVOCA_NON_VERIFICABILE');
  });

  test('goes by the list where the responder is down', async () => {
    const crl = await emettiCrl(autorita, [{ serie: revocato.serie, quando: Date.now() }]);
    expect(await esito({ crl })).toBe('crl');
    expect(await esito({ crl, certificato: revocato.certificato })).toBe('CERTIFICATO_REVOCATO');
  });

  test('refuses whom the list knows as revoked, whatever the responder says', async () => {
    const lista = await emettiCrl(autorita, [{ serie: buono.serie, quando: Date.now() }]);
    expect(await esito({ ocsp: vera, tenuta: lista })).toBe('CERTIFICATO_REVOCATO');
    expect(await esito({ ocsp: vera, crl: lista, tenuta: lista })).toBe('CERTIFICATO_REVOCATO');
  });

  describe('does not believe an answer', () => {
    const nonCreduta = async (ritocco: Ritocco) => {
      expect(await esito({ ocsp: con(ritocco) })).toBe('REVOCA_NON_VERIFICABILE');
    };

    test('to another question', () => nonCreduta({ nonce: 'altro' }));
    test('past its time', () => nonCreduta({ da: Date.now() - 3 * ora, a: Date.now() - 2 * minuto }));
    test('from the future', () => nonCreduta({ da: Date.now() + 10 * minuto }));
    test('without an end and older than an hour', () => nonCreduta({ da: Date.now() - 2 * ora, a: null }));
    test('signed by another authority', () => nonCreduta({ firma: { chiave: sandbox.autorita.utenti.chiave } }));
    test('signed by who was not charged with it', async () =>
      nonCreduta({ firma: await delegato(autorita, ['1.3.6.1.5.5.7.3.2']) }));
    test('signed by who was charged by another authority', async () =>
      nonCreduta({ firma: await delegato(sandbox.autorita.utenti, [oidFirmaOcsp]) }));
    test('signed by who was charged until yesterday', async () =>
      nonCreduta({ firma: await delegato(autorita, [oidFirmaOcsp], Date.now() - ora) }));
    test('about another certificate', async () => {
      const altra = (await emetti('036030-PC-0010')).certificato;
      const { ocsp: url } = sandbox.dati.autorita.postazioni;
      const esitoDi = (domanda: Domanda) => scaricaHttp(url, domanda);
      let risposta: Buffer | undefined;
      const revoca = (certificato: X509Certificate, scarica: (domanda: Domanda) => Promise<Buffer>) =>
        new Revoca(
          { certificato: autorita.pem, crl: '', ocsp: url },
          join(cartella, 'x.der'),
          undefined,
          (_, domanda) => (domanda ? scarica(domanda) : Promise.reject(new Error('list down'))),
        ).verifica(certificato);
      await revoca(altra, async (domanda) => {
        risposta = await ritoccata(await esitoDi(domanda), autorita, { nonce: 'nessuno' });
        return risposta;
      });
      expect(await codiceDi(revoca(buono.certificato, () => Promise.resolve(risposta!)))).toBe(
        'REVOCA_NON_VERIFICABILE',
      );
    });
    test('that is no answer', async () => {
      expect(await esito({ ocsp: () => Buffer.from('<html>hotel</html>') })).toBe('REVOCA_NON_VERIFICABILE');
    });
  });

  test('believes an answer without a nonce while it is fresh, and one by a responder that the authority charged', async () => {
    expect(await esito({ ocsp: con({ nonce: 'nessuno' }) })).toBe('ocsp');
    expect(await esito({ ocsp: con({ firma: await delegato(autorita, [oidFirmaOcsp]) }) })).toBe('ocsp');
  });

  describe('where neither responder nor list can be had', () => {
    /** A list that ended an hour ago. */
    const scaduta = async (serie: readonly string[] = []) => {
      const { X509CrlGenerator, X509CrlReason } = await import('@peculiar/x509');
      const lista = await X509CrlGenerator.create({
        issuer: autorita.certificato.subject,
        thisUpdate: new Date(alSecondo(Date.now() - 2 * ora)),
        nextUpdate: new Date(alSecondo(Date.now() - ora)),
        entries: serie.map((serialNumber) => ({
          serialNumber,
          revocationDate: new Date(alSecondo(Date.now() - 2 * ora)),
          reason: X509CrlReason.keyCompromise,
        })),
        signingAlgorithm: ALGORITMO,
        signingKey: autorita.chiave,
      });
      return Buffer.from(lista.rawData);
    };

    test('refuses', async () => {
      expect(await esito({ tenuta: await scaduta() })).toBe('REVOCA_NON_VERIFICABILE');
    });
    test('lets in within the grace who was not in the last list', async () => {
      expect(await esito({ tenuta: await scaduta(), tolleranza: 2 * ora })).toBe('tolleranza');
    });
    test('refuses even within the grace who was', async () => {
      const tenuta = await scaduta([buono.serie]);
      expect(await esito({ tenuta, tolleranza: 2 * ora })).toBe('CERTIFICATO_REVOCATO');
    });
    test('refuses past the grace, and where no list was ever kept', async () => {
      expect(await esito({ tenuta: await scaduta(), tolleranza: minuto })).toBe('REVOCA_NON_VERIFICABILE');
      expect(await esito({ tolleranza: 100 * ora })).toBe('REVOCA_NON_VERIFICABILE');
    });
    test('has no grace on a list that another signed', async () => {
      const tenuta = await emettiCrl(sandbox.autorita.utenti, []);
      expect(await esito({ tenuta, tolleranza: 100 * ora })).toBe('REVOCA_NON_VERIFICABILE');
    });
  });

  test('the responder of the sandbox satisfies openssl, for good, revoked and unknown', async () => {
    const emittente = join(cartella, 'ca.pem');
    writeFileSync(emittente, autorita.pem);
    const { ocsp } = sandbox.dati.autorita.postazioni;
    const chiede = async (certificato: X509Certificate) => {
      const file = join(cartella, 'certificato.pem');
      writeFileSync(file, pemDi('CERTIFICATE', certificato.raw));
      const argomenti = ['ocsp', '-issuer', emittente, '-cert', file, '-url', ocsp, '-CAfile', emittente];
      return (await promisify(execFile)('openssl', argomenti)).stdout;
    };
    expect(await chiede(buono.certificato)).toContain(': good');
    expect(await chiede(revocato.certificato)).toContain(': revoked');
    expect(await chiede(new X509Certificate(autorita.pem))).toContain(': unknown');
  });
});
