import fc from 'fast-check';
import { expect, test } from 'vitest';
import { riconosci, type Riconosciuto } from '../../../contract/identificativi/riconosci.ts';

const generalita = (cognome: string, nome: string, dataNascita?: string) => ({
  specie: 'generalita',
  cognome,
  nome,
  ...(dataNascita ? { dataNascita } : {}),
});

test.each<[string, object]>([
  ['', { specie: 'vuoto' }],
  ['   ', { specie: 'vuoto' }],
  ['AF41450AS', { specie: 'id-anpr', esame: { checkDigit: true } }],
  ['af 41450 as', { specie: 'id-anpr', esame: { idAnpr: 'AF41450AS', checkDigit: true } }],
  ['AF41450AT', { specie: 'id-anpr', esame: { checkDigit: false } }],
  ['STTSGT90A01H501J', { specie: 'codice-fiscale', esame: { controllo: true } }],
  ['stt sgt 90a01 h501j', { specie: 'codice-fiscale', esame: { controllo: true } }],
  ['STTSGT90A01H501K', { specie: 'codice-fiscale', esame: { controllo: false } }],
  ['00743110157', { specie: 'codice-fiscale', esame: { forma: 'provvisorio' } }],
  ['2775118', { specie: 'scheda', numero: '2775118' }],
  ['123456789', { specie: 'scheda', numero: '123456789' }],
  ['1234567890', { specie: 'scheda', numero: '1234567890' }],
  ['123456', { specie: 'incompreso', motivo: 'caratteri' }],
  ['da ponte lorenzo', generalita('DA PONTE', 'LORENZO')],
  ['rossi mario', generalita('ROSSI', 'MARIO')],
  ['Rossi Maria Luisa', generalita('ROSSI', 'MARIA LUISA')],
  ['de rossi mario', generalita('DE ROSSI', 'MARIO')],
  ["D'Angelo Nicolò", generalita("D'ANGELO", 'NICOLÒ')],
  ['D’Angelo Nicolò', generalita("D'ANGELO", 'NICOLÒ')],
  ['Garcia Lopez, Maria', generalita('GARCIA LOPEZ', 'MARIA')],
  ['ROSSI MARIO 01011990', generalita('ROSSI', 'MARIO', '1990-01-01')],
  ['ROSSI MARIO 01/01/1990', generalita('ROSSI', 'MARIO', '1990-01-01')],
  ['Rossi, Mario, 1.1.1990', { specie: 'incompreso' }],
  ['Müller Anna-Luisa 31-12-1999', generalita('MÜLLER', 'ANNA-LUISA', '1999-12-31')],
  // Letters and date together are as many as the characters of a codice fiscale, or of an ID ANPR.
  ['ROSSI ADA 01011990', generalita('ROSSI', 'ADA', '1990-01-01')],
  ['rossi, ada 01/01/1990', generalita('ROSSI', 'ADA', '1990-01-01')],
  ['Y 01011990', { specie: 'incompreso', motivo: 'manca-nome' }],
  ['ROSSI MARIO 30022000', { specie: 'incompreso', motivo: 'data-inesistente' }],
  ['ROSSI', { specie: 'incompreso', motivo: 'manca-nome' }],
  ['R0SSI MARIO', { specie: 'incompreso', motivo: 'caratteri' }],
  ['; DROP TABLE', { specie: 'incompreso', motivo: 'caratteri' }],
])('%j', (scritto, atteso) => {
  expect(riconosci(scritto)).toMatchObject(atteso);
});

test('understands any text somehow, and never throws', () => {
  const specie: Riconosciuto['specie'][] = ['vuoto', 'id-anpr', 'codice-fiscale', 'scheda', 'generalita', 'incompreso'];
  const proprieta = fc.property(fc.string({ unit: 'grapheme' }), (testo) => {
    expect(specie).toContain(riconosci(testo).specie);
  });
  fc.assert(proprieta, { numRuns: 1000 });
});
