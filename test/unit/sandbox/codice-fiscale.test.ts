import { describe, expect, test } from 'vitest';
import { esaminaCodiceFiscale } from '../../../contract/identificativi/codice-fiscale.ts';
import { codiceFiscaleDi, omocodiaDi } from '../../../sandbox/popolazione/codice-fiscale.ts';

const nataA = (cognome: string, nome: string, sesso: 'M' | 'F', dataNascita: string) => ({
  cognome,
  nome,
  sesso,
  dataNascita,
  luogoNascita: 'H501',
});

describe('the codice fiscale', () => {
  test.each([
    ['STTSGT90A01H501J', nataA('SETTIMO', 'SOGGETTO', 'M', '1990-01-01')],
    ['PRVGNN90R10H501Q', nataA('PROVA', 'GIOVANNI', 'M', '1990-10-10')],
    ['NRECLD90R50H501G', nataA('NERI', 'CLAUDIA', 'F', '1990-10-10')],
    ['NDRCPL01A01H501S', nataA('INDIRIZZO', 'COMPLESSO', 'M', '2001-01-01')],
    ['NDRMRC02B02H501D', nataA('INDIRIZZO', 'METRICO', 'M', '2002-02-02')],
  ])('%s is computed from the data of an official subject', (atteso, dati) => {
    expect(codiceFiscaleDi(dati)).toBe(atteso);
  });

  test('drops accents, apostrophes and blanks, and fills short names with X', () => {
    expect(codiceFiscaleDi(nataA("D'ANGELO", 'NICOLÒ', 'M', '1975-03-09'))).toMatch(/^DNGNCL75C09/);
    expect(codiceFiscaleDi(nataA('HU', 'LI', 'F', '1980-05-31'))).toMatch(/^HUXLIX80E71/);
    expect(codiceFiscaleDi(nataA('MÜLLER', 'ANNA-LUISA', 'F', '1992-12-01'))).toMatch(/^MLLNLS92T41/);
  });

  test('of an omocodia says the same things of the person, with a right check character', () => {
    const proprio = codiceFiscaleDi(nataA('PROVA', 'GIOVANNI', 'M', '1990-10-10'));
    for (let quante = 1; quante <= 7; quante++) {
      const esame = esaminaCodiceFiscale(omocodiaDi(proprio, quante));
      expect(esame).toMatchObject({ controllo: true, omocodia: true, sesso: 'M' });
      expect(esame.nascita).toEqual({ anno: '90', mese: 10, giorno: 10, luogo: 'H501' });
    }
  });
});
