import { expect, test } from 'vitest';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import type { RispostaServizio } from '../../../contract/consultazione.ts';
import { fallito, riuscito } from '../../../contract/esito.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { bloccataFinta, sessioneFinta, statoFinto } from '../../supporto/ponte-finto.ts';
import { omonimiFinti, schedaFinta, soggettoFinto } from '../../supporto/schede-finte.ts';
import { alBanco, aperta, chiesti, conArchivio, pratica, premi, riga } from '../../supporto/sportello-finto.ts';

const pagina = paginaPerTest();

const chi = ({ page }: PaginaAperta) => page.getByLabel('ID ANPR, codice fiscale, oppure cognome e nome');
const persona = ({ page }: PaginaAperta) => page.getByRole('region', { name: 'Persona trovata' });
const note = ({ page }: PaginaAperta) => page.getByLabel('Note dell’operatore');
const frase = ({ page }: PaginaAperta) => page.getByRole('region', { name: 'Che cosa si farà' }).locator('p');
const passo = ({ page }: PaginaAperta, numero: number) =>
  page.getByRole('heading', { name: new RegExp(`^Passo ${numero} di`) }).waitFor();

const risposta = (idANPR = 'AF41450AS', cognome = 'SETTIMO'): RispostaServizio => {
  const letto = soggettoFinto({ generalita: { ...(soggettoFinto()['generalita'] as Campi), cognome } });
  return {
    operazione: 'CIE2',
    valore: {
      listaSoggetti: { datiSoggetto: [{ ...letto, residenza: (letto['residenza'] as Campi[])[0]! }] },
    },
    ignoti: [{ percorso: 'RispostaCIE2/listaSoggetti/datiSoggetto/identificativi', testo: idANPR }],
    avvisi: [],
    conservate: [],
    idOperazioneANPR: '9000000140',
    letta: '2026-11-25T09:12:00.000Z',
  };
};

/** A case under way on SETTIMO SOGGETTO, its draft kept as main keeps it. */
const inCaso = async (nome: RegExp) => {
  const vista = await pagina.apri(statoFinto(aperta));
  alBanco(vista);
  vista.ponte.rispondi('sportello:servizio', () => fallito('ANPR_NESSUN_RISULTATO', 'EN122'));
  const archivio = conArchivio(vista);
  await riga(vista).waitFor();
  await vista.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
  await vista.page.getByRole('tab', { name: 'Lavori guidati' }).click();
  await vista.page.getByRole('button', { name: nome }).click();
  await chi(vista).fill('AF41450AS');
  await premi(vista, 'Enter');
  await persona(vista).waitFor();
  return { vista, archivio };
};
const avanti = async (vista: PaginaAperta, fino: number, da = 1) => {
  for (let numero = da + 1; numero <= fino; numero++) {
    await premi(vista, 'F10');
    await passo(vista, numero);
  }
};
const sbloccata = async ({ ponte, page }: PaginaAperta) => {
  await ponte.annuncia({ sessione: bloccataFinta });
  await page.getByRole('heading', { name: 'Postazione bloccata' }).waitFor();
  await ponte.annuncia({ sessione: sessioneFinta() });
};

test('a CIE whose data differ does not end in “coincidono”, and what CIEOnline said is asked once', async () => {
  const { vista } = await inCaso(/Anomalia segnalata/);
  vista.ponte.rispondi('sportello:servizio', () => riuscito(risposta('AF41450AS', 'SETTIMI')));
  await avanti(vista, 3);
  await vista.page.getByText('1 differenza').waitFor();
  await avanti(vista, 4, 3);
  expect(await frase(vista).innerText()).toMatch(/non coincidono \(cognome\)/);
  expect(chiesti(vista, 'sportello:servizio')).toHaveLength(1);
});

test('another ID ANPR in CIEOnline says not to issue the card, in the comparison and in the outcome', async () => {
  const { vista } = await inCaso(/Anomalia segnalata/);
  vista.ponte.rispondi('sportello:servizio', () => riuscito(risposta('UK79569LF')));
  await avanti(vista, 3);
  await vista.page.getByRole('alert').getByText('Non emettere').waitFor();
  await avanti(vista, 4, 3);
  expect(await frase(vista).innerText()).toMatch(/^CIEOnline ha un altro ID ANPR\. Non emettere/);
});

test('without what CIEOnline sees the case does not end; F5 asks again', async () => {
  const { vista } = await inCaso(/Anomalia segnalata/);
  vista.ponte.rispondi('sportello:servizio', () => fallito('ANPR_TEMPO_SCADUTO', '180000 ms'));
  await avanti(vista, 4);
  await vista.page.getByText('L’esito non si può ancora scrivere').waitFor();
  await premi(vista, 'F10');
  expect(chiesti(vista, 'pratica:aggiorna')).toHaveLength(0);
  vista.ponte.rispondi('sportello:servizio', () => riuscito(risposta()));
  await premi(vista, 'F5');
  await frase(vista).waitFor();
  await premi(vista, 'F10');
  await expect.poll(() => chiesti(vista, 'pratica:aggiorna')).toHaveLength(1);
});

test('with nothing typed of the consulate nothing is said to agree', async () => {
  const { vista } = await inCaso(/Consolato/);
  await avanti(vista, 4);
  await vista.page.getByText('Nulla è stato confrontato').waitFor();
  await premi(vista, 'F10');
  expect(chiesti(vista, 'pratica:aggiorna')).toHaveLength(0);
});

test('a lock at the outcome takes the case out of the page; after it the family is read again and all are named', async () => {
  const { vista } = await inCaso(/che arriva/);
  await avanti(vista, 3);
  await vista.page.getByRole('checkbox', { name: /ANNA/ }).press('Space');
  await avanti(vista, 5, 3);
  await note(vista).fill('telefonato a Modena');
  await vista.ponte.annuncia({ sessione: bloccataFinta });
  await vista.page.getByRole('heading', { name: 'Postazione bloccata' }).waitFor();
  expect(await vista.page.content()).not.toMatch(/telefonato|SETTIMO/);
  await vista.ponte.annuncia({ sessione: sessioneFinta() });
  await vista.page.getByText('Dati da rileggere').waitFor();
  await premi(vista, 'F10');
  expect(chiesti(vista, 'pratica:aggiorna')).toHaveLength(0);
  await premi(vista, 'F5');
  await frase(vista).waitFor();
  expect(await note(vista).inputValue()).toBe('telefonato a Modena');
  expect(await frase(vista).innerText()).toContain('SETTIMO SOGGETTO e SETTIMO ANNA, provenienti');
});

test('a case whose draft cannot be read back says why after the unlock', async () => {
  const { vista } = await inCaso(/che arriva/);
  vista.ponte.rispondi('bozza:leggi', () => fallito('BOZZA_ASSENTE'));
  await sbloccata(vista);
  await vista.page.getByText('La bozza non c’è più.').waitFor();
});

test('another search leaves nothing of the person before', async () => {
  const { vista } = await inCaso(/che arriva/);
  await avanti(vista, 3);
  await vista.page.getByText('Frecce e Barra spaziatrice').waitFor();
  await premi(vista, 'Escape', 'Escape');
  await passo(vista, 1);
  vista.ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'molti', soggetti: omonimiFinti(3), avvisi: [] }));
  await chi(vista).fill('baraldi andrea');
  await premi(vista, 'Enter');
  await vista.page.getByText('3 persone trovate').waitFor();
  expect(await persona(vista).count()).toBe(0);
  await premi(vista, 'F10');
  await passo(vista, 1);
  const altro = soggettoFinto({ generalita: { cognome: 'BARALDI', nome: 'ANDREA' } });
  vista.ponte.rispondi('sportello:scheda', ({ idANPR }) => riuscito(schedaFinta({ idANPR, soggetto: altro })));
  await vista.page.getByRole('row').nth(1).focus();
  await premi(vista, 'Enter');
  await persona(vista).getByText('BARALDI').waitFor();
  await expect.poll(() => persona(vista).evaluate((nodo) => nodo === document.activeElement)).toBe(true);
  await avanti(vista, 3);
  await expect.poll(() => chiesti(vista, 'sportello:famiglia')).toHaveLength(2);
  expect(chiesti(vista, 'sportello:famiglia')[1]?.richiesta).toMatchObject({ idANPR: 'OM10000AS' });
});

test('the outcome is added to the notes, and a refusal is shown with its remedy', async () => {
  const { vista } = await inCaso(/che arriva/);
  await avanti(vista, 3);
  await vista.page.getByText('Frecce e Barra spaziatrice').waitFor();
  await avanti(vista, 5, 3);
  vista.ponte.rispondi('pratica:aggiorna', () => fallito('NOTE_TROPPO_LUNGHE', '2100 characters'));
  await premi(vista, 'F10');
  await vista.page.getByRole('alert').getByText('Le note della pratica non hanno più posto.').waitFor();
  alBanco(vista);
  await premi(vista, 'F10');
  await vista.page.getByText('Lavori lasciati a metà').waitFor();
  const [, ultima] = chiesti(vista, 'pratica:aggiorna');
  expect(ultima?.richiesta).toEqual({
    id: pratica.id,
    aggiungiNote: expect.stringContaining('Si registrerà') as string,
  });
});

test('a case that could not be saved is not left', async () => {
  const { vista } = await inCaso(/che arriva/);
  vista.ponte.rispondi('bozza:salva', () => fallito('DISCO_PIENO'));
  await premi(vista, 'F12');
  await vista.page.getByRole('alert').getByText('Il disco di questo computer è pieno.').waitFor();
  await persona(vista).waitFor();
});

test('a case whose last save at a lock was refused says so after the unlock', async () => {
  const { vista } = await inCaso(/che arriva/);
  await expect.poll(() => chiesti(vista, 'bozza:salva').length).toBeGreaterThan(1);
  vista.ponte.rispondi('bozza:salva', () => fallito('DISCO_PIENO'));
  await chi(vista).fill('verdi anna');
  await sbloccata(vista);
  await vista.page.getByRole('alert').getByText('Il disco di questo computer è pieno.').waitFor();
  expect(await chi(vista).inputValue()).toBe('AF41450AS');
});
