import type { CodiceServizio, RispostaServizio } from '../../../contract/consultazione.ts';
import { fallito, riuscito } from '../../../contract/esito.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi } from '../../../contract/operazioni/valori.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { soggettoFinto } from '../../supporto/schede-finte.ts';
import { alBanco, aperta, premi } from '../../supporto/sportello-finto.ts';
import { provaStati } from '../../supporto/stati-finti.ts';

const vista = async (pagina: PaginaAperta, nome: string) => {
  alBanco(pagina);
  await pagina.page.getByRole('button', { name: 'Pratiche', exact: true }).click();
  await pagina.page.getByRole('tab', { name: nome }).click();
};

const risposta = (
  operazione: CodiceServizio,
  valore: Campi,
  altro: Partial<RispostaServizio> = {},
): RispostaServizio => ({
  operazione,
  valore,
  ignoti: [],
  avvisi: [],
  conservate: [],
  idOperazioneANPR: '9000000123',
  letta: '2026-11-25T09:12:00.000Z',
  ...altro,
});
const operazioniTrovate = (quante: number): Campi => ({
  listaOperazioniAnpr: {
    operazioneANPR: Array.from({ length: quante }, (_, i) => ({
      statoLavorazione: '2',
      tipoOperazione: i % 3 === 0 ? '3007' : '3002',
      idOperazioneANPR: String(9_000_000_120 - i),
    })),
  },
});
const procedimento = (i: number, statoProcedimento: string): Campi => ({
  procedimentoIstruttoria: [
    {
      numeroPraticaAnpr: String(70_010 + i),
      numeroPraticaComune: `2026-${100 + i}`,
      tipoOperazione: 'I',
      motivoAvvio: '6',
      dataStato: '2026-10-05',
      statoProcedimento,
    },
  ],
  datiOperazioneCollegata: [
    {
      idOpANPRCollegata: '9000000011',
      idOpComunaleCollegata: '1',
      operazioneRichiesta: '5005',
      dataInserimento: '2026-10-05',
    },
  ],
  generalitaSoggettoCollegato: [sezioneDi(soggettoFinto(), 'generalita')!],
});

const richieste = async (pagina: PaginaAperta) => {
  pagina.ponte.rispondi('sportello:servizio', ({ operazione }) =>
    riuscito(
      operazione === '3007'
        ? risposta('3007', operazioniTrovate(12))
        : risposta(
            '3005',
            { datiRichiesta: { idOperazioneANPR: '9000000119' } },
            {
              conservate: [
                { operazione: '3002', errori: [], valore: { listaSoggetti: { datiSoggetto: [soggettoFinto()] } } },
              ],
            },
          ),
    ),
  );
  await vista(pagina, 'Richieste inviate');
  await premi(pagina, 'F10');
  await pagina.page.getByRole('grid').waitFor();
};

provaStati({
  'richieste inviate': { stato: aperta, fai: richieste, siLegge: '12 richieste', albero: true },
  'risposta conservata accanto': {
    stato: aperta,
    fai: async (pagina) => {
      await richieste(pagina);
      await pagina.page.locator('[role=grid] tbody tr').nth(1).focus();
      await premi(pagina, 'Enter');
    },
    siLegge: 'Risposta conservata: 3002',
  },
  'richieste che ANPR non trova': {
    stato: aperta,
    fai: async (pagina) => {
      pagina.ponte.rispondi('sportello:servizio', () => ({
        ok: false,
        error: {
          code: 'ANPR_NESSUN_RISULTATO',
          anomalie: [
            { codice: 'EN122', gravita: 'errore', testo: 'La richiesta effettuata non produce alcun risultato' },
          ],
        },
      }));
      await vista(pagina, 'Richieste inviate');
      await premi(pagina, 'F10');
    },
    siLegge: 'non produce alcun risultato',
  },
  'procedimenti trovati': {
    stato: aperta,
    fai: async (pagina) => {
      pagina.ponte.rispondi('sportello:servizio', () =>
        riuscito(risposta('3004', { listaProcAmm: { elemProcAmm: [procedimento(0, '1'), procedimento(1, '2')] } })),
      );
      await vista(pagina, 'Procedimenti');
      await pagina.page.getByRole('textbox', { name: 'Numero ANPR del procedimento' }).fill('70010');
      await premi(pagina, 'F10');
    },
    siLegge: '2 procedimenti',
    albero: true,
  },
  'procedimenti per persona': {
    stato: aperta,
    fai: async (pagina) => {
      await vista(pagina, 'Procedimenti');
      await pagina.page.getByRole('radio', { name: 'Persona collegata' }).check();
      await premi(pagina, 'F10');
    },
    siLegge: 'da correggere',
  },
  'altri servizi': {
    stato: aperta,
    fai: (pagina) => vista(pagina, 'Altri servizi'),
    siLegge: 'Quale servizio?',
    albero: true,
  },
  'servizio in attesa': {
    stato: aperta,
    fai: async (pagina) => {
      pagina.ponte.rispondi('sportello:servizio', () => new Promise(() => undefined));
      await vista(pagina, 'Altri servizi');
      await pagina.page.getByRole('radio', { name: /^7003/ }).check();
      await premi(pagina, 'F10');
    },
    siLegge: 'Richiesta ad ANPR…',
  },
  'servizio non ammesso dalla finalità': {
    stato: aperta,
    fai: async (pagina) => {
      pagina.ponte.rispondi('sportello:servizio', () => fallito('FINALITA_NON_AMMESSA', 'sportello-anagrafe: 3008'));
      await vista(pagina, 'Altri servizi');
      await pagina.page.getByRole('radio', { name: /^7003/ }).check();
      await premi(pagina, 'F10');
    },
    siLegge: 'finalità',
  },
});
