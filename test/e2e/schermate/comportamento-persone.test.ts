import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import { fallito, riuscito } from '../../../contract/esito.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { statoFinto } from '../../supporto/ponte-finto.ts';
import { famigliaFinta, omonimiFinti, schedaFinta, soggettoFinto } from '../../supporto/schede-finte.ts';
import {
  alBanco,
  aperta,
  apriScheda,
  cerca,
  chiesti,
  omonimi,
  pratica,
  premi,
  riga,
  scheda,
} from '../../supporto/sportello-finto.ts';

const pagina = paginaPerTest();

const conScheda = async (): Promise<PaginaAperta> => {
  const vista = await pagina.apri(statoFinto(aperta));
  await riga(vista).waitFor();
  await apriScheda(vista);
  return vista;
};
const copiati = (vista: PaginaAperta) =>
  chiesti(vista, 'appunti:copia').map(({ richiesta }) => (richiesta as { testo: string }).testo);

test('arrows go along the lines of the record, Ctrl+C copies the one with the cursor', async () => {
  const vista = await conScheda();
  await premi(vista, 'ArrowDown', 'Control+c');
  await expect.poll(() => copiati(vista)).toEqual(['AF41450AS']);
  await premi(vista, 'ArrowDown', 'Control+c', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Control+c', 'End', 'Control+c');
  await expect.poll(() => copiati(vista)).toEqual(['AF41450AS', 'STTSGT90A01F257X', 'SETTIMO', 'Nascita (1)']);
  await vista.page.getByText("Motivo dell'iscrizione: copiato negli appunti").waitFor({ state: 'attached' });
});

test('F8 puts the cursor on the family, Enter opens the member, F8 goes back', async () => {
  const vista = await conScheda();
  await premi(vista, 'F8');
  await vista.page.getByRole('grid', { name: 'Componenti della famiglia di SETTIMO SOGGETTO' }).waitFor();
  await premi(vista, 'ArrowDown', 'Enter');
  await expect.poll(() => chiesti(vista, 'sportello:scheda')[0]?.richiesta).toMatchObject({ idANPR: 'UK79569LF' });
  expect(await vista.page.getByRole('tab').count()).toBe(2);
  await premi(vista, 'Control+1');
  await vista.page.getByText('Famiglia: 3 componenti').first().waitFor();
  await premi(vista, 'F8');
  await vista.page.getByText('VIA AMERIGO VESPUCCI').first().waitFor();
  expect(chiesti(vista, 'sportello:famiglia')).toHaveLength(1);
});

test('Ctrl+D opens the same person on a past day, family too, and F11 compares', async () => {
  const vista = await conScheda();
  vista.ponte.rispondi('sportello:scheda', ({ idANPR, allaData }) =>
    riuscito(
      schedaFinta({
        idANPR,
        ...(allaData === undefined ? {} : { allaData }),
        soggetto: soggettoFinto({ statoCivile: { statoCivile: '1' } }),
      }),
    ),
  );
  await premi(vista, 'Control+d');
  await vista.page.keyboard.type('31122999');
  await premi(vista, 'Enter');
  await vista.page.getByText('Scrivere una data passata').waitFor();
  await vista.page.getByLabel('Situazione al').fill('01012015');
  await premi(vista, 'Enter');
  await vista.page.getByText('Situazione al 01/01/2015').waitFor();
  expect(chiesti(vista, 'sportello:scheda')[0]?.richiesta).toMatchObject({ allaData: '2015-01-01' });
  await premi(vista, 'F8');
  await expect.poll(() => chiesti(vista, 'sportello:famiglia')[0]?.richiesta).toMatchObject({ allaData: '2015-01-01' });
  await premi(vista, 'F11');
  const diverse = vista.page.getByRole('row', { name: /diverso/ });
  await diverse.first().waitFor();
  expect(await diverse.allInnerTexts()).toEqual([expect.stringMatching(/Stato civile.*Coniugato.*Celibe/s)]);
  await vista.page.getByLabel('Solo le differenze').press('Space');
  expect(await vista.page.getByRole('row', { name: /uguale/ }).count()).toBe(0);
  await premi(vista, 'Escape');
  await vista.page.getByRole('tabpanel').waitFor();
});

test('the history is asked for once, and Esc gives it up while it is awaited', async () => {
  const vista = await conScheda();
  vista.ponte.rispondi('sportello:storia', () => new Promise(() => undefined));
  await premi(vista, 'Control+s');
  await vista.page.getByText('Lettura della storia…').waitFor();
  await premi(vista, 'Escape');
  await vista.page.getByText('VIA AMERIGO VESPUCCI').first().waitFor();
  expect(chiesti(vista, 'sportello:annulla')).toHaveLength(1);
  alBanco(vista);
  await premi(vista, 'Control+s');
  await vista.page.getByRole('table', { name: 'Residenze di SETTIMO SOGGETTO' }).waitFor();
  await premi(vista, 'Control+s', 'Control+s');
  await vista.page.getByRole('table', { name: 'Residenze di SETTIMO SOGGETTO' }).waitFor();
  expect(chiesti(vista, 'sportello:storia')).toHaveLength(2);
});

test('F9 shows the sheet, F9 again prints it, once at a time; only the sheet reaches the paper', async () => {
  const vista = await conScheda();
  let finita: () => void = () => undefined;
  vista.ponte.rispondi('sportello:visura', () => new Promise((pronto) => (finita = () => pronto(riuscito(null)))));
  await premi(vista, 'F9');
  await vista.page.getByRole('article', { name: 'Visura anagrafica' }).waitFor();
  expect(chiesti(vista, 'sportello:visura')).toHaveLength(0);
  await premi(vista, 'F9');
  await vista.page.getByText('Stampa in corso…').waitFor();
  await premi(vista, 'F9', 'Escape', 'F12');
  expect(chiesti(vista, 'sportello:visura')).toEqual([
    {
      canale: 'sportello:visura',
      richiesta: { pratica: pratica.id, idANPR: 'AF41450AS', idOperazioneANPR: '1795328400001', modo: 'stampa' },
    },
  ]);
  await vista.page.emulateMedia({ media: 'print' });
  expect(await vista.page.getByText('AF 41450 AS').filter({ visible: true }).count()).toBe(1);
  expect(await vista.page.getByRole('banner').isVisible()).toBe(false);
  expect(await vista.page.getByText('Stampa in corso…').isVisible()).toBe(false);
  await vista.page.emulateMedia({ media: 'screen' });
  finita();
  await vista.page.getByText('Inviata alla stampante: l’accesso è nella traccia.').waitFor();
});

test('without a sheet on the screen nothing is printed', async () => {
  const vista = await conScheda();
  await vista.page.emulateMedia({ media: 'print' });
  expect(await vista.page.locator('body').isVisible()).toBe(false);
});

test('the original answer is searched with Ctrl+F', async () => {
  const vista = await conScheda();
  vista.ponte.rispondi('sportello:originale', () =>
    riuscito({
      idOperazioneANPR: '1',
      operazione: '3002',
      ricevuta: '2026-11-22T09:33:12.000Z',
      xml: '<a><b>Uno</b><b>uno</b></a>',
    }),
  );
  await premi(vista, 'Control+o');
  await vista.page.getByText('Risposta originale di ANPR').first().waitFor();
  await premi(vista, 'Control+f');
  await vista.page.keyboard.type('uno');
  await vista.page.getByText('1 di 2').waitFor();
  await premi(vista, 'Enter');
  await vista.page.getByText('2 di 2').waitFor();
});

test('a record decodes with the live tables', async () => {
  const vista = await pagina.apri(statoFinto(aperta));
  await riga(vista).waitFor();
  vista.ponte.rispondi('tabelle:voci', ({ tabella }) =>
    riuscito(tabella === 1 ? [{ codice: '2', descrizione: 'Coniugato secondo la tabella viva' }] : []),
  );
  await apriScheda(vista);
  await vista.page.getByText('Coniugato secondo la tabella viva (2)').waitFor();
});

test('letters find a row, Backspace takes one off, Esc leaves the grid as it is', async () => {
  const vista = await pagina.apri(statoFinto(aperta));
  await riga(vista).waitFor();
  alBanco(vista);
  const soggetti = omonimiFinti(300).map((uno, i) => ({
    ...uno,
    cognome: i === 299 ? 'ZANNI' : i > 150 ? 'MARTINI' : 'BARALDI',
  }));
  vista.ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'molti', soggetti, avvisi: [] }));
  await cerca(vista, 'baraldi andrea');
  await vista.page.getByRole('grid').waitFor();
  const rigaCorrente = () => vista.page.locator(':focus').innerText();
  await vista.page.keyboard.type('za');
  await expect.poll(rigaCorrente).toContain('ZANNI');
  await premi(vista, 'Backspace', 'Backspace');
  await vista.page.keyboard.type('mar');
  await expect.poll(rigaCorrente).toContain('MARTINI');
  await premi(vista, 'Escape');
  await expect.poll(() => vista.page.getByText('comincia con').count()).toBe(0);
  expect(await vista.page.getByRole('grid').count()).toBe(1);
});

test('ten thousand rows are sorted by another column without holding the page', async () => {
  const vista = await pagina.apri(statoFinto(aperta));
  await riga(vista).waitFor();
  alBanco(vista);
  vista.ponte.rispondi('sportello:cerca', () =>
    riuscito({ specie: 'molti', soggetti: omonimiFinti(10_000), avvisi: [] }),
  );
  await cerca(vista, 'baraldi andrea');
  await vista.page.getByRole('grid').waitFor();
  await premi(vista, 'ArrowUp', 'ArrowRight', 'ArrowRight', 'Enter', 'ArrowDown');
  await expect.poll(() => vista.page.locator(':focus').innerText()).toContain('21/06/1940');
  await premi(vista, 'ArrowUp', 'Enter', 'ArrowDown');
  await expect.poll(() => vista.page.locator(':focus').innerText()).toContain('21/06/1999');
});

test('several requests wait together, and each says so', async () => {
  const vista = await pagina.apri(statoFinto(aperta));
  await riga(vista).waitFor();
  alBanco(vista);
  vista.ponte.rispondi('sportello:cerca', () => new Promise(() => undefined));
  await cerca(vista, 'settimo soggetto');
  await riga(vista).fill('verdi anna');
  await premi(vista, 'Enter');
  await vista.page.getByText('Un’altra richiesta è in corso.').waitFor();
  expect(await vista.page.getByRole('tab').count()).toBe(2);
});

test('closing the panel of the practice leaves the people as they are', async () => {
  const vista = await conScheda();
  await premi(vista, 'F7');
  await vista.page.getByLabel('Persona allo sportello').fill('Verdi Anna, moglie');
  await premi(vista, 'F10');
  await vista.page.getByText('Verdi Anna, moglie').first().waitFor();
  expect(chiesti(vista, 'pratica:aggiorna')[0]?.richiesta).toEqual({
    id: pratica.id,
    persona: 'Verdi Anna, moglie',
  });
  await scheda(vista).waitFor();
});

test('visura and original belong to the practice that the record was read for, on paper too', async () => {
  const vista = await conScheda();
  const altra = { ...pratica, id: randomUUID(), numero: '2026/PC-0001/00099', finalita: 'certificazione' } as const;
  vista.ponte.rispondi('pratica:apri', () => riuscito(altra));
  await premi(vista, 'F6');
  await vista.page.getByText(altra.numero, { exact: true }).waitFor();
  await premi(vista, 'Control+o');
  await expect.poll(() => chiesti(vista, 'sportello:originale')[0]?.richiesta).toMatchObject({ pratica: pratica.id });
  await premi(vista, 'Control+o', 'F9');
  const foglio = vista.page.getByRole('article', { name: 'Visura anagrafica' });
  await foglio.getByText(pratica.numero).waitFor();
  expect(await foglio.innerText()).not.toMatch(/00099|Certificazione/);
  await premi(vista, 'F9');
  await expect.poll(() => chiesti(vista, 'sportello:visura')[0]?.richiesta).toMatchObject({ pratica: pratica.id });
  await vista.page.getByText(/^Inviata alla stampante/).waitFor();
  await premi(vista, 'Escape', 'F8');
  await expect.poll(() => chiesti(vista, 'sportello:famiglia')[0]?.richiesta).toMatchObject({ pratica: altra.id });
});

test('giving up the print or the file is said as such, on the screen and aloud', async () => {
  const vista = await conScheda();
  vista.ponte.rispondi('sportello:visura', ({ modo }) => (modo === 'pdf' ? riuscito(null) : fallito('ANNULLATA')));
  await premi(vista, 'F9', 'F9');
  await expect.poll(() => vista.page.getByText('Non stampata: si è rinunciato.').count()).toBe(2);
  await premi(vista, 'F10');
  await expect.poll(() => vista.page.getByText('Non salvata: si è rinunciato.').count()).toBe(2);
  expect(await vista.page.getByText(/inviata alla stampante|Visura salvata/i).count()).toBe(0);
});

test('a family of one is told in the singular', async () => {
  const vista = await conScheda();
  vista.ponte.rispondi('sportello:famiglia', () =>
    riuscito({ ...famigliaFinta(), componenti: famigliaFinta().componenti.slice(0, 1) }),
  );
  await premi(vista, 'F8');
  await expect.poll(() => vista.page.getByText('Famiglia: 1 componente', { exact: true }).count()).toBe(2);
});

test('the text of the original answer scrolls by its own keys', async () => {
  const vista = await conScheda();
  const xml = '<a>' + '<b>uno</b>'.repeat(400) + '</a>';
  vista.ponte.rispondi('sportello:originale', () =>
    riuscito({ idOperazioneANPR: '1', operazione: '3002', ricevuta: '2026-11-22T09:33:12.000Z', xml }),
  );
  await premi(vista, 'Control+o');
  const testo = vista.page.getByRole('region', { name: 'XML ricevuto' });
  await testo.focus();
  await premi(vista, 'End');
  await expect.poll(() => testo.evaluate((nodo) => nodo.scrollTop)).toBeGreaterThan(0);
  expect(await testo.evaluate((nodo) => nodo === document.activeElement)).toBe(true);
});

test('Esc from the question of which day puts the cursor back on the record', async () => {
  const vista = await conScheda();
  await premi(vista, 'Control+d');
  await vista.page.getByLabel('Situazione al').waitFor();
  await premi(vista, 'Escape');
  await expect.poll(() => scheda(vista).evaluate((nodo) => nodo === document.activeElement)).toBe(true);
});

test('the help closes before the panel that it explains; F12 with Shift is another key', async () => {
  const vista = await conScheda();
  await premi(vista, 'F7');
  const persona = vista.page.getByLabel('Persona allo sportello');
  await persona.fill('Verdi Anna');
  await premi(vista, 'F1');
  await vista.page.getByText('Chiudi la guida').waitFor();
  await premi(vista, 'Escape');
  await vista.page.getByText('Chiudi la guida').waitFor({ state: 'hidden' });
  await premi(vista, 'Shift+F12', 'Alt+F12');
  expect(await persona.inputValue()).toBe('Verdi Anna');
  await scheda(vista).waitFor();
});

test('what is looked for in a list stays in its tab', async () => {
  const vista = await pagina.apri(statoFinto(aperta));
  await riga(vista).waitFor();
  alBanco(vista);
  await omonimi(vista);
  vista.ponte.rispondi('sportello:scheda', () => new Promise(() => undefined));
  await premi(vista, 'Enter');
  await riga(vista).fill('baraldi anna');
  await premi(vista, 'Enter');
  await expect.poll(() => vista.page.getByRole('tab').count()).toBe(2);
  await vista.page.locator('tr[data-riga="0"]').focus();
  await vista.page.keyboard.type('bar');
  await vista.page.getByText('Cognome comincia con «bar»').waitFor();
  await premi(vista, 'Control+1');
  await expect.poll(() => vista.page.getByText('Cognome comincia con «bar»').count()).toBe(0);
});
