import { execFile, spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contenutoCms } from '../../supporto/cms.ts';
import { cartellaProvvista, sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import { SoftHsm, type TokenRichiesto } from '../../supporto/softhsm.ts';

const radice = join(import.meta.dirname, '..', '..', '..');
const ingresso = ['--import', join(radice, 'standin', 'register.ts'), join(radice, 'main', 'index.ts')];

/** Runs the `postazione` command as a user does; `scritto` is what it reads on standard input. */
async function comando(argomenti: readonly string[], scritto = '', ambiente: Record<string, string> = {}) {
  const dati = mkdtempSync(join(tmpdir(), 'comando-'));
  const figlio = spawn(process.execPath, [...ingresso, ...argomenti], {
    env: { ...process.env, HOME: dati, XDG_CONFIG_HOME: dati, ...ambiente },
  });
  let [stampato, detto] = ['', ''];
  figlio.stdout.on('data', (testo) => (stampato += String(testo)));
  figlio.stderr.on('data', (testo) => (detto += String(testo)));
  figlio.stdin.on('error', () => undefined).end(scritto);
  const codice = await new Promise<number | null>((fine) => figlio.on('close', fine));
  rmSync(dati, { recursive: true, force: true });
  return { codice, stampato, detto };
}

/** The code that a refused command names on standard error. */
const codiceDetto = (detto: string): string | undefined => /"code":"([A-Z_]+)"/.exec(detto)?.[1];

const MARINO = 'MRNCHR85D41F257C';
const openssl = (...argomenti: string[]) => promisify(execFile)('openssl', argomenti);

describe('a card made elsewhere', () => {
  let sandbox: SandboxDiProva;
  let cartella: string;
  const file = (nome: string) => join(cartella, nome);
  const nella = () => ['--dir', sandbox.cartella];
  const emetti = (...altri: string[]) => comando(['sandbox-emetti', ...nella(), '--csr', file('carta.csr'), ...altri]);

  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    cartella = mkdtempSync(join(tmpdir(), 'esterna-'));
    const nuova = ['req', '-new', '-newkey', 'rsa:2048', '-noenc', '-keyout', file('carta.key')];
    await openssl(...nuova, '-out', file('carta.csr'), '-subj', '/C=IT/CN=chiunque/SN=MARINO/GN=CHIARA');
  });
  afterAll(async () => {
    rmSync(cartella, { recursive: true, force: true });
    await sandbox.elimina();
  });

  /** SoftHSM with cards, each with the key of the request unless told otherwise. */
  const lettore = (...richiesti: readonly TokenRichiesto[]) => new SoftHsm(richiesti);
  const cartaDi = (pem: string, etichetta = 'CNS MARINO'): TokenRichiesto => ({
    etichetta,
    pin: '97531864',
    chiave: { pem: readFileSync(file('carta.key'), 'utf8'), certificato: new X509Certificate(pem).raw },
  });
  const entra = (softhsm: SoftHsm, pin: string, ...altri: string[]) =>
    comando(['accesso', ...nella(), '--modulo', softhsm.modulo, ...altri], `${pin}\n`, softhsm.ambiente);

  test('is certified by the sandbox, enrolled, and logs in with its role; openssl verifies what it signed', async () => {
    const emessa = await emetti('--tipo', 'utente', '--id', MARINO, '--ruolo', 'als');
    expect(emessa).toMatchObject({ codice: 0, detto: '' });
    expect(new X509Certificate(emessa.stampato).subject).toContain(`TINIT-${MARINO}`);
    const softhsm = lettore(cartaDi(emessa.stampato));
    try {
      const { codice, stampato, detto } = await entra(softhsm, '97531864');
      expect({ codice, detto }).toEqual({ codice: 0, detto: '' });
      const entrata = JSON.parse(stampato) as { attestazione: string };
      expect(entrata).toMatchObject({
        titolare: { codiceFiscale: MARINO, cognome: 'MARINO', nome: 'CHIARA' },
        ruolo: 'als',
        postazione: '036030-PC-0001',
      });
      const ca = readFileSync(sandbox.percorso(sandbox.dati.autorita.utenti.ca), 'utf8');
      const contenuto = contenutoCms(Buffer.from(entrata.attestazione, 'base64'), ca);
      expect(JSON.parse(contenuto.toString())).toMatchObject({ operatore: MARINO, postazione: '036030-PC-0001' });
    } finally {
      softhsm.chiudi();
    }
  });

  test('with a wrong PIN is refused with its code, and nothing is printed', async () => {
    const { stampato: pem } = await emetti('--tipo', 'utente', '--id', MARINO);
    const softhsm = lettore(cartaDi(pem));
    try {
      const { codice, stampato, detto } = await entra(softhsm, '11112222');
      expect({ codice, stampato, detto: codiceDetto(detto) }).toEqual({ codice: 3, stampato: '', detto: 'PIN_ERRATO' });
      expect(detto).not.toContain('11112222');
    } finally {
      softhsm.chiudi();
    }
  });

  test('among others wants its reader named, and then opens the session of its own holder', async () => {
    const { stampato: pem } = await emetti('--tipo', 'utente', '--id', MARINO);
    const softhsm = lettore({ etichetta: 'ALTRA', conChiave: false }, cartaDi(pem));
    try {
      const incerto = await entra(softhsm, '97531864');
      expect([incerto.codice, codiceDetto(incerto.detto)]).toEqual([3, 'PIU_CARTE']);
      const quale = /(\d+): [^;]*\(CNS MARINO\)/.exec(incerto.detto)?.[1];
      expect((await entra(softhsm, '97531864', '--lettore', quale!)).stampato).toContain(MARINO);
      const assente = await entra(softhsm, '97531864', '--lettore', '77');
      expect([assente.codice, codiceDetto(assente.detto)]).toEqual([3, 'LETTORE_ASSENTE']);
    } finally {
      softhsm.chiudi();
    }
  });

  test('that is a CNS enters where its authority is configured, until it is revoked', async () => {
    const altri = ['--tipo', 'cns', '--id'];
    const operatore = sandbox.dati.operatori[0]!.codiceFiscale;
    const { stampato: pem } = await emetti(...altri, operatore);
    const { ca, crl, ocsp } = sandbox.dati.autorita.cns;
    const autorita = { credenziale: 'cns', certificato: sandbox.percorso(ca), crl, ocsp };
    const postazione = join(sandbox.cartella, 'postazione');
    mkdirSync(postazione, { recursive: true });
    writeFileSync(join(postazione, 'impostazioni.json'), JSON.stringify({ altreAutorita: { prova: [autorita] } }));
    const [sua, altrui] = [lettore(cartaDi(pem)), lettore(cartaDi((await emetti(...altri, MARINO)).stampato))];
    try {
      expect((await entra(sua, '97531864')).stampato).toContain(operatore);
      // MARINO was enrolled by the tests above with a card of ANPR: a person and not a card is in the census.
      expect((await entra(altrui, '97531864')).stampato).toContain(MARINO);
      await sandbox.revoca(new X509Certificate(pem).serialNumber);
      const { codice, detto } = await entra(sua, '97531864');
      expect([codice, codiceDetto(detto)]).toEqual([3, 'CERTIFICATO_REVOCATO']);
    } finally {
      sua.chiudi();
      altrui.chiudi();
      rmSync(postazione, { recursive: true });
    }
  });

  test('that nobody enrolled is refused before the PIN is asked of it', async () => {
    const propria = ['req', '-x509', '-new', '-key', file('carta.key'), '-subj', `/CN=${MARINO}`];
    const { stdout } = await openssl(...propria);
    const softhsm = lettore(cartaDi(stdout));
    try {
      const { codice, detto } = await entra(softhsm, '00000000');
      expect([codice, codiceDetto(detto)]).toEqual([3, 'CERTIFICATO_NON_ATTENDIBILE']);
    } finally {
      softhsm.chiudi();
    }
  });

  test('wants a driver that is there', async () => {
    const { codice, detto } = await comando(['accesso', ...nella(), '--modulo', file('assente.so')], '1\n');
    expect([codice, codiceDetto(detto)]).toEqual([3, 'MODULO_NON_CARICATO']);
  });

  test('a workstation takes the certificate issued for its own key, in place of the one that it had', async () => {
    const { stampato } = await emetti('--tipo', 'postazione', '--id', '036030-PC-0002');
    expect(new X509Certificate(stampato).subject).toContain('CN=036030-PC-0002');
    expect(sandbox.censimento.postazione('036030-PC-0002')!.certificati[0]!.raw).toEqual(
      new X509Certificate(stampato).raw,
    );
  });

  describe('its request is refused', () => {
    const rifiutata = async (csr: string, id = MARINO) => {
      writeFileSync(file('storta.csr'), csr);
      const esito = await comando([
        'sandbox-emetti',
        ...nella(),
        '--csr',
        file('storta.csr'),
        '--tipo',
        'utente',
        '--id',
        id,
      ]);
      expect([esito.codice, esito.stampato, codiceDetto(esito.detto)]).toEqual([3, '', 'CSR_NON_VALIDA']);
    };

    test('where it is not one', () => rifiutata('welcome'));
    test('where the codice fiscale is not right', async () =>
      rifiutata(readFileSync(file('carta.csr'), 'utf8'), 'MRNCHR85D41F257A'));
    test('where another key signed it', async () => {
      const csr = Buffer.from(readFileSync(file('carta.csr'), 'utf8').replaceAll(/-----.*-----|\n/g, ''), 'base64');
      csr[csr.length - 1]! ^= 1;
      await rifiutata(
        `-----BEGIN CERTIFICATE REQUEST-----\n${csr.toString('base64')}\n-----END CERTIFICATE REQUEST-----\n`,
      );
    });
    test.each([
      ['too short a key', ['-newkey', 'rsa:1024']],
      ['a key that is not RSA', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']],
    ])('where it has %s', async (_, chiave) => {
      const { stdout } = await openssl('req', '-new', ...chiave, '-noenc', '-keyout', file('x.key'), '-subj', '/CN=x');
      await rifiutata(stdout);
    });
  });

  test.each([
    ['no folder', ['--csr', 'x', '--tipo', 'utente', '--id', MARINO]],
    ['no kind', ['--dir', '.', '--csr', 'x', '--id', MARINO]],
    ['a role that is not there', ['--dir', '.', '--csr', 'x', '--tipo', 'utente', '--id', MARINO, '--ruolo', 'papa']],
    ['a file that is not there', ['--dir', '.', '--csr', 'assente.csr', '--tipo', 'utente', '--id', MARINO]],
  ])('`sandbox-emetti` with %s is a wrong use', async (_, argomenti) => {
    expect((await comando(['sandbox-emetti', ...argomenti])).codice).toBe(2);
  });
});

test('a sandbox that does not run is started to issue a certificate, and stopped; a restart knows who was enrolled', async () => {
  const cartella = await cartellaProvvista();
  try {
    const csr = join(cartella, 'x.csr');
    await openssl(
      ...['req', '-new', '-newkey', 'rsa:2048', '-noenc', '-keyout', join(cartella, 'x.key'), '-out', csr],
      ...['-subj', '/CN=x'],
    );
    const argomenti = ['--dir', cartella, '--csr', csr, '--tipo', 'utente', '--id', MARINO];
    expect((await comando(['sandbox-emetti', ...argomenti])).stampato).toContain('BEGIN CERTIFICATE');
    expect(existsSync(join(cartella, 'sandbox.json'))).toBe(false);
    const { avviaSandbox } = await import('../../../sandbox/sandbox.ts');
    const sandbox = await avviaSandbox({ cartella });
    expect(sandbox.dati.censiti).toMatchObject([{ codiceFiscale: MARINO, ruolo: 'operatore' }]);
    await sandbox.chiudi();
  } finally {
    rmSync(cartella, { recursive: true, force: true });
  }
});

test('the place where certificates are asked for answers nobody who does not know its secret', async () => {
  const sandbox = await sandboxDiProva();
  try {
    const { url, segreto } = sandbox.dati.emissione;
    for (const authorization of ['', 'Bearer ', `Bearer ${segreto.slice(1)}x`, `Basic ${segreto}`]) {
      const risposta = await fetch(url, { method: 'POST', headers: { authorization }, body: '{}' });
      expect(risposta.status).toBe(404);
    }
  } finally {
    await sandbox.elimina();
  }
});
