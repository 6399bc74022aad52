import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EsitoRiga, Lotto, RigaLotto, ServizioPerLotti } from '../../../contract/pdnd/lotto.ts';
import { Lotti } from '../../../main/sportello/lotti/lotti.ts';
import { attendi, HostConVoci, NucleoDiProva } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

const maiVisto = 'RSSMRA80A01H501U';
/** Known by both, in the population of the sandbox. */
const settimo = { codiceFiscale: 'STTSGT90A01H501J', idANPR: 'AF41450AS' };

let sandbox: SandboxDiProva;
let host: HostConVoci;
let nucleo: NucleoDiProva;
let lotti: Lotti;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
  host = new HostConVoci();
  nucleo = await NucleoDiProva.conOperatore({ sandbox, host });
});
beforeEach(() => {
  lotti = new Lotti({ ...nucleo.parti, ritmo: () => 100 });
});
afterEach(async () => {
  sandbox.guasto({ nome: 'nessuno' });
  await lotti.chiudi();
});
afterAll(async () => {
  await nucleo.spegni();
  host.chiudi();
  await sandbox.elimina();
});

const crea = async (codice: ServizioPerLotti, righe: readonly string[]): Promise<Lotto> =>
  lotti.crea(await nucleo.pratica('servizi-sociali'), codice, 'massivo', righe.join('\n'));
const com = (id: string): Promise<Lotto> => lotti.leggi(id);
const finito = (id: string) => attendi(async () => (await com(id)).stato === 'finito', 60_000);
const fermo = (id: string) => attendi(async () => (await com(id)).stato === 'fermo', 60_000);
const inAnpr = (id: string) => attendi(async () => (await com(id)).massiva?.stato === 'in-coda', 30_000);
const svolgi = async (codice: ServizioPerLotti, righe: readonly string[]) => {
  const lotto = await crea(codice, righe);
  await lotti.avvia(lotto.id);
  await finito(lotto.id);
  return { lotto: await com(lotto.id), righe: await lotti.esiti(lotto.id, 0, 500) };
};
const inBreve = ({ esito }: RigaLotto): unknown => {
  if (esito.specie === 'rifiutata') return esito.errore.code;
  if (esito.esito.specie !== 'risposta') return esito.esito.specie;
  const { idANPR, ottenutoDa, codice } = esito.esito;
  return { idANPR, ottenutoDa, codice };
};
const aperture = async (pratica: string) =>
  (await nucleo.recordDi('apertura')).filter((una) => una.pratica === pratica);
const richieste = async (pratica: string) =>
  (await aperture(pratica)).filter(({ operazione }) => !operazione.includes(' '));

describe('a job that gives ANPR a whole file', () => {
  test('obtains the IDs of who is written by codice fiscale, then asks by ID, and tells what came of each row', async () => {
    const { lotto, righe } = await svolgi('C020', [
      settimo.codiceFiscale,
      'UK79569LF',
      maiVisto,
      'non un codice 1',
      settimo.idANPR,
    ]);
    expect(lotto).toMatchObject({ stato: 'finito', fatte: 5, rifiutate: 1 });
    expect(lotto.massiva).toBeUndefined();
    expect(righe.map(inBreve)).toEqual([
      { idANPR: settimo.idANPR, ottenutoDa: 'codice-fiscale', codice: 'C020' },
      { idANPR: 'UK79569LF', ottenutoDa: 'id-anpr', codice: 'C020' },
      'nessuno',
      'LOTTO_DATO_NON_VALIDO',
      { idANPR: settimo.idANPR, ottenutoDa: 'id-anpr', codice: 'C020' },
    ]);
    const tutte = await richieste(lotto.pratica.numero);
    expect(tutte.map(({ operazione, criteri, modo }) => [operazione, criteri, modo])).toEqual([
      ['ID-ANPR', ['codiceFiscale'], 'inviata'],
      ['RESIDENZA', ['idANPR'], 'inviata'],
    ]);
  });

  test('leaves a record of every look at it, with who came back', async () => {
    const { lotto } = await svolgi('C007', [settimo.idANPR, 'UK79569LF']);
    const tutte = await aperture(lotto.pratica.numero);
    const atteso = await Promise.all([settimo.idANPR, 'UK79569LF'].map((id) => nucleo.parti.traccia.pseudonimo(id)));
    expect(tutte[0]).toMatchObject({ operazione: 'ESISTENZA-IN-VITA', soggetti: atteso });
    const scarichi = tutte.slice(1);
    expect(scarichi.length).toBeGreaterThan(1);
    expect(new Set(scarichi.map(({ operazione }) => operazione))).toEqual(new Set(['ESISTENZA-IN-VITA scarico']));
    const chiusure = await nucleo.recordDi('chiusura');
    const di = (accesso: string) => chiusure.find((una) => una.accesso === accesso)!;
    expect(scarichi.slice(0, -1).every(({ accesso }) => di(accesso).soggetti.length === 0)).toBe(true);
    expect(di(scarichi.at(-1)!.accesso)).toMatchObject({ esito: 'ok', soggetti: atteso });
  });

  test('that asks for IDs refuses a row that has one', async () => {
    const { righe } = await svolgi('C030', [settimo.codiceFiscale, settimo.idANPR]);
    expect(righe[0]!.esito).toMatchObject({
      esito: { specie: 'risposta', soggetti: [{ identificativi: { idANPR: settimo.idANPR } }] },
    });
    expect(inBreve(righe[1]!)).toBe('LOTTO_ID_GIA_NOTO');
  });

  test('of wrong rows alone is done without ANPR', async () => {
    const { lotto } = await svolgi('C007', ['x1', 'x2']);
    expect(lotto).toMatchObject({ fatte: 2, rifiutate: 2 });
    expect(await aperture(lotto.pratica.numero)).toEqual([]);
  });

  test('goes on after a lock, with the file that ANPR already has', async () => {
    const { id, pratica } = await crea('C007', [settimo.idANPR]);
    await lotti.avvia(id);
    await inAnpr(id);
    nucleo.parti.sessione.blocca('richiesta');
    await nucleo.parti.sessione.sblocca(Buffer.from(nucleo.operatore().pin));
    await fermo(id);
    expect((await com(id)).massiva).toMatchObject({ servizio: 'ESISTENZA-IN-VITA', righe: 1 });
    await lotti.avvia(id);
    await finito(id);
    expect(await richieste(pratica.numero)).toHaveLength(1);
  });

  test('survives a kill: the file is not given twice, no row is lost', async () => {
    const { id, pratica } = await crea('C020', [settimo.codiceFiscale, 'UK79569LF']);
    await lotti.avvia(id);
    await inAnpr(id);
    await nucleo.uccidi();
    nucleo = await NucleoDiProva.conOperatore({ sandbox, host });
    lotti = new Lotti({ ...nucleo.parti, ritmo: () => 100 });
    expect(await com(id)).toMatchObject({ stato: 'fermo', massiva: { servizio: 'ID-ANPR' } });
    await lotti.avvia(id);
    await finito(id);
    expect((await richieste(pratica.numero)).map(({ operazione }) => operazione)).toEqual(['ID-ANPR', 'RESIDENZA']);
  });

  test('whose number was lost is given again under its own, once ANPR is done with the first', async () => {
    const { id, pratica } = await crea('C007', [settimo.idANPR]);
    sandbox.guasto({ nome: 'perde-risposta' });
    await lotti.avvia(id);
    await fermo(id);
    expect(await com(id)).toMatchObject({
      fermata: { code: 'ANPR_RISPOSTA_PERSA' },
      massiva: { stato: 'senza-numero' },
    });
    sandbox.guasto({ nome: 'nessuno' });
    await lotti.avvia(id);
    await fermo(id);
    expect((await com(id)).fermata?.code).toBe('LOTTO_MASSIVA_PRESENTE');
    await attendi(async () => {
      await lotti.avvia(id);
      return (await com(id)).stato === 'finito';
    }, 30_000);
    const [prima, ...altre] = await richieste(pratica.numero);
    expect(prima!.modo).toBe('inviata');
    expect(altre.length).toBeGreaterThanOrEqual(2);
    for (const una of altre) {
      expect(una).toMatchObject({ modo: 'ripetuta', idOperazioneComune: prima!.idOperazioneComune });
    }
  });

  test('stops where ANPR cannot be asked how far it is, and goes on from there', async () => {
    const { id, pratica } = await crea('C007', [settimo.idANPR]);
    await lotti.avvia(id);
    await inAnpr(id);
    sandbox.guasto({ nome: 'pdnd-503' });
    await fermo(id);
    expect((await com(id)).fermata?.code).toBe('PDND_FERMA');
    sandbox.guasto({ nome: 'nessuno' });
    await lotti.avvia(id);
    await finito(id);
    expect(await richieste(pratica.numero)).toHaveLength(1);
  });

  test('keeps the number that came while the workstation was being locked, and gives no second file', async () => {
    const { id, pratica } = await crea('C007', [settimo.idANPR]);
    sandbox.guasto({ nome: 'lento', ms: 700 });
    await lotti.avvia(id);
    await attendi(async () => (await richieste(pratica.numero)).length === 1);
    nucleo.parti.sessione.blocca('richiesta');
    await attendi(async () => (await nucleo.ultimaChiusura()) !== undefined);
    sandbox.guasto({ nome: 'nessuno' });
    await nucleo.parti.sessione.sblocca(Buffer.from(nucleo.operatore().pin));
    await fermo(id);
    expect((await com(id)).massiva).toMatchObject({ stato: 'in-coda' });
    await lotti.avvia(id);
    await finito(id);
    expect(await richieste(pratica.numero)).toHaveLength(1);
  });

  test('that ANPR refuses is no file that it may have: the next one has a number of its own', async () => {
    const { id, pratica } = await crea('C007', [settimo.idANPR]);
    sandbox.guasto({ nome: 'pdnd-429' });
    await lotti.avvia(id);
    await fermo(id);
    expect((await com(id)).massiva).toBeUndefined();
    sandbox.guasto({ nome: 'nessuno' });
    await lotti.avvia(id);
    await finito(id);
    expect((await richieste(pratica.numero)).map(({ modo }) => modo)).toEqual(['inviata', 'inviata']);
  });

  test('is destroyed also where ANPR cannot be told, and says so', async () => {
    const { id } = await crea('C020', [settimo.idANPR]);
    await lotti.avvia(id);
    await inAnpr(id);
    sandbox.guasto({ nome: 'pdnd-503' });
    expect(await lotti.elimina(id)).toMatchObject({ code: 'PDND_FERMA' });
    expect(await lotti.elenco()).not.toContainEqual(expect.objectContaining({ id }));
    sandbox.guasto({ nome: 'nessuno' });
    // ANPR ends it for nobody, and then takes the next.
    await attendi(async () => {
      const prossimo = await crea('C020', [settimo.idANPR]);
      await lotti.avvia(prossimo.id);
      await attendi(async () => (await com(prossimo.id)).stato !== 'in-corso', 60_000);
      return (await com(prossimo.id)).stato === 'finito';
    }, 60_000);
  });

  test('that is thrown away while it waits is taken back from ANPR', async () => {
    const primo = await crea('C020', [settimo.idANPR]);
    await lotti.avvia(primo.id);
    await inAnpr(primo.id);
    await lotti.elimina(primo.id);
    expect((await aperture(primo.pratica.numero)).at(-1)?.operazione).toBe('RESIDENZA ritiro');
    // ANPR takes one at a time: this one is taken only because the other is gone.
    const { righe } = await svolgi('C020', [settimo.idANPR]);
    expect(righe).toHaveLength(1);
  });

  test('that ANPR no longer has is given again', async () => {
    const { id, pratica } = await crea('C007', [settimo.idANPR]);
    await nucleo.parti.archivio.chiedi('massivaSalva', {
      id,
      massiva: {
        ...{ servizio: 'ESISTENZA-IN-VITA', stato: 'in-coda', righe: 1, inviata: new Date().toISOString() },
        ...{ idOperazioneComune: '1', idOperazioneANPR: '999999' },
      },
    });
    await lotti.avvia(id);
    await fermo(id);
    expect((await com(id)).fermata?.code).toBe('LOTTO_MASSIVA_ASSENTE');
    await lotti.avvia(id);
    await finito(id);
    expect((await lotti.esiti(id, 0, 10)).map(({ esito }) => esito.specie)).toEqual([
      'esito',
    ] satisfies EsitoRiga['specie'][]);
    expect(await richieste(pratica.numero)).toHaveLength(1);
  });
});
