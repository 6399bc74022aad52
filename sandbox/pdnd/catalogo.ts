import {
  type CodiceServizio,
  eMassivo,
  eServizi,
  eServiziMassivi,
  percorsi,
} from '../../contract/operazioni/pdnd/catalogo.ts';

/** The part of the path that names it. */
export const segmentoDi = (codice: CodiceServizio): string =>
  eMassivo(codice) ? eServiziMassivi[codice].segmento : eServizi[codice].segmento;

/** Where it answers. `radice`: scheme and host of the gateway. */
export const baseDi = (radice: string, codice: CodiceServizio): string => radice + percorsi.base(segmentoDi(codice));

/** Where its question is sent, operation included. */
export const urlDi = (radice: string, codice: CodiceServizio): string =>
  baseDi(radice, codice) + (eMassivo(codice) ? percorsi.massivo.richiesta : percorsi.domanda);

/** What its tokens are for: without `-PDND` and operation, but for the massive ones, with `-PDND` (pdnd-idanpr 2.3). */
export const audienceDi = (radice: string, codice: CodiceServizio): string =>
  eMassivo(codice) ? baseDi(radice, codice) : baseDi(radice, codice).replace('-PDND/', '/');

/** Calls a day that the catalogue gave to each client when it was seen (pdnd-idanpr 3); 2,000 for the others. */
const quote: Readonly<Partial<Record<CodiceServizio, number>>> = { C008: 100, C030: 5_000 };
export const quotaIniziale = (codice: CodiceServizio): number => quote[codice] ?? 2_000;
