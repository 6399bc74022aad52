import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { operazioni } from '../../../contract/operazioni/index.ts';
import { leggi } from '../../../contract/operazioni/lettura.ts';
import { scriviRichiesta } from '../../../contract/operazioni/scrittura.ts';
import { valida } from '../../../contract/operazioni/validazione.ts';
import { analizzaXml } from '../../../contract/xml/analizza.ts';
import type { NodoXml } from '../../../contract/xml/nodo.ts';
import { datiUfficiali, senzaDatiUfficiali } from '../../supporto/schemi.ts';

describe.skipIf(senzaDatiUfficiali)('the official samples', () => {
  test.each([
    ['3002_888002_FREE.req', operazioni['3002']],
    ['testConn_FREE.req', operazioni.OP01],
  ] as const)('%s is read and written again without loss', (nome, quale) => {
    const originale = analizzaXml(readFileSync(join(datiUfficiali, 'request-samples', nome)));
    const { valore, ignoti } = leggi(quale.richiesta, originale);
    expect(ignoti).toEqual([]);
    expect(valida(quale.richiesta, valore)).toEqual([]);
    expect(senzaRientri(analizzaXml(Buffer.from(scriviRichiesta(quale, valore))))).toEqual(senzaRientri(originale));
  });
});

/** Without the text that stands between elements. */
const senzaRientri = (nodo: NodoXml): NodoXml => ({
  ...nodo,
  testo: nodo.figli.length > 0 ? nodo.testo.trim() : nodo.testo,
  figli: nodo.figli.map(senzaRientri),
});
