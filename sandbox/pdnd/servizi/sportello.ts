import { type CodiceEService, eServizi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { Archivio } from '../../archivio/archivio.ts';
import { type Operazioni, ordineDi } from '../../archivio/operazioni.ts';
import { giornoItaliano } from '../../giorno.ts';
import type { Popolazione } from '../../popolazione/popolazione.ts';
import type { Oggetto } from '../jws.ts';
import { leggiDomanda, rispondi } from './domanda.ts';
import { type CodiceE002, ErroreE002, rispostaKO, testi } from './errori.ts';

/** How a call ended behind the gateway, for the log: `ripetuta` where an answer given before was given again. */
export type EsitoAnpr = 'fatta' | 'ripetuta' | CodiceE002;

/** What ANPR answered to a call that the gateway let through. */
export interface Risposto {
  readonly stato: number;
  readonly corpo: string;
  readonly esito: EsitoAnpr;
  /** Name of the element that is wrong. */
  readonly campo?: string | undefined;
}

/** A call that the gateway let through. */
export interface Chiamata {
  readonly servizio: CodiceEService;
  readonly client: string;
  readonly dato: Oggetto;
  /** Milliseconds since the epoch. */
  readonly adesso: number;
}

/**
 * ANPR behind the gateway. Where the published file says that `idOperazioneClient` grows it answers once for each of a
 * client's, then gives the same answer again, whatever is asked; the other services do not look at it, and many clients
 * always send the same (pdnd-idanpr 3.1).
 */
export function anpr(db: Archivio, popolazione: Popolazione, operazioni: Operazioni) {
  const data = db.prepare<[string, string, string], { stato: number; corpo: string }>(
    'SELECT stato, corpo FROM pdnd_risposta WHERE client = ? AND servizio = ? AND id = ?',
  );
  const ultimo = db.prepare<[string, string], { ordine: string | null }>(
    'SELECT max(ordine) AS ordine FROM pdnd_risposta WHERE client = ? AND servizio = ?',
  );
  const ricorda = db.prepare('INSERT INTO pdnd_risposta VALUES (?, ?, ?, ?, ?, ?)');

  const esigiCrescente = ({ servizio, client }: Chiamata, id: string): void => {
    const [ordine, massimo] = [ordineDi(id), ultimo.get(client, servizio)?.ordine];
    if (ordine === null || typeof massimo !== 'string' || ordine > massimo) return;
    throw new ErroreE002('XXXX', testi.idInferiore, 400, 'idOperazioneClient');
  };

  return (chiamata: Chiamata): Risposto => {
    const { servizio, client, dato, adesso } = chiamata;
    const { idCrescente } = eServizi[servizio];
    const id = String(dato['idOperazioneClient']);
    const prima = idCrescente ? data.get(client, servizio, id) : undefined;
    if (prima) return { ...prima, esito: 'ripetuta' };
    return db.transaction((): Risposto => {
      const risposto = tenta(String(operazioni.nuovoNumero()), () => {
        const domanda = leggiDomanda(servizio, dato);
        if (idCrescente) esigiCrescente(chiamata, id);
        return rispondi(domanda, popolazione, giornoItaliano(adesso));
      });
      const { stato, corpo } = risposto;
      if (idCrescente && usato(risposto)) ricorda.run(client, servizio, id, ordineDi(id), stato, corpo);
      return risposto;
    })();
  };
}

export type Anpr = ReturnType<typeof anpr>;

/** A number refused because it is low, or a request refused for its form, has not been used. */
const usato = ({ esito }: Risposto): boolean => esito === 'fatta' || esito === 'EN122';

function tenta(numero: string, lavoro: () => object): Risposto {
  try {
    return { stato: 200, corpo: JSON.stringify({ idOperazioneANPR: numero, ...lavoro() }), esito: 'fatta' };
  } catch (causa) {
    if (!(causa instanceof ErroreE002)) throw causa;
    const { stato, codice, campo } = causa;
    return { stato, corpo: JSON.stringify(rispostaKO(numero, causa)), esito: codice, campo };
  }
}
