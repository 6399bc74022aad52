import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Attestazione } from '../../../contract/traccia.ts';
import { censimentoDi } from '../../../main/censimento/censimento.ts';
import { Revoca } from '../../../main/firma/revoca.ts';
import { gestoriDelNucleo } from '../../supporto/gestori.ts';
import { AccessoConCarta } from '../../../main/session/accesso.ts';
import { Attendibilita } from '../../../main/session/attendibilita.ts';
import { carteSpeciali } from '../../supporto/carte-speciali.ts';
import { contenutoCms } from '../../supporto/cms.ts';
import { attendi, codiceDi, NucleoDiProva } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import type { SoftHsm } from '../../supporto/softhsm.ts';

let sandbox: SandboxDiProva;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
});
afterAll(() => sandbox.elimina());

describe('a log-in that goes well', () => {
  let nucleo: NucleoDiProva;
  beforeEach(async () => {
    nucleo = await NucleoDiProva.costruisci({ sandbox });
  });
  afterEach(() => nucleo.chiudi());

  const attestazioneDi = async (tipo: 'accesso' | 'firma-testa'): Promise<Attestazione> => {
    const record = (await nucleo.recordDi(tipo)).at(-1)!;
    const ca = readFileSync(sandbox.percorso(sandbox.dati.autorita.utenti.ca), 'utf8');
    const contenuto = contenutoCms(Buffer.from(record.attestazione, 'base64'), ca);
    return JSON.parse(contenuto.toString('utf8')) as Attestazione;
  };

  test('leaves a record whose CMS verifies and says workstation, session, operator, time and head', async () => {
    const testa = nucleo.parti.traccia.testa;
    const inizio = Date.now();
    await nucleo.accedi();
    const attestazione = await attestazioneDi('accesso');
    expect(attestazione).toEqual({
      postazione: nucleo.parti.ambiente.idPostazione,
      sessione: nucleo.parti.sessione.aperta().id,
      operatore: nucleo.operatore().codiceFiscale,
      ora: expect.any(String) as string,
      testa,
    });
    expect(Date.parse(attestazione.ora)).toBeGreaterThanOrEqual(inizio);
    expect(Date.parse(attestazione.ora)).toBeLessThanOrEqual(Date.now());
  });

  test('spends one C_Login', async () => {
    await nucleo.accedi();
    expect(nucleo.modulo.conteggio('C_Login')).toBe(1);
  });

  test.each([
    ['right', (pin: string) => pin, true],
    ['wrong', () => '00000000', false],
  ])('wipes the PIN that came from the window: a %s one', async (_, digitato, riesce) => {
    const pin = new TextEncoder().encode(digitato(nucleo.operatore().pin));
    const gestori = gestoriDelNucleo(nucleo);
    expect((await gestori['sessione:accedi']({ ...nucleo.carta(), pin })).ok).toBe(riesce);
    expect([...pin]).toEqual(Array.from({ length: 8 }, () => 0));
  });

  test('ends with a log-out that the card signs, over the head of that moment', async () => {
    await nucleo.accedi();
    await nucleo.cerca({ specie: 'id-anpr', idANPR: 'AF41450AS' });
    const testa = nucleo.parti.traccia.testa;
    await nucleo.parti.sessione.esci();
    expect(nucleo.fase).toBe('fuori');
    expect((await nucleo.record()).slice(-2).map(({ tipo }) => tipo)).toEqual(['firma-testa', 'uscita']);
    expect((await attestazioneDi('firma-testa')).testa).toEqual(testa);
    const carta = () => nucleo.parti.carte.lettori.find(({ id }) => id === nucleo.carta().lettore)?.carta;
    await attendi(() => carta()?.autenticata === false);
  });

  test('is refused to a second card while the session is open', async () => {
    await nucleo.accedi(0);
    expect(await codiceDi(nucleo.accedi(1))).toBe('ALTRO_OPERATORE');
    expect(nucleo.fase).toBe('aperta');
  });
});

describe('a log-in refused before the PIN is spent', () => {
  let carte: SoftHsm;
  let nucleo: NucleoDiProva;

  beforeAll(async () => {
    const { codiceFiscale, cognome, nome } = sandbox.dati.operatori[0]!;
    const titolare = { codiceFiscale, cognome, nome };
    const ignoto = { codiceFiscale: 'RSSMRA85T10A562S', cognome: 'ROSSI', nome: 'MARIO' };
    carte = await carteSpeciali(sandbox, [
      { etichetta: 'BUONA', titolare },
      { etichetta: 'SCADUTA', titolare, dal: -10, al: -1 },
      { etichetta: 'FUTURA', titolare, dal: 1, al: 10 },
      { etichetta: 'ALTRA CA', titolare, autorita: 'postazioni' },
      { etichetta: 'NON CLIENT', titolare, uso: 'server' },
      { etichetta: 'SENZA CF', titolare: null },
      { etichetta: 'IGNOTA', titolare: ignoto },
    ]);
    nucleo = await NucleoDiProva.costruisci({ sandbox, carte });
  });
  afterAll(async () => {
    await nucleo.chiudi();
    carte.chiudi();
  });

  const pin = () => Buffer.from('12345678');

  test.each([
    ['expired', 'SCADUTA', 'CERTIFICATO_SCADUTO'],
    ['not yet valid', 'FUTURA', 'CERTIFICATO_NON_ANCORA_VALIDO'],
    ['issued by another authority', 'ALTRA CA', 'CERTIFICATO_NON_ATTENDIBILE'],
    ['not made for client authentication', 'NON CLIENT', 'CERTIFICATO_NON_ATTENDIBILE'],
    ['without a codice fiscale', 'SENZA CF', 'CERTIFICATO_SENZA_CODICE_FISCALE'],
    ['of a person who is not in the census', 'IGNOTA', 'OPERATORE_NON_CENSITO'],
  ])('certificate %s', async (_, etichetta, codice) => {
    const carta = nucleo.carta(etichetta);
    const prima = nucleo.modulo.conteggio('C_Login');
    expect(await codiceDi(nucleo.parti.sessione.accedi(carta, pin()))).toBe(codice);
    expect(nucleo.modulo.conteggio('C_Login')).toBe(prima);
    expect(nucleo.fase).toBe('fuori');
    const rifiuto = (await nucleo.recordDi('accesso-rifiutato')).at(-1);
    expect(rifiuto).toMatchObject({ codice, seriale: carta.seriale, postazione: nucleo.parti.ambiente.idPostazione });
  });

  describe('by the census', () => {
    const entra = async (cambia: { abilitata?: boolean; postazioni?: readonly string[] }): Promise<unknown> => {
      const { ambiente, carte: lettori, traccia } = nucleo.parti;
      const persona = { ...nucleo.operatore(), abilitata: true, postazioni: [ambiente.idPostazione], ...cambia };
      const revoca = new Revoca(ambiente.autoritaUtenti, `${nucleo.cartella}/crl.der`);
      const attendibilita = new Attendibilita([
        { autorita: ambiente.autoritaUtenti, credenziale: 'carta-anpr', revoca },
      ]);
      const censimento = censimentoDi([persona]);
      const accesso = new AccessoConCarta({ ambiente, carte: lettori, attendibilita, censimento, traccia });
      const passo = () => undefined;
      return accesso.entra(nucleo.carta('BUONA'), pin(), { sessione: 'sessione', tipo: 'accesso', passo });
    };

    test('of a person who is not enabled', async () => {
      const prima = nucleo.modulo.conteggio('C_Login');
      expect(await codiceDi(entra({ abilitata: false }))).toBe('OPERATORE_NON_ABILITATO');
      expect(nucleo.modulo.conteggio('C_Login')).toBe(prima);
      expect((await nucleo.recordDi('accesso-rifiutato')).at(-1)?.codice).toBe('OPERATORE_NON_ABILITATO');
    });

    test('of a person enabled on another workstation only', async () => {
      const prima = nucleo.modulo.conteggio('C_Login');
      expect(await codiceDi(entra({ postazioni: ['036030-PC-0002'] }))).toBe('POSTAZIONE_NON_ABILITATA');
      expect(nucleo.modulo.conteggio('C_Login')).toBe(prima);
      expect((await nucleo.recordDi('accesso-rifiutato')).at(-1)?.codice).toBe('POSTAZIONE_NON_ABILITATA');
    });

    test('and not of one who is enabled here', async () => {
      await expect(entra({})).resolves.toMatchObject({
        operatore: { codiceFiscale: nucleo.operatore().codiceFiscale },
      });
    });
  });
});
