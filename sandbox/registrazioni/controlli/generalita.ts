import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { type CodiceAnpr, ErroreAnpr } from '../../errori.ts';
import { codiceCongruente, nuovoCodiceFiscale } from '../../mutamenti/identificativi.ts';
import { leggiGeneralita } from '../../operazioni/criteri.ts';
import { codiceFiscaleDi, type DatiCodiceFiscale } from '../../popolazione/codice-fiscale.ts';
import { ITALIA } from '../../popolazione/luoghi.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto } from '../atto.ts';
import { controllaLuogo, controllaStato, luogoNascita } from './luoghi.ts';
import { cinqueDati, controllaForma } from './soggetti.ts';

/** Generalità that say all that ANPR must know of somebody, checked. */
export interface GeneralitaComplete {
  /** As they are written in the record, the codice fiscale and the numbers apart. */
  readonly campi: Campi;
  readonly dati: DatiCodiceFiscale;
}

const maiuscolo = (campi: Campi, nome: string): Campi => {
  const testo = testoDi(campi, nome)?.trim().toUpperCase();
  return testo === undefined ? {} : { [nome]: testo };
};

/**
 * Reads generalità that must be complete: surname and name, sex, day and place of birth.
 *
 * @param mancanti what ANPR says where they are not
 */
export function generalitaComplete(atto: Atto, generalita: Campi, mancanti: CodiceAnpr): GeneralitaComplete {
  controllaForma(generalita);
  const sesso = testoDi(generalita, 'sesso')?.toUpperCase();
  const dataNascita = testoDi(generalita, 'dataNascita')?.slice(0, 10);
  const luogo = sezioneDi(generalita, 'luogoNascita');
  if ((sesso !== 'M' && sesso !== 'F') || dataNascita === undefined || !luogo) throw new ErroreAnpr(mancanti);
  if (dataNascita > atto.decorrenza) throw new ErroreAnpr('ES008', [dataNascita], 'dataNascita');
  const catastale = controllaLuogo(atto, luogo, dataNascita, luogoNascita);
  const senza = ['senzaCognome', 'senzaNome', 'senzaGiorno', 'senzaGiornoMese'].filter((nome) => generalita[nome]);
  return {
    campi: {
      ...maiuscolo(generalita, 'cognome'),
      ...maiuscolo(generalita, 'nome'),
      ...Object.fromEntries(senza.map((nome) => [nome, '1'])),
      ...{ sesso, dataNascita, luogoNascita: luogo },
    },
    dati: {
      cognome: testoDi(generalita, 'cognome') ?? '',
      nome: testoDi(generalita, 'nome') ?? '',
      // An exceptional place (a ship, an aeroplane) has no code of its own: the one of the place where the act is.
      ...{ sesso, dataNascita, luogoNascita: catastale ?? 'H501' },
    },
  };
}

/** `tipoCodiceFiscale`: 1 is known to the Agenzia delle Entrate, 9 is not. */
export const codiceFiscale = (codFiscale: string, validitaCF: '1' | '9' = '1'): Campi => ({ codFiscale, validitaCF });

/** How a request wants its codice fiscale: given, to be given (1), to be given for an omocodia (2), not validated (3). */
export interface Richiesto {
  readonly codice: string | undefined;
  readonly gestione: string | undefined;
}

/** Reads the codice fiscale of a request and what it asks about it, which must agree. */
export function codiceRichiesto(generalita: Campi, controlli: Campi): Richiesto {
  const { codiceFiscale: codice } = leggiGeneralita(generalita);
  const gestione = testoDi(controlli, 'gestioneCF');
  if (gestione !== undefined && !['1', '2', '3'].includes(gestione)) throw new ErroreAnpr('ES090', [], 'gestioneCF');
  if (codice === undefined && gestione === undefined) throw new ErroreAnpr('ES070', [], 'gestioneCF');
  if (codice !== undefined && (gestione === '1' || gestione === '2')) throw new ErroreAnpr('EN125', [], 'codFiscale');
  return { codice, gestione };
}

/** The others in ANPR who have the very same generalità. */
const omonimi = ({ popolazione, oggi }: Atto, { campi }: GeneralitaComplete, chi?: Persona): Persona[] => {
  const { cognome = '', nome = '', sesso, nascita, luogoNascita: luogo } = leggiGeneralita(campi);
  return popolazione
    .perGeneralita({ cognome, nome, sesso, nascita }, oggi)
    .filter((uno) => uno.idScheda !== chi?.idScheda && stessoLuogo(uno, luogo));
};

const stessoLuogo = (persona: Persona, luogo: Campi | undefined): boolean => {
  const suo = sezioneDi(sezioneDi(persona.sezioni, 'generalita'), 'luogoNascita');
  const chiave = (uno: Campi | undefined): string | undefined =>
    testoDi(sezioneDi(uno, 'comune'), 'nomeComune') ?? testoDi(sezioneDi(uno, 'localita'), 'codiceStato');
  return chiave(suo) === chiave(luogo);
};

export interface Attribuzione {
  /** `codiceFiscale` of the generalità; undefined for who has none. */
  readonly codiceFiscale: Campi | undefined;
  /** Those who may be the same person: all their IDs are suspended until it is resolved. */
  readonly doppioni: readonly Persona[];
}

/**
 * The codice fiscale of who comes into ANPR, or whose generalità change (`chi`), as the Agenzia delle Entrate would settle
 * it. The same generalità under another code are another person (2: omocodia), or not known yet (3: duplicates).
 */
export function attribuisciCodice(
  atto: Atto,
  nuove: GeneralitaComplete,
  { codice, gestione }: Richiesto,
  chi?: Persona,
): Attribuzione {
  if (codice !== undefined) return { codiceFiscale: codiceDato(atto, nuove, codice, gestione, chi), doppioni: [] };
  const stessi = omonimi(atto, nuove, chi);
  const [primo] = stessi;
  if (gestione === '3') return { codiceFiscale: chi && attualeNonValidato(chi), doppioni: stessi };
  if (gestione === '1' && primo) {
    if (primo.presente) throw new ErroreAnpr('EN188', cinqueDati(primo));
    throw new ErroreAnpr('EN190', [...cinqueDati(primo), String(primo.idScheda)]);
  }
  if (gestione === '1' && chi?.codiceFiscale && codiceCongruente(chi.codiceFiscale, nuove.dati)) {
    throw new ErroreAnpr('EN491', [], 'gestioneCF');
  }
  if (gestione === '2' && !atto.scrittura.usato(codiceFiscaleDi(nuove.dati))) throw new ErroreAnpr('EN150');
  return { codiceFiscale: codiceFiscale(nuovoCodiceFiscale(atto.scrittura, nuove.dati)), doppioni: [] };
}

const attualeNonValidato = ({ codiceFiscale: suo }: Persona): Campi | undefined =>
  suo === null ? undefined : codiceFiscale(suo, '9');

/** A code of eleven digits is provisional: it says nothing of who has it. */
const provvisorio = /^\d{11}$/;

function codiceDato(
  { popolazione, oggi }: Atto,
  { dati, campi }: GeneralitaComplete,
  codice: string,
  gestione: string | undefined,
  chi: Persona | undefined,
): Campi {
  const [altro] = popolazione.perCodiceFiscale(codice, oggi).filter((uno) => uno.idScheda !== chi?.idScheda);
  if (altro) throw new ErroreAnpr('EN248', [codice], 'codFiscale');
  if (gestione === '3' || provvisorio.test(codice)) return codiceFiscale(codice, provvisorio.test(codice) ? '1' : '9');
  if (codiceCongruente(codice, dati)) return codiceFiscale(codice);
  const luogo = sezioneDi(campi, 'luogoNascita');
  const comune = sezioneDi(luogo, 'comune');
  const suo = codice.slice(11, 15);
  if (codiceCongruente(codice, { ...dati, luogoNascita: suo })) {
    if (!comune) {
      throw new ErroreAnpr('EN340', [testoDi(sezioneDi(luogo, 'localita'), 'descrizioneStato') ?? '', suo]);
    }
    throw new ErroreAnpr('EN339', [testoDi(comune, 'nomeComune')!, testoDi(comune, 'siglaProvinciaIstat')!, suo]);
  }
  throw new ErroreAnpr('EN403', ['codice fiscale incongruente con le generalita'], 'codFiscale');
}

/** `tipoCittadinanza`, from the day of birth at the earliest. */
export function controllaCittadinanze(
  atto: Atto,
  cittadinanze: readonly Campi[],
  dataNascita: string,
): readonly Campi[] {
  return cittadinanze.map((una) => {
    controllaStato(una, { inesistente: 'EC036', incongruente: 'EC038' });
    if (testoDi(una, 'codiceStato') === '998' && !una['noteStato']) throw new ErroreAnpr('EC011');
    const dal = testoDi(una, 'dataValidita')?.slice(0, 10);
    if (dal !== undefined && (dal < dataNascita || dal > atto.oggi)) {
      throw new ErroreAnpr('ES009', [dal, dataNascita, atto.oggi], 'dataValidita');
    }
    return { ...una, dataValidita: dal ?? atto.decorrenza };
  });
}

export const italiana = (cittadinanze: readonly Campi[]): boolean =>
  cittadinanze.some((una) => testoDi(una, 'codiceStato') === ITALIA.codice);

export const cittadinanzeDi = (persona: Persona): readonly Campi[] => sezioniDi(persona.sezioni, 'cittadinanza');
