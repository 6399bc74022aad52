import 'reflect-metadata';

import { X509Certificate } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { createServer as servizioLocale, type Server as ServerTcp } from 'node:net';
import { join } from 'node:path';
import { X509CertificateGenerator, X509CrlGenerator } from '@peculiar/x509';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { controlliDiagnosi, type NomeControllo, primaCausa } from '../../../contract/diagnosi.ts';
import type { CodiceErrore } from '../../../contract/errori.ts';
import { erroreDi } from '../../../contract/esito.ts';
import { TokenHost } from '../../../main/carta/token-host.ts';
import type { PartiDiagnosi } from '../../../main/diagnosi/contesto.ts';
import { Revoca } from '../../../main/firma/revoca.ts';
import { Attendibilita } from '../../../main/session/attendibilita.ts';
import { ALGORITMO } from '../../../sandbox/autorita/autorita.ts';
import { emettiCrl } from '../../../sandbox/autorita/crl.ts';

import { pemDi } from '../../../sandbox/autorita/pem.ts';
import { type CartaSpeciale } from '../../supporto/carte-speciali.ts';
import { BancoDiagnosi, causaDi } from '../../supporto/banco-diagnosi.ts';
import { attendi, type NucleoDiProva } from '../../supporto/nucleo.ts';

import { SoftHsm } from '../../supporto/softhsm.ts';

const IGNOTA = { codiceFiscale: 'BNCMRA70A01F257K', cognome: 'BIANCHI', nome: 'MARIA' };

let banco: BancoDiagnosi;
beforeAll(async () => {
  banco = await BancoDiagnosi.prepara();
});
afterEach(() => banco.riordina());
afterAll(() => banco.elimina());

describe('a workstation in order', () => {
  test('passes every check in order; before log-in what speaks in an operator’s name is skipped', async () => {
    const nucleo = await banco.conCarte();
    const controlli = await banco.esegui(nucleo);
    expect(controlli.map(({ controllo }) => controllo)).toEqual(controlliDiagnosi);
    expect(controlli.map(({ numero }) => numero)).toEqual(controlliDiagnosi.map((_, i) => i + 1));
    const diversi = controlli.filter(({ esito }) => esito !== 'riuscito');
    expect(diversi.map(({ controllo, esito }) => [controllo, esito])).toEqual([
      ['test-connessione', 'saltato'],
      ['tabelle', 'avviso'],
    ]);
  });

  test('offers to read the tables anew to who is in session, and to nobody else', async () => {
    const nucleo = await banco.nucleo();
    const rimedio = async () => {
      const controlli = await banco.esegui(nucleo);
      return controlli.find(({ controllo }) => controllo === 'tabelle')?.rimedio;
    };
    expect(await rimedio()).toBeUndefined();
    await nucleo.accedi();
    expect(await rimedio()).toBe('aggiorna-tabelle');
  });

  test('passes the test of ANPR once somebody works, and has nothing to say once the tables are read', async () => {
    const nucleo = await banco.nucleo();
    await nucleo.accedi();
    await nucleo.parti.daEsaminare.aggiornaTabelle();
    const controlli = await banco.esegui(nucleo);
    const diversi = controlli.filter(({ esito }) => esito !== 'riuscito');
    expect(diversi.map(({ controllo, codice }) => [controllo, codice])).toEqual([['carta', 'PIU_CARTE']]);
  });

  test('asks nothing of the card that spends a try, and names nobody', async () => {
    const nucleo = await banco.nucleo();
    const detto = JSON.stringify(await banco.esegui(nucleo));
    expect(nucleo.modulo.conteggio('C_Login')).toBe(0);
    for (const { codiceFiscale, cognome } of banco.sandbox.dati.operatori) {
      expect(detto).not.toContain(codiceFiscale);
      expect(detto).not.toContain(cognome);
    }
  });

  test('names the model of several cards once, and the roles as the office calls them', async () => {
    const controlli = await banco.esegui(await banco.nucleo());
    const dettaglio = (nome: NomeControllo) => controlli.find(({ controllo }) => controllo === nome)?.dettaglio;
    expect(dettaglio('carta')).toMatch(/^\S.*\S$/);
    expect(dettaglio('carta')).not.toContain(',');
    expect(dettaglio('censimento')).toContain('Amministratore locale della sicurezza (ALS)');
    expect(dettaglio('censimento')).not.toMatch(/\bals\b/);
  });
});

describe('names first, of the driver and the readers,', () => {
  /** A token host over that library. */
  const conModulo = async (nucleo: NucleoDiProva, modulo: string, ambiente: Record<string, string> = {}) => {
    const carte = new TokenHost(nucleo.host, { modulo, ambiente });
    banco.poi(() => carte.chiudi());
    await carte.avvia();
    return banco.esegui(nucleo, { carte, modulo: { modulo, ambiente } });
  };

  test('no module', async () => {
    const controlli = await conModulo(await banco.nucleo(), join(banco.cartella, 'assente.so'));
    expect(causaDi(controlli)).toEqual(['modulo-pkcs11', 'MODULO_ASSENTE']);
    expect(primaCausa(controlli)?.rimedio).toBe('riavvia-driver');
  });

  test.each([
    ['ELF for 32 bit', elf(0x03), 'ia32'],
    ['ELF for ARM', elf(0xb7), 'arm64'],
    ['PE for 32 bit', pe(0x014c), 'ia32'],
    ['Mach-O for ARM', Buffer.from('cffaedfe0c000001', 'hex'), 'arm64'],
  ])('a module of the wrong architecture: %s', async (nome, testa, architettura) => {
    const file = join(banco.cartella, `${nome}.so`);
    writeFileSync(file, Buffer.concat([testa, Buffer.alloc(4096)]));
    const controlli = await conModulo(await banco.nucleo(), file);
    expect(causaDi(controlli)).toEqual(['modulo-pkcs11', 'MODULO_ALTRA_ARCHITETTURA']);
    expect(primaCausa(controlli)?.dettaglio).toContain(architettura);
  });

  test('a module that is no library', async () => {
    const file = join(banco.cartella, 'storto.so');
    writeFileSync(file, 'not a library');
    expect(causaDi(await conModulo(await banco.nucleo(), file))).toEqual(['modulo-pkcs11', 'MODULO_NON_CARICATO']);
  });

  test('pcscd stopped, through the real OpenSC', async () => {
    const opensc = '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so';
    const presa = { PCSCLITE_CSOCK_NAME: join(banco.cartella, 'pcscd.comm') };
    expect(causaDi(await conModulo(await banco.nucleo(), opensc, presa))).toEqual([
      'servizio-carte',
      'SERVIZIO_CARTE_FERMO',
    ]);
  });

  test('no reader', async () => {
    const nucleo = await banco.nucleo();
    nucleo.modulo.togliLettori();
    await nucleo.parti.carte.stato();
    await attendi(() => nucleo.parti.carte.lettori.length === 0);
    const { modulo } = nucleo.parti.daEsaminare;
    const presa = join(banco.cartella, 'presa');
    const servizio: ServerTcp = servizioLocale().listen(presa);
    banco.poi(() => void servizio.close());
    const ambiente = { ...modulo.ambiente, PCSCLITE_CSOCK_NAME: presa };
    expect(causaDi(await banco.esegui(nucleo, { modulo: { ...modulo, ambiente } }))).toEqual([
      'lettore',
      'LETTORE_ASSENTE',
    ]);
  });
});

function elf(macchina: number): Buffer {
  const testa = Buffer.alloc(64);
  testa.write('\x7fELF', 'latin1');
  testa.writeUInt16LE(macchina, 18);
  return testa;
}

function pe(macchina: number): Buffer {
  const testa = Buffer.alloc(256);
  testa.write('MZ', 'latin1');
  testa.writeUInt32LE(0x80, 0x3c);
  testa.write('PE\0\0', 0x80, 'latin1');
  testa.writeUInt16LE(macchina, 0x84);
  return testa;
}

describe('names first, of the card,', () => {
  test('no card', async () => {
    const nucleo = await banco.conCarte();
    nucleo.modulo.estrai();
    await attendi(() => nucleo.parti.carte.lettori.every(({ carta }) => !carta));
    expect(causaDi(await banco.esegui(nucleo))).toEqual(['carta', 'CARTA_ASSENTE']);
  });

  /** Its token says nothing: the card was put in anew, so that it is read again. */
  const illeggibile = async (nucleo: NucleoDiProva) => {
    nucleo.modulo.rispondi('C_GetTokenInfo', 0xe1);
    nucleo.modulo.inserisci('MIA');
    await nucleo.parti.carte.stato();
    await attendi(() => nucleo.parti.carte.lettori.some(({ errore }) => errore));
  };

  test('a card that the driver does not know', async () => {
    const nucleo = await banco.conCarte();
    await illeggibile(nucleo);
    expect(causaDi(await banco.esegui(nucleo))).toEqual(['carta', 'CARTA_NON_RICONOSCIUTA']);
  });

  test('a CIE that was not paired: its driver knows no other card', async () => {
    const nucleo = await banco.conCarte();
    await illeggibile(nucleo);
    const { modulo } = nucleo.parti.daEsaminare;
    const libreria = join(banco.cartella, 'libcie-pkcs11.so');
    symlinkSync(modulo.modulo, libreria);
    const controlli = await banco.esegui(nucleo, { modulo: { ...modulo, modulo: libreria } });
    expect(causaDi(controlli)).toEqual(['carta', 'CIE_NON_ABBINATA']);
  });

  test.each([
    ['a tessera sanitaria', 'CN=Regione Emilia-Romagna Cittadini CNS', 'CARTA_TESSERA_SANITARIA'],
    ['a CIE', 'CN=Issuing sub CA for the Italian Electronic Identity Card - SUBCA03', 'CARTA_CIE'],
  ])('%s, by who issued it; so does the log-in', async (_, emittente, codice) => {
    const { chiave, certificato } = await dellAutorita(emittente);
    const carte = new SoftHsm([{ etichetta: 'ALTRUI', pin: '12345678', chiave: { pem: chiave, certificato } }]);
    const nucleo = await banco.nucleo(carte);
    expect(causaDi(await banco.esegui(nucleo))).toEqual(['specie-carta', codice]);
    const accesso = nucleo.parti.sessione.accedi(nucleo.carta('ALTRUI'), Buffer.from('12345678'));
    expect(await accesso.catch((rifiuto: unknown) => erroreDi(rifiuto).code)).toBe(codice);
    expect(nucleo.modulo.conteggio('C_Login')).toBe(0);
  });

  test('a card without a certificate', async () => {
    const nucleo = await banco.nucleo(new SoftHsm([{ etichetta: 'VUOTA', conChiave: false }]));
    expect(causaDi(await banco.esegui(nucleo))).toEqual(['certificato-carta', 'CERTIFICATO_CARTA_ASSENTE']);
  });

  test.each<[string, Partial<CartaSpeciale>, NomeControllo, CodiceErrore]>([
    ['a certificate expired', { dal: -30, al: -1 }, 'catena-carta', 'CERTIFICATO_SCADUTO'],
    ['a certificate not yet valid', { dal: 1 }, 'catena-carta', 'CERTIFICATO_NON_ANCORA_VALIDO'],
    ['another authority', { autorita: 'postazioni' }, 'catena-carta', 'CERTIFICATO_NON_ATTENDIBILE'],
    ['a certificate for servers', { uso: 'server' }, 'catena-carta', 'CERTIFICATO_NON_ATTENDIBILE'],
    ['a certificate that names nobody', { titolare: null }, 'certificato-carta', 'CERTIFICATO_SENZA_CODICE_FISCALE'],
    ['an operator not in the census', { titolare: IGNOTA }, 'censimento', 'OPERATORE_NON_CENSITO'],
    ['a certificate that ends in three weeks', { al: 21 }, 'catena-carta', 'CERTIFICATO_IN_SCADENZA'],
  ])('%s', async (_, diversa, controllo, codice) => {
    const nucleo = await banco.conCarte({ etichetta: 'MIA', titolare: banco.titolare, ...diversa });
    expect(causaDi(await banco.esegui(nucleo))).toEqual([controllo, codice]);
  });

  /** Who decides on revocation with no network and the list kept. */
  const senzaRete = (nucleo: NucleoDiProva, tenuta: Buffer | undefined): Partial<PartiDiagnosi> => {
    const { autoritaUtenti } = nucleo.parti.ambiente;
    const muta = { ...autoritaUtenti, crl: 'http://127.0.0.1:9/crl', ocsp: 'http://127.0.0.1:9/ocsp' };
    const file = join(nucleo.cartella, 'lista.der');
    if (tenuta) writeFileSync(file, tenuta);
    return {
      attendibilita: new Attendibilita([{ autorita: muta, credenziale: 'carta-anpr', revoca: new Revoca(muta, file) }]),
    };
  };

  test('a certificate revoked', async () => {
    const nucleo = await banco.conCarte();
    const serie = await serieDi(nucleo);
    const lista = await emettiCrl(banco.sandbox.autorita.utenti, [{ serie, quando: Date.now() }]);
    expect(causaDi(await banco.esegui(nucleo, senzaRete(nucleo, lista)))).toEqual([
      'revoca-carta',
      'CERTIFICATO_REVOCATO',
    ]);
  });

  test('OCSP down and the list stale', async () => {
    const nucleo = await banco.conCarte();
    const vecchia = await X509CrlGenerator.create({
      issuer: banco.sandbox.autorita.utenti.certificato.subject,
      thisUpdate: new Date('2026-01-01'),
      nextUpdate: new Date('2026-01-08'),
      signingAlgorithm: ALGORITMO,
      signingKey: banco.sandbox.autorita.utenti.chiave,
    });
    const controlli = await banco.esegui(nucleo, senzaRete(nucleo, Buffer.from(vecchia.rawData)));
    expect(causaDi(controlli)).toEqual(['revoca-carta', 'REVOCA_NON_VERIFICABILE']);
    expect(primaCausa(controlli)?.dettaglio).toContain('CRL out of time');
  });

  test('two cards, where the own one would do', async () => {
    const nucleo = await banco.conCarte(
      { etichetta: 'MIA', titolare: banco.titolare },
      { etichetta: 'ALTRA', titolare: null },
    );
    const controlli = await banco.esegui(nucleo);
    expect(causaDi(controlli)).toEqual(['carta', 'PIU_CARTE']);
    expect(controlli.find(({ controllo }) => controllo === 'censimento')?.esito).toBe('riuscito');
  });

  test('the PIN locked, as the flags say', async () => {
    const nucleo = await banco.conCarte();
    nucleo.modulo.alzaBandieraBloccato();
    await nucleo.parti.carte.stato();
    await attendi(() => nucleo.parti.carte.lettori.some(({ carta }) => carta?.statoPin === 'bloccato'));
    expect(causaDi(await banco.esegui(nucleo))).toEqual(['pin-carta', 'PIN_BLOCCATO']);
    expect(nucleo.modulo.conteggio('C_Login')).toBe(0);
  });
});

const serieDi = async (nucleo: NucleoDiProva): Promise<string> => {
  const esito = await nucleo.parti.carte.certificati(nucleo.carta('MIA'));
  return new X509Certificate(esito.ok ? esito.value[0]!.der : '').serialNumber;
};

/** A card's key and certificate by an authority of that name, which nobody here trusts. */
async function dellAutorita(emittente: string) {
  const coppia = await crypto.subtle.generateKey(ALGORITMO, true, ['sign', 'verify']);
  const certificato = await X509CertificateGenerator.create({
    subject: `CN=${banco.titolare.codiceFiscale}/7420009604277000.xyz`,
    issuer: emittente,
    publicKey: coppia.publicKey,
    signingKey: coppia.privateKey,
    signingAlgorithm: ALGORITMO,
  });
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', coppia.privateKey));
  return { chiave: pemDi('PRIVATE KEY', pkcs8), certificato: Buffer.from(certificato.rawData) };
}
