import type { Agent } from 'node:https';
import type { Credenziale } from '../postazione/ambiente.ts';
import { agentePer, type Fiducia } from './scambio.ts';

/** The agents made so far, each with the certificate that it presents; the last one serves what begins now. */
export class Agenti {
  readonly #fiducia: Pick<Fiducia, 'ca' | 'proxy'>;
  readonly #fatti: { readonly agente: Agent; readonly credenziale: Credenziale }[] = [];

  constructor(fiducia: Pick<Fiducia, 'ca' | 'proxy'>) {
    this.#fiducia = fiducia;
  }

  /** For a request that begins now, with the certificate in force. */
  per(credenziale: Credenziale): Agent {
    const ultimo = this.#fatti.at(-1);
    if (ultimo?.credenziale === credenziale) return ultimo.agente;
    if (ultimo) congeda(ultimo.agente);
    const { certificato: cert, chiave: key } = credenziale;
    const { ca, proxy } = this.#fiducia;
    const agente = agentePer({ ca, cert, key, proxy });
    this.#fatti.push({ agente, credenziale });
    return agente;
  }

  chiudi(): void {
    for (const { agente } of this.#fatti) agente.destroy();
  }
}

/** Requests under way end on their sockets, which close behind them; those at rest close now. */
const congeda = (agente: Agent): void => {
  // Node's agent looks at this, at each end of a request, to keep the socket or not; its types do not tell.
  Object.assign(agente, { keepAlive: false });
  for (const prese of Object.values(agente.freeSockets)) for (const presa of prese ?? []) presa.destroy();
};
