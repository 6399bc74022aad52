import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  sezione,
  type Campi,
  type Campo,
  type Gruppo,
  type Operazione,
  type Sezione,
  type Valore,
} from '../../../contract/operazioni/albero.ts';
import { valoreValido } from '../../../contract/operazioni/generatore.ts';
import { operazioni, rispostaKO } from '../../../contract/operazioni/index.ts';
import { elementiDi, leggi } from '../../../contract/operazioni/lettura.ts';
import { scriviRichiesta, scriviRisposta } from '../../../contract/operazioni/scrittura.ts';
import { valida } from '../../../contract/operazioni/validazione.ts';
import { leggiRamo } from '../../../main/anpr/risposta.ts';
import { analizzaXml } from '../../../contract/xml/analizza.ts';
import { testoXml } from '../../../contract/xml/testo.ts';
import { guasto } from '../../supporto/generatore.ts';
import { schemaDellOperazione, senzaDatiUfficiali } from '../../supporto/schemi.ts';

const quante = process.env['POSTAZIONE_LUNGO'] === '1' ? 5_000 : 500;

/** TestConn's schema is not among the official files. */
const conSchema = Object.values<Operazione>(operazioni).filter(({ codice }) => codice !== 'OP01');

/**
 * Where we refuse and the schema does not, on purpose: white space around a number or a date (the schema strips it),
 * digits that are not ASCII's (its `\d` takes them), years of five digits, midnight as 24:00.
 */
const piuSeveri = /"\s|\s"|\\[nrt]"|"\\[nrt]|(?![0-9])\p{Nd}|"\d{5,}-\d\d-|T24:00:00/u;

/** And in base64: the library that reads the schema passes over every character that is not of its alphabet. */
const inBase64 = /\/documento$/;

describe.skipIf(senzaDatiUfficiali).each(conSchema.map((una) => [una.codice, una] as const))(
  '%s',
  (_codice, operazione) => {
    const { richiesta } = operazione;
    const { obiezione } = senzaDatiUfficiali ? { obiezione: () => '' } : schemaDellOperazione(operazione);

    test(`${quante} requests made from the tree are valid for both, and read back as written`, () => {
      const proprieta = fc.property(valoreValido(richiesta), (valore) => {
        const xml = scriviRichiesta(operazione, valore);
        expect(valida(richiesta, valore)).toEqual([]);
        expect(obiezione(xml), xml).toBeUndefined();
        expect(leggi(richiesta, analizzaXml(Buffer.from(xml)))).toEqual({ valore, ignoti: [] });
      });
      fc.assert(proprieta, { numRuns: quante });
    });

    test.each(rami(operazione))(
      `${quante} answers '%s' made from the tree are valid for the schema, and read back`,
      (ramo, forma) => {
        const proprieta = fc.property(valoreValido(forma), valoreValido(coda(operazione)), (nelRamo, dopo) => {
          const valore = { ...nelRamo, ...dopo };
          const xml = scriviRisposta(operazione, ramo, valore);
          expect(obiezione(xml), xml).toBeUndefined();
          expect(leggiRamo(operazione, analizzaXml(Buffer.from(xml)))).toEqual({ ramo, valore, ignoti: [] });
        });
        fc.assert(proprieta, { numRuns: quante });
      },
    );

    test('refusals made from the tree are valid for the schema', () => {
      const proprieta = fc.property(valoreValido(rispostaKO), valoreValido(coda(operazione)), (nelRamo, dopo) => {
        expect(obiezione(scriviRisposta(operazione, 'ko', { ...nelRamo, ...dopo }))).toBeUndefined();
      });
      fc.assert(proprieta, { numRuns: 20 });
    });

    test(`of ${quante * 2} spoiled requests, those that the schema refuses are refused here too`, () => {
      const conta = { entrambiAccettano: 0, entrambiRifiutano: 0, soloQui: 0 };
      const proprieta = fc.property(valoreValido(richiesta).chain(guasto), (valore) => {
        const nostre = valida(richiesta, valore);
        const loro = obiezione(scriviComunque(operazione, valore));
        if (loro !== undefined) {
          expect(nostre, loro).not.toEqual([]);
          conta.entrambiRifiutano++;
        } else if (nostre.length > 0) {
          if (!nostre.every(({ percorso }) => inBase64.test(percorso))) {
            expect(JSON.stringify(valore), JSON.stringify(nostre)).toMatch(piuSeveri);
          }
          conta.soloQui++;
        } else {
          conta.entrambiAccettano++;
        }
      });
      fc.assert(proprieta, { numRuns: quante * 2 });
      process.stdout.write(`${operazione.codice} spoiled requests: ${JSON.stringify(conta)}\n`);
      expect(conta.entrambiRifiutano).toBeGreaterThan(quante / 2);
    });
  },
);

test('every field of every operation has an Italian label', () => {
  const campi = conSchema.flatMap((operazione) =>
    [operazione.richiesta, ...rami(operazione).map(([, forma]) => forma), coda(operazione)].flatMap((sezione) =>
      elementi(sezione).map((elemento) => ({ codice: operazione.codice, elemento })),
    ),
  );
  const conEtichetta = campi.filter(({ elemento: { etichetta } }) => /^\p{Lu}/u.test(etichetta));
  process.stdout.write(
    `operations: ${conSchema.length}, fields and sections: ${campi.length}, with a label: ${conEtichetta.length}\n`,
  );
  expect(
    campi.filter((uno) => !conEtichetta.includes(uno)).map(({ codice, elemento }) => `${codice} ${elemento.nome}`),
  ).toEqual([]);
});

/** The good branches of an operation's answer. */
function rami({ rispostaOk, rispostaMultipla }: Operazione): ['ok' | 'multipla', Sezione][] {
  return [
    ['ok', rispostaOk],
    ...(rispostaMultipla ? [['multipla', rispostaMultipla] satisfies ['multipla', Sezione]] : []),
  ];
}

/** What follows the branch in the answer's root. */
const coda = ({ codaRisposta }: Operazione): Sezione => sezione('coda', codaRisposta ?? [], 'Risposta');

const elementi = (sezione: Sezione): readonly (Campo | Sezione)[] =>
  [...elementiDi(sezione.parti).values()].flatMap((uno) => (uno.specie === 'campo' ? [uno] : [uno, ...elementi(uno)]));

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
