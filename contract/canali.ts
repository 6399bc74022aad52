import { z } from 'zod';
import type { EsitoRicerca, Famiglia, Scheda } from './consultazione.ts';
import type { ControlloDiagnosi } from './diagnosi.ts';
import type { Esito } from './esito.ts';
import { codiciFinalita, type CodiceFinalita } from './finalita.ts';
import type { NomeCanale } from './nomi-canali.ts';
import type { Pratica, Stato } from './stato.ts';
import type { RecordTraccia, Testa } from './traccia.ts';

/*
 * Every channel between the window and main, in one place: the request's schema, checked at the door of main, and the
 * answer's type. The preload and the router are generated from it; nothing else crosses.
 */

const nulla = z.undefined();
const testo = (max: number) => z.string().max(max);
const idANPR = z.string().regex(/^[0-9A-Z]{9}$/);
const pin = z.instanceof(Uint8Array).refine((p) => p.length <= 64);

/** What the officer searches by, as the search line understood it. */
export const schemaCriteri = z.discriminatedUnion('specie', [
  z.object({ specie: z.literal('id-anpr'), idANPR }),
  z.object({ specie: z.literal('codice-fiscale'), codiceFiscale: z.string().regex(/^[0-9A-Z]{11,16}$/) }),
  z.object({ specie: z.literal('scheda'), numero: z.string().regex(/^\d{1,16}$/) }),
  z.object({
    specie: z.literal('generalita'),
    cognome: testo(80).min(1),
    nome: testo(80).min(1),
    dataNascita: z.iso.date().exactOptional(),
  }),
]);
export type Criteri = z.infer<typeof schemaCriteri>;

interface Canale {
  readonly richiesta: z.ZodType;
  /** Only its type matters. */
  readonly risposta: unknown;
}

const canale =
  <R>() =>
  <S extends z.ZodType>(richiesta: S) => ({ richiesta, risposta: undefined as unknown as R });

export const canali = {
  'stato:leggi': canale<Stato>()(nulla),
  /** Log-in: null PIN for a reader with its own keypad. */
  'sessione:accedi': canale<null>()(z.object({ lettore: testo(200), seriale: testo(100), pin: pin.nullable() })),
  'sessione:sblocca': canale<null>()(z.object({ pin: pin.nullable() })),
  'sessione:blocca': canale<null>()(nulla),
  'sessione:esci': canale<null>()(nulla),
  /** The officer is there: puts the idle lock off. */
  'sessione:attivita': canale<null>()(nulla),
  'finalita:elenco': canale<{ readonly codice: CodiceFinalita; readonly usuale: boolean }[]>()(nulla),
  /** Without a purpose: the office's usual one ("pratica al volo"). */
  'pratica:apri': canale<Pratica>()(
    z.object({ finalita: z.enum(codiciFinalita).exactOptional(), protocollo: testo(20).exactOptional() }),
  ),
  'pratica:protocollo': canale<Pratica>()(
    z.object({ id: z.uuid(), protocollo: z.string().regex(/^[0-9a-zA-Z\-_/]{1,20}$/) }),
  ),
  'pratica:recenti': canale<readonly Pratica[]>()(nulla),
  /** `richiesta` names this call, for `sportello:annulla`. */
  'sportello:cerca': canale<EsitoRicerca>()(
    z.object({ richiesta: z.uuid(), pratica: z.uuid(), criteri: schemaCriteri }),
  ),
  'sportello:scheda': canale<Scheda>()(z.object({ richiesta: z.uuid(), pratica: z.uuid(), idANPR })),
  'sportello:famiglia': canale<Famiglia>()(z.object({ richiesta: z.uuid(), pratica: z.uuid(), idANPR })),
  'sportello:annulla': canale<null>()(z.object({ richiesta: z.uuid() })),
  'traccia:ultimi': canale<{ readonly testa: Testa; readonly record: readonly RecordTraccia[] }>()(
    z.object({ quanti: z.number().int().min(1).max(500) }),
  ),
  'traccia:verifica': canale<{ readonly testa: Testa; readonly alterati: readonly number[] }>()(nulla),
  'diagnosi:esegui': canale<readonly ControlloDiagnosi[]>()(nulla),
  /** Copies a text that is on the screen. */
  'appunti:copia': canale<null>()(z.object({ testo: testo(500) })),
} as const satisfies Record<NomeCanale, Canale>;

export type Richiesta<N extends NomeCanale> = z.infer<(typeof canali)[N]['richiesta']>;
export type Risposta<N extends NomeCanale> = (typeof canali)[N]['risposta'];

/** What main answers with, channel by channel. */
export type Gestori = {
  readonly [N in NomeCanale]: (richiesta: Richiesta<N>) => Promise<Esito<Risposta<N>>>;
};

/** What the preload gives the page, as `window.postazione`. */
export interface Ponte {
  chiedi<N extends NomeCanale>(canale: N, richiesta: Richiesta<N>): Promise<Esito<Risposta<N>>>;
  /** Listens to the state; returns how to stop. */
  alloStato(ascolta: (stato: Stato) => void): () => void;
}
