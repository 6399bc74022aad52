import { useEffect } from 'react';
import {
  decodifica as decodificaMinima,
  tabelleDiRiserva,
  tabelleMinime,
} from '../../contract/messaggi/tabelle-minime.ts';
import type { Gruppo, IdTabella } from '../../contract/operazioni/albero.ts';
import { elementiDi } from '../../contract/operazioni/lettura.ts';
import type { VoceTabella } from '../../contract/tabelle.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { Deposito, useDeposito } from '../comuni/deposito.ts';

interface Tabella {
  readonly voci: readonly VoceTabella[];
  readonly perCodice: ReadonlyMap<string, string>;
}

/** The code tables that the workstation has, as far as they were asked for: public data, which outlive a session. */
const tabelle = new Deposito<ReadonlyMap<IdTabella, Tabella>>(new Map());
const chieste = new Set<IdTabella>();

const nudo = (codice: string): string => codice.replace(/^0+(?=.)/, '');

/** Asks for a table once; one that did not come is asked for again at its next use. */
async function chiediTabella(tabella: IdTabella): Promise<void> {
  if (chieste.has(tabella)) return;
  chieste.add(tabella);
  const esito = await chiedi('tabelle:voci', { tabella });
  if (!esito.ok) return void chieste.delete(tabella);
  if (esito.value.length === 0) return;
  const perCodice = new Map(esito.value.map(({ codice, descrizione }) => [nudo(codice), descrizione]));
  tabelle.cambia((prima) => new Map(prima).set(tabella, { voci: esito.value, perCodice }));
}

/** Asks for every table anew at its next use: ANPR gave newer ones. */
export function dimenticaTabelle(): void {
  chieste.clear();
  tabelle.scrivi(new Map());
}

/** What a code says by the tables that the workstation has, else by those that come with the program. */
export function decodifica(tabella: IdTabella, codice: string): string | undefined {
  const lette = tabelle.leggi();
  const riserva = tabelleDiRiserva[tabella];
  return (
    lette.get(tabella)?.perCodice.get(nudo(codice)) ??
    (riserva === undefined ? undefined : lette.get(riserva)?.perCodice.get(nudo(codice))) ??
    decodificaMinima(tabella, codice)
  );
}

/** Asks for the tables and draws the caller again when one comes: then {@link decodifica} says more. */
export function useTabelle(quali: readonly IdTabella[]): void {
  useDeposito(tabelle);
  const elenco = quali.join();
  useEffect(() => {
    for (const una of elenco === '' ? [] : elenco.split(','))
      void chiediTabella(/^\d+$/.test(una) ? Number(una) : (una as IdTabella));
  }, [elenco]);
}

const delProgramma = (tabella: IdTabella): readonly VoceTabella[] =>
  Object.entries(tabelleMinime[tabella] ?? {}).map(([codice, descrizione]) => ({ codice, descrizione }));

/** The entries of a table that hold on a day (`xs:date`). */
export function useVoci(tabella: IdTabella | undefined, giorno: string): readonly VoceTabella[] {
  useTabelle(tabella === undefined ? [] : [tabella]);
  if (tabella === undefined) return [];
  const voci = tabelle.leggi().get(tabella)?.voci ?? delProgramma(tabella);
  return voci.filter(({ dal, al }) => (dal === undefined || dal <= giorno) && (al === undefined || giorno <= al));
}

/** Every table that a tree names. */
export function tabelleDi(gruppo: Gruppo): readonly IdTabella[] {
  const trovate = new Set<IdTabella>();
  const visti = new Set<Gruppo>();
  const visita = (parti: Gruppo): void => {
    if (visti.has(parti)) return;
    visti.add(parti);
    for (const parte of elementiDi(parti).values()) {
      if (parte.specie === 'sezione') visita(parte.parti);
      else if (parte.tabella !== undefined) trovate.add(parte.tabella);
    }
  };
  visita(gruppo);
  return [...trovate];
}
