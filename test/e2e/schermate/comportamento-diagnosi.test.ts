import { expect, test } from 'vitest';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import type { ControlloDiagnosi } from '../../../contract/diagnosi.ts';
import { fallito, riuscito } from '../../../contract/esito.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { statoFinto } from '../../supporto/ponte-finto.ts';
import { aperta, chiesti, premi, voce } from '../../supporto/sportello-finto.ts';

const pagina = paginaPerTest();

const senzaLettore: readonly ControlloDiagnosi[] = [
  { numero: 1, controllo: 'tabelle', esito: 'avviso', codice: 'TABELLE_VECCHIE', rimedio: 'aggiorna-tabelle' },
  { numero: 2, controllo: 'lettore', esito: 'fallito', codice: 'LETTORE_ASSENTE', rimedio: 'riavvia-driver' },
];
const inOrdine: readonly ControlloDiagnosi[] = [{ numero: 1, controllo: 'lettore', esito: 'riuscito' }];
const testi = { assistenza: 'per l’assistenza', segnalazione: 'per il sito' };

/** The diagnosis of an open session; once mended, it finds other things. */
const apri = async (
  prima: readonly ControlloDiagnosi[],
  rimediata: readonly ControlloDiagnosi[] = prima,
): Promise<PaginaAperta> => {
  const vista = await pagina.apri(statoFinto(aperta));
  vista.ponte.rispondi('diagnosi:esegui', () => {
    const controlli = chiesti(vista, 'diagnosi:rimedia').length > 0 ? rimediata : prima;
    return riuscito({ controlli, testi });
  });
  await voce('Diagnosi')(vista);
  return vista;
};

test('F10 mends what is to be mended first, a failure before a warning, and looks again', async () => {
  const vista = await apri(senzaLettore, inOrdine);
  vista.ponte.rispondi('diagnosi:rimedia', () => riuscito(null));
  await vista.page.getByText('Da sistemare per primo: 2.').waitFor();
  await premi(vista, 'F10');
  await vista.page.getByText('la postazione è in ordine').waitFor();
  expect(chiesti(vista, 'diagnosi:rimedia').map(({ richiesta }) => richiesta)).toEqual([{ rimedio: 'riavvia-driver' }]);
});

test('what could not be mended is told, with the checks still there', async () => {
  const vista = await apri(senzaLettore);
  vista.ponte.rispondi('diagnosi:rimedia', () => fallito('MODULO_NON_CARICATO'));
  await vista.page.getByText('Da sistemare per primo: 2.').waitFor();
  await premi(vista, 'F10');
  await vista.page.getByText('Il programma che legge la smart card non si avvia.').first().waitFor();
  await vista.page.getByText('Da sistemare per primo: 2.').waitFor();
});

test.each([
  ['F6', 'assistenza', 'Relazione per l’assistenza'],
  ['F7', 'segnalazione', 'Testo per il sito delle segnalazioni di ANPR'],
] as const)('%s copies the text for the %s and says so', async (tasto, quale, nome) => {
  const vista = await apri(senzaLettore);
  vista.ponte.rispondi('diagnosi:copia', () => riuscito(null));
  await vista.page.getByText('Da sistemare per primo: 2.').waitFor();
  await premi(vista, tasto);
  await vista.page.getByRole('status').filter({ hasText: nome }).waitFor();
  expect(chiesti(vista, 'diagnosi:copia').map(({ richiesta }) => richiesta)).toEqual([{ quale }]);
});

test('where nothing can be mended F10 is not offered', async () => {
  const vista = await apri(inOrdine);
  await vista.page.getByText('la postazione è in ordine').waitFor();
  await premi(vista, 'F10');
  expect(chiesti(vista, 'diagnosi:rimedia')).toEqual([]);
});

test('F8 opens the checks where the workstation could not even start, and Esc goes back to why', async () => {
  const avvio = { fase: 'fallito', errore: { code: 'REGISTRO_IN_USO' } } as const;
  const vista = await pagina.apri(statoFinto({ avvio, comune: null, postazione: null }));
  vista.ponte.rispondi('diagnosi:esegui', () => riuscito({ controlli: senzaLettore, testi }));
  const perche = vista.page.getByText('La postazione non si è avviata');
  await perche.waitFor();
  await premi(vista, 'F8');
  await vista.page.getByText('Da sistemare per primo: 2.').waitFor();
  await premi(vista, 'Escape');
  await perche.waitFor();
});
