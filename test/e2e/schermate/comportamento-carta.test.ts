import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { fallito, riuscito, type Esito } from '../../../contract/esito.ts';
import type { Stato } from '../../../contract/stato.ts';
import { PaginaFinta, type PaginaAperta } from '../../supporto/pagina-finta.ts';
import { bloccataFinta, cartaFinta, lettoreFinto, sessioneFinta, statoFinto } from '../../supporto/ponte-finto.ts';

let pagina: PaginaFinta;
beforeAll(async () => {
  pagina = await PaginaFinta.prepara();
}, 60_000);
afterEach(() => pagina.chiudiContesti());
afterAll(() => pagina.smonta());

const byte = (testo: string) => new TextEncoder().encode(testo);
const segreti = ['86420975', '8642', '0975', '97531864'] as const;
const [vecchio, prima, seconda, nuovo] = segreti;

const con = (...cambi: Parameters<typeof cartaFinta>): Partial<Stato> => ({
  carte: { fase: 'pronto', lettori: [lettoreFinto(cartaFinta(...cambi))] },
});
const accesso = async (cambi: Partial<Stato> = {}): Promise<PaginaAperta> => {
  const aperta = await pagina.apri(statoFinto(cambi));
  await aperta.page.getByLabel('Tasti funzione').getByText('F2', { exact: true }).waitFor();
  return aperta;
};
/** Each code in its field, and Enter: the cursor goes on by itself to the next that is empty. */
const digita = async ({ page }: PaginaAperta, ...codici: string[]) => {
  for (const codice of codici) {
    await page.keyboard.type(codice);
    await page.keyboard.press('Enter');
  }
};
/** What is said beside a field. */
const difetto = ({ page }: PaginaAperta, testo: string) => page.locator('.difetto').getByText(testo).waitFor();
const chiesti = ({ ponte }: PaginaAperta, canale: string) =>
  ponte.chiamate.filter((chiamata) => chiamata.canale === canale);

/** Where the page still holds a secret: fields, storage, text, and all that React can reach. */
const doveRestano = ({ page }: PaginaAperta): Promise<string[]> =>
  page.evaluate(
    (cercati) => {
      const trovati: string[] = [];
      const segna = (dove: string, testo: string) => {
        for (const segreto of cercati) if (testo.includes(segreto)) trovati.push(`${dove}: ${segreto}`);
      };
      for (const campo of document.querySelectorAll('input')) segna('field', campo.value);
      segna('page', document.documentElement.outerHTML);
      for (const deposito of [localStorage, sessionStorage]) segna('storage', JSON.stringify(deposito));
      const visti = new WeakSet<object>();
      const radice = document.querySelector('#radice')!;
      const daVedere: unknown[] = Object.entries(radice).flatMap(([nome, valore]) =>
        nome.startsWith('__react') ? [valore as unknown] : [],
      );
      let oggetti = 0;
      while (daVedere.length > 0) {
        const uno = daVedere.pop();
        if (typeof uno === 'string') segna('React', uno);
        if (uno === null || typeof uno !== 'object' || visti.has(uno) || uno instanceof Node || uno === window)
          continue;
        visti.add(uno);
        oggetti += 1;
        if (uno instanceof Uint8Array) segna('React bytes', new TextDecoder().decode(uno));
        else if (uno instanceof Map || uno instanceof Set) daVedere.push(...uno.values());
        else daVedere.push(...(Object.values(uno) as unknown[]));
      }
      return oggetti < 50 ? ['React was not reached'] : trovati;
    },
    segreti as readonly string[],
  );

test('change: by keyboard alone, once, as bytes; then the log-in is offered with the cursor in it', async () => {
  const aperta = await accesso();
  aperta.ponte.rispondi('carta:cambiaPin', () => riuscito(null));
  await aperta.page.keyboard.press('F2');
  await aperta.page.getByLabel('PIN attuale').waitFor();
  await digita(aperta, vecchio, nuovo, nuovo);
  await aperta.page.getByText('Il PIN è cambiato').waitFor();
  expect(chiesti(aperta, 'carta:cambiaPin').map(({ richiesta }) => richiesta)).toEqual([
    { lettore: 'lettore-6090000000000001', seriale: '6090000000000001', pin: byte(vecchio), nuovo: byte(nuovo) },
  ]);
  expect(await doveRestano(aperta)).toEqual([]);
  await aperta.page.keyboard.press('Enter');
  await aperta.page.getByLabel('PIN della carta').waitFor();
  expect(await aperta.page.getByLabel('PIN della carta').evaluate((campo) => campo === document.activeElement)).toBe(
    true,
  );
});

test('activation: the two halves are counted, and leave as one', async () => {
  const aperta = await accesso();
  aperta.ponte.rispondi('carta:cambiaPin', () => riuscito(null));
  await aperta.page.keyboard.press('F4');
  await digita(aperta, prima, seconda);
  await aperta.page.getByText('4 cifre e 4 cifre: in tutto 8.').waitFor();
  await digita(aperta, nuovo, nuovo);
  await aperta.page.getByText('La carta è attiva').waitFor();
  expect(chiesti(aperta, 'carta:cambiaPin')[0]?.richiesta).toMatchObject({ pin: byte(prima + seconda) });
  expect(await doveRestano(aperta)).toEqual([]);
});

test('activation of a card without a PIN goes by its PUK', async () => {
  const aperta = await pagina.apri(statoFinto(con({ pinInizializzato: false })));
  aperta.ponte.rispondi('carta:sbloccaPin', () => riuscito(null));
  await aperta.page.getByText('La carta non ha ancora un PIN').waitFor();
  await aperta.page.keyboard.press('F4');
  await aperta.page.getByLabel('Prima parte del PUK').waitFor();
  await digita(aperta, prima, seconda, nuovo, nuovo);
  await aperta.page.getByText('La carta è attiva').waitFor();
  expect(chiesti(aperta, 'carta:sbloccaPin')[0]?.richiesta).toMatchObject({ puk: byte(prima + seconda) });
});

test('a PUK given whole does not need a second part', async () => {
  const aperta = await accesso();
  aperta.ponte.rispondi('carta:sbloccaPin', () => riuscito(null));
  await aperta.page.keyboard.press('F3');
  await digita(aperta, vecchio, nuovo, nuovo);
  await aperta.page.getByText('La carta è sbloccata').waitFor();
  expect(chiesti(aperta, 'carta:sbloccaPin')[0]?.richiesta).toMatchObject({ puk: byte(vecchio), nuovo: byte(nuovo) });
});

test('refused: asked once, every field empty, the cursor in the first, and no code left in the page', async () => {
  const aperta = await accesso();
  aperta.ponte.rispondi('carta:cambiaPin', () => fallito('PIN_ERRATO'));
  await aperta.page.keyboard.press('F2');
  await digita(aperta, vecchio, nuovo, nuovo);
  await aperta.page.getByText('PIN errato.').waitFor();
  expect(chiesti(aperta, 'carta:cambiaPin')).toHaveLength(1);
  expect(await doveRestano(aperta)).toEqual([]);
  const primo = aperta.page.getByLabel('PIN attuale');
  expect(await primo.evaluate((campo) => campo === document.activeElement)).toBe(true);
});

test('what can be seen without the card is not asked of it', async () => {
  const aperta = await accesso();
  await aperta.page.keyboard.press('F2');
  await digita(aperta, '1234');
  await digita(aperta, nuovo, nuovo);
  await difetto(aperta, 'Troppo corto per questa carta.');
  expect(chiesti(aperta, 'carta:cambiaPin')).toEqual([]);
  // The new ones stood already: the old one is enough to ask.
  await digita(aperta, vecchio);
  await expect.poll(() => chiesti(aperta, 'carta:cambiaPin').length).toBe(1);
});

test('a new PIN that is too easy, the old one again, or typed otherwise the second time: said beside the field', async () => {
  const aperta = await accesso();
  await aperta.page.keyboard.press('F2');
  await digita(aperta, vecchio, '11111111', '11111111');
  await difetto(aperta, 'Tutte le cifre uguali');
  await digita(aperta, '23456789', '23456789');
  await difetto(aperta, 'Cifre in fila');
  await digita(aperta, vecchio, vecchio);
  await difetto(aperta, 'È lo stesso di prima');
  await digita(aperta, nuovo, '97531865');
  await difetto(aperta, 'Le due volte non sono uguali');
  expect(chiesti(aperta, 'carta:cambiaPin')).toEqual([]);
});

test('Esc in the middle of it empties what was typed', async () => {
  const aperta = await accesso();
  await aperta.page.keyboard.press('F4');
  await digita(aperta, prima, seconda, nuovo);
  await aperta.page.keyboard.press('Escape');
  await aperta.page.getByLabel('PIN della carta').waitFor();
  expect(await doveRestano(aperta)).toEqual([]);
  await aperta.page.keyboard.press('F4');
  expect(await doveRestano(aperta)).toEqual([]);
});

test('the card pulled, or a session that ends, takes what was typed away', async () => {
  const aperta = await accesso({ sessione: bloccataFinta });
  await aperta.page.keyboard.press('F2');
  await digita(aperta, vecchio, nuovo);
  await aperta.ponte.annuncia({ carte: { fase: 'pronto', lettori: [lettoreFinto()] } });
  await aperta.page.getByText('Inserire di nuovo la carta').waitFor();
  expect(await doveRestano(aperta)).toEqual([]);
  await aperta.ponte.annuncia({ sessione: sessioneFinta() });
  await aperta.page.getByLabel('Cerca una persona').waitFor();
  await aperta.ponte.annuncia({ sessione: bloccataFinta, ...con() });
  await aperta.page.getByRole('heading', { name: 'Postazione bloccata' }).waitFor();
  expect(await doveRestano(aperta)).toEqual([]);
});

test('a locked PIN leads to the PUK with one key, from the log-in and from the change', async () => {
  const aperta = await accesso();
  aperta.ponte.rispondi('sessione:accedi', () => fallito('PIN_BLOCCATO'));
  await digita(aperta, vecchio);
  await aperta.page.getByRole('button', { name: 'Sblocca con il PUK' }).first().waitFor();
  await aperta.page.keyboard.press('F3');
  await aperta.page.getByLabel('PUK, o la sua prima parte').waitFor();
  await aperta.page.keyboard.press('Escape');
  aperta.ponte.rispondi('carta:cambiaPin', () => fallito('PIN_BLOCCATO'));
  await aperta.page.keyboard.press('F2');
  await digita(aperta, vecchio, nuovo, nuovo);
  await aperta.page.getByText('Il PIN di questa carta è bloccato').waitFor();
  expect(await aperta.page.getByLabel('PIN attuale').count()).toBe(0);
  await aperta.page.keyboard.press('F3');
  await aperta.page.getByLabel('PUK, o la sua prima parte').waitFor();
});

test('while the card works neither Esc nor a second Enter does anything', async () => {
  const aperta = await accesso();
  let rispondi: (esito: Esito<null>) => void = () => undefined;
  aperta.ponte.rispondi('carta:cambiaPin', () => new Promise((pronto) => (rispondi = pronto)));
  await aperta.page.keyboard.press('F2');
  await digita(aperta, vecchio, nuovo, nuovo);
  await aperta.page.getByText('non togliere la carta').waitFor();
  await aperta.page.keyboard.press('Enter');
  await aperta.page.keyboard.press('Escape');
  await aperta.page.getByText('non togliere la carta').waitFor();
  rispondi(riuscito(null));
  await aperta.page.getByText('Il PIN è cambiato').waitFor();
  expect(chiesti(aperta, 'carta:cambiaPin')).toHaveLength(1);
});

test('on the keypad: no field, both codes null, and the cancel key is a refusal like any other', async () => {
  const aperta = await accesso(con({ pinDaTastierino: true }));
  aperta.ponte.rispondi('carta:cambiaPin', () => fallito('PIN_ANNULLATO'));
  await aperta.page.keyboard.press('F2');
  await aperta.page.getByText('Si digita sul tastierino del lettore').waitFor();
  expect(await aperta.page.locator('input').count()).toBe(0);
  await aperta.page.keyboard.press('Enter');
  await aperta.page.getByText('Digitazione del PIN annullata').waitFor();
  expect(chiesti(aperta, 'carta:cambiaPin')[0]?.richiesta).toMatchObject({ pin: null, nuovo: null });
});

test('from the lock: back to it, with the new PIN to be typed', async () => {
  const aperta = await accesso({ sessione: bloccataFinta });
  aperta.ponte.rispondi('carta:cambiaPin', () => riuscito(null));
  await aperta.page.keyboard.press('F2');
  await digita(aperta, vecchio, nuovo, nuovo);
  await aperta.page.getByRole('button', { name: 'Torna allo sblocco' }).waitFor();
  await aperta.page.keyboard.press('Enter');
  await aperta.page.getByRole('heading', { name: 'Postazione bloccata' }).waitFor();
  await aperta.page.getByLabel('PIN della carta').waitFor();
});

test('a card that is not ours is not asked for its PIN, and the arrows go past it', async () => {
  const carte = ['1', '2'].map((seriale) => lettoreFinto(cartaFinta({ seriale, etichetta: `CNS ${seriale}` })));
  const aperta = await pagina.apri(statoFinto({ carte: { fase: 'pronto', lettori: carte } }));
  const { page, ponte } = aperta;
  await page.getByLabel('PIN della carta').fill(vecchio);
  const esito = { specie: 'rifiutata', codice: 'CARTA_TESSERA_SANITARIA' } as const;
  await ponte.annuncia({ carteEsaminate: [{ lettore: 'lettore-1', seriale: '1', esito }] });
  await page.getByText('Questa è una tessera sanitaria').waitFor();
  expect(await page.getByLabel('PIN della carta').count()).toBe(0);
  expect(await doveRestano(aperta)).toEqual([]);
  await page.keyboard.press('F2');
  expect(await page.getByLabel('PIN attuale').count()).toBe(0);
  await page.keyboard.press('ArrowDown');
  await page.getByLabel('PIN della carta').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByText('Questa è una tessera sanitaria').waitFor();
  await page.keyboard.press('ArrowUp');
  await page.getByLabel('PIN della carta').waitFor();
});

test('a card refused is looked at again with F5', async () => {
  const esito = { specie: 'rifiutata', codice: 'CERTIFICATO_NON_ANCORA_VALIDO' } as const;
  const esaminata = { lettore: 'lettore-6090000000000001', seriale: '6090000000000001' };
  const aperta = await pagina.apri(statoFinto({ carteEsaminate: [{ ...esaminata, esito }] }));
  const { page, ponte } = aperta;
  ponte.rispondi('carta:riesamina', () => riuscito(null));
  await page.getByText('Controllare data e ora del computer').waitFor();
  await page.keyboard.press('F5');
  expect(chiesti(aperta, 'carta:riesamina')).toHaveLength(1);
  await ponte.annuncia({ carteEsaminate: [{ ...esaminata, esito: { specie: 'buona' } }] });
  await page.getByLabel('PIN della carta').waitFor();
});

const dueCarte = ['1', '2'].map((seriale) => lettoreFinto(cartaFinta({ seriale, etichetta: `CNS ${seriale}` })));
const rifiutata = { specie: 'rifiutata', codice: 'CARTA_CIE' } as const;

test.for<[string, Partial<Stato>, readonly string[], string]>([
  ['the PIN', {}, [], 'F3 lo sblocca con il PUK'],
  ['the choice', { carte: { fase: 'pronto', lettori: dueCarte } }, ['Shift+Tab'], 'Ogni riga è una carta inserita'],
  [
    'a card refused',
    { carteEsaminate: [{ lettore: 'lettore-6090000000000001', seriale: '6090000000000001', esito: rifiutata }] },
    [],
    'Nessun tentativo è stato consumato',
  ],
  ['the activation', {}, ['F4'], 'si mettono insieme le due parti del PIN'],
  ['the change of PIN', {}, ['F2'], 'poi due volte quello nuovo'],
  ['the unblocking', {}, ['F3'], 'intero o in due parti'],
  ['the new PIN', {}, ['F2', 'Tab'], 'si digita due volte perché non si vede'],
])('F1 explains %s', async ([, stato, tasti, siLegge]) => {
  const { page } = await pagina.apri(statoFinto(stato));
  await page.locator(':focus').waitFor();
  for (const tasto of tasti) await page.keyboard.press(tasto);
  await page.keyboard.press('F1');
  await page.getByRole('status').filter({ hasText: siLegge }).waitFor();
});
