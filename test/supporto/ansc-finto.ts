import { riuscito } from '../../contract/esito.ts';
import { gestoriAnsc } from '../../main/gestori-ansc.ts';
import type { Parti } from '../../main/parti.ts';
import { attoFinto, chi, intestatario, luogoEvento, notificaXml } from './notifiche-ansc.ts';
import type { PaginaAperta } from './pagina-finta.ts';
import { alBanco, cerca, premi } from './sportello-finto.ts';

/** Whoever is on the desk in the tests of the screens, as an act names them. */
export const settimo = {
  cognome: 'SETTIMO',
  nome: 'SOGGETTO',
  sesso: 'M',
  nato: '1990-01-01',
  codice: 'STTSGT90A01F257X',
  scheda: '2775118',
  italiano: true,
} as const;
const altra = {
  cognome: 'VERDI',
  nome: 'ANNA',
  sesso: 'F',
  nato: '1991-11-30',
  codice: 'VRDNNA91S70F257L',
  italiano: true,
} as const;
const altro = { ...altra, nome: 'MARCO', sesso: 'M', codice: 'VRDMRC91S30F257W' } as const;
const due = intestatario(settimo) + intestatario(altra);

/** A notice for every kind of screen. */
export const atti = {
  nascita: notificaXml({
    tipo: 'SC01',
    descrizione: 'Dichiarazione entro i 10 giorni - resa dal padre',
    intestatari: intestatario({ cognome: 'SETTIMO', nome: 'LIVIA', sesso: 'F', nato: '2026-11-20' }),
    resto:
      `<paternita><generalita>${chi(settimo)}</generalita></paternita>` +
      `<maternita><generalita>${chi(altra)}</generalita></maternita>`,
  }),
  matrimonio: notificaXml({
    tipo: 'SC09',
    descrizione: 'Matrimonio con rito civile nella casa comunale',
    intestatari: due,
    resto: `<matrimonio><datiMatrimonio><dataEvento>2026-11-14</dataEvento>${luogoEvento}</datiMatrimonio></matrimonio>`,
  }),
  unione: notificaXml({
    tipo: 'SC11',
    descrizione: 'Unione civile nella casa comunale',
    intestatari: intestatario(settimo) + intestatario(altro),
    resto: `<unioneCivile><attoUnione><dataEvento>2026-11-15</dataEvento>${luogoEvento}</attoUnione></unioneCivile>`,
  }),
  morte: notificaXml({
    tipo: 'SC15',
    descrizione: 'Decesso in abitazione',
    intestatari: intestatario(settimo),
    resto: `<datiDecesso><dataEvento>2026-11-19</dataEvento>${luogoEvento}</datiDecesso>`,
  }),
  rettifica: notificaXml({
    tipo: 'SC17',
    descrizione: 'Annotazione per rettifica',
    intestatari: intestatario(settimo),
    atto: `${attoFinto}<composizioneCompleta>Con provvedimento del Tribunale di MODENA l’atto è così rettificato: il nome è SOGGETTO MARIA.</composizioneCompleta>`,
    resto:
      '<datiRettifica><eventoCollegato><idAnsc>1990-1-44-036023</idAnsc><anno>1990</anno><composizioneCompleta>' +
      `${'L’anno millenovecentonovanta addì due del mese di gennaio nella Casa Comunale è comparso chi dichiara la nascita. '.repeat(8)}` +
      '</composizioneCompleta></eventoCollegato><idTipoRettifica>1</idTipoRettifica></datiRettifica>',
  }),
  discordanza: notificaXml({
    tipo: 'SC18',
    descrizione: 'Dichiarazione di cittadinanza',
    intestatari: intestatario({ ...settimo, cognome: 'SETTIMI' }),
    resto: `<datiAnagraficiANPR><dataScansione>2026-11-21</dataScansione><generalita>${chi(settimo)}<idANPR>AF41450AS</idANPR></generalita></datiAnagraficiANPR><nuovo>ELEMENTO NUOVO</nuovo>`,
  }),
} as const;

const legge = gestoriAnsc(() => ({ sessione: { aperta: () => ({}) } }) as unknown as Parti)['ansc:leggi'];

/** The list of registrations, with main that reads acts as it does. */
export const nelleRegistrazioni = async (vista: PaginaAperta): Promise<void> => {
  alBanco(vista);
  vista.ponte.rispondi('registrazione:elenco', () => riuscito([]));
  vista.ponte.rispondi('tabelle:voci', () => riuscito([]));
  vista.ponte.rispondi('ansc:leggi', legge);
  await vista.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
  await vista.page.getByRole('tab', { name: 'Registrazioni' }).click();
  await vista.page.getByRole('heading', { name: 'Che cosa si registra' }).waitFor();
};

export const conSettimoAlBanco = async (vista: PaginaAperta): Promise<void> => {
  alBanco(vista);
  await cerca(vista, 'AF41450AS');
  await vista.page.getByRole('region', { name: 'Scheda di SETTIMO SOGGETTO' }).waitFor();
  await nelleRegistrazioni(vista);
};

/** Gives the page a file, as the officer does. */
export const dai = ({ page }: PaginaAperta, contenuto: string | Uint8Array): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'notifica.xml', mimeType: 'text/xml', buffer: Buffer.from(contenuto) });

export const leggiAtto = async (vista: PaginaAperta, quale: keyof typeof atti): Promise<void> => {
  await dai(vista, atti[quale]);
  await vista.page.getByRole('heading', { name: /^Atto ANSC/ }).waitFor();
};

export const prepara = async (vista: PaginaAperta): Promise<void> => {
  await premi(vista, 'F10');
  await vista.page.getByText(/^Si registrerà/).waitFor();
};
