import { randomUUID } from 'node:crypto';
import type { Storia } from '../../contract/consultazione.ts';
import { driverFinto } from './driver-finto.ts';
import { certificatiFinti } from './certificati-finti.ts';
import { riuscito } from '../../contract/esito.ts';
import type { Bozza, Pratica } from '../../contract/pratica.ts';
import type { Stato } from '../../contract/stato.ts';
import { cercaLuoghi, comuniFinti, statiFinti } from './luoghi-finti.ts';
import type { PaginaAperta } from './pagina-finta.ts';
import { sessioneFinta } from './ponte-finto.ts';
import { famigliaFinta, omonimiFinti, schedaFinta, soggettoFinto } from './schede-finte.ts';

export const aperta: Partial<Stato> = { sessione: sessioneFinta() };

export const pratica: Pratica = {
  id: randomUUID(),
  numero: '2026/PC-0001/00042',
  aperta: '2026-11-22T09:30:00.000Z',
  finalita: 'sportello-anagrafe',
  stato: 'aperta',
  operatore: 'FRRGLI88D52F257T',
};

const residenza = (via: string, comune: string, sigla: string) => ({
  tipoIndirizzo: '1',
  indirizzo: {
    cap: '41026',
    comune: { nomeComune: comune, codiceIstat: '036030', siglaProvinciaIstat: sigla },
    toponimo: { specie: 'VIA', denominazioneToponimo: via },
    numeroCivico: { numero: '12' },
  },
});

export const storiaFinta = (cambi: Partial<Storia> = {}): Storia => ({
  idANPR: 'AF41450AS',
  residenze: [
    { dal: '2015-05-20', campi: residenza('AMERIGO VESPUCCI', 'MODENA', 'MO'), idOperazioneANPR: '1' },
    {
      dal: '1998-09-01',
      al: '2015-05-19',
      campi: residenza('GIARDINI', 'PAVULLO NEL FRIGNANO', 'MO'),
      idOperazioneANPR: '2',
    },
  ],
  statiCivili: [
    { dal: '2018-06-09', campi: { statoCivile: { statoCivile: '2' } }, idOperazioneANPR: '1' },
    { al: '2018-06-08', campi: { statoCivile: { statoCivile: '1' } }, idOperazioneANPR: '2' },
  ],
  fine: 'inizio',
  letta: '2026-11-22T09:35:00.000Z',
  ...cambi,
});

/** What main answers to a search of practices. */
export const trovate = (...pratiche: readonly Pratica[]) => riuscito({ pratiche, altre: false });

/** Main as the desk needs it: a practice, people, families, places, nothing slow. */
export const alBanco = ({ ponte }: PaginaAperta): void => {
  ponte.rispondi('pratica:apri', (contenuto) => riuscito({ ...pratica, ...contenuto }));
  ponte.rispondi('pratica:aggiorna', ({ id: _, ...contenuto }) => riuscito({ ...pratica, ...contenuto }));
  ponte.rispondi('pratica:cerca', () => trovate(pratica, { ...pratica, id: randomUUID(), protocollo: '2026/881' }));
  ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'uno', scheda: schedaFinta(), ottenutoDa: 'id-anpr' }));
  ponte.rispondi('sportello:famiglia', () => riuscito(famigliaFinta()));
  ponte.rispondi('sportello:scheda', ({ idANPR, allaData }) =>
    riuscito(schedaFinta({ idANPR, ...(allaData === undefined ? {} : { allaData }) })),
  );
  ponte.rispondi('sportello:storia', () => riuscito(storiaFinta()));
  ponte.rispondi('sportello:annulla', () => riuscito(null));
  ponte.rispondi('sportello:visura', ({ modo }) => riuscito(modo === 'pdf' ? 'visura-AF41450AS.pdf' : null));
  ponte.rispondi('appunti:copia', () => riuscito(null));
  ponte.rispondi('custodia:elenco', () => riuscito(certificatiFinti()));
  ponte.rispondi('driver:stato', () => riuscito(driverFinto()));
  ponte.rispondi('bozza:salva', ({ id, specie }) =>
    riuscito({ id, specie, pratica: null, aggiornata: pratica.aperta }),
  );
  ponte.rispondi('bozza:elimina', () => riuscito(null));
  ponte.rispondi('bozza:elenco', () => riuscito([]));
  ponte.rispondi('luoghi:comuni', (cercato) => riuscito(cercaLuoghi(comuniFinti, cercato)));
  ponte.rispondi('luoghi:stati', (cercato) => riuscito(cercaLuoghi(statiFinti, cercato)));
  ponte.rispondi('luoghi:catastale', ({ codice }) =>
    riuscito({
      comuni: comuniFinti.filter(({ catastale }) => catastale === codice),
      stati: statiFinti.filter(({ catastale }) => catastale === codice),
    }),
  );
  ponte.rispondi('finalita:elenco', () =>
    riuscito([
      { codice: 'sportello-anagrafe', usuale: true, consulta: true, eServizi: false },
      { codice: 'certificazione', usuale: false, consulta: true, eServizi: false },
      { codice: 'verifica-ufficio', usuale: false, consulta: true, eServizi: false },
    ]),
  );
};

type Archivio = Map<string, { readonly bozza: Bozza; readonly contenuto: string }>;

/** Main that keeps the drafts, as it does. */
export const conArchivio = (vista: PaginaAperta): Archivio => {
  const archivio: Archivio = new Map();
  vista.ponte.rispondi('bozza:salva', ({ id, specie, contenuto }) => {
    const bozza: Bozza = { id, specie, pratica: null, aggiornata: '2026-11-22T09:40:00.000Z' };
    archivio.set(id, { bozza, contenuto });
    return riuscito(bozza);
  });
  vista.ponte.rispondi('bozza:leggi', ({ id }) => {
    const trovata = archivio.get(id);
    return trovata ? riuscito(trovata) : { ok: false, error: { code: 'BOZZA_ASSENTE' } };
  });
  vista.ponte.rispondi('bozza:elenco', () => riuscito([...archivio.values()].map(({ bozza }) => bozza)));
  vista.ponte.rispondi('bozza:elimina', ({ id }) => {
    archivio.delete(id);
    return riuscito(null);
  });
  return archivio;
};

export const riga = ({ page }: PaginaAperta) => page.getByLabel('Cerca una persona');
export const scheda = ({ page }: PaginaAperta) => page.getByRole('region', { name: 'Scheda di SETTIMO SOGGETTO' });
export const premi = async ({ page }: PaginaAperta, ...tasti: readonly string[]): Promise<void> => {
  for (const tasto of tasti) await page.keyboard.press(tasto);
};
export const chiesti = ({ ponte }: PaginaAperta, canale: string) =>
  ponte.chiamate.filter((chiamata) => chiamata.canale === canale);

export const cerca = async ({ page }: PaginaAperta, testo: string): Promise<void> => {
  await page.keyboard.type(testo);
  await page.keyboard.press('Enter');
};

/** A dead person with warnings and unknown elements: all that a record can have. */
export const trova = async (aperta: PaginaAperta): Promise<void> => {
  alBanco(aperta);
  const ricca = schedaFinta({
    soggetto: soggettoFinto({
      datiDecesso: { dataEvento: '2025-12-24' },
      attributiSoggetto: { senzaFissaDimora: 'N', soggettoCertificabile: '0' },
    }),
    avvisi: [{ codice: 'CN558', gravita: 'avviso', testo: "L'indirizzo non corrisponde all'archivio nazionale" }],
    ignoti: [{ percorso: 'datiSoggetto/elementoNuovo', testo: 'VALORE NUOVO' }],
  });
  aperta.ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'uno', scheda: ricca, ottenutoDa: 'generalita' }));
  await cerca(aperta, 'settimo, soggetto');
};

/** The plain record of today, open and read. */
export const apriScheda = async (aperta: PaginaAperta): Promise<void> => {
  alBanco(aperta);
  await cerca(aperta, 'AF41450AS');
  await scheda(aperta).waitFor();
};

export const omonimi = async (aperta: PaginaAperta): Promise<void> => {
  alBanco(aperta);
  aperta.ponte.rispondi('sportello:cerca', () => riuscito({ specie: 'molti', soggetti: omonimiFinti(12), avvisi: [] }));
  await cerca(aperta, 'baraldi andrea');
  await aperta.page.getByRole('grid').waitFor();
};

export const voce = (nome: string) => async (aperta: PaginaAperta) => {
  alBanco(aperta);
  await aperta.page.getByRole('button', { name: nome, exact: true }).click();
};

/**
 * Every search finds so many people, made in the page itself: a list that long takes longer to come through the fake
 * bridge than what is to be measured. The page is loaded again.
 */
export async function trovaNellaPagina({ page }: PaginaAperta, quante: number): Promise<void> {
  await page.addInitScript(`
    const vero = window.postazione;
    const soggetti = ${JSON.stringify(omonimiFinti(quante))};
    const esito = { ok: true, value: { specie: 'molti', soggetti, avvisi: [] } };
    window.postazione = { ...vero, chiedi: (c, r) => (c === 'sportello:cerca' ? Promise.resolve(esito) : vero.chiedi(c, r)) };
  `);
  await page.reload();
  await page.getByLabel('Cerca una persona').waitFor();
}
