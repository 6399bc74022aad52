import { expect, test } from 'vitest';
import { codiciErrore } from '../../../contract/errori.ts';
import { codiciFinalita } from '../../../contract/finalita.ts';
import { messaggiErrore } from '../../../contract/messaggi/errori.ts';
import { messaggiFinalita, nomeFinalita } from '../../../contract/messaggi/finalita.ts';
import { decodifica } from '../../../contract/messaggi/tabelle-minime.ts';

test.for(codiciErrore)('%s says what happened, why and what to do, in whole sentences', (codice) => {
  const { messaggio, causa, rimedio } = messaggiErrore[codice];
  for (const frase of [messaggio, causa, rimedio]) expect(frase).toMatch(/^[\p{Lu}«È].{8,}\.$/su);
});

test('no two codes are told with the same words', () => {
  const messaggi = codiciErrore.map((codice) => messaggiErrore[codice].messaggio);
  expect(new Set(messaggi).size).toBe(messaggi.length);
});

test('there is no text for a code that does not exist', () => {
  expect(Object.keys(messaggiErrore).sort()).toEqual([...codiciErrore].sort());
});

test.for(codiciFinalita)('the purpose %s has a name and an explanation', (codice) => {
  expect(nomeFinalita(codice)).toBe(messaggiFinalita[codice].nome);
  expect(messaggiFinalita[codice].spiegazione).not.toBe('');
});

test('tables do not mind padding zeros, and know the AIRE codes that share a number', () => {
  expect(decodifica(5, '02')).toBe('Marito / Moglie');
  expect(decodifica(7, 'C01')).toMatch(/^Espatrio/);
  expect(decodifica(10, '0')).toMatch(/^Non applicabile/);
  expect(decodifica(1, '5')).toBeUndefined();
});
