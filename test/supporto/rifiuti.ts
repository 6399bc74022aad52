import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { CodiceOperazione } from '../../contract/operazioni/index.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { type Anagrafe, avvisiDi, type Chi, erroreDi, type Risposta } from './anagrafe.ts';
import { datiUfficiali, senzaDatiUfficiali } from './schemi.ts';

/** A code of the catalogue, when ANPR answers with it, and the request that makes it do so. */
export type Riga = readonly [
  codice: string,
  quando: string,
  operazione: CodiceOperazione,
  richiesta: () => Campi,
  chi?: Chi,
];

const righe = senzaDatiUfficiali ? [] : readFileSync(join(datiUfficiali, 'errors.csv'), 'utf8').split('\n');

/** The official text of a code, `@` where something is filled in. */
const testoUfficiale = (codice: string): string => {
  const riga = righe.find((una) => una.startsWith(`${codice},`)) ?? '';
  return /^[^,]*,(?:"((?:[^"]|"")*)"|([^,]*))/.exec(riga)?.slice(1).find(Boolean)?.replaceAll('""', '"') ?? '';
};

/** True where a text is the official one with something, or nothing, in place of each `@`. */
function diCatalogo(codice: string, testo: string): boolean {
  if (senzaDatiUfficiali) return testo.startsWith(codice);
  const modello = testoUfficiale(codice)
    .split('@')
    .map((parte) => parte.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*');
  return new RegExp(`^${codice} ${modello}$`, 's').test(testo.padEnd(codice.length + 1));
}

const titolo = ([codice, quando]: Riga): string => `${codice} "${testoUfficiale(codice)}": ${quando}`;

/** One test a row: the request is refused with that code, in the catalogue's own words, and nothing changes. */
export function rifiuta(a: Anagrafe, tabella: readonly Riga[]): void {
  for (const riga of tabella) {
    const [codice, , operazione, richiesta, chi] = riga;
    test(titolo(riga), () =>
      a.senzaEffetti(() => {
        const risposta = a.chiedi(operazione, richiesta(), chi);
        const detto = risposta.ramo === 'ko' ? erroreDi(risposta) : risposta.xml;
        expect(detto.split(' ')[0]).toBe(codice);
        expect(diCatalogo(codice, detto), detto).toBe(true);
        expect(tipoDi(risposta)).toBe('E');
      }),
    );
  }
}

/** One test a row: the request is done, with that warning. */
export function avvisa(a: Anagrafe, tabella: readonly Riga[]): void {
  for (const riga of tabella) {
    const [codice, , operazione, richiesta, chi] = riga;
    test(titolo(riga), () =>
      a.senzaEffetti(() => {
        const avvisi = avvisiDi(a.registra(operazione, richiesta(), chi));
        const suo = avvisi.find((uno) => uno.startsWith(codice));
        expect(suo, avvisi.join('\n')).toBeDefined();
        expect(diCatalogo(codice, suo!), suo).toBe(true);
      }),
    );
  }
}

const tipoDi = ({ valore }: Risposta): string | undefined =>
  testoDi(sezioniDi(sezioneDi(valore, 'listaErrori'), 'errore')[0], 'tipoErroreAnomalia');
