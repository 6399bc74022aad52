import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { attendi, codiceDi, NucleoDiProva, type OpzioniNucleo } from '../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../supporto/sandbox.ts';

const CKR_PIN_EXPIRED = 0xa3;
const unaOra = 3_600_000;

let sandbox: SandboxDiProva;
let nucleo: NucleoDiProva;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
});
afterEach(async () => {
  sandbox.guasto({ nome: 'nessuno' });
  await nucleo.chiudi();
});
afterAll(() => sandbox.elimina());

const fuori = async (): Promise<void> => {
  nucleo = await NucleoDiProva.costruisci({ sandbox });
};
const dentro = async (opzioni: OpzioniNucleo = {}): Promise<void> => {
  nucleo = await NucleoDiProva.conOperatore({ sandbox, ...opzioni });
};
const pin = () => Buffer.from(nucleo.operatore().pin);
const motivo = () => {
  const { stato } = nucleo.parti.sessione;
  return stato.fase === 'bloccata' ? stato.motivo : stato.fase;
};
const bloccata = (entro?: number) => attendi(() => nucleo.fase === 'bloccata', entro);
const motiviNelRegistro = async () => (await nucleo.recordDi('blocco')).map((blocco) => blocco.motivo);
const autenticata = () => nucleo.parti.carte.lettori.some(({ carta }) => carta?.autenticata);

describe('the PIN', () => {
  test('wrong: PIN_ERRATO, one C_Login, no second try, a record', async () => {
    await fuori();
    expect(await codiceDi(nucleo.accedi(0, '99999999'))).toBe('PIN_ERRATO');
    expect(nucleo.modulo.conteggio('C_Login')).toBe(1);
    expect(nucleo.fase).toBe('fuori');
    expect((await nucleo.recordDi('accesso-rifiutato')).map(({ codice }) => codice)).toEqual(['PIN_ERRATO']);
  });

  test('locked by wrong tries: PIN_BLOCCATO, even with the right one', async () => {
    await fuori();
    for (let i = 0; i < 3; i++) await codiceDi(nucleo.accedi(0, '99999999'));
    expect(await codiceDi(nucleo.accedi())).toBe('PIN_BLOCCATO');
    expect(nucleo.fase).toBe('fuori');
    expect((await nucleo.recordDi('accesso-rifiutato')).at(-1)?.codice).toBe('PIN_BLOCCATO');
  });

  test('expired: PIN_SCADUTO, a record', async () => {
    await fuori();
    nucleo.modulo.rispondi('C_Login', CKR_PIN_EXPIRED);
    expect(await codiceDi(nucleo.accedi())).toBe('PIN_SCADUTO');
    expect((await nucleo.recordDi('accesso-rifiutato')).at(-1)?.codice).toBe('PIN_SCADUTO');
  });

  test('right after a wrong one: the session opens', async () => {
    await fuori();
    await codiceDi(nucleo.accedi(0, '99999999'));
    await nucleo.accedi();
    expect(nucleo.fase).toBe('aperta');
  });
});

describe('the card pulled', () => {
  test('while the PIN is verified: no session, a record', async () => {
    await fuori();
    nucleo.modulo.ritarda('C_Login', 400);
    const accesso = codiceDi(nucleo.accedi());
    await attendi(() => nucleo.modulo.conteggio('C_Login') === 1);
    nucleo.modulo.estrai();
    expect(await accesso).toBe('CARTA_ESTRATTA');
    expect(nucleo.fase).toBe('fuori');
    expect((await nucleo.recordDi('accesso-rifiutato')).at(-1)?.codice).toBe('CARTA_ESTRATTA');
  });

  test('after the log-in: locked within a second, with a record', async () => {
    await dentro();
    nucleo.modulo.estrai();
    expect(await bloccata(1000)).toBeLessThan(1000);
    expect(motivo()).toBe('carta-estratta');
    await attendi(async () => (await motiviNelRegistro()).includes('carta-estratta'));
    expect(await codiceDi(nucleo.pratica())).toBe('SESSIONE_BLOCCATA');
  });

  test('during a request: the answer is not shown, its record is closed with who came back', async () => {
    await dentro();
    sandbox.guasto({ nome: 'lento', ms: 1500 });
    const risposta = codiceDi(nucleo.cerca({ specie: 'id-anpr', idANPR: 'AF41450AS' }));
    await attendi(async () => (await nucleo.recordDi('apertura')).length === 1);
    nucleo.modulo.estrai();
    await bloccata(1000);
    expect(await risposta).toBe('SESSIONE_BLOCCATA');
    expect(await nucleo.ultimaChiusura()).toMatchObject({ esito: 'ok', soggetti: [expect.any(String)] });
  });

  test('and put back: unlocked by the same card and its PIN, same session', async () => {
    await dentro();
    const { id } = nucleo.parti.sessione.aperta();
    nucleo.modulo.estrai(nucleo.operatore().token);
    await bloccata();
    nucleo.modulo.inserisci(nucleo.operatore().token);
    await attendi(() => nucleo.parti.carte.lettori.some(({ carta }) => carta?.etichetta === nucleo.operatore().token));
    await nucleo.parti.sessione.sblocca(pin());
    expect(nucleo.parti.sessione.aperta().id).toBe(id);
    expect(await nucleo.recordDi('sblocco')).toMatchObject([{ sessione: id }]);
  });

  test('and put back with a wrong PIN: still locked', async () => {
    await dentro();
    nucleo.parti.sessione.blocca('richiesta');
    expect(await codiceDi(nucleo.parti.sessione.sblocca(Buffer.from('99999999')))).toBe('PIN_ERRATO');
    expect(nucleo.fase).toBe('bloccata');
  });

  test('and not put back: another card does not unlock, nor does no card', async () => {
    await dentro();
    nucleo.modulo.estrai(nucleo.operatore().token);
    await bloccata();
    const logIn = nucleo.modulo.conteggio('C_Login');
    expect(await codiceDi(nucleo.parti.sessione.sblocca(pin()))).toBe('ALTRA_CARTA');
    expect(await codiceDi(nucleo.accedi(1))).toBe('ALTRO_OPERATORE');
    nucleo.modulo.estrai();
    await attendi(() => nucleo.parti.carte.lettori.every(({ carta }) => carta === undefined));
    expect(await codiceDi(nucleo.parti.sessione.sblocca(pin()))).toBe('CARTA_ASSENTE');
    expect(nucleo.modulo.conteggio('C_Login')).toBe(logIn);
  });

  test('and the officer leaves: another one logs in', async () => {
    await dentro();
    nucleo.modulo.estrai(nucleo.operatore().token);
    await bloccata();
    await nucleo.parti.sessione.esci();
    await nucleo.accedi(1);
    expect(nucleo.parti.sessione.aperta().operatore.codiceFiscale).toBe(nucleo.operatore(1).codiceFiscale);
  });
});

describe('the session locks', () => {
  test('without a sign of the officer, and the card is logged out', async () => {
    await dentro({ tempi: { inattivita: 200, attestazione: unaOra } });
    await bloccata();
    expect(motivo()).toBe('inattivita');
    await attendi(() => !autenticata());
    expect(await motiviNelRegistro()).toEqual(['inattivita']);
  });

  test('not while the officer works', async () => {
    await dentro({ tempi: { inattivita: 1000, attestazione: unaOra } });
    for (let i = 0; i < 15; i++) {
      await new Promise((avanti) => setTimeout(avanti, 100));
      nucleo.parti.sessione.attivita();
    }
    expect(nucleo.fase).toBe('aperta');
  });

  test.each(['sospensione', 'blocco-schermo', 'spegnimento'] as const)('when the system says %s', async (evento) => {
    await dentro();
    nucleo.host.accadeNelSistema(evento);
    expect(motivo()).toBe(evento);
    await attendi(async () => (await motiviNelRegistro()).includes(evento));
  });

  test('right after the log-in, if the system went to sleep during it', async () => {
    await fuori();
    nucleo.modulo.ritarda('C_Login', 300);
    const accesso = nucleo.accedi();
    await attendi(() => nucleo.modulo.conteggio('C_Login') === 1);
    nucleo.host.accadeNelSistema('sospensione');
    await accesso;
    expect(motivo()).toBe('sospensione');
  });

  test('when the token host crashes; it comes back and the card unlocks', async () => {
    await dentro();
    const ritornato = new Promise<void>((fatto) => nucleo.parti.carte.onRitorno(fatto));
    nucleo.host.ultimi.get('native')!.uccidi();
    await bloccata();
    expect(motivo()).toBe('token-host-caduto');
    await ritornato;
    await nucleo.parti.sessione.sblocca(pin());
    expect(nucleo.fase).toBe('aperta');
  });

  test('when the database process is killed; it comes back, the card unlocks, the log verifies', async () => {
    await dentro();
    const prima = nucleo.parti.traccia.testa.dimensione;
    const ritornato = new Promise<void>((fatto) => nucleo.parti.archivio.alRitorno(() => fatto()));
    nucleo.uccidiArchivio();
    await bloccata();
    expect(motivo()).toBe('registro-non-disponibile');
    await ritornato;
    await nucleo.parti.sessione.sblocca(pin());
    const { testa, alterati } = await nucleo.parti.traccia.verifica();
    expect(alterati).toEqual([]);
    expect(testa.dimensione).toBe(prima + 1);
  });
});

describe('the database process killed during the log-in', () => {
  test('as the record is written: no session, and the card is logged out', async () => {
    await fuori();
    nucleo.parti.sessione.alCambio(() => {
      const { stato } = nucleo.parti.sessione;
      if (stato.fase === 'verifica' && stato.passo === 'registro') nucleo.uccidiArchivio();
    });
    expect(await codiceDi(nucleo.accedi())).toBe('REGISTRO_NON_DISPONIBILE');
    expect(nucleo.fase).toBe('fuori');
    await attendi(() => !autenticata());
  });

  test('before, and back in time: the session opens locked', async () => {
    await fuori();
    nucleo.modulo.ritarda('C_Sign', 1500);
    const ritornato = new Promise<void>((fatto) => nucleo.parti.archivio.alRitorno(() => fatto()));
    const accesso = nucleo.accedi();
    await attendi(() => nucleo.modulo.conteggio('C_Sign') === 1);
    nucleo.uccidiArchivio();
    await ritornato;
    await accesso;
    expect(motivo()).toBe('registro-non-disponibile');
  });
});

test('the card signs the head again at its times', async () => {
  await dentro({ tempi: { inattivita: unaOra, attestazione: 150 } });
  await attendi(async () => (await nucleo.recordDi('firma-testa')).length >= 2);
  expect(nucleo.fase).toBe('aperta');
});
