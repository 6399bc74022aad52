import { expect, test } from 'vitest';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import type { Richiesta } from '../../../contract/canali.ts';
import { fallito } from '../../../contract/esito.ts';
import { atti, conSettimoAlBanco, dai, leggiAtto, nelleRegistrazioni, prepara } from '../../supporto/ansc-finto.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { bloccataFinta, sessioneFinta, statoFinto } from '../../supporto/ponte-finto.ts';
import { aperta, chiesti, conArchivio, premi, riga } from '../../supporto/sportello-finto.ts';

const pagina = paginaPerTest();

const apri = async (fai: (vista: PaginaAperta) => Promise<void>): Promise<PaginaAperta> => {
  const vista = await pagina.apri(statoFinto(aperta));
  await riga(vista).waitFor();
  await fai(vista);
  vista.ponte.rispondi('registrazione:invia', () => fallito('ANPR_NON_RAGGIUNGIBILE'));
  return vista;
};

/** Sends what is on the screen, and says what was sent. */
const manda = async (vista: PaginaAperta): Promise<Richiesta<'registrazione:invia'>> => {
  await premi(vista, 'F10');
  await vista.page.getByRole('heading', { name: /^Confermare/ }).waitFor();
  await premi(vista, 'F10');
  await vista.page.getByText('ANPR non è raggiungibile').first().waitFor();
  return chiesti(vista, 'registrazione:invia').at(-1)!.richiesta as Richiesta<'registrazione:invia'>;
};

const comune = { nomeComune: 'PAVULLO NEL FRIGNANO', codiceIstat: '036030', siglaProvinciaIstat: 'MO' };
const attoANSC = {
  idANSC: '2026-1001-12-036030',
  comuneRegistrazione: comune,
  anno: '2026',
  numeroComunale: '12',
  dataFormazioneAtto: '2026-11-21',
};

test('a birth from its act: the officer writes only the family; the act goes as one of ANSC', async () => {
  const vista = await apri(conSettimoAlBanco);
  await leggiAtto(vista, 'nascita');
  await prepara(vista);
  await vista.page.getByRole('combobox', { name: 'Famiglia di destinazione' }).fill('1');
  await premi(vista, 'Enter');
  const { operazione, campi, decorrenza, soggetti } = await manda(vista);
  expect({ operazione, decorrenza, soggetti }).toEqual({ operazione: '1001', decorrenza: '2026-11-20', soggetti: [] });
  expect(campi).toMatchObject({
    generalita1001: { generalita: { cognome: 'SETTIMO', nome: 'LIVIA', luogoNascita: { comune } } },
    attoNascitaANPR: { attoANSC },
    cittadinanza: { codiceStato: '100' },
    maternita: { generalita: { cognome: 'VERDI' } },
    datiControllo: { attribuzioneFamiglia: '1' },
  });
  expect(campi).not.toHaveProperty('attoNascita');
  expect(campi['datiControllo']).toEqual({ attribuzioneFamiglia: '1' });
});

test('a death from its act: the household comes from the record, the rest from the act', async () => {
  const vista = await apri(conSettimoAlBanco);
  await leggiAtto(vista, 'morte');
  await prepara(vista);
  const { campi, decorrenza, soggetti } = await manda(vista);
  expect({ decorrenza, soggetti }).toEqual({ decorrenza: '2026-11-19', soggetti: ['AF41450AS'] });
  expect(campi).toMatchObject({
    motivoCancellazione: { tipoMotivoCancellazione: '1' },
    generalitaPerRicerca: { idSchedaSoggettoANPR: '2775118' },
    datiControllo: { ruoloSoggetto: '1' },
  });
  expect(campi['datiDecesso']).toEqual({
    dataEvento: '2026-11-19',
    luogoEvento: { comune },
    attoEventoANPR: { attoANSC },
  });
  expect(campi['elencoSoggettiFamiglia']).not.toHaveLength(0);
});

test('a civil union from its act needs nothing more', async () => {
  const vista = await apri(conSettimoAlBanco);
  await leggiAtto(vista, 'unione');
  await prepara(vista);
  const { operazione, campi } = await manda(vista);
  expect(operazione).toBe('5008');
  expect(campi).toMatchObject({
    statoCivile: { statoCivile: '6' },
    unioneCivile: {
      unitoCivilmente: { cognome: 'VERDI' },
      attoUnione: { dataEvento: '2026-11-15', attoEventoANPR: { attoANSC } },
    },
    datiControllo: { tipoMutazione: ['18'] },
  });
});

test('a rectification begins with the generalità as they are, and no day', async () => {
  const vista = await apri(conSettimoAlBanco);
  await leggiAtto(vista, 'rettifica');
  await prepara(vista);
  expect(await vista.page.getByLabel('Cognome', { exact: true }).inputValue()).toBe('SETTIMO');
  expect(await vista.page.getByLabel('Decorrenza', { exact: true }).inputValue()).toBe('');
});

test('what is put right is read beside the form, until a lock: then the form comes back without it', async () => {
  const vista = await apri(conSettimoAlBanco);
  const archivio = conArchivio(vista);
  await leggiAtto(vista, 'rettifica');
  await prepara(vista);
  const testo = vista.page.getByText('il nome è SOGGETTO MARIA');
  await testo.waitFor();
  await vista.ponte.annuncia({ sessione: bloccataFinta });
  await testo.waitFor({ state: 'detached' });
  await vista.ponte.annuncia({ sessione: sessioneFinta() });
  await vista.page.getByText(/^Si registrerà/).waitFor();
  expect(await testo.count()).toBe(0);
  expect(JSON.stringify([...archivio.values()])).not.toContain('SOGGETTO MARIA');
});

test('the whole of it by keyboard: the file is asked for by its button', async () => {
  const vista = await apri(nelleRegistrazioni);
  // The list puts the cursor in its search by itself, as soon as it is there.
  await vista.page.locator('input:focus').waitFor();
  const scelta = vista.page.waitForEvent('filechooser');
  await vista.page.getByRole('button', { name: 'Scegli il file: Da un atto ANSC' }).focus();
  await premi(vista, 'Enter');
  await (await scelta).setFiles({ name: 'n.xml', mimeType: 'text/xml', buffer: Buffer.from(atti.nascita) });
  await vista.page.getByRole('heading', { name: 'Atto ANSC: Nascita' }).waitFor();
  await prepara(vista);
});

test('of a couple, F10 is for who is on the desk; then only the other is left to be registered', async () => {
  const vista = await apri(conSettimoAlBanco);
  await leggiAtto(vista, 'matrimonio');
  await prepara(vista);
  await premi(vista, 'Escape');
  await vista.page.getByRole('heading', { name: /^Atto ANSC/ }).waitFor();
  const proposte = vista.page.getByRole('list', { name: 'Che cosa se ne può registrare' }).getByRole('listitem');
  expect(await proposte.count()).toBe(1);
  expect(await proposte.first().textContent()).toContain('VERDI ANNA');
  await premi(vista, 'F10');
  await vista.page.getByRole('heading', { name: /^Atto ANSC/ }).waitFor();
});

test('who is not on the desk is looked for from the act, which waits', async () => {
  const vista = await apri(nelleRegistrazioni);
  await leggiAtto(vista, 'morte');
  await vista.page.getByRole('button', { name: 'Cerca allo Sportello: SETTIMO SOGGETTO' }).click();
  await vista.page.getByRole('region', { name: 'Scheda di SETTIMO SOGGETTO' }).waitFor();
  expect(chiesti(vista, 'sportello:cerca').at(-1)!.richiesta).toMatchObject({
    criteri: { specie: 'codice-fiscale', codiceFiscale: 'STTSGT90A01F257X' },
  });
  await premi(vista, 'Control+r');
  await prepara(vista);
});

test('after a lock nothing of the act is on the screen, nor in what was kept', async () => {
  const vista = await apri(nelleRegistrazioni);
  await leggiAtto(vista, 'rettifica');
  await vista.ponte.annuncia({ sessione: bloccataFinta });
  await vista.page.getByRole('heading', { name: /^Atto ANSC/ }).waitFor({ state: 'detached' });
  await vista.ponte.annuncia({ sessione: sessioneFinta() });
  await vista.page.getByRole('heading', { name: 'Che cosa si registra' }).waitFor();
  expect(JSON.stringify(chiesti(vista, 'bozza:salva'))).not.toContain('SETTIMO');
});

test('the draft of a registration has nothing of the file but its own fields', async () => {
  const vista = await apri(conSettimoAlBanco);
  await leggiAtto(vista, 'rettifica');
  await prepara(vista);
  const salvate = JSON.stringify(chiesti(vista, 'bozza:salva'));
  expect(salvate).toContain('SETTIMO');
  expect(salvate).not.toMatch(/addì|Tribunale|1990-1-44|Annotazione per rettifica|036023-/);
});

test('a file that cannot be an act is refused, and the next one is read', async () => {
  const vista = await apri(nelleRegistrazioni);
  await dai(vista, '<altro/>');
  await vista.page.getByText('Il file non è una notifica di ANSC.').waitFor();
  await dai(vista, atti.nascita);
  await vista.page.getByRole('heading', { name: 'Atto ANSC: Nascita' }).waitFor();
  await premi(vista, 'Escape');
  await vista.page.getByRole('heading', { name: 'Che cosa si registra' }).waitFor();
  expect(await vista.page.getByText('Il file non è una notifica di ANSC.').count()).toBe(0);
});
