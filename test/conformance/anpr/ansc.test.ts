import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { predisposizioneAnagrafica, spazioAnsc } from '../../../contract/ansc/albero.ts';
import { leggiNotifica, tipoDi } from '../../../contract/ansc/notifica.ts';
import { proposteDi } from '../../../contract/ansc/proposta.ts';
import type { Campi, Campo, Operazione, Sezione, Valore } from '../../../contract/operazioni/albero.ts';
import { valoreValido } from '../../../contract/operazioni/generatore.ts';
import { operazioni } from '../../../contract/operazioni/index.ts';
import { elementiDi, leggi } from '../../../contract/operazioni/lettura.ts';
import { scriviRichiesta } from '../../../contract/operazioni/scrittura.ts';
import { valida } from '../../../contract/operazioni/validazione.ts';
import { analizzaXml } from '../../../contract/xml/analizza.ts';
import type { NodoXml } from '../../../contract/xml/nodo.ts';
import { campiDa, scrittoDa } from '../../../renderer/moduli/scritto.ts';
import { radiceDi } from '../../../renderer/servizi/radici.ts';
import { datiUfficiali, schemaDi, senzaDatiUfficiali } from '../../supporto/schemi.ts';

const quante = process.env['POSTAZIONE_LUNGO'] === '1' ? 3_000 : 300;
const cartella = join(datiUfficiali, 'wsdl', 'ansc');
const esempi = senzaDatiUfficiali ? [] : readdirSync(join(cartella, 'esempi')).sort();
const leggiEsempio = (nome: string): NodoXml => analizzaXml(readFileSync(join(cartella, 'esempi', nome)));

/** What the writer needs of an operation. */
const comeOperazione = { spazio: spazioAnsc, richiesta: predisposizioneAnagrafica } as unknown as Operazione;

const testi = (valore: Valore): readonly string[] =>
  typeof valore === 'string' ? [valore] : (Object.values(valore) as readonly Valore[]).flatMap(testi);
const foglie = ({ figli, testo }: NodoXml): readonly string[] => (figli.length === 0 ? [testo] : figli.flatMap(foglie));

/** What is wrong in a proposal, but for what is still to be written. */
const sbagliato = ({ richiesta }: Operazione, campi: Campi) =>
  valida(richiesta, campi).filter(({ motivo }) => motivo !== 'obbligatorio');

describe.skipIf(senzaDatiUfficiali)('the notices of ANSC', () => {
  const { obiezione } = senzaDatiUfficiali
    ? { obiezione: () => '' }
    : schemaDi('../ansc/xsd/predisposizioneAnagrafica.xsd');

  test('there are nine official examples', () => {
    expect(esempi).toHaveLength(9);
  });

  test.each(esempi)('%s is read without loss: no element is unknown, no text is left out', (nome) => {
    const radice = leggiEsempio(nome);
    const lettura = leggiNotifica(radice)!;
    expect(lettura.ignoti).toEqual([]);
    expect([...testi(lettura.valore)].sort()).toEqual([...foglie(radice)].sort());
    expect(valida(predisposizioneAnagrafica, lettura.valore)).toEqual([]);
    expect(obiezione(scriviRichiesta(comeOperazione, lettura.valore))).toBeUndefined();
  });

  test.each([
    ['nascita.xml', 'SC01', ['1001 nascita YYYYYY 2023-03-08']],
    ['cittadinanza.xml', 'SC08', ['5008 cittadinanza VENTI ']],
    ['matrimonio.xml', 'SC09', ['5008 matrimonio YYYYYYYY 2022-12-11', '5008 matrimonio QQQQQQ 2022-12-11']],
    ['unione-civile.xml', 'SC11', ['5008 unione YYYYYYYY 2023-01-02', '5008 unione QQQQQQ 2023-01-02']],
    ['morte-intestatario-con-coniuge.xml', 'SC15', ['2001 decesso YYYYYYY 2022-11-28']],
    ['morte-intestatario-senza-coniuge.xml', 'SC15', ['2001 decesso YYYYYYY 2022-11-28']],
    ['usecase-servizio.xml', 'SC16', []],
    ['rettifica.xml', 'SC17', ['5008 generalita SESSANTA ']],
    ['discordanza-anagrafica.xml', 'SC18', []],
  ])('%s (%s) is the start of %j, which ANPR could take', (nome, tipo, attese) => {
    const { valore } = leggiNotifica(leggiEsempio(nome))!;
    expect(tipoDi(valore)).toBe(tipo);
    const proposte = proposteDi(valore);
    expect(
      proposte.map(({ operazione, modello, chi, decorrenza }) =>
        [operazione, modello, chi.split(' ').at(-1), decorrenza].join(' '),
      ),
    ).toEqual(attese);
    for (const { operazione, campi } of proposte) {
      expect(sbagliato(operazioni[operazione], campi)).toEqual([]);
      const inAnsc = new Set([...testi(valore), '1', '2', '6', '01', '02', '12', '18']);
      expect(testi(campi).filter((testo) => !inAnsc.has(testo))).toEqual([]);
      // Nothing is lost on the way through the form, which holds all as text.
      const radice = radiceDi(operazione);
      expect(campiDa(radice, scrittoDa(radice, campi))).toEqual(campi);
    }
  });

  test(`${quante} notices made from the tree are valid for the schema, and read back as written`, () => {
    const proprieta = fc.property(valoreValido(predisposizioneAnagrafica), (valore) => {
      const xml = scriviRichiesta(comeOperazione, valore);
      expect(valida(predisposizioneAnagrafica, valore)).toEqual([]);
      expect(obiezione(xml), xml).toBeUndefined();
      expect(leggi(predisposizioneAnagrafica, analizzaXml(Buffer.from(xml)))).toEqual({ valore, ignoti: [] });
    });
    fc.assert(proprieta, { numRuns: quante });
  });

  test(`${quante} notices propose only what the request that they propose has a place for`, () => {
    const proprieta = fc.property(
      valoreValido(predisposizioneAnagrafica),
      fc.constantFrom('SC01', 'SC08', 'SC09', 'SC11', 'SC15', 'SC17'),
      (valore, idTipoNotifica) => {
        const notifica = { ...valore, testata: { ...(valore['testata'] as Campi), idTipoNotifica } };
        for (const { operazione, campi } of proposteDi(notifica)) {
          const motivi = sbagliato(operazioni[operazione], campi).map(({ motivo }) => motivo);
          expect(motivi.filter((motivo) => motivo === 'sconosciuto' || motivo === 'specie')).toEqual([]);
        }
      },
    );
    fc.assert(proprieta, { numRuns: quante });
  });
});

test('every element of a notice has an Italian label', () => {
  const elementi = ({ parti }: Sezione): readonly (Campo | Sezione)[] =>
    [...elementiDi(parti).values()].flatMap((uno) => (uno.specie === 'campo' ? [uno] : [uno, ...elementi(uno)]));
  const senza = elementi(predisposizioneAnagrafica).filter(({ etichetta }) => !/^\p{Lu}/u.test(etichetta));
  expect(senza.map(({ nome }) => nome)).toEqual([]);
});
