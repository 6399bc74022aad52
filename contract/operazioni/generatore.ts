import fc from 'fast-check';
import type { Campi, Campo, Gruppo, Scelta, Sezione, TipoSemplice, Valore } from './albero.ts';

/*
 * Arbitrary values of ANPR's operations, made from the trees themselves: whatever the tree calls valid can come out. The
 * property tests and the examples of the command line are made here.
 */

const massimoTesto = 24;
const massimoRipetizioni = 3;

/** Characters that some ANPR pattern might admit, and some that none does. */
const caratteri = [
  ...Array.from({ length: 0x180 - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)),
  ...'\u0189\u20AC\u{1F600}\t',
].filter((c) => c !== '\u007f');

const dueCifre = (n: number): string => String(n).padStart(2, '0');
const fuso = fc.constantFrom('', 'Z', '+01:00', '-11:30', '+14:00');
const data = fc
  .date({ min: new Date('1880-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((giorno) => giorno.toISOString().slice(0, 10));
const ora = fc.tuple(fc.nat(23), fc.nat(59), fc.nat(59)).map((parti) => parti.map(dueCifre).join(':'));
const frazione = fc.constantFrom('', '.5', '.123456');

/** A text that the simple type admits. */
export function testoValido(tipo: TipoSemplice): fc.Arbitrary<string> {
  switch (tipo.base) {
    case 'data':
      return fc.tuple(data, fuso).map((parti) => parti.join(''));
    case 'dataOra':
      return fc.tuple(data, ora, frazione, fuso).map(([d, o, f, z]) => `${d}T${o}${f}${z}`);
    case 'intero':
      return fc.integer().map(String);
    case 'base64':
      return fc.uint8Array({ maxLength: 30 }).map((byte) => Buffer.from(byte).toString('base64'));
    case 'testo':
      return testoLibero(tipo);
  }
}

function testoLibero(tipo: TipoSemplice): fc.Arbitrary<string> {
  const alternative = tipo.modelli.map(comeAlternative).find((una) => una !== undefined);
  if (alternative) return fc.constantFrom(...alternative).filter((testo) => ammesso(tipo, testo));
  const alfabeto = caratteri.filter((c) => tipo.modelli.every((modello) => modello.test(c)));
  if (alfabeto.length === 0) return fc.constantFrom('ufficio@comune.example.it', 'A.b_c%+-1@x.org');
  const minimo = Math.max(tipo.min, tipo.modelli.some((modello) => !modello.test('')) ? 1 : 0);
  return fc
    .array(fc.constantFrom(...alfabeto), { minLength: minimo, maxLength: Math.min(tipo.max, minimo + massimoTesto) })
    .map((c) => c.join(''))
    .filter((testo) => ammesso(tipo, testo));
}

/** The words of a pattern like `M|F|N`. */
const comeAlternative = (modello: RegExp): readonly string[] | undefined => {
  const corpo = /^\^\(\?:(.*)\)\$$/.exec(modello.source)?.[1] ?? '';
  return /^[\w|]+$/.test(corpo) ? corpo.split('|') : undefined;
};

const ammesso = (tipo: TipoSemplice, testo: string): boolean => tipo.modelli.every((modello) => modello.test(testo));

/** A valid value of the section. */
export const valoreValido = (sezione: Sezione): fc.Arbitrary<Campi> => gruppo(sezione.parti);

const gruppo = (parti: Gruppo): fc.Arbitrary<Campi> =>
  fc
    .tuple(...parti.map((parte) => (parte.specie === 'scelta' ? scelta(parte) : elemento(parte))))
    .map((campi) => Object.assign({}, ...campi) as Campi);

const scelta = ({ min, rami }: Scelta): fc.Arbitrary<Campi> => {
  const elementi = rami.filter((ramo) => ramo.specie !== 'scelta');
  const uno = fc.oneof(...elementi.map((ramo) => presente(ramo)));
  const facoltativa = min === 0 || elementi.some((ramo) => ramo.min === 0);
  return facoltativa ? fc.oneof(fc.constant({}), uno) : uno;
};

const elemento = (parte: Campo | Sezione): fc.Arbitrary<Campi> =>
  parte.min === 1 ? presente(parte) : fc.oneof(fc.constant({}), presente(parte));

const presente = (parte: Campo | Sezione): fc.Arbitrary<Campi> => {
  const uno: fc.Arbitrary<Valore> = parte.specie === 'campo' ? testoValido(parte.tipo) : gruppo(parte.parti);
  const valore = parte.max === 1 ? uno : fc.array(uno, { minLength: 1, maxLength: massimoRipetizioni });
  return valore.map((contenuto) => ({ [parte.nome]: contenuto }));
};

/** A valid value of the section, always the same for the same seed. */
export const esempioDi = (sezione: Sezione, seme: number): Campi =>
  fc.sample(valoreValido(sezione), { seed: seme, numRuns: 1 })[0]!;
