import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import { fallito, riuscito } from '../../../contract/esito.ts';
import { nienteAltrove } from '../../../renderer/sportello/bozze/contenuto.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { bloccataFinta, sessioneFinta, statoFinto } from '../../supporto/ponte-finto.ts';
import {
  alBanco,
  aperta,
  cerca,
  chiesti,
  conArchivio,
  pratica,
  premi,
  riga,
  scheda,
  trovate,
} from '../../supporto/sportello-finto.ts';

const pagina = paginaPerTest();

const alloSportello = async () => {
  const vista = await pagina.apri(statoFinto(aperta));
  alBanco(vista);
  const archivio = conArchivio(vista);
  await riga(vista).waitFor();
  return { vista, archivio };
};
const cognome = ({ page }: PaginaAperta) => page.getByLabel('Cognome', { exact: true });
const contenuti = (archivio: ReturnType<typeof conArchivio>): unknown[] =>
  [...archivio.values()].map(({ contenuto }) => JSON.parse(contenuto) as unknown);

test('the mask is out of the page during a lock, and back after it, from its draft', async () => {
  const { vista, archivio } = await alloSportello();
  await premi(vista, 'F3');
  await cognome(vista).fill('stradivari');
  await expect
    .poll(() => contenuti(archivio))
    .toMatchObject([{ maschera: { 'criteriRicerca/cognome': 'stradivari' } }]);
  await vista.ponte.annuncia({ sessione: bloccataFinta });
  await vista.page.getByText('Nessuna attività per dieci minuti.').waitFor();
  expect(await vista.page.content()).not.toMatch(/stradivari/i);
  await vista.ponte.annuncia({ sessione: sessioneFinta() });
  await expect.poll(() => cognome(vista).inputValue()).toBe('stradivari');
  expect(chiesti(vista, 'bozza:leggi')).toHaveLength(1);
});

test('what is saved of the people is their ID ANPR, no name and no record', async () => {
  const { vista, archivio } = await alloSportello();
  await cerca(vista, 'AF41450AS');
  await scheda(vista).waitFor();
  await expect
    .poll(() => contenuti(archivio))
    .toEqual([{ riga: 'AF41450AS', ...nienteAltrove, persone: [{ idANPR: 'AF41450AS' }] }]);
});

test('after a crash the work is offered at log-in: down, Enter, and it is there to be read again', async () => {
  const { vista, archivio } = await alloSportello();
  const id = randomUUID();
  archivio.set(id, {
    bozza: { id, specie: 'sportello', pratica: { id: pratica.id, numero: pratica.numero }, aggiornata: pratica.aperta },
    contenuto: JSON.stringify({
      riga: 'verdi',
      maschera: {},
      persone: [{ idANPR: 'AF41450AS' }, { idANPR: 'UK79569LF' }],
    }),
  });
  await vista.ponte.annuncia({ sessione: { fase: 'fuori' } });
  await vista.ponte.annuncia({ sessione: sessioneFinta() });
  await vista.page.getByText('Riprendi il lavoro lasciato a metà').waitFor();
  expect(chiesti(vista, 'bozza:leggi')).toHaveLength(0);
  await premi(vista, 'ArrowDown', 'Enter');
  await expect.poll(() => vista.page.getByRole('tab').count()).toBe(2);
  expect(await riga(vista).inputValue()).toBe('verdi');
  await vista.page.getByText(pratica.numero, { exact: true }).waitFor();
  expect(chiesti(vista, 'sportello:scheda')).toHaveLength(0);
  await premi(vista, 'F5');
  await scheda(vista).waitFor();
});

test('a draft that comes back late is not written over by the empty mask', async () => {
  const { vista, archivio } = await alloSportello();
  await premi(vista, 'F3');
  await cognome(vista).fill('stradivari');
  await expect.poll(() => archivio.size).toBe(1);
  const [[, salvata] = []] = archivio;
  let rispondi: () => void = () => undefined;
  vista.ponte.rispondi('bozza:leggi', () => new Promise((pronto) => (rispondi = () => pronto(riuscito(salvata!)))));
  await vista.ponte.annuncia({ sessione: bloccataFinta });
  await vista.ponte.annuncia({ sessione: sessioneFinta() });
  await cognome(vista).waitFor();
  await vista.page.waitForTimeout(1000);
  expect(contenuti(archivio)).toMatchObject([{ maschera: { 'criteriRicerca/cognome': 'stradivari' } }]);
  rispondi();
  await expect.poll(() => cognome(vista).inputValue()).toBe('stradivari');
});

test('a page that fell while the session was locked offers the work at the unlock', async () => {
  const vista = await pagina.apri(statoFinto({ sessione: bloccataFinta }));
  alBanco(vista);
  const archivio = conArchivio(vista);
  const id = randomUUID();
  const bozza = { id, specie: 'sportello', pratica: null, aggiornata: pratica.aperta };
  archivio.set(id, { bozza, contenuto: JSON.stringify({ riga: 'verdi', maschera: {}, persone: [] }) });
  await vista.page.getByRole('heading', { name: 'Postazione bloccata' }).waitFor();
  await vista.ponte.annuncia({ sessione: sessioneFinta() });
  await vista.page.getByText('Riprendi il lavoro lasciato a metà').waitFor();
});

test('Del does away with a draft', async () => {
  const { vista, archivio } = await alloSportello();
  const id = randomUUID();
  archivio.set(id, {
    bozza: { id, specie: 'sportello', pratica: null, aggiornata: pratica.aperta },
    contenuto: JSON.stringify({ riga: 'verdi', maschera: {}, persone: [] }),
  });
  await vista.ponte.annuncia({ sessione: { fase: 'fuori' } });
  await vista.ponte.annuncia({ sessione: sessioneFinta() });
  await vista.page.getByText('Riprendi il lavoro lasciato a metà').waitFor();
  await premi(vista, 'ArrowDown', 'Delete');
  await expect.poll(() => archivio.size).toBe(0);
  await expect.poll(() => vista.page.getByText('Riprendi il lavoro').count()).toBe(0);
});

test('F12 closes the work: its draft goes, and the mask is empty for the next citizen', async () => {
  const { vista, archivio } = await alloSportello();
  await premi(vista, 'F3');
  await cognome(vista).fill('rossi');
  await expect.poll(() => archivio.size).toBe(1);
  await premi(vista, 'F12');
  await expect.poll(() => archivio.size).toBe(0);
  await premi(vista, 'F3');
  expect(await cognome(vista).inputValue()).toBe('');
});

test('the practice loses its people at a lock and has them again after it', async () => {
  const { vista } = await alloSportello();
  const conPersona = { ...pratica, persona: 'Stradivari Antonio' };
  vista.ponte.rispondi('pratica:apri', () => riuscito(conPersona));
  vista.ponte.rispondi('pratica:cerca', () => trovate(conPersona));
  await premi(vista, 'F6');
  await vista.page.getByText('Stradivari Antonio').waitFor();
  await vista.ponte.annuncia({ sessione: bloccataFinta });
  await vista.page.getByText('Nessuna attività per dieci minuti.').waitFor();
  expect(await vista.page.content()).not.toMatch(/stradivari/i);
  await vista.ponte.annuncia({ sessione: sessioneFinta() });
  await vista.page.getByText('Stradivari Antonio').waitFor();
});

const bloccaESblocca = async ({ ponte, page }: PaginaAperta, maiVisto: RegExp) => {
  await ponte.annuncia({ sessione: bloccataFinta });
  await page.getByRole('heading', { name: 'Postazione bloccata' }).waitFor();
  expect(await page.content()).not.toMatch(maiVisto);
  await ponte.annuncia({ sessione: sessioneFinta() });
};
const vai = ({ page }: PaginaAperta, voce: string) => page.getByRole('button', { name: voce, exact: true }).click();
const fuocoSu = (vista: PaginaAperta) => vista.page.evaluate(() => document.activeElement?.id ?? '');

test('what was typed the moment before a lock is in the last save', async () => {
  const { vista, archivio } = await alloSportello();
  await premi(vista, 'F3');
  await cognome(vista).fill('stradivari');
  await bloccaESblocca(vista, /stradivari/i);
  expect(archivio.size).toBe(1);
  await expect.poll(() => cognome(vista).inputValue()).toBe('stradivari');
});

test('who never stops typing is saved all the same', async () => {
  const { vista, archivio } = await alloSportello();
  await premi(vista, 'F3');
  await cognome(vista).focus();
  for (let i = 0; i < 12 && archivio.size === 0; i++) await vista.page.keyboard.type('a', { delay: 200 });
  expect(archivio.size).toBe(1);
});

test('a service’s form is out of the page during a lock, and back after it', async () => {
  const { vista } = await alloSportello();
  await vai(vista, 'Pratiche');
  await vista.page.getByRole('tab', { name: 'Procedimenti' }).click();
  await vista.page.getByRole('radio', { name: 'Numero della pratica del Comune' }).check();
  const numero = vista.page.getByRole('textbox', { name: 'Numero della pratica del Comune' });
  await numero.fill('2026-4711');
  await bloccaESblocca(vista, /4711/);
  await expect.poll(() => numero.inputValue()).toBe('2026-4711');
});

test('the panel of the practice keeps what is typed through another screen and a lock, and sends that alone', async () => {
  const { vista } = await alloSportello();
  await premi(vista, 'F6');
  await vista.page.getByText(pratica.numero, { exact: true }).waitFor();
  await premi(vista, 'F7');
  const persona = vista.page.getByLabel('Persona allo sportello');
  await persona.fill('Stradivari Antonio');
  await vai(vista, 'Diagnosi');
  await vai(vista, 'Sportello');
  await expect.poll(() => persona.inputValue()).toBe('Stradivari Antonio');
  await bloccaESblocca(vista, /stradivari/i);
  await expect.poll(() => persona.inputValue()).toBe('Stradivari Antonio');
  await premi(vista, 'F10');
  await expect
    .poll(() => chiesti(vista, 'pratica:aggiorna').map(({ richiesta }) => richiesta))
    .toEqual([{ id: pratica.id, persona: 'Stradivari Antonio' }]);
});

test('F12 with the panel open closes it: what the scanner types next is in the line', async () => {
  const { vista } = await alloSportello();
  await premi(vista, 'F6');
  await vista.page.getByText(pratica.numero, { exact: true }).waitFor();
  await premi(vista, 'F7');
  await vista.page.getByLabel('Persona allo sportello').fill('Stradivari Antonio');
  await premi(vista, 'F6');
  expect(chiesti(vista, 'pratica:apri')).toHaveLength(1);
  await premi(vista, 'F12');
  await vista.page.keyboard.type('STTSGT90A01F257X', { delay: 20 });
  expect(await riga(vista).inputValue()).toBe('STTSGT90A01F257X');
  expect(await vista.page.getByLabel('Persona allo sportello').count()).toBe(0);
  await premi(vista, 'F7');
  expect(await vista.page.getByLabel('Persona allo sportello').inputValue()).toBe('');
});

test('F12 empties the services and gives up what they wait for', async () => {
  const { vista } = await alloSportello();
  vista.ponte.rispondi('sportello:servizio', () => new Promise(() => undefined));
  await vai(vista, 'Pratiche');
  await vista.page.getByRole('tab', { name: 'Procedimenti' }).click();
  const numero = vista.page.getByRole('textbox', { name: 'Numero ANPR del procedimento' });
  await numero.fill('70010');
  await premi(vista, 'F10');
  await vista.page.getByText('Richiesta ad ANPR…').waitFor();
  await vai(vista, 'Sportello');
  await premi(vista, 'F12');
  expect(chiesti(vista, 'sportello:annulla')).toHaveLength(1);
  await vai(vista, 'Pratiche');
  expect(await numero.inputValue()).toBe('');
});

test('a mask that nobody changed takes the criteria in use again after an unlock', async () => {
  const { vista } = await alloSportello();
  await riga(vista).fill('rossi mario 01011990');
  await premi(vista, 'Enter', 'F3');
  await vista.page.getByLabel('Data di nascita').focus();
  await premi(vista, 'Tab', 'Escape');
  await bloccaESblocca(vista, /rossi mario/i);
  await riga(vista).fill('verdi anna');
  await premi(vista, 'F3');
  await expect.poll(() => cognome(vista).inputValue()).toBe('VERDI');
});

test('an unlock offers what was left half done too', async () => {
  const { vista, archivio } = await alloSportello();
  await riga(vista).fill('verdi');
  await expect.poll(() => archivio.size).toBe(1);
  const id = randomUUID();
  archivio.set(id, {
    bozza: { id, specie: 'sportello', pratica: null, aggiornata: pratica.aperta },
    contenuto: JSON.stringify({ riga: 'rossi', maschera: {}, persone: [] }),
  });
  await bloccaESblocca(vista, /non si legge/);
  await vista.page.getByText('Riprendi il lavoro lasciato a metà').waitFor();
});

test('the officer is told that nothing is being saved, and when it is again', async () => {
  const { vista } = await alloSportello();
  vista.ponte.rispondi('bozza:salva', () => fallito('DISCO_PIENO'));
  await riga(vista).fill('verdi');
  await vista.page.getByText('Ciò che si scrive non si salva').waitFor();
  await vista.page.getByText('Liberare spazio su disco').waitFor();
  conArchivio(vista);
  await riga(vista).fill('verdi anna');
  await vista.page.getByText('Ciò che si scrive non si salva').waitFor({ state: 'hidden' });
});

test('a draft that went to another operator with its practice is begun again, not refused for ever', async () => {
  const { vista, archivio } = await alloSportello();
  await riga(vista).fill('verdi');
  await expect.poll(() => archivio.size).toBe(1);
  const [altrui] = archivio.keys();
  vista.ponte.rispondi('bozza:salva', ({ id, specie, contenuto }) => {
    if (id === altrui) return fallito('BOZZA_ASSENTE', id);
    const bozza = { id, specie, pratica: null, aggiornata: pratica.aperta };
    archivio.set(id, { bozza, contenuto });
    return riuscito(bozza);
  });
  await riga(vista).fill('verdi anna');
  await expect.poll(() => archivio.size).toBe(2);
});

test('a draft that cannot be read says why; Del leaves the cursor on the next, then on the line', async () => {
  const { vista, archivio } = await alloSportello();
  for (const testo of ['verdi', 'rossi']) {
    const id = randomUUID();
    archivio.set(id, {
      bozza: { id, specie: 'sportello', pratica: null, aggiornata: pratica.aperta },
      contenuto: JSON.stringify({ riga: testo, maschera: {}, persone: [] }),
    });
  }
  await vista.ponte.annuncia({ sessione: { fase: 'fuori' } });
  await vista.ponte.annuncia({ sessione: sessioneFinta() });
  await vista.page.getByText('Riprendi il lavoro lasciato a metà').waitFor();
  vista.ponte.rispondi('bozza:leggi', () => fallito('BOZZA_ASSENTE'));
  await premi(vista, 'ArrowDown', 'Enter');
  await vista.page.getByText('La bozza non si è potuta leggere').waitFor();
  await vista.page.getByText('La bozza non c’è più.').waitFor();
  await premi(vista, 'Delete');
  await expect.poll(() => archivio.size).toBe(1);
  await expect.poll(() => vista.page.locator('[data-bozza]').count()).toBe(1);
  await vista.page.locator('[data-bozza]:focus').waitFor();
  await premi(vista, 'Delete');
  await expect.poll(() => fuocoSu(vista)).toBe('riga-ricerca');
});
