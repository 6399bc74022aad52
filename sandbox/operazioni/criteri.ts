import type { Campi } from '../../contract/operazioni/albero.ts';
import { idAnprCorretto } from '../../contract/identificativi/id-anpr.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../errori.ts';
import { type Persona, type Popolazione, residenzaDi, type Scheda } from '../popolazione/popolazione.ts';

/** How ANPR looks for people: a key finds them, and whatever else is given must agree. */

const testo = (campi: Campi | undefined, nome: string): string | undefined => testoDi(campi, nome)?.trim();
const maiuscolo = (campi: Campi | undefined, nome: string): string | undefined => testo(campi, nome)?.toUpperCase();

/** A Comune as it may be given: by its code, by its name, or by both. */
interface ComuneCercato {
  readonly istat: string | undefined;
  readonly nome: string | undefined;
}

/** What is said of a person; what is absent does not matter. */
export interface Generalita {
  readonly codiceFiscale?: string | undefined;
  readonly idScheda?: string | undefined;
  /** Empty for who has none. */
  readonly cognome?: string | undefined;
  readonly nome?: string | undefined;
  readonly sesso?: string | undefined;
  /** A whole date, or what is known of it: a year, a year and a month. */
  readonly nascita?: string | undefined;
  readonly luogoNascita?: Campi | undefined;
}

/** A name, or the word that there is none. */
const nomeDi = (campi: Campi, nome: string, senza: string): string | undefined =>
  testo(campi, senza) === '1' ? '' : maiuscolo(campi, nome);

/**
 * Reads who is sought from `tipoGeneralita`, from the criteria of a 3002 or from `datiSoggetto` of a 3003: names are the
 * same, a codice fiscale may be an element of its own and the birth may stand apart.
 */
export function leggiGeneralita(campi: Campi, nascita: Campi = campi): Generalita {
  const data = (testo(nascita, 'dataEvento') ?? testo(nascita, 'dataNascita'))?.slice(0, 10);
  const cifre = testo(nascita, 'senzaGiornoMese') ? 4 : testo(nascita, 'senzaGiorno') ? 7 : 10;
  return {
    codiceFiscale: maiuscolo(campi, 'codiceFiscale') ?? maiuscolo(sezioneDi(campi, 'codiceFiscale'), 'codFiscale'),
    idScheda: testo(campi, 'idSchedaSoggettoANPR'),
    cognome: nomeDi(campi, 'cognome', 'senzaCognome'),
    nome: nomeDi(campi, 'nome', 'senzaNome'),
    sesso: maiuscolo(campi, 'sesso'),
    nascita: data?.slice(0, cifre),
    luogoNascita: sezioneDi(nascita, 'luogoNascita'),
  };
}

/** True where `suo` is what is sought, by code where both have it, else by name. */
function stessoComune(cercato: ComuneCercato, suo: Campi | undefined): boolean {
  if (cercato.istat !== undefined) return cercato.istat === testo(suo, 'codiceIstat');
  return cercato.nome === undefined || cercato.nome === maiuscolo(suo, 'nomeComune');
}

const comuneCercato = (comune: Campi): ComuneCercato => ({
  istat: testo(comune, 'codiceIstat'),
  nome: maiuscolo(comune, 'nomeComune'),
});

function stessoLuogo(cercato: Campi | undefined, suo: Campi | undefined): boolean {
  const comune = sezioneDi(cercato, 'comune');
  if (comune) return stessoComune(comuneCercato(comune), sezioneDi(suo, 'comune'));
  const stato = testo(sezioneDi(cercato, 'localita'), 'codiceStato');
  return stato === undefined || stato === testo(sezioneDi(suo, 'localita'), 'codiceStato');
}

const generalitaDi = ({ sezioni }: Persona): Campi => sezioneDi(sezioni, 'generalita')!;

/** True where a person is all that is said. */
export function corrisponde(persona: Persona, chi: Generalita): boolean {
  const come = (voluto: string | undefined, suo: string | null): boolean => voluto === undefined || voluto === suo;
  return (
    (come(chi.codiceFiscale, persona.codiceFiscale) || persona.codiciPrecedenti.includes(chi.codiceFiscale!)) &&
    (chi.idScheda === undefined || Number(chi.idScheda) === persona.idScheda) &&
    come(chi.cognome, persona.cognome) &&
    come(chi.nome, persona.nome) &&
    come(chi.sesso, persona.sesso) &&
    (chi.nascita === undefined || persona.dataNascita.startsWith(chi.nascita)) &&
    stessoLuogo(chi.luogoNascita, sezioneDi(generalitaDi(persona), 'luogoNascita'))
  );
}

/** Those whom the strongest of the given data may mean, or undefined where they are too few. */
export function perGeneralita(popolazione: Popolazione, chi: Generalita, giorno: string): Persona[] | undefined {
  if (chi.idScheda !== undefined) return popolazione.perIdScheda(chi.idScheda, giorno);
  if (chi.codiceFiscale !== undefined) return popolazione.perCodiceFiscale(chi.codiceFiscale, giorno);
  const { cognome, nome, sesso, nascita } = chi;
  if (cognome === undefined || nome === undefined || cognome + nome === '') return undefined;
  return popolazione.perGeneralita({ cognome, nome, sesso, nascita }, giorno);
}

/**
 * People by their generalità alone, for the services in which they are one criterion among others.
 *
 * @throws ErroreAnpr EN448 where the data are too few
 */
export function cercaPersone(popolazione: Popolazione, campi: Campi, giorno: string): Persona[] {
  const chi = leggiGeneralita(campi, sezioneDi(campi, 'datiNascitaSoggetto') ?? campi);
  const trovati = perGeneralita(popolazione, chi, giorno);
  if (!trovati) throw new ErroreAnpr('EN448');
  return trovati.filter((persona) => corrisponde(persona, chi));
}

/** What a 3002 has found: people or, by the number of a household, the household. */
export type Trovati =
  | { readonly specie: 'persone'; readonly persone: readonly Persona[]; readonly perCodiceFiscale: boolean }
  | { readonly specie: 'scheda'; readonly scheda: Scheda | undefined };

/**
 * Searches by the strongest key given (ID ANPR, number of the record, of the household, of a document, codice fiscale,
 * surname and name) and keeps who agrees with everything else given, as things stood on `giorno`. An ID ANPR that does not
 * check belongs to nobody.
 *
 * @throws ErroreAnpr EN448 for too few criteria; EN053, EN124, EHR11, EHR41, EHR67, EHR68 for wrong ones
 */
export function cerca(popolazione: Popolazione, richiesta: Campi, giorno: string): Trovati {
  const criteri = sezioneDi(richiesta, 'criteriRicerca')!;
  const famiglia = schedaCercata(popolazione, criteri, giorno);
  if (famiglia) return famiglia;
  const chi = leggiGeneralita(criteri, sezioneDi(richiesta, 'datiNascita') ?? {});
  const candidati = perChiave(popolazione, criteri, giorno) ?? perGeneralita(popolazione, chi, giorno);
  if (!candidati) throw new ErroreAnpr('EN448');
  const filtri = [perScheda(criteri), perAire(criteri), perDimora(sezioneDi(richiesta, 'residenzaIscrizioneAIRE'))];
  const persone = candidati.filter((p) => corrisponde(p, chi) && filtri.every((filtro) => filtro(p)));
  return { specie: 'persone', persone, perCodiceFiscale: chi.codiceFiscale !== undefined };
}

/** The household whose number, of ANPR or of the Comune, is given; its kind must be said (EN124). */
function schedaCercata(popolazione: Popolazione, criteri: Campi, giorno: string): Trovati | undefined {
  const numero = testo(criteri, 'identificativoANPR');
  const comunale = sezioneDi(criteri, 'idFamigliaConvivenzaComune');
  if (numero === undefined && !comunale) return undefined;
  // Both at once would be two questions.
  if (numero !== undefined && comunale) throw new ErroreAnpr('EN053');
  const tipo = testo(criteri, 'tipoScheda');
  if (tipo !== '1' && tipo !== '2') throw new ErroreAnpr('EN124');
  const [scheda] = comunale
    ? popolazione.schedeNelComune(
        testo(comunale, 'idFamigliaConvivenzaComuneIstat')!,
        testo(comunale, 'idFamigliaConvivenza')!,
        giorno,
      )
    : [/^\d+$/.test(numero!) ? popolazione.scheda(Number(numero), giorno) : undefined];
  return { specie: 'scheda', scheda: scheda?.tipo === tipo ? scheda : undefined };
}

/** Those whom an identifier means, or undefined where none is given. */
function perChiave(popolazione: Popolazione, criteri: Campi, giorno: string): Persona[] | undefined {
  const idANPR = testo(criteri, 'idANPR');
  if (idANPR !== undefined) return idAnprCorretto(idANPR) ? popolazione.perIdAnpr(idANPR, giorno) : [];
  const comunale = sezioneDi(criteri, 'idSchedaSoggettoComune');
  if (comunale) {
    const istat = testo(comunale, 'idSchedaSoggettoComuneIstat')!;
    return popolazione.perNumeroNelComune(istat, testo(comunale, 'idSchedaSoggetto')!, giorno);
  }
  const carta = sezioneDi(criteri, 'cartaIdentita3000');
  if (carta) return perCarta(popolazione, carta, giorno);
  const soggiorno = sezioneDi(criteri, 'permessoDiSoggiorno3000');
  return soggiorno && perSoggiorno(popolazione, soggiorno, giorno);
}

function perCarta(popolazione: Popolazione, carta: Campi, giorno: string): Persona[] {
  const comune = sezioneDi(carta, 'comuneRilascio');
  const consolato = testo(carta, 'codiceConsolatoRilascio');
  if (comune && consolato !== undefined) {
    throw new ErroreAnpr('EHR41', [testo(comune, 'codiceIstat') ?? '', consolato]);
  }
  return popolazione.perCarta(maiuscolo(carta, 'numero')!, giorno).filter(({ sezioni }) => {
    const sua = sezioneDi(sezioni, 'cartaIdentita');
    const codice = testo(sezioneDi(sua, 'consolatoRilascio'), 'codiceConsolato');
    return (
      sua !== undefined &&
      (!comune || stessoComune(comuneCercato(comune), sezioneDi(sua, 'comuneRilascio'))) &&
      (consolato === undefined || consolato === codice)
    );
  });
}

function perSoggiorno(popolazione: Popolazione, permesso: Campi, giorno: string): Persona[] {
  const inVigore = ({ sezioni }: Persona): boolean => sezioni['permessoSoggiorno'] !== undefined;
  const passaporto = maiuscolo(permesso, 'numeroPassaporto');
  if (passaporto !== undefined) return popolazione.perPassaporto(passaporto, giorno).filter(inVigore);
  const dati = sezioneDi(permesso, 'datiSoggiorno30XX');
  if (!dati) throw new ErroreAnpr('EHR67', ['', '']);
  const questura = maiuscolo(dati, 'questuraRilascioSoggiorno');
  const numero = maiuscolo(dati, 'numeroSoggiorno');
  if (questura === undefined || numero === undefined) throw new ErroreAnpr('EHR68', [questura ?? '', numero ?? '']);
  const stessa = ({ sezioni }: Persona): boolean =>
    maiuscolo(sezioneDi(sezioni, 'permessoSoggiorno'), 'questuraRilascioSoggiorno') === questura;
  return popolazione.perSoggiorno(numero, giorno).filter(stessa);
}

type Filtro = (persona: Persona) => boolean;
const tutti: Filtro = () => true;

/** Only members of families (1) or of convivenze (2). */
function perScheda(criteri: Campi): Filtro {
  const tipo = testo(criteri, 'tipoScheda');
  if (tipo === undefined) return tutti;
  if (tipo !== '1' && tipo !== '2') throw new ErroreAnpr('EHR11', [tipo], 'tipoScheda');
  return ({ sezioni }) => testo(sezioneDi(sezioni, 'famigliaConvivenza'), 'tipoScheda') === tipo;
}

function perAire(criteri: Campi): Filtro {
  const voluto = maiuscolo(criteri, 'soggettoAIRE');
  if (voluto === undefined) return tutti;
  return (persona) => (testo(generalitaDi(persona), 'soggettoAIRE') ?? 'N') === voluto;
}

/** Where they live, or which Comune's AIRE they are in; abroad, in which state and under which consulate. */
function perDimora(dove: Campi | undefined): Filtro {
  if (!dove) return tutti;
  const comune = sezioneDi(dove, 'comune');
  const stato = testo(sezioneDi(dove, 'localita'), 'codiceStato');
  const consolato = testo(dove, 'codiceConsolato');
  return (persona) => {
    const residenza = residenzaDi(persona);
    const estera = sezioneDi(residenza, 'localitaEstera');
    const suoStato = testo(sezioneDi(sezioneDi(estera, 'indirizzoEstero'), 'localita'), 'codiceStato');
    return (
      (!comune || neiComuni(persona, comune)) &&
      (stato === undefined || stato === suoStato) &&
      (consolato === undefined || consolato === testo(sezioneDi(estera, 'consolato'), 'codiceConsolato'))
    );
  };
}

/** True for who resides in the Comune, or is in its AIRE. */
export function neiComuni(persona: Persona, comune: Campi): boolean {
  const cercato = comuneCercato(comune);
  if (cercato.istat !== undefined) return cercato.istat === persona.istat;
  const iscritto = sezioneDi(sezioneDi(persona.sezioni, 'datiIscrizione'), 'datiIscrizioneComune');
  const indirizzo = sezioneDi(residenzaDi(persona), 'indirizzo');
  return stessoComune(cercato, sezioneDi(indirizzo ?? iscritto, 'comune'));
}
