import type { Criteri } from '../../contract/canali.ts';
import type { EsitoRicerca, Scheda } from '../../contract/consultazione.ts';
import type { Errore, Esito } from '../../contract/esito.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import {
  banco,
  bancoVuoto,
  cambiaLinguetta,
  conPersona,
  inAttesa,
  linguettaAttiva,
  linguettaPerId,
  massimoLinguette,
  personaDaLeggere,
  soloCioCheResta,
  type Domanda,
  type Lettura,
  type Linguetta,
  type PerChe,
  type Persona,
} from './banco.ts';
import { comeLettura, fallita, interroga, lasciaAttesa } from './chiamate.ts';
import { nomeDi } from './scheda/persona.ts';
import { giorno, mostraVista } from './viste.ts';

export { apriPratica, usaPratica } from './pratica-corrente.ts';

const t = schermate.sportello;

export const scriviRiga = (riga: string): void => banco.cambia((tutto) => ({ ...tutto, riga, rifiuto: null }));

export const attiva = (id: string): void => banco.cambia((tutto) => ({ ...tutto, attiva: id, confronto: null }));

/** Searches in a tab of its own; a tab where nobody was found or chosen is used again. */
export async function cerca(criteri: Criteri, allaData?: string): Promise<void> {
  const domanda: Domanda = { criteri, ...giorno(allaData) };
  const aperta =
    (criteri.specie === 'id-anpr' ? linguettaDi(criteri.idANPR, allaData) : undefined) ?? inCorsoPer(domanda);
  if (aperta) return attiva(aperta.id);
  const id = postoPerRicerca();
  if (id === undefined) return troppe();
  banco.cambia((tutto) => ({ ...tutto, inviata: tutto.riga, confronto: null, rifiuto: null }));
  annuncia(t.annunci.ricerca);
  await interroga<EsitoRicerca>(
    id,
    (linguetta, lettura) => ({ ...linguetta, domanda, ricerca: { ...domanda, lettura }, persona: null }),
    (richiesta, pratica) => chiedi('sportello:cerca', { richiesta, pratica, ...domanda }),
    (linguetta, esito, perChe) => conEsito(linguetta, domanda, esito, perChe),
  );
}

/** Opens a person of the list beside the list itself. */
export const apriDallElenco = (id: string, idANPR: string): Promise<void> =>
  leggiPersona(id, idANPR, linguettaPerId(id)?.ricerca?.allaData);

/** Opens a person in a tab of their own: a member of a family, or the same person on another day. */
export async function apriPersona(idANPR: string, allaData?: string): Promise<void> {
  const aperta = linguettaDi(idANPR, allaData);
  if (aperta) return attiva(aperta.id);
  const id = nuovaLinguetta();
  if (id === undefined) return troppe();
  await leggiPersona(id, idANPR, allaData);
}

const troppe = (): void => banco.cambia((tutto) => ({ ...tutto, rifiuto: 'troppe' }));

/**
 * Asks ANPR again, a new access: for what failed or is not there any more, else for the record. What is on the way is
 * left alone.
 */
export function ripeti(id: string): void {
  const linguetta = linguettaPerId(id);
  if (!linguetta || inAttesa(linguetta)) return;
  const { persona, ricerca } = linguetta;
  if (!persona) return void (ricerca && cerca(ricerca.criteri, ricerca.allaData));
  const diVista = letturaDellaVista(persona);
  if (diVista?.fase === 'fallita') return mostraVista(id, persona.vista);
  void leggiPersona(id, persona.idANPR, persona.allaData);
}

/** What the view on the screen rests on, besides the record. */
export const letturaDellaVista = (persona: Persona): Lettura<unknown> | null => {
  const { vista } = persona;
  return vista === 'famiglia' || vista === 'storia' || vista === 'originale' ? persona[vista] : null;
};

async function leggiPersona(id: string, idANPR: string, allaData: string | undefined): Promise<void> {
  await interroga<Scheda>(
    id,
    (linguetta, lettura) => ({ ...linguetta, persona: { ...personaDaLeggere(idANPR, allaData), lettura } }),
    (richiesta, pratica) => chiedi('sportello:scheda', { richiesta, pratica, idANPR, ...giorno(allaData) }),
    (linguetta, esito, perChe) => {
      annuncia(esito.ok ? t.annunci.aperta(nomeDi(esito.value.soggetto)) : fallita(esito.error));
      return conPersona(linguetta, { lettura: comeLettura(esito), perChe });
    },
  );
}

/** Back to the list that the person was chosen from. */
export const tornaAllElenco = (id: string): void =>
  cambiaLinguetta(id, (linguetta) => (linguetta.ricerca ? { ...linguetta, persona: null } : linguetta));

/** Gives up what a tab is waiting for; what comes later is not shown. */
export function annulla(id: string): void {
  const linguetta = linguettaPerId(id);
  if (!linguetta) return;
  const { ricerca, persona } = linguetta;
  lasciaAttesa(linguetta);
  if (persona?.lettura.fase === 'pronta') {
    cambiaLinguetta(id, (una) => conPersona(una, { ...senzaAttese(persona), vista: 'scheda' }));
  } else if (persona && ricerca) tornaAllElenco(id);
  else togli(id);
  annuncia(messaggiErrore.ANNULLATA.messaggio);
}

const senzaAttese = ({ famiglia, storia, originale, stampa }: Persona): Partial<Persona> => ({
  ...(famiglia?.fase === 'in-corso' ? { famiglia: null } : {}),
  ...(storia?.fase === 'in-corso' ? { storia: null } : {}),
  ...(originale?.fase === 'in-corso' ? { originale: null } : {}),
  ...(stampa?.lettura.fase === 'in-corso' ? { stampa: null } : {}),
});

/** Closes a tab, and gives up what it may be waiting for. */
export function chiudi(id: string): void {
  const linguetta = linguettaPerId(id);
  if (linguetta) lasciaAttesa(linguetta);
  togli(id);
}

function togli(id: string): void {
  const { linguette } = banco.leggi();
  const posto = linguette.findIndex((una) => una.id === id);
  const restano = linguette.filter((una) => una.id !== id);
  const vicina = restano[Math.min(posto, restano.length - 1)]?.id ?? null;
  banco.cambia((tutto) => ({
    ...tutto,
    linguette: restano,
    attiva: tutto.attiva === id ? vicina : tutto.attiva,
    confronto: null,
  }));
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

const conEsito = (
  linguetta: Linguetta,
  domanda: Domanda,
  esito: Esito<EsitoRicerca>,
  perChe: PerChe | null,
): Linguetta => {
  annuncia(detto(esito));
  if (!esito.ok) return conRicerca(linguetta, domanda, { fase: 'fallita', errore: esito.error });
  const { value } = esito;
  if (value.specie !== 'uno') return conRicerca(linguetta, domanda, { fase: 'pronta', valore: value });
  const { scheda, ottenutoDa } = value;
  const persona: Persona = {
    ...personaDaLeggere(scheda.idANPR, domanda.allaData),
    ottenutoDa,
    perChe,
    lettura: { fase: 'pronta', valore: scheda },
  };
  return { ...linguetta, ricerca: null, persona };
};

const conRicerca = (
  linguetta: Linguetta,
  domanda: Domanda,
  lettura: NonNullable<Linguetta['ricerca']>['lettura'],
): Linguetta => ({ ...linguetta, ricerca: { ...domanda, lettura } });

const detto = (esito: Esito<EsitoRicerca>): string => {
  if (!esito.ok) return fallita((esito as { readonly error: Errore }).error);
  if (esito.value.specie === 'uno') return t.annunci.aperta(nomeDi(esito.value.scheda.soggetto));
  return esito.value.specie === 'molti' ? t.annunci.trovati(esito.value.soggetti.length) : t.annunci.nessuno;
};

/** A search that is under way already: a scanner, or an impatient hand, sends twice. */
const inCorsoPer = (domanda: Domanda): Linguetta | undefined => {
  const cercata = JSON.stringify(domanda);
  return banco
    .leggi()
    .linguette.find((una) => una.ricerca?.lettura.fase === 'in-corso' && JSON.stringify(una.domanda) === cercata);
};

/** The tab of a person already open on their own, on that day. */
const linguettaDi = (idANPR: string, allaData: string | undefined): Linguetta | undefined =>
  banco
    .leggi()
    .linguette.find(({ persona, ricerca }) => !ricerca && persona?.idANPR === idANPR && persona.allaData === allaData);

const postoPerRicerca = (): string | undefined => {
  const attuale = linguettaAttiva(banco.leggi());
  const libera = attuale && !attuale.persona && !inAttesa(attuale);
  return libera ? attuale.id : nuovaLinguetta();
};

const nuovaLinguetta = (): string | undefined => {
  if (banco.leggi().linguette.length >= massimoLinguette) return undefined;
  const id = crypto.randomUUID();
  const nuova: Linguetta = { id, domanda: null, ricerca: null, persona: null };
  banco.cambia((tutto) => ({ ...tutto, linguette: [...tutto.linguette, nuova], attiva: id, confronto: null }));
  return id;
};
