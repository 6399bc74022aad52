import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

/** The published OpenAPI files of PDND, beside the checkout: not part of it. */
export const datiPdnd = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'pdnd');

/** True, and said on the screen, where the published files are not there: their tests cannot be run. */
export const senzaDatiPdnd = !existsSync(datiPdnd);
if (senzaDatiPdnd) process.stdout.write(`SKIPPED: the published files are not at ${datiPdnd}\n`);

/** The published files by service; C001 was published twice. */
export const fileOpenApi = {
  C001: 'C001-consultazioneANPR.idpay-admissibility-assessor.yml',
  'C001-bis': 'C001-servizioNotifica.pn-national-registries.yaml',
  C003: 'C003-servizioVerificaDichGeneralita.reconstructed.yaml',
  C004: 'C004-servizioVerificaDichDecesso.GAIA.yaml',
  C021: 'C021-servizioAccertamentoStatoFamiglia.idpay-admissibility-assessor.yaml',
  C030: 'C030-servizioAccertamentoIdUnicoNazionale.GAIA.yaml',
  PDND: 'pdnd-v1.idpay-admissibility-assessor.yaml',
} as const;

type Nodo = Record<string, unknown>;

/**
 * Why the schema of an OpenAPI file refuses a value; empty where it accepts it. The files name what they know without
 * forbidding the rest: here a name that they do not know is refused too.
 */
export function obiezioniOpenApi(file: keyof typeof fileOpenApi, schema: string, valore: unknown): readonly string[] {
  const controlla = compilato(fileOpenApi[file], schema);
  if (controlla(valore)) return [];
  return (controlla.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath}: ${message ?? ''} ${JSON.stringify(params)}`,
  );
}

const compilati = new Map<string, ReturnType<Ajv['compile']>>();

const compilato = (file: string, schema: string): ReturnType<Ajv['compile']> => {
  const chiave = `${file}#${schema}`;
  const pronto = compilati.get(chiave);
  if (pronto) return pronto;
  const documento = chiuso(parse(readFileSync(join(datiPdnd, file), 'utf8'))) as Nodo;
  const nuovo = new Ajv({ strict: false, validateFormats: false, allErrors: true })
    .addSchema({ ...documento, $id: file })
    .compile({ $ref: `${file}#/components/schemas/${schema}` });
  compilati.set(chiave, nuovo);
  return nuovo;
};

const chiuso = (nodo: unknown): unknown => {
  if (Array.isArray(nodo)) return nodo.map(chiuso);
  if (typeof nodo !== 'object' || nodo === null) return nodo;
  const dentro = conMassimo(Object.fromEntries(Object.entries(nodo).map(([nome, valore]) => [nome, chiuso(valore)])));
  return dentro['type'] === 'object' && dentro['properties'] ? { ...dentro, additionalProperties: false } : dentro;
};

/** OpenAPI 3.0 says of `maximum` whether it is excluded; JSON Schema since draft 6 has another number for that. */
function conMassimo(nodo: Nodo): Nodo {
  if (nodo['exclusiveMaximum'] !== true) return nodo;
  const { maximum, ...altro } = nodo;
  return { ...altro, exclusiveMaximum: maximum };
}
