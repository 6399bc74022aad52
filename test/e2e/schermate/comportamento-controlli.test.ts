import { expect, test } from 'vitest';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import { fallito, riuscito } from '../../../contract/esito.ts';
import { controlliFinti } from '../../supporto/controlli-finti.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { operatoreFinto, sessioneFinta, statoFinto } from '../../supporto/ponte-finto.ts';
import { alBanco, chiesti, premi } from '../../supporto/sportello-finto.ts';

const pagina = paginaPerTest();

const nelleImpostazioni = async (ruolo: 'als' | 'operatore'): Promise<PaginaAperta> => {
  const vista = await pagina.apri(
    statoFinto({ sessione: { ...sessioneFinta(), operatore: { ...operatoreFinto, ruolo } } }),
  );
  alBanco(vista);
  vista.ponte.rispondi('tabelle:elenco', () => riuscito([]));
  vista.ponte.rispondi('controlli:elenco', () => riuscito(controlliFinti()));
  await vista.page.getByRole('button', { name: 'Impostazioni', exact: true }).click();
  await vista.page.getByRole('table', { name: 'Controlli sulle registrazioni' }).waitFor();
  return vista;
};
const livello = ({ page }: PaginaAperta, controllo: string, nome: string) =>
  page.getByRole('radiogroup', { name: controllo }).getByRole('radio', { name: nome });
const blocca = async (vista: PaginaAperta) => {
  await livello(vista, 'Nascita dichiarata tardi', 'Avvisa').focus();
  await premi(vista, 'ArrowRight');
};

test('the ALS changes levels with the arrows and saves them with F10: only those that changed go', async () => {
  const vista = await nelleImpostazioni('als');
  const { page, ponte } = vista;
  ponte.rispondi('controlli:imposta', () => riuscito(controlliFinti({ 'nascita-tardiva': 'blocca' })));
  await premi(vista, 'F10');
  expect(chiesti(vista, 'controlli:imposta')).toHaveLength(0);
  await blocca(vista);
  await livello(vista, 'Data nel futuro', 'Blocca').focus();
  await premi(vista, 'ArrowLeft');
  await page.getByText('2 livelli da salvare.').waitFor();
  await premi(vista, 'ArrowRight');
  await page.getByText('1 livello da salvare.').waitFor();
  await premi(vista, 'F10');
  await page.getByText('Nessun livello da salvare.').waitFor();
  expect(chiesti(vista, 'controlli:imposta').map(({ richiesta }) => richiesta)).toEqual([
    { cambi: [{ codice: 'nascita-tardiva', livello: 'blocca' }] },
  ]);
  expect(await livello(vista, 'Nascita dichiarata tardi', 'Blocca').isChecked()).toBe(true);
  await page.getByText(/^BNCLRA90A41F257X/).waitFor();
});

test('levels that main refuses are told, and stay to be saved', async () => {
  const vista = await nelleImpostazioni('als');
  vista.ponte.rispondi('controlli:imposta', () => fallito('REGISTRO_NON_DISPONIBILE'));
  await blocca(vista);
  await premi(vista, 'F10');
  await vista.page.getByText('Il registro degli accessi non è disponibile.').waitFor();
  await vista.page.getByText('1 livello da salvare.').waitFor();
});

test('an officer reads the levels and has nothing to change them with', async () => {
  const { page } = await nelleImpostazioni('operatore');
  expect(await page.getByRole('radio').count()).toBe(0);
  expect(await page.getByText('Salva i livelli').count()).toBe(0);
  expect(await page.getByRole('row', { name: /^Data nel futuro.*Blocca/ }).count()).toBe(1);
});
