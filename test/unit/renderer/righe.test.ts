import { describe, expect, test } from 'vitest';
import type { Campi, Valore } from '../../../contract/operazioni/albero.ts';
import { blocchiDi, relazioneDi, type Riga } from '../../../renderer/sportello/scheda/righe.ts';
import { inBreve, nomeDi } from '../../../renderer/sportello/scheda/persona.ts';
import { soggettoFinto } from '../../supporto/schede-finte.ts';

const righeDi = (soggetto: Campi): readonly Riga[] => blocchiDi(soggetto, []).flatMap(({ righe }) => righe);
const valoreDi = (soggetto: Campi, etichetta: string): string | null | undefined =>
  righeDi(soggetto).find((riga) => riga.etichetta === etichetta)?.valore;
const titoli = (soggetto: Campi): readonly string[] => blocchiDi(soggetto, []).map(({ titolo }) => titolo);

/** Every text of a record with its element's name. */
const testi = (valore: Valore | undefined, nome = ''): readonly (readonly [string, string])[] => {
  if (valore === undefined) return [];
  if (typeof valore === 'string') return [[nome, valore]];
  if (Array.isArray(valore)) return (valore as readonly Valore[]).flatMap((uno) => testi(uno, nome));
  return Object.entries(valore).flatMap(([figlio, dentro]) => testi(dentro, figlio));
};
/** Codes whose description stands on the same line. */
const descritti = ['codiceIstat', 'codSpecie', 'specieFonte', 'codiceStato'];
const comeSiLegge = (testo: string): string => testo.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

describe('the record by its tree', () => {
  test('leaves out nothing that ANPR sent', () => {
    const { identificativi: _inTestata, ...soggetto } = soggettoFinto();
    const scritto = righeDi(soggetto)
      .map(({ valore }) => valore)
      .join('\n');
    const mancanti = testi(soggetto).filter(([nome, testo]) => {
      if (descritti.includes(nome) || /^senza/.test(nome) || /^[SN]$/.test(testo)) return false;
      return !scritto.includes(comeSiLegge(testo)) && !(nome === 'dataNascita' && scritto.includes('--/03/1960'));
    });
    expect(mancanti).toEqual([]);
  });

  test('keeps the order of the tree, not of the answer', () => {
    const { generalita, residenza } = soggettoFinto();
    expect(titoli({ residenza, generalita })).toEqual(titoli({ generalita, residenza }));
  });

  test('an address reads on one line, and what the line does not say follows', () => {
    expect(valoreDi(soggettoFinto(), 'Indirizzo')).toBe(
      'VIA AMERIGO VESPUCCI n. 55/C scala B4 int. 3, SAN FAUSTINO, 41121 MODENA (MO)',
    );
    expect(righeDi(soggettoFinto()).some(({ etichetta, valore }) => /color/i.test(etichetta) && valore === '1')).toBe(
      true,
    );
  });

  test('a code is said in words, and kept', () => {
    expect(valoreDi(soggettoFinto(), 'Stato civile')).toBe('Coniugato/a (2)');
  });

  test('a code that no table knows is shown as it came', () => {
    expect(valoreDi({ statoCivile: { statoCivile: '77' } }, 'Stato civile')).toBe('77');
  });

  test('a birth date without its day does not invent one', () => {
    expect(righeDi({ generalita: { dataNascita: '1960-03-01', senzaGiorno: '1' } })[0]?.valore).toBe('--/03/1960');
    expect(righeDi({ generalita: { dataNascita: '1960-01-01', senzaGiornoMese: '1' } })[0]?.valore).toBe('--/--/1960');
  });

  test('what the tree does not know stands at the end', () => {
    const blocchi = blocchiDi(soggettoFinto(), [{ percorso: 'datiSoggetto/nuovo', testo: 'X1' }]);
    expect(blocchi.at(-1)).toMatchObject({
      nome: 'ignoti',
      righe: [{ etichetta: 'datiSoggetto/nuovo', valore: 'X1' }],
    });
  });
});

describe('a person in brief', () => {
  test('says first what must be seen first', () => {
    const { etichette } = inBreve(
      soggettoFinto({ datiDecesso: { dataEvento: '2025-01-01' }, generalita: { sesso: 'F', soggettoAIRE: 'S' } }),
    );
    expect(etichette).toEqual(['DECEDUTA', 'AIRE']);
  });

  test('counts years to the day', () => {
    const nata = soggettoFinto({ generalita: { dataNascita: '2008-11-23' } });
    expect(inBreve(nata, new Date(2026, 10, 22)).etichette).toContain('MINORE');
    expect(inBreve(nata, new Date(2026, 10, 23))).toMatchObject({ eta: 18, etichette: [] });
  });

  test('gives no age to the dead, nor to who was born on an unknown day', () => {
    expect(inBreve(soggettoFinto({ datiDecesso: {} })).eta).toBeUndefined();
    expect(
      inBreve(soggettoFinto({ generalita: { dataNascita: '2010-01-01', senzaGiornoMese: '1' } })).eta,
    ).toBeUndefined();
  });

  test('names who has no surname', () => {
    expect(nomeDi({ generalita: { senzaCognome: '1', nome: 'AMINA' } })).toBe('SENZA COGNOME AMINA');
  });

  test('a tie in a convivenza is not read as kinship', () => {
    const legame = (tipoLegame: string) => relazioneDi({ legameSoggetto: { tipoLegame, codiceLegame: '1' } });
    expect(legame('3')).toBe('Intestatario Scheda');
    expect(legame('4')).toBe('Responsabile convivenza');
  });
});
