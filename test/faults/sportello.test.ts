import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Criteri } from '../../contract/canali.ts';
import { attendi, codiceDi, NucleoDiProva } from '../supporto/nucleo.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import { sandboxDiProva, type SandboxDiProva } from '../supporto/sandbox.ts';

const perId: Criteri = { specie: 'id-anpr', idANPR: 'AF41450AS' };

let sandbox: SandboxDiProva;
let nucleo: NucleoDiProva;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
});
beforeEach(async () => {
  nucleo = await NucleoDiProva.conOperatore({ sandbox });
});
afterEach(async () => {
  sandbox.guasto({ nome: 'nessuno' });
  await nucleo.chiudi();
});
afterAll(() => sandbox.elimina());

const chiamate = () => sandbox.operazioni.fatte(sandbox.dati.comune.istat);
const tornato = () => new Promise<void>((fatto) => nucleo.parti.archivio.alRitorno(() => fatto()));

test('while the database process is frozen nothing reaches ANPR; then it does', async () => {
  const prima = chiamate();
  const { pid } = nucleo.host.ultimi.get('store')!;
  const pratica = await nucleo.pratica();
  process.kill(pid!, 'SIGSTOP');
  const ricerca = nucleo.parti.consultazione.cerca(pratica, perId, { segnale: new AbortController().signal });
  await new Promise((avanti) => setTimeout(avanti, 700));
  expect(chiamate()).toBe(prima);
  process.kill(pid!, 'SIGCONT');
  expect(await ricerca).toMatchObject({ specie: 'uno' });
  expect(chiamate()).toBe(prima + 1);
});

test('the database process killed before it took the opening record: nothing is sent', async () => {
  const prima = chiamate();
  const atto = await nucleo.parti.sportello.atto(await nucleo.pratica());
  const archivio = nucleo.host.ultimi.get('store')!;
  process.kill(archivio.pid!, 'SIGSTOP');
  const datiRichiesta = { schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: '2026-01-01' };
  const campi = { criteriRicerca: { idANPR: 'AF41450AS' }, datiRichiesta };
  const domanda = { operazione: operazioni['3002'], campi, criteri: ['idANPR'], soggetti: [] };
  const richiesta = codiceDi(nucleo.parti.sportello.chiedi(atto, domanda, () => []));
  await new Promise((avanti) => setTimeout(avanti, 300));
  const ritorno = tornato();
  archivio.uccidi();
  expect(await richiesta).toBe('REGISTRO_NON_DISPONIBILE');
  await ritorno;
  expect(chiamate()).toBe(prima);
  expect(await nucleo.recordDi('apertura')).toEqual([]);
});

test('the database process killed during the call: nothing is shown, and the access stands open in the log', async () => {
  const prima = chiamate();
  sandbox.guasto({ nome: 'lento', ms: 1000 });
  const ricerca = codiceDi(nucleo.cerca(perId));
  await attendi(async () => (await nucleo.recordDi('apertura')).length === 1);
  nucleo.host.impediti.add('store');
  nucleo.uccidiArchivio();
  expect(await ricerca).toBe('REGISTRO_NON_DISPONIBILE');
  expect(chiamate()).toBe(prima + 1);
  expect(nucleo.fase).toBe('bloccata');
  const ritorno = tornato();
  nucleo.host.impediti.clear();
  await ritorno;
  expect(await nucleo.ultimaChiusura()).toBeUndefined();
  expect((await nucleo.parti.traccia.verifica()).alterati).toEqual([]);
});

test('the database process killed and back during the call: still nothing is shown, for the session is locked', async () => {
  sandbox.guasto({ nome: 'lento', ms: 1500 });
  const ricerca = codiceDi(nucleo.cerca(perId));
  await attendi(async () => (await nucleo.recordDi('apertura')).length === 1);
  const ritorno = tornato();
  nucleo.uccidiArchivio();
  await ritorno;
  expect(await ricerca).toBe('SESSIONE_BLOCCATA');
  expect(await nucleo.ultimaChiusura()).toMatchObject({ esito: 'ok' });
});

test('the database process gone: the log-out is refused, the card is logged out, no process is left', async () => {
  nucleo.host.impediti.add('store');
  nucleo.uccidiArchivio();
  await attendi(() => nucleo.fase === 'bloccata');
  expect(await codiceDi(nucleo.parti.chiudi())).toBe('REGISTRO_NON_DISPONIBILE');
  expect(nucleo.modulo.conteggio('C_Logout')).toBe(1);
  await attendi(() => !existsSync(`/proc/${nucleo.host.ultimi.get('native')!.pid!}`));
});

test.each([
  ['504', 'ANPR_ERRORE_SERVIZIO', 'ignoto'],
  ['internal-error', 'ANPR_ERRORE_SERVIZIO', 'ignoto'],
  ['perde-risposta', 'ANPR_RISPOSTA_PERSA', 'ignoto'],
  ['troncata', 'ANPR_RISPOSTA_PERSA', 'ignoto'],
] as const)('ANPR fails (%s): the access is closed with %s', async (nome, codice, esito) => {
  sandbox.guasto({ nome });
  expect(await codiceDi(nucleo.cerca(perId))).toBe(codice);
  expect(await nucleo.ultimaChiusura()).toMatchObject({ esito, codici: [codice], soggetti: [] });
});
