import { testoXml } from '../xml/testo.ts';
import { rispostaKO } from './index.ts';
import type { Campi, Gruppo, Operazione, Parte, Sezione, Valore } from './albero.ts';

/**
 * Writes a value as the XML of its tree, children in the tree's order, in the form that exclusive C14N gives it (no
 * insignificant space, no self-closing tags, C14N escapes): what is signed is what is sent, byte for byte.
 * Only the root is qualified: ANPR's schemas have `elementFormDefault="unqualified"`.
 */
export const scriviRichiesta = (operazione: Operazione, valore: Campi): string =>
  radice(operazione.richiesta.nome, operazione.spazio, figli(operazione.richiesta.parti, valore));

/** Which branch an answer has: the good one, "choose one", or the refusal. */
export type RamoRisposta = 'ok' | 'multipla' | 'ko';

/** The section of a branch; undefined where the operation has none. */
export const ramoDi = (operazione: Operazione, ramo: RamoRisposta): Sezione | undefined =>
  ({ ok: operazione.rispostaOk, multipla: operazione.rispostaMultipla, ko: rispostaKO })[ramo];

/** Writes an answer: the branch inside the root of the operation's answer, then what follows it there. */
export function scriviRisposta(operazione: Operazione, ramo: RamoRisposta, valore: Campi): string {
  const sezione = ramoDi(operazione, ramo);
  if (!sezione) throw new TypeError(`${operazione.codice} has no ${ramo}`);
  const contenuto = figli(sezione.parti, valore);
  const coda = figli(operazione.codaRisposta ?? [], valore);
  return radice(operazione.radiceRisposta, operazione.spazio, ramoScritto(operazione, sezione, contenuto) + coda);
}

const ramoScritto = (
  { radiceRisposta, rispostaOk, spazioRispostaOk }: Operazione,
  { nome }: Sezione,
  contenuto: string,
) => {
  if (nome === radiceRisposta) return contenuto;
  if (nome === rispostaOk.nome && spazioRispostaOk)
    return `<r:${nome} xmlns:r="${spazioRispostaOk}">${contenuto}</r:${nome}>`;
  return `<a:${nome}>${contenuto}</a:${nome}>`;
};

const radice = (nome: string, spazio: string, contenuto: string): string =>
  `<a:${nome} xmlns:a="${spazio}">${contenuto}</a:${nome}>`;

const figli = (gruppo: Gruppo, valore: Campi): string => gruppo.map((parte) => scriviParte(parte, valore)).join('');

const scriviParte = (parte: Parte, valore: Campi): string => {
  if (parte.specie === 'scelta') return figli(parte.rami, valore);
  const contenuto = valore[parte.nome];
  if (contenuto === undefined) return '';
  const ripetizioni: readonly Valore[] = Array.isArray(contenuto) ? contenuto : [contenuto];
  return ripetizioni.map((uno) => `<${parte.nome}>${dentro(parte, uno)}</${parte.nome}>`).join('');
};

const dentro = (parte: Exclude<Parte, { specie: 'scelta' }>, valore: Valore): string => {
  if (parte.specie === 'campo') {
    if (typeof valore !== 'string') throw new TypeError(`${parte.nome} takes text`);
    return testoXml(valore);
  }
  if (typeof valore !== 'object' || Array.isArray(valore)) throw new TypeError(`${parte.nome} takes fields`);
  return figli(parte.parti, valore as Campi);
};
