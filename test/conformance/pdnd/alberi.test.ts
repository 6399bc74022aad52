import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sezione } from '../../../contract/operazioni/albero.ts';
import { valoreValido } from '../../../contract/operazioni/generatore.ts';
import { richiestaDi, rispostaDi, rispostaKO } from '../../../contract/operazioni/pdnd/alberi.ts';
import { leggiJson } from '../../../contract/operazioni/pdnd/json.ts';
import { valida } from '../../../contract/operazioni/validazione.ts';
import { obiezioniOpenApi, senzaDatiPdnd } from '../../supporto/openapi.ts';

const quante = process.env['POSTAZIONE_LUNGO'] === '1' ? 3_000 : 200;

const ogniValore = (sezione: Sezione, prova: (valore: object) => void) =>
  fc.assert(fc.property(valoreValido(sezione), prova), { numRuns: quante });

describe.skipIf(senzaDatiPdnd)('the trees of the e-services', () => {
  test.each([
    ['C001', 'C001'],
    ['C001', 'C001-bis'],
    ['C003', 'C003'],
    ['C004', 'C004'],
    ['C021', 'C021'],
    ['C030', 'C030'],
  ] as const)('ask %s nothing that the published file %s does not have', (codice, file) => {
    ogniValore(richiestaDi(codice), (valore) => {
      expect(obiezioniOpenApi(file, 'RichiestaE002', valore)).toEqual([]);
    });
  });

  test.each(['C001', 'C003', 'C004', 'C030'] as const)('read of %s what the published file has', (codice) => {
    ogniValore(rispostaDi(codice), (valore) => {
      expect(obiezioniOpenApi(codice, 'RispostaE002OK', valore)).toEqual([]);
      expect(leggiJson(rispostaDi(codice), JSON.parse(JSON.stringify(valore)))).toEqual({ valore, ignoti: [] });
    });
  });

  test('read every refusal that the published files have', () => {
    ogniValore(rispostaKO, (valore) => {
      expect(obiezioniOpenApi('C030', 'RispostaKO', valore)).toEqual([]);
    });
  });

  test('refuse a request without what the published files ask for', () => {
    const senza = { idOperazioneClient: '1', criteriRicerca: {}, datiRichiesta: { casoUso: 'C021' } };
    expect(obiezioniOpenApi('C021', 'RichiestaE002', senza)).not.toEqual([]);
    expect(valida(richiestaDi('C021'), senza).map(({ percorso }) => percorso)).toEqual([
      'RichiestaE002/datiRichiesta/dataRiferimentoRichiesta',
      'RichiestaE002/datiRichiesta/motivoRichiesta',
    ]);
  });
});
