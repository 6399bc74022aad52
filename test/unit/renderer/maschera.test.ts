import { describe, expect, test } from 'vitest';
import type { Criteri } from '../../../contract/canali.ts';
import { schemaCriteri } from '../../../contract/canali.ts';
import { campiDa, type Scritto } from '../../../renderer/moduli/scritto.ts';
import { chiaviDi, mezzoNome } from '../../../renderer/sportello/maschera/chiavi.ts';
import { erroriDellaMaschera } from '../../../renderer/sportello/maschera/controlli.ts';
import { criteriInMaschera, domandaDellaMaschera } from '../../../renderer/sportello/maschera/criteri-maschera.ts';
import {
  etichetteMaschera,
  guidaMaschera,
  percorsi,
  radiceMaschera,
} from '../../../renderer/sportello/maschera/radice.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { elementoDi } from '../../../renderer/moduli/scritto.ts';
import { grafieDi } from '../../../renderer/sportello/nessuno/grafie.ts';
import { proveDopo } from '../../../renderer/sportello/nessuno/prove.ts';

const oggi = '2026-11-25';
const errori = (scritto: Scritto) =>
  erroriDellaMaschera(scritto, oggi).map(({ percorso, messaggio }) => `${percorso}: ${messaggio}`);
const chiavi = (scritto: Scritto) => chiaviDi(campiDa(radiceMaschera, scritto));
const luogo = {
  [`${percorsi.luogoNascita}/comune/nomeComune`]: 'ROMA',
  [`${percorsi.luogoNascita}/comune/codiceIstat`]: '058091',
  [`${percorsi.luogoNascita}/comune/siglaProvinciaIstat`]: 'RM',
};
const rossi = { [percorsi.cognome]: 'ROSSI', [percorsi.nome]: 'MARIO' };

test.each(Object.entries(percorsi))(
  'the field %s is an element of the operation, with a label and a help',
  (nome, percorso) => {
    expect(elementoDi(radiceMaschera, percorso)).toBeDefined();
    expect(etichetteMaschera[percorso]).toBeTruthy();
    expect(schermate.guida.testi).toHaveProperty(guidaMaschera(percorso) ?? nome);
  },
);

describe('criteria in use fill the mask', () => {
  test.each<Criteri>([
    { specie: 'id-anpr', idANPR: 'AF41450AS' },
    { specie: 'codice-fiscale', codiceFiscale: 'RSSMRA90A01H501W' },
    { specie: 'scheda', numero: '2775118' },
    { specie: 'generalita', cognome: "D'ANGELO", nome: 'NICOLÒ', dataNascita: '1975-03-09' },
  ])('%o, and nothing of them is lost', (criteri) => {
    const { criteri: domanda } = domandaDellaMaschera(criteriInMaschera(criteri));
    expect(schemaCriteri.safeParse(domanda).success).toBe(true);
    const testi = JSON.stringify(domanda);
    for (const valore of Object.values(criteri).slice(1)) expect(testi).toContain(JSON.stringify(valore));
  });

  test('the day too, which goes beside the criteria', () => {
    const scritto = criteriInMaschera({ specie: 'id-anpr', idANPR: 'AF41450AS' }, '2015-01-01');
    expect(scritto[percorsi.allaData]).toBe('01/01/2015');
    expect(domandaDellaMaschera(scritto)).toMatchObject({ allaData: '2015-01-01' });
    expect(domandaDellaMaschera(scritto).criteri.campi).not.toHaveProperty('datiRichiesta');
  });

  test('those of a mask come back as they were', () => {
    const { criteri } = domandaDellaMaschera({ ...rossi, ...luogo, [percorsi.dataNascita]: '1960' });
    expect(domandaDellaMaschera(criteriInMaschera(criteri)).criteri).toEqual(criteri);
  });
});

describe('the key of the search', () => {
  test.each([
    [{ [percorsi.idANPR]: 'AF41450AS' }, 'id-anpr'],
    [{ [percorsi.codiceFiscale]: 'RSSMRA90A01H501W' }, 'codice-fiscale'],
    [rossi, 'generalita'],
    [{ [percorsi.senzaCognome]: '1', [percorsi.nome]: 'AMINA' }, 'generalita'],
    [{ ...rossi, ...luogo, [percorsi.sesso]: 'M', [percorsi.dataNascita]: '01011990' }, 'cinque-dati'],
    [{ [percorsi.famigliaANPR]: '881200' }, 'famiglia-anpr'],
    [{ [percorsi.famigliaNumero]: '77' }, 'famiglia-comune'],
    [{ [percorsi.schedaNumero]: '77' }, 'scheda-comune'],
    [{ [percorsi.carta]: 'CA12345XY' }, 'carta-identita'],
    [{ [percorsi.passaporto]: 'YA1' }, 'permesso'],
  ] as const)('%o', (scritto, chiave) => {
    expect(chiavi(scritto as Scritto)[0]).toBe(chiave);
  });

  test('half a name is none, and is told', () => {
    const campi = campiDa(radiceMaschera, { [percorsi.cognome]: 'ROSSI' });
    expect(chiaviDi(campi)).toEqual([]);
    expect(mezzoNome(campi)).toBe('cognome');
    expect(mezzoNome(campiDa(radiceMaschera, rossi))).toBeNull();
  });
});

describe('what is wrong', () => {
  test.each([
    [{}, `${percorsi.cognome}: Manca una chiave ammessa.`],
    [
      { ...rossi, [percorsi.senzaCognome]: '1' },
      `${percorsi.cognome}: C’è un cognome: togliere la spunta «senza cognome».`,
    ],
    [
      { [percorsi.codiceFiscale]: 'RSSMRA90A01H501X' },
      `${percorsi.codiceFiscale}: Il carattere di controllo non torna: ricontrollare la tessera.`,
    ],
    [{ [percorsi.idANPR]: 'AF41450AT' }, `${percorsi.idANPR}: Il carattere di controllo dell’ID ANPR non torna.`],
    [{ ...rossi, [percorsi.dataNascita]: '01012990' }, `${percorsi.dataNascita}: È una data che deve ancora venire.`],
    [
      { ...rossi, [percorsi.dataNascita]: '01011990', [percorsi.allaData]: '01011980' },
      `${percorsi.dataNascita}: È dopo la data a cui si cerca.`,
    ],
    [{ [percorsi.famigliaANPR]: '1' }, `${percorsi.tipoScheda}: Con la famiglia serve il tipo di scheda (EN124).`],
    [{ ...rossi, ...luogo }, `${percorsi.dataNascita}: Manca.`],
  ])('%o', (scritto, messaggio) => {
    expect(errori(scritto as Scritto)).toContain(messaggio);
  });

  test('nothing, in a search that ANPR takes', () => {
    expect(errori(rossi)).toEqual([]);
    expect(errori({ [percorsi.famigliaANPR]: '881200', [percorsi.tipoScheda]: '1' })).toEqual([]);
  });

  test('errors stand in the order of the mask', () => {
    const tutti = errori({ [percorsi.allaData]: '01012990', [percorsi.idANPR]: 'X', [percorsi.dataNascita]: '99' });
    expect(tutti.map((uno) => uno.split(':')[0])).toEqual([percorsi.dataNascita, percorsi.idANPR, percorsi.allaData]);
  });
});

describe('nobody found: what to try', () => {
  test.each([
    ["D'ANGELO", ['DANGELO', 'D ANGELO']],
    ['D ANGELO', ["D'ANGELO"]],
    ['DE LUCA', ['DELUCA']],
    ['NICOLÒ', ["NICOLO'", 'NICOLO']],
    ["NICOLO'", ['NICOLÒ']],
    ['ROSSI-VERDI', ['ROSSI VERDI']],
    ['ROSSI', []],
  ])('%s may have been written %o', (nome, grafie) => {
    expect(grafieDi(nome)).toEqual(grafie);
  });

  test('every kind of criteria has something to try, and no search is the one that failed', () => {
    const tutti: Criteri[] = [
      { specie: 'id-anpr', idANPR: 'AF41450AS' },
      { specie: 'codice-fiscale', codiceFiscale: 'RSSMRA90A01H501W' },
      { specie: 'scheda', numero: '2775118' },
      { specie: 'generalita', cognome: "D'ANGELO", nome: 'NICOLÒ', dataNascita: '1975-03-09' },
    ];
    for (const criteri of tutti) {
      const prove = proveDopo(criteri);
      const fallita = JSON.stringify(domandaDellaMaschera(criteriInMaschera(criteri)).criteri);
      expect(prove.length).toBeGreaterThan(1);
      expect(prove.length).toBeLessThan(10);
      expect(new Set(prove.map(({ testo }) => testo)).size).toBe(prove.length);
      for (const prova of prove) if (prova.fai === 'cerca') expect(JSON.stringify(prova.criteri)).not.toBe(fallita);
    }
  });

  test('without the birth date the place of birth goes too: ANPR wants them together', () => {
    const criteri = domandaDellaMaschera({ ...rossi, ...luogo, [percorsi.dataNascita]: '01011990' }).criteri;
    const [prima] = proveDopo(criteri);
    expect(prima).toMatchObject({ fai: 'cerca', criteri: { campi: { criteriRicerca: { cognome: 'ROSSI' } } } });
    expect(prima).not.toHaveProperty('criteri.campi.datiNascita');
  });

  test('with one name alone nothing is turned round', () => {
    const prove = proveDopo({ specie: 'maschera', campi: { criteriRicerca: { cognome: 'ROSSI', senzaNome: '1' } } });
    expect(prove.some(({ testo }) => testo.startsWith('Invertendo'))).toBe(false);
  });
});
