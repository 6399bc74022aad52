import { expect, test } from 'vitest';
import type { ComuneInElenco, StatoEstero } from '../../../contract/tabelle.ts';
import { Luoghi } from '../../../main/tables/luoghi.ts';
import type { Tabelle } from '../../../main/tables/tabelle.ts';

const comune = (nome: string, catastale: string, cambi: Partial<ComuneInElenco> = {}): ComuneInElenco => ({
  nome,
  istat: '028001',
  catastale,
  provincia: 'PD',
  ...cambi,
});
const comuni: readonly ComuneInElenco[] = [
  comune('ABANO', 'A001', { dal: '1866-11-19', al: '1924-11-13' }),
  comune('ABANO TERME', 'A001', { dal: '1924-11-14' }),
  comune('TERME VIGLIATORE', 'M210'),
  comune("SANT'ÀGATA", 'I199'),
  ...Array.from({ length: 60 }, (_, i) => comune(`VILLA ${String(i).padStart(2, '0')}`, `V${100 + i}`)),
];
const stati: readonly StatoEstero[] = [
  { nome: 'JUGOSLAVIA', codice: '224', catastale: 'Z118', al: '1992-04-27' },
  { nome: 'SERBIA', codice: '271', catastale: 'Z158', dal: '2006-06-03' },
];
const luoghi = new Luoghi({
  comuni: () => Promise.resolve(comuni),
  stati: () => Promise.resolve(stati),
} as unknown as Tabelle);
const nomi = (trovati: readonly { nome: string }[]) => trovati.map(({ nome }) => nome);

test('who begins so comes before who contains it, whatever the case', async () => {
  expect(nomi(await luoghi.comuni('terme'))).toEqual(['TERME VIGLIATORE', 'ABANO TERME']);
});

test('on a day, only those that existed then', async () => {
  expect(nomi(await luoghi.comuni('abano', '1920-05-01'))).toEqual(['ABANO']);
  expect(nomi(await luoghi.comuni('abano', '1924-11-14'))).toEqual(['ABANO TERME']);
  expect(nomi(await luoghi.comuni('abano'))).toEqual(['ABANO', 'ABANO TERME']);
  expect(nomi(await luoghi.stati('jugo', '2000-01-01'))).toEqual([]);
  expect(nomi(await luoghi.stati('jugo', '1990-01-01'))).toEqual(['JUGOSLAVIA']);
});

test('accents and typographic apostrophes do not matter', async () => {
  expect(nomi(await luoghi.comuni('sant’agata'))).toEqual(["SANT'ÀGATA"]);
});

test('nothing typed finds nothing; a short word finds fifty at most', async () => {
  expect(await luoghi.comuni(' ')).toEqual([]);
  expect(await luoghi.comuni('v')).toHaveLength(50);
});

test('a cadastral code names all that it has stood for', async () => {
  const { comuni: suoi, stati: nessuno } = await luoghi.catastale('A001');
  expect([nomi(suoi), nessuno]).toEqual([['ABANO', 'ABANO TERME'], []]);
  expect(nomi((await luoghi.catastale('Z158')).stati)).toEqual(['SERBIA']);
});
