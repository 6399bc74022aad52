import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Stato } from '../../contract/stato.ts';
import {
  difettiDiAccessibilita,
  difettiDiColore,
  ingrandita,
  PaginaFinta,
  scatta,
  trabocca,
  type PaginaAperta,
} from './pagina-finta.ts';
import { oggiItaliano } from './giorni.ts';
import { statoFinto } from './ponte-finto.ts';

/** One state of the screens: how to get there, and what must then be read. */
export interface Caso {
  readonly stato: Partial<Stato>;
  readonly fai?: (aperta: PaginaAperta) => Promise<unknown>;
  readonly siLegge: string;
  /** True where what was typed is put away a moment later, and says so. */
  readonly salvato?: boolean;
  /** True where the tree that assistive tools read is kept beside the test. */
  readonly albero?: boolean;
}

/** Every state is readable by day, by night and at 200%, and axe finds nothing in it. */
export function provaStati(casi: Readonly<Record<string, Caso>>): void {
  describe('every state of the screens', () => {
    let pagina: PaginaFinta;
    beforeAll(async () => {
      pagina = await PaginaFinta.prepara();
    });
    afterEach(() => pagina.chiudiContesti());
    afterAll(() => pagina.smonta());

    test.for(Object.entries(casi))(
      '%s: readable, by day, by night and at 200%',
      { timeout: 60_000 },
      async ([nome, caso]) => {
        const vista = await pagina.apri(statoFinto(caso.stato));
        const { page } = vista;
        const file = nome.replaceAll(' ', '-');
        if (caso.stato.sessione?.fase === 'aperta') await page.getByLabel('Cerca una persona').waitFor();
        await caso.fai?.(vista);
        await page.getByText(caso.siLegge).first().waitFor({ timeout: 5000 });
        if (caso.salvato) await page.getByText(/^Salvato alle/).waitFor();
        await vista.ponte.quieto();
        await scatta(page, file);
        if (caso.albero) expect(senzaOra(await page.getByRole('main').ariaSnapshot())).toMatchSnapshot();
        expect(await difettiDiAccessibilita(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        await scatta(page, `${file}-scuro`);
        expect(await difettiDiColore(page)).toEqual([]);
        await page.setViewportSize(ingrandita);
        await scatta(page, `${file}-200`);
        expect(await trabocca(page)).toBe(false);
      },
    );
  });
}

/** The hour at which something was saved, and the day on which a form begins, are those of the run. */
const senzaOra = (albero: string): string =>
  albero.replace(/alle \d\d:\d\d(:\d\d)?/g, 'alle HH:MM').replaceAll(oggiScritto(), 'GG/MM/AAAA');

const oggiScritto = (): string => oggiItaliano().split('-').reverse().join('/');
