import type { Campi, Valore } from '../../contract/operazioni/albero.ts';
import type { Caso } from './caso.ts';
import { cartaIdentita, permessoSoggiorno } from './documenti.ts';
import { GIORNO_ZERO, type Individuo, italiano, maggioreEta, traAnni } from './individui.ts';
import { listeElettorali } from './liste.ts';
import { type Comune, comuneAbitato, elementoComune, elementoLuogo, ITALIA, type Stato } from './luoghi.ts';
import type { Passo } from './percorso.ts';
import { numeroNelComune } from './schede.ts';
import { atto, type Breve, datiEvento, statiCivili } from './stato-civile.ts';
import { inOrdine, piuGiorni, type Sezioni, type Tappa, ultimo } from './tappe.ts';

export interface Identita {
  readonly idANPR: string;
  readonly idScheda: number;
  readonly codiceFiscale: string | null;
}

/** Who of the population is in ANPR, and by which numbers. */
export type Anagrafe = ReadonlyMap<Individuo, Identita>;

const PEC_DAL = '2023-07-06';
const GIORNO_CENSIMENTO = '2011-10-09';

/** Surname, name, sex and birth, what is missing or unknown written as ANPR writes it. */
const chiE = (chi: Individuo): Campi => ({
  ...(chi.cognome ? { cognome: chi.cognome } : { senzaCognome: '1' }),
  ...(chi.nome ? { nome: chi.nome } : { senzaNome: '1' }),
  sesso: chi.sesso,
  dataNascita: chi.dataNascita,
  ...(chi.ignoti === 'giorno' ? { senzaGiorno: '1' } : {}),
  ...(chi.ignoti === 'giorno-mese' ? { senzaGiornoMese: '1' } : {}),
});

const codiceFiscale = ({ codiceFiscale: codFiscale }: Identita, chi: Individuo): Campi =>
  codFiscale === null ? {} : { codiceFiscale: { codFiscale, validitaCF: chi.nonValidato ? '9' : '1' } };

/** `tipoGeneralita` of a relative. */
const breve =
  (anagrafe: Anagrafe): Breve =>
  (chi) => {
    const identita = anagrafe.get(chi);
    const numero: Campi = identita ? { idSchedaSoggettoANPR: String(identita.idScheda) } : {};
    return { ...(identita ? codiceFiscale(identita, chi) : {}), ...chiE(chi), ...numero };
  };

const generalita = (chi: Individuo, identita: Identita, passo: Passo): Campi => ({
  ...codiceFiscale(identita, chi),
  ...chiE(chi),
  luogoNascita: elementoLuogo(chi.luogo),
  ...(passo.specie === 'aire' ? { soggettoAIRE: 'S', annoEspatrio: passo.dimora.dal.slice(0, 4) } : {}),
  idSchedaSoggettoComune: {
    idSchedaSoggettoComuneIstat: passo.dimora.comune.istat,
    idSchedaSoggetto: numeroNelComune(identita.idScheda),
  },
  idSchedaSoggettoANPR: String(identita.idScheda),
});

const cittadinanza = (quale: typeof ITALIA | Stato, dataValidita: string): readonly Campi[] => [
  { descrizioneStato: quale.nome, codiceStato: quale.codice, dataValidita },
];

const localita = (stato: Stato): Campi => ({
  localita: { descrizioneLocalita: stato.citta, descrizioneStato: stato.nome, codiceStato: stato.codice },
});

/** `tipoProvenienzaDestinazione`. */
const verso = (dove: Comune | Stato): Campi => ('istat' in dove ? { comune: elementoComune(dove) } : localita(dove));

/** ANPR's tables 7 and 19: how a registration came about. */
function iscrizione(chi: Individuo, identita: Identita, passo: Passo, prima: Passo | undefined): Campi {
  const datiIscrizioneComune: Campi = {
    dataIscrizione: passo.dal,
    protocolloComune: `${passo.dal.slice(0, 4)}/${numeroNelComune(identita.idScheda)}`,
    comune: elementoComune(passo.dimora.comune),
    idOperazioneComune: `${passo.dal.replaceAll('-', '')}${identita.idScheda}`,
    idOperazioneANPR: String(700_000_000 + identita.idScheda),
  };
  const nato = passo.dal === chi.dataNascita;
  if (passo.specie === 'aire') {
    const motivoIscrizione = nato ? 'C02' : 'C01';
    const aire = { motivoIscrizione, iniziativaIscrizione: '4', individuazioneComuneIscrizione: prima ? '1' : '2' };
    return { datiIscrizioneComune, tipoIscrizioneAIRE: aire };
  }
  const dallEstero = chi.luogo.specie === 'estero';
  const motivo = prima ? '6' : nato ? '1' : dallEstero ? '4' : '3';
  return { datiIscrizioneComune, iscrizioneResidente: { motivoIscrizione: motivo } };
}

/** Where somebody came from when ANPR first knew them. */
function primaProvenienza(caso: Caso, chi: Individuo, primo: Passo): Valore | null {
  if (primo.dal === chi.dataNascita) return null;
  if (chi.luogo.specie === 'estero') return verso(chi.luogo.stato);
  const { comune } = chi.luogo;
  return verso(comune === primo.dimora.comune ? comuneAbitato(caso) : comune);
}

/** Moving to another Comune, abroad or back changes the generalità, the origin and, abroad and back, the registration. */
function traslochi(caso: Caso, chi: Individuo, identita: Identita, percorso: readonly Passo[]): Tappa[] {
  return percorso.flatMap((passo, i): Tappa[] => {
    const prima = percorso[i - 1];
    const scrivi = { generalita: generalita(chi, identita, passo) };
    if (!prima) {
      const sezioni = { datiIscrizione: iscrizione(chi, identita, passo, prima), ...scrivi };
      return [{ dal: passo.dal, sezioni: { ...sezioni, provenienza: primaProvenienza(caso, chi, passo) } }];
    }
    const aire = (prima.specie === 'aire') !== (passo.specie === 'aire');
    if (!aire && prima.dimora.comune === passo.dimora.comune) return [];
    // Who comes back from abroad comes from a state, not from the Comune of the AIRE.
    const da = prima.dimora.sede ? prima.dimora.sede.stato : prima.dimora.comune;
    const nuova = aire ? { datiIscrizione: iscrizione(chi, identita, passo, prima) } : {};
    return [{ dal: passo.dal, sezioni: { ...scrivi, ...nuova, provenienza: verso(da) } }];
  });
}

/** What changes on the day on which somebody comes of age. */
function adulto(caso: Caso, chi: Individuo): Tappa[] {
  const dal = maggioreEta(chi);
  const altriDati = { titoloStudio: caso.uno(['C', 'F', 'G', '2']) };
  const autoveicoli = { possessoAutoveicoli: caso.uno(['S', 'N']), possessoPatente: 'S' };
  const pec = caso.vero(0.05);
  if (dal > GIORNO_ZERO) return [];
  const tappe: Tappa[] = [{ dal, sezioni: { altriDati, autoveicoli } }];
  if (pec && (chi.cognome || chi.nome)) {
    const indirizzoDigitale = `cittadino.${chi.dataNascita.replaceAll('-', '')}@pec.test`;
    const inizio = ultimo(dal, PEC_DAL);
    tappe.push({
      dal: inizio,
      sezioni: { domicilioDigitale: { indirizzoDigitale, dataInizioValidita: inizio, enteErogatore: 'INAD' } },
    });
  }
  return tappe;
}

/** The lists of those called up are still made, of the men who turn seventeen. */
function leva(chi: Individuo, percorso: readonly Passo[]): Tappa[] {
  const dal = traAnni(chi.dataNascita, 17);
  const passo = percorso.findLast((p) => p.dal <= dal);
  if (chi.sesso === 'F' || !italiano(chi) || !passo || dal > GIORNO_ZERO) return [];
  return [{ dal, sezioni: { listaLeva: { iscritto: 'S', comune: elementoComune(passo.dimora.comune) } } }];
}

function censimento(identita: Identita, ingresso: string): Tappa[] {
  if (ingresso > GIORNO_CENSIMENTO) return [];
  const foglio = String((identita.idScheda % 400) + 1);
  const sezione = String((identita.idScheda % 25) + 1);
  return [
    {
      dal: GIORNO_CENSIMENTO,
      sezioni: { censimento: { annoCensimento: '2011', sezioneCensimento: sezione, foglioCensimento: foglio } },
    },
  ];
}

const soloLettere = (nome: string): string =>
  nome
    .normalize('NFD')
    .replace(/[^A-Z,.\-' ]/g, '')
    .trim();

/** `datiTraslitterati`, of names that are not written in plain letters. */
export function traslitterati({ cognome, nome }: Pick<Individuo, 'cognome' | 'nome'>): Sezioni {
  const cognomeTranslitterato = soloLettere(cognome);
  const nomeTranslitterato = soloLettere(nome);
  if (cognomeTranslitterato === cognome && nomeTranslitterato === nome) return {};
  return {
    datiTraslitterati: {
      ...(cognome ? { cognomeTranslitterato } : {}),
      ...(nome ? { nomeTranslitterato } : {}),
    },
  };
}

/** Death, or the end of the registration for another reason: with it go the lists and the digital domicile. */
function fine(chi: Individuo): Tappa[] {
  const nulla = { listaElettoraleCompleta: null, domicilioDigitale: null };
  const { decesso, cancellazione } = chi;
  if (decesso) {
    const datiCancellazione = { motivoCancellazione: '1', dataDecorrenzaCancellazione: decesso.data };
    return [{ dal: decesso.data, sezioni: { ...nulla, datiCancellazione, datiDecesso: datiEvento(decesso) } }];
  }
  if (!cancellazione) return [];
  const { data, motivo, destinazione } = cancellazione;
  const datiCancellazione = { motivoCancellazione: motivo, dataDecorrenzaCancellazione: data };
  const dove = destinazione ? { destinazione: verso(destinazione) } : {};
  return [{ dal: data, sezioni: { ...nulla, permessoSoggiorno: null, datiCancellazione, ...dove } }];
}

/** What holds from the beginning and does not change. */
function fissi(chi: Individuo, identita: Identita, anagrafe: Anagrafe, primo: Passo): Sezioni {
  const scrivi = breve(anagrafe);
  const natoIn = chi.luogo.specie === 'comune' ? chi.luogo.comune : primo.dimora.comune;
  const { padre, madre, tutore, certificabile = '2' } = chi;
  const fuori = (genitore: Individuo): boolean => !anagrafe.has(genitore);
  return {
    identificativi: { idANPR: identita.idANPR },
    attributiSoggetto: { senzaFissaDimora: 'N', soggettoCertificabile: certificabile },
    attoNascita: atto({ data: chi.dataNascita, comune: natoIn }),
    cittadinanza: cittadinanza(chi.cittadinanza, chi.dataNascita),
    ...traslitterati(chi),
    ...(padre ? { paternita: { generalita: scrivi(padre) }, ...(fuori(padre) ? { padreExtra: 'S' } : {}) } : {}),
    ...(madre ? { maternita: { generalita: scrivi(madre) }, ...(fuori(madre) ? { madreExtra: 'S' } : {}) } : {}),
    ...(tutore ? { tutoreIntestatario: tutela(chi, scrivi(tutore), primo) } : {}),
  };
}

const tutela = (chi: Individuo, generalitaTutore: Campi, primo: Passo): Campi => ({
  generalita: generalitaTutore,
  comuneResidenza: elementoComune(primo.dimora.comune),
  dataIntestarioConvivenza: piuGiorni(maggioreEta(chi), 1),
});

/** A person's record from the day on which ANPR begins to know them, household apart. */
export function tappePersona(caso: Caso, chi: Individuo, percorso: readonly Passo[], anagrafe: Anagrafe): Tappa[] {
  const primo = percorso[0]!;
  const identita = anagrafe.get(chi)!;
  const dove = (giorno: string) => percorso.findLast((passo) => passo.dal <= giorno)?.dimora;
  const italianoDal = chi.italianoDal && ultimo(chi.italianoDal, primo.dal);
  // After the end of the registration nothing happens any more.
  const fino = chi.decesso?.data ?? chi.cancellazione?.data ?? '9999';
  return inOrdine(
    [
      { dal: primo.dal, sezioni: fissi(chi, identita, anagrafe, primo) },
      ...traslochi(caso, chi, identita, percorso),
      ...statiCivili(chi, breve(anagrafe), (altro) => anagrafe.has(altro)),
      ...(italianoDal ? [{ dal: italianoDal, sezioni: { cittadinanza: cittadinanza(ITALIA, italianoDal) } }] : []),
      ...adulto(caso, chi),
      ...leva(chi, percorso),
      ...censimento(identita, primo.dal),
      ...listeElettorali(chi, percorso),
      ...(chi.cartaInScadenza || caso.vero(0.8) ? cartaIdentita(caso, chi, dove) : []),
      ...permessoSoggiorno(caso, chi, primo.dal),
      ...fine(chi),
    ].filter(({ dal }) => dal <= fino),
    primo.dal,
  );
}
