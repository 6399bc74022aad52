import { expect, test } from 'vitest';
import { riconosci } from '../../../contract/identificativi/riconosci.ts';
import { prendiPin } from '../../../renderer/accesso/tentativo.ts';
import { nomeTasto } from '../../../renderer/applicazione/tasti.ts';
import { criteriDi } from '../../../renderer/sportello/criteri.ts';

test.for([
  ['AF 41450 AS', { specie: 'id-anpr', idANPR: 'AF41450AS' }],
  ['rssmra90a01h501w', { specie: 'codice-fiscale', codiceFiscale: 'RSSMRA90A01H501W' }],
  ['2775118', { specie: 'scheda', numero: '2775118' }],
  [
    "d'angelo, nicolò 09031975",
    { specie: 'generalita', cognome: "D'ANGELO", nome: 'NICOLÒ', dataNascita: '1975-03-09' },
  ],
] as const)('"%s" may be asked', ([riga, criteri]) => {
  expect(criteriDi(riconosci(riga))).toEqual(criteri);
});

test.for(['', 'rossi', 'AF41450AT', 'RSSMRA90A01H501X', 'rossi mario 31021990', 'rossi m@rio'])(
  '"%s" is not sent: the line says what is wrong',
  (riga) => expect(criteriDi(riconosci(riga))).toBeNull(),
);

test('the PIN becomes bytes and leaves the field', () => {
  const campo = { value: '1357é' };
  expect([...prendiPin(campo)]).toEqual([0x31, 0x33, 0x35, 0x37, 0xc3, 0xa9]);
  expect(campo.value).toBe('');
});

test('a key has one name, whatever the case', () => {
  const nessuno = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const tasto = (key: string, ctrlKey = false) => nomeTasto({ ...nessuno, key, ctrlKey });
  expect(nomeTasto({ ...nessuno, key: 'F12', shiftKey: true })).not.toBe('F12');
  expect(nomeTasto({ ...nessuno, key: 'F4', altKey: true })).not.toBe('F4');
  expect(nomeTasto({ ...nessuno, key: 'W', ctrlKey: true, shiftKey: true })).toBe('Ctrl+W');
  expect([tasto('Escape'), tasto('F6'), tasto('w', true), tasto('W', true)]).toEqual(['Esc', 'F6', 'Ctrl+W', 'Ctrl+W']);
});
