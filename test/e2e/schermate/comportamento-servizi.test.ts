import { expect, test } from 'vitest';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import { riuscito } from '../../../contract/esito.ts';
import type { RispostaServizio } from '../../../contract/consultazione.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { bloccataFinta, sessioneFinta, statoFinto } from '../../supporto/ponte-finto.ts';
import { alBanco, aperta, chiesti, conArchivio, premi, riga } from '../../supporto/sportello-finto.ts';

const pagina = paginaPerTest();

const nellaVista = async (nome: string) => {
  const vista = await pagina.apri(statoFinto(aperta));
  alBanco(vista);
  await riga(vista).waitFor();
  await vista.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
  await vai(vista, nome);
  return vista;
};
const vai = ({ page }: PaginaAperta, nome: string) => page.getByRole('tab', { name: nome }).click();
const risponde = ({ ponte }: PaginaAperta) =>
  ponte.rispondi('sportello:servizio', ({ operazione }) => {
    const risposta: RispostaServizio = {
      operazione,
      valore: operazione === '3007' ? { listaOperazioniAnpr: { operazioneANPR: [{ idOperazioneANPR: '7' }] } } : {},
      ignoti: [],
      avvisi: [],
      conservate: [],
      idOperazioneANPR: '9000000123',
      letta: '2026-11-25T09:12:00.000Z',
    };
    return riuscito(risposta);
  });
const tace = ({ ponte }: PaginaAperta) => ponte.rispondi('sportello:servizio', () => new Promise(() => undefined));

test('the kind of search of procedures is the one that something is typed for, also after another view', async () => {
  const vista = await nellaVista('Procedimenti');
  await vista.page.getByRole('radio', { name: 'Numero della pratica del Comune' }).check();
  const numero = vista.page.getByRole('textbox', { name: 'Numero della pratica del Comune' });
  await numero.fill('2026-4711');
  await vai(vista, 'Altri servizi');
  await vai(vista, 'Procedimenti');
  expect(await numero.inputValue()).toBe('2026-4711');
  expect(await vista.page.getByRole('radio', { name: 'Numero della pratica del Comune' }).isChecked()).toBe(true);
});

test('an answer does not stand under other criteria; writing the same again leaves it', async () => {
  const vista = await nellaVista('Procedimenti');
  risponde(vista);
  const numero = vista.page.getByRole('textbox', { name: 'Numero ANPR del procedimento' });
  await numero.fill('70010');
  await premi(vista, 'F10');
  const risposta = vista.page.getByRole('region', { name: 'Risposta di ANPR' });
  await risposta.waitFor();
  await numero.focus();
  await premi(vista, 'Tab');
  await risposta.waitFor();
  await numero.fill('70011');
  await risposta.waitFor({ state: 'hidden' });
});

test('criteria that change give up what was asked with the ones before', async () => {
  const vista = await nellaVista('Procedimenti');
  tace(vista);
  const numero = vista.page.getByRole('textbox', { name: 'Numero ANPR del procedimento' });
  await numero.fill('70010');
  await premi(vista, 'F10');
  await vista.page.getByText('Richiesta ad ANPR…').waitFor();
  await numero.fill('70011');
  await expect.poll(() => chiesti(vista, 'sportello:annulla')).toHaveLength(1);
  risponde(vista);
  await premi(vista, 'F10');
  await vista.page.getByRole('region', { name: 'Risposta di ANPR' }).waitFor();
});

test('another period gives up the requests awaited, and F10 asks for its own', async () => {
  const vista = await nellaVista('Richieste inviate');
  tace(vista);
  await premi(vista, 'F10');
  await vista.page.getByText('Richiesta ad ANPR…').waitFor();
  await premi(vista, 'F10');
  await vista.ponte.quieto();
  expect(chiesti(vista, 'sportello:servizio')).toHaveLength(1);
  await vista.page.getByLabel('Periodo').selectOption('mese');
  await expect.poll(() => chiesti(vista, 'sportello:annulla')).toHaveLength(1);
  risponde(vista);
  await premi(vista, 'F10');
  await vista.page.getByText('1 richiesta', { exact: true }).waitFor();
  const inizi = chiesti(vista, 'sportello:servizio').map(({ richiesta }) => JSON.stringify(richiesta));
  expect(new Set(inizi.map((una) => /dataOraIniziale":"([^"]+)/.exec(una)?.[1])).size).toBe(2);
});

test('the filter of the requests outlives another view and a lock; alone, as it begins, it is no work left half done', async () => {
  const vista = await nellaVista('Richieste inviate');
  const archivio = conArchivio(vista);
  risponde(vista);
  await premi(vista, 'F10');
  await vista.page.getByText('1 richiesta', { exact: true }).waitFor();
  await vista.page.waitForTimeout(1000);
  expect(archivio.size).toBe(0);
  const numero = vista.page.getByLabel('Oppure il numero del Comune');
  await numero.fill('4711');
  await vai(vista, 'Altri servizi');
  await vai(vista, 'Richieste inviate');
  expect(await numero.inputValue()).toBe('4711');
  await vista.ponte.annuncia({ sessione: bloccataFinta });
  await vista.page.getByRole('heading', { name: 'Postazione bloccata' }).waitFor();
  await vista.ponte.annuncia({ sessione: sessioneFinta() });
  await expect.poll(() => numero.inputValue()).toBe('4711');
});
