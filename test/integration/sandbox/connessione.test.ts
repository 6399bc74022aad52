import { randomBytes, X509Certificate } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { Agent } from 'node:https';
import { join } from 'node:path';
import forge from 'node-forge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apriAutorita } from '../../../sandbox/autorita/autorita.ts';
import { emettiConChiave, soggettoPostazione } from '../../../sandbox/autorita/emissione.ts';
import { pkcs12Di } from '../../../sandbox/autorita/pkcs12.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import {
  Cliente,
  cmsDi,
  domandaPer,
  type Identita,
  identita,
  PERCORSO_CONNESSIONE,
  richiesta3002,
  richiestaConnessione,
  ultimoRifiuto,
  valore,
} from './cliente.ts';

const GIORNO = 86_400_000;

describe('the connection to the sandbox', () => {
  let sandbox: SandboxDiProva;
  let cliente: Cliente;
  const corpo = (): string => richiesta3002(domandaPer(cliente, '<idANPR>AF41450AS</idANPR>'));

  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    cliente = new Cliente(sandbox);
  });
  afterAll(() => sandbox.elimina());

  /** A workstation of the sandbox with a certificate of its own, usable by the same operator. */
  async function altraPostazione(
    id: string,
    validita?: { dal: number; al: number },
  ): Promise<Identita & { serie: string }> {
    const nuova = await sandbox.emetti(id, validita);
    sandbox.censimento.abilita(sandbox.dati.operatori[0]!.codiceFiscale, id);
    return { ...identita(id, nuova.p12, nuova.password), serie: nuova.serie };
  }

  test.each(['TLSv1.2', 'TLSv1.3'] as const)('works over %s', async (versione) => {
    const risposta = await cliente.consulta(corpo(), {}, { versione });
    expect(valore(risposta, 'cognome')).toBe('SETTIMO');
  });

  test.each(['TLSv1.2', 'TLSv1.3'] as const)('is refused without a client certificate over %s', async (versione) => {
    const risposta = await cliente.consulta(corpo(), {}, { identita: null, versione });
    expect(risposta.stato).toBe(403);
    expect(risposta.testo).not.toContain('Envelope');
    expect(ultimoRifiuto(sandbox)).toBe('tls-certificato-assente');
  });

  test('is refused with a certificate of another CA, though it bears the same name', async () => {
    const altre = await apriAutorita(mkdtempSync(join(sandbox.cartella, 'altrui-')));
    const coppia = await emettiConChiave(altre.postazioni, {
      soggetto: soggettoPostazione(cliente.postazione.id),
      uso: 'client',
    });
    const falsa = identita(cliente.postazione.id, pkcs12Di(coppia, 'x', 'segreta'), 'segreta');
    const risposta = await cliente.consulta(corpo(), {}, { identita: falsa });
    expect(risposta.stato).toBe(403);
    expect(ultimoRifiuto(sandbox)).toBe('tls-altra-ca');
  });

  test('is refused with an expired certificate', async () => {
    const vecchia = await altraPostazione('036030-PC-0003', { dal: Date.now() - 20 * GIORNO, al: Date.now() - GIORNO });
    const risposta = await cliente.consulta(corpo(), {}, { identita: vecchia });
    expect(risposta.stato).toBe(403);
    expect(ultimoRifiuto(sandbox)).toBe('tls-certificato-scaduto');
  });

  test('is accepted with the old and the new certificate of a workstation', async () => {
    const prima = await altraPostazione('036030-PC-0014');
    const seconda = await altraPostazione('036030-PC-0014');
    for (const sua of [prima, seconda]) {
      const daLi = { idPostazione: sua.id, idPostazioneFirmato: cmsDi(sua.id, sua) };
      expect((await cliente.consulta(corpo(), daLi, { identita: sua })).stato).toBe(200);
    }
  });

  test('is refused with a certificate that has been replaced twice in the census', async () => {
    const prima = await altraPostazione('036030-PC-0004');
    await altraPostazione('036030-PC-0004');
    await altraPostazione('036030-PC-0004');
    const risposta = await cliente.consulta(corpo(), {}, { identita: prima });
    expect(risposta.stato).toBe(403);
    expect(ultimoRifiuto(sandbox)).toBe('tls-postazione-non-censita');
  });

  test('is refused from the moment a certificate is revoked, in both TLS versions', async () => {
    const rubata = await altraPostazione('036030-PC-0005');
    const usa = (versione: 'TLSv1.2' | 'TLSv1.3') =>
      cliente.consulta(
        corpo(),
        {
          idPostazione: rubata.id,
          idPostazioneFirmato: cmsDi(rubata.id, rubata),
        },
        { identita: rubata, versione },
      );
    expect((await usa('TLSv1.3')).stato).toBe(200);
    await sandbox.revoca(rubata.serie);
    for (const versione of ['TLSv1.2', 'TLSv1.3'] as const) {
      expect((await usa(versione)).stato).toBe(403);
      expect(ultimoRifiuto(sandbox)).toBe('tls-certificato-revocato');
    }
    expect((await cliente.consulta(corpo())).stato).toBe(200);
  });

  test('is refused on a connection opened before the certificate was revoked', async () => {
    const rubata = await altraPostazione('036030-PC-0008');
    const agente = new Agent({ keepAlive: true, maxSockets: 1 });
    const daLi = { idPostazione: rubata.id, idPostazioneFirmato: cmsDi(rubata.id, rubata) };
    const usa = () => cliente.consulta(corpo(), daLi, { identita: rubata, agente });
    expect((await usa()).stato).toBe(200);
    await sandbox.revoca(rubata.serie);
    expect((await usa()).stato).toBe(403);
    expect(ultimoRifiuto(sandbox)).toBe('tls-certificato-revocato');
    agente.destroy();
  });

  test('offers the revocation lists to whoever asks, the revoked certificate in it', async () => {
    const { crl } = sandbox.dati.autorita.postazioni;
    const revocata = await altraPostazione('036030-PC-0006');
    await sandbox.revoca(revocata.serie);
    const lista = Buffer.from(await (await fetch(crl)).arrayBuffer());
    expect(lista.toString('hex').toUpperCase()).toContain(revocata.serie);
    const { nextUpdate, thisUpdate } = validitaCrl(lista);
    expect(nextUpdate - thisUpdate).toBeGreaterThanOrEqual(7 * GIORNO);
    expect((await fetch(crl.replace('postazioni.crl', 'altro.crl'))).status).toBe(404);
  });

  test('is accepted from the server of the Comune itself', async () => {
    const risposta = await cliente.consulta(corpo(), {}, { identita: cliente.comune });
    expect(risposta.stato).toBe(200);
  });

  test('answers the connection test, echoing the header', async () => {
    const domanda = { ...domandaPer(cliente, ''), operazione: 'OP01' };
    const risposta = await cliente.consulta(richiestaConnessione(domanda), {}, { percorso: PERCORSO_CONNESSIONE });
    expect(valore(risposta, 'idOperazioneComune')).toBe(domanda.id);
    expect(valore(risposta, 'dataOraRichiesta')).toBe(domanda.dataOra);
    expect(valore(risposta, 'esitoOperazione')).toBe('0000');
  });

  test.each([
    ['a GET', {}, 'GET'],
    ['another content type', { 'Content-Type': 'application/json' }, 'POST'],
    ['a SOAPAction', { SOAPAction: '"urn:altro"' }, 'POST'],
  ])('refuses %s', async (_, intestazioni, metodo) => {
    const risposta =
      metodo === 'GET'
        ? await cliente.invia('', { metodo: 'GET' })
        : await cliente.consulta(corpo(), {}, { intestazioni });
    expect(risposta.stato).toBeGreaterThanOrEqual(400);
    expect(ultimoRifiuto(sandbox)).toMatch(/^http-/);
  });

  test('refuses a path that is no service', async () => {
    const risposta = await cliente.consulta(corpo(), {}, { percorso: '/ANPR9000/Altro' });
    expect(risposta.stato).toBe(404);
    expect(ultimoRifiuto(sandbox)).toBe('http-percorso');
  });

  test('refuses more than 1 MB', async () => {
    const risposta = await cliente.invia(randomBytes(600_000).toString('hex'));
    expect(risposta.stato).toBe(413);
    expect(ultimoRifiuto(sandbox)).toBe('http-troppo-grande');
  });

  test('gives PKCS#12 files that node-forge opens and certificates that the authority signed', () => {
    const certificato = new X509Certificate(cliente.postazione.certificatoPem);
    expect(certificato.verify(sandbox.autorita.postazioni.nodo.publicKey)).toBe(true);
    expect(certificato.subject).toContain('CN=036030-PC-0001');
  });
});

/** The times of a DER revocation list, read with node-forge. */
function validitaCrl(der: Buffer): { thisUpdate: number; nextUpdate: number } {
  const lista = forge.asn1.fromDer(der.toString('latin1'));
  const campi = ((lista.value as forge.asn1.Asn1[])[0]!.value as forge.asn1.Asn1[]).filter(
    (campo) => campo.type === forge.asn1.Type.UTCTIME,
  );
  const [thisUpdate, nextUpdate] = campi.map((c) => forge.asn1.utcTimeToDate(c.value as string).getTime());
  return { thisUpdate: thisUpdate!, nextUpdate: nextUpdate! };
}
