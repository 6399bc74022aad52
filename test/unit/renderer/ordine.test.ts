import { expect, test } from 'vitest';
import { perCercare } from '../../../renderer/comuni/confronto-testi.ts';
import { inVista } from '../../../renderer/comuni/griglia.tsx';
import { ordina, primaCheComincia } from '../../../renderer/comuni/ordine.ts';

const nomi = ['Zoe', 'àmbra', 'Bruno', 'AMBRA', 'D’Angelo'];
const inOrdine = (crescente: boolean) => ordina(nomi, (nome) => nome, crescente);

test('accents and case do not matter, equal rows stay as they came', () => {
  expect(inOrdine(true)).toEqual(['àmbra', 'AMBRA', 'Bruno', 'D’Angelo', 'Zoe']);
  expect(inOrdine(false)).toEqual(['Zoe', 'D’Angelo', 'Bruno', 'àmbra', 'AMBRA']);
});

test('letters find the first row that begins so, whatever the apostrophe', () => {
  const prima = (scritto: string) => primaCheComincia(inOrdine(true), (nome) => nome, scritto);
  expect([prima('amb'), prima("d'a"), prima('x')]).toEqual([0, 3, -1]);
});

test('a text to look for has neither accents nor case nor spare spaces', () => {
  expect(perCercare('  Nicolò  d’Amico ')).toBe("NICOLO D'AMICO");
});

test('ten thousand rows are sorted within a frame or two', () => {
  const molte = Array.from({ length: 10_000 }, (_, i) => `COGNOME${(i * 7919) % 10_007} NOME`);
  const inizio = performance.now();
  ordina(molte, (nome) => nome);
  expect(performance.now() - inizio).toBeLessThan(100);
});

test('of a list shorter than it was scrolled to, the last rows are drawn', () => {
  const { da, a } = inVista(150, { cima: 480 * 28, alta: 600 });
  expect([a, da < 150 && da > 100]).toEqual([150, true]);
});
