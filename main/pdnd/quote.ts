import type { QuotaEService } from '../../contract/pdnd/eservizi.ts';
import type { RispostaHttp } from '../rete/scambio.ts';
import { giornoItaliano } from '../tempo.ts';

/** How much of today's quota each e-service has left, by its own headers and by our count (pdnd-idanpr 2.4). */
export class Quote {
  readonly #orologio: () => number;
  readonly #quote = new Map<string, QuotaEService & { readonly giorno: string }>();

  constructor(orologio: () => number) {
    this.#orologio = orologio;
  }

  /** A call left: failed ones count too. */
  conta(servizio: string, { intestazioni }: Pick<RispostaHttp, 'intestazioni'>): void {
    const giorno = this.#oggi();
    const prima = this.di(servizio);
    const numero = (nome: string) => {
      const valore = Number(String(intestazioni[nome]).split(',')[0]);
      return Number.isInteger(valore) && valore >= 0 ? valore : undefined;
    };
    const limite = numero('x-ratelimit-limit') ?? prima.limite;
    const rimaste = numero('x-ratelimit-remaining') ?? prima.rimaste;
    this.#quote.set(servizio, {
      giorno,
      fatte: prima.fatte + 1,
      ...(limite === undefined ? {} : { limite }),
      ...(rimaste === undefined ? {} : { rimaste }),
    });
  }

  /** What is known of a service today. */
  di(servizio: string): QuotaEService {
    const nota = this.#quote.get(servizio);
    if (nota?.giorno !== this.#oggi()) return { fatte: 0 };
    const { giorno: _giorno, ...quota } = nota;
    return quota;
  }

  /** The day on which the quota is counted: it begins again at midnight in Italy. */
  #oggi(): string {
    return giornoItaliano(new Date(this.#orologio()));
  }
}
