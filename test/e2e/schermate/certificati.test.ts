import { fallito, riuscito } from '../../../contract/esito.ts';
import type { Ruolo } from '../../../contract/sandbox.ts';
import type { CertificatiPostazione } from '../../../contract/custodia.ts';
import type { Stato } from '../../../contract/stato.ts';
import { certificatiFinti, certificatoFinto } from '../../supporto/certificati-finti.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { operatoreFinto, sessioneFinta } from '../../supporto/ponte-finto.ts';
import { alBanco } from '../../supporto/sportello-finto.ts';
import { provaStati } from '../../supporto/stati-finti.ts';

const di = (ruolo: Ruolo): Partial<Stato> => ({
  sessione: { ...sessioneFinta(), operatore: { ...operatoreFinto, ruolo } },
});
const titolo = 'Certificati di questa postazione';

const impostazioni =
  (certificati: CertificatiPostazione = certificatiFinti()) =>
  async (pagina: PaginaAperta): Promise<void> => {
    alBanco(pagina);
    pagina.ponte.rispondi('tabelle:elenco', () => riuscito([]));
    pagina.ponte.rispondi('controlli:elenco', () => riuscito([]));
    pagina.ponte.rispondi('revoca:tolleranza', () => riuscito({ ore: 0 }));
    pagina.ponte.rispondi('custodia:elenco', () => riuscito(certificati));
    await pagina.page.getByRole('button', { name: 'Impostazioni', exact: true }).click();
    await pagina.page.getByRole('table', { name: titolo }).waitFor();
  };
const conImportazione = async (pagina: PaginaAperta): Promise<void> => {
  await impostazioni()(pagina);
  await pagina.page.getByRole('button', { name: 'Importa un certificato' }).click();
};
const importaFile = async (pagina: PaginaAperta, buffer = Buffer.from('p12')): Promise<void> => {
  await conImportazione(pagina);
  const file = { name: '036028-PC-0001.p12', mimeType: 'application/x-pkcs12', buffer };
  await pagina.page.locator('input[type=file]').setInputFiles(file);
  await pagina.page.getByLabel('Password del file').fill('segreta');
  await pagina.page.getByRole('button', { name: 'Importa', exact: true }).click();
};
const chiediRimozione = async (pagina: PaginaAperta, quale: string): Promise<void> => {
  await impostazioni()(pagina);
  await pagina.page.getByRole('button', { name: `Rimuovi da questo computer il certificato: ${quale}` }).click();
};
const nessuno = certificatiFinti({ postazione: null, comune: null });
const primoAvvio: Partial<Stato> = { certificati: { mancanti: ['postazione', 'comune'], scadenze: [] } };

provaStati({
  'certificati per l operatore': { stato: di('operatore'), fai: impostazioni(), siLegge: 'Li gestisce', albero: true },
  'certificati per l ALP in prova': {
    stato: di('alp'),
    fai: impostazioni(),
    siLegge: 'Importa un certificato',
    albero: true,
  },
  'certificati in scadenza': {
    stato: {
      ...di('alp'),
      certificati: { mancanti: [], scadenze: [{ di: 'postazione', soglia: 7, giorni: 5 }] },
    },
    fai: impostazioni(
      certificatiFinti(
        {
          postazione: certificatoFinto('postazione', { giorni: 5 }),
          comune: certificatoFinto('comune', { giorni: -2, id: '036028-CO-9998' }),
        },
        false,
      ),
    ),
    siLegge: 'ancora 5 giorni',
  },
  'certificato del comune mancante': {
    stato: { ...di('operatore'), certificati: { mancanti: ['comune'], scadenze: [] } },
    fai: impostazioni(certificatiFinti({ comune: null })),
    siLegge: 'Manca il certificato Comune',
  },
  'certificati assenti': { stato: di('alp'), fai: impostazioni(nessuno), siLegge: 'non ha ancora certificati' },
  'certificati, importazione': { stato: di('alp'), fai: conImportazione, siLegge: 'Nessun file scelto', albero: true },
  'certificati, importazione rifiutata': {
    stato: di('alp'),
    fai: async (pagina) => {
      pagina.ponte.rispondi('custodia:importa', () => fallito('POSTAZIONE_ALTRO_COMUNE', '058091-PC-0001, 036028'));
      await importaFile(pagina);
    },
    siLegge: 'è di un altro Comune',
  },
  'certificati, file troppo grande': {
    stato: di('alp'),
    fai: (pagina) => importaFile(pagina, Buffer.alloc(70_000)),
    siLegge: 'non si apre',
  },
  'certificati, rimozione da confermare': {
    stato: di('alp'),
    fai: (pagina) => chiediRimozione(pagina, 'Postazione'),
    siLegge: 'Rimuovere 036028-PC-0001',
    albero: true,
  },
  'certificati, da fare in Area Sicurezza': {
    stato: di('alp'),
    fai: async (pagina) => {
      pagina.ponte.rispondi('custodia:rimuovi', () => riuscito(certificatiFinti({ postazione: null })));
      await chiediRimozione(pagina, 'Postazione');
      await pagina.page.getByRole('button', { name: 'Rimuovi da questo computer', exact: true }).click();
    },
    siLegge: 'Da fare in Area Sicurezza',
    albero: true,
  },
  'certificati, elenco non letto': {
    stato: di('alp'),
    fai: async (pagina) => {
      alBanco(pagina);
      pagina.ponte.rispondi('custodia:elenco', () => fallito('AMBIENTE_NON_PRONTO'));
      await pagina.page.getByRole('button', { name: 'Impostazioni', exact: true }).click();
    },
    siLegge: 'La postazione si sta ancora preparando.',
  },
  'primo avvio senza certificati': { stato: primoAvvio, siLegge: 'non ha ancora certificati' },
  'primo avvio, importazione': {
    stato: primoAvvio,
    fai: async (pagina) => {
      pagina.ponte.rispondi('custodia:elenco', () => riuscito(nessuno));
      await pagina.page.getByText('non ha ancora certificati').waitFor();
      await pagina.page.keyboard.press('F9');
    },
    siLegge: 'ANPR manda il primo per PEC',
    albero: true,
  },
});
