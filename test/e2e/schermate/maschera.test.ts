import { riuscito } from '../../../contract/esito.ts';
import { alBanco, aperta, cerca, premi } from '../../supporto/sportello-finto.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { provaStati, type Caso } from '../../supporto/stati-finti.ts';

/** The mask, open with the cursor in its first field. */
const apri = async (pagina: PaginaAperta): Promise<PaginaAperta['page']> => {
  alBanco(pagina);
  await premi(pagina, 'F3');
  await pagina.page.getByLabel('Cognome', { exact: true }).waitFor();
  return pagina.page;
};
const completa = async (pagina: PaginaAperta): Promise<void> => {
  const page = await apri(pagina);
  await page.getByLabel('Cognome', { exact: true }).fill('rossi');
  await page.getByLabel('Nome', { exact: true }).fill('mario');
  await page.getByLabel('Sesso', { exact: true }).fill('m');
  await premi(pagina, 'Tab');
  await page.getByLabel('Data di nascita').fill('01011990');
  const luogo = page.getByLabel('Luogo di nascita', { exact: true });
  await luogo.fill('rom');
  await page.getByRole('option', { name: 'ROMA (RM)' }).waitFor();
  await premi(pagina, 'Enter');
};
const nessuno =
  (riga: string): NonNullable<Caso['fai']> =>
  async (pagina) => {
    alBanco(pagina);
    const motivi = [
      { codice: 'EN122', gravita: 'errore', testo: 'La richiesta effettuata non produce alcun risultato' },
    ] as const;
    pagina.ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'nessuno', motivi }));
    await cerca(pagina, riga);
  };

provaStati({
  'maschera vuota': { stato: aperta, fai: apri, siLegge: 'Manca la chiave', albero: true },
  'maschera con la riga in uso': {
    stato: aperta,
    fai: async (pagina) => {
      await pagina.page.keyboard.type('d’angelo, nicolò 09031975');
      await apri(pagina);
    },
    siLegge: 'Si cerca per cognome e nome.',
  },
  'maschera con i cinque dati': {
    stato: aperta,
    fai: completa,
    siLegge: 'Si cerca per i cinque dati',
  },
  'codice fiscale spiegato': {
    stato: aperta,
    fai: async (pagina) => {
      await completa(pagina);
      await pagina.page.getByLabel('Codice fiscale', { exact: true }).fill('RSSMRA90A41H501A');
      await premi(pagina, 'Tab');
    },
    siLegge: 'Non concorda: nascita e sesso.',
  },
  'lettere non ammesse': {
    stato: aperta,
    fai: async (pagina) => {
      const page = await apri(pagina);
      await page.keyboard.type('stănescu-țepeș');
    },
    siLegge: 'Scrivi STĂNESCU-ŢEPEŞ',
  },
  'maschera con errori': {
    stato: aperta,
    fai: async (pagina) => {
      const page = await apri(pagina);
      await page.getByLabel('Cognome', { exact: true }).fill('rossi');
      await page.getByLabel('Data di nascita').fill('31021990');
      await page.getByLabel('N. scheda ANPR').fill('12A');
      await page.getByLabel('ID ANPR', { exact: true }).fill('AF41450AT');
      await page.getByLabel('Famiglia: numero').fill('77');
      await premi(pagina, 'F10');
    },
    siLegge: 'dati da correggere:',
    albero: true,
  },
  'elenco dei luoghi': {
    stato: aperta,
    fai: async (pagina) => {
      const page = await apri(pagina);
      await page.getByLabel('Luogo di nascita', { exact: true }).fill('mo');
    },
    siLegge: 'ISTAT 088006',
    albero: true,
  },
  'elenco di un codice': {
    stato: aperta,
    fai: async (pagina) => {
      const page = await apri(pagina);
      await page.getByLabel('Sesso', { exact: true }).focus();
      await premi(pagina, 'F4');
    },
    siLegge: 'F Femmina',
  },
  'elenco senza voci': {
    stato: aperta,
    fai: async (pagina) => {
      const page = await apri(pagina);
      await page.getByLabel('Consolato', { exact: true }).focus();
      await premi(pagina, 'F4');
    },
    siLegge: 'Elenco non disponibile',
  },
  'guida di un campo': {
    stato: aperta,
    fai: async (pagina) => {
      const page = await apri(pagina);
      await page.getByLabel('Data di nascita').focus();
      await premi(pagina, 'F1');
    },
    siLegge: 'Se il giorno non è noto 031960',
  },
  'nessuno per generalita': {
    stato: aperta,
    fai: nessuno("d'angelo, nicolò 09031975"),
    siLegge: 'Senza la data',
    albero: true,
  },
  'nessuno per codice fiscale': { stato: aperta, fai: nessuno('RSSMRA90A01H501W'), siLegge: 'dati scritti nel codice' },
  'nessuno per ID ANPR': { stato: aperta, fai: nessuno('AF41450AS'), siLegge: 'Correggere nella riga' },
  'nessuno per scheda': { stato: aperta, fai: nessuno('2775118'), siLegge: 'Come numero di scheda del Comune' },
});
