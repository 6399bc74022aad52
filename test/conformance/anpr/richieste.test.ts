import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Campi, Campo, Gruppo, Operazione, Sezione, Valore } from '../../../contract/operazioni/albero.ts';
import { operazioni } from '../../../contract/operazioni/index.ts';
import { elementiDi, leggi } from '../../../contract/operazioni/lettura.ts';
import { scriviRichiesta } from '../../../contract/operazioni/scrittura.ts';
import { valida } from '../../../contract/operazioni/validazione.ts';
import { analizzaXml } from '../../../contract/xml/analizza.ts';
import { testoXml } from '../../../contract/xml/testo.ts';
import type { NodoXml } from '../../../contract/xml/nodo.ts';
import { guasto, valoreValido } from '../../supporto/generatore.ts';

const dati = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'anpr');
const assenti = !existsSync(dati);
if (assenti) process.stdout.write(`SKIPPED: the official files are not at ${dati}\n`);

const quante = process.env['POSTAZIONE_LUNGO'] === '1' ? 20_000 : 300;
const operazione = operazioni['3002'];

/**
 * Where we refuse and the schema does not, on purpose: white space around a number or a date (the schema strips it),
 * digits that are not ASCII's (its `\d` takes them), years of five digits, midnight as 24:00.
 */
const piuSeveri = /"\s|\s"|\\[nrt]"|"\\[nrt]|(?![0-9])\p{Nd}|"\d{5,}-\d\d-|T24:00:00/u;

describe.skipIf(assenti)('3002 and the official schema', () => {
  let schema: XsdValidator;
  beforeAll(() => {
    xmlRegisterFsInputProviders();
    const percorso = join(dati, 'wsdl', 'comuni', '3000consultazione.xsd');
    schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(percorso), { url: percorso }));
  });

  /** What the schema says of a request: nothing where it accepts it. */
  const obiezione = (xml: string): string | undefined => {
    using documento = XmlDocument.fromString(xml);
    try {
      schema.validate(documento);
      return undefined;
    } catch (causa) {
      return causa instanceof Error ? causa.message : String(causa);
    }
  };

  test(`${quante} requests made from the tree are valid for both`, () => {
    const proprieta = fc.property(valoreValido(operazione.richiesta), (valore) => {
      expect(valida(operazione.richiesta, valore)).toEqual([]);
      expect(obiezione(scriviRichiesta(operazione, valore))).toBeUndefined();
    });
    fc.assert(proprieta, { numRuns: quante });
  });

  test(`${quante} requests made from the tree are read back as they were written`, () => {
    const proprieta = fc.property(valoreValido(operazione.richiesta), (valore) => {
      const { valore: riletto, ignoti } = leggi(
        operazione.richiesta,
        analizzaXml(Buffer.from(scriviRichiesta(operazione, valore))),
      );
      expect(ignoti).toEqual([]);
      expect(riletto).toEqual(valore);
    });
    fc.assert(proprieta, { numRuns: quante });
  });

  test(`of ${quante} spoiled requests, those that the schema refuses are refused here too`, () => {
    const conta = { accordo: 0, entrambiRifiutano: 0, soloQui: 0 };
    const proprieta = fc.property(valoreValido(operazione.richiesta).chain(guasto), (valore) => {
      const nostre = valida(operazione.richiesta, valore);
      const loro = obiezione(scriviComunque(operazione, valore));
      if (loro !== undefined) {
        expect(nostre, loro).not.toEqual([]);
        conta.entrambiRifiutano++;
      } else if (nostre.length > 0) {
        expect(JSON.stringify(valore)).toMatch(piuSeveri);
        conta.soloQui++;
      } else {
        conta.accordo++;
      }
    });
    fc.assert(proprieta, { numRuns: quante * 2 });
    process.stdout.write(`spoiled requests: ${JSON.stringify(conta)}\n`);
    expect(conta.entrambiRifiutano).toBeGreaterThan(quante / 2);
  });

  test.each([
    ['3002_888002_FREE.req', operazioni['3002']],
    ['testConn_FREE.req', operazioni.OP01],
  ] as const)('the sample %s is read and written again without loss', (nome, quale) => {
    const originale = analizzaXml(readFileSync(join(dati, 'request-samples', nome)));
    const { valore, ignoti } = leggi(quale.richiesta, originale);
    expect(ignoti).toEqual([]);
    expect(valida(quale.richiesta, valore)).toEqual([]);
    expect(senzaRientri(analizzaXml(Buffer.from(scriviRichiesta(quale, valore))))).toEqual(senzaRientri(originale));
  });
});

/** Writes a value as it is, what the tree does not know last: the product's writer would leave it out. */
function scriviComunque({ spazio, richiesta }: Operazione, valore: Campi): string {
  const figli = (gruppo: Gruppo, campi: Campi): string => {
    const noti = elementiDi(gruppo);
    const nomi = [...noti.keys(), ...Object.keys(campi).filter((nome) => !noti.has(nome))];
    return nomi
      .flatMap((nome) => [campi[nome] ?? []].flat().map((uno) => elemento(nome, uno, noti.get(nome))))
      .join('');
  };
  const elemento = (nome: string, uno: Valore, parte: Campo | Sezione | undefined): string => {
    const sotto = parte?.specie === 'sezione' ? parte.parti : [];
    return `<${nome}>${typeof uno === 'string' ? testoXml(uno) : figli(sotto, uno as Campi)}</${nome}>`;
  };
  return `<a:${richiesta.nome} xmlns:a="${spazio}">${figli(richiesta.parti, valore)}</a:${richiesta.nome}>`;
}

/** Without the text that stands between elements. */
const senzaRientri = (nodo: NodoXml): NodoXml => ({
  ...nodo,
  testo: nodo.figli.length > 0 ? nodo.testo.trim() : nodo.testo,
  figli: nodo.figli.map(senzaRientri),
});
