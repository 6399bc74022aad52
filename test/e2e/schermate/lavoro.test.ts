import { randomUUID } from 'node:crypto';
import { fallito, riuscito } from '../../../contract/esito.ts';
import { alBanco, aperta, apriScheda, omonimi, pratica, premi } from '../../supporto/sportello-finto.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { sessioneFinta } from '../../supporto/ponte-finto.ts';
import { provaStati } from '../../supporto/stati-finti.ts';

const lunga = { ...pratica, persona: 'BARTOLOMEI DELLA GHERARDESCA MARIA ANTONIETTA, delegata, CI AX1234567 del 2021' };
const conPratica = async (pagina: PaginaAperta): Promise<void> => {
  alBanco(pagina);
  pagina.ponte.rispondi('pratica:apri', () => riuscito({ ...lunga, protocollo: '2026/881', note: 'Torna giovedì.' }));
  await premi(pagina, 'F6');
  await pagina.page.getByText(pratica.numero, { exact: true }).waitFor();
};
/** The officer logs in and finds work left half done. */
const conBozze = async (pagina: PaginaAperta): Promise<void> => {
  alBanco(pagina);
  pagina.ponte.rispondi('bozza:elenco', () =>
    riuscito([
      { id: randomUUID(), specie: 'sportello', pratica: null, aggiornata: '2026-11-21T16:58:00.000Z' },
      {
        id: randomUUID(),
        specie: 'sportello',
        pratica: { id: pratica.id, numero: pratica.numero },
        aggiornata: '2026-11-22T08:10:00.000Z',
      },
      { id: randomUUID(), specie: 'altro-lavoro', pratica: null, aggiornata: '2026-11-22T08:10:00.000Z' },
    ]),
  );
  await pagina.ponte.annuncia({ sessione: { fase: 'fuori' } });
  await pagina.ponte.annuncia({ sessione: sessioneFinta() });
};

provaStati({
  'pratica nuova': {
    stato: aperta,
    fai: async (pagina) => {
      alBanco(pagina);
      await premi(pagina, 'F7');
    },
    siLegge: 'Persona allo sportello',
    albero: true,
  },
  'pratica con la persona allo sportello': { stato: aperta, fai: conPratica, siLegge: 'BARTOLOMEI' },
  'pratica da cambiare': {
    stato: aperta,
    fai: async (pagina) => {
      await conPratica(pagina);
      await premi(pagina, 'F7');
      await pagina.page.getByLabel('Numero di protocollo').or(pagina.page.getByLabel('Protocollo')).first().waitFor();
      await premi(pagina, 'ArrowDown');
    },
    siLegge: 'La finalità di una pratica non cambia',
  },
  'pratica con protocollo errato': {
    stato: aperta,
    fai: async (pagina) => {
      await conPratica(pagina);
      await premi(pagina, 'F7');
      await pagina.page.getByLabel('Protocollo', { exact: true }).fill('2026 / 5');
      await premi(pagina, 'F10');
    },
    siLegge: 'Sono ammessi fino a 20 caratteri',
  },
  'pratica rifiutata': {
    stato: aperta,
    fai: async (pagina) => {
      await conPratica(pagina);
      pagina.ponte.rispondi('pratica:aggiorna', () => fallito('PRATICA_CHIUSA'));
      await premi(pagina, 'F7');
      await pagina.page.getByLabel('Note').fill('x');
      await premi(pagina, 'F10');
    },
    siLegge: 'La pratica è chiusa.',
  },
  'lavoro che non si salva': {
    stato: aperta,
    fai: async (pagina) => {
      await apriScheda(pagina);
      pagina.ponte.rispondi('bozza:salva', () => fallito('DISCO_PIENO'));
      await pagina.page.getByLabel('Cerca una persona').fill('verdi');
    },
    siLegge: 'Ciò che si scrive non si salva',
  },
  'lavoro che non si salva, dalle pratiche': {
    stato: aperta,
    fai: async (pagina) => {
      alBanco(pagina);
      pagina.ponte.rispondi('bozza:salva', () => fallito('DISCO_PIENO'));
      await pagina.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
      await pagina.page.getByRole('grid').waitFor();
      await premi(pagina, 'ArrowDown', 'Enter');
      await pagina.page.getByRole('textbox', { name: 'Note' }).fill('Torna giovedì.');
    },
    siLegge: 'Ciò che si scrive non si salva',
  },
  'lavoro lasciato a meta': {
    stato: aperta,
    fai: conBozze,
    siLegge: 'Riprendi il lavoro lasciato a metà',
    albero: true,
  },
  'griglia che cerca': {
    stato: aperta,
    fai: async (pagina) => {
      await omonimi(pagina);
      await pagina.page.locator('tr[data-riga="0"]').focus();
      await pagina.page.keyboard.type('bar');
    },
    siLegge: 'Cognome comincia con «bar»',
  },
  'griglia senza corrispondenze': {
    stato: aperta,
    fai: async (pagina) => {
      await omonimi(pagina);
      await pagina.page.locator('tr[data-riga="0"]').focus();
      await pagina.page.keyboard.type('zz');
    },
    siLegge: 'Nessuna riga in cui cognome cominci con «zz»',
  },
  'griglia in altro ordine': {
    stato: aperta,
    fai: async (pagina) => {
      await omonimi(pagina);
      await pagina.page.locator('tr[data-riga="0"]').focus();
      await premi(pagina, 'ArrowUp', 'ArrowRight', 'ArrowRight', 'Enter');
    },
    siLegge: 'Nascita ▲',
    albero: true,
  },
  'troppe persone': {
    stato: aperta,
    fai: async (pagina) => {
      await apriScheda(pagina);
      for (let anno = 2001; anno <= 2009; anno++) {
        await premi(pagina, 'Control+d');
        await pagina.page.getByLabel('Situazione al').fill(`0101${anno}`);
        await premi(pagina, 'Enter');
      }
    },
    siLegge: 'Nove persone sono già aperte',
  },
});
