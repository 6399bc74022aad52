import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canali } from '../../../contract/canali.ts';
import { massimoPkcs12, type QualeCertificato } from '../../../contract/custodia.ts';
import { esitoDi, fallito } from '../../../contract/esito.ts';
import { ClienteAnpr } from '../../../main/anpr/cliente.ts';
import { IdOperazione } from '../../../main/anpr/id-operazione.ts';
import { depositoCertificati } from '../../../main/postazione/custodia/deposito.ts';
import { fabbricaMittente } from '../../../main/postazione/mittente.ts';
import { domandaPerId } from '../../../main/sportello/domande.ts';
import { Sigillatura } from '../../../main/sigillatura.ts';
import { apriAutorita } from '../../../sandbox/autorita/autorita.ts';
import { type Coppia, emettiConChiave, soggettoPostazione } from '../../../sandbox/autorita/emissione.ts';
import { pemDi } from '../../../sandbox/autorita/pem.ts';
import { pkcs12Di } from '../../../sandbox/autorita/pkcs12.ts';
import { causaDi } from '../../supporto/banco-diagnosi.ts';
import { buono, codice, diagnosiDelNucleo, gestoriDelNucleo } from '../../supporto/gestori.ts';
import { oggiItaliano } from '../../supporto/giorni.ts';
import { codiceDi, NucleoDiProva } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

const nostra = '036030-PC-0001';
const giorno = 86_400_000;
const password = 'Segreta-2026';

const pem = ({ certificato, chiave }: Coppia) => ({
  certificato: pemDi('CERTIFICATE', certificato),
  chiave: pemDi('PRIVATE KEY', chiave),
});

describe('the key store', () => {
  const rovescia = (byte: Uint8Array) => Promise.resolve(new Uint8Array(byte).reverse());
  const buonSigillo = { disponibile: () => Promise.resolve(true), chiudi: rovescia, apri: rovescia };
  const senza = { ...buonSigillo, disponibile: () => Promise.resolve(false) };
  const altrui = { ...buonSigillo, apri: () => Promise.reject(new Error('not this account')) };
  const credenziale = { certificato: 'CERTIFICATO', chiave: 'CHIAVE-SEGRETA' };
  const annota = () => Promise.resolve();

  let cartella: string;
  beforeEach(() => (cartella = mkdtempSync(join(tmpdir(), 'custodia-'))));
  afterEach(() => rmSync(cartella, { recursive: true, force: true }));
  const deposito = (sigillo = buonSigillo, inChiaro = false) =>
    depositoCertificati(cartella, new Sigillatura(sigillo, inChiaro));
  const suDisco = () => readFileSync(join(cartella, 'postazione'), 'utf8');

  test('keeps what it is given sealed, for this account alone, and gives it back', async () => {
    await deposito().scrivi('postazione', credenziale, annota);
    expect(await deposito().leggi('postazione')).toEqual(credenziale);
    expect(await deposito().leggi('comune')).toBeUndefined();
    expect(suDisco()).not.toContain('CHIAVE-SEGRETA');
    expect(statSync(join(cartella, 'postazione')).mode & 0o777).toBe(0o600);
    expect(readdirSync(cartella)).toEqual(['postazione']);
  });

  test('remembers that a certificate was removed', async () => {
    await deposito().scrivi('postazione', credenziale, annota);
    await deposito().scrivi('postazione', 'rimosso', annota);
    expect(await deposito().leggi('postazione')).toBe('rimosso');
  });

  test('keeps nothing where the system seals nothing', async () => {
    expect(await codiceDi(deposito(senza).scrivi('postazione', credenziale, annota))).toBe('SIGILLO_NON_DISPONIBILE');
    expect(readdirSync(cartella)).toEqual([]);
  });

  test('lies in the clear where that is allowed, and is not read so where it is not', async () => {
    await deposito(senza, true).scrivi('postazione', credenziale, annota);
    expect(suDisco()).toContain('CHIAVE-SEGRETA');
    expect(await codiceDi(deposito().leggi('postazione'))).toBe('CERTIFICATO_POSTAZIONE_ILLEGGIBILE');
  });

  test('of another account is refused as such', async () => {
    await deposito().scrivi('postazione', credenziale, annota);
    expect(await codiceDi(deposito(altrui).leggi('postazione'))).toBe('CUSTODIA_DI_ALTRO_ACCOUNT');
  });

  test('damaged is refused, and its refusal says nothing of what it holds', async () => {
    writeFileSync(join(cartella, 'postazione'), '{"chiave":"CHIAVE-SEGRETA"');
    const letto = await esitoDi(() => deposito(senza, true).leggi('postazione'));
    expect(letto).toEqual(fallito('CERTIFICATO_POSTAZIONE_ILLEGGIBILE', 'key store damaged'));
  });

  test('does not change where its record cannot be written', async () => {
    await deposito().scrivi('postazione', credenziale, annota);
    const rotto = () => Promise.reject(new Error('no log'));
    await expect(deposito().scrivi('postazione', 'rimosso', rotto)).rejects.toThrow('no log');
    expect(await deposito().leggi('postazione')).toEqual(credenziale);
    expect(readdirSync(cartella)).toEqual(['postazione']);
  });

  test('killed in the middle keeps the old one, and the new key is left nowhere', async () => {
    await deposito(senza, true).scrivi('postazione', credenziale, annota);
    const radice = join(import.meta.dirname, '..', '..', '..', 'main');
    const ucciso = spawnSync(process.execPath, [
      '--input-type=module-typescript',
      '-e',
      `
      import { depositoCertificati } from ${JSON.stringify(join(radice, 'postazione', 'custodia', 'deposito.ts'))};
      import { Sigillatura } from ${JSON.stringify(join(radice, 'sigillatura.ts'))};
      const deposito = depositoCertificati(${JSON.stringify(cartella)}, new Sigillatura({}, true));
      await deposito.scrivi('postazione', { certificato: 'NUOVO', chiave: 'CHIAVE-NUOVA' }, () => {
        process.kill(process.pid, 'SIGKILL');
        return new Promise(() => undefined);
      });
    `,
    ]);
    expect(ucciso.signal).toBe('SIGKILL');
    expect(readdirSync(cartella).sort()).toEqual(['postazione', 'postazione.nuovo']);
    expect(await deposito(senza, true).leggi('postazione')).toEqual(credenziale);
    expect(readdirSync(cartella)).toEqual(['postazione']);
  });
});

describe('the certificates of the workstation', () => {
  let sandbox: SandboxDiProva;
  let nucleo: NucleoDiProva;
  beforeAll(async () => {
    sandbox = await sandboxDiProva();
  });
  beforeEach(async () => {
    nucleo = await NucleoDiProva.costruisci({ sandbox });
    await entra('alp');
  });
  afterEach(async () => {
    sandbox.guasto({ nome: 'nessuno' });
    await nucleo.chiudi();
  });
  afterAll(() => sandbox.elimina());

  const entra = async (ruolo: string) => {
    await nucleo.parti.sessione.esci();
    await nucleo.accedi(sandbox.dati.operatori.findIndex((uno) => uno.ruolo === ruolo));
  };
  const gestori = () => gestoriDelNucleo(nucleo);
  const importa = (file: Uint8Array, parola = password) =>
    gestori()['custodia:importa']({ file: new Uint8Array(file), password: new TextEncoder().encode(parola) });
  const inUso = async (quale: QualeCertificato = 'postazione') =>
    (await buono(gestori()['custodia:elenco'](undefined))).inUso[quale];
  const serieInUso = async (quale?: QualeCertificato) => (await inUso(quale))?.serie;
  const emessa = (id: string, validita: { dal?: number; al?: number } = {}, autorita = sandbox.autorita.postazioni) =>
    emettiConChiave(autorita, { soggetto: soggettoPostazione(id), uso: 'client', ...validita });
  const comePkcs12 = async (...come: Parameters<typeof emessa>) => pkcs12Di(await emessa(...come), 'x', password);
  const cerca = () => nucleo.cerca({ specie: 'id-anpr', idANPR: sandbox.dati.soggetti[0]!.idANPR });

  /** Made with the openssl of this machine, as a provider's support would. */
  function conOpenssl(coppia: Coppia, ...altro: readonly string[]): Buffer {
    const cartella = mkdtempSync(join(tmpdir(), 'p12-'));
    const file = (nome: string) => join(cartella, nome);
    writeFileSync(file('c.pem'), pem(coppia).certificato);
    writeFileSync(file('k.pem'), pem(coppia).chiave);
    const argomenti = ['pkcs12', '-export', '-in', file('c.pem'), '-inkey', file('k.pem'), '-out', file('p12')];
    execFileSync('openssl', [...argomenti, '-passout', `pass:${password}`, ...altro], { stdio: 'pipe' });
    const p12 = readFileSync(file('p12'));
    rmSync(cartella, { recursive: true });
    return p12;
  }

  /** Refused with that code: what was in force still is, nothing is kept and nothing is in the log. */
  async function rifiutata(esito: ReturnType<typeof importa>, atteso: string): Promise<void> {
    const prima = await serieInUso();
    expect(await codice(esito)).toBe(atteso);
    expect(await serieInUso()).toBe(prima);
    expect(existsSync(join(nucleo.cartella, 'custodia'))).toBe(false);
    expect(await nucleo.recordDi('custodia')).toEqual([]);
  }

  describe('refuse', () => {
    test('a wrong password: CERTIFICATO_POSTAZIONE_ILLEGGIBILE', async () =>
      rifiutata(importa(await comePkcs12(nostra), 'sbagliata'), 'CERTIFICATO_POSTAZIONE_ILLEGGIBILE'));
    test('a file that is no PKCS#12: CERTIFICATO_POSTAZIONE_ILLEGGIBILE', () =>
      rifiutata(importa(Buffer.from('ciao')), 'CERTIFICATO_POSTAZIONE_ILLEGGIBILE'));
    test('a key without its certificate: CERTIFICATO_POSTAZIONE_ALTRA_CHIAVE', async () => {
      const [una, altra] = [await emessa(nostra), await emessa(nostra)];
      const mista = pkcs12Di({ certificato: una.certificato, chiave: altra.chiave }, 'x', password);
      await rifiutata(importa(mista), 'CERTIFICATO_POSTAZIONE_ALTRA_CHIAVE');
    });
    test('a certificate that has ended: CERTIFICATO_POSTAZIONE_SCADUTO', async () => {
      const validita = { dal: Date.now() - 9 * giorno, al: Date.now() - giorno };
      await rifiutata(importa(await comePkcs12(nostra, validita)), 'CERTIFICATO_POSTAZIONE_SCADUTO');
    });
    test('a certificate that has not begun: CERTIFICATO_POSTAZIONE_NON_ANCORA_VALIDO', async () => {
      const validita = { dal: Date.now() + giorno };
      await rifiutata(importa(await comePkcs12(nostra, validita)), 'CERTIFICATO_POSTAZIONE_NON_ANCORA_VALIDO');
    });
    test('a certificate of nothing that ANPR knows: CERTIFICATO_NON_DI_POSTAZIONE', async () =>
      rifiutata(importa(await comePkcs12('www.comune.example')), 'CERTIFICATO_NON_DI_POSTAZIONE'));
    test('a workstation of another Comune: POSTAZIONE_ALTRO_COMUNE', async () =>
      rifiutata(importa(await comePkcs12('058091-PC-0001')), 'POSTAZIONE_ALTRO_COMUNE'));
    test('another Comune: POSTAZIONE_ALTRO_COMUNE', async () =>
      rifiutata(importa(await comePkcs12('058091-CO-9999')), 'POSTAZIONE_ALTRO_COMUNE'));
    test('another workstation of this Comune: CERTIFICATO_DI_ALTRA_POSTAZIONE', async () =>
      rifiutata(importa(await comePkcs12('036030-PC-0002')), 'CERTIFICATO_DI_ALTRA_POSTAZIONE'));
    test('an authority of the same name, not this environment’s: POSTAZIONE_ALTRO_AMBIENTE', async () => {
      const altre = await apriAutorita(mkdtempSync(join(sandbox.cartella, 'altrui-')));
      await rifiutata(importa(await comePkcs12(nostra, {}, altre.postazioni)), 'POSTAZIONE_ALTRO_AMBIENTE');
    });
    test.each(['operatore', 'als', 'sindaco'])('the role %s: SOLO_ALP', async (ruolo) => {
      await entra(ruolo);
      await rifiutata(importa(await comePkcs12(nostra)), 'SOLO_ALP');
    });
    test('nobody in session, where there is a certificate already: SESSIONE_ASSENTE', async () => {
      await nucleo.parti.sessione.esci();
      await rifiutata(importa(await comePkcs12(nostra)), 'SESSIONE_ASSENTE');
    });
    test('a locked session: SESSIONE_BLOCCATA', async () => {
      nucleo.parti.sessione.blocca('richiesta');
      await rifiutata(importa(await comePkcs12(nostra)), 'SESSIONE_BLOCCATA');
    });
    test('a file or a password too long, at the door', () => {
      const { richiesta } = canali['custodia:importa'];
      const file = new Uint8Array(massimoPkcs12);
      expect(richiesta.safeParse({ file, password: new Uint8Array(10) }).success).toBe(true);
      expect(richiesta.safeParse({ file: new Uint8Array(massimoPkcs12 + 1), password: file }).success).toBe(false);
      expect(richiesta.safeParse({ file, password: new Uint8Array(300) }).success).toBe(false);
    });
  });

  describe('take', () => {
    test.each([
      ['as openssl makes it', []],
      ['with the old ciphers (RC2, 3DES), openssl -legacy', ['-legacy']],
    ])('a PKCS#12 %s', async (_, altro) => {
      const coppia = await emessa(nostra);
      await buono(importa(conOpenssl(coppia, ...altro)));
      expect(await serieInUso()).toBe(new X509Certificate(coppia.certificato).serialNumber);
    });

    test('what was given, zero its bytes, and keep it for the next start; the log says who and which', async () => {
      const file = new Uint8Array(await comePkcs12(nostra));
      const parola = new TextEncoder().encode(password);
      const { inUso: uso } = await buono(gestori()['custodia:importa']({ file, password: parola }));
      expect([...file, ...parola].every((byte) => byte === 0)).toBe(true);
      expect(uso.postazione).toMatchObject({ id: nostra, autorita: 'CA Postazioni Prova' });
      const { codiceFiscale: operatore } = sandbox.dati.operatori.find(({ ruolo }) => ruolo === 'alp')!;
      const [record] = await nucleo.recordDi('custodia');
      expect(record).toMatchObject({
        ...{ atto: 'importato', certificato: nostra, serie: uso.postazione!.serie },
        ...{ postazione: nostra, operatore, ruolo: 'alp' },
      });
      expect(JSON.stringify(record)).not.toContain('PRIVATE');
      await nucleo.spegni();
      nucleo = await NucleoDiProva.costruisci({ sandbox, host: nucleo.host });
      expect(await serieInUso()).toBe(uso.postazione!.serie);
    });

    test('the Comune’s, CO-9998, beside the workstation’s', async () => {
      await buono(importa(await comePkcs12('036030-CO-9998')));
      expect(await inUso('comune')).toMatchObject({ id: '036030-CO-9998' });
      expect(await inUso('postazione')).toMatchObject({ id: nostra });
    });

    test('at the first start, from anybody; then from the ALP alone', async () => {
      for (const quale of ['postazione', 'comune'] as const) await buono(gestori()['custodia:rimuovi']({ quale }));
      await nucleo.parti.sessione.esci();
      await buono(importa(await comePkcs12(nostra)));
      const ultimo = (await nucleo.recordDi('custodia')).at(-1);
      expect(ultimo).toMatchObject({ atto: 'importato', certificato: nostra });
      expect(ultimo).not.toHaveProperty('operatore');
      expect(await codice(importa(await comePkcs12('036030-CO-9999')))).toBe('SESSIONE_ASSENTE');
    });
  });

  describe('once removed', () => {
    test('nothing leaves with them, now and after a restart, until one is imported again', async () => {
      await buono(gestori()['custodia:rimuovi']({ quale: 'postazione' }));
      expect(await nucleo.recordDi('custodia')).toMatchObject([{ atto: 'rimosso', certificato: nostra }]);
      await entra('operatore');
      expect(await codiceDi(cerca())).toBe('POSTAZIONE_NON_CONFIGURATA');
      await nucleo.spegni();
      nucleo = await NucleoDiProva.costruisci({ sandbox, host: nucleo.host });
      expect(await inUso()).toBeNull();
      const { controlli } = await diagnosiDelNucleo(nucleo).esegui();
      expect(controlli.find(({ controllo }) => controllo === 'certificato-postazione')).toMatchObject({
        codice: 'POSTAZIONE_NON_CONFIGURATA',
      });
      await entra('alp');
      const nuova = await sandbox.emetti(nostra);
      await buono(importa(nuova.p12, nuova.password));
      await entra('operatore');
      expect(await cerca()).toBeDefined();
    });
    test('cannot be removed twice', async () => {
      await buono(gestori()['custodia:rimuovi']({ quale: 'comune' }));
      expect(await codice(gestori()['custodia:rimuovi']({ quale: 'comune' }))).toBe('POSTAZIONE_NON_CONFIGURATA');
    });
  });
});

describe('a new certificate', () => {
  let nucleo: NucleoDiProva;
  beforeEach(async () => {
    nucleo = await NucleoDiProva.costruisci();
    await nucleo.accedi(nucleo.sandbox.dati.operatori.findIndex(({ ruolo }) => ruolo === 'alp'));
  });
  afterEach(() => nucleo.chiudi());
  const rinnova = (quale: QualeCertificato) => buono(gestoriDelNucleo(nucleo)['custodia:rinnova']({ quale }));
  const inUso = async (quale: QualeCertificato) =>
    (await buono(gestoriDelNucleo(nucleo)['custodia:elenco'](undefined))).inUso[quale]!;

  test('renewed for the Comune takes the other of its two names each time, for the workstation its own', async () => {
    expect((await inUso('comune')).id).toBe('036030-CO-9999');
    expect((await rinnova('comune')).inUso.comune?.id).toBe('036030-CO-9998');
    expect((await rinnova('comune')).inUso.comune?.id).toBe('036030-CO-9999');
    const { serie } = await inUso('postazione');
    const { inUso: dopo, rinnovabili } = await rinnova('postazione');
    expect(dopo.postazione).toMatchObject({ id: nostra });
    expect(dopo.postazione?.serie).not.toBe(serie);
    expect(rinnovabili).toBe(true);
    expect((await nucleo.recordDi('custodia')).map(({ atto }) => atto)).toEqual(Array(3).fill('rinnovato'));
  });

  test('that the sandbox does not give leaves the old one in force it was', async () => {
    const { serie } = await inUso('postazione');
    rmSync(join(nucleo.sandbox.cartella, 'sandbox.json'));
    const esito = gestoriDelNucleo(nucleo)['custodia:rinnova']({ quale: 'postazione' });
    expect(await codice(esito)).toBe('AMBIENTE_NON_PRONTO');
    expect((await inUso('postazione')).serie).toBe(serie);
  });

  test('refuses no request that is under way while it is renewed, and what comes after goes with the new one alone', async () => {
    const { ambiente } = nucleo.parti;
    const cliente = new ClienteAnpr(ambiente);
    const mittente = fabbricaMittente(ambiente);
    const id = new IdOperazione(ambiente.idPostazione);
    const operatore = { ...nucleo.operatore() };
    const chiedi = async (): Promise<string> => {
      const { idANPR } = nucleo.sandbox.dati.soggetti[0]!;
      const { operazione, campi } = domandaPerId(idANPR, '1', ['1'], oggiItaliano());
      const pronta = cliente.prepara(operazione, campi, id.prossimo());
      const risposta = await cliente.invia(pronta, await mittente({ id: 'prova', operatore }));
      return risposta.esito === 'ko' ? JSON.stringify(risposta.errori) : risposta.esito;
    };
    const vecchie = [(await inUso('postazione')).serie, (await inUso('comune')).serie];
    const esiti: Promise<string>[] = [chiedi()];
    let avanti = true;
    const flusso = (async () => {
      while (avanti) {
        esiti.push(chiedi());
        await new Promise((fatto) => setTimeout(fatto, 25));
      }
    })();
    // Slower than a renewal: what began with the old certificates ends after the new ones are in force.
    nucleo.sandbox.guasto({ nome: 'lento', ms: 700 });
    await new Promise((fatto) => setTimeout(fatto, 200));
    await rinnova('postazione');
    await rinnova('comune');
    await new Promise((fatto) => setTimeout(fatto, 200));
    avanti = false;
    await flusso;
    expect(esiti.length).toBeGreaterThan(10);
    expect(new Set(await Promise.all(esiti))).toEqual(new Set(['ok']));
    nucleo.sandbox.guasto({ nome: 'nessuno' });
    for (const serie of vecchie) await nucleo.sandbox.revoca(serie);
    expect(await chiedi()).toBe('ok');
    cliente.chiudi();
  });

  describe('in force at once', () => {
    const entra = async (ruolo: string) => {
      await nucleo.parti.sessione.esci();
      await nucleo.accedi(nucleo.sandbox.dati.operatori.findIndex((uno) => uno.ruolo === ruolo));
    };
    const cerca = () => nucleo.cerca({ specie: 'id-anpr', idANPR: nucleo.sandbox.dati.soggetti[0]!.idANPR });
    const importaNuova = async (id: string) => {
      await entra('alp');
      const nuova = await nucleo.sandbox.emetti(id);
      const parola = new TextEncoder().encode(nuova.password);
      await buono(gestoriDelNucleo(nucleo)['custodia:importa']({ file: new Uint8Array(nuova.p12), password: parola }));
      await entra('operatore');
      return nuova;
    };

    test.each([
      ['the workstation’s', 'postazione', nostra],
      ['the Comune’s', 'comune', '036030-CO-9998'],
    ] as const)('%s: the next request goes with the new one, the old one is revoked', async (_, quale, id) => {
      const vecchia = (await inUso(quale)).serie;
      await entra('operatore');
      await cerca();
      const nuova = await importaNuova(id);
      await nucleo.sandbox.revoca(vecchia);
      expect(await cerca()).toBeDefined();
      expect((await inUso(quale)).serie).toBe(nuova.serie);
    });

    test('a revoked one is refused by ANPR, and the diagnosis names it', async () => {
      const nuova = await importaNuova(nostra);
      await nucleo.sandbox.revoca(nuova.serie);
      expect(await codiceDi(cerca())).toBe('ANPR_CERTIFICATO_RIFIUTATO');
      const { controlli } = await diagnosiDelNucleo(nucleo).esegui();
      expect(causaDi(controlli.filter(({ controllo }) => controllo === 'tls-anpr'))).toEqual([
        'tls-anpr',
        'ANPR_CERTIFICATO_RIFIUTATO',
      ]);
    });
  });
});
