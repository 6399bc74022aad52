import type { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { qualeDi } from '../../../main/postazione/esame.ts';
import { scadenzaVicina } from '../../../main/postazione/scadenza.ts';

const adesso = Date.UTC(2026, 10, 28, 12);
const fra = (giorni: number) =>
  scadenzaVicina(
    'postazione',
    { validTo: new Date(adesso + giorni * 86_400_000).toUTCString() } as X509Certificate,
    adesso,
  );

test.each([
  [61, undefined],
  [60, undefined],
  [59, 60],
  [30, 60],
  [29, 30],
  [7, 30],
  [6, 7],
  [0, 7],
  [-1, 'scaduto'],
] as const)('%i days before the end: %s', (giorni, soglia) => {
  expect(fra(giorni)).toEqual(soglia === undefined ? undefined : { di: 'postazione', soglia, giorni });
});

test.each([
  ['036030-PC-0001', 'postazione'],
  ['036030-CO-9999', 'comune'],
  ['036030-CO-9998', 'comune'],
  ['036030-CO-0000', undefined],
  ['36030-PC-0001', undefined],
  ['036030-PC-0001 ', undefined],
  ['FRRGLI88D52F257T/7000', undefined],
])('%s is of: %s', (nome, quale) => {
  expect(qualeDi(nome)).toBe(quale);
});
