import { afterEach, expect, it, vi } from 'vitest';
import type { Operatore } from '../../../contract/stato.ts';
import { Pratiche } from '../../../main/pratiche/pratiche.ts';
import type { Archivio } from '../../../main/store/archivio.ts';
import type { Traccia } from '../../../main/traccia/traccia.ts';

const operatore: Operatore = { codiceFiscale: 'RSSMRA80A01H501U', cognome: 'ROSSI', nome: 'MARIO', ruolo: 'operatore' };

/** Numbers the practice as the log's process does, the first of its series. */
const chiedi = vi.fn((_lavoro: string, { serie, ...altro }: { serie: string }): Promise<unknown> =>
  Promise.resolve({ ...altro, numero: `${serie}/00001` }),
);
const pratiche = new Pratiche({
  archivio: { chiedi } as unknown as Archivio,
  traccia: {} as Traccia,
  idPostazione: '037006-PC-0001',
});

afterEach(() => void vi.useRealTimers());

it.each([
  ['in the last hour of the year in UTC', '2026-12-31T23:30:00.000Z', '2027/PC-0001/00001'],
  ['in the last hour of the year in Italy', '2026-12-31T22:30:00.000Z', '2026/PC-0001/00001'],
])("numbers a practice by Italy's year: %s", async (_quando, adesso, numero) => {
  vi.useFakeTimers({ now: new Date(adesso), toFake: ['Date'] });
  expect(await pratiche.apri(operatore, 'certificazione')).toMatchObject({ numero, aperta: adesso });
});

it('says where a list of practices is cut', async () => {
  const salvate = (quante: number) =>
    Array.from({ length: quante }, (_, i) => ({ id: String(i), numero: '1', finalita: 'certificazione' }));
  chiedi.mockResolvedValueOnce(salvate(500));
  expect(await pratiche.cerca(operatore, {})).toMatchObject({ pratiche: { length: 500 }, altre: false });
  chiedi.mockResolvedValueOnce(salvate(501));
  expect(await pratiche.cerca(operatore, {})).toMatchObject({ pratiche: { length: 500 }, altre: true });
  expect(chiedi).toHaveBeenLastCalledWith('praticheCerca', expect.objectContaining({ quante: 501 }));
});
