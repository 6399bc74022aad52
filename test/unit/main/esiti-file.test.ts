import { describe, expect, test } from 'vitest';
import type { MassivaSalvata } from '../../../contract/archivio.ts';
import type { EsitoRiga } from '../../../contract/pdnd/lotto.ts';
import type { RigaMassiva } from '../../../main/pdnd/massivi.ts';
import { esitiDelFile, type FileMassivo } from '../../../main/sportello/lotti/esiti-file.ts';

const [uno, altro] = ['AF41450AS', 'UK79569LF'];
const codice = 'STTSGT90A01H501J';

const persona = (idANPR: string) => ({ identificativi: { idANPR } });
const riga = (valore: string, ...id: readonly string[]): RigaMassiva => ({
  valore,
  soggetti: id.map(persona),
  ignoti: [],
});
const perCodice: FileMassivo = {
  servizio: 'ID-ANPR',
  chiave: 'codiceFiscale',
  righe: [{ n: 1, valore: codice, ottenutoDa: 'codice-fiscale' }],
};
const perId = (...valori: readonly string[]): FileMassivo => ({
  servizio: 'RESIDENZA',
  chiave: 'idANPR',
  righe: valori.map((valore, i) => ({ n: i + 1, valore, ottenutoDa: 'id-anpr' })),
});
/** Given late in the evening; read the day after. */
const massiva: MassivaSalvata = {
  ...{ servizio: 'RESIDENZA', stato: 'in-lavorazione', righe: 1, inviata: '2026-11-27T21:00:00.000Z' },
  ...{ idOperazioneComune: '17', idOperazioneANPR: '7' },
};
const esitoDi = (esito: string) => JSON.parse(esito) as EsitoRiga;

describe('the answer to a file', () => {
  test('gives the one ID to ask by, and nothing for good, before the last file', () => {
    const { identificate, concluse } = esitiDelFile('C020', perCodice, massiva, [riga(codice, uno)]);
    expect([identificate, concluse]).toEqual([[{ n: 1, idANPR: uno }], []]);
  });

  test('of several IDs tells them all, never the first', () => {
    for (const servizio of ['C020', 'C030'] as const) {
      const { identificate, concluse } = esitiDelFile(servizio, perCodice, massiva, [riga(codice, uno, altro)]);
      expect(identificate).toEqual([]);
      expect(esitoDi(concluse[0]!.esito)).toMatchObject({ esito: { specie: 'molti', idANPR: [uno, altro] } });
    }
  });

  test('that says nothing of a row found nobody', () => {
    const { concluse } = esitiDelFile('C020', perId(uno, altro), massiva, [riga(altro, altro)]);
    expect(concluse.map(({ n, esito }) => [n, esitoDi(esito)])).toMatchObject([
      [1, { esito: { specie: 'nessuno' } }],
      [2, { esito: { specie: 'risposta', idANPR: altro, idOperazioneANPR: '7', allaData: '2026-11-27' } }],
    ]);
  });

  test('goes to every row that is about the same person', () => {
    const { concluse } = esitiDelFile('C020', perId(uno, uno), massiva, [riga(uno, uno)]);
    expect(concluse.map(({ n }) => n)).toEqual([1, 2]);
  });

  test('of a line that is answered twice keeps both', () => {
    const { concluse } = esitiDelFile('C030', perCodice, massiva, [riga(codice, uno), riga(codice, altro)]);
    expect(esitoDi(concluse[0]!.esito)).toMatchObject({ esito: { specie: 'molti', idANPR: [uno, altro] } });
  });

  test.each([
    ['a line that was not asked', [riga(altro, altro)]],
    ['another person under the line', [riga(uno, altro)]],
    ['another person beside the one asked for', [riga(uno, uno, altro)]],
  ])('with %s is not believed', (_, trovate) => {
    expect(() => esitiDelFile('C020', perId(uno), massiva, trovate)).toThrowError('ANPR_RISPOSTA_ESTRANEA');
  });
});
