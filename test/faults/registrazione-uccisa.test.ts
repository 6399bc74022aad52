import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import { apriArchivio } from '../../sandbox/archivio/archivio.ts';
import { type Anagrafe, anagrafe, erroreDi, idAnprDi, popolata } from '../supporto/anagrafe.ts';
import {
  atto,
  generalitaCambiate,
  inElenco,
  mutazioneFamiglia,
  mutazioneResidenza,
  mutazioneScheda,
  nascita,
  residenza,
  ricercaDi,
} from '../supporto/richieste.ts';

const programma = join(import.meta.dirname, '..', 'supporto', 'processo-anagrafe.ts');
const cartella = mkdtempSync(join(tmpdir(), 'uccisa-'));
const modello = join(cartella, 'modello.db');

let padre: Campi;
let madre: Campi;
let figlio: Campi;
beforeAll(() => {
  const db = popolata(300);
  writeFileSync(modello, db.serialize());
  const a = anagrafe(db);
  padre = a.esempio('famiglia-numerosa');
  [, madre, figlio] = a.famiglia({ idANPR: idAnprDi(padre) }) as [Campi, Campi, Campi];
  db.close();
});
afterAll(() => rmSync(cartella, { recursive: true }));

const adozione = (): Campi =>
  mutazioneScheda(
    figlio,
    ['01', '10', '11', '15'],
    {
      generalitaDaModificare: generalitaCambiate(figlio, { cognome: 'SANTORO', nome: 'LUCE' }),
      attoNascita: atto(undefined, { numeroAtto: '99' }),
      paternita: { generalita: ricercaDi(padre) },
      maternita: { generalita: ricercaDi(madre) },
    },
    '1',
  );

/** A registration, and the statements of it after which the process is killed. */
const casi: readonly (readonly [CodiceRegistrazione, string, () => Campi, readonly string[]])[] = [
  [
    '1001',
    'a birth',
    () => nascita(padre, madre),
    ['INSERT contatore', 'INSERT persona', 'INSERT effetto', 'INSERT appartenenza', 'INSERT operazione'],
  ],
  [
    '5001',
    'a move',
    () => mutazioneFamiglia(padre, '4', { residenzaFamigliaConvivenza: residenza('77') }),
    ['UPDATE scheda', 'INSERT operazione'],
  ],
  [
    '5005',
    'somebody who leaves',
    () => mutazioneResidenza('02', '2', [inElenco(figlio, '1')]),
    ['INSERT scheda', 'INSERT appartenenza', 'UPDATE persona', 'INSERT operazione'],
  ],
  [
    '5008',
    'an adoption',
    adozione,
    ['DELETE appartenenza', 'DELETE persona', 'INSERT identificativo_ritirato', 'INSERT persona', 'INSERT operazione'],
  ],
];
const ID = '1800000000001';

/** All that 3002 tells of the family. */
const famiglia = (a: Anagrafe): unknown =>
  a.famiglia({ idANPR: idAnprDi(padre) }).map((uno) => a.cittadino({ idANPR: idAnprDi(uno) }));

describe('killed in the middle of a registration, the sandbox has done all of it or nothing', () => {
  test.each(
    casi.flatMap(([codice, cosa, richiesta, punti]) => punti.map((punto) => [codice, cosa, punto, richiesta] as const)),
  )('%s, %s, killed after %s', (codice, _, punto, richiesta) => {
    const percorso = join(cartella, `${codice}-${punto.replace(' ', '-')}.db`);
    copyFileSync(modello, percorso);
    const chiesta = { ...richiesta(), testataRichiesta: { idOperazioneComune: ID } };
    const argomenti = [programma, percorso, codice, JSON.stringify(chiesta), punto];
    const figlioUcciso = spawnSync(process.execPath, argomenti, { encoding: 'utf8' });
    expect(figlioUcciso.signal, figlioUcciso.stderr).toBe('SIGKILL');

    const db = apriArchivio(percorso);
    const a = anagrafe(db);
    const intatto = anagrafe(apriArchivio(copia(percorso)));
    expect(famiglia(a)).toEqual(famiglia(intatto));
    intatto.db.close();
    const singola = { ricercaSingolaRichiesta: { idOperazioneComune: ID, tipoOperazione: '1' } };
    expect(erroreDi(a.chiedi('3007', singola))).toContain('EN122');
    // Asked again with the same id it is done, and remembered.
    a.registra(codice, chiesta);
    expect(a.registra('3007', singola).xml).toContain(`<tipoOperazione>${codice}</tipoOperazione>`);
    db.close();
  });
});

/** Another copy of the archive as it was before. */
function copia(percorso: string): string {
  const altro = `${percorso}.prima`;
  copyFileSync(modello, altro);
  return altro;
}
