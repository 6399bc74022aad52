import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CodiceControllo } from '../../../contract/controlli/index.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import type { Registrazione } from '../../../contract/registrazione.ts';
import { buono, codice, gestoriDelNucleo } from '../../supporto/gestori.ts';
import { oggiItaliano } from '../../supporto/giorni.ts';
import { attendi, NucleoDiProva, type OpzioniNucleo } from '../../supporto/nucleo.ts';
import { atto, nascita, PAVULLO, persona, ricercaDi } from '../../supporto/richieste.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

const oggi = oggiItaliano();
/** Rounds by itself are for the tests that want them: elsewhere they would come in between. */
const senzaGiri: OpzioniNucleo = { accertamento: { primo: 3_600_000, massimo: 3_600_000 } };

let sandbox: SandboxDiProva;
let nucleo: NucleoDiProva;
let genitori: readonly [Campi, Campi];
let nato = 0;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
});
beforeEach(async () => {
  nucleo = await NucleoDiProva.conOperatore({ ...senzaGiri, sandbox });
  genitori = await trovaGenitori();
});
afterEach(async () => {
  sandbox.guasto({ nome: 'nessuno' });
  await nucleo.chiudi();
});
afterAll(() => sandbox.elimina());

const gestori = () => gestoriDelNucleo(nucleo);
const segnale = new AbortController().signal;

async function trovaGenitori(): Promise<readonly [Campi, Campi]> {
  const { idANPR } = sandbox.dati.soggetti.find(({ specie }) => specie === 'famiglia-numerosa')!;
  const { componenti } = await nucleo.parti.consultazione.famiglia(await nucleo.pratica(), idANPR, { segnale });
  return [componenti[0]!, componenti[1]!];
}

/** A birth of a name of its own, so that how often it was registered can be counted. */
const nuovaNascita = async (altro: Campi = {}) => {
  const nome = `PROVA ${'ABCDEFGHILMNOPQRSTUVZ'[nato++ % 21]}${'ABCDEFGHILMNOPQRSTUVZ'[Math.floor(nato / 21)]}`;
  const generalita = persona({ nome, dataNascita: oggi });
  const campi = {
    ...nascita(...genitori),
    generalita1001: { generalita },
    attoNascita: atto(PAVULLO, { anno: oggi.slice(0, 4), numeroAtto: String(100 + nato) }),
    ...altro,
  };
  const daInviare = {
    id: randomUUID(),
    pratica: await nucleo.pratica(),
    operazione: '1001' as const,
    campi,
    decorrenza: oggi,
    soggetti: [],
    confermati: [] as CodiceControllo[],
  };
  return { nome, daInviare };
};
const invia = (daInviare: Awaited<ReturnType<typeof nuovaNascita>>['daInviare']) =>
  buono(gestori()['registrazione:invia'](daInviare));
const accerta = (id: string) => buono(gestori()['registrazione:accerta']({ id }));

/** How many people of that name ANPR knows. */
async function quanti(nome: string): Promise<number> {
  const esito = await nucleo.cerca({ specie: 'generalita', cognome: 'TOSCHI', nome });
  return { nessuno: 0, uno: 1, molti: 2 }[esito.specie];
}
const variati = ({ esito }: Registrazione): readonly Campi[] =>
  esito?.specie === 'eseguita' ? sezioniDi(sezioneDi(esito.valore ?? {}, 'listaSoggettiVariati'), 'datiSoggetto') : [];

describe('a birth', () => {
  test('is registered: its outcome tells the ID ANPR, which a later search finds', async () => {
    const { nome, daInviare } = await nuovaNascita();
    const registrata = await invia(daInviare);
    expect(registrata).toMatchObject({ stato: 'nota', specie: 'eseguita', operazione: '1001' });
    const [lui] = variati(registrata);
    const idANPR = testoDi(sezioneDi(lui, 'identificativi'), 'idANPR');
    const esito = await nucleo.cerca({ specie: 'generalita', cognome: 'TOSCHI', nome });
    expect(esito).toMatchObject({ specie: 'uno', scheda: { idANPR } });
  });

  test('is signed for by the card before it leaves, and its access is opened and closed in the log', async () => {
    const { daInviare } = await nuovaNascita();
    const prima = (await nucleo.record()).length;
    const { idOperazioneComune } = await invia(daInviare);
    const [firma, apertura, chiusura] = (await nucleo.record()).slice(prima);
    expect(firma).toMatchObject({ tipo: 'firma-testa' });
    expect(apertura).toMatchObject({ tipo: 'apertura', operazione: '1001', idOperazioneComune, modo: 'inviata' });
    expect(chiusura).toMatchObject({ tipo: 'chiusura', esito: 'ok' });
    expect(chiusura).toHaveProperty('soggetti.length', 1);
  });

  test('that comes twice is one registration', async () => {
    const { nome, daInviare } = await nuovaNascita();
    const [una, altra] = await Promise.all([
      codice(gestori()['registrazione:invia'](daInviare)),
      codice(gestori()['registrazione:invia'](daInviare)),
    ]);
    expect([una, altra].sort()).toEqual(['REGISTRAZIONE_GIA_INVIATA', 'ok']);
    expect(await quanti(nome)).toBe(1);
  });

  test('that ANPR refuses says why, in its words, and nothing was done', async () => {
    const { nome, daInviare } = await nuovaNascita({
      datiControllo: { filiazione: '9', attribuzioneFamiglia: '1', gestioneCF: '1' },
    });
    const registrata = await invia(daInviare);
    expect(registrata.esito).toMatchObject({ specie: 'rifiutata', errori: [{ codice: 'ES035' }] });
    expect(await quanti(nome)).toBe(0);
  });

  test('whose father may be one of several asks which, and goes with the one chosen', async () => {
    const { nome, daInviare } = await nuovaNascita({
      paternita: { generalita: { cognome: 'BARALDI', nome: 'ANDREA' } },
      datiControllo: { origineCognome: '1', filiazione: '1', attribuzioneFamiglia: '3', gestioneCF: '1' },
    });
    const dubbia = await invia(daInviare);
    if (dubbia.esito?.specie !== 'scelta') throw new Error(dubbia.specie);
    expect(await quanti(nome)).toBe(0);
    const possibili = sezioniDi(sezioneDi(dubbia.esito.valore, 'elencoSoggettiPadre'), 'genitore');
    expect(possibili.length).toBeGreaterThan(1);
    const paternita = { generalita: ricercaDi(possibili[1]!) };
    const scelta = { ...daInviare, id: randomUUID(), campi: { ...daInviare.campi, paternita } };
    expect(await invia(scelta)).toMatchObject({ specie: 'eseguita' });
    expect(await quanti(nome)).toBe(1);
  });

  test('is for a purpose that registers: another one is refused, and nothing leaves', async () => {
    const { daInviare } = await nuovaNascita();
    const pratica = await nucleo.pratica('carta-identita');
    const prima = sandbox.operazioni.fatte(sandbox.dati.comune.istat);
    expect(await codice(gestori()['registrazione:invia']({ ...daInviare, pratica }))).toBe('FINALITA_NON_AMMESSA');
    expect(sandbox.operazioni.fatte(sandbox.dati.comune.istat)).toBe(prima);
  });

  test('that the schema would refuse does not leave, and says the field', async () => {
    const { daInviare } = await nuovaNascita();
    const { cittadinanza: _senza, ...campi } = daInviare.campi as Campi;
    const esito = await gestori()['registrazione:invia']({ ...daInviare, campi });
    expect(esito).toMatchObject({ ok: false, error: { code: 'RICHIESTA_NON_VALIDA' } });
    expect(esito.ok ? '' : esito.error.dettaglio).toContain('cittadinanza');
    expect(await buono(gestori()['registrazione:elenco'](undefined))).not.toMatchObject([{ id: daInviare.id }]);
  });
});

describe('an answer that does not come', () => {
  test('after the work is found out: it was done, once', async () => {
    const { nome, daInviare } = await nuovaNascita();
    sandbox.guasto({ nome: 'perde-risposta' });
    expect(await invia(daInviare)).toMatchObject({ stato: 'da-accertare', attesa: { codice: 'ANPR_RISPOSTA_PERSA' } });
    expect(await buono(gestori()['registrazione:elenco'](undefined))).toMatchObject([{ id: daInviare.id }]);
    sandbox.guasto({ nome: 'nessuno' });
    expect(await accerta(daInviare.id)).toMatchObject({ stato: 'nota', specie: 'eseguita' });
    expect(variati(await buono(gestori()['registrazione:leggi']({ id: daInviare.id })))).toHaveLength(1);
    expect(await quanti(nome)).toBe(1);
  });

  test('before the work is found out: it was not done and never will be, and goes again by the officer’s word', async () => {
    const { nome, daInviare } = await nuovaNascita();
    sandbox.guasto({ nome: '504' });
    expect(await invia(daInviare)).toMatchObject({ stato: 'da-accertare' });
    sandbox.guasto({ nome: 'nessuno' });
    expect(await accerta(daInviare.id)).toMatchObject({ stato: 'nota', specie: 'non-eseguita' });
    expect(await quanti(nome)).toBe(0);
    expect(await invia({ ...daInviare, id: randomUUID() })).toMatchObject({ specie: 'eseguita' });
    expect(await quanti(nome)).toBe(1);
  });

  test('keeps the practice from registering anything else until it is known', async () => {
    const { daInviare } = await nuovaNascita();
    sandbox.guasto({ nome: 'perde-risposta' });
    await invia(daInviare);
    const altra = { ...daInviare, id: randomUUID() };
    expect(await codice(gestori()['registrazione:invia'](altra))).toBe('REGISTRAZIONE_IN_SOSPESO');
    sandbox.guasto({ nome: 'nessuno' });
    await accerta(daInviare.id);
  });

  test('may be looked up by another operator, who does not send it again', async () => {
    const { nome, daInviare } = await nuovaNascita();
    sandbox.guasto({ nome: '504' });
    await invia(daInviare);
    sandbox.guasto({ nome: 'nessuno' });
    await nucleo.parti.sessione.esci();
    await nucleo.accedi(1);
    expect(await accerta(daInviare.id)).toMatchObject({ stato: 'da-accertare', attesa: { specie: 'serve-operatore' } });
    expect(await codice(gestori()['registrazione:leggi']({ id: daInviare.id }))).toBe('REGISTRAZIONE_ASSENTE');
    await nucleo.parti.sessione.esci();
    await nucleo.accedi(0);
    expect(await accerta(daInviare.id)).toMatchObject({ stato: 'nota', specie: 'non-eseguita' });
    expect(await quanti(nome)).toBe(0);
  });

  test('because ANPR is still at work is waited for', async () => {
    await nucleo.chiudi();
    const limiti = { connessione: 5_000, risposta: 300, dimensione: 1_000_000 };
    nucleo = await NucleoDiProva.conOperatore({ ...senzaGiri, sandbox, limiti });
    const { nome, daInviare } = await nuovaNascita();
    sandbox.guasto({ nome: 'lento', ms: 2_000 });
    expect(await invia(daInviare)).toMatchObject({ stato: 'da-accertare', attesa: { codice: 'ANPR_TEMPO_SCADUTO' } });
    sandbox.guasto({ nome: 'nessuno' });
    expect(await accerta(daInviare.id)).toMatchObject({ attesa: { specie: 'in-lavorazione' } });
    await attendi(async () => (await accerta(daInviare.id)).stato === 'nota');
    expect(await quanti(nome)).toBe(1);
  });

  test('is asked for by itself: the list empties', async () => {
    await nucleo.chiudi();
    nucleo = await NucleoDiProva.conOperatore({ sandbox, accertamento: { primo: 200, massimo: 1_000 } });
    const { nome, daInviare } = await nuovaNascita();
    sandbox.guasto({ nome: 'perde-risposta' });
    await invia(daInviare);
    expect(await nucleo.parti.registrazioni.inDubbio()).toBe(1);
    sandbox.guasto({ nome: 'nessuno' });
    await attendi(async () => (await nucleo.parti.registrazioni.inDubbio()) === 0);
    expect(await quanti(nome)).toBe(1);
  });
});

describe('the card that leaves', () => {
  test('while ANPR works: the session locks, the outcome is kept and is there after the unlock', async () => {
    const { nome, daInviare } = await nuovaNascita();
    sandbox.guasto({ nome: 'lento', ms: 1500 });
    const inviata = codice(gestori()['registrazione:invia'](daInviare));
    await attendi(async () => (await nucleo.parti.registrazioni.inDubbio()) === 1);
    // It is kept: a moment later it has left.
    await new Promise((avanti) => setTimeout(avanti, 500));
    nucleo.parti.sessione.blocca('carta-estratta');
    expect(await inviata).toBe('SESSIONE_BLOCCATA');
    sandbox.guasto({ nome: 'nessuno' });
    await nucleo.parti.sessione.sblocca(Buffer.from(nucleo.operatore().pin));
    expect(await buono(gestori()['registrazione:leggi']({ id: daInviare.id }))).toMatchObject({ specie: 'eseguita' });
    expect(await quanti(nome)).toBe(1);
  });

  test('before it signs: nothing leaves', async () => {
    const { nome, daInviare } = await nuovaNascita();
    nucleo.modulo.estrai(nucleo.operatore().token);
    expect(await codice(gestori()['registrazione:invia'](daInviare))).toMatch(/^(CARTA_|SESSIONE_BLOCCATA)/);
    nucleo.modulo.inserisci(nucleo.operatore().token);
    await attendi(() => nucleo.fase === 'bloccata');
    await attendi(() => nucleo.parti.carte.lettori.some(({ carta }) => carta?.etichetta === nucleo.operatore().token));
    await nucleo.parti.sessione.sblocca(Buffer.from(nucleo.operatore().pin));
    expect(await quanti(nome)).toBe(0);
  });
});

describe('the receipt', () => {
  const ricevuta = (id: string, modo: 'stampa' | 'pdf') => gestori()['registrazione:ricevuta']({ id, modo });

  test('is in the log before it is on paper, with whom it is about', async () => {
    const { daInviare } = await nuovaNascita();
    const { esito } = await invia(daInviare);
    let scritti = 0;
    nucleo.host.stampante = async () => {
      scritti = (await nucleo.recordDi('rilettura')).filter(({ modo }) => modo === 'ricevuta-stampata').length;
    };
    expect(await buono(ricevuta(daInviare.id, 'stampa'))).toBeNull();
    expect(scritti).toBe(1);
    const ultima = (await nucleo.recordDi('rilettura')).at(-1);
    const { idOperazioneANPR } = esito as { idOperazioneANPR: string };
    expect(ultima).toMatchObject({ modo: 'ricevuta-stampata', idOperazioneANPR });
    expect(ultima!.soggetti).toHaveLength(1);
  });

  test('saved as PDF has a name that names nobody', async () => {
    const { nome, daInviare } = await nuovaNascita();
    await invia(daInviare);
    const file = await buono(ricevuta(daInviare.id, 'pdf'));
    expect(file).toMatch(/ricevuta-[\w-]+-\d+\.pdf$/);
    expect(file).not.toContain(nome);
    expect((await nucleo.recordDi('rilettura')).at(-1)).toMatchObject({ modo: 'ricevuta-pdf' });
  });

  test('of what was refused is none, nor of what nobody sent', async () => {
    let stampe = 0;
    nucleo.host.stampante = () => Promise.resolve(void stampe++);
    const { daInviare } = await nuovaNascita({
      datiControllo: { filiazione: '9', attribuzioneFamiglia: '1', gestioneCF: '1' },
    });
    await invia(daInviare);
    expect(await codice(ricevuta(daInviare.id, 'stampa'))).toBe('REGISTRAZIONE_ASSENTE');
    expect(await codice(ricevuta(randomUUID(), 'stampa'))).toBe('REGISTRAZIONE_ASSENTE');
    expect(stampe).toBe(0);
  });

  test('is not for another operator to print', async () => {
    const { daInviare } = await nuovaNascita();
    await invia(daInviare);
    await nucleo.parti.sessione.esci();
    await nucleo.accedi(1);
    expect(await codice(ricevuta(daInviare.id, 'pdf'))).toBe('REGISTRAZIONE_ASSENTE');
  });
});

test('what a crash cut is found out at the next log-in, and its access is closed in the log', async () => {
  const { nome, daInviare } = await nuovaNascita();
  sandbox.guasto({ nome: 'lento', ms: 500 });
  void gestori()['registrazione:invia'](daInviare);
  await attendi(async () => (await nucleo.parti.registrazioni.inDubbio()) === 1);
  const { host } = nucleo;
  await nucleo.uccidi();
  sandbox.guasto({ nome: 'nessuno' });
  nucleo = await NucleoDiProva.conOperatore({ ...senzaGiri, sandbox, host });
  expect((await nucleo.recordDi('chiusura')).at(-1)).toMatchObject({ esito: 'ignoto' });
  await attendi(async () => (await accerta(daInviare.id)).stato === 'nota');
  expect(await quanti(nome)).toBe(1);
});
