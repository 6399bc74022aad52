import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Campi, Campo, Gruppo, IdTabella, Sezione, Valore } from '../../../contract/operazioni/albero.ts';
import { tipoDatiRispostaEstrazioneSoggetti } from '../../../contract/operazioni/gruppi/soggetto.ts';
import { elementiDi, type ElementoIgnoto } from '../../../contract/operazioni/lettura.ts';
import { mostraData, mostraDataIncerta, mostraOra } from '../../comuni/date.ts';
import { decodifica } from '../../moduli/tabelle.ts';
import { compatti } from './compatti.ts';

const t = schermate.scheda;

/** A line of the record: label and value, or the title of the lines below it where there is no value. */
export interface Riga {
  readonly etichetta: string;
  readonly valore: string | null;
  readonly codice?: boolean;
  /** Stands under a title. */
  readonly rientro?: boolean;
}

/** A section of the record as the screen shows it. */
export interface Blocco {
  readonly nome: string;
  readonly titolo: string;
  readonly righe: readonly Riga[];
}

const codici: Readonly<Record<string, Readonly<Record<string, string>>>> = t.codici;

/** What the header shows already. */
const inTestata = ['identificativi'];

/** The record by its tree: sections in the tree's order, nothing that ANPR sent left out. */
export function blocchiDi(soggetto: Campi, ignoti: readonly ElementoIgnoto[]): readonly Blocco[] {
  const blocchi = bloccoPerSezione(tipoDatiRispostaEstrazioneSoggetti, soggetto).filter(
    ({ nome }) => !inTestata.includes(nome),
  );
  if (ignoti.length === 0) return blocchi;
  const righe = ignoti.map(({ percorso, testo }) => ({ etichetta: percorso, valore: testo, codice: true }));
  return [...blocchi, { nome: 'ignoti', titolo: t.ignoti, righe }];
}

/** One block for each section, or top element, that is there. */
export const bloccoPerSezione = (gruppo: Gruppo, campi: Campi): readonly Blocco[] =>
  [...elementiDi(gruppo).values()].flatMap((elemento) => {
    const valore = campi[elemento.nome];
    if (valore === undefined) return [];
    const righe = elemento.specie === 'campo' ? righeDiCampo(elemento, campi) : righeDiSezione(elemento, valore, true);
    return righe.length === 0 ? [] : [{ nome: elemento.nome, titolo: elemento.etichetta, righe }];
  });

/** The lines of a group; of what its compact form tells already, only what that form leaves out. */
export const righeDiGruppo = (gruppo: Gruppo, campi: Campi): readonly Riga[] => {
  const dice = compatti.get(gruppo)?.dice ?? [];
  return [...elementiDi(gruppo).values()].flatMap((elemento) => {
    const valore = campi[elemento.nome];
    if (valore === undefined) return [];
    const detto = dice.includes(elemento.nome);
    if (elemento.specie === 'campo') return detto ? [] : righeDiCampo(elemento, campi);
    return detto ? righeDiGruppo(elemento.parti, valore as Campi) : righeDiSezione(elemento, valore, false);
  });
};

const righeDiSezione = (sezione: Sezione, valore: Valore, cima: boolean): readonly Riga[] => {
  const ciascuno = (Array.isArray(valore) ? valore : [valore]) as readonly Campi[];
  return ciascuno.flatMap((campi) => {
    const altre = righeDiGruppo(sezione.parti, campi);
    const inLinea = compatti.get(sezione.parti)?.scrivi(campi) ?? '';
    if (inLinea !== '') return [{ etichetta: sezione.etichetta, valore: inLinea }, ...altre];
    // A section that only wraps another adds no title of its own.
    return cima || altre.length === 0
      ? altre
      : [{ etichetta: sezione.etichetta, valore: null }, ...altre.map(conRientro)];
  });
};

const conRientro = (riga: Riga): Riga => ({ ...riga, rientro: true });

const righeDiCampo = (campo: Campo, campi: Campi): readonly Riga[] => {
  const valore = campi[campo.nome];
  const valori = (Array.isArray(valore) ? valore : [valore]) as readonly Valore[];
  return valori
    .filter((uno) => typeof uno === 'string')
    .map((uno) => ({ etichetta: campo.etichetta, valore: mostra(campo, uno, campi), codice: eCodice(campo) }));
};

const eCodice = ({ nome }: Campo): boolean => /^(id[A-Z]|cod[A-Z]|numeroSoggiorno)/.test(nome);

const mostra = (campo: Campo, valore: string, campi: Campi): string => {
  const { tipo, nome } = campo;
  if (tipo.base === 'data') return mostraDataDi(nome, valore, campi);
  if (tipo.base === 'dataOra') return mostraOra(valore);
  if (tipo.nome === 'tipoSenza') return valore === '1' ? t.si : valore;
  if (tipo.nome.startsWith('tipoSN') || nome === 'soggettoAIRE') return siNo(valore);
  const tabella = tabellaDi(campo, campi);
  const detto = tabella === undefined ? codici[nome]?.[valore] : decodifica(tabella, valore);
  return detto === undefined ? valore : t.decodificato(detto, valore);
};

const siNo = (valore: string): string => {
  if (/^s(i)?$/i.test(valore)) return t.si;
  return /^n(o)?$/i.test(valore) ? t.no : valore;
};

/** In a convivenza (`tipoLegame` 4) the tie is of table 6, not of table 5 (anpr-protocol 6). */
const tabellaDi = ({ nome, tabella }: Campo, campi: Campi): IdTabella | undefined =>
  nome === 'codiceLegame' && campi['tipoLegame'] === '4' ? 6 : tabella;

const mostraDataDi = (nome: string, data: string, campi: Campi): string => {
  if (nome !== 'dataNascita' && nome !== 'dataEvento') return mostraData(data);
  if (campi['senzaGiornoMese'] !== undefined) return mostraDataIncerta(data, 'giorno-e-mese');
  return campi['senzaGiorno'] === undefined ? mostraData(data) : mostraDataIncerta(data, 'giorno');
};

/** What the tie of a member with the family is called. */
export function relazioneDi(soggetto: Campi): string {
  const legame = soggetto['legameSoggetto'];
  if (typeof legame !== 'object' || Array.isArray(legame)) return '';
  const campi = legame as Campi;
  const codice = campi['codiceLegame'];
  if (typeof codice !== 'string') return '';
  return decodifica(campi['tipoLegame'] === '4' ? 6 : 5, codice) ?? codice;
}
