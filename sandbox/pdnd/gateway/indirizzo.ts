import { type CodiceServizio, codiciServizio, eMassivo, percorsi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { baseDi } from '../catalogo.ts';
import { esigiGateway } from '../cause.ts';

/** What a call asks for. */
export interface Operazione {
  readonly servizio: CodiceServizio;
  readonly specie: 'domanda' | 'stato' | 'richiesta-massiva' | 'scarico' | 'eliminazione';
  /** Of the request of many people that is fetched or deleted. */
  readonly id?: string;
}

/**
 * Finds the operation that a method and a path name.
 *
 * @throws RifiutoPdnd for an e-service or an operation that there is not
 */
export function risolvi(metodo: string, percorso: string): Operazione {
  const servizio = codiciServizio.find((codice) => `${percorso}/`.startsWith(`${baseDi('', codice)}/`));
  esigiGateway(servizio, 'indirizzo-sconosciuto', percorso.slice(0, 200));
  const resto = percorso.slice(baseDi('', servizio).length);
  const operazione = operazioneDi(servizio, metodo, resto);
  esigiGateway(operazione, 'operazione-sconosciuta', `${metodo} ${resto.slice(0, 100)}`);
  return operazione;
}

function operazioneDi(servizio: CodiceServizio, metodo: string, resto: string): Operazione | undefined {
  if (metodo === 'GET' && resto === percorsi.stato) return { servizio, specie: 'stato' };
  if (!eMassivo(servizio)) {
    return metodo === 'POST' && resto === percorsi.domanda ? { servizio, specie: 'domanda' } : undefined;
  }
  const { richiesta, scarico, eliminazione } = percorsi.massivo;
  if (metodo === 'POST' && resto === richiesta) return { servizio, specie: 'richiesta-massiva' };
  const id = resto.split('/').at(-1)!;
  if (metodo === 'GET' && resto === scarico(id)) return { servizio, specie: 'scarico', id };
  if (metodo === 'DELETE' && resto === eliminazione(id)) return { servizio, specie: 'eliminazione', id };
  return undefined;
}

/** True where a call of that kind carries a body, and with it Digest and Agid-JWT-Signature (pdnd-idanpr 2.2). */
export const conCorpo = ({ specie }: Operazione): boolean => specie === 'domanda' || specie === 'richiesta-massiva';
