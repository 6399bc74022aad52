import { fallito, riuscito } from '../../../contract/esito.ts';
import { famigliaFinta, schedaFinta, soggettoFinto } from '../../supporto/schede-finte.ts';
import { alBanco, aperta, apriScheda, cerca, premi, riga, storiaFinta, trova } from '../../supporto/sportello-finto.ts';
import type { PaginaAperta } from '../../supporto/pagina-finta.ts';
import { provaStati, type Caso } from '../../supporto/stati-finti.ts';

const conTasto =
  (tasto: string, prima: (pagina: PaginaAperta) => void = () => undefined): NonNullable<Caso['fai']> =>
  async (pagina) => {
    await apriScheda(pagina);
    prima(pagina);
    await premi(pagina, tasto);
  };
const xml =
  '<a:Risposta3002 xmlns:a="http://sogei.it/ANPR/3000consultazione"><a:Risposta3002_OK><testataRisposta><idOperazioneANPR>1795328400001</idOperazioneANPR></testataRisposta><listaSoggetti><datiSoggetto><generalita><cognome>SETTIMO</cognome><nome>SOGGETTO</nome></generalita></datiSoggetto></listaSoggetti></a:Risposta3002_OK></a:Risposta3002>';
const lungo = 'CONVIVENZA RELIGIOSA DELLE SUORE DI SANTA MARIA DEGLI ANGELI E DEI MARTIRI DI PAVULLO NEL FRIGNANO';

/** The same person today and on an earlier day, in two tabs. */
const aDueDate = async (pagina: PaginaAperta): Promise<void> => {
  await apriScheda(pagina);
  pagina.ponte.rispondi('sportello:scheda', ({ idANPR }) =>
    riuscito(
      schedaFinta({
        idANPR,
        allaData: '2015-01-01',
        soggetto: soggettoFinto({ statoCivile: { statoCivile: '1' }, matrimonio: undefined }),
      }),
    ),
  );
  await premi(pagina, 'Control+d');
  await pagina.page.keyboard.type('01012015');
  await premi(pagina, 'Enter');
  await pagina.page.getByText('Situazione al 01/01/2015').waitFor();
};

provaStati({
  'scheda di oggi': { stato: aperta, fai: apriScheda, siLegge: 'Ctrl+C copia la riga', albero: true },
  'riga della scheda': {
    stato: aperta,
    fai: async (pagina) => {
      await apriScheda(pagina);
      await premi(pagina, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    },
    siLegge: 'SETTIMO',
  },
  'scheda non certificabile': { stato: aperta, fai: trova, siLegge: 'NON CERTIFICABILE' },
  'quale data': { stato: aperta, fai: conTasto('Control+d'), siLegge: 'Si apre in una linguetta sua', albero: true },
  'situazione a una data': { stato: aperta, fai: aDueDate, siLegge: 'Non è la scheda di oggi' },
  storia: {
    stato: aperta,
    fai: conTasto('Control+s'),
    siLegge: 'prima di questa data la persona non risulta',
    albero: true,
  },
  'storia interrotta': {
    stato: aperta,
    fai: conTasto('Control+s', ({ ponte }) =>
      ponte.rispondi('sportello:storia', () =>
        riuscito(storiaFinta({ fine: 'errore', errore: { code: 'ANPR_TEMPO_SCADUTO' }, statiCivili: [] })),
      ),
    ),
    siLegge: 'La lettura si è interrotta',
  },
  'storia in attesa': {
    stato: aperta,
    fai: conTasto('Control+s', ({ ponte }) => ponte.rispondi('sportello:storia', () => new Promise(() => undefined))),
    siLegge: 'un giorno alla volta',
  },
  'famiglia rifiutata': {
    stato: aperta,
    fai: conTasto('F8', ({ ponte }) => ponte.rispondi('sportello:famiglia', () => fallito('ANPR_TEMPO_SCADUTO'))),
    siLegge: 'ANPR non ha risposto in tempo.',
  },
  convivenza: {
    stato: aperta,
    fai: conTasto('F8', ({ ponte }) =>
      ponte.rispondi('sportello:famiglia', () => {
        const { componenti, ...resto } = famigliaFinta();
        return riuscito({
          ...resto,
          componenti: componenti.map((uno, i) => ({
            ...uno,
            legameSoggetto: { tipoLegame: '4', dataDecorrenza: '2018-06-09', codiceLegame: i === 0 ? '1' : '2' },
          })),
          dati: { famigliaConvivenza: { denominazioneConvivenza: lungo, specieConvivenza: '1', tipoScheda: '2' } },
        });
      }),
    ),
    siLegge: 'Convivenza: 3 componenti',
    albero: true,
  },
  originale: {
    stato: aperta,
    fai: async (pagina) => {
      await conTasto('Control+o', ({ ponte }) =>
        ponte.rispondi('sportello:originale', () =>
          riuscito({
            idOperazioneANPR: '1795328400001',
            operazione: '3002',
            ricevuta: '2026-11-22T09:33:12.000Z',
            xml,
          }),
        ),
      )(pagina);
      await pagina.page.getByLabel('Cerca nel testo').fill('settimo');
    },
    siLegge: '1 di 1',
    albero: true,
  },
  'originale non conservato': {
    stato: aperta,
    fai: conTasto('Control+o', ({ ponte }) =>
      ponte.rispondi('sportello:originale', () => fallito('RISPOSTA_NON_CONSERVATA')),
    ),
    siLegge: 'La risposta originale non è conservata.',
  },
  visura: { stato: aperta, fai: conTasto('F9'), siLegge: 'Estremi della consultazione', albero: true },
  'visura salvata': {
    stato: aperta,
    fai: async (pagina) => {
      await conTasto('F9')(pagina);
      await pagina.page.getByText('Estremi della consultazione').waitFor();
      await premi(pagina, 'F10');
    },
    siLegge: 'visura-AF41450AS.pdf',
  },
  'visura non stampata': {
    stato: aperta,
    fai: async (pagina) => {
      await conTasto('F9', ({ ponte }) => ponte.rispondi('sportello:visura', () => fallito('STAMPA_NON_RIUSCITA')))(
        pagina,
      );
      await pagina.page.getByText('Estremi della consultazione').waitFor();
      await premi(pagina, 'F9');
    },
    siLegge: 'La stampa non è riuscita.',
  },
  confronto: {
    stato: aperta,
    fai: async (pagina) => {
      await aDueDate(pagina);
      await premi(pagina, 'F11');
    },
    siLegge: 'diverso',
    albero: true,
  },
  'confronto di uno solo': { stato: aperta, fai: conTasto('F11'), siLegge: 'Servono due persone da confrontare' },
  'confronto a tre': {
    stato: aperta,
    fai: async (pagina) => {
      await aDueDate(pagina);
      for (const [idANPR, nome] of [
        ['UK79569LF', 'ANNA MARIA GIUSEPPINA'],
        ['JF28000UG', 'LUCA'],
      ] as const) {
        pagina.ponte.rispondi('sportello:cerca', () =>
          riuscito({
            specie: 'uno',
            scheda: schedaFinta({ idANPR, soggetto: soggettoFinto({ generalita: { cognome: 'VERDI', nome } }) }),
            ottenutoDa: 'generalita',
          }),
        );
        await riga(pagina).fill(`verdi, ${nome}`);
        await riga(pagina).press('Enter');
        await pagina.page.getByRole('region', { name: `Scheda di VERDI ${nome}` }).waitFor();
      }
      await premi(pagina, 'Control+1', 'F11');
      await pagina.page.getByLabel('VERDI LUCA', { exact: true }).check();
    },
    siLegge: 'Solo le differenze',
  },
  'lettura scaduta': {
    stato: aperta,
    fai: async (pagina) => {
      alBanco(pagina);
      pagina.ponte.rispondi('sportello:cerca', () => fallito('ANPR_TEMPO_SCADUTO'));
      await cerca(pagina, 'AF41450AS');
    },
    siLegge: 'ANPR non ha risposto in tempo.',
    albero: true,
  },
});
