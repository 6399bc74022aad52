import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Lotto, RigaLotto, ServizioPerLotti } from '../../../contract/pdnd/lotto.ts';
import { Lotti } from '../../../main/sportello/lotti/lotti.ts';
import { attendi, codiceDi, HostConVoci, NucleoDiProva } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

/** With three wrong ones, as many as a job may have. */
const quante = process.env['POSTAZIONE_LUNGO'] === '1' ? 9_997 : 200;
const maiVisto = 'RSSMRA80A01H501U';

let sandbox: SandboxDiProva;
let host: HostConVoci;
let nucleo: NucleoDiProva;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
  host = new HostConVoci();
  nucleo = await NucleoDiProva.conOperatore({ sandbox, host });
  for (const servizio of ['C007', 'C021', 'C030'] as const) soglia(servizio, 1_000_000);
});
afterAll(async () => {
  await nucleo.spegni();
  host.chiudi();
  await sandbox.elimina();
});
afterEach(() => sandbox.guasto({ nome: 'nessuno' }));

const soglia = (servizio: 'C007' | 'C021' | 'C030', quota: number) =>
  sandbox.backOffice({ azione: 'soglie', servizio, quota });

/** People of the population, by ID ANPR. */
const persone = (n: number): readonly string[] => {
  const noti = sandbox.dati.soggetti.filter(({ specie }) => specie === 'ufficiale').map(({ idANPR }) => idANPR);
  return Array.from({ length: n }, (_, i) => noti[i % noti.length]!);
};

const crea = async (righe: readonly string[], codice: ServizioPerLotti = 'C007'): Promise<Lotto> => {
  const pratica = await nucleo.pratica('servizi-sociali');
  return nucleo.parti.lotti.crea(
    pratica,
    codice,
    'riga-per-riga',
    ['codice;note', ...righe.map((riga) => `${riga};x`)].join('\r\n'),
  );
};

const com = async (id: string): Promise<Lotto> => (await nucleo.parti.lotti.elenco()).find((uno) => uno.id === id)!;
const finito = (id: string, entro = 600_000) => attendi(async () => (await com(id)).stato === 'finito', entro);
const almeno = (id: string, n: number) => attendi(async () => (await com(id)).fatte >= n, 60_000);

const tutti = async (id: string): Promise<readonly RigaLotto[]> => {
  const righe: RigaLotto[] = [];
  for (;;) {
    const nuove = await nucleo.parti.lotti.esiti(id, righe.at(-1)?.n ?? 0, 500);
    if (nuove.length === 0) return righe;
    righe.push(...nuove);
  }
};

/** How often ANPR worked on a row: the numbers under which the log has C007 asked, each once. */
const numeriDi = async (pratica: string): Promise<readonly string[]> =>
  (await nucleo.recordDi('apertura')).filter((una) => una.pratica === pratica).map((una) => una.idOperazioneComune);

const interi = (righe: readonly RigaLotto[], n: number) => {
  expect(righe.map((riga) => riga.n)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
};

describe('a job about many people', () => {
  test('asks every row once, in order, and tells what came of each', async () => {
    const righe = [...persone(quante), maiVisto, 'non un codice', 'AF41450AT'];
    const { id, pratica } = await crea(righe);
    await nucleo.parti.lotti.avvia(id);
    await finito(id);
    const esiti = await tutti(id);
    interi(esiti, righe.length);
    expect(
      esiti.slice(0, quante).every(({ esito }) => esito.specie === 'esito' && esito.esito.specie === 'risposta'),
    ).toBe(true);
    expect(esiti[quante]!.esito).toMatchObject({ specie: 'esito', esito: { specie: 'nessuno' } });
    for (const sbagliata of esiti.slice(quante + 1)) {
      expect(sbagliata.esito).toMatchObject({ specie: 'rifiutata', errore: { code: 'LOTTO_DATO_NON_VALIDO' } });
    }
    expect(await com(id)).toMatchObject({ stato: 'finito', fatte: righe.length, rifiutate: 2 });
    const numeri = await numeriDi(pratica.numero);
    expect(new Set(numeri).size).toBe(numeri.length);
  }, 900_000);

  test('pauses at a lock, and goes on only for who began it, from where it was', async () => {
    const righe = persone(60);
    const { id, pratica } = await crea(righe);
    await nucleo.parti.lotti.avvia(id);
    await almeno(id, 5);
    nucleo.parti.sessione.blocca('richiesta');
    expect(await codiceDi(nucleo.parti.lotti.elenco())).toBe('SESSIONE_BLOCCATA');
    await nucleo.parti.sessione.sblocca(Buffer.from(nucleo.operatore().pin));
    const fermo = await com(id);
    expect(fermo.stato).toBe('fermo');
    expect(fermo.fatte).toBeLessThan(righe.length);

    await nucleo.parti.sessione.esci();
    await nucleo.accedi(1);
    expect(await nucleo.parti.lotti.elenco()).toEqual([]);
    expect(await codiceDi(nucleo.parti.lotti.avvia(id))).toBe('LOTTO_ASSENTE');
    await nucleo.parti.sessione.esci();
    await nucleo.accedi();

    await nucleo.parti.lotti.avvia(id);
    await finito(id);
    interi(await tutti(id), righe.length);
    const numeri = await numeriDi(pratica.numero);
    expect(new Set(numeri).size).toBe(righe.length);
  });

  test('survives a kill: no row is lost, none is asked under two numbers', async () => {
    const righe = persone(60);
    const { id, pratica } = await crea(righe, 'C021');
    await nucleo.parti.lotti.avvia(id);
    await almeno(id, 7);
    await nucleo.uccidi();
    nucleo = await NucleoDiProva.conOperatore({ sandbox, host });
    const dopo = await com(id);
    expect(dopo.stato).toBe('fermo');
    expect(dopo.fatte).toBeGreaterThanOrEqual(7);
    await nucleo.parti.lotti.avvia(id);
    await finito(id);
    interi(await tutti(id), righe.length);
    expect(new Set(await numeriDi(pratica.numero)).size).toBe(righe.length);
  });

  test('stops where the quota ends, says so, and goes on when there is more', async () => {
    const { id } = await crea(persone(20));
    soglia('C007', 0);
    await nucleo.parti.lotti.avvia(id);
    await attendi(async () => (await com(id)).stato === 'fermo');
    expect((await com(id)).fermata?.code).toBe('PDND_QUOTA_ESAURITA');
    soglia('C007', 1_000_000);
    await nucleo.parti.lotti.avvia(id);
    await finito(id);
    interi(await tutti(id), 20);
  });

  test('saves what came of every row in a file, each page an access to its people', async () => {
    const [primo] = persone(1);
    const { id, pratica } = await crea([primo!, maiVisto, '=cmd 1']);
    await nucleo.parti.lotti.avvia(id);
    await finito(id);
    expect(await nucleo.parti.esitiLotti.salva(id)).toMatch(/\.csv$/);
    const righe = [...host.salvati.values()].at(-1)!.split('\r\n');
    expect(righe[0]).toBe('\uFEFF"riga";"dato";"esito"');
    expect(righe[1]).toMatch(new RegExp(`^"1";"${primo}";"[^"]+: (Sì|No|Non si può dire)[^"]*"$`));
    expect(righe[2]).toMatch(/^"2";"RSSMRA80A01H501U";"Nessuno/);
    expect(righe[3]).toMatch(/^"3";"'=cmd 1";"Rifiutata: /);
    const riletture = (await nucleo.recordDi('rilettura')).filter((una) => una.pratica === pratica.numero);
    expect(riletture.map(({ modo }) => modo)).toEqual(['esiti-lotto', 'esiti-lotto']);
    expect(riletture[0]!.soggetti).toHaveLength(1);
  });

  test('its rows are told in its file alone: the session does not keep ten thousand answers for a sheet', async () => {
    const { id, pratica } = await crea(persone(1));
    await nucleo.parti.lotti.avvia(id);
    await finito(id);
    const [riga] = await tutti(id);
    if (riga?.esito.specie !== 'esito' || riga.esito.esito.specie !== 'risposta') throw new Error('no answer');
    const { idOperazioneANPR } = riga.esito.esito;
    const foglio = nucleo.parti.stampe.esito({ pratica: pratica.id, idOperazioneANPR, modo: 'pdf' });
    expect(await codiceDi(foglio)).toBe('CANALE_RIFIUTATO');
  });

  test('tells the refused rows alone', async () => {
    const { id } = await crea([...persone(2), 'AF41450AT']);
    await nucleo.parti.lotti.avvia(id);
    await finito(id);
    const rifiutate = await nucleo.parti.lotti.esiti(id, 0, 10, true);
    expect(rifiutate.map(({ n, dato }) => [n, dato])).toEqual([[3, 'AF41450AT']]);
  });

  test('leaves no file where the disk is full, or the session locks while the officer chooses', async () => {
    const { id } = await crea(persone(1));
    const prima = host.salvati.size;
    host.stampante = () => Promise.reject(new Error('ENOSPC'));
    expect(await codiceDi(nucleo.parti.esitiLotti.salva(id))).toBe('FILE_NON_SALVATO');
    host.stampante = () => Promise.resolve(nucleo.parti.sessione.blocca('richiesta'));
    expect(await codiceDi(nucleo.parti.esitiLotti.salva(id))).toBe('SESSIONE_BLOCCATA');
    host.stampante = () => Promise.resolve();
    await nucleo.parti.sessione.sblocca(Buffer.from(nucleo.operatore().pin));
    expect(host.salvati.size).toBe(prima);
  });

  test('is stopped at once while it waits to go slower', async () => {
    const { id } = await crea(persone(5));
    sandbox.guasto({ nome: 'pdnd-429' });
    await nucleo.parti.lotti.avvia(id);
    const rifiutata = async () => (await nucleo.ultimaChiusura())?.codici.includes('PDND_TROPPE_RICHIESTE') === true;
    await attendi(rifiutata);
    const inizio = performance.now();
    expect(await nucleo.parti.lotti.ferma(id)).toMatchObject({ stato: 'fermo', fatte: 0 });
    expect(performance.now() - inizio).toBeLessThan(5_000);
  });

  test('asks a row again under its own number, where ANPR had asked to go slower', async () => {
    const impaziente = new Lotti({ ...nucleo.parti, attesa: 500 });
    const { id, pratica } = await crea(persone(1));
    sandbox.guasto({ nome: 'pdnd-429' });
    await impaziente.avvia(id);
    // The last access may be of the job before.
    const suo = async () => (await numeriDi(pratica.numero)).length > 0;
    await attendi(
      async () => (await suo()) && (await nucleo.ultimaChiusura())?.codici.includes('PDND_TROPPE_RICHIESTE') === true,
    );
    sandbox.guasto({ nome: 'nessuno' });
    await finito(id);
    const numeri = await numeriDi(pratica.numero);
    expect(numeri).toHaveLength(2);
    expect(new Set(numeri).size).toBe(1);
  });

  test('is begun once, however often it is told', async () => {
    const righe = persone(10);
    const { id, pratica } = await crea(righe);
    await Promise.all([1, 2, 3].map(() => nucleo.parti.lotti.avvia(id)));
    await finito(id);
    expect(await numeriDi(pratica.numero)).toHaveLength(righe.length);
  });

  test('is stopped by the officer after the row under way, and thrown away whole', async () => {
    const { id } = await crea(persone(60));
    await nucleo.parti.lotti.avvia(id);
    await almeno(id, 1);
    expect((await nucleo.parti.lotti.ferma(id)).stato).toBe('fermo');
    await nucleo.parti.lotti.elimina(id);
    expect(await com(id)).toBeUndefined();
  });

  test.each([
    ['an empty file', '', 'LOTTO_VUOTO'],
    ['a heading alone', 'codice fiscale', 'LOTTO_VUOTO'],
    ['more rows than a job may have', 'AF41450AS\n'.repeat(10_001), 'LOTTO_TROPPO_LUNGO'],
  ])('%s is refused', async (_quale, testo, codice) => {
    const pratica = await nucleo.pratica('servizi-sociali');
    expect(await codiceDi(nucleo.parti.lotti.crea(pratica, 'C007', 'riga-per-riga', testo))).toBe(codice);
  });

  test('a service that the purpose does not reach is refused', async () => {
    const pratica = await nucleo.pratica('scuola');
    expect(await codiceDi(nucleo.parti.lotti.crea(pratica, 'C016', 'riga-per-riga', 'AF41450AS'))).toBe(
      'FINALITA_NON_AMMESSA',
    );
  });
});
