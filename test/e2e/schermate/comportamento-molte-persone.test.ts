import { expect, test } from 'vitest';
import { riuscito } from '../../../contract/esito.ts';
import type { Lotto } from '../../../contract/pdnd/lotto.ts';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import { bloccataFinta, sessioneFinta, statoFinto } from '../../supporto/ponte-finto.ts';
import { aperta, chiesti, premi, riga } from '../../supporto/sportello-finto.ts';
import { scegliEService } from '../../supporto/uffici-finti.ts';

const pagina = paginaPerTest();

const inCorso: Lotto = {
  id: '7f0c9f0a-6b8d-4d0e-9f0e-1d2b3c4d5e6f',
  pratica: { id: '0b7d6f6e-2d0a-4c52-8f5e-6a7b8c9d0e1f', numero: '2026/PC-0001/00043' },
  codice: 'C007',
  modo: 'riga-per-riga',
  creato: '2026-11-25T09:12:00.000Z',
  righe: 20,
  fatte: 5,
  rifiutate: 1,
  stato: 'in-corso',
};

const conLavoro = async (lotti: () => readonly Lotto[]) => {
  const vista = await pagina.apri(statoFinto(aperta));
  await riga(vista).waitFor();
  vista.ponte.rispondi('lotto:elenco', () => riuscito(lotti()));
  await scegliEService(vista, 'C007');
  await premi(vista, 'F8');
  return vista;
};

test('a job going on is looked at every second, while it goes on and the screen is shown', async () => {
  let fatte = 5;
  const vista = await conLavoro(() => [{ ...inCorso, fatte: fatte++ }]);
  await vista.page.getByText('8 di 20').waitFor();
  await premi(vista, 'F8');
  await vista.page.waitForTimeout(200);
  const prima = chiesti(vista, 'lotto:elenco').length;
  await vista.page.waitForTimeout(1500);
  expect(chiesti(vista, 'lotto:elenco').length).toBe(prima);
});

test('after a lock the job is there, stopped, without its people; one key resumes it', async () => {
  let lotto = inCorso;
  const vista = await conLavoro(() => [lotto]);
  vista.ponte.rispondi('lotto:esiti', () =>
    riuscito([
      { n: 1, dato: 'ROSSI MARIO', esito: { specie: 'rifiutata', errore: { code: 'LOTTO_DATO_NON_VALIDO' } } },
    ]),
  );
  vista.ponte.rispondi('lotto:avvia', () => riuscito((lotto = inCorso)));
  await vista.page.getByRole('row').nth(1).focus();
  await premi(vista, 'Enter', 'F11');
  await vista.page.getByText('ROSSI MARIO').waitFor();
  lotto = { ...inCorso, stato: 'fermo' };
  await vista.ponte.annuncia({ sessione: bloccataFinta });
  await vista.page.getByText('ROSSI MARIO').waitFor({ state: 'detached' });
  await vista.ponte.annuncia({ sessione: sessioneFinta() });
  await vista.page.getByRole('button', { name: 'Riprendi F6' }).waitFor();
  expect(await vista.page.getByText('ROSSI MARIO').count()).toBe(0);
  await premi(vista, 'F6');
  await vista.page.getByRole('button', { name: 'Ferma F6' }).waitFor();
  expect(chiesti(vista, 'lotto:avvia')).toHaveLength(1);
});

test('the file is asked for by its key, and makes a job of the practice and the service chosen', async () => {
  let lotti: readonly Lotto[] = [];
  const vista = await conLavoro(() => lotti);
  vista.ponte.rispondi('lotto:crea', () => {
    lotti = [{ ...inCorso, fatte: 0, rifiutate: 0, stato: 'fermo' }];
    return riuscito(lotti[0]!);
  });
  await vista.page.getByRole('button', { name: 'Scegli il file F10' }).waitFor();
  const scelta = vista.page.waitForEvent('filechooser', { timeout: 5000 });
  // Chromium opens it for who has just done something in the page, and a function key alone is nothing to it.
  await premi(vista, 'Tab', 'F10');
  await (await scelta).setFiles({ name: 'n.csv', mimeType: 'text/csv', buffer: Buffer.from('AF41450AS') });
  await vista.page.getByRole('button', { name: 'Avvia F6' }).waitFor();
  expect(chiesti(vista, 'lotto:crea')[0]!.richiesta).toMatchObject({ codice: 'C007', testo: 'AF41450AS' });
});

test('where ANPR takes a whole file, the choice is made by arrow and goes with the job', async () => {
  const vista = await conLavoro(() => []);
  vista.ponte.rispondi('lotto:crea', ({ modo }) => riuscito({ ...inCorso, modo, stato: 'fermo' }));
  const unaAllaVolta = vista.page.getByRole('radio', { name: /Una persona alla volta/ });
  await unaAllaVolta.focus();
  await premi(vista, 'ArrowDown');
  await vista.page.getByRole('radio', { name: /Tutto il file insieme/, checked: true }).waitFor();
  await vista.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'n.csv', mimeType: 'text/csv', buffer: Buffer.from('AF41450AS') });
  await expect.poll(() => chiesti(vista, 'lotto:crea')[0]?.richiesta).toMatchObject({ modo: 'massivo' });
});

test('a service without one is asked a row at a time, whatever was chosen before', async () => {
  const vista = await conLavoro(() => []);
  vista.ponte.rispondi('lotto:crea', ({ modo }) => riuscito({ ...inCorso, modo, stato: 'fermo' }));
  await vista.page.getByRole('radio', { name: /Tutto il file insieme/ }).check();
  await vista.page.getByRole('radio', { name: /C021/ }).check();
  expect(await vista.page.getByRole('radio', { name: /Tutto il file insieme/ }).count()).toBe(0);
  await vista.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'n.csv', mimeType: 'text/csv', buffer: Buffer.from('AF41450AS') });
  await expect.poll(() => chiesti(vista, 'lotto:crea')[0]?.richiesta).toMatchObject({ modo: 'riga-per-riga' });
});

test('the cursor of a deletion is on the way back, and Esc takes it', async () => {
  const vista = await conLavoro(() => [{ ...inCorso, stato: 'fermo' }]);
  await vista.page.getByRole('row').nth(1).focus();
  await premi(vista, 'Enter', 'F7');
  await vista.page.getByRole('button', { name: 'Annulla Esc' }).and(vista.page.locator(':focus')).waitFor();
  await premi(vista, 'Escape');
  await vista.page.getByRole('button', { name: 'Riprendi F6' }).waitFor();
  expect(chiesti(vista, 'lotto:elimina')).toHaveLength(0);
});
