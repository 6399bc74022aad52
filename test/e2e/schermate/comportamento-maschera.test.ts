import { expect, test } from 'vitest';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import { riuscito } from '../../../contract/esito.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { statoFinto } from '../../supporto/ponte-finto.ts';
import { omonimiFinti } from '../../supporto/schede-finte.ts';
import { alBanco, aperta, cerca, chiesti, premi, riga, scheda } from '../../supporto/sportello-finto.ts';

const pagina = paginaPerTest();

const alloSportello = async (): Promise<PaginaAperta> => {
  const vista = await pagina.apri(statoFinto(aperta));
  alBanco(vista);
  await riga(vista).waitFor();
  return vista;
};
const inMaschera = async (): Promise<PaginaAperta> => {
  const vista = await alloSportello();
  await premi(vista, 'F3');
  await campo(vista, 'Cognome').waitFor();
  return vista;
};
const campo = ({ page }: PaginaAperta, nome: string) => page.getByLabel(nome, { exact: true });
const scrivi = ({ page }: PaginaAperta, testo: string) => page.keyboard.type(testo);
const ultima = (vista: PaginaAperta) => chiesti(vista, 'sportello:cerca').at(-1)?.richiesta;
/** The name of what has the cursor. */
const quiE = ({ page }: PaginaAperta) =>
  page.evaluate(() => {
    const qui = document.activeElement;
    if (!(qui instanceof HTMLElement) || qui === document.body) return '(fuori)';
    const etichetta = qui instanceof HTMLInputElement ? qui.labels?.[0]?.innerText : undefined;
    return (etichetta ?? qui.getAttribute('aria-label') ?? qui.innerText).trim().replace(/\s+/g, ' ');
  });
const giroDelTab = async (vista: PaginaAperta, passi: number): Promise<string[]> => {
  const giro: string[] = [];
  for (let i = 0; i < passi; i++) {
    giro.push(await quiE(vista));
    await premi(vista, 'Tab');
  }
  return giro;
};

test('the five data are typed without the pointer, and go as ANPR wants them', async () => {
  const vista = await inMaschera();
  await scrivi(vista, 'd’angelo');
  await premi(vista, 'Tab', 'Tab');
  await scrivi(vista, 'nicolò');
  await premi(vista, 'Tab', 'Tab');
  await scrivi(vista, 'm');
  await premi(vista, 'Tab', 'Tab');
  await scrivi(vista, '09031975');
  await premi(vista, 'Tab');
  await scrivi(vista, 'mode');
  await vista.page.getByRole('option', { name: 'MODENA (MO)' }).waitFor();
  await premi(vista, 'Enter', 'F10');
  await expect
    .poll(() => ultima(vista))
    .toMatchObject({
      criteri: {
        specie: 'maschera',
        campi: {
          criteriRicerca: { cognome: "D'ANGELO", nome: 'NICOLÒ', sesso: 'M' },
          datiNascita: {
            dataEvento: '1975-03-09',
            luogoNascita: { comune: { nomeComune: 'MODENA', codiceIstat: '036023', siglaProvinciaIstat: 'MO' } },
          },
        },
      },
    });
});

test('what was changed in a text is said when one leaves it', async () => {
  const vista = await inMaschera();
  await scrivi(vista, 'd’angelo');
  await premi(vista, 'Tab');
  await vista.page.getByText('Scritto come lo vuole ANPR: apostrofo dritto.').waitFor();
  expect(await campo(vista, 'Cognome').inputValue()).toBe("D'ANGELO");
});

test('letters that ANPR refuses are told at once, and a key writes the admitted ones', async () => {
  const vista = await inMaschera();
  await scrivi(vista, 'țepeș');
  await vista.page.getByText('«Ț» con la virgola: si scrive «Ţ» con la cediglia', { exact: false }).first().waitFor();
  await premi(vista, 'Tab', 'Tab', 'Enter');
  expect(await campo(vista, 'Cognome').inputValue()).toBe('ŢEPEŞ');
  expect(await vista.page.getByText('ANPR non ammette').count()).toBe(0);
});

test('F3 refines the search that is on the screen: nothing of it is lost', async () => {
  const vista = await alloSportello();
  vista.ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'nessuno', motivi: [] }));
  await cerca(vista, 'rossi, mario 01011990');
  await vista.page.getByText('Nessuna persona trovata').first().waitFor();
  await premi(vista, 'F3');
  expect(await campo(vista, 'Cognome').inputValue()).toBe('ROSSI');
  expect(await campo(vista, 'Data di nascita').inputValue()).toBe('01/01/1990');
  await campo(vista, 'Sesso').fill('f');
  await premi(vista, 'Tab', 'F10');
  await expect
    .poll(() => ultima(vista))
    .toMatchObject({
      criteri: { campi: { criteriRicerca: { cognome: 'ROSSI', nome: 'MARIO', sesso: 'F' } } },
    });
});

test('Esc goes back and keeps what is typed; F3 shows it again', async () => {
  const vista = await inMaschera();
  await scrivi(vista, 'verdi');
  await premi(vista, 'Escape');
  await vista.page.getByText('Pronto per il prossimo cittadino').waitFor();
  await premi(vista, 'F3');
  expect(await campo(vista, 'Cognome').inputValue()).toMatch(/verdi/i);
});

test('F10 with something missing sends nothing and goes to the first field to put right', async () => {
  const vista = await inMaschera();
  await campo(vista, 'Data di nascita').fill('31021990');
  await premi(vista, 'F10');
  expect(await quiE(vista)).toBe('Cognome');
  await campo(vista, 'Cognome').fill('rossi');
  await campo(vista, 'Nome').fill('mario');
  await premi(vista, 'F10');
  expect(await quiE(vista)).toBe('Data di nascita');
  expect(chiesti(vista, 'sportello:cerca')).toHaveLength(0);
});

test('the summary jumps to the field', async () => {
  const vista = await inMaschera();
  await campo(vista, 'N. scheda ANPR').fill('12A');
  await vista.page.getByRole('group', { name: 'Dati da correggere' }).getByRole('button').press('Enter');
  expect(await quiE(vista)).toBe('N. scheda ANPR');
});

test('a partial date says that the day is unknown', async () => {
  const vista = await inMaschera();
  await scrivi(vista, 'rossi');
  await campo(vista, 'Nome').fill('mario');
  await campo(vista, 'Data di nascita').fill('031960');
  await vista.page.getByText('--/03/1960 · giorno ignoto').waitFor();
  await premi(vista, 'F10');
  await expect
    .poll(() => ultima(vista))
    .toMatchObject({
      criteri: { campi: { datiNascita: { dataEvento: '1960-03-01', senzaGiorno: '1' } } },
    });
});

test('a place that was gone when the person was born is not offered', async () => {
  const vista = await inMaschera();
  await campo(vista, 'Data di nascita').fill('01011990');
  await campo(vista, 'Luogo di nascita').fill('mod');
  await vista.page.getByRole('option', { name: 'MODICA (RG)' }).waitFor();
  expect(await vista.page.getByRole('option', { name: 'MODIGLIANA' }).count()).toBe(0);
});

test('a place typed whole is understood though its list comes late', async () => {
  const vista = await inMaschera();
  vista.ponte.rispondi('luoghi:stati', () => new Promise((pronto) => setTimeout(() => pronto(riuscito([])), 300)));
  await campo(vista, 'Luogo di nascita').focus();
  await scrivi(vista, 'modena');
  await premi(vista, 'Tab');
  await expect.poll(() => campo(vista, 'Luogo di nascita').inputValue()).toBe('MODENA (MO)');
});

test('F4 opens the list of the field; Esc closes it and not the mask', async () => {
  const vista = await inMaschera();
  await campo(vista, 'Tipo di scheda').focus();
  await premi(vista, 'F4');
  await vista.page.getByRole('option', { name: '2 Convivenza' }).waitFor();
  await premi(vista, 'Escape');
  expect(await vista.page.getByRole('option').count()).toBe(0);
  await premi(vista, 'F4', 'ArrowDown', 'Enter');
  expect(await campo(vista, 'Tipo di scheda').inputValue()).toBe('2 Convivenza');
});

test('a table of the workstation is asked for once and serves the list', async () => {
  const vista = await alloSportello();
  vista.ponte.rispondi('tabelle:voci', () =>
    riuscito([
      { codice: '2290103', descrizione: 'PARIGI' },
      { codice: '2200100', descrizione: 'TIRANA' },
    ]),
  );
  await premi(vista, 'F3');
  await campo(vista, 'Consolato').fill('tir');
  await vista.page.getByRole('option', { name: 'TIRANA' }).waitFor();
  await premi(vista, 'Enter');
  expect(await campo(vista, 'Consolato').inputValue()).toBe('2200100 TIRANA');
  expect(
    chiesti(vista, 'tabelle:voci').filter(({ richiesta }) => (richiesta as { tabella: number }).tabella === 40),
  ).toHaveLength(1);
});

test('the mask searches at a past day, and the record says so', async () => {
  const vista = await inMaschera();
  vista.ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'molti', soggetti: omonimiFinti(2), avvisi: [] }));
  await campo(vista, 'ID ANPR').fill('af 41450 as');
  await campo(vista, 'Situazione al').fill('01012015');
  await premi(vista, 'Enter');
  await expect
    .poll(() => ultima(vista))
    .toMatchObject({
      allaData: '2015-01-01',
      criteri: { campi: { criteriRicerca: { idANPR: 'AF41450AS' } } },
    });
});

test('the line still searches while the mask is open, and its result is seen', async () => {
  const vista = await inMaschera();
  await premi(vista, 'F2');
  await cerca(vista, 'AF41450AS');
  await scheda(vista).waitFor();
});

test('nobody found: a number tries again without the birth date', async () => {
  const vista = await alloSportello();
  vista.ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'nessuno', motivi: [] }));
  await cerca(vista, 'rossi, mario 01011990');
  await vista.page.getByText('Senza la data di nascita').waitFor();
  await premi(vista, '1');
  await expect
    .poll(() => ultima(vista))
    .toMatchObject({
      criteri: { campi: { criteriRicerca: { cognome: 'ROSSI', nome: 'MARIO' } } },
    });
  expect(ultima(vista)).not.toHaveProperty('criteri.campi.datiNascita');
});

test('nobody of that codice fiscale: the mask opens with what the code says', async () => {
  const vista = await alloSportello();
  vista.ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'nessuno', motivi: [] }));
  await cerca(vista, 'RSSMRA90A01H501W');
  await vista.page.getByText('dati scritti nel codice fiscale').waitFor();
  await premi(vista, '1');
  await expect.poll(() => campo(vista, 'Luogo di nascita').inputValue()).toBe('ROMA (RM)');
  expect(await campo(vista, 'Sesso').inputValue()).toBe('M Maschio');
  expect(await campo(vista, 'Codice fiscale').inputValue()).toBe('');
  expect(await quiE(vista)).toBe('Cognome');
});

test('F5 asks again after a time-out', async () => {
  const vista = await alloSportello();
  vista.ponte.rispondi('sportello:cerca', () => ({ ok: false, error: { code: 'ANPR_TEMPO_SCADUTO' } }));
  await cerca(vista, 'AF41450AS');
  await vista.page.getByText('ANPR non ha risposto in tempo.', { exact: true }).waitFor();
  alBanco(vista);
  await premi(vista, 'F5');
  await scheda(vista).waitFor();
  expect(chiesti(vista, 'sportello:cerca')).toHaveLength(2);
});

test('Tab goes through the mask as it is read', async () => {
  const vista = await inMaschera();
  expect(await giroDelTab(vista, 31)).toMatchSnapshot();
});

test('Tab goes from the line to the record, and out again', async () => {
  const vista = await alloSportello();
  await cerca(vista, 'AF41450AS');
  await scheda(vista).waitFor();
  await premi(vista, 'F2');
  expect(await giroDelTab(vista, 7)).toMatchSnapshot();
});
