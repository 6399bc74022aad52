import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Integer } from 'asn1js';
import { Extension, X509CrlGenerator, X509CrlReason } from '@peculiar/x509';
import type { OreTolleranza } from '../../../contract/tolleranza.ts';
import { Revoca } from '../../../main/firma/revoca.ts';
import { ALGORITMO, type Autorita } from '../../../sandbox/autorita/autorita.ts';
import { codice, gestoriDelNucleo } from '../../supporto/gestori.ts';
import { codiceDi, NucleoDiProva } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

const ora = 3_600_000;
/** X.509 times have no fraction of a second. */
const traOre = (ore: number): Date => new Date(Math.floor((Date.now() + ore * ora) / 1000) * 1000);

const numeroCrl = '2.5.29.20';
const interoDer = (value: number): ArrayBuffer => new Integer({ value }).toBER();

/** A revocation list that nobody is in, unless told, good until so many hours from now; issued an hour ago, unless told. */
async function crl(
  autorita: Autorita,
  ore: number,
  revocati: readonly string[] = [],
  { emessa = Math.min(-1, ore - 1), numero }: { emessa?: number; numero?: number } = {},
): Promise<Buffer> {
  const lista = await X509CrlGenerator.create({
    issuer: autorita.certificato.subject,
    thisUpdate: traOre(emessa),
    nextUpdate: traOre(ore),
    // Without a reason this generator writes an empty list of extensions, which RFC 5280 forbids.
    entries: revocati.map((serialNumber) => ({
      serialNumber,
      revocationDate: traOre(-1),
      reason: X509CrlReason.keyCompromise,
    })),
    ...(numero === undefined ? {} : { extensions: [new Extension(numeroCrl, false, interoDer(numero))] }),
    signingAlgorithm: ALGORITMO,
    signingKey: autorita.chiave,
  });
  return Buffer.from(lista.rawData);
}

describe('revocation by the list, where no responder answers', () => {
  let sandbox: SandboxDiProva;
  let nucleo: NucleoDiProva;
  let server: Server;
  /** What the server of the lists answers; null where it is down. */
  let lista: Buffer | null;

  beforeEach(async () => {
    sandbox = await sandboxDiProva();
    server = createServer((richiesta, risposta) => {
      if (lista && richiesta.url === '/crl') risposta.end(lista);
      else richiesta.socket.destroy();
    }).listen(0, '127.0.0.1');
    await new Promise((pronto) => server.once('listening', pronto));
    const descrizione = structuredClone(sandbox.dati);
    const qui = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    descrizione.autorita.utenti = { ...descrizione.autorita.utenti, crl: `${qui}/crl`, ocsp: `${qui}/ocsp` };
    writeFileSync(sandbox.percorso('sandbox.json'), JSON.stringify(descrizione));
    lista = await crl(sandbox.autorita.utenti, 24);
    nucleo = await NucleoDiProva.costruisci({ sandbox });
  });
  afterEach(async () => {
    await nucleo.chiudi();
    server.close();
    await sandbox.elimina();
  });

  const salvata = () => join(nucleo.cartella, 'crl-utenti.der');
  const rifiutatoDiNuovo = async (codice: string): Promise<void> => {
    expect(await codiceDi(nucleo.accedi())).toBe(codice);
    expect((await nucleo.recordDi('accesso-rifiutato')).at(-1)?.codice).toBe(codice);
  };
  const rifiutato = async (codice: string): Promise<void> => {
    await rifiutatoDiNuovo(codice);
    expect(nucleo.modulo.conteggio('C_Login')).toBe(0);
  };

  test('lets in who is not in the list, and keeps the list', async () => {
    await nucleo.accedi();
    expect(nucleo.fase).toBe('aperta');
    expect(readFileSync(salvata())).toEqual(lista);
  });

  test('refuses who is in the list', async () => {
    const [certificato] = await nucleo.parti.carte
      .certificati(nucleo.carta())
      .then((esito) => (esito.ok ? esito.value : []));
    lista = await crl(sandbox.autorita.utenti, 24, [new X509Certificate(certificato!.der).serialNumber]);
    await rifiutato('CERTIFICATO_REVOCATO');
  });

  test('refuses everybody where there is neither network nor a list kept', async () => {
    lista = null;
    await rifiutato('REVOCA_NON_VERIFICABILE');
  });

  test('makes do with the list kept while it is in time', async () => {
    await nucleo.accedi();
    await nucleo.parti.sessione.esci();
    lista = null;
    await nucleo.accedi();
    expect(nucleo.fase).toBe('aperta');
  });

  test('refuses by the list kept whom it names', async () => {
    const esito = await nucleo.parti.carte.certificati(nucleo.carta());
    const serie = new X509Certificate(esito.ok ? esito.value[0]!.der : '').serialNumber;
    writeFileSync(salvata(), await crl(sandbox.autorita.utenti, 24, [serie]));
    lista = null;
    await rifiutato('CERTIFICATO_REVOCATO');
  });

  test('refuses everybody where the list kept is past its time', async () => {
    writeFileSync(salvata(), await crl(sandbox.autorita.utenti, -1));
    lista = null;
    await rifiutato('REVOCA_NON_VERIFICABILE');
  });

  describe('with a grace granted by the ALS', () => {
    const posto = (ruolo: string) => sandbox.dati.operatori.findIndex((uno) => uno.ruolo === ruolo);
    const concede = async (ruolo: string, ore: OreTolleranza) => {
      await nucleo.accedi(posto(ruolo));
      const esito = await codice(gestoriDelNucleo(nucleo)['revoca:concedi']({ ore }));
      await nucleo.parti.sessione.esci();
      return esito;
    };
    const senzaRete = async (ore: number, revocati: readonly string[] = []) => {
      writeFileSync(salvata(), await crl(sandbox.autorita.utenti, ore, revocati));
      lista = null;
    };

    test('lets in by a list past its time, and the log says so', async () => {
      expect(await concede('als', 24)).toBe('ok');
      await senzaRete(-23);
      await nucleo.accedi();
      expect(nucleo.fase).toBe('aperta');
      expect((await nucleo.recordDi('accesso')).at(-1)?.revoca).toBe('tolleranza');
      expect((await nucleo.recordDi('tolleranza')).at(-1)).toMatchObject({ prima: 0, ore: 24, ruolo: 'als' });
    });

    test('refuses past the hours granted', async () => {
      await concede('als', 24);
      await senzaRete(-25);
      await rifiutatoDiNuovo('REVOCA_NON_VERIFICABILE');
    });

    test('is not for an operator to grant, and can be taken back', async () => {
      expect(await concede('operatore', 72)).toBe('FINALITA_NON_AMMESSA');
      await concede('als', 72);
      await concede('als', 0);
      await senzaRete(-1);
      await rifiutatoDiNuovo('REVOCA_NON_VERIFICABILE');
    });

    test('holds after a restart', async () => {
      await concede('als', 48);
      await senzaRete(-1);
      await nucleo.spegni();
      nucleo = await NucleoDiProva.costruisci({ sandbox, host: nucleo.host });
      await nucleo.accedi();
      expect(nucleo.fase).toBe('aperta');
    });
  });

  test('does not believe a list that another authority signed, and keeps none of it', async () => {
    const finta = { ...sandbox.autorita.utenti, chiave: sandbox.autorita.postazioni.chiave };
    lista = await crl(finta, 24);
    await rifiutato('REVOCA_NON_VERIFICABILE');
    expect(() => readFileSync(salvata())).toThrow('ENOENT');
  });

  test('does not believe a list past its time that comes over the network', async () => {
    lista = await crl(sandbox.autorita.utenti, -1);
    await rifiutato('REVOCA_NON_VERIFICABILE');
  });

  describe('where the list that comes is older than the one kept', () => {
    const serieDellaCarta = async (): Promise<string> => {
      const esito = await nucleo.parti.carte.certificati(nucleo.carta());
      return new X509Certificate(esito.ok ? esito.value[0]!.der : '').serialNumber;
    };

    test('goes by the one kept, and keeps it', async () => {
      const tenuta = await crl(sandbox.autorita.utenti, 24, [await serieDellaCarta()], { emessa: -1 });
      writeFileSync(salvata(), tenuta);
      lista = await crl(sandbox.autorita.utenti, 24, [], { emessa: -2 });
      await rifiutato('CERTIFICATO_REVOCATO');
      expect(readFileSync(salvata())).toEqual(tenuta);
    });

    test('tells the older by its number, whatever its time', async () => {
      const tenuta = await crl(sandbox.autorita.utenti, 24, [await serieDellaCarta()], { emessa: -2, numero: 300 });
      writeFileSync(salvata(), tenuta);
      lista = await crl(sandbox.autorita.utenti, 24, [], { emessa: -1, numero: 299 });
      await rifiutato('CERTIFICATO_REVOCATO');
      expect(readFileSync(salvata())).toEqual(tenuta);
    });

    test('lets in by the later one who is not in it any more', async () => {
      writeFileSync(salvata(), await crl(sandbox.autorita.utenti, 24, [await serieDellaCarta()], { emessa: -2 }));
      await nucleo.accedi();
      expect(readFileSync(salvata())).toEqual(lista);
    });
  });

  test('goes by a fresh list that cannot be kept', async () => {
    const autorita = nucleo.parti.ambiente.autoritaUtenti;
    const esito = await nucleo.parti.carte.certificati(nucleo.carta());
    const carta = new X509Certificate(esito.ok ? esito.value[0]!.der : '');
    lista = await crl(sandbox.autorita.utenti, 24, [carta.serialNumber]);
    // Neither a folder that is not there nor one in the place of the file can take a list.
    const impossibili = [join(nucleo.cartella, 'not-there', 'crl.der'), nucleo.cartella];
    for (const dove of impossibili) {
      expect(await codiceDi(new Revoca(autorita, dove).verifica(carta))).toBe('CERTIFICATO_REVOCATO');
    }
    expect(readdirSync(join(nucleo.cartella, '..'))).toEqual([basename(nucleo.cartella)]);
  });

  test('leaves nothing but the list where it keeps one', async () => {
    await nucleo.accedi();
    expect(readdirSync(nucleo.cartella).filter((nome) => nome.startsWith('crl-'))).toEqual(['crl-utenti.der']);
  });

  test('does not believe a page that is no list', async () => {
    lista = Buffer.from('<html>welcome to the hotel network</html>');
    await rifiutato('REVOCA_NON_VERIFICABILE');
  });
});

test('a card revoked by the sandbox’s authority is refused at the next log-in', async () => {
  const nucleo = await NucleoDiProva.costruisci();
  try {
    await nucleo.accedi();
    await nucleo.parti.sessione.esci();
    const esito = await nucleo.parti.carte.certificati(nucleo.carta());
    await nucleo.sandbox.revoca(new X509Certificate(esito.ok ? esito.value[0]!.der : '').serialNumber);
    expect(await codiceDi(nucleo.accedi())).toBe('CERTIFICATO_REVOCATO');
  } finally {
    await nucleo.chiudi();
  }
});
