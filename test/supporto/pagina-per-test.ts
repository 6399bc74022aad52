import { afterAll, afterEach, beforeAll } from 'vitest';
import { PaginaFinta } from './pagina-finta.ts';

/** The page for the tests of one file: its browser before them, what each test opened closed after it. */
export function paginaPerTest(): Pick<PaginaFinta, 'apri'> {
  let pagina: PaginaFinta;
  beforeAll(async () => {
    pagina = await PaginaFinta.prepara();
  }, 60_000);
  afterEach(() => pagina.chiudiContesti());
  afterAll(() => pagina.smonta());
  return { apri: (stato) => pagina.apri(stato) };
}
