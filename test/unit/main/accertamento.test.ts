import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ErrorePostazione } from '../../../contract/esito.ts';
import type { StatoRegistrazione } from '../../../contract/registrazione.ts';
import type { SessioneAperta } from '../../../main/session/sessione.ts';
import { Accertamento } from '../../../main/sportello/accertamento.ts';
import type { Registrazioni } from '../../../main/sportello/registrazioni.ts';

const sessione: SessioneAperta = {
  id: 's',
  operatore: { codiceFiscale: 'FRRGLI88D52F257T', cognome: 'F', nome: 'G', ruolo: 'operatore' },
};
const tempi = { primo: 1_000, massimo: 4_000 };

let aperta: SessioneAperta | undefined;
/** What each round finds of the one registration; the last for ever. */
let trova: (StatoRegistrazione | Error)[];
let chieste: number[];
let inizio: number;
let accertamento: Accertamento;

beforeEach(() => {
  vi.useFakeTimers();
  inizio = Date.now();
  aperta = undefined;
  trova = ['da-accertare'];
  chieste = [];
  let stato: StatoRegistrazione = 'da-accertare';
  const registrazioni = {
    elenco: () => Promise.resolve([{ id: 'a', stato }]),
    accerta: () => {
      chieste.push((Date.now() - inizio) / 1_000);
      const trovato = trova.length > 1 ? trova.shift()! : trova[0]!;
      if (trovato instanceof Error) return Promise.reject(trovato);
      stato = trovato;
      return Promise.resolve({ stato });
    },
  };
  accertamento = new Accertamento(registrazioni as unknown as Registrazioni, () => aperta, tempi);
});
afterEach(async () => {
  await accertamento.chiudi();
  vi.useRealTimers();
});

const entra = () => {
  aperta = sessione;
  accertamento.guardaSessione();
};

test('nobody is asked while nobody has logged in', async () => {
  accertamento.sveglia();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(chieste).toEqual([]);
});

test('who logs in has it asked by itself, more and more seldom, until it is known', async () => {
  trova = ['da-accertare', 'da-accertare', 'da-accertare', 'nota'];
  entra();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(chieste).toEqual([1, 3, 7, 11]);
});

test('signs of the officer do not put it off', async () => {
  entra();
  for (let i = 0; i < 20; i++) {
    await vi.advanceTimersByTimeAsync(100);
    accertamento.guardaSessione();
  }
  expect(chieste).toEqual([1]);
});

test('what was just left in doubt is asked soon, however long the pause had become', async () => {
  entra();
  await vi.advanceTimersByTimeAsync(12_000);
  const prima = chieste.length;
  accertamento.sveglia();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(chieste).toHaveLength(prima + 1);
});

test('a lock stops it, an unlock takes it up again', async () => {
  entra();
  await vi.advanceTimersByTimeAsync(1_000);
  aperta = undefined;
  accertamento.guardaSessione();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(chieste).toHaveLength(1);
  entra();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(chieste).toHaveLength(2);
});

test('a log that is down does not end it', async () => {
  trova = [new ErrorePostazione('REGISTRO_NON_DISPONIBILE'), 'nota'];
  entra();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(chieste).toEqual([1, 3]);
});
