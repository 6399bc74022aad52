import { expect, test } from 'vitest';
import { fallito, riuscito } from '../../../contract/esito.ts';
import type { Adesione } from '../../../contract/pdnd/adesione.ts';
import { adesioneFinta, kidFinto, pubblicaFinta } from '../../supporto/adesione-finta.ts';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import { operatoreFinto, sessioneFinta, statoFinto } from '../../supporto/ponte-finto.ts';
import { aperta, chiesti, premi, voce } from '../../supporto/sportello-finto.ts';

const pagina = paginaPerTest();
const alp = { sessione: { ...sessioneFinta(), operatore: { ...operatoreFinto, ruolo: 'alp' } } } as const;

const apri = async (stato: Parameters<typeof statoFinto>[0], adesione: Adesione = adesioneFinta()) => {
  const vista = await pagina.apri(statoFinto(stato));
  vista.ponte.rispondi('adesione:leggi', () => riuscito(adesione));
  await voce('Impostazioni')(vista);
  await vista.page.getByRole('heading', { name: 'PDND: il Comune e i suoi e-service' }).waitFor();
  return vista;
};
const passo = (vista: Awaited<ReturnType<typeof apri>>, nome: string) =>
  vista.page.getByRole('listitem').filter({ hasText: nome });

test('every service that was configured is tried, once each, and the steps say what that proves', async () => {
  const vista = await apri(aperta);
  vista.ponte.rispondi('adesione:prova', ({ codice }) =>
    codice === 'C001' ? fallito('PDND_VOUCHER_RIFIUTATO') : riuscito(null),
  );
  await vista.page.getByRole('button', { name: 'Prova gli e-service' }).focus();
  await premi(vista, 'Enter', 'Enter');
  await vista.page.getByRole('button', { name: 'Prova di nuovo' }).waitFor();
  await passo(vista, 'Una finalità per ogni e-service').getByText('non va').waitFor();
  await passo(vista, 'La chiave del client').getByText('fatto').waitFor();
  const provati = chiesti(vista, 'adesione:prova').map(({ richiesta }) => (richiesta as { codice: string }).codice);
  expect(provati).toHaveLength(34);
  expect(new Set(provati).size).toBe(34);
  expect(provati).not.toContain('C034');
});

test('where none answers, the steps that all share are not well either', async () => {
  const vista = await apri(aperta, adesioneFinta({ servizi: [{ codice: 'C030', purposeId: 'x' }] }));
  vista.ponte.rispondi('adesione:prova', () => fallito('PDND_NON_RAGGIUNGIBILE'));
  await vista.page.getByRole('button', { name: 'Prova gli e-service' }).click();
  await passo(vista, 'Il Comune aderisce a PDND').getByText('non va').waitFor();
});

test('the ALP makes a key, copies the public half whole, and puts it in force once PDND takes it', async () => {
  const vista = await apri(alp);
  const nuova = { pubblica: pubblicaFinta, kidAtteso: kidFinto };
  vista.ponte.rispondi('adesione:genera', () => riuscito(adesioneFinta({ nuova })));
  await vista.page.getByRole('button', { name: 'Genera una chiave nuova' }).focus();
  await premi(vista, 'Enter');
  await vista.page.getByRole('button', { name: 'Copia la parte pubblica' }).focus();
  await premi(vista, 'Enter');
  await expect.poll(() => chiesti(vista, 'appunti:copia')[0]?.richiesta).toEqual({ testo: pubblicaFinta });
  vista.ponte.rispondi('adesione:attiva', () => fallito('PDND_VOUCHER_RIFIUTATO'));
  await vista.page.getByLabel('Scrivere il nome (kid)').focus();
  await premi(vista, 'Enter');
  await vista.page.getByText('PDND non ha rilasciato il voucher.').first().waitFor();
  vista.ponte.rispondi('adesione:attiva', ({ kid }) => riuscito(adesioneFinta({ chiave: { kid, nataQui: true } })));
  await vista.page.getByLabel('Scrivere il nome (kid)').fill('corto');
  await premi(vista, 'Enter');
  await vista.page.getByText('Non è un kid').waitFor();
  await vista.page.getByLabel('Scrivere il nome (kid)').fill('altro-nome-dato-da-PDND-1234567890');
  await premi(vista, 'Enter');
  await passo(vista, 'La chiave del client').getByText('generata su questo computer').waitFor();
  expect(chiesti(vista, 'adesione:attiva').map(({ richiesta }) => richiesta)).toEqual([
    { kid: kidFinto },
    { kid: 'altro-nome-dato-da-PDND-1234567890' },
  ]);
});

test('an environment without PDND has no such section', async () => {
  const vista = await pagina.apri(statoFinto(aperta));
  await voce('Impostazioni')(vista);
  await vista.page.getByRole('heading', { name: 'Quando la revoca' }).waitFor();
  await vista.ponte.quieto();
  expect(await vista.page.getByRole('heading', { name: /^PDND/ }).count()).toBe(0);
});
