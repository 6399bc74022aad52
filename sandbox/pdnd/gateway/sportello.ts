import { randomBytes, randomUUID } from 'node:crypto';
import { richiestaDi } from '../../../contract/operazioni/pdnd/alberi.ts';
import type { Diario } from '../../diario.ts';
import { eMassivo } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { audienceDi } from '../catalogo.ts';
import { type CausaGateway, RifiutoPdnd } from '../cause.ts';
import type { GiaVisti } from '../gia-visti.ts';
import { JSON_SEMPLICE, PROBLEMA, rispostaJson, type RispostaHttp } from '../http.ts';
import type { Lavorato } from '../lavorato.ts';
import type { Massivi } from '../massivi/massivi.ts';
import type { ProvvistaPdnd } from '../provvista.ts';
import type { Anpr, EsitoAnpr } from '../servizi/sportello.ts';
import { type Consumi, intestazioniConsumo } from './consumi.ts';
import { leggiContenuto } from './contenuto.ts';
import { conCorpo, type Operazione, risolvi } from './indirizzo.ts';
import { esaminaIntegrita, esaminaSenzaCorpo } from './integrita.ts';
import { problemaDi, rispostaProblema } from './problemi.ts';
import type { Richiesta } from './richiesta.ts';
import { esaminaTraccia } from './traccia.ts';
import { autentica, autorizza, esaminaVoucher } from './voucher.ts';

/** What the gateway works with. */
export interface MezziGateway {
  readonly provvista: ProvvistaPdnd;
  readonly consumi: Consumi;
  readonly giaVisti: GiaVisti;
  readonly anpr: Anpr;
  readonly massivi: Massivi;
  readonly diario: Diario;
  /** Scheme and host that callers know it by. */
  readonly radice: string;
  /** Milliseconds since the epoch. */
  readonly orologio: () => number;
}

/** One call, from its arrival to its answer: what is known of it so far. */
interface Transazione {
  readonly govwayId: string;
  operazione?: Operazione;
  client?: string;
  /** Headers that the answer will have, whatever it is. */
  intestazioni: Readonly<Record<string, string>>;
}

/**
 * GovWay with DataPower before it: the address, who asks, how often, every rule of ModI, the published file; then ANPR.
 * A refusal says as little as the real one; the log has its cause.
 */
export function passa(mezzi: MezziGateway, richiesta: Richiesta): RispostaHttp {
  const transazione = apri();
  try {
    return chiudi(transazione, serve(mezzi, richiesta, transazione));
  } catch (errore) {
    if (!(errore instanceof RifiutoPdnd)) throw errore;
    const causa = errore.causa as CausaGateway;
    const { dettaglio } = errore;
    annota(mezzi, transazione, { causa, ...(dettaglio === undefined ? {} : { dettaglio: unaRiga(dettaglio) }) });
    const aggiunta = causa === 'contenuto-schema' ? dettaglio : undefined;
    return chiudi(transazione, rispostaProblema(problemaDi(causa), transazione.govwayId, aggiunta));
  }
}

/** A call that has just come. */
export function apri(): Transazione {
  const govwayId = randomUUID();
  const intestazioni = {
    'GovWay-Transaction-ID': govwayId,
    'GovWay-Message-ID': randomUUID(),
    'X-Global-Transaction-ID': randomBytes(12).toString('hex'),
  };
  return { govwayId, intestazioni };
}

/** The answer with the headers of its call. */
export const chiudi = ({ intestazioni }: Transazione, risposta: RispostaHttp): RispostaHttp => ({
  ...risposta,
  intestazioni: { 'X-Backside-Transport': 'OK OK', ...intestazioni, ...risposta.intestazioni },
});

const unaRiga = (testo: string): string => testo.replaceAll('\n', ' ').trim();

function annota(
  { diario }: MezziGateway,
  { govwayId, operazione, client }: Transazione,
  come: { readonly causa?: CausaGateway; readonly esito?: EsitoAnpr; readonly dettaglio?: string },
): void {
  diario.scrivi({
    evento: 'pdnd-eservice',
    govwayId,
    ...(operazione ? { servizio: operazione.servizio } : {}),
    ...(client === undefined ? {} : { client }),
    ...come,
  });
}

function serve(mezzi: MezziGateway, richiesta: Richiesta, transazione: Transazione): RispostaHttp {
  const operazione = risolvi(richiesta.metodo, richiesta.percorso);
  transazione.operazione = operazione;
  esamina(mezzi, richiesta, operazione, transazione);
  const risposto = lavora(mezzi, richiesta, operazione, transazione.client!);
  const { esito, campo, risposta } = risposto;
  annota(mezzi, transazione, { esito, ...(campo === undefined ? {} : { dettaglio: campo }) });
  return risposta;
}

/** Everything that must hold before ANPR is asked, in the gateway's order. */
function esamina(mezzi: MezziGateway, richiesta: Richiesta, operazione: Operazione, transazione: Transazione): void {
  const { provvista, radice, consumi, giaVisti } = mezzi;
  const { registro, voucher } = provvista;
  const { servizio } = operazione;
  const millisecondi = mezzi.orologio();
  const adesso = millisecondi / 1000;
  const suo = autentica(richiesta, voucher.pubblica, adesso);
  const { client, purposeId } = suo;
  transazione.client = client;
  autorizza(suo, registro);
  const soglie = registro.soglie(servizio);
  const consumo = consumi.conta(client, servizio, soglie, millisecondi);
  transazione.intestazioni = { ...transazione.intestazioni, ...intestazioniConsumo(consumo) };
  consumi.limita(client, servizio, consumo, soglie, millisecondi);
  const audience = audienceDi(radice, servizio);
  const digest = esaminaVoucher(suo, servizio, audience, registro);
  const criteri = { registro, client, audience, adesso };
  esaminaTraccia(richiesta, criteri, { purposeId, digest });
  if (conCorpo(operazione)) esaminaIntegrita(richiesta, criteri, giaVisti);
  else esaminaSenzaCorpo(richiesta);
}

const salute = { listaErrori: [{ codiceErroreAnomalia: '200', testoErroreAnomalia: 'OK' }] };

function lavora(mezzi: MezziGateway, richiesta: Richiesta, operazione: Operazione, client: string): Lavorato {
  const { servizio, specie } = operazione;
  if (specie === 'stato') return { esito: 'fatta', risposta: rispostaJson(200, salute, {}, PROBLEMA) };
  const adesso = mezzi.orologio();
  if (eMassivo(servizio)) return mezzi.massivi.rispondi({ ...operazione, servizio }, richiesta, client, adesso);
  const dato = leggiContenuto(richiestaDi(servizio), richiesta.corpo);
  const { stato, corpo, esito, campo } = mezzi.anpr({ servizio, client, dato, adesso });
  const tipo = { 'Content-Type': stato === 200 ? JSON_SEMPLICE : PROBLEMA };
  return { esito, campo, risposta: { stato, intestazioni: tipo, corpo } };
}
