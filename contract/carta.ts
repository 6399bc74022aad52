import { z } from 'zod';
import { codiciErrore } from './errori.ts';

const byte = z.custom<Uint8Array>((valore) => valore instanceof Uint8Array);

/**
 * What the token's flags say of the user's PIN. PKCS#11 gives no number of tries left (v2.40 section 4.6), and some
 * drivers raise LOCKED on a card that is not: `bloccato` warns the operator, only C_Login decides.
 */
export const statiPin = ['normale', 'pochi-tentativi', 'ultimo-tentativo', 'bloccato'] as const;
export type StatoPin = (typeof statiPin)[number];

const schemaErrore = z.object({ code: z.enum(codiciErrore), dettaglio: z.string().exactOptional() });

const schemaCarta = z.object({
  etichetta: z.string(),
  seriale: z.string(),
  produttore: z.string(),
  modello: z.string(),
  statoPin: z.enum(statiPin),
  /** The reader has its own keypad: log in with a null PIN. */
  pinDaTastierino: z.boolean(),
  pinInizializzato: z.boolean(),
  pinDaCambiare: z.boolean(),
  /** What the flags say of the PUK, where to PKCS#11 it is the security officer's PIN. */
  statoPuk: z.enum(statiPin),
  /** How many digits a PIN may have (CK_TOKEN_INFO); a `max` of zero: the driver does not say. */
  lunghezzaPin: z.object({ min: z.number(), max: z.number() }),
  inizializzata: z.boolean(),
  /** A log-in holds now; false again if the card left the reader, even for an instant, or the driver lost it. */
  autenticata: z.boolean(),
});
/** A token in a reader. Strings are without PKCS#11's padding. */
export type Carta = z.infer<typeof schemaCarta>;

const schemaLettore = z.object({
  /** Stable while the driver is loaded. */
  id: z.string(),
  nome: z.string(),
  carta: schemaCarta.exactOptional(),
  /** Why the card that is in the reader cannot be read. */
  errore: schemaErrore.exactOptional(),
});
/** A reader: a PKCS#11 slot that holds a card or may receive one. */
export type Lettore = z.infer<typeof schemaLettore>;

const schemaCertificatoCarta = z.object({
  /** CKA_ID in hexadecimal: the same for a certificate and its private key. */
  id: z.string(),
  etichetta: z.string(),
  der: byte,
  /** Null where only a log-in can tell, because the card hides its private keys until then. */
  haChiave: z.boolean().nullable(),
});
export type CertificatoCarta = z.infer<typeof schemaCertificatoCarta>;

const schemaModulo = z.object({ produttore: z.string(), descrizione: z.string(), versione: z.string() });
/** What a PKCS#11 module says of itself (C_GetInfo). */
export type ModuloPkcs11 = z.infer<typeof schemaModulo>;

/** Signatures asked of a card; the digest is made in the token host, so that any RSA card will do. */
export const meccanismi = ['RSA-PKCS1-SHA256', 'RSA-PSS-SHA256'] as const;
export type Meccanismo = (typeof meccanismi)[number];

/**
 * How a driver gives a new PIN by means of the PUK. PKCS#11 v2.40 (section 5.6) has C_InitPIN in a session of the
 * security officer, whose PIN the PUK then is; some drivers take the PUK as the old PIN of a C_SetPIN outside any log-in.
 */
export const modiSblocco = ['accesso-so', 'cambio-senza-accesso'] as const;
export type ModoSblocco = (typeof modiSblocco)[number];

const richiesta = <T extends string, F extends z.ZodRawShape>(tipo: T, campi: F) =>
  z.object({ id: z.number(), tipo: z.literal(tipo), ...campi });

/** A request that concerns one card names it by serial number: the host refuses if another one is there now. */
const carta = { lettore: z.string(), seriale: z.string() };

export interface RiferimentoCarta {
  readonly lettore: string;
  readonly seriale: string;
}

/** Requests to the token host, answered one at a time, in order. */
export const schemaRichiestaCarta = z.discriminatedUnion('tipo', [
  richiesta('carica', { percorso: z.string() }),
  richiesta('stato', {}),
  richiesta('certificati', carta),
  /** `pin` in UTF-8, null for the reader's own keypad. */
  richiesta('accedi', { ...carta, pin: byte.nullable() }),
  richiesta('firma', {
    ...carta,
    idChiave: z.string(),
    meccanismo: z.enum(meccanismi),
    dati: byte,
  }),
  /** The user's own change; both null for the reader's own keypad. The card is logged out afterwards. */
  richiesta('cambiaPin', { ...carta, pin: byte.nullable(), nuovo: byte.nullable() }),
  /** A new PIN by means of the PUK; both null for the reader's own keypad. The card is logged out afterwards. */
  richiesta('sbloccaPin', { ...carta, puk: byte.nullable(), nuovo: byte.nullable(), modo: z.enum(modiSblocco) }),
  richiesta('esci', { lettore: z.string() }),
]);
export type RichiestaCarta = z.infer<typeof schemaRichiestaCarta>;
export type TipoRichiestaCarta = RichiestaCarta['tipo'];

/** The PINs and PUKs in a request: whoever has used it zeroes them. */
export function segretiDi(richiesta: RichiestaCarta): Uint8Array[] {
  if (richiesta.tipo === 'accedi') return presenti([richiesta.pin]);
  if (richiesta.tipo === 'cambiaPin') return presenti([richiesta.pin, richiesta.nuovo]);
  return richiesta.tipo === 'sbloccaPin' ? presenti([richiesta.puk, richiesta.nuovo]) : [];
}

const presenti = (segreti: readonly (Uint8Array | null)[]): Uint8Array[] => segreti.filter((uno) => uno !== null);

/** What each request gives when it succeeds. */
export const schemiValoreCarta = {
  carica: schemaModulo,
  stato: z.array(schemaLettore),
  certificati: z.array(schemaCertificatoCarta),
  accedi: z.undefined(),
  firma: byte,
  cambiaPin: z.undefined(),
  sbloccaPin: z.undefined(),
  esci: z.undefined(),
} satisfies Record<TipoRichiestaCarta, z.ZodType>;
export type ValoreCarta<T extends TipoRichiestaCarta> = z.infer<(typeof schemiValoreCarta)[T]>;

/** What the token host says: answers, changes of readers and cards, and at each poll, and in the middle of long works, that it is not hung. */
export const schemaMessaggioCarta = z.discriminatedUnion('tipo', [
  z.object({
    tipo: z.literal('risposta'),
    id: z.number(),
    esito: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), error: schemaErrore }),
    ]),
  }),
  z.object({ tipo: z.literal('lettori'), lettori: z.array(schemaLettore) }),
  z.object({ tipo: z.literal('vivo') }),
]);
export type MessaggioCarta = z.infer<typeof schemaMessaggioCarta>;
