import { riuscito, type Esito } from '../../../contract/esito.ts';
import type { Adesione } from '../../../contract/pdnd/adesione.ts';
import { adesioneFinta, kidFinto, pubblicaFinta } from '../../supporto/adesione-finta.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { operatoreFinto, sessioneFinta } from '../../supporto/ponte-finto.ts';
import { aperta, voce } from '../../supporto/sportello-finto.ts';
import { provaStati } from '../../supporto/stati-finti.ts';

const alp = { sessione: { ...sessioneFinta(), operatore: { ...operatoreFinto, ruolo: 'alp' } } } as const;
const titolo = 'PDND: il Comune e i suoi e-service';

const apri = async (pagina: PaginaAperta, adesione: Adesione = adesioneFinta()): Promise<void> => {
  pagina.ponte.rispondi('adesione:leggi', () => riuscito(adesione));
  await voce('Impostazioni')(pagina);
  await pagina.page.getByRole('heading', { name: titolo }).scrollIntoViewIfNeeded();
};
/** Two purposes are not active: PDND says nothing of why. */
const sospesa: Esito<null> = {
  ok: false,
  error: {
    code: 'PDND_VOUCHER_RIFIUTATO',
    difetti: [
      { codice: '8025', forse: true },
      { codice: '8026', forse: true },
    ],
  },
};
const provata = async (pagina: PaginaAperta): Promise<void> => {
  pagina.ponte.rispondi('adesione:prova', ({ codice }) =>
    codice === 'C020' || codice === 'DECESSO' ? sospesa : riuscito(null),
  );
  await apri(pagina);
  await pagina.page.getByRole('button', { name: 'Prova gli e-service' }).click();
  await pagina.page.getByText('Perché DECESSO non va').waitFor();
};

provaStati({
  'adesione, da provare': {
    stato: aperta,
    fai: (pagina) => apri(pagina),
    siLegge: 'La chiave la cambia l’ALP',
  },
  'adesione, provata con due finalità sospese': {
    stato: aperta,
    fai: async (pagina) => {
      await provata(pagina);
      await pagina.page.getByText('Perché C020 non va').click();
      await pagina.page.getByText('Gli e-service, uno per uno').click();
    },
    siLegge: 'finalità non indicata',
  },
  'adesione, chiave nuova da caricare': {
    stato: alp,
    fai: async (pagina) => {
      await apri(pagina, adesioneFinta({ nuova: { pubblica: pubblicaFinta, kidAtteso: kidFinto } }));
      await pagina.page.getByLabel('Scrivere il nome (kid)').scrollIntoViewIfNeeded();
    },
    siLegge: 'Chiave nuova, non ancora in uso',
  },
  'adesione, chiave che non si legge': {
    stato: alp,
    fai: (pagina) => apri(pagina, adesioneFinta({ chiave: { nataQui: true } })),
    siLegge: 'non si può leggere',
  },
});
