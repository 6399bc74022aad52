import { expect, test } from 'vitest';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import { fallito, riuscito } from '../../../contract/esito.ts';
import type { Pratica } from '../../../contract/pratica.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { bloccataFinta, operatoreFinto, sessioneFinta, statoFinto } from '../../supporto/ponte-finto.ts';
import { alBanco, chiesti, conArchivio, pratica, premi, riga, trovate } from '../../supporto/sportello-finto.ts';

const pagina = paginaPerTest();

const note = ({ page }: PaginaAperta) => page.getByRole('textbox', { name: 'Note' });
const sportello = ({ page }: PaginaAperta) => page.getByRole('button', { name: 'Sportello', exact: true }).click();
const striscia = ({ page }: PaginaAperta) => page.getByRole('region', { name: 'Pratica', exact: true });

/** Main with one practice, which it changes, closes and hands over; it is on the desk, and open beside the list. */
const conPratica = async () => {
  const operatore = { ...operatoreFinto, ruolo: 'als' as const };
  const vista = await pagina.apri(statoFinto({ sessione: { ...sessioneFinta(), operatore } }));
  let ora: Pratica = { ...pratica, note: 'Torna giovedì.' };
  const cambia = (cambi: Partial<Pratica>) => riuscito((ora = { ...ora, ...cambi }));
  const { ponte, page } = vista;
  alBanco(vista);
  conArchivio(vista);
  ponte.rispondi('pratica:apri', () => riuscito(ora));
  ponte.rispondi('pratica:cerca', () => trovate(ora));
  ponte.rispondi('pratica:aggiorna', ({ id: _, ...cambi }) =>
    ora.stato === 'chiusa' ? fallito('PRATICA_CHIUSA', ora.numero) : cambia(cambi),
  );
  ponte.rispondi('pratica:chiudi', () => cambia({ stato: 'chiusa', chiusa: '2026-11-25T10:00:00.000Z' }));
  ponte.rispondi('pratica:assegna', ({ operatore: a }) => cambia({ operatore: a }));
  ponte.rispondi('operatori:elenco', () =>
    riuscito([{ codiceFiscale: 'BNCLRA90A41F257X', cognome: 'BIANCHI', nome: 'LAURA', ruolo: 'operatore' }]),
  );
  await riga(vista).waitFor();
  await premi(vista, 'F6');
  await page.getByText(pratica.numero, { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Pratiche', exact: true }).click();
  await page.getByRole('grid').waitFor();
  await premi(vista, 'ArrowDown', 'Enter');
  await note(vista).waitFor();
  return { vista, ora: () => ora };
};

test('what is changed in a practice is on the desk too, and the desk’s panel does not undo it', async () => {
  const { vista, ora } = await conPratica();
  await vista.page.getByRole('textbox', { name: 'Protocollo' }).fill('2026/881');
  await premi(vista, 'F10');
  await expect.poll(() => ora().protocollo).toBe('2026/881');
  expect(chiesti(vista, 'pratica:aggiorna')[0]?.richiesta).toEqual({ id: pratica.id, protocollo: '2026/881' });
  await sportello(vista);
  await striscia(vista).getByText('2026/881').waitFor();
  await premi(vista, 'F7');
  await vista.page.getByLabel('Persona allo sportello').fill('Bianchi Ada');
  await premi(vista, 'F10');
  await expect.poll(() => ora().persona).toBe('Bianchi Ada');
  expect(ora()).toMatchObject({ protocollo: '2026/881', note: 'Torna giovedì.' });
});

test('a practice that is closed, or no longer the operator’s, leaves the desk', async () => {
  const chiusa = await conPratica();
  await premi(chiusa.vista, 'F7');
  await expect.poll(() => chiusa.ora().stato).toBe('chiusa');
  await sportello(chiusa.vista);
  await chiusa.vista.page.getByText('Nessuna pratica: la prima ricerca ne apre una').waitFor();
  const affidata = await conPratica();
  await affidata.vista.page.getByRole('button', { name: 'Affida a…' }).click();
  await affidata.vista.page.getByRole('button', { name: 'Affida a BIANCHI LAURA' }).click();
  await expect.poll(() => affidata.ora().operatore).toBe('BNCLRA90A41F257X');
  await sportello(affidata.vista);
  await affidata.vista.page.getByText('Nessuna pratica: la prima ricerca ne apre una').waitFor();
});

test('closing saves what was typed first, and stops where that is refused', async () => {
  const { vista, ora } = await conPratica();
  await note(vista).fill('Portato lo stato di famiglia.');
  vista.ponte.rispondi('pratica:aggiorna', () => fallito('DISCO_PIENO'));
  await premi(vista, 'F7');
  await vista.page.getByText('Il disco di questo computer è pieno.').waitFor();
  expect(ora().stato).toBe('aperta');
  expect(await note(vista).inputValue()).toBe('Portato lo stato di famiglia.');
  vista.ponte.rispondi('pratica:aggiorna', ({ note: nuove }) => {
    Object.assign(ora(), { note: nuove });
    return riuscito(ora());
  });
  await premi(vista, 'F7');
  await expect.poll(() => ora()).toMatchObject({ stato: 'chiusa', note: 'Portato lo stato di famiglia.' });
});

test('resuming saves what was typed first', async () => {
  const { vista, ora } = await conPratica();
  await vista.page.getByRole('textbox', { name: 'Persona allo sportello' }).fill('Bianchi Ada');
  await premi(vista, 'F11');
  await striscia(vista).getByText('Bianchi Ada').waitFor();
  expect(ora().persona).toBe('Bianchi Ada');
});

test('what is typed in a practice outlives another screen and a lock, during which it is not in the page', async () => {
  const { vista } = await conPratica();
  await note(vista).fill('chiede di stradivari');
  await sportello(vista);
  await vista.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
  await expect.poll(() => note(vista).inputValue()).toBe('chiede di stradivari');
  await vista.ponte.annuncia({ sessione: bloccataFinta });
  await vista.page.getByRole('heading', { name: 'Postazione bloccata' }).waitFor();
  expect(await vista.page.content()).not.toContain('stradivari');
  await vista.ponte.annuncia({ sessione: { ...sessioneFinta(), operatore: operatoreFinto } });
  await expect.poll(() => note(vista).inputValue()).toBe('chiede di stradivari');
});
