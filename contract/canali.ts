import { z } from 'zod';
import { massimoAppunti } from './appunti.ts';
import { massimoNotifica, type NotificaLetta } from './ansc/notifica.ts';
import {
  modiStampa,
  servizi,
  type EsitoRicerca,
  type Famiglia,
  type RispostaGrezza,
  type RispostaServizio,
  type Scheda,
  type Storia,
} from './consultazione.ts';
import { codiciControllo, livelliControllo, type ControlloInElenco } from './controlli/index.ts';
import { massimaPassword, massimoPkcs12, qualiCertificati, type CertificatiPostazione } from './custodia.ts';
import { type EsitoDiagnosi, rimediDiagnosi, testiDiagnosi } from './diagnosi.ts';
import { schemaSceltaDriver, type StatoDriver } from './driver.ts';
import type { Errore, Esito } from './esito.ts';
import { codiciEService, codiciServizio, type CodiceServizio } from './operazioni/pdnd/catalogo.ts';
import { formaKid, type Adesione } from './pdnd/adesione.ts';
import type { EServizioOfferto, EsitoEService } from './pdnd/eservizi.ts';
import { massimoFileLotto, modiLotto, serviziPerLotti, type Lotto, type RigaLotto } from './pdnd/lotto.ts';
import { codiciFinalita, type CodiceFinalita } from './finalita.ts';
import type { NomeCanale } from './nomi-canali.ts';
import { elenchiSenzaNumero, type Campi, type IdTabella, type Valore } from './operazioni/albero.ts';
import { codiciRegistrazioni } from './operazioni/index.ts';
import {
  formaProtocollo,
  massimoNote,
  statiPratica,
  type Bozza,
  type OperazioneDiOggi,
  type Pratica,
  type PraticheTrovate,
} from './pratica.ts';
import type { Registrazione, RegistrazioneInElenco } from './registrazione.ts';
import type { Operatore, Stato } from './stato.ts';
import { oreTolleranza, type Tolleranza } from './tolleranza.ts';
import type {
  ComuneInElenco,
  EsitoTabella,
  LuoghiDelCodice,
  StatoEstero,
  StatoTabella,
  VoceTabella,
} from './tabelle.ts';
import type { RecordTraccia, Testa } from './traccia.ts';

/*
 * Every channel between the window and main, in one place: the request's schema, checked at the door of main, and the
 * answer's type. The preload and the router are generated from it; nothing else crosses.
 */

const nulla = z.undefined();
const testo = (max: number) => z.string().max(max);
const idANPR = z.string().regex(/^[0-9A-Z]{9}$/);
const byte = (max: number) => z.instanceof(Uint8Array).refine((dati) => dati.length <= max);
const pin = byte(64);
/** A card, in the reader where it was seen. */
const carta = z.object({ lettore: testo(200), seriale: testo(100) });

/** Fields by the names of a tree; what they may be is for the tree to say. */
const schemaValore: z.ZodType<Valore> = z.lazy(() => z.union([testo(300), z.array(schemaValore).max(40), schemaCampi]));
export const schemaCampi: z.ZodType<Campi> = z.record(testo(60), schemaValore);

/** What the officer searches by: what the search line understood, or the fields of the mask. */
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
  /** The elements of a 3002; of `datiRichiesta` only where to search, the rest is for the purpose to say. */
  z.object({ specie: z.literal('maschera'), campi: schemaCampi }),
]);
export type Criteri = z.infer<typeof schemaCriteri>;

/** A purpose that the operator may act for. */
export interface FinalitaOfferta {
  readonly codice: CodiceFinalita;
  readonly usuale: boolean;
  /** It may consult the registry itself. */
  readonly consulta: boolean;
  /** It may ask something of PDND. */
  readonly eServizi: boolean;
}

/** Whom an e-service of PDND is asked about. */
const schemaCriteriEService = z.discriminatedUnion('specie', [
  z.object({ specie: z.literal('id-anpr'), idANPR }),
  z.object({ specie: z.literal('codice-fiscale'), codiceFiscale: z.string().regex(/^[0-9A-Z]{11,16}$/) }),
  /** The elements of `criteriRicerca`. */
  z.object({ specie: z.literal('generalita'), campi: schemaCampi }),
]);
export type CriteriEService = z.infer<typeof schemaCriteriEService>;

/** A call to ANPR for a practice; `richiesta` names it, so that it can be given up. */
const chiamata = z.object({ richiesta: z.uuid(), pratica: z.uuid() });
const allaData = { allaData: z.iso.date().exactOptional() };
const luogoCercato = z.object({ testo: testo(80), allaData: z.iso.date().exactOptional() });
const idTabella: z.ZodType<IdTabella> = z.union([z.number().int().min(1).max(999), z.enum(elenchiSenzaNumero)]);
const codiceControllo = z.enum(codiciControllo);
const contenutoPratica = z.object({
  protocollo: z.string().regex(formaProtocollo).exactOptional(),
  persona: testo(120).exactOptional(),
  note: testo(massimoNote).exactOptional(),
});

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
  'sessione:accedi': canale<null>()(carta.extend({ pin: pin.nullable() })),
  'sessione:sblocca': canale<null>()(z.object({ pin: pin.nullable() })),
  'sessione:blocca': canale<null>()(nulla),
  'sessione:esci': canale<null>()(nulla),
  /** The officer is there: puts the idle lock off. */
  'sessione:attivita': canale<null>()(nulla),
  /** Looks again at the certificates of the cards in the readers, without a PIN. */
  'carta:riesamina': canale<null>()(nulla),
  /** A new PIN by means of the old one, with one try of it; both null for the reader's keypad. With or without a session. */
  'carta:cambiaPin': canale<null>()(carta.extend({ pin: pin.nullable(), nuovo: pin.nullable() })),
  /** A new PIN by means of the PUK, with one try of it; both null for the reader's keypad. With or without a session. */
  'carta:sbloccaPin': canale<null>()(carta.extend({ puk: pin.nullable(), nuovo: pin.nullable() })),
  'finalita:elenco': canale<readonly FinalitaOfferta[]>()(nulla),
  /** Without a purpose: the office's usual one ("pratica al volo"). */
  'pratica:apri': canale<Pratica>()(contenutoPratica.extend({ finalita: z.enum(codiciFinalita).exactOptional() })),
  /**
   * Changes what is given and leaves the rest; an empty text takes a field away. What is added to the notes is refused
   * by the store where it does not fit, never cut.
   */
  'pratica:aggiorna': canale<Pratica>()(
    contenutoPratica.extend({ id: z.uuid(), aggiungiNote: testo(2 * massimoNote).exactOptional() }),
  ),
  'pratica:cerca': canale<PraticheTrovate>()(
    z.object({
      testo: testo(100).exactOptional(),
      stato: z.enum(statiPratica).exactOptional(),
      diTutti: z.boolean().exactOptional(),
    }),
  ),
  'pratica:chiudi': canale<Pratica>()(z.object({ id: z.uuid() })),
  'pratica:riapri': canale<Pratica>()(z.object({ id: z.uuid() })),
  /** Hands a practice over to another operator: for the ALS. */
  'pratica:assegna': canale<Pratica>()(z.object({ id: z.uuid(), operatore: testo(16) })),
  'operatori:elenco': canale<readonly Operatore[]>()(nulla),
  /** Keeps work half done, also of a session that has just locked; `contenuto` is the page's own JSON. */
  'bozza:salva': canale<Bozza>()(
    z.object({ id: z.uuid(), specie: testo(40), pratica: z.uuid().nullable(), contenuto: testo(20_000) }),
  ),
  'bozza:elenco': canale<readonly Bozza[]>()(nulla),
  /** Reads it again: an access, which leaves a record. */
  'bozza:leggi': canale<{ readonly bozza: Bozza; readonly contenuto: string }>()(z.object({ id: z.uuid() })),
  'bozza:elimina': canale<null>()(z.object({ id: z.uuid() })),
  /** `richiesta` names this call, for `sportello:annulla`; `allaData` is today where absent. */
  'sportello:cerca': canale<EsitoRicerca>()(chiamata.extend({ criteri: schemaCriteri, ...allaData })),
  'sportello:scheda': canale<Scheda>()(chiamata.extend({ idANPR, ...allaData })),
  'sportello:famiglia': canale<Famiglia>()(chiamata.extend({ idANPR, ...allaData })),
  'sportello:storia': canale<Storia>()(chiamata.extend({ idANPR })),
  /** Any other service of consultation; `campi` are the elements of its request after the header. */
  'sportello:servizio': canale<RispostaServizio>()(
    chiamata.extend({ operazione: z.enum(servizi), campi: schemaCampi }),
  ),
  /** The answer as ANPR wrote it, where it is kept (design 5.5): an access, which leaves a record. */
  'sportello:originale': canale<RispostaGrezza>()(z.object({ pratica: z.uuid(), idOperazioneANPR: testo(30) })),
  /**
   * Prints, or saves as PDF, what the window now shows for printing: an access, recorded first. The answer is the file's
   * name, or null where it was printed or the officer gave up saving; ANNULLATA where they gave up printing.
   */
  'sportello:visura': canale<string | null>()(
    z.object({ pratica: z.uuid(), idANPR, idOperazioneANPR: testo(30), modo: z.enum(modiStampa) }),
  ),
  /** The e-services of PDND that a purpose may ask, verifications first. */
  'pdnd:offerti': canale<readonly EServizioOfferto[]>()(z.object({ finalita: z.enum(codiciFinalita) })),
  /** Asks one; anything but an ID ANPR is turned into one first, under the same act. */
  'pdnd:chiedi': canale<EsitoEService>()(
    chiamata.extend({
      codice: z.enum(codiciEService),
      criteri: schemaCriteriEService,
      verifica: schemaCampi.exactOptional(),
      ...allaData,
    }),
  ),
  /** Prints, or saves as PDF, the outcome that the window now shows; the answer is that of `sportello:visura`. */
  'pdnd:stampa': canale<string | null>()(
    z.object({ pratica: z.uuid(), idOperazioneANPR: testo(36), modo: z.enum(modiStampa) }),
  ),
  'adesione:leggi': canale<Adesione>()(nulla),
  /** Whether PDND and ANPR take calls for the service: nobody is asked about. */
  'adesione:prova': canale<null>()(
    z.object({ codice: z.enum(codiciServizio as [CodiceServizio, ...CodiceServizio[]]) }),
  ),
  'adesione:genera': canale<Adesione>()(nulla),
  /** Puts the key made here in force, once PDND has been seen to take it under that name. */
  'adesione:attiva': canale<Adesione>()(z.object({ kid: z.string().regex(formaKid) })),
  /** A job about many people; `testo` is a CSV, of which the first column counts. */
  'lotto:crea': canale<Lotto>()(
    z.object({
      pratica: z.uuid(),
      codice: z.enum(serviziPerLotti),
      modo: z.enum(modiLotto),
      testo: testo(massimoFileLotto),
    }),
  ),
  'lotto:elenco': canale<readonly Lotto[]>()(nulla),
  'lotto:avvia': canale<Lotto>()(z.object({ id: z.uuid() })),
  'lotto:ferma': canale<Lotto>()(z.object({ id: z.uuid() })),
  /** What came of the rows after `dopo`: an access, which leaves a record. */
  'lotto:esiti': canale<readonly RigaLotto[]>()(
    z.object({
      id: z.uuid(),
      dopo: z.number().int().min(0),
      quanti: z.number().int().min(1).max(1000),
      soloRifiutate: z.boolean().optional(),
    }),
  ),
  /** Saves what came of every row as a CSV, where the officer chooses; null where they gave up. */
  'lotto:salva': canale<string | null>()(z.object({ id: z.uuid() })),
  /** Why ANPR could not be told to forget the file that it has of it; null where there was nothing to tell, or it was. */
  'lotto:elimina': canale<Errore | null>()(z.object({ id: z.uuid() })),
  'sportello:annulla': canale<null>()(z.object({ richiesta: z.uuid() })),
  /**
   * Sends a registration, once for each `id`; it cannot be called off. The answer may be that its outcome is unknown.
   * `confermati` are the warnings that the officer confirmed: refused with CONTROLLO_BLOCCA or CONTROLLO_DA_CONFERMARE,
   * and with which checks, where the office's levels do not let it go.
   */
  'registrazione:invia': canale<Registrazione>()(
    z.object({
      id: z.uuid(),
      pratica: z.uuid(),
      operazione: z.enum(codiciRegistrazioni),
      campi: schemaCampi,
      decorrenza: z.iso.date(),
      soggetti: z.array(idANPR).max(60),
      confermati: z.array(codiceControllo).max(codiciControllo.length),
    }),
  ),
  /** Asks ANPR now what became of one, whoever sent it; it is asked by itself too. */
  'registrazione:accerta': canale<RegistrazioneInElenco>()(z.object({ id: z.uuid() })),
  /** Those in doubt, everybody's, and this operator's of the last days: no person is named. */
  'registrazione:elenco': canale<readonly RegistrazioneInElenco[]>()(nulla),
  /** What was sent and what came of it: an access, which leaves a record. */
  'registrazione:leggi': canale<Registrazione>()(z.object({ id: z.uuid() })),
  /** Prints, or saves as PDF, the receipt that the window now shows; the answer is that of `sportello:visura`. */
  'registrazione:ricevuta': canale<string | null>()(z.object({ id: z.uuid(), modo: z.enum(modiStampa) })),
  /** The grace where the revocation of a card cannot be checked, and granting it: for the ALS, in the log. */
  'revoca:tolleranza': canale<Tolleranza>()(nulla),
  'revoca:concedi': canale<Tolleranza>()(z.object({ ore: z.literal([...oreTolleranza]) })),
  /** The office's checks on registrations, with the level of each. */
  'controlli:elenco': canale<readonly ControlloInElenco[]>()(nulla),
  /** Sets levels, all of them or none: for the ALS; each that changes leaves a record. */
  'controlli:imposta': canale<readonly ControlloInElenco[]>()(
    z.object({
      cambi: z
        .array(z.object({ codice: codiceControllo, livello: z.enum(livelliControllo) }))
        .max(codiciControllo.length),
    }),
  ),
  /** The certificates of this workstation; also before log-in, since without them nobody works. */
  'custodia:elenco': canale<CertificatiPostazione>()(nulla),
  /** Keeps what ANPR gave as PKCS#12 in place of what was there: for the ALP, or for anybody while there is none. */
  'custodia:importa': canale<CertificatiPostazione>()(
    z.object({ file: byte(massimoPkcs12), password: byte(massimaPassword) }),
  ),
  /** Has a key made here certified: environment `prova` alone. */
  'custodia:rinnova': canale<CertificatiPostazione>()(z.object({ quale: z.enum(qualiCertificati) })),
  /** Destroys it on this computer. */
  'custodia:rimuovi': canale<CertificatiPostazione>()(z.object({ quale: z.enum(qualiCertificati) })),
  /** The driver of the cards, and those that could be used instead; also before log-in, since without it nobody works. */
  'driver:stato': canale<StatoDriver>()(nulla),
  /** Another one, tried first: for the ALP, or for anybody while no card can be read. The session locks. */
  'driver:scegli': canale<StatoDriver>()(z.object({ scelta: schemaSceltaDriver })),
  /** What a notice of ANSC, the archive of civil status, says, and what can be registered from it: nothing is kept. */
  'ansc:leggi': canale<NotificaLetta>()(z.object({ xml: testo(massimoNotifica) })),
  /** The code tables that the workstation has. */
  'tabelle:elenco': canale<readonly StatoTabella[]>()(nulla),
  'tabelle:voci': canale<readonly VoceTabella[]>()(z.object({ tabella: idTabella })),
  /** Reads all of them from ANPR (7001). */
  'tabelle:aggiorna': canale<readonly EsitoTabella[]>()(z.object({ richiesta: z.uuid() })),
  /** The first fifty whose name begins so, else contains it; with a day, those that existed then. */
  'luoghi:comuni': canale<readonly ComuneInElenco[]>()(luogoCercato),
  'luoghi:stati': canale<readonly StatoEstero[]>()(luogoCercato),
  'luoghi:catastale': canale<LuoghiDelCodice>()(z.object({ codice: z.string().regex(/^[A-Z]\d{3}$/) })),
  /** What this operator asked of ANPR today, newest first. */
  'traccia:oggi': canale<readonly OperazioneDiOggi[]>()(nulla),
  'traccia:ultimi': canale<{ readonly testa: Testa; readonly record: readonly RecordTraccia[] }>()(
    z.object({ quanti: z.number().int().min(1).max(500) }),
  ),
  'traccia:verifica': canale<{ readonly testa: Testa; readonly alterati: readonly number[] }>()(nulla),
  'diagnosi:esegui': canale<EsitoDiagnosi>()(nulla),
  'diagnosi:copia': canale<null>()(z.object({ quale: z.enum(testiDiagnosi) })),
  'diagnosi:rimedia': canale<null>()(z.object({ rimedio: z.enum(rimediDiagnosi) })),
  /** Copies a text that is on the screen. */
  'appunti:copia': canale<null>()(z.object({ testo: testo(massimoAppunti) })),
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
