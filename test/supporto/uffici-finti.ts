import { riuscito } from '../../contract/esito.ts';
import type { CodiceEService } from '../../contract/operazioni/pdnd/catalogo.ts';
import type { PaginaAperta } from './pagina-finta.ts';
import { alBanco } from './sportello-finto.ts';

const offerti: readonly CodiceEService[] = ['C004', 'C007', 'C008', 'C009', 'C020', 'C021', 'C030', 'C031'];

/** Main as the other offices need it. */
const conPdnd = (pagina: PaginaAperta): void => {
  alBanco(pagina);
  pagina.ponte.rispondi('finalita:elenco', () =>
    riuscito([
      { codice: 'sportello-anagrafe', usuale: true, consulta: true, eServizi: false },
      { codice: 'stato-civile', usuale: false, consulta: true, eServizi: true },
      { codice: 'tributi', usuale: false, consulta: false, eServizi: true },
      { codice: 'scuola', usuale: false, consulta: false, eServizi: true },
    ]),
  );
  pagina.ponte.rispondi('pdnd:offerti', () =>
    riuscito(
      offerti.map((codice) => ({
        codice,
        configurato: codice !== 'C009',
        massivo: codice === 'C007' || codice === 'C030',
        quota: codice === 'C020' ? { fatte: 12, limite: 2000, rimaste: 90 } : { fatte: 3 },
      })),
    ),
  );
  pagina.ponte.rispondi('pdnd:stampa', ({ modo }) => riuscito(modo === 'pdf' ? 'esito-2026-1.pdf' : null));
};

/** Opens the screen of the other offices. */
export const apriUffici = async (pagina: PaginaAperta): Promise<void> => {
  conPdnd(pagina);
  await pagina.page.getByRole('button', { name: 'Altri uffici (PDND)' }).click();
};

/** Chooses Tributi, and a service. */
export const scegliEService = async (pagina: PaginaAperta, codice: CodiceEService): Promise<void> => {
  await apriUffici(pagina);
  await pagina.page.getByRole('radio', { name: /Tributi/ }).check();
  await pagina.page.getByRole('radio', { name: new RegExp(codice) }).check();
};
