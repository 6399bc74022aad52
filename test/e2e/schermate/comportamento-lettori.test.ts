import { expect, test } from 'vitest';
import { riuscito } from '../../../contract/esito.ts';
import { driverFinto } from '../../supporto/driver-finto.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import { lettoreFinto, statoFinto } from '../../supporto/ponte-finto.ts';
import { chiesti } from '../../supporto/sportello-finto.ts';

const pagina = paginaPerTest();

/** Before log-in, no card that can be read, with a driver that anybody may change. */
const aperta = async (driver = driverFinto({ puo: true })): Promise<PaginaAperta> => {
  const vista = await pagina.apri(statoFinto({ carte: { fase: 'pronto', lettori: [lettoreFinto()] } }));
  vista.ponte.rispondi('driver:stato', () => riuscito(driver));
  vista.ponte.rispondi('driver:scegli', ({ scelta }) =>
    riuscito(scelta.specie === 'a-mano' ? driverFinto({ ...scelta, nome: 'bit4id', motivo: 'a-mano' }) : driverFinto()),
  );
  await vista.page.getByLabel('Tasti funzione').getByText('F7', { exact: true }).waitFor();
  await vista.page.keyboard.press('F7');
  await vista.page.getByRole('heading', { name: 'Lettori e carte' }).first().waitFor();
  await vista.ponte.quieto();
  return vista;
};
const scelte = (vista: PaginaAperta) => chiesti(vista, 'driver:scegli').map(({ richiesta }) => richiesta);
/** The keys of who has no mouse: as many Tabs as it takes. */
const vaiA = async ({ page }: PaginaAperta, nome: string): Promise<void> => {
  for (let passi = 0; passi < 30; passi += 1) {
    await page.keyboard.press('Tab');
    const qui = page.locator(':focus');
    const detto = (await qui.getAttribute('aria-label')) ?? (await qui.innerText());
    if (detto.includes(nome)) return;
  }
  throw new Error(`no Tab leads to ${nome}`);
};

test('a driver that was found is chosen by keyboard alone, and the outcome is said', async () => {
  const vista = await aperta();
  await vaiA(vista, 'Usa questo: Bit4id');
  await vista.page.keyboard.press('Enter');
  await vista.page.getByRole('status').filter({ hasText: 'Driver in uso: Bit4id' }).waitFor();
  expect(scelte(vista)).toEqual([{ scelta: { specie: 'a-mano', percorso: 'C:\\Windows\\System32\\bit4xpki.dll' } }]);
});

test('one of another kind of computer is not offered', async () => {
  const { page } = await aperta();
  await page.getByRole('cell', { name: 'è per un altro tipo di computer' }).waitFor();
  expect(await page.getByRole('button', { name: 'IDProtect' }).count()).toBe(0);
});

test('another file is given by its path; an empty one is not asked for', async () => {
  const vista = await aperta();
  await vista.page.getByLabel('Percorso del driver').focus();
  await vista.page.keyboard.press('Enter');
  await vista.page.getByText('Scrivere il percorso del driver.').waitFor();
  await vista.page.keyboard.type('  D:\\carte\\driver.dll ');
  await vista.page.keyboard.press('Enter');
  await vista.page.getByRole('status').filter({ hasText: 'Driver in uso' }).waitFor();
  expect(scelte(vista)).toEqual([{ scelta: { specie: 'a-mano', percorso: 'D:\\carte\\driver.dll' } }]);
});

test('from a choice by hand, back to the automatic one', async () => {
  const vista = await aperta(driverFinto({ motivo: 'a-mano', puo: true }));
  await vaiA(vista, 'Torna alla scelta automatica');
  await vista.page.keyboard.press('Enter');
  await vista.page.getByRole('status').filter({ hasText: 'Driver in uso' }).waitFor();
  expect(scelte(vista)).toEqual([{ scelta: { specie: 'automatica' } }]);
});

test('who may not choose reads, and finds nothing to press; F1 explains, Esc goes back', async () => {
  const { page } = await aperta(driverFinto());
  await page.getByText('finché nessuna carta si legge, chiunque').waitFor();
  expect(await page.getByRole('button', { name: /Usa/ }).count()).toBe(0);
  await page.keyboard.press('F1');
  await page.getByRole('status').filter({ hasText: 'Il driver in uso, perché, e gli altri trovati' }).waitFor();
  await page.keyboard.press('F1');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Inserire la carta nel lettore' }).waitFor();
});

test('what changes by itself, with the cards, is read again', async () => {
  const vista = await aperta(driverFinto());
  vista.ponte.rispondi('driver:stato', () => riuscito(driverFinto({ nome: 'opensc', motivo: 'riserva' })));
  await vista.ponte.annuncia({ carte: { fase: 'guasto', errore: { code: 'MODULO_CADUTO' } } });
  await vista.page.getByText('gli altri non si avviano').waitFor();
});
