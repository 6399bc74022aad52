import { esaminaCodiceFiscale, type EsameCodiceFiscale } from './codice-fiscale.ts';
import { esaminaIdAnpr, normalizzaIdAnpr, type EsameIdAnpr } from './id-anpr.ts';

/** What the one search line of the sportello understood of what was typed. */
export type Riconosciuto =
  | { readonly specie: 'vuoto' }
  | { readonly specie: 'id-anpr'; readonly esame: EsameIdAnpr }
  | { readonly specie: 'codice-fiscale'; readonly esame: EsameCodiceFiscale }
  /** The old number of the ANPR record, digits only: not an ID ANPR. */
  | { readonly specie: 'scheda'; readonly numero: string }
  | { readonly specie: 'generalita'; readonly cognome: string; readonly nome: string; readonly dataNascita?: string }
  | { readonly specie: 'incompreso'; readonly motivo: 'manca-nome' | 'data-inesistente' | 'caratteri' };

/** Words that open a surname of more than one word. */
const particelle = new Set(
  "DE DI DA DAL DALLA DEL DELLA DELLE DEGLI DELLO DEI LA LE LO LI VAN VON D' DALL' DELL' SAN SANTA DOS".split(' '),
);
/** Names, then a birth date: together they may be as long as a code, so they are looked for first. */
const nomiEData = /^[\p{L}'’`.,\- ]+[ ,]\d{2}[/.\- ]?\d{2}[/.\- ]?\d{4}$/u;
const nome = /^[\p{L}'.\- ]+$/u;

/**
 * Understands one line: an ID ANPR, a codice fiscale (16 characters or 11 digits), a record number, or "surname name",
 * with a comma between them where a surname of several words would mislead, and a birth date at the end if known
 * (`01011990` or `01/01/1990`).
 */
export function riconosci(testo: string): Riconosciuto {
  const pulito = testo.normalize('NFKC').trim().replace(/\s+/g, ' ').toUpperCase();
  if (pulito === '') return { specie: 'vuoto' };
  if (nomiEData.test(pulito)) return generalita(pulito);
  const compatto = normalizzaIdAnpr(pulito);
  if (/^[A-Z0-9]{16}$/.test(compatto) && /\d/.test(compatto)) return codiceFiscale(compatto);
  if (/^\d{11}$/.test(compatto)) return codiceFiscale(compatto);
  if (/^\d{7,10}$/.test(compatto)) return { specie: 'scheda', numero: compatto };
  if (/^[A-Z0-9]{9}$/.test(compatto) && /\d/.test(compatto))
    return { specie: 'id-anpr', esame: esaminaIdAnpr(compatto) };
  return generalita(pulito);
}

const codiceFiscale = (codice: string): Riconosciuto => ({
  specie: 'codice-fiscale',
  esame: esaminaCodiceFiscale(codice),
});

const generalita = (scritto: string): Riconosciuto => {
  const testo = scritto.replace(/[’`]/g, "'");
  const conData = /^(.*?)[ ,]+(\d{2})[/.\- ]?(\d{2})[/.\- ]?(\d{4})$/.exec(testo);
  const soloNomi = (conData?.[1] ?? testo).trim();
  const dataNascita = conData ? `${conData[4]}-${conData[3]}-${conData[2]}` : undefined;
  if (dataNascita && !esiste(dataNascita)) return { specie: 'incompreso', motivo: 'data-inesistente' };
  if (!nome.test(soloNomi.replace(',', ' '))) return { specie: 'incompreso', motivo: 'caratteri' };
  const [cognome, proprio] = separa(soloNomi);
  if (!cognome || !proprio) return { specie: 'incompreso', motivo: 'manca-nome' };
  return { specie: 'generalita', cognome, nome: proprio, ...(dataNascita ? { dataNascita } : {}) };
};

const separa = (nomi: string): readonly [string, string] => {
  const virgola = nomi.indexOf(',');
  if (virgola >= 0) return [nomi.slice(0, virgola).trim(), nomi.slice(virgola + 1).trim()];
  const parole = nomi.split(' ');
  let quante = 1;
  while (quante < parole.length - 1 && particelle.has(parole[quante - 1]!)) quante++;
  return [parole.slice(0, quante).join(' '), parole.slice(quante).join(' ')];
};

const esiste = (data: string): boolean => {
  const istante = new Date(`${data}T00:00:00Z`);
  return !Number.isNaN(istante.getTime()) && istante.toISOString().startsWith(data);
};

/** A person by a code that is right: an ID ANPR, or a codice fiscale. */
export type CodicePersona =
  | { readonly specie: 'id-anpr'; readonly idANPR: string }
  | { readonly specie: 'codice-fiscale'; readonly codiceFiscale: string };

/** The right code that was typed; undefined where it is no code, or one with a mistake in it. */
export function codicePersona(riconosciuto: Riconosciuto): CodicePersona | undefined {
  if (riconosciuto.specie === 'id-anpr' && riconosciuto.esame.checkDigit) {
    return { specie: 'id-anpr', idANPR: riconosciuto.esame.idAnpr };
  }
  if (riconosciuto.specie === 'codice-fiscale' && riconosciuto.esame.controllo) {
    return { specie: 'codice-fiscale', codiceFiscale: riconosciuto.esame.codice };
  }
  return undefined;
}
