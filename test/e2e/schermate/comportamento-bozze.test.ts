import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { riuscito } from '../../../contract/esito.ts';
import { PaginaFinta, type PaginaAperta } from '../../supporto/pagina-finta.ts';
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

let pagina: PaginaFinta;
beforeAll(async () => {
  pagina = await PaginaFinta.prepara();
}, 60_000);
afterEach(() => pagina.chiudiContesti());
afterAll(() => pagina.smonta());

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
    .toEqual([{ riga: 'AF41450AS', maschera: {}, persone: [{ idANPR: 'AF41450AS' }] }]);
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
  expect(await vista.page.getByText('Riprendi il lavoro').count()).toBe(0);
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
