import { elementiDi } from '../../../contract/operazioni/lettura.ts';
import type { Campo, Sezione } from '../../../contract/operazioni/albero.ts';
import { esigiGateway, RifiutoPdnd } from '../cause.ts';
import { eOggetto, type Oggetto } from '../jws.ts';

// The published files check kinds of values and very few presences; what they let through is ANPR's to judge.

/** What the published files call mandatory, besides the body itself. */
const obbligatori: Readonly<Record<string, readonly string[]>> = {
  body: ['idOperazioneClient', 'criteriRicerca', 'datiRichiesta'],
  'body.datiRichiesta': ['dataRiferimentoRichiesta', 'casoUso', 'motivoRichiesta'],
};
/** How the published files call what is in there, where the gateway says it. */
const schemi: Readonly<Record<string, string>> = { 'body.datiRichiesta': 'TipoDatiRichiestaE002' };

/** Something that the published file refuses, as the gateway's validator numbers it. */
interface Vizio {
  readonly dove: string;
  readonly nome: string;
  readonly messaggio: string;
  readonly codice: number;
  readonly regola: string;
}

/**
 * Reads a body by the published file of the e-service. A null is like an absence, but for what is mandatory.
 *
 * @throws RifiutoPdnd with what goes on with the detail of the answer: names of fields, no values
 */
export function leggiContenuto(sezione: Sezione, corpo: Buffer): Oggetto {
  const dato = jsonDi(corpo);
  esigiGateway(eOggetto(dato), 'contenuto-non-json');
  const vizi = viziDi(sezione, dato, 'body');
  if (vizi.length > 0) throw new RifiutoPdnd('contenuto-schema', relazione(vizi, dato));
  return dato;
}

function jsonDi(corpo: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(corpo));
  } catch {
    return undefined;
  }
}

function viziDi(sezione: Sezione, dato: Oggetto, dove: string): readonly Vizio[] {
  const richiesti = obbligatori[dove] ?? [];
  const assenti = richiesti.filter((nome) => dato[nome] === undefined);
  const presenti = [...elementiDi(sezione.parti).values()].filter(({ nome }) => dato[nome] !== undefined);
  return [
    ...assenti.map((nome) => vizio(dove, nome, `Field '${nome}' is required.`, 1026, 'required')),
    ...presenti.flatMap((parte) => viziElemento(parte, dato[parte.nome], dove, richiesti)),
  ];
}

function viziElemento(
  parte: Campo | Sezione,
  dato: unknown,
  dove: string,
  richiesti: readonly string[],
): readonly Vizio[] {
  const { nome } = parte;
  if (dato === null) {
    const richiesto = richiesti.includes(nome);
    return richiesto ? [vizio(dove, nome, 'Null value is not allowed.', 1021, 'nullable')] : [];
  }
  const diSpecie = (attesa: string): readonly Vizio[] => [
    vizio(dove, nome, `Type expected '${attesa}', found '${specieDi(dato)}'.`, 1027, 'type'),
  ];
  if (parte.max > 1) {
    if (!Array.isArray(dato)) return diSpecie('array');
    return dato.flatMap((uno: unknown) => viziElemento({ ...parte, max: 1 }, uno, dove, richiesti));
  }
  if (parte.specie === 'campo') return typeof dato === 'string' ? [] : diSpecie('string');
  return eOggetto(dato) ? viziDi(parte, dato, `${dove}.${nome}`) : diSpecie('object');
}

const specieDi = (dato: unknown): string =>
  Array.isArray(dato) ? 'array' : typeof dato === 'number' && Number.isInteger(dato) ? 'integer' : typeof dato;

const vizio = (dove: string, nome: string, messaggio: string, codice: number, regola: string): Vizio => ({
  ...{ dove, nome, messaggio, codice, regola },
});

/** What the gateway's validator writes, down to its warning of a date format that it does not know. */
function relazione(vizi: readonly Vizio[], dato: Oggetto): string {
  const { datiRichiesta } = dato;
  const data = eOggetto(datiRichiesta) && typeof datiRichiesta['dataRiferimentoRichiesta'] === 'string';
  const avviso = "Format 'YYYY-MM-DD' is unknown, validation passes.";
  const avvisi = data ? [vizio('body.datiRichiesta', 'dataRiferimentoRichiesta', avviso, 1008, 'format')] : [];
  return [
    ': Validation error(s) :',
    ...vizi.flatMap(righe),
    ...(avvisi.length > 0 ? ['Validation warning(s) :', ...avvisi.flatMap(righe)] : []),
    '',
  ].join('\n');
}

const righe = ({ dove, nome, messaggio, codice, regola }: Vizio): readonly string[] => {
  const schema = schemi[dove];
  return [
    `${dove}.${nome}: ${messaggio} (code: ${codice})`,
    `From: ${dove}.${schema ? `<#/components/schemas/${schema}>.` : ''}${nome}.<${regola}>`,
  ];
};
