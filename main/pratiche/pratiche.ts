import { randomUUID } from 'node:crypto';
import type { PraticaSalvata } from '../../contract/archivio.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import { codiciFinalita, type CodiceFinalita } from '../../contract/finalita.ts';
import type { Pratica } from '../../contract/pratica.ts';
import type { Operatore } from '../../contract/stato.ts';
import type { Archivio } from '../store/archivio.ts';

/** Practices are numbered by the year of the office's calendar, which is not UTC's around midnight. */
const annoItaliano = new Intl.DateTimeFormat('it-IT', { year: 'numeric', timeZone: 'Europe/Rome' });

/** The practices of this workstation: no access without one (design 5, issue "sportello"). */
export class Pratiche {
  readonly #archivio: Archivio;
  readonly #idPostazione: string;

  constructor(archivio: Archivio, idPostazione: string) {
    this.#archivio = archivio;
    this.#idPostazione = idPostazione;
  }

  /** Opens a practice with the next number of this workstation and year, like `2026/PC-0001/00042`. */
  async apri(operatore: Operatore, finalita: CodiceFinalita, protocollo?: string): Promise<Pratica> {
    const adesso = new Date();
    const salvata = await this.#archivio.chiedi('praticaApri', {
      id: randomUUID(),
      aperta: adesso.toISOString(),
      operatore: operatore.codiceFiscale,
      finalita,
      serie: `${annoItaliano.format(adesso)}/${this.#idPostazione.replace(/^\d+-/, '')}`,
      ...(protocollo === undefined ? {} : { protocollo }),
    });
    return comePratica(salvata);
  }

  /** Adds the protocol number, which the queue did not wait for. */
  async protocolla(operatore: Operatore, id: string, protocollo: string): Promise<Pratica> {
    await this.sua(operatore, id);
    return comePratica(await this.#archivio.chiedi('praticaProtocollo', { id, protocollo }));
  }

  /** The practice, if it is this operator's. @throws ErrorePostazione PRATICA_ASSENTE */
  async sua(operatore: Operatore, id: string): Promise<Pratica> {
    const salvata = await this.#archivio.chiedi('praticaLeggi', { id });
    if (salvata?.operatore !== operatore.codiceFiscale) throw new ErrorePostazione('PRATICA_ASSENTE', id);
    return comePratica(salvata);
  }

  async recenti(operatore: Operatore): Promise<readonly Pratica[]> {
    const salvate = await this.#archivio.chiedi('praticheRecenti', { operatore: operatore.codiceFiscale, quante: 20 });
    return salvate.map(comePratica);
  }
}

const comePratica = ({ id, numero, aperta, finalita, protocollo }: PraticaSalvata): Pratica => {
  const codice = codiciFinalita.find((una) => una === finalita);
  if (!codice) throw new ErrorePostazione('FINALITA_NON_AMMESSA', finalita);
  return { id, numero, aperta, finalita: codice, ...(protocollo === undefined ? {} : { protocollo }) };
};
