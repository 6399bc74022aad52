import { afterAll, beforeAll, expect, test } from 'vitest';
import { PaginaFinta } from '../../supporto/pagina-finta.ts';
import { statoFinto } from '../../supporto/ponte-finto.ts';
import { alBanco, aperta, cerca, premi, trovaNellaPagina } from '../../supporto/sportello-finto.ts';

let pagina: PaginaFinta;
beforeAll(async () => {
  pagina = await PaginaFinta.prepara();
}, 60_000);
afterAll(() => pagina.smonta());

// How long they hold the page is measured by `npm run bench`.
test('ten thousand rows are shown, sorted and searched', async () => {
  const vista = await pagina.apri(statoFinto(aperta));
  alBanco(vista);
  await trovaNellaPagina(vista, 10_000);
  await cerca(vista, 'baraldi andrea');
  const griglia = vista.page.getByRole('grid');
  await griglia.waitFor();
  expect(await griglia.getAttribute('aria-rowcount')).toBe('10001');
  await premi(vista, 'ArrowUp', 'ArrowRight', 'ArrowRight', 'Enter', 'ArrowDown');
  await vista.page.keyboard.type('1999');
  await expect.poll(() => vista.page.locator(':focus').innerText()).toContain('21/06/1999');
});
