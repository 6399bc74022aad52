import { expect, test } from 'vitest';
import { paginaPerTest } from '../../supporto/pagina-per-test.ts';
import { controlliDiagnosi, type ControlloDiagnosi } from '../../../contract/diagnosi.ts';
import { fallito, riuscito } from '../../../contract/esito.ts';
import { messaggiErrore } from '../../../contract/messaggi/errori.ts';
import { controlliFinti } from '../../supporto/controlli-finti.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { statoFinto } from '../../supporto/ponte-finto.ts';
import { alBanco, aperta, chiesti, premi, voce } from '../../supporto/sportello-finto.ts';

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

/** Twenty checks, the last of which failed: more than a window holds. */
const lunga: readonly ControlloDiagnosi[] = controlliDiagnosi.slice(0, 20).map((controllo, i) => ({
  numero: i + 1,
  controllo,
  ...(i === 19 ? { esito: 'fallito', codice: 'ANPR_NON_RAGGIUNGIBILE' } : { esito: 'riuscito' }),
}));
const piccola = { width: 1280, height: 800 };
/** How far the content has been scrolled. */
const scorsa = ({ page }: PaginaAperta): Promise<number> =>
  page.evaluate(() => Math.max(...[...document.querySelectorAll('main, .accesso')].map((uno) => uno.scrollTop)));

const inSessione = () => apri(lunga);
const primaDellAccesso = async (): Promise<PaginaAperta> => {
  const vista = await pagina.apri(statoFinto());
  vista.ponte.rispondi('diagnosi:esegui', () => riuscito({ controlli: lunga, testi }));
  await vista.page.getByLabel('Tasti funzione').getByText('F8', { exact: true }).waitFor();
  await premi(vista, 'F8');
  return vista;
};

test.for([
  ['in a session', inSessione],
  ['before log-in', primaDellAccesso],
] as const)('%s the first cause is explained above the list, at once, and PageDown scrolls', async ([, come]) => {
  const vista = await come();
  await vista.page.setViewportSize(piccola);
  await vista.page.getByText('Da sistemare per primo: 20.').waitFor();
  const spiegata = vista.page.getByText(messaggiErrore.ANPR_NON_RAGGIUNGIBILE.rimedio);
  expect(await spiegata.count()).toBe(1);
  await expect.poll(() => spiegata.boundingBox().then((riquadro) => riquadro!.y < piccola.height)).toBe(true);
  await vista.page.getByRole('button', { name: 'Ripeti i controlli' }).and(vista.page.locator(':focus')).waitFor();
  expect(await scorsa(vista)).toBe(0);
  await vista.page.keyboard.press('PageDown');
  await expect.poll(() => scorsa(vista)).toBeGreaterThan(0);
});

test('the settings scroll by keyboard as soon as they are opened', async () => {
  const vista = await pagina.apri(statoFinto(aperta));
  alBanco(vista);
  vista.ponte.rispondi('controlli:elenco', () => riuscito(controlliFinti()));
  vista.ponte.rispondi('revoca:tolleranza', () => riuscito({ ore: 0 }));
  vista.ponte.rispondi('tabelle:elenco', () => riuscito([]));
  await vista.page.setViewportSize(piccola);
  await voce('Impostazioni')(vista);
  await vista.page.getByRole('heading', { name: 'Controlli sulle registrazioni' }).waitFor();
  await vista.ponte.quieto();
  await vista.page.keyboard.press('PageDown');
  await expect.poll(() => scorsa(vista)).toBeGreaterThan(0);
});
