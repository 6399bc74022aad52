import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { ElementoIgnoto } from '../../contract/operazioni/lettura.ts';
import { rispostaMassivaDi, tipoRicerca, type ChiaveMassiva } from '../../contract/operazioni/pdnd/alberi.ts';
import { casoUsoDi, percorsi, type CodiceMassivo } from '../../contract/operazioni/pdnd/catalogo.ts';
import { leggiJson } from '../../contract/operazioni/pdnd/json.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import type { Chi } from './chi.ts';
import type { Chiamato, ClientePdnd, Ricevuta } from './cliente.ts';
import { oggettoIn } from './oggetto.ts';
import { leggiRifiuto, type RifiutoEService } from './risposta.ts';

/** What is asked about many people. */
export interface DomandaMassiva {
  readonly chiave: ChiaveMassiva;
  /** Codici fiscali or ID ANPR, as `chiave` says. */
  readonly valori: readonly string[];
  /** `xs:date`. */
  readonly allaData: string;
  readonly motivo: string;
}

/** How far ANPR is with a request: inserted, being worked on (pdnd-idanpr 3.5). */
export type AttesaMassiva = 'in-coda' | 'in-lavorazione';

/** What ANPR found for one line of the file. */
export interface RigaMassiva {
  /** The line, as it was asked. */
  readonly valore: string;
  readonly soggetti: readonly Campi[];
  readonly ignoti: readonly ElementoIgnoto[];
}

export type Presa = { readonly esito: 'presa'; readonly idOperazioneANPR: string } | RifiutoEService;
export type Scarico =
  | { readonly esito: 'pronta'; readonly righe: readonly RigaMassiva[] }
  | { readonly esito: 'attesa'; readonly stato: AttesaMassiva }
  | RifiutoEService;
export type Ritiro = { readonly esito: 'ritirata' } | RifiutoEService;

/** Bytes of an answer once it is decompressed. */
const massimo = 64 * 1024 * 1024;
const comprimi = promisify(gzip);
const decomprimi = promisify(gunzip);

/** The services of ANPR that answer a file of many people in their own time (pdnd-idanpr 3.5). */
export class ClienteMassivi {
  readonly #cliente: ClientePdnd;

  constructor(cliente: ClientePdnd) {
    this.#cliente = cliente;
  }

  /** Gives ANPR a file. @throws ErrorePostazione, NonPartita: see {@link ClientePdnd.chiedi} */
  async inserisci(
    codice: CodiceMassivo,
    idOperazioneClient: string,
    { chiave, valori, allaData, motivo }: DomandaMassiva,
    chi: Chi,
  ): Promise<Presa & Ricevuta> {
    const fileInput = (await comprimi(valori.join('\n'))).toString('base64');
    const datiRichiesta = {
      dataRiferimentoRichiesta: allaData,
      motivoRichiesta: motivo,
      casoUso: casoUsoDi(codice),
    };
    const corpo = JSON.stringify({
      ...{ idOperazioneClient, fileInput, datiRichiesta },
      tipoRicerca: Number(tipoRicerca[chiave]),
    });
    const chiamato = await this.#cliente.manda(
      codice,
      { metodo: 'POST', url: this.#cliente.indirizzo(codice), corpo },
      chi,
    );
    return this.#leggi(chiamato, (dato) => {
      const id = 'idOperazioneANPR' in dato ? String(dato.idOperazioneANPR) : '';
      // A number, or lately a UUID (pdnd-idanpr 3.3).
      if (!/^[\w-]{1,36}$/.test(id)) throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'no idOperazioneANPR');
      return { esito: 'presa', idOperazioneANPR: id };
    });
  }

  /** What ANPR found, or how far it is. @throws ErrorePostazione, NonPartita: see {@link ClientePdnd.chiedi} */
  async scarica(codice: CodiceMassivo, id: string, chiave: ChiaveMassiva, chi: Chi): Promise<Scarico & Ricevuta> {
    const url = this.#passo(codice, percorsi.massivo.scarico(id));
    const chiamato = await this.#cliente.manda(codice, { metodo: 'GET', url }, chi);
    const chiaro = { ...chiamato, risposta: { ...chiamato.risposta, corpo: await inChiaro(chiamato.risposta.corpo) } };
    const letta = this.#leggi<Exclude<Scarico, RifiutoEService>>(chiaro, (dato) => ({
      esito: 'pronta',
      righe: righeIn(dato, codice, chiave),
    }));
    const stato = letta.esito === 'ko' ? attesaIn(letta) : undefined;
    return stato ? { esito: 'attesa', stato, voucher: letta.voucher } : letta;
  }

  /** Takes back a request that ANPR has not begun. @throws ErrorePostazione, NonPartita: see {@link ClientePdnd.chiedi} */
  async ritira(codice: CodiceMassivo, id: string, chi: Chi): Promise<Ritiro & Ricevuta> {
    const url = this.#passo(codice, percorsi.massivo.eliminazione(id));
    return this.#leggi(await this.#cliente.manda(codice, { metodo: 'DELETE', url }, chi), () => ({
      esito: 'ritirata',
    }));
  }

  /** Another step of the service, beside the one whose address is configured. */
  #passo(codice: CodiceMassivo, percorso: string): string {
    const { richiesta } = percorsi.massivo;
    const indirizzo = this.#cliente.indirizzo(codice);
    return (indirizzo.endsWith(richiesta) ? indirizzo.slice(0, -richiesta.length) : indirizzo) + percorso;
  }

  #leggi<T>(chiamato: Chiamato, bene: (dato: object) => T): (T | RifiutoEService) & Ricevuta {
    const { risposta, voucher } = chiamato;
    const oggetto = oggettoIn(risposta.corpo);
    if (risposta.stato === 200) {
      if (!oggetto) throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'not a JSON object');
      return { ...bene(oggetto), voucher };
    }
    const rifiuto = oggetto && leggiRifiuto(oggetto, risposta.stato);
    if (!rifiuto) throw this.#cliente.rifiuto(chiamato);
    return { ...rifiuto, voucher };
  }
}

/** Answers come compressed or not, whatever their type says (pdnd-idanpr 3.5). @throws ErrorePostazione */
async function inChiaro(corpo: Buffer): Promise<Buffer> {
  if (corpo[0] !== 0x1f || corpo[1] !== 0x8b) return corpo;
  try {
    return await decomprimi(corpo, { maxOutputLength: massimo });
  } catch (causa) {
    const troppo = (causa as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ErrorePostazione(troppo ? 'ANPR_RISPOSTA_TROPPO_GRANDE' : 'ANPR_RISPOSTA_NON_VALIDA', 'gzip', causa);
  }
}

/** EN148 has many meanings: this one is told by its text (pdnd-idanpr 3.4). */
const attesaIn = ({ errori }: RifiutoEService): AttesaMassiva | undefined => {
  const stato = errori
    .filter(({ codice }) => codice === 'EN148')
    .map(({ testo }) => /in attesa di elaborazione con stato:\s*(\d)/i.exec(testo)?.[1])
    .find((uno) => uno !== undefined);
  if (stato === undefined) return undefined;
  return stato === '0' ? 'in-coda' : 'in-lavorazione';
};

/** @throws ErrorePostazione ANPR_RISPOSTA_NON_VALIDA */
function righeIn(dato: object, codice: CodiceMassivo, chiave: ChiaveMassiva): readonly RigaMassiva[] {
  const righe = 'risposteMassive' in dato ? dato.risposteMassive : undefined;
  if (!Array.isArray(righe)) throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'no risposteMassive');
  const albero = rispostaMassivaDi(codice);
  return righe.map((riga: unknown) => {
    const { valore: campi, ignoti } = leggiJson(albero, riga);
    const valore = testoDi(campi, chiave);
    if (valore === undefined) throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', `no ${chiave}`);
    return { valore, soggetti: sezioniDi(sezioneDi(campi, 'listaSoggetti'), 'datiSoggetto'), ignoti };
  });
}
