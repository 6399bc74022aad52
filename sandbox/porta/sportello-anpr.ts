import { createHash, type X509Certificate } from 'node:crypto';
import { setTimeout as attendi } from 'node:timers/promises';
import type { Campi, Operazione } from '../../contract/operazioni/albero.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import { scriviRisposta } from '../../contract/operazioni/scrittura.ts';
import type { NodoXml } from '../../contract/xml/nodo.ts';
import type { LavoroFatto, Operazioni } from '../archivio/operazioni.ts';
import type { Procedimenti } from '../archivio/procedimenti.ts';
import { testoDi } from '../campi.ts';
import type { Diario } from '../diario.ts';
import { type CodiceAnpr, ErroreAnpr, type Preliminare, preliminari } from '../errori.ts';
import { type MessaggioVerificato, verificaMessaggio } from '../firme/messaggio.ts';
import type { Tolleranze } from '../firme/tempi.ts';
import { giornoItaliano } from '../giorno.ts';
import type { Guasti } from '../guasti.ts';
import type { Popolazione } from '../popolazione/popolazione.ts';
import type { Registro } from '../registrazioni/svolgimento.ts';
import { esigi, Rifiuto } from '../rifiuto.ts';
import { autorizza, type Fiducia, riconosciComune } from './autorizzazione.ts';
import { busta, fault } from './buste.ts';
import { formaCanonica, leggiRichiesta } from './lettura.ts';
import { rispostaCatalogo, rispostaPreliminare, testataRisposta } from './risposte.ts';
import { rispondi } from './servizio.ts';

/** What the SOAP services work with. */
export interface Mezzi {
  readonly fiducia: Fiducia;
  readonly operazioni: Operazioni;
  readonly popolazione: Popolazione;
  readonly procedimenti: Procedimenti;
  readonly registro: Registro;
  readonly diario: Diario;
  readonly guasti: Guasti;
  readonly tolleranze: Tolleranze;
  /** Milliseconds since the epoch. */
  readonly orologio: () => number;
}

export interface RichiestaSoap {
  readonly percorso: string;
  readonly byte: Uint8Array;
  /** Certificate of the client, already accepted by the TLS layer. */
  readonly tls: X509Certificate;
}

export interface RispostaSoap {
  readonly stato: 200 | 500;
  readonly corpo: string;
}

/** The version of the services that ANPR accepts since July 2024, and the environment (anpr-protocol 0.5, 2). */
const DESTINATARIO = 'ANPR05';
const TIPO_INVIO = 'TEST';

/** What is being worked on: the code of the operation, by Comune and id. */
type InCorso = Map<string, string>;

/** A request that is what it says, from who it says. */
interface Pratica {
  readonly operazione: Operazione;
  readonly valore: Campi;
  readonly testata: Campi;
  readonly nodo: NodoXml;
  readonly messaggio: MessaggioVerificato;
  /** Paths of what the XSD would refuse outside the header. */
  readonly violazioni: readonly string[];
}

/**
 * ANPR's SOAP services: verifies, authorises, works, answers. Failures of security are Faults that say nothing;
 * refusals before the work are `rispostaKO` with XXXX; the log has the reason of each.
 */
export function sportelloAnpr(mezzi: Mezzi): (richiesta: RichiestaSoap) => Promise<RispostaSoap> {
  const inCorso: InCorso = new Map();

  async function tratta({ percorso, byte, tls }: RichiestaSoap): Promise<string> {
    const pratica = apri(mezzi, percorso, byte);
    const { operazione, testata } = pratica;
    try {
      esamina(mezzi, pratica, tls);
      return await esegui(mezzi, pratica, inCorso);
    } catch (causa) {
      const testo = causa instanceof Rifiuto ? preliminari[causa.motivo as Preliminare] : undefined;
      if (causa instanceof ErroreAnpr) {
        annota(mezzi, pratica, causa.codice, causa.campo);
        return rispostaCatalogo(operazione, pratica.valore, '0', 'XXXX', causa);
      }
      if (!(causa instanceof Rifiuto) || testo === undefined) throw causa;
      mezzi.diario.scrivi({ evento: 'rifiuto', ...motivi(causa), idOperazioneComune: idDi(testata) });
      return rispostaPreliminare(operazione, pratica.valore, testo);
    }
  }

  return async (richiesta) => {
    try {
      return { stato: 200, corpo: busta(await tratta(richiesta)) };
    } catch (causa) {
      if (causa instanceof Rifiuto) {
        mezzi.diario.scrivi({ evento: 'rifiuto', ...motivi(causa) });
        return { stato: 500, corpo: fault('Client', 'Internal Error (from client)') };
      }
      mezzi.diario.scrivi({
        evento: 'errore',
        dettaglio: causa instanceof Error ? (causa.stack ?? '') : String(causa),
      });
      return { stato: 500, corpo: fault('Server', 'Internal Error (from server)') };
    }
  };
}

const motivi = ({ motivo, dettaglio }: Rifiuto) => ({ motivo, ...(dettaglio === undefined ? {} : { dettaglio }) });
const idDi = (testata: Campi): string => testoDi(testata, 'idOperazioneComune');

/** Verifies the signatures and finds the operation that the body asks for, which the path must offer. */
function apri(mezzi: Mezzi, percorso: string, byte: Uint8Array): Pratica {
  const adesso = mezzi.orologio();
  const messaggio = verificaMessaggio(byte, {
    adesso,
    tolleranze: mezzi.tolleranze,
    riconosci: (certificato) => riconosciComune(certificato, mezzi.fiducia, adesso),
  });
  const nodo = messaggio.richiesta;
  const operazione = Object.values<Operazione>(operazioni).find(
    (o) => o.percorso === percorso && o.spazio === nodo.spazio && o.richiesta.nome === nodo.nome,
  );
  esigi(operazione, 'servizio-sconosciuto', `${nodo.nome} at ${percorso}`);
  const { valore, violazioni } = leggiRichiesta(operazione, nodo);
  const testata = valore['testataRichiesta'];
  const testataBuona = !violazioni.some((v) => v.startsWith(`${nodo.nome}/testataRichiesta`));
  esigi(testata && testataBuona, 'schema', violazioni.join(', '));
  return { operazione, valore, testata: testata as Campi, nodo, messaggio, violazioni };
}

/** Everything that must hold before any work, in the order in which ANPR would look at it. */
function esamina(mezzi: Mezzi, pratica: Pratica, tls: X509Certificate): void {
  const { operazione, testata, messaggio, violazioni } = pratica;
  const adesso = mezzi.orologio();
  const { asserzione, firmatario } = messaggio;
  autorizza({ asserzione, firmatario, tls, codMittente: testoDi(testata, 'codMittente') }, mezzi.fiducia, adesso);
  esigi(testata['codDestinatario'] === DESTINATARIO, 'destinatario', testoDi(testata, 'codDestinatario'));
  esigi(testata['tipoInvio'] === TIPO_INVIO, 'tipo-invio', testoDi(testata, 'tipoInvio'));
  const chiesta = testoDi(testata, 'operazioneRichiesta');
  esigi(chiesta === operazione.codice, 'operazione-diversa', `${chiesta} with ${operazione.richiesta.nome}`);
  const dataOra = testoDi(testata, 'dataOraRichiesta');
  if (Date.parse(dataOra) > adesso + mezzi.tolleranze.scarto) {
    throw new ErroreAnpr('EHR09', [dataOra, new Date(adesso).toISOString()], 'dataOraRichiesta');
  }
  const [violazione, altra] = violazioni;
  if (violazione?.endsWith('/dataRiferimentoRichiesta (obbligatorio)') && !altra) throw new ErroreAnpr('EN178');
  if (violazione) throw new ErroreAnpr('EN489', [], violazione);
}

/** Does the work, once for each `idOperazioneComune`; the connection test has no memory. */
async function esegui(mezzi: Mezzi, pratica: Pratica, inCorso: InCorso): Promise<string> {
  const { operazione, testata, nodo } = pratica;
  const istat = testoDi(testata, 'codMittente');
  const id = idDi(testata);
  const { attuale } = mezzi.guasti;
  if (operazione.codice === 'OP01') {
    if (attuale.nome === 'lento') await attendi(attuale.ms ?? 0);
    annota(mezzi, pratica, 'fatta');
    return scriviRisposta(operazione, 'ok', { testataRisposta: testataRisposta(testata, '0', '0000') });
  }
  const impronta = createHash('sha256').update(formaCanonica(nodo)).digest();
  const fatta = mezzi.operazioni.cerca(istat, id);
  if (fatta) {
    const stessa = fatta.codice === operazione.codice && fatta.impronta.equals(impronta);
    if (!stessa) throw new ErroreAnpr('EN079', [], 'idOperazioneComune');
    annota(mezzi, pratica, 'ripetuta');
    return fatta.risposta;
  }
  const chiave = chiaveDi(istat, id);
  esigi(!inCorso.has(chiave), 'id-in-corso');
  esigi(!mezzi.operazioni.arretrato(istat, id), 'id-inferiore');
  inCorso.set(chiave, operazione.codice);
  try {
    if (attuale.nome === 'lento') await attendi(attuale.ms ?? 0);
    const protocollo = testata['protocolloComune'] as string | undefined;
    const chiamata = { istat, id, codice: operazione.codice, impronta, protocollo, quando: mezzi.orologio() };
    return mezzi.operazioni.esegui(chiamata, (idANPR) => lavora(mezzi, pratica, idANPR, inCorso));
  } finally {
    inCorso.delete(chiave);
  }
}

const chiaveDi = (istat: string, id: string): string => `${istat} ${id}`;

/** The answer to a request that is good: what was found or registered, or ANPR's reason for refusing. */
function lavora(mezzi: Mezzi, pratica: Pratica, idANPR: string, inCorso: InCorso): LavoroFatto {
  const { operazione, testata, valore, messaggio } = pratica;
  const { popolazione, operazioni, procedimenti } = mezzi;
  const mittente = testoDi(testata, 'codMittente');
  const adesso = mezzi.orologio();
  const { risposta, stato, soggetto, rifiuto } = rispondi(mezzi.registro, operazione, idANPR, {
    ...{ richiesta: valore, mittente, adesso, oggi: giornoItaliano(adesso) },
    ...{ operatore: messaggio.asserzione.operatore, postazione: messaggio.asserzione.idPostazione },
    ...{ popolazione, operazioni, procedimenti },
    inCorso: (id) => inCorso.get(chiaveDi(mittente, id)),
  });
  annota(mezzi, pratica, rifiuto?.codice ?? 'fatta', rifiuto?.campo);
  return { risposta, stato, soggetto };
}

function annota(
  mezzi: Mezzi,
  { operazione, testata, messaggio }: Pratica,
  esito: 'fatta' | 'ripetuta' | CodiceAnpr,
  dettaglio?: string,
): void {
  mezzi.diario.scrivi({
    evento: 'operazione',
    codice: operazione.codice,
    idOperazioneComune: idDi(testata),
    operatore: messaggio.asserzione.operatore,
    postazione: messaggio.asserzione.idPostazione,
    esito,
    ...(dettaglio === undefined ? {} : { dettaglio }),
  });
}
