import { fallito, riuscito } from '../../../contract/esito.ts';
import type { CodiceEService } from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import type { EsitoEService } from '../../../contract/pdnd/eservizi.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { soggettoFinto } from '../../supporto/schede-finte.ts';
import { aperta, premi } from '../../supporto/sportello-finto.ts';
import { apriUffici as apri, scegliEService as scegli } from '../../supporto/uffici-finti.ts';
import { provaStati } from '../../supporto/stati-finti.ts';

const risposta = (codice: CodiceEService, soggetti: readonly Campi[], altro: Partial<EsitoEService> = {}) =>
  riuscito<EsitoEService>({
    specie: 'risposta',
    codice,
    idANPR: 'AF41450AS',
    ottenutoDa: 'codice-fiscale',
    soggetti,
    avvisi: [],
    ignoti: [],
    allaData: '2026-11-25',
    idOperazioneANPR: '58370927',
    letta: '2026-11-25T09:12:00.000Z',
    ...altro,
  } as EsitoEService);

type Detto = ReturnType<typeof risposta> | ReturnType<typeof fallito>;

const chiedi = (codice: CodiceEService, detto: () => Detto) => async (pagina: PaginaAperta) => {
  await scegli(pagina, codice);
  pagina.ponte.rispondi('pdnd:chiedi', detto);
  await pagina.page.getByLabel('ID ANPR o codice fiscale', { exact: true }).last().fill('STTSGT90A01H501J');
  if (codice === 'C004') await pagina.page.getByLabel('Data del decesso').fill('24122025');
  await premi(pagina, 'F10');
};

const info = (valore: string, dettaglio?: string): Campi => ({
  infoSoggettoEnte: [
    { id: '1003', chiave: 'Verifica esistenza in vita', valore, ...(dettaglio === undefined ? {} : { dettaglio }) },
  ],
});

const componente = (cognome: string, nome: string, idANPR: string, codiceLegame: string): Campi => ({
  identificativi: { idANPR },
  generalita: {
    cognome,
    nome,
    codiceFiscale: { codFiscale: 'STTSGT90A01H501J' },
    dataNascita: '1990-01-01',
    luogoNascita: { comune: { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' } },
  },
  legameSoggetto: { tipoLegame: '3', codiceLegame, dataDecorrenza: '2015-05-20' },
});

const inVita = { infoSoggettoEnte: [{ id: '1003', chiave: 'Verifica esistenza in vita', valore: 'S' }] };
const famiglia = [
  { ...componente('SETTIMO', 'SOGGETTO', 'AF41450AS', '1'), ...inVita },
  componente('PROVA', 'CLAUDIA', 'JF28000UG', '2'),
  componente('SETTIMO', 'GIOVANNI', 'UK79569LF', '3'),
];

const conFamiglia = chiedi('C021', () => risposta('C021', famiglia));

const persona: Campi = { ...soggettoFinto(), infoSoggettoEnte: [] };

provaStati({
  'altri uffici, niente di scelto': { stato: aperta, fai: apri, siLegge: 'Tributi (TARI, IMU)', albero: true },
  'altri uffici, residenza con la quota che finisce': {
    stato: aperta,
    fai: (pagina) => scegli(pagina, 'C020'),
    siLegge: 'stanno per finire',
    albero: true,
  },
  'altri uffici, decesso da verificare per generalità': {
    stato: aperta,
    fai: async (pagina) => {
      await scegli(pagina, 'C004');
      await pagina.page.getByRole('radio', { name: 'Generalità' }).check();
      await premi(pagina, 'F10');
    },
    siLegge: 'Decesso dichiarato',
  },
  'altri uffici, riga sbagliata': {
    stato: aperta,
    fai: async (pagina) => {
      await scegli(pagina, 'C021');
      await pagina.page.getByLabel('ID ANPR o codice fiscale', { exact: true }).last().fill('AF41450AT');
      await premi(pagina, 'F10');
    },
    siLegge: 'carattere di controllo',
  },
  'altri uffici, famiglia': { stato: aperta, fai: conFamiglia, siLegge: 'Famiglia di 3 componenti', albero: true },
  'altri uffici, foglio': {
    stato: aperta,
    fai: async (pagina) => {
      await conFamiglia(pagina);
      await pagina.page.getByText('Famiglia di 3 componenti').waitFor();
      await premi(pagina, 'F9');
    },
    siLegge: 'Esito di una richiesta ad ANPR',
  },
  'altri uffici, sì': {
    stato: aperta,
    fai: chiedi('C007', () => risposta('C007', [info('S')])),
    siLegge: 'Verifica esistenza in vita: Sì',
  },
  'altri uffici, non si può dire': {
    stato: aperta,
    fai: chiedi('C007', () => risposta('C007', [info('A')])),
    siLegge: 'non è un no',
  },
  'altri uffici, un no sul decesso non dice che è in vita': {
    stato: aperta,
    fai: chiedi('C004', () => risposta('C004', [info('N', 'Dato non corrispondente')])),
    siLegge: 'non prova che sia in vita',
  },
  'altri uffici, due persone nella risposta': {
    stato: aperta,
    fai: chiedi('C020', () => risposta('C020', [persona, { ...persona, identificativi: { idANPR: 'UK79569LF' } }])),
    siLegge: 'sono tutte qui sotto',
  },
  'altri uffici, più ID ANPR': {
    stato: aperta,
    fai: chiedi('C021', () =>
      riuscito<EsitoEService>({ specie: 'molti', idANPR: ['AF41450AS', 'UK79569LF'], avvisi: [] }),
    ),
    siLegge: 'corrispondono 2 ID ANPR',
    albero: true,
  },
  'altri uffici, ID ANPR valido': {
    stato: aperta,
    fai: chiedi('C030', () =>
      riuscito<EsitoEService>({
        specie: 'validita',
        idANPR: 'AF41450AS',
        valido: true,
        letta: '2026-11-25T09:12:00.000Z',
      }),
    ),
    siLegge: 'Non dice di chi è',
  },
  'altri uffici, ID ANPR non valido': {
    stato: aperta,
    fai: chiedi('C030', () =>
      riuscito<EsitoEService>({
        specie: 'validita',
        idANPR: 'AF41450AS',
        valido: false,
        letta: '2026-11-25T09:12:00.000Z',
      }),
    ),
    siLegge: 'Non è mai stato dato',
    albero: true,
  },
  'altri uffici, validità che qui non si può chiedere': {
    stato: aperta,
    fai: chiedi('C030', () => ({ ok: false, error: { code: 'ID_ANPR_SERVIZIO_ASSENTE' } })),
    siLegge: 'Usare C031',
  },
  'altri uffici, nessuno': {
    stato: aperta,
    fai: chiedi('C021', () =>
      riuscito<EsitoEService>({
        specie: 'nessuno',
        motivi: [{ codice: 'EN122', gravita: 'errore', testo: 'La richiesta effettuata non produce alcun risultato' }],
      }),
    ),
    siLegge: 'ANPR non trova la persona.',
  },
  'altri uffici, rifiuto senza ragioni': {
    stato: aperta,
    fai: chiedi('C021', () => ({
      ok: false,
      error: {
        code: 'PDND_CHIAMATA_RIFIUTATA',
        dettaglio: 'HTTP 400, InteroperabilityInvalidRequest, govway_id 2ee9edf2-61ed-11ee-bdb9-005056ae1884',
        difetti: [{ codice: 'AUDIENCE_CON_PDND' }, { codice: 'OROLOGIO' }],
      },
    })),
    siLegge: 'contiene «-PDND»',
    albero: true,
  },
  'altri uffici, cause che non si vedono': {
    stato: aperta,
    fai: chiedi('C021', () => ({
      ok: false,
      error: {
        code: 'PDND_VOUCHER_RIFIUTATO',
        dettaglio: 'HTTP 400, 015-0008, correlationId 1b2c',
        difetti: [
          { codice: '8026', forse: true },
          { codice: '8028', forse: true },
        ],
      },
    })),
    siLegge: 'Da qui non si vede',
  },
  'altri uffici, PDND non configurata': {
    stato: aperta,
    fai: async (pagina) => {
      await apri(pagina);
      pagina.ponte.rispondi('pdnd:offerti', () => fallito('PDND_NON_CONFIGURATA'));
      await pagina.page.getByRole('radio', { name: /Tributi/ }).check();
    },
    siLegge: 'PDND non è configurata su questa postazione.',
  },
});
