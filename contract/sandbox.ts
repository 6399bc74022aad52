import { z } from 'zod';

const chiaveP12 = z.object({ id: z.string(), p12: z.string(), password: z.string() });

/** Roles of the people of a Comune, as the ANPR console names them (circolare 4/2019). */
export const ruoli = ['sindaco', 'als', 'alp', 'operatore'] as const;
export type Ruolo = (typeof ruoli)[number];

/** Faults that the sandbox plays on request; `sandbox/guasti.ts` says what each does. */
export const nomiGuasti = [
  'nessuno',
  'lento',
  'mai',
  'infinita',
  'perde-risposta',
  'troncata',
  'tipo-errato',
  'altra-operazione',
  '504',
  'internal-error',
  'internal-error-client',
  'pdnd-404',
  'pdnd-429',
  'pdnd-999',
  'pdnd-503',
  'pdnd-html',
  'pdnd-token-401',
  'pdnd-token-403',
  'pdnd-token-429',
  'pdnd-token-500',
] as const;
export type NomeGuasto = (typeof nomiGuasti)[number];
/** The longest that a fault keeps a client waiting, in milliseconds. */
export const MASSIMA_ATTESA = 600_000;

/** What each person listed in `sandbox.json` is an example of. */
export const specieSoggetti = [
  'ufficiale',
  'deceduto',
  'vedovo',
  'divorziato',
  'unione-civile',
  'convivenza-di-fatto',
  'aire',
  'famiglia-aire',
  'rimpatriato',
  'senza-codice-fiscale',
  'codice-provvisorio',
  'omonimo-giovane',
  'omonimo',
  'stesso-nome-e-giorno',
  'omocodia',
  'senza-nome',
  'senza-cognome',
  'giorno-ignoto',
  'giorno-e-mese-ignoti',
  'convivenza',
  'straniero',
  'soggiorno-in-scadenza',
  'nuovo-cittadino',
  'elettore-ue',
  'nato-all-estero',
  'molte-residenze',
  'figlio-uscito',
  'irreperibile',
  'emigrato',
  'carta-in-scadenza',
  'non-certificabile',
  'certificabile-in-parte',
  'interdetto',
  'cie-codice-non-validato',
  'cie-nome-precedente',
  'cie-comune-senza-istat',
  'cie-indirizzo-diverso',
  'famiglia-numerosa',
] as const;
export type SpecieSoggetto = (typeof specieSoggetti)[number];

/**
 * `sandbox.json`: what anybody's client needs to talk to a running sandbox. Paths are relative to the file's folder.
 * Written last, when the servers listen; so its presence means "ready".
 */
export const schemaSandbox = z.object({
  /** Base URL of the SOAP services; ANPR's own paths go under it. */
  soap: z.string(),
  /** PEM bundle that the servers' certificates chain to. */
  ca: z.string(),
  comune: chiaveP12.extend({ istat: z.string(), nome: z.string(), provincia: z.string() }),
  postazioni: z.array(chiaveP12).min(1),
  operatori: z
    .array(
      z.object({
        codiceFiscale: z.string(),
        cognome: z.string(),
        nome: z.string(),
        ruolo: z.enum(ruoli),
        /** Label of the token that holds the card's key and certificate. */
        token: z.string(),
        pin: z.string(),
      }),
    )
    .min(1),
  /** People put in the census by `sandbox-emetti`, whose cards are somebody else's. */
  censiti: z.array(
    z.object({ codiceFiscale: z.string(), cognome: z.string(), nome: z.string(), ruolo: z.enum(ruoli) }),
  ),
  pkcs11: z.object({ module: z.string(), env: z.record(z.string(), z.string()) }),
  /** People worth trying a search on; empty where the person has no codice fiscale, surname or name. */
  soggetti: z.array(
    z.object({
      specie: z.enum(specieSoggetti),
      idANPR: z.string(),
      codiceFiscale: z.string(),
      cognome: z.string(),
      nome: z.string(),
    }),
  ),
  /** What a client trusts to check cards and workstations: the CA's PEM, where its CRL (DER) and its OCSP responder are. */
  autorita: z.object({
    utenti: z.object({ ca: z.string(), crl: z.string(), ocsp: z.string() }),
    postazioni: z.object({ ca: z.string(), crl: z.string(), ocsp: z.string() }),
    /** Of citizens' CNS: nobody trusts it until it is configured. */
    cns: z.object({ ca: z.string(), crl: z.string(), ocsp: z.string() }),
  }),
  /** Where certificates are asked for (`sandbox-emetti`), and the bearer token for it. */
  emissione: z.object({ url: z.string(), segreto: z.string() }),
  /** What a client of the e-services on PDND needs: the Comune's client, ready, and the purpose of every e-service. */
  pdnd: z.object({
    /** URL that vouchers are asked at. */
    token: z.string(),
    /** PEM bundle that the certificates of the servers of PDND and of the gateway chain to. */
    ca: z.string(),
    clientId: z.string(),
    kid: z.string(),
    /** The client's private key, PEM PKCS#8. */
    key: z.string(),
    /** The `aud` of client assertions. */
    assertionAudience: z.string(),
    /** By code of e-service, the services of many people too; `url` is the one to POST to. */
    purposes: z.record(z.string(), z.object({ purposeId: z.string(), audience: z.string(), url: z.string() })),
    /** Where the existence of an ID ANPR is asked with a GET: the ID is to be put at the end. */
    validita: z.string(),
    /** Where keys are uploaded, and states and quotas changed, and the bearer token for it. */
    backOffice: z.object({ url: z.string(), segreto: z.string() }),
  }),
});

export type DatiSandbox = z.infer<typeof schemaSandbox>;
