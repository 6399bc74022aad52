import type { RispostaHttp } from '../rete/scambio.ts';
import { oggettoIn } from './oggetto.ts';

/** What an answer says, where it is JSON; and what of it the help desk needs. */
export interface Problema {
  readonly dati: Readonly<Record<string, unknown>>;
  /** Status, title, codes and the ids by which support finds it: never a token, never a person. */
  readonly dettaglio: string;
}

/** The ids by which PDND and GovWay find a refusal in their logs. */
const identificativi = ['correlationId', 'govway_id'] as const;

/** Reads the body of a refusal: problem+json, an e-service's own, or HTML (pdnd-idanpr 1.5, 2.4). */
export function problemaIn({ stato, corpo, intestazioni }: RispostaHttp): Problema {
  const dati = oggettoIn(corpo) ?? {};
  const testo = (nome: string) => (typeof dati[nome] === 'string' ? dati[nome] : undefined);
  const codici = (Array.isArray(dati['errors']) ? dati['errors'] : []).map((uno: unknown) =>
    String((uno as { code?: unknown } | null)?.code),
  );
  const html = /GovWay-OP[\d-]+/.exec(corpo.subarray(0, 4096).toString('latin1'))?.[0];
  const id = identificativi.flatMap((nome) => (testo(nome) ? [`${nome} ${testo(nome)}`] : []));
  const transazione = intestazioni['govway-transaction-id'];
  return {
    dati,
    dettaglio: [
      `HTTP ${stato}`,
      testo('title'),
      ...codici,
      html,
      ...id,
      typeof transazione === 'string' && id.length === 0 ? `GovWay-Transaction-ID ${transazione}` : undefined,
    ]
      .filter(Boolean)
      .join(', '),
  };
}
