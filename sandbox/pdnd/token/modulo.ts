import { eUuid } from '../uuid.ts';
import { esigiToken } from '../cause.ts';

const TIPO_ASSERZIONE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const campi = ['client_id', 'client_assertion', 'client_assertion_type', 'grant_type'] as const;

/** What the form of a request of voucher says (RFC 7523, 2.2; pdnd-idanpr 1.4). */
export interface Modulo {
  /** May be left out: the assertion says it too. */
  readonly clientId: string | undefined;
  readonly asserzione: string;
}

/**
 * Reads the form.
 *
 * @throws RifiutoPdnd 8001, 8002, 8003, or for a body that is no form
 */
export function leggiModulo(contentType: string | undefined, corpo: Buffer): Modulo {
  const tipo = contentType ?? '';
  esigiToken(/^application\/x-www-form-urlencoded(?:\s*;\s*charset=utf-8)?$/i.test(tipo), 'non-form', tipo);
  const dati = new URLSearchParams(corpo.toString('utf8'));
  for (const nome of campi) esigiToken(dati.getAll(nome).length <= 1, 'campo-ripetuto', nome);
  const clientId = dati.get('client_id') ?? undefined;
  esigiToken(clientId === undefined || eUuid(clientId), 'client-id-non-uuid');
  esigiToken(dati.get('grant_type') === 'client_credentials', 'grant-type');
  esigiToken(dati.get('client_assertion_type') === TIPO_ASSERZIONE, 'client-assertion-type');
  const asserzione = dati.get('client_assertion');
  esigiToken(asserzione !== null, 'asserzione-assente');
  return { clientId, asserzione };
}
