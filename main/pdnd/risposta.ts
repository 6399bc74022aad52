import type { Anomalia } from '../../contract/anpr.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { ElementoIgnoto } from '../../contract/operazioni/lettura.ts';
import { comeAnomalia } from '../../contract/operazioni/anomalia.ts';
import { rispostaDi, rispostaKO } from '../../contract/operazioni/pdnd/alberi.ts';
import type { CodiceEService } from '../../contract/operazioni/pdnd/catalogo.ts';
import { leggiJson } from '../../contract/operazioni/pdnd/json.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import type { RispostaHttp } from '../rete/scambio.ts';
import { oggettoIn } from './oggetto.ts';

/** What an e-service answered: people, or a reasoned refusal of ANPR. */
export type RispostaEService =
  | {
      readonly esito: 'ok';
      /** Everybody who was found: never to be reduced to the first. */
      readonly soggetti: readonly Campi[];
      readonly avvisi: readonly Anomalia[];
      readonly ignoti: readonly ElementoIgnoto[];
      readonly idOperazioneANPR: string;
    }
  | RifiutoEService;

/** A reasoned refusal of ANPR. */
export interface RifiutoEService {
  readonly esito: 'ko';
  readonly errori: readonly Anomalia[];
  readonly idOperazioneANPR: string;
}

/** Errors of ANPR's machinery, not about what was asked (pdnd-idanpr 2.4). */
const delServizio = new Set(['999']);

/**
 * Reads an answer of the e-service, good or not; undefined where it is the gateway that refused.
 *
 * @throws ErrorePostazione ANPR_RISPOSTA_NON_VALIDA, PDND_FERMA
 */
export function leggiRisposta(codice: CodiceEService, { stato, corpo }: RispostaHttp): RispostaEService | undefined {
  const dato = oggettoIn(corpo);
  if (!dato) {
    if (stato === 200) throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'not a JSON object');
    return undefined;
  }
  if (stato !== 200) return leggiRifiuto(dato, stato);
  const { valore, ignoti } = leggiJson(rispostaDi(codice), dato);
  if (!('listaSoggetti' in valore) && !('listaAnomalie' in valore)) {
    throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'neither people nor warnings');
  }
  return {
    esito: 'ok',
    soggetti: sezioniDi(sezioneDi(valore, 'listaSoggetti'), 'datiSoggetto'),
    avvisi: anomalie(valore, 'listaAnomalie'),
    ignoti,
    idOperazioneANPR: testoDi(valore, 'idOperazioneANPR') ?? '',
  };
}

/** A reasoned refusal of ANPR itself; undefined where it is the gateway that refused. @throws ErrorePostazione PDND_FERMA */
export const leggiRifiuto = (dato: object, stato: number): RifiutoEService | undefined => {
  if (!('listaErrori' in dato)) return undefined;
  const { valore } = leggiJson(rispostaKO, dato);
  const errori = anomalie(valore, 'listaErrori');
  const guasti = errori.filter(({ codice }) => delServizio.has(codice)).map(({ codice }) => codice);
  if (guasti.length > 0 || errori.length === 0) {
    throw new ErrorePostazione('PDND_FERMA', [`HTTP ${stato}`, ...guasti].join(', '));
  }
  return { esito: 'ko', errori, idOperazioneANPR: testoDi(valore, 'idOperazioneANPR') ?? '' };
};

const anomalie = (valore: Campi, nome: string): readonly Anomalia[] => sezioniDi(valore, nome).map(comeAnomalia);

/** Whether an ID ANPR is in force, in the portal's words. @throws ErrorePostazione ANPR_RISPOSTA_NON_VALIDA, PDND_FERMA */
export function leggiValidita(idANPR: string, { stato, corpo }: RispostaHttp): boolean {
  if (stato !== 200) throw new ErrorePostazione('PDND_FERMA', `HTTP ${stato}`);
  const dato = oggettoIn(corpo);
  if (!dato) throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'not a JSON object');
  if (dato['idANPR'] !== idANPR) throw new ErrorePostazione('ANPR_RISPOSTA_ESTRANEA', 'another ID ANPR');
  if (dato['esito'] === 'ID ANPR valido') return true;
  if (dato['esito'] === 'ID ANPR non valido') return false;
  throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'neither valid nor not');
}
