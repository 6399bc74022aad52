import type { Criteri } from '../../contract/canali.ts';
import type { EsitoRicerca, Scheda } from '../../contract/consultazione.ts';
import { riuscito, type Errore, type Esito } from '../../contract/esito.ts';
import type { CodiceFinalita } from '../../contract/finalita.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { messaggiFinalita } from '../../contract/messaggi/finalita.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Pratica } from '../../contract/pratica.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import {
  attesaDi,
  banco,
  bancoVuoto,
  cambiaLinguetta,
  conPersona,
  linguettaAttiva,
  massimoLinguette,
  personaDaLeggere,
  soloCioCheResta,
  type Lettura,
  type Linguetta,
} from './banco.ts';
import { nomeDi } from './scheda/persona.ts';

const t = schermate.sportello;

export const scriviRiga = (riga: string): void => banco.cambia((tutto) => ({ ...tutto, riga, rifiuto: null }));

export const attiva = (id: string): void => banco.cambia((tutto) => ({ ...tutto, attiva: id }));

/** Searches in a tab of its own; a tab where nobody was found or chosen is used again. */
export async function cerca(criteri: Criteri): Promise<void> {
  const aperta = (criteri.specie === 'id-anpr' ? linguettaDi(criteri.idANPR) : undefined) ?? inCorsoPer(criteri);
  if (aperta) return attiva(aperta.id);
  const id = postoPerRicerca();
  if (id === undefined) return banco.cambia((tutto) => ({ ...tutto, rifiuto: 'troppe' }));
  banco.cambia((tutto) => ({ ...tutto, inviata: tutto.riga, rifiuto: null }));
  annuncia(t.annunci.ricerca);
  await interroga<EsitoRicerca>(
    id,
    (linguetta, lettura) => ({ ...linguetta, ricerca: { criteri, lettura }, persona: null }),
    (richiesta, pratica) => chiedi('sportello:cerca', { richiesta, pratica, criteri }),
    (linguetta, esito) => conEsito(linguetta, criteri, esito),
  );
}

/** Opens a person of the list beside the list itself. */
export const apriDallElenco = (id: string, idANPR: string): Promise<void> => leggiPersona(id, idANPR);

/** Opens a member of a family in a tab of their own. */
export async function apriComponente(idANPR: string): Promise<void> {
  const aperta = linguettaDi(idANPR);
  if (aperta) return attiva(aperta.id);
  const id = nuovaLinguetta();
  if (id === undefined) return banco.cambia((tutto) => ({ ...tutto, rifiuto: 'troppe' }));
  await leggiPersona(id, idANPR);
}

/** Asks ANPR for the person of a tab again: a new access. */
export async function rileggi(id: string): Promise<void> {
  const persona = banco.leggi().linguette.find((una) => una.id === id)?.persona;
  if (persona) await leggiPersona(id, persona.idANPR);
}

async function leggiPersona(id: string, idANPR: string): Promise<void> {
  await interroga<Scheda>(
    id,
    (linguetta, lettura) => ({ ...linguetta, persona: { ...personaDaLeggere(idANPR), lettura } }),
    (richiesta, pratica) => chiedi('sportello:scheda', { richiesta, pratica, idANPR }),
    (linguetta, esito) => {
      annuncia(esito.ok ? t.annunci.aperta(nomeDi(esito.value.soggetto)) : fallita(esito.error));
      return conPersona(linguetta, { lettura: comeLettura(esito) });
    },
  );
}

/** Shows the family, asking for it the first time. */
export async function mostraFamiglia(id: string): Promise<void> {
  const persona = banco.leggi().linguette.find((una) => una.id === id)?.persona;
  if (!persona) return;
  cambiaLinguetta(id, (linguetta) => conPersona(linguetta, { vista: 'famiglia' }));
  if (persona.famiglia?.fase === 'pronta' || persona.famiglia?.fase === 'in-corso') return;
  await interroga(
    id,
    (linguetta, famiglia) => conPersona(linguetta, { famiglia }),
    (richiesta, pratica) => chiedi('sportello:famiglia', { richiesta, pratica, idANPR: persona.idANPR }),
    (linguetta, esito) => {
      annuncia(esito.ok ? t.annunci.famiglia(esito.value.componenti.length) : fallita(esito.error));
      return conPersona(linguetta, { famiglia: comeLettura(esito) });
    },
  );
}

export const mostraScheda = (id: string): void =>
  cambiaLinguetta(id, (linguetta) => conPersona(linguetta, { vista: 'scheda' }));

/** Back to the list that the person was chosen from. */
export const tornaAllElenco = (id: string): void =>
  cambiaLinguetta(id, (linguetta) => (linguetta.ricerca ? { ...linguetta, persona: null } : linguetta));

/** Gives up what a tab is waiting for; what comes later is not shown. */
export function annulla(id: string): void {
  const linguetta = banco.leggi().linguette.find((una) => una.id === id);
  if (!linguetta) return;
  const { ricerca, persona } = linguetta;
  lasciaAttesa(linguetta);
  if (persona?.famiglia?.fase === 'in-corso') {
    cambiaLinguetta(id, (una) => conPersona(una, { famiglia: null, vista: 'scheda' }));
  } else if (persona && ricerca) tornaAllElenco(id);
  else togli(id);
  annuncia(messaggiErrore.ANNULLATA.messaggio);
}

/** Closes a tab, and gives up what it may be waiting for. */
export function chiudi(id: string): void {
  const linguetta = banco.leggi().linguette.find((una) => una.id === id);
  if (linguetta) lasciaAttesa(linguetta);
  togli(id);
}

function togli(id: string): void {
  const { linguette } = banco.leggi();
  const posto = linguette.findIndex((una) => una.id === id);
  const restano = linguette.filter((una) => una.id !== id);
  const vicina = restano[Math.min(posto, restano.length - 1)]?.id ?? null;
  banco.cambia((tutto) => ({ ...tutto, linguette: restano, attiva: tutto.attiva === id ? vicina : tutto.attiva }));
}

/** Opens a practice; without a purpose, with the usual one ("pratica al volo"). */
export async function apriPratica(finalita?: CodiceFinalita): Promise<void> {
  const esito = await chiedi('pratica:apri', finalita === undefined ? {} : { finalita });
  if (!esito.ok) return banco.cambia((tutto) => ({ ...tutto, rifiuto: esito.error }));
  usaPratica(esito.value);
  annuncia(t.pratica.aperta(esito.value.numero, messaggiFinalita[esito.value.finalita].nome));
}

export const usaPratica = (pratica: Pratica): void =>
  banco.cambia((tutto) => ({ ...tutto, pratica, apertaDaSola: null, rifiuto: null }));

/** Adds the protocol number to a practice; the refusal is for the field to show. */
export async function protocolla(id: string, protocollo: string): Promise<Errore | null> {
  const esito = await chiedi('pratica:aggiorna', { id, protocollo });
  if (!esito.ok) return esito.error;
  banco.cambia((tutto) => (tutto.pratica?.id === id ? { ...tutto, pratica: esito.value } : tutto));
  annuncia(schermate.pratiche.protocollo.salvato(esito.value.numero));
  return null;
}

/** Clears the desk for the next citizen. */
export function sgombera(): void {
  banco.leggi().linguette.forEach(lasciaAttesa);
  banco.scrivi(bancoVuoto);
}

/** Leaves on the desk only what may outlive a lock. */
export function perBlocco(): void {
  banco.cambia(soloCioCheResta);
}

/** Tells main that nobody waits any more for what a tab had asked. */
const lasciaAttesa = (linguetta: Linguetta): void => {
  const richiesta = attesaDi(linguetta);
  if (richiesta !== undefined) void chiedi('sportello:annulla', { richiesta });
};

/** One call for one tab. What comes back is kept only if that tab still waits for that very call. */
async function interroga<T>(
  id: string,
  inAttesa: (linguetta: Linguetta, lettura: Lettura<never>) => Linguetta,
  chiama: (richiesta: string, pratica: string) => Promise<Esito<T>>,
  conRisposta: (linguetta: Linguetta, esito: Esito<T>) => Linguetta,
): Promise<void> {
  const richiesta = crypto.randomUUID();
  cambiaLinguetta(id, (linguetta) => inAttesa(linguetta, { fase: 'in-corso', richiesta, inizio: Date.now() }));
  const attende = () => banco.leggi().linguette.some((una) => una.id === id && attesaDi(una) === richiesta);
  const pratica = await praticaCorrente();
  if (!attende()) return;
  const esito = pratica.ok ? await chiama(richiesta, pratica.value.id) : pratica;
  if (attende()) cambiaLinguetta(id, (linguetta) => conRisposta(linguetta, esito));
}

let praticaInApertura: Promise<Esito<Pratica>> | null = null;

/** The practice on the desk, or one opened now with the usual purpose; two searches at once share it. */
export async function praticaCorrente(): Promise<Esito<Pratica>> {
  const { pratica } = banco.leggi();
  if (pratica) return riuscito(pratica);
  praticaInApertura ??= chiedi('pratica:apri', {}).finally(() => (praticaInApertura = null));
  const esito = await praticaInApertura;
  if (esito.ok && banco.leggi().pratica === null && banco.leggi().linguette.length > 0) {
    const { numero } = esito.value;
    banco.cambia((tutto) => ({ ...tutto, pratica: esito.value, apertaDaSola: numero }));
  }
  return esito;
}

const conEsito = (linguetta: Linguetta, criteri: Criteri, esito: Esito<EsitoRicerca>): Linguetta => {
  if (!esito.ok) annuncia(fallita(esito.error));
  else if (esito.value.specie === 'uno') annuncia(t.annunci.aperta(nomeDi(esito.value.scheda.soggetto)));
  else annuncia(esito.value.specie === 'molti' ? t.annunci.trovati(esito.value.soggetti.length) : t.annunci.nessuno);
  if (!esito.ok) return { ...linguetta, ricerca: { criteri, lettura: { fase: 'fallita', errore: esito.error } } };
  const { value } = esito;
  if (value.specie !== 'uno') return { ...linguetta, ricerca: { criteri, lettura: { fase: 'pronta', valore: value } } };
  const { scheda, ottenutoDa } = value;
  const persona = {
    ...personaDaLeggere(scheda.idANPR),
    ottenutoDa,
    lettura: { fase: 'pronta', valore: scheda },
  } as const;
  return { ...linguetta, ricerca: null, persona };
};

export const comeLettura = <T>(esito: Esito<T>): Lettura<T> =>
  esito.ok ? { fase: 'pronta', valore: esito.value } : { fase: 'fallita', errore: esito.error };

const fallita = (errore: Errore): string => t.annunci.fallita(messaggiErrore[errore.code].messaggio);

/** A search that is under way already: a scanner, or an impatient hand, sends twice. */
const inCorsoPer = (criteri: Criteri): Linguetta | undefined => {
  const cercato = JSON.stringify(criteri);
  return banco
    .leggi()
    .linguette.find(
      ({ ricerca }) => ricerca?.lettura.fase === 'in-corso' && JSON.stringify(ricerca.criteri) === cercato,
    );
};

/** The tab of a person already open on their own. */
const linguettaDi = (idANPR: string): Linguetta | undefined =>
  banco.leggi().linguette.find(({ persona, ricerca }) => !ricerca && persona?.idANPR === idANPR);

const postoPerRicerca = (): string | undefined => {
  const attuale = linguettaAttiva(banco.leggi());
  const libera = attuale && !attuale.persona && attesaDi(attuale) === undefined;
  return libera ? attuale.id : nuovaLinguetta();
};

const nuovaLinguetta = (): string | undefined => {
  if (banco.leggi().linguette.length >= massimoLinguette) return undefined;
  const id = crypto.randomUUID();
  const nuova: Linguetta = { id, ricerca: null, persona: null };
  banco.cambia((tutto) => ({ ...tutto, linguette: [...tutto.linguette, nuova], attiva: id }));
  return id;
};
