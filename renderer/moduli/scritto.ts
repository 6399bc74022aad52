import type { Campi, Campo, Gruppo, Sezione, Valore } from '../../contract/operazioni/albero.ts';
import { elementiDi } from '../../contract/operazioni/lettura.ts';
import { normalizzaCodiceFiscale } from '../../contract/identificativi/codice-fiscale.ts';
import { normalizzaIdAnpr } from '../../contract/identificativi/id-anpr.ts';
import { normalizzaScrittura } from '../../contract/identificativi/lettere.ts';
import { leggiData, scriviData } from './date-scritte.ts';

/**
 * What the officer has typed in a form, as typed: text by the path of its element below the form's root, names joined
 * by `/`, a repeated element with its number as `[n]`. Nothing is lost by being wrong or half done, and it goes into a
 * draft as it is. Two kinds of entry are no element of the tree:
 * - `@path`: text typed in a field with a list, of which no entry was chosen yet;
 * - `#name/path`: what the form wants to remember of a choice (a cadastral code).
 */
export type Scritto = Readonly<Record<string, string>>;

/** Adds changes to what is typed; an empty text takes its entry away. The same again, where they change nothing. */
export const conCambi = (scritto: Scritto, cambi: Scritto): Scritto =>
  Object.entries(cambi).every(([percorso, testo]) => testo === (scritto[percorso] ?? ''))
    ? scritto
    : Object.fromEntries(Object.entries({ ...scritto, ...cambi }).filter(([, testo]) => testo !== ''));

export const percorsoDi = (...nomi: readonly string[]): string => nomi.filter(Boolean).join('/');

/** The element of a tree at a path, numbers of repetition left aside. */
export function elementoDi(radice: Sezione, percorso: string): Campo | Sezione | undefined {
  let qui: Campo | Sezione | undefined = radice;
  for (const passo of percorso.split('/')) {
    if (qui?.specie !== 'sezione') return undefined;
    qui = elementiDi(qui.parti).get(nomeDi(passo));
  }
  return qui;
}

const nomeDi = (passo: string): string => passo.replace(/\[\d+\]$/, '');
const numeroDi = (passo: string): number => Number(/\[(\d+)\]$/.exec(passo)?.[1] ?? 1);

/** The values that the tree makes of what is typed, texts as they are sent. */
export function campiDa(radice: Sezione, scritto: Scritto): Campi {
  const campi: Mutevole = {};
  for (const [percorso, testo] of Object.entries(scritto)) {
    if (/^[@#]/.test(percorso) || testo.trim() === '') continue;
    metti(campi, radice.parti, percorso.split('/'), testo);
  }
  return senzaBuchi(campi);
}

interface Mutevole {
  [nome: string]: Valore | Mutevole | (Valore | Mutevole | undefined)[] | undefined;
}

const metti = (campi: Mutevole, gruppo: Gruppo, [passo, ...resto]: readonly string[], testo: string): void => {
  if (passo === undefined) return;
  const parte = elementiDi(gruppo).get(nomeDi(passo));
  if (!parte) return;
  if (parte.specie === 'campo') {
    if (parte.max > 1) (campi[parte.nome] = lista(campi[parte.nome]))[numeroDi(passo) - 1] = comeSiManda(parte, testo);
    else Object.assign(campi, conSenza(parte, gruppo, testo));
    return;
  }
  if (parte.max === 1) return metti((campi[parte.nome] ??= {}) as Mutevole, parte.parti, resto, testo);
  const elenco = (campi[parte.nome] = lista(campi[parte.nome]));
  metti((elenco[numeroDi(passo) - 1] ??= {}) as Mutevole, parte.parti, resto, testo);
};

const lista = (valore: Mutevole[string]): (Valore | Mutevole | undefined)[] => (Array.isArray(valore) ? valore : []);

const senzaBuchi = (campi: Mutevole): Campi =>
  Object.fromEntries(Object.entries(campi).map(([nome, valore]) => [nome, pieno(valore)])) as Campi;
const pieno = (valore: unknown): unknown => {
  if (Array.isArray(valore)) return valore.filter((uno) => uno !== undefined).map(pieno);
  return typeof valore === 'object' && valore !== null ? senzaBuchi(valore as Mutevole) : valore;
};

/** A date known in part says so in the elements beside it, where the tree has them. */
const conSenza = (campo: Campo, gruppo: Gruppo, testo: string): Campi => {
  const scritta = campo.tipo.base === 'data' ? leggiData(testo) : null;
  if (scritta?.senza === undefined) return { [campo.nome]: comeSiManda(campo, testo) };
  const nome = scritta.senza === 'giorno' ? 'senzaGiorno' : 'senzaGiornoMese';
  return ammetteIncerta(gruppo) ? { [campo.nome]: scritta.data, [nome]: '1' } : { [campo.nome]: testo };
};

/** True where the tree can say that the day, or the day and the month, are unknown. */
export const ammetteIncerta = (gruppo: Gruppo): boolean => elementiDi(gruppo).has('senzaGiorno');

/** The text of a field as it is sent: what cannot be read is left as typed, for the tree to refuse. */
export function comeSiManda(campo: Campo, testo: string): string {
  if (campo.tipo.base === 'data') {
    const scritta = leggiData(testo);
    return scritta === null || scritta.senza !== undefined ? testo.trim() : scritta.data;
  }
  if (campo.nome === 'idANPR') return normalizzaIdAnpr(testo);
  if (campo.tipo.nome === 'tipoDominioCodiceFiscale') return normalizzaCodiceFiscale(testo);
  if (campo.tipo.nome === 'tipoIndirizzoDigitale') return testo.trim();
  return normalizzaScrittura(testo).testo;
}

/** What a form shows of values that are already there. */
export const scrittoDa = (radice: Sezione, campi: Campi): Scritto => Object.fromEntries(voci(radice.parti, campi, ''));

const voci = (gruppo: Gruppo, campi: Campi, sopra: string): readonly (readonly [string, string])[] =>
  [...elementiDi(gruppo).values()].flatMap((parte) => {
    const valore = campi[parte.nome];
    if (valore === undefined) return [];
    const ciascuno = (Array.isArray(valore) ? valore : [valore]) as readonly Valore[];
    return ciascuno.flatMap((uno, i) => {
      const percorso = percorsoDi(sopra, parte.max === 1 ? parte.nome : `${parte.nome}[${i + 1}]`);
      if (parte.specie === 'sezione') return voci(parte.parti, uno as Campi, percorso);
      if (typeof uno !== 'string' || (/^senzaGiorno/.test(parte.nome) && ammetteIncerta(gruppo))) return [];
      return [[percorso, mostrato(parte, uno, campi)] as const];
    });
  });

const mostrato = (campo: Campo, valore: string, campi: Campi): string => {
  if (campo.tipo.base !== 'data' || !/^\d{4}-\d{2}-\d{2}/.test(valore)) return valore;
  const data = valore.slice(0, 10);
  if (campi['senzaGiornoMese'] !== undefined) return scriviData({ data, senza: 'giorno-e-mese' });
  return scriviData(campi['senzaGiorno'] === undefined ? { data } : { data, senza: 'giorno' });
};
