import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { type CodiceServizio, codiciServizio } from '../../contract/operazioni/pdnd/catalogo.ts';
import { jwkDi, kidDi } from './jws.ts';
import {
  type Finalita,
  type RegistroPdnd,
  statiFinalita,
  statiRichiesta,
  statiVersione,
  type Versione,
} from './registro.ts';
import type { Secchio } from './token/ritmo.ts';

const servizio = z.enum(codiciServizio as [CodiceServizio, ...CodiceServizio[]]);

/** What may be asked of PDND's back office, over the wire by who knows the secret of `sandbox.json`. */
export const schemaComandoPdnd = z.discriminatedUnion('azione', [
  z.object({ azione: z.literal('elenca') }),
  z.object({ azione: z.literal('crea-client') }),
  z.object({ azione: z.literal('carica-chiave'), clientId: z.string(), pem: z.string() }),
  z.object({ azione: z.literal('togli-chiave'), kid: z.string() }),
  z.object({ azione: z.literal('associa'), clientId: z.string(), purposeId: z.string() }),
  z.object({ azione: z.literal('dissocia'), clientId: z.string(), purposeId: z.string() }),
  z.object({ azione: z.literal('finalita'), servizio, stato: z.enum(statiFinalita) }),
  z.object({ azione: z.literal('richiesta'), servizio, stato: z.enum(statiRichiesta) }),
  /** The state of the version that the agreement is for. */
  z.object({ azione: z.literal('versione'), servizio, stato: z.enum(statiVersione) }),
  z.object({ azione: z.literal('pubblica-versione'), servizio }),
  /** Moves the agreement to the version in force. */
  z.object({ azione: z.literal('aggiorna-richiesta'), servizio }),
  /** Calls a day and, where it is given, a second. */
  z.object({
    azione: z.literal('soglie'),
    servizio,
    quota: z.int().min(0),
    ritmo: z.int().min(1).nullable().default(null),
  }),
  /** Requests of voucher in so many milliseconds. */
  z.object({ azione: z.literal('ritmo-token'), massimo: z.int().min(1), intervallo: z.int().min(1) }),
]);
export type ComandoPdnd = z.input<typeof schemaComandoPdnd>;

/** What the back office shows. */
export interface ElencoPdnd {
  readonly consumerId: string;
  readonly clienti: readonly { readonly clientId: string; readonly chiavi: readonly string[] }[];
  readonly finalita: readonly (Finalita & {
    readonly clienti: readonly string[];
    readonly inVigore: Versione;
    readonly quota: number;
    readonly ritmo: number | null;
  })[];
}

/** What was asked cannot be done: the message says why. */
export class ErroreBackOffice extends Error {}

const BIT_MINIMI = 2048;

/**
 * Does a command: keys are uploaded, states and limits changed, and what PDND knows is listed.
 *
 * @throws ErroreBackOffice
 */
export function backOffice(registro: RegistroPdnd, secchio: Secchio) {
  const elenca = (): ElencoPdnd => {
    const clienti = registro.clienti();
    return {
      consumerId: registro.ente('fruitore'),
      clienti: clienti.map((clientId) => ({ clientId, chiavi: registro.chiavi(clientId) })),
      finalita: registro.tutteFinalita().map((finalita) => ({
        ...finalita,
        ...registro.soglie(finalita.servizio),
        clienti: clienti.filter((client) => registro.associata(finalita.id, client)),
        inVigore: registro.inVigore(finalita.servizio),
      })),
    };
  };
  const delServizio = (codice: CodiceServizio): Finalita =>
    registro.tutteFinalita().find((finalita) => finalita.servizio === codice)!;
  const esigiClient = (client: string): void => {
    if (!registro.clienti().includes(client)) throw new ErroreBackOffice('no such client');
  };
  const esigiFinalita = (id: string): void => {
    if (!registro.finalita(id)) throw new ErroreBackOffice('no such purpose');
  };

  return (domanda: unknown): object => {
    const letta = schemaComandoPdnd.safeParse(domanda);
    if (!letta.success) throw new ErroreBackOffice(letta.error.issues.map(({ message }) => message).join('; '));
    const comando = letta.data;
    switch (comando.azione) {
      case 'elenca':
        return elenca();
      case 'crea-client':
        return { clientId: registro.creaClient() };
      case 'carica-chiave':
        esigiClient(comando.clientId);
        return { kid: carica(registro, comando.clientId, comando.pem) };
      case 'togli-chiave':
        if (!registro.togliChiave(comando.kid)) throw new ErroreBackOffice('no such key');
        return {};
      case 'associa':
      case 'dissocia':
        esigiClient(comando.clientId);
        esigiFinalita(comando.purposeId);
        registro[comando.azione](comando.purposeId, comando.clientId);
        return {};
      case 'finalita':
        registro.statoFinalita(delServizio(comando.servizio).id, comando.stato);
        return {};
      case 'richiesta':
        registro.statoRichiesta(delServizio(comando.servizio).richiesta.id, comando.stato);
        return {};
      case 'versione':
        registro.statoVersione(delServizio(comando.servizio).versione.descriptor, comando.stato);
        return {};
      case 'pubblica-versione':
        return registro.pubblica(comando.servizio);
      case 'aggiorna-richiesta': {
        const { descriptor } = registro.inVigore(comando.servizio);
        registro.aggiornaRichiesta(delServizio(comando.servizio).richiesta.id, descriptor);
        return {};
      }
      case 'soglie':
        registro.impostaSoglie(comando.servizio, comando);
        return {};
      case 'ritmo-token':
        secchio.imposta(comando);
        return {};
    }
  };
}

export type BackOffice = ReturnType<typeof backOffice>;

/** Uploads a public key; the same key cannot be in two places (pdnd-idanpr 1.1). */
function carica(registro: RegistroPdnd, client: string, pem: string): string {
  const pubblica = leggiPubblica(pem);
  const bit = Buffer.from(jwkDi(pubblica).n, 'base64url').length * 8;
  if (bit < BIT_MINIMI) throw new ErroreBackOffice(`a key of ${bit} bits, too short`);
  const kid = kidDi(pubblica);
  if (registro.chiave(kid)) throw new ErroreBackOffice('this key has been uploaded already');
  registro.aggiungiChiave(kid, client, pubblica.export({ type: 'spki', format: 'pem' }) as string);
  return kid;
}

function leggiPubblica(pem: string): KeyObject {
  // Node would take the public part out of a private key: one that has been sent must not go unnoticed.
  if (pem.includes('PRIVATE KEY')) throw new ErroreBackOffice('a private key: it must never leave its computer');
  try {
    const pubblica = createPublicKey(pem);
    if (pubblica.asymmetricKeyType === 'rsa') return pubblica;
  } catch {
    // Told below.
  }
  throw new ErroreBackOffice('not the PEM of an RSA public key');
}
