import type { Campi } from '../../../contract/operazioni/albero.ts';
import { rispostaDi, rispostaKO } from '../../../contract/operazioni/pdnd/alberi.ts';
import type { CodiceEService } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { leggiJson } from '../../../contract/operazioni/pdnd/json.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { valida } from '../../../contract/operazioni/validazione.ts';
import type { Archivio } from '../../../sandbox/archivio/archivio.ts';
import { operazioni } from '../../../sandbox/archivio/operazioni.ts';
import { anpr, type EsitoAnpr } from '../../../sandbox/pdnd/servizi/sportello.ts';
import { popolazione } from '../../../sandbox/popolazione/popolazione.ts';
import { OGGI } from '../anagrafe.ts';
import { generalitaDi } from '../richieste.ts';
import { obiezioniOpenApi, senzaDatiPdnd } from '../openapi.ts';

/** What an e-service answered. */
export interface RispostaE002 {
  readonly stato: number;
  readonly esito: EsitoAnpr;
  readonly json: Campi;
  /** Everybody in the answer. */
  readonly soggetti: readonly Campi[];
  /** Codes, kinds and texts of errors and warnings. */
  readonly rilievi: readonly string[];
}

/** What a question says, where it is not as usual. */
export interface Altro {
  readonly id?: string;
  readonly client?: string;
  readonly allaData?: string;
  readonly oggi?: string;
  readonly verifica?: Campi;
  readonly datiRichiesta?: Campi;
}

/** The published files that an answer of each service must be good for. */
const file = { C001: ['C001', 'C001-bis'], C003: ['C003'], C004: ['C004'], C021: ['C021'], C030: ['C030'] } as const;

/**
 * The e-services on a population, asked as the gateway asks them. Every answer must be good for its tree, and for the
 * published file of the service where there is one.
 */
export function eServiziSu(db: Archivio) {
  const chiedi = anpr(db, popolazione(db), operazioni(db));
  let ultimo = 1_700_000_000_000;
  return (servizio: CodiceEService, criteriRicerca: Campi, altro: Altro = {}): RispostaE002 => {
    const { id = String(++ultimo), client = 'client', oggi = OGGI, allaData = oggi, verifica, datiRichiesta } = altro;
    const dato = {
      idOperazioneClient: id,
      criteriRicerca,
      ...(verifica ? { verifica } : {}),
      datiRichiesta: {
        dataRiferimentoRichiesta: allaData,
        motivoRichiesta: 'PROT-2026-00123',
        casoUso: servizio,
        ...datiRichiesta,
      },
    };
    const { stato, corpo, esito } = chiedi({ servizio, client, dato, adesso: Date.parse(`${oggi}T12:00:00Z`) });
    const json = JSON.parse(corpo) as Campi;
    controlla(servizio, stato, json);
    const soggetti = sezioniDi(sezioneDi(json, 'listaSoggetti'), 'datiSoggetto');
    const rilievi = [...sezioniDi(json, 'listaErrori'), ...sezioniDi(json, 'listaAnomalie')].map((uno) =>
      ['codice', 'tipo', 'testo'].map((nome) => testoDi(uno, `${nome}ErroreAnomalia`)).join(' '),
    );
    return { stato, esito, json, soggetti, rilievi };
  };
}

export type EServizi = ReturnType<typeof eServiziSu>;

/** @throws Error where an answer is not good for its tree, or for the published file of the service */
export function controlla(servizio: CodiceEService, stato: number, json: Campi): void {
  const albero = stato === 200 ? rispostaDi(servizio) : rispostaKO;
  const { valore, ignoti } = leggiJson(albero, json);
  const obiezioni: unknown[] = [...ignoti, ...valida(albero, valore)];
  if (!senzaDatiPdnd && servizio in file) {
    const schema = stato === 200 ? 'RispostaE002OK' : 'RispostaKO';
    for (const nome of file[servizio as keyof typeof file]) obiezioni.push(...obiezioniOpenApi(nome, schema, json));
  }
  if (obiezioni.length > 0) throw new Error(`${servizio}: ${JSON.stringify(obiezioni)}\n${JSON.stringify(json)}`);
}

/** What `infoSoggettoEnte` says of somebody, by key. */
export const infoDi = (soggetto: Campi | undefined): Record<string, string> =>
  Object.fromEntries(
    sezioniDi(soggetto, 'infoSoggettoEnte').map((una) => {
      const detto = testoDi(una, 'valore') ?? testoDi(una, 'valoreData') ?? '';
      const dettaglio = testoDi(una, 'dettaglio');
      return [`${testoDi(una, 'id')} ${testoDi(una, 'chiave')}`, dettaglio ? `${detto}: ${dettaglio}` : detto];
    }),
  );

/** The criteria that say all of the generalità of somebody, and no identifier. */
export function generalitaCercate(chi: Campi): Campi {
  const { cognome, nome, senzaCognome, senzaNome, sesso, dataNascita, luogoNascita } = generalitaDi(chi);
  const nomi = Object.fromEntries(
    Object.entries({ cognome, nome, senzaCognome, senzaNome, sesso }).filter(([, valore]) => valore !== undefined),
  );
  const { senzaGiorno, senzaGiornoMese } = generalitaDi(chi);
  const ignoti = { ...(senzaGiorno ? { senzaGiorno } : {}), ...(senzaGiornoMese ? { senzaGiornoMese } : {}) };
  return { ...nomi, datiNascita: { dataEvento: dataNascita, ...ignoti, luogoNascita } };
}
