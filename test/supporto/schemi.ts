import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import type { Operazione } from '../../contract/operazioni/albero.ts';

/** The official interface files of ANPR, beside the checkout: not part of it. */
export const datiUfficiali = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'anpr');

/** True, and said on the screen, where the official files are not there: their tests cannot be run. */
export const senzaDatiUfficiali = !existsSync(datiUfficiali);
if (senzaDatiUfficiali) process.stdout.write(`SKIPPED: the official files are not at ${datiUfficiali}\n`);

export interface Schema {
  /** Why the schema refuses a document; undefined where it accepts it. */
  readonly obiezione: (xml: string) => string | undefined;
}

const aperti = new Map<string, Schema>();

/** An official XSD by its file name; opened once. */
export function schemaDi(nome: string): Schema {
  const pronto = aperti.get(nome) ?? apri(nome);
  aperti.set(nome, pronto);
  return pronto;
}

const apri = (nome: string): Schema => {
  xmlRegisterFsInputProviders();
  const percorso = join(datiUfficiali, 'wsdl', 'comuni', nome);
  const validatore = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(percorso), { url: percorso }));
  return {
    obiezione(xml) {
      using documento = XmlDocument.fromString(xml);
      try {
        validatore.validate(documento);
        return undefined;
      } catch (causa) {
        return causa instanceof Error ? causa.message : String(causa);
      }
    },
  };
};

/** The file that declares the messages of an operation: it has the name of their namespace. */
export const schemaDellOperazione = ({ spazio }: Operazione): Schema => schemaDi(`${spazio.split('/').at(-1)}.xsd`);
