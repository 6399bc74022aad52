import { ErrorePostazione } from '../../../contract/esito.ts';
import type { Lotto } from '../../../contract/pdnd/lotto.ts';
import type { Host } from '../../host.ts';
import { marcaUtf8, rigaCsv } from '../csv.ts';
import type { Lotti } from './lotti.ts';
import { lineeEsito, titoliEsiti } from './righe-esiti.ts';
import type { Sportello } from '../sportello.ts';

/** Rows that are in memory at once. */
const pagina = 100;

/** The result file of a job. */
export class EsitiLotti {
  readonly #lotti: Lotti;
  readonly #sportello: Sportello;
  readonly #host: Host;

  constructor(lotti: Lotti, sportello: Sportello, host: Host) {
    this.#lotti = lotti;
    this.#sportello = sportello;
    this.#host = host;
  }

  /**
   * Saves what came of every row that was asked, where the officer chooses; each page that is read is an access, which
   * the log has before the file does (design 5.1).
   *
   * @returns the file that was written, or null where the officer gave up
   * @throws ErrorePostazione LOTTO_ASSENTE, FILE_NON_SALVATO; SESSIONE_BLOCCATA where it locks in the meantime: no file
   */
  async salva(id: string): Promise<string | null> {
    const lotto = await this.#lotti.leggi(id);
    const atto = await this.#sportello.atto(lotto.pratica.id);
    try {
      return await this.#host.salvaFile(nomeFile(lotto), this.#csv(lotto), () => this.#sportello.soloSeSua(atto));
    } catch (causa) {
      if (causa instanceof ErrorePostazione) throw causa;
      throw new ErrorePostazione('FILE_NON_SALVATO', causa instanceof Error ? causa.message : undefined, causa);
    }
  }

  async *#csv({ id, codice }: Lotto): AsyncGenerator<string> {
    yield marcaUtf8 + rigaCsv(titoliEsiti(codice));
    for (let dopo = 0; ;) {
      const righe = await this.#lotti.esiti(id, dopo, pagina);
      const ultima = righe.at(-1);
      if (!ultima) return;
      yield righe
        .flatMap((riga) => lineeEsito(codice, riga))
        .map(rigaCsv)
        .join('');
      dopo = ultima.n;
    }
  }
}

/** A file's name must not name a person. */
const nomeFile = ({ pratica, codice }: Lotto): string => `esiti-${pratica.numero.replaceAll('/', '-')}-${codice}.csv`;
