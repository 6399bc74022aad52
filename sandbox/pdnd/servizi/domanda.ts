import type { Campi } from '../../../contract/operazioni/albero.ts';
import { richiestaDi } from '../../../contract/operazioni/pdnd/alberi.ts';
import { type CodiceEService, eServizi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { leggiJson } from '../../../contract/operazioni/pdnd/json.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { valida, type Violazione } from '../../../contract/operazioni/validazione.ts';
import type { Popolazione } from '../../popolazione/popolazione.ts';
import { datiSoggetto, interessati } from './accertamenti.ts';
import { avvisoIdAnpr, delCatalogo, en148, testi } from './errori.ts';
import { cercaSoggetti, type Trovati } from './ricerca.ts';
import { verifiche } from './verifiche.ts';

/** A request of an e-service that has passed the gateway. */
export interface Domanda {
  readonly servizio: CodiceEService;
  readonly richiesta: Campi;
}

/**
 * Reads a request as strictly as ANPR's own vocabulary, which is stricter than the published files.
 *
 * @param dato JSON that the published file accepts
 * @throws ErroreE002
 */
export function leggiDomanda(servizio: CodiceEService, dato: unknown): Domanda {
  const albero = richiestaDi(servizio);
  const { valore: richiesta, ignoti } = leggiJson(albero, dato);
  const casoUso = testoDi(sezioneDi(richiesta, 'datiRichiesta'), 'casoUso') ?? '';
  if (casoUso !== servizio) throw en148(testi.casoUso + casoUso);
  esaminaVerifica(servizio, sezioneDi(richiesta, 'verifica'));
  esaminaLuogo(sezioneDi(richiesta, 'criteriRicerca'));
  const [ignoto] = ignoti;
  if (ignoto) throw delCatalogo('EN489', [], ignoto.percorso);
  const [violazione] = valida(albero, richiesta).filter(({ percorso }) => !chiaveSenzaForma.has(percorso));
  if (violazione) throw rifiutoDi(violazione, richiesta);
  return { servizio, richiesta };
}

/** Of these whatever is written is looked for: nobody has what cannot be. */
const chiaveSenzaForma = new Set(['RichiestaE002/criteriRicerca/codiceFiscale', 'RichiestaE002/criteriRicerca/idANPR']);

function rifiutoDi({ percorso, motivo }: Violazione, richiesta: Campi) {
  const nomi = percorso.split('/').slice(1);
  const nome = nomi.at(-1)!;
  if (motivo === 'obbligatorio') return delCatalogo('EN081', [nome], nome);
  const valore = nomi.reduce<unknown>((dentro, passo) => (dentro as Campi | undefined)?.[passo], richiesta);
  if (typeof valore === 'string' && valore.trim() === '') return delCatalogo('EN081', [nome], nome);
  return delCatalogo('EN372', [typeof valore === 'string' ? valore : '', nome], nome);
}

/** What a service verifies must be said; of a residence, first of all where (pdnd-idanpr 3.2). */
function esaminaVerifica(servizio: CodiceEService, dichiarato: Campi | undefined): void {
  const { verifica } = eServizi[servizio];
  if (verifica?.obbligatoria && dichiarato?.[verifica.parte] === undefined) throw en148(testi.verifica);
  if (servizio !== 'C008') return;
  const residenza = sezioneDi(dichiarato, 'residenza');
  const inItalia = sezioneDi(sezioneDi(residenza, 'indirizzo'), 'comune') !== undefined;
  const dove = inItalia || sezioneDi(residenza, 'localitaEstera') !== undefined;
  const tipo = testoDi(residenza, 'tipoIndirizzo');
  if (!dove || (tipo !== undefined && !/^\d+$/.test(tipo))) throw en148(testi.residenza);
}

/** An exceptional place alone does not say where one was born. */
function esaminaLuogo(criteri: Campi | undefined): void {
  const luogo = sezioneDi(sezioneDi(criteri, 'datiNascita'), 'luogoNascita');
  if (luogo && !sezioneDi(luogo, 'comune') && !sezioneDi(luogo, 'localita')) throw en148(testi.nascita);
}

/**
 * What a service answers, without the number of the operation.
 *
 * @param oggi Italy's day
 * @throws ErroreE002
 */
export function rispondi({ servizio, richiesta }: Domanda, popolazione: Popolazione, oggi: string): Campi {
  const giorno = testoDi(sezioneDi(richiesta, 'datiRichiesta'), 'dataRiferimentoRichiesta')!.slice(0, 10);
  if (giorno > oggi) throw delCatalogo('EN372', [giorno, 'dataRiferimentoRichiesta'], 'dataRiferimentoRichiesta');
  const trovati = cercaSoggetti(popolazione, sezioneDi(richiesta, 'criteriRicerca') ?? {}, giorno);
  const dichiarato = sezioneDi(richiesta, 'verifica') ?? {};
  const verifica = verifiche[servizio];
  const soggetti = interessati(servizio, trovati, popolazione, giorno).map((persona) =>
    verifica
      ? { infoSoggettoEnte: [verifica({ persona, dichiarato, popolazione, giorno })] }
      : datiSoggetto(servizio, persona),
  );
  return {
    listaSoggetti: { datiSoggetto: soggetti },
    ...(daAvvisare(servizio, trovati) ? { listaAnomalie: [avvisoIdAnpr] } : {}),
  };
}

/** Nobody can be asked to search by ID where the ID is what is sought. */
const daAvvisare = (servizio: CodiceEService, { per }: Trovati): boolean =>
  per === 'codice-fiscale' && eServizi[servizio].specie !== 'identificativo';
