import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, statfsSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { primaCausa } from '../../../contract/diagnosi.ts';
import { erroreDi } from '../../../contract/esito.ts';
import { eseguiDiagnosi } from '../../../main/diagnosi/diagnosi.ts';
import { costruisci } from '../../../main/parti.ts';
import type { Ambiente } from '../../../main/postazione/ambiente.ts';
import { leggiChiavi } from '../../../main/store/chiavi.ts';
import { type Autorita } from '../../../sandbox/autorita/autorita.ts';
import { emettiConChiave, soggettoPostazione } from '../../../sandbox/autorita/emissione.ts';
import { pemDi } from '../../../sandbox/autorita/pem.ts';

import { BancoDiagnosi, causaDi, inOrdine } from '../../supporto/banco-diagnosi.ts';
import { HostConVoci } from '../../supporto/nucleo.ts';

const giorno = 86_400_000;

let banco: BancoDiagnosi;
beforeAll(async () => {
  banco = await BancoDiagnosi.prepara();
});
afterEach(() => banco.riordina());
afterAll(() => banco.elimina());

describe('names first, of the network,', () => {
  const conAnpr = (diverso: Partial<Ambiente['anpr']>) => (ambiente: Ambiente) => ({
    ...ambiente,
    anpr: { ...ambiente.anpr, ...diverso },
  });
  /** An HTTP server of the test's own; gives its base URL. */
  const ascolta = async (server: Server): Promise<string> => {
    banco.poi(() => void server.close());
    await new Promise<void>((pronto) => server.listen(0, '127.0.0.1', pronto));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  test('the clock an hour off', async () => {
    const traUnOra = new Date(Date.now() + 3_600_000).toUTCString();
    const crl = await ascolta(createServer((_, risposta) => risposta.writeHead(404, { date: traUnOra }).end()));
    const controlli = await banco.eseguiIn(await banco.conCarte(), (ambiente) => ({
      ...ambiente,
      autoritaUtenti: { ...ambiente.autoritaUtenti, crl },
    }));
    expect(causaDi(controlli)).toEqual(['orologio', 'OROLOGIO_SBAGLIATO']);
    expect(primaCausa(controlli)?.dettaglio).toContain('avanti di 60 minuti');
  });

  test('DNS fails', async () => {
    const controlli = await banco.eseguiIn(await banco.conCarte(), conAnpr({ base: 'https://anpr.invalid/services' }));
    expect(causaDi(controlli)).toEqual(['nome-anpr', 'NOME_NON_RISOLTO']);
  });

  test('nobody listens where ANPR should be', async () => {
    const controlli = await banco.eseguiIn(await banco.conCarte(), conAnpr({ base: 'https://127.0.0.1:9' }));
    expect(causaDi(controlli)).toEqual(['uscita', 'ANPR_NON_RAGGIUNGIBILE']);
  });

  test('the proxy refuses, or is not there', async () => {
    const proxy = createServer();
    proxy.on('connect', (_, presa) => presa.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
    const nucleo = await banco.conCarte();
    const rifiuta = await banco.eseguiIn(nucleo, conAnpr({ proxy: await ascolta(proxy) }));
    expect(causaDi(rifiuta)).toEqual(['uscita', 'PROXY_RIFIUTA']);
    expect(primaCausa(rifiuta)?.dettaglio).toContain('HTTP 403');
    const assente = await banco.eseguiIn(nucleo, conAnpr({ proxy: 'http://127.0.0.1:9' }));
    expect(causaDi(assente)).toEqual(['uscita', 'PROXY_RIFIUTA']);
  });

  test('nothing, through a proxy that lets through', async () => {
    const proxy = createServer();
    proxy.on('connect', ({ url = '' }, presa) => {
      const [host, porta] = url.split(':');
      const oltre = connect(Number(porta), host, () => {
        presa.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        oltre.pipe(presa).pipe(oltre);
      });
      for (const uno of [oltre, presa]) uno.on('error', () => undefined);
    });
    const controlli = await banco.eseguiIn(await banco.conCarte(), conAnpr({ proxy: await ascolta(proxy) }));
    expect(causaDi(controlli)).toEqual(inOrdine);
    expect(controlli.find(({ controllo }) => controllo === 'uscita')?.dettaglio).toContain('attraverso');
  });

  test("the server's authority not in the bundle", async () => {
    const controlli = await banco.eseguiIn(await banco.conCarte(), conAnpr({ ca: banco.sandbox.autorita.utenti.pem }));
    expect(causaDi(controlli)).toEqual(['tls-anpr', 'ANPR_SERVER_NON_ATTENDIBILE']);
  });

  test('TestConn answers "Internal Error (from client)"', async () => {
    const nucleo = await banco.nucleo();
    await nucleo.accedi();
    banco.sandbox.guasto({ nome: 'internal-error-client' });
    const controlli = await banco.esegui(nucleo, { motivoModulo: 'prova' });
    expect(causaDi(controlli)).toEqual(['test-connessione', 'ANPR_ERRORE_SICUREZZA']);
    expect(primaCausa(controlli)?.dettaglio).toContain('Internal Error (from client)');
  });
});

describe('names first, of the workstation,', () => {
  const conCertificato = async (autorita: Autorita, id: string, al = 365) => {
    const coppia = await emettiConChiave(autorita, {
      soggetto: soggettoPostazione(id),
      uso: 'client',
      dal: Date.now() - 400 * giorno,
      al: Date.now() + al * giorno,
    });
    const credenzialePostazione = {
      certificato: pemDi('CERTIFICATE', coppia.certificato),
      chiave: pemDi('PRIVATE KEY', coppia.chiave),
    };
    const nucleo = await banco.conCarte();
    return causaDi(
      await banco.eseguiIn(nucleo, (ambiente) => ({ ...ambiente, credenzialePostazione: () => credenzialePostazione })),
    );
  };
  const nostra = '036030-PC-0001';

  test('a certificate of another environment', async () => {
    const altra = banco.sandbox.autorita.servizi;
    expect(await conCertificato(altra, nostra)).toEqual(['certificato-postazione', 'POSTAZIONE_ALTRO_AMBIENTE']);
  });
  test('of another Comune', async () => {
    const { postazioni } = banco.sandbox.autorita;
    expect(await conCertificato(postazioni, '058091-PC-0001')).toEqual([
      'certificato-postazione',
      'POSTAZIONE_ALTRO_COMUNE',
    ]);
  });
  test('of another workstation', async () => {
    const { postazioni } = banco.sandbox.autorita;
    expect(await conCertificato(postazioni, '036030-PC-0077')).toEqual([
      'certificato-postazione',
      'POSTAZIONE_NON_CONFIGURATA',
    ]);
  });
  test('expired', async () => {
    const { postazioni } = banco.sandbox.autorita;
    expect(await conCertificato(postazioni, nostra, -1)).toEqual([
      'certificato-postazione',
      'CERTIFICATO_POSTAZIONE_SCADUTO',
    ]);
  });
  test('that ends in a month', async () => {
    const { postazioni } = banco.sandbox.autorita;
    const avvertita = await conCertificato(postazioni, nostra, 30);
    // The sandbox's census has another certificate for it, and says so first: a refusal comes before a warning.
    expect(avvertita).toEqual(['tls-anpr', 'ANPR_CERTIFICATO_RIFIUTATO']);
  });

  test('the key store of another account', async () => {
    const chiavi = join(banco.cartella, 'chiavi');
    writeFileSync(chiavi, 'sealed for somebody else');
    const altrui = {
      disponibile: () => Promise.resolve(true),
      chiudi: (chiaro: Uint8Array) => Promise.resolve(chiaro),
      apri: () => Promise.reject(new Error('Error while decrypting the ciphertext provided to safeStorage')),
    };
    const causaAvvio = await leggiChiavi(chiavi, altrui, false).then(
      () => undefined,
      (rifiuto: unknown) => erroreDi(rifiuto),
    );
    const controlli = await eseguiDiagnosi({ cartella: banco.cartella, parti: undefined, causaAvvio });
    expect(causaDi(controlli)).toEqual(['registro', 'CUSTODIA_DI_ALTRO_ACCOUNT']);
  });

  test('an environment that cannot be had', async () => {
    const vuota = mkdtempSync(join(banco.cartella, 'vuota-'));
    const host = new HostConVoci();
    banco.poi(() => host.chiudi());
    const causaAvvio = await costruisci(host, { cartella: vuota, prova: { cartella: vuota, avvia: false } }).then(
      () => undefined,
      (rifiuto: unknown) => erroreDi(rifiuto),
    );
    const controlli = await eseguiDiagnosi({ cartella: vuota, parti: undefined, causaAvvio });
    expect(causaDi(controlli)).toEqual(['ambiente', 'AMBIENTE_NON_PRONTO']);
  });
});

const nonPossibile = process.getuid?.() !== 0;
if (nonPossibile) process.stdout.write('SKIPPED: diagnosis of a disk: mounting a small tmpfs needs root\n');

describe.skipIf(nonPossibile)('names first, of the disk,', () => {
  /** A core that could not be built, or not any more, on a disk of its own. */
  const suDisco = async (guasta: (disco: string) => void) => {
    const host = new HostConVoci();
    const disco = join(host.cartelle.dati, 'postazione');
    mkdirSync(disco);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', disco]);
    banco.poi(() => {
      execFileSync('umount', [disco]);
      host.chiudi();
    });
    guasta(disco);
    const esito = await costruisci(host, {
      cartella: disco,
      prova: { cartella: banco.sandbox.cartella, avvia: false },
    }).then(
      (parti) => ({ parti, causaAvvio: undefined }),
      (rifiuto: unknown) => ({ parti: undefined, causaAvvio: erroreDi(rifiuto) }),
    );
    const { parti, causaAvvio } = esito;
    if (parti) banco.poi(() => parti.chiudi());
    return causaDi(await eseguiDiagnosi({ cartella: disco, parti: parti?.daEsaminare, causaAvvio }));
  };

  test('full', async () => {
    const riempi = (disco: string) => {
      const { bavail, bsize } = statfsSync(disco);
      writeFileSync(join(disco, 'zavorra'), Buffer.alloc(bavail * bsize));
    };
    expect(await suDisco(riempi)).toEqual(['disco', 'DISCO_PIENO']);
  });

  test('read-only', async () => {
    const inLettura = (disco: string) => execFileSync('mount', ['-o', 'remount,ro', disco]);
    expect(await suDisco(inLettura)).toEqual(['disco', 'CARTELLA_NON_SCRIVIBILE']);
  });
});
