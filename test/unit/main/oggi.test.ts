import { expect, test } from 'vitest';
import type { Apertura, Chiusura, RecordTraccia } from '../../../contract/traccia.ts';
import { operazioniDelGiorno } from '../../../main/traccia/oggi.ts';
import type { Traccia } from '../../../main/traccia/traccia.ts';

const io = 'FRRGLI88D52F257T';
const apertura = (accesso: string, ora: string, cambi: Partial<Apertura> = {}): Apertura => ({
  tipo: 'apertura',
  accesso,
  atto: 'a',
  ora,
  sessione: 's',
  operatore: io,
  ruolo: 'operatore',
  postazione: '036030-PC-0001',
  finalita: 'sportello-anagrafe',
  pratica: '2026/PC-0001/00001',
  operazione: '3002',
  modo: 'inviata',
  idOperazioneComune: '1',
  criteri: ['idANPR'],
  soggetti: ['ab'],
  ...cambi,
});
const chiusura = (accesso: string, ora: string, cambi: Partial<Chiusura> = {}): Chiusura => ({
  tipo: 'chiusura',
  accesso,
  ora,
  esito: 'ok',
  codici: [],
  idOperazioneANPR: '9',
  soggetti: ['ab', 'cd'],
  ...cambi,
});
/** A log of these records, the oldest first. */
const registro = (record: readonly RecordTraccia[], letti = { quanti: 0 }): Traccia =>
  ({
    async *aRitroso() {
      for (const uno of [...record].reverse()) {
        letti.quanti++;
        yield await Promise.resolve(uno);
      }
    },
  }) as unknown as Traccia;

test('what this operator asked, newest first, with what came of it and how long it took', async () => {
  const traccia = registro([
    apertura('1', '2026-06-10T08:00:00.000Z'),
    chiusura('1', '2026-06-10T08:00:01.500Z'),
    apertura('2', '2026-06-10T09:00:00.000Z', { operatore: 'ALTRI' }),
    apertura('3', '2026-06-10T10:00:00.000Z', { soggetti: [] }),
  ]);
  const oggi = await operazioniDelGiorno(traccia, io, '2026-06-10');
  expect(oggi).toMatchObject([
    { accesso: '3', esito: 'in-corso', persone: 0 },
    { accesso: '1', esito: 'ok', persone: 2, durata: 1500, idOperazioneANPR: '9' },
  ]);
});

test("the day is Italy's, and a closing after midnight belongs to its opening", async () => {
  const traccia = registro([
    apertura('ieri', '2026-06-09T21:30:00.000Z'),
    apertura('dopo mezzanotte', '2026-06-09T22:30:00.000Z'),
    apertura('sera', '2026-06-10T21:59:59.000Z'),
    chiusura('sera', '2026-06-10T22:00:05.000Z'),
    apertura('domani', '2026-06-10T22:00:01.000Z'),
  ]);
  const oggi = await operazioniDelGiorno(traccia, io, '2026-06-10');
  expect(oggi.map(({ accesso, esito }) => [accesso, esito])).toEqual([
    ['sera', 'ok'],
    ['dopo mezzanotte', 'in-corso'],
  ]);
});

test('a record written while the clock was behind hides nothing of the day', async () => {
  const traccia = registro([
    apertura('prima', '2026-06-10T08:00:00.000Z'),
    apertura('orologio indietro', '2020-01-01T00:00:00.000Z'),
    apertura('dopo', '2026-06-10T10:00:00.000Z'),
  ]);
  const oggi = await operazioniDelGiorno(traccia, io, '2026-06-10');
  expect(oggi.map(({ accesso }) => accesso)).toEqual(['dopo', 'prima']);
});

test('the log is read back until the day is surely over, and no further', async () => {
  const letti = { quanti: 0 };
  const vecchi = Array.from({ length: 1000 }, (_, i) => apertura(String(i), '2026-06-01T08:00:00.000Z'));
  await operazioniDelGiorno(registro([...vecchi, apertura('x', '2026-06-10T08:00:00.000Z')], letti), io, '2026-06-10');
  expect(letti.quanti).toBeLessThan(300);
});
