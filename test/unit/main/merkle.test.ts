import { describe, expect, test } from 'vitest';
import {
  foglia,
  Frontiera,
  nodo,
  provaInclusione,
  radiceDaProva,
  radiceVuota,
  type Sottoalbero,
} from '../../../main/traccia/merkle.ts';

const hex = (...testi: string[]) => testi.map((testo) => Buffer.from(testo, 'hex'));

/** Merkle tree hash by its definition (RFC 6962, 2.1), without any of what the product keeps. */
const radiceIngenua = (foglie: readonly Buffer[]): Buffer => {
  if (foglie.length === 0) return radiceVuota();
  if (foglie.length === 1) return foglie[0]!;
  let k = 1;
  while (k * 2 < foglie.length) k *= 2;
  return nodo(radiceIngenua(foglie.slice(0, k)), radiceIngenua(foglie.slice(k)));
};

/** The nodes that the records of a log keep, as the product finds them again. */
function registra(foglie: readonly Buffer[]): { frontiera: Frontiera; sottoalbero: Sottoalbero } {
  const frontiera = new Frontiera();
  const completati = foglie.map((una) => frontiera.aggiungi(una));
  return { frontiera, sottoalbero: (livello, indice) => completati[(indice + 1) * 2 ** livello - 1]![livello]! };
}

const foglieDi = (n: number): Buffer[] => Array.from({ length: n }, (_, i) => foglia(Buffer.from(`record ${i}`)));

describe('the tree of RFC 6962', () => {
  // The reference data of Certificate Transparency's own implementation.
  const record = hex(
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  );
  const radici = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];

  test.each(radici.map((radice, n) => [n, radice] as const))('has the known root for %i records', (n, radice) => {
    const { frontiera } = registra(record.slice(0, n).map(foglia));
    expect(frontiera.radice().toString('hex')).toBe(radice);
  });

  test.each([
    [0, 1, []],
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      1,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('has the known proof of record %i of %i', (indice, dimensione, attesa) => {
    const { sottoalbero } = registra(record.map(foglia));
    const prova = provaInclusione(indice, dimensione, sottoalbero);
    expect(prova.map((uno) => uno.toString('hex'))).toEqual(attesa);
  });

  test('has the root of the definition for every size up to 130', () => {
    const foglie = foglieDi(130);
    const frontiera = new Frontiera();
    foglie.forEach((una, i) => {
      frontiera.aggiungi(una);
      expect(frontiera.radice()).toEqual(radiceIngenua(foglie.slice(0, i + 1)));
    });
  });

  test('is the same when its border is made again from the records, for every size up to 130', () => {
    const { sottoalbero } = registra(foglieDi(131));
    for (let n = 0; n <= 130; n++) {
      const diFila = registra(foglieDi(n)).frontiera;
      const rifatta = Frontiera.ricostruisci(n, sottoalbero);
      expect(rifatta.radice()).toEqual(diFila.radice());
      const nuova = foglia(Buffer.from('one more'));
      rifatta.aggiungi(nuova);
      diFila.aggiungi(nuova);
      expect(rifatta.radice()).toEqual(diFila.radice());
    }
  });
});

describe('inclusion proofs', () => {
  const massimo = 70;
  const foglie = foglieDi(massimo);
  const { sottoalbero } = registra(foglie);
  const tutte = function* () {
    for (let n = 1; n <= massimo; n++) {
      const radice = radiceIngenua(foglie.slice(0, n));
      for (let i = 0; i < n; i++) yield { n, i, radice, prova: provaInclusione(i, n, sottoalbero) };
    }
  };

  test('of every record of every tree up to 70 lead to the root, in at most log2 hashes', () => {
    for (const { n, i, radice, prova } of tutte()) {
      expect(radiceDaProva(i, n, foglie[i]!, prova)).toEqual(radice);
      expect(prova.length).toBeLessThanOrEqual(Math.ceil(Math.log2(n)));
    }
  });

  test('do not lead there with any byte changed', () => {
    for (const { n, i, radice, prova } of tutte()) {
      if (n % 7 !== 0 && n < massimo) continue;
      for (let b = 0; b < prova.length * 32; b++) {
        const guasta = prova.map((uno) => Buffer.from(uno));
        guasta[b >> 5]![b & 31]! ^= 1 << (b % 8);
        expect(radiceDaProva(i, n, foglie[i]!, guasta)?.equals(radice)).toBe(false);
      }
    }
  });

  const guasti: Record<string, (prova: readonly Buffer[]) => readonly Buffer[]> = {
    'two neighbours swapped': ([primo, secondo, ...altri]) => (secondo ? [secondo, primo!, ...altri] : [secondo!]),
    'the last hash missing': (prova) => prova.slice(0, -1),
    'the first hash missing': (prova) => prova.slice(1),
    'one hash too many': (prova) => [...prova, prova.at(-1)!],
  };
  test.each(Object.entries(guasti))('do not lead there with %s', (_, guasta) => {
    for (const { n, i, radice, prova } of tutte()) {
      if (prova.length < 2) continue;
      expect(radiceDaProva(i, n, foglie[i]!, guasta(prova))?.equals(radice) ?? false).toBe(false);
    }
  });

  test('do not lead there for another place, another size of other depth or another record', () => {
    for (const { n, i, radice, prova } of tutte()) {
      if (n === 1) continue;
      expect(radiceDaProva(i ^ 1, n, foglie[i]!, prova)?.equals(radice) ?? false).toBe(false);
      expect(radiceDaProva(i, n * 2, foglie[i]!, prova)?.equals(radice) ?? false).toBe(false);
      expect(radiceDaProva(i, n, foglia(Buffer.from('other')), prova)?.equals(radice) ?? false).toBe(false);
    }
  });
});
