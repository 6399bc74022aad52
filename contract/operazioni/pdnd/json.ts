import type { Campi, Campo, Sezione, Valore } from '../albero.ts';
import { elementiDi, type ElementoIgnoto, type Lettura } from '../lettura.ts';

/**
 * Reads a JSON object by its tree, leniently as {@link leggi} reads XML: what the tree does not know, or knows in
 * another shape, is listed in `ignoti`. Numbers and booleans are read as their text, null as absent.
 */
export function leggiJson(sezione: Sezione, dato: unknown): Lettura {
  const ignoti: ElementoIgnoto[] = [];
  if (!eOggetto(dato)) return { valore: {}, ignoti: [{ percorso: sezione.nome, testo: testoDi(dato) }] };
  return { valore: leggiSezione(sezione, dato, sezione.nome, ignoti), ignoti };
}

const leggiSezione = (sezione: Sezione, dato: Oggetto, percorso: string, ignoti: ElementoIgnoto[]): Campi => {
  const valore: Record<string, Valore> = {};
  const noti = elementiDi(sezione.parti);
  for (const [nome, contenuto] of Object.entries(dato)) {
    if (contenuto === null) continue;
    const qui = `${percorso}/${nome}`;
    const parte = noti.get(nome);
    const letto = parte && leggiElemento(parte, contenuto, qui, ignoti);
    if (letto === undefined) ignoti.push({ percorso: qui, testo: testoDi(contenuto) });
    else valore[nome] = letto;
  }
  return valore;
};

const leggiElemento = (
  parte: Campo | Sezione,
  contenuto: unknown,
  percorso: string,
  ignoti: ElementoIgnoto[],
): Valore | undefined => {
  if (parte.max === 1) return leggiUno(parte, contenuto, percorso, ignoti);
  // A list of one is sometimes written as the one.
  const lista: readonly unknown[] = Array.isArray(contenuto) ? contenuto : [contenuto];
  const letti: Valore[] = [];
  for (const [i, uno] of lista.entries()) {
    const qui = `${percorso}[${i + 1}]`;
    const letto = leggiUno(parte, uno, qui, ignoti);
    if (letto === undefined) ignoti.push({ percorso: qui, testo: testoDi(uno) });
    else letti.push(letto);
  }
  return letti;
};

const leggiUno = (
  parte: Campo | Sezione,
  contenuto: unknown,
  percorso: string,
  ignoti: ElementoIgnoto[],
): string | Campi | undefined => {
  if (parte.specie === 'sezione') {
    return eOggetto(contenuto) ? leggiSezione(parte, contenuto, percorso, ignoti) : undefined;
  }
  if (typeof contenuto === 'number' || typeof contenuto === 'boolean') return String(contenuto);
  return typeof contenuto === 'string' ? contenuto : undefined;
};

type Oggetto = Readonly<Record<string, unknown>>;
const eOggetto = (dato: unknown): dato is Oggetto => typeof dato === 'object' && dato !== null && !Array.isArray(dato);
const testoDi = (dato: unknown): string => (typeof dato === 'string' ? dato : JSON.stringify(dato));
