import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import type { EsitoRicerca } from '../../../contract/consultazione.ts';
import { fallito, riuscito, type Esito } from '../../../contract/esito.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { cartaFinta, lettoreFinto, operatoreFinto, sessioneFinta, statoFinto } from '../../supporto/ponte-finto.ts';
import { famigliaFinta, omonimiFinti, schedaFinta, soggettoFinto } from '../../supporto/schede-finte.ts';

const pagina = paginaPerTest();

const pratica = {
  id: randomUUID(),
  numero: '2026/PC-0001/00042',
  aperta: '2026-11-22T09:30:00.000Z',
  finalita: 'sportello-anagrafe',
  stato: 'aperta',
  operatore: 'FRRGLI88D52F257T',
} as const;
const bloccata = {
  fase: 'bloccata',
  operatore: operatoreFinto,
  seriale: '6090000000000001',
  motivo: 'carta-estratta',
} as const;
const trovato = (): Esito<EsitoRicerca> => riuscito({ specie: 'uno', scheda: schedaFinta(), ottenutoDa: 'id-anpr' });

const alloSportello = async (): Promise<PaginaAperta> => {
  const aperta = await pagina.apri(statoFinto({ sessione: sessioneFinta() }));
  aperta.ponte.rispondi('pratica:apri', () => riuscito(pratica));
  aperta.ponte.rispondi('sportello:cerca', trovato);
  aperta.ponte.rispondi('sportello:scheda', ({ idANPR }) => riuscito(schedaFinta({ idANPR })));
  aperta.ponte.rispondi('sportello:famiglia', () => riuscito(famigliaFinta()));
  aperta.ponte.rispondi('sportello:annulla', () => riuscito(null));
  aperta.ponte.rispondi('appunti:copia', () => riuscito(null));
  await riga(aperta).waitFor();
  return aperta;
};
const riga = ({ page }: PaginaAperta) => page.getByLabel('Cerca una persona');
const scheda = ({ page }: PaginaAperta) => page.getByRole('region', { name: 'Scheda di SETTIMO SOGGETTO' });
const cerca = async (aperta: PaginaAperta, testo: string): Promise<void> => {
  await riga(aperta).fill(testo);
  await aperta.page.keyboard.press('Enter');
};
const chiesti = ({ ponte }: PaginaAperta, canale: string) =>
  ponte.chiamate.filter((chiamata) => chiamata.canale === canale);

test('the PIN leaves once, as bytes, and the field is empty at once', async () => {
  const aperta = await pagina.apri(statoFinto());
  let rispondi: (esito: Esito<null>) => void = () => undefined;
  aperta.ponte.rispondi('sessione:accedi', () => new Promise((pronto) => (rispondi = pronto)));
  const campo = aperta.page.getByLabel('PIN della carta');
  await campo.fill('13572468');
  await aperta.page.keyboard.press('Enter');
  await aperta.page.keyboard.press('Enter');
  await expect.poll(() => chiesti(aperta, 'sessione:accedi').length).toBe(1);
  expect(await campo.inputValue()).toBe('');
  const [{ richiesta } = { richiesta: {} }] = chiesti(aperta, 'sessione:accedi');
  expect(richiesta).toMatchObject({ seriale: '6090000000000001', pin: new TextEncoder().encode('13572468') });
  rispondi(fallito('PIN_ERRATO'));
  await aperta.page.getByText('PIN errato.').waitFor();
  expect(chiesti(aperta, 'sessione:accedi')).toHaveLength(1);
});

test('a wrong PIN is told of the card that was refused, not of the next one', async () => {
  const aperta = await pagina.apri(statoFinto());
  aperta.ponte.rispondi('sessione:accedi', () => fallito('PIN_ERRATO'));
  await aperta.page.getByLabel('PIN della carta').fill('1');
  await aperta.page.keyboard.press('Enter');
  await aperta.page.getByText('PIN errato.').waitFor();
  await aperta.ponte.annuncia({ carte: { fase: 'pronto', lettori: [lettoreFinto(cartaFinta({ seriale: '2' }))] } });
  await aperta.page.getByText('N. 2 ').waitFor();
  expect(await aperta.page.getByText('PIN errato.').count()).toBe(0);
});

test('arrows in the PIN field choose among the cards', async () => {
  const carte = ['1', '2', '3'].map((seriale) => lettoreFinto(cartaFinta({ seriale, etichetta: `CNS ${seriale}` })));
  const aperta = await pagina.apri(statoFinto({ carte: { fase: 'pronto', lettori: carte } }));
  aperta.ponte.rispondi('sessione:accedi', () => fallito('PIN_ERRATO'));
  await aperta.page.getByLabel('PIN della carta').press('ArrowDown');
  await aperta.page.keyboard.type('5555');
  await aperta.page.keyboard.press('Enter');
  await expect.poll(() => chiesti(aperta, 'sessione:accedi')[0]?.richiesta).toMatchObject({ seriale: '2' });
});

test('a reader with a keypad is asked with a null PIN', async () => {
  const carte = { fase: 'pronto', lettori: [lettoreFinto(cartaFinta({ pinDaTastierino: true }))] } as const;
  const aperta = await pagina.apri(statoFinto({ carte }));
  aperta.ponte.rispondi('sessione:accedi', () => fallito('PIN_ANNULLATO'));
  await aperta.page.getByRole('button', { name: 'Accedi dal tastierino' }).waitFor();
  expect(await aperta.page.getByLabel('PIN della carta').count()).toBe(0);
  await aperta.page.keyboard.press('Enter');
  await expect.poll(() => chiesti(aperta, 'sessione:accedi')[0]?.richiesta).toMatchObject({ pin: null });
});

test('a lock takes every datum out of the page and of memory; the ID stays, to be asked for again', async () => {
  const aperta = await alloSportello();
  await cerca(aperta, 'AF41450AS');
  await scheda(aperta).waitFor();
  await aperta.ponte.annuncia({ sessione: bloccata });
  await aperta.page.getByText('La carta è stata tolta dal lettore.').waitFor();
  expect(await aperta.page.content()).not.toMatch(/SETTIMO|STTSGT|VESPUCCI/);
  await aperta.ponte.annuncia({ sessione: sessioneFinta() });
  await aperta.page.getByText('Dati rimossi durante il blocco').waitFor();
  expect(await riga(aperta).inputValue()).toBe('AF41450AS');
  expect(await aperta.page.content()).not.toMatch(/SETTIMO|STTSGT|VESPUCCI/);
  expect(chiesti(aperta, 'sportello:scheda')).toHaveLength(0);
  await aperta.page.keyboard.press('F5');
  await scheda(aperta).waitFor();
  expect(chiesti(aperta, 'sportello:scheda')).toHaveLength(1);
});

test('an answer that comes after the lock is not kept', async () => {
  const aperta = await alloSportello();
  let rispondi: (esito: Esito<EsitoRicerca>) => void = () => undefined;
  aperta.ponte.rispondi('sportello:cerca', () => new Promise((pronto) => (rispondi = pronto)));
  await cerca(aperta, 'settimo soggetto');
  await aperta.page.getByText('Ricerca in ANPR…').waitFor();
  await aperta.ponte.annuncia({ sessione: bloccata });
  rispondi(trovato());
  await aperta.ponte.annuncia({ sessione: sessioneFinta() });
  await aperta.page.getByText('Pronto per il prossimo cittadino').waitFor();
  expect(await aperta.page.content()).not.toMatch(/STTSGT/);
});

test('log-out clears the search line too', async () => {
  const aperta = await alloSportello();
  await riga(aperta).fill('rossi mario');
  await aperta.ponte.annuncia({ sessione: { fase: 'fuori' } });
  await aperta.ponte.annuncia({ sessione: sessioneFinta() });
  expect(await riga(aperta).inputValue()).toBe('');
});

test('during the verification of an unlock the lock stays on the screen', async () => {
  const aperta = await pagina.apri(statoFinto({ sessione: bloccata }));
  await aperta.page.getByRole('heading', { name: 'Postazione bloccata' }).waitFor();
  await aperta.ponte.annuncia({ sessione: { fase: 'verifica', passo: 'pin' } });
  await aperta.page.getByText('Verifica del PIN sulla carta').waitFor();
  expect(await aperta.page.getByRole('heading', { name: 'Postazione bloccata' }).count()).toBe(1);
});

test('a wrong check character sends nothing; the suggestion only writes', async () => {
  const aperta = await alloSportello();
  await cerca(aperta, 'AF 4145O AS');
  await aperta.page.getByText('carattere di controllo sbagliato').waitFor();
  await aperta.page.getByRole('button', { name: 'Scrivi AF 41450 AS' }).click();
  expect(await riga(aperta).inputValue()).toBe('AF 41450 AS');
  expect(chiesti(aperta, 'sportello:cerca')).toHaveLength(0);
  await aperta.page.keyboard.press('Enter');
  await scheda(aperta).waitFor();
  expect(chiesti(aperta, 'sportello:cerca')[0]?.richiesta).toMatchObject({
    criteri: { specie: 'id-anpr', idANPR: 'AF41450AS' },
  });
});

test('an ID ANPR in order may still be nobody: the line says so once ANPR has', async () => {
  const aperta = await alloSportello();
  aperta.ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'nessuno', motivi: [] }));
  await riga(aperta).fill('AF41450AS');
  await aperta.page.getByText('esistenza: lo dirà ANPR').waitFor();
  await aperta.page.keyboard.press('Enter');
  await aperta.page.getByText('non trovato in ANPR').waitFor();
});

test('the first search opens a practice, and only one, and says so', async () => {
  const aperta = await alloSportello();
  let apri: (esito: Esito<typeof pratica>) => void = () => undefined;
  aperta.ponte.rispondi('pratica:apri', () => new Promise((pronto) => (apri = pronto)));
  await cerca(aperta, 'settimo soggetto');
  await cerca(aperta, 'RSSMRA90A01H501W');
  await expect.poll(() => chiesti(aperta, 'pratica:apri').length).toBe(1);
  apri(riuscito(pratica));
  await aperta.page.getByText('Per questa ricerca è stata aperta la pratica').waitFor();
  expect(chiesti(aperta, 'pratica:apri')).toHaveLength(1);
});

test('the same search sent twice by a scanner is one access', async () => {
  const aperta = await alloSportello();
  aperta.ponte.rispondi('sportello:cerca', () => new Promise(() => undefined));
  await cerca(aperta, 'RSSMRA90A01H501W');
  await aperta.page.getByText('Ricerca in ANPR…').waitFor();
  await cerca(aperta, 'RSSMRA90A01H501W');
  await cerca(aperta, 'settimo soggetto');
  await expect.poll(() => chiesti(aperta, 'sportello:cerca').length).toBe(2);
});

test('of several people none opens by itself; Enter opens the chosen one beside the list', async () => {
  const aperta = await alloSportello();
  aperta.ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'molti', soggetti: omonimiFinti(12), avvisi: [] }));
  await cerca(aperta, 'baraldi andrea');
  await aperta.page.getByRole('grid').waitFor();
  expect(chiesti(aperta, 'sportello:scheda')).toHaveLength(0);
  await aperta.page.keyboard.press('ArrowDown');
  await aperta.page.keyboard.press('Enter');
  await scheda(aperta).waitFor();
  expect(chiesti(aperta, 'sportello:scheda')[0]?.richiesta).toMatchObject({ idANPR: 'OM10001AS' });
  expect(await aperta.page.getByRole('grid').count()).toBe(1);
  await aperta.page.keyboard.press('Escape');
  await aperta.page.getByRole('columnheader', { name: 'Codice fiscale' }).waitFor();
});

test('who goes on typing while ANPR answers does not lose the cursor', async () => {
  const aperta = await alloSportello();
  let rispondi: (esito: Esito<EsitoRicerca>) => void = () => undefined;
  aperta.ponte.rispondi('sportello:cerca', () => new Promise((pronto) => (rispondi = pronto)));
  await cerca(aperta, 'settimo soggetto');
  await riga(aperta).fill('verdi');
  await expect.poll(() => chiesti(aperta, 'sportello:cerca')).toHaveLength(1);
  rispondi(trovato());
  await scheda(aperta).waitFor();
  await aperta.page.keyboard.type(' anna');
  expect(await riga(aperta).inputValue()).toBe('verdi anna');
});

test('Esc gives up a slow search, tells main, and forgets what comes later', async () => {
  const aperta = await alloSportello();
  let rispondi: (esito: Esito<EsitoRicerca>) => void = () => undefined;
  aperta.ponte.rispondi('sportello:cerca', () => new Promise((pronto) => (rispondi = pronto)));
  await cerca(aperta, 'settimo soggetto');
  await aperta.page.getByText('Ricerca in ANPR…').waitFor();
  await aperta.page.keyboard.press('Escape');
  await expect.poll(() => chiesti(aperta, 'sportello:annulla').length).toBe(1);
  rispondi(trovato());
  await aperta.page.getByText('Pronto per il prossimo cittadino').waitFor();
});

test('several people are open together; Ctrl+number goes from one to another, Ctrl+W closes', async () => {
  const aperta = await alloSportello();
  await cerca(aperta, 'AF41450AS');
  await scheda(aperta).waitFor();
  aperta.ponte.rispondi('sportello:cerca', () =>
    riuscito({
      specie: 'uno',
      ottenutoDa: 'generalita',
      scheda: schedaFinta({
        idANPR: 'UK79569LF',
        soggetto: soggettoFinto({ generalita: { cognome: 'VERDI', nome: 'ANNA' } }),
      }),
    }),
  );
  await cerca(aperta, 'verdi anna');
  await aperta.page.getByRole('region', { name: 'Scheda di VERDI ANNA' }).waitFor();
  await aperta.page.keyboard.press('Control+1');
  await scheda(aperta).waitFor();
  await aperta.page.keyboard.press('Control+w');
  await aperta.page.getByRole('region', { name: 'Scheda di VERDI ANNA' }).waitFor();
  expect(await aperta.page.getByRole('tab').count()).toBe(1);
});

test('F8 shows the family; Enter opens a member in a tab of their own', async () => {
  const aperta = await alloSportello();
  await cerca(aperta, 'AF41450AS');
  await scheda(aperta).waitFor();
  await aperta.page.keyboard.press('F8');
  await aperta.page.getByRole('grid', { name: 'Componenti della famiglia di SETTIMO SOGGETTO' }).waitFor();
  await aperta.page.getByRole('row', { name: 'UK 79569 LF' }).focus();
  await aperta.page.keyboard.press('Enter');
  await expect.poll(() => chiesti(aperta, 'sportello:scheda')[0]?.richiesta).toMatchObject({ idANPR: 'UK79569LF' });
  await expect.poll(() => aperta.page.getByRole('tab').count()).toBe(2);
});

test('F12 clears the desk for the next citizen', async () => {
  const aperta = await alloSportello();
  await cerca(aperta, 'AF41450AS');
  await scheda(aperta).waitFor();
  await aperta.page.keyboard.press('F12');
  await aperta.page.getByText('Nessuna pratica: la prima ricerca ne apre una').waitFor();
  expect(await riga(aperta).inputValue()).toBe('');
  expect(await riga(aperta).evaluate((campo) => campo === document.activeElement)).toBe(true);
});

test("Chromium's own keys do nothing of their own: the page is still the same", async () => {
  const aperta = await alloSportello();
  await riga(aperta).fill('rossi');
  for (const tasto of ['F5', 'F11', 'Control+r', 'Control+p']) await aperta.page.keyboard.press(tasto);
  expect(await riga(aperta).inputValue()).toBe('rossi');
  expect(chiesti(aperta, 'stato:leggi')).toHaveLength(1);
});

test('the ID ANPR is shown in groups and copied without spaces', async () => {
  const aperta = await alloSportello();
  await cerca(aperta, 'AF 41450 AS');
  await aperta.page.getByText('AF 41450 AS').first().waitFor();
  await aperta.page.getByRole('button', { name: 'Copia ID ANPR' }).click();
  await expect.poll(() => chiesti(aperta, 'appunti:copia')[0]?.richiesta).toEqual({ testo: 'AF41450AS' });
});

test('F7 opens a practice with the purpose chosen', async () => {
  const aperta = await alloSportello();
  aperta.ponte.rispondi('finalita:elenco', () =>
    riuscito([
      { codice: 'sportello-anagrafe', usuale: true, consulta: true, eServizi: false },
      { codice: 'verifica-ufficio', usuale: false, consulta: true, eServizi: false },
    ]),
  );
  await aperta.page.keyboard.press('F7');
  await aperta.page.getByRole('radio', { name: /Sportello d’anagrafe/ }).press('ArrowDown');
  await aperta.page.keyboard.press('F10');
  await expect.poll(() => chiesti(aperta, 'pratica:apri')[0]?.richiesta).toEqual({ finalita: 'verifica-ufficio' });
});

test('a session near its idle lock says so', async () => {
  const aperta = await pagina.apri(statoFinto({ sessione: sessioneFinta(0.5) }));
  await aperta.page.getByText('La sessione sta per bloccarsi per inattività').waitFor({ state: 'attached' });
});

test('ten thousand rows cost no more than those in sight', async () => {
  const aperta = await alloSportello();
  aperta.ponte.rispondi('sportello:cerca', () =>
    riuscito({ specie: 'molti', soggetti: omonimiFinti(10_000), avvisi: [] }),
  );
  await cerca(aperta, 'baraldi andrea');
  await aperta.page.getByRole('grid').waitFor();
  expect(await aperta.page.locator('[role=grid] tbody tr').count()).toBeLessThan(120);
  await aperta.page.keyboard.press('End');
  await expect.poll(() => aperta.page.locator(':focus').getAttribute('aria-rowindex')).toBe('10001');
});
