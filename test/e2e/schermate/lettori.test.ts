import { fallito, riuscito } from '../../../contract/esito.ts';
import type { StatoDriver } from '../../../contract/driver.ts';
import type { Stato } from '../../../contract/stato.ts';
import { driverFinto } from '../../supporto/driver-finto.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { cartaFinta, lettoreFinto, operatoreFinto, sessioneFinta } from '../../supporto/ponte-finto.ts';
import { alBanco } from '../../supporto/sportello-finto.ts';
import { provaStati } from '../../supporto/stati-finti.ts';

const alp: Partial<Stato> = { sessione: { ...sessioneFinta(), operatore: { ...operatoreFinto, ruolo: 'alp' } } };

/** The settings of an open session, with this driver. */
const impostazioni =
  (driver: StatoDriver) =>
  async (pagina: PaginaAperta): Promise<void> => {
    alBanco(pagina);
    pagina.ponte.rispondi('tabelle:elenco', () => riuscito([]));
    pagina.ponte.rispondi('controlli:elenco', () => riuscito([]));
    pagina.ponte.rispondi('revoca:tolleranza', () => riuscito({ ore: 0 }));
    pagina.ponte.rispondi('driver:stato', () => riuscito(driver));
    await pagina.page.getByRole('button', { name: 'Impostazioni', exact: true }).click();
    await pagina.page.getByRole('heading', { name: 'Lettori e carte' }).scrollIntoViewIfNeeded();
  };
/** The same section before log-in. */
const primaDellAccesso =
  (driver: StatoDriver) =>
  async ({ ponte, page }: PaginaAperta): Promise<void> => {
    ponte.rispondi('driver:stato', () => riuscito(driver));
    await page.getByLabel('Tasti funzione').getByText('F7', { exact: true }).waitFor();
    await page.keyboard.press('F7');
  };

const guasto: Partial<Stato> = { carte: { fase: 'guasto', errore: { code: 'MODULO_NON_CARICATO' } } };
const ignota: Partial<Stato> = {
  carte: {
    fase: 'pronto',
    lettori: [{ id: 'uno', nome: 'Lettore USB 00 00', errore: { code: 'CARTA_NON_RICONOSCIUTA' } }, lettoreFinto()],
  },
};

provaStati({
  'driver per l operatore': {
    stato: { sessione: sessioneFinta() },
    fai: impostazioni(driverFinto()),
    siLegge: 'Lo sceglie l’Amministratore locale delle postazioni',
  },
  'driver per l ALP': {
    stato: { ...alp, carte: { fase: 'pronto', lettori: [lettoreFinto(cartaFinta()), lettoreFinto()] } },
    fai: impostazioni(driverFinto({ puo: true })),
    siLegge: 'Usa questo file',
  },
  'driver rifiutato': {
    stato: alp,
    fai: async (pagina) => {
      await impostazioni(driverFinto({ puo: true }))(pagina);
      pagina.ponte.rispondi('driver:scegli', () => fallito('MODULO_ASSENTE', 'C:\\altrove\\driver.dll'));
      await pagina.page.getByLabel('Percorso del driver').fill('C:\\altrove\\driver.dll');
      await pagina.page.keyboard.press('Enter');
    },
    siLegge: 'Il driver della smart card non è installato.',
  },
  'driver prima dell accesso, nessuno': {
    stato: guasto,
    fai: primaDellAccesso(driverFinto({ trovati: [], motivo: 'nessuno', nome: null, puo: true })),
    siLegge: 'Nessun driver conosciuto su questo computer',
    albero: true,
  },
  'driver prima dell accesso, scelto a mano': {
    stato: ignota,
    fai: primaDellAccesso(driverFinto({ motivo: 'a-mano', nome: null, percorso: '/opt/carte/driver.so', puo: true })),
    siLegge: 'Torna alla scelta automatica',
    albero: true,
  },
  'driver in prova': {
    stato: {},
    fai: primaDellAccesso(
      driverFinto({
        motivo: 'prova',
        nome: null,
        percorso: '/usr/lib/softhsm/libsofthsm2.so',
        conCarteDimostrative: true,
        puo: true,
      }),
    ),
    siLegge: 'Usa le carte di questo computer',
  },
  'driver non letto': {
    stato: {},
    fai: async (pagina) => {
      pagina.ponte.rispondi('driver:stato', () => fallito('AMBIENTE_NON_PRONTO'));
      await pagina.page.getByLabel('Tasti funzione').getByText('F7', { exact: true }).waitFor();
      await pagina.page.keyboard.press('F7');
    },
    siLegge: 'La postazione si sta ancora preparando.',
  },
});
