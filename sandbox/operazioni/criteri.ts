import type { Campi } from '../../contract/operazioni/albero.ts';
import { idAnprCorretto } from '../../contract/identificativi/id-anpr.ts';
import { ErroreAnpr } from '../errori.ts';
import type { PerGeneralita, Persona, Popolazione } from '../popolazione/popolazione.ts';

const testo = (valore: unknown): string | undefined => (typeof valore === 'string' ? valore.trim() : undefined);
const maiuscolo = (valore: unknown): string | undefined => testo(valore)?.toUpperCase();

/** Criteria that ANPR has and the sandbox does not serve. */
const nonServiti = [
  'senzaCognome',
  'senzaNome',
  'soggettoAIRE',
  'idSchedaSoggettoComune',
  'tipoScheda',
  'idFamigliaConvivenzaComune',
  'identificativoANPR',
  'cartaIdentita3000',
  'permessoDiSoggiorno3000',
];

interface Criteri {
  readonly idANPR: string | undefined;
  readonly codiceFiscale: string | undefined;
  readonly idScheda: string | undefined;
  readonly cognome: string | undefined;
  readonly nome: string | undefined;
  readonly sesso: string | undefined;
  readonly dataNascita: string | undefined;
  readonly luogoNascita: string | undefined;
}

function leggiCriteri(richiesta: Campi): Criteri {
  const criteri = richiesta['criteriRicerca'] as Campi;
  const nascita = (richiesta['datiNascita'] ?? {}) as Campi;
  const serviti = !nonServiti.some((nome) => criteri[nome] !== undefined) && !richiesta['residenzaIscrizioneAIRE'];
  if (!serviti || nascita['senzaGiorno'] || nascita['senzaGiornoMese']) throw new ErroreAnpr('EN053');
  return {
    idANPR: testo(criteri['idANPR']),
    codiceFiscale: maiuscolo(criteri['codiceFiscale']),
    idScheda: testo(criteri['idSchedaSoggettoANPR']),
    cognome: maiuscolo(criteri['cognome']),
    nome: maiuscolo(criteri['nome']),
    sesso: maiuscolo(criteri['sesso']),
    dataNascita: testo(nascita['dataEvento'])?.slice(0, 10),
    luogoNascita: codiceLuogo(nascita['luogoNascita'] as Campi | undefined),
  };
}

/** The code of a place of birth: ISTAT's for a Comune, the state's for abroad. */
function codiceLuogo(luogo: Campi | undefined): string | undefined {
  const { comune, localita } = (luogo ?? {}) as { comune?: Campi; localita?: Campi };
  return testo(comune?.['codiceIstat']) ?? testo(localita?.['codiceStato']);
}

const nascita = (persona: Persona): string | undefined =>
  codiceLuogo((persona.sezioni['generalita'] as Campi)['luogoNascita'] as Campi | undefined);

/**
 * Searches by the strongest key given (ID ANPR, record number, codice fiscale, surname and name) and keeps who agrees
 * with everything else given. An ID ANPR that does not check belongs to nobody.
 *
 * @throws ErroreAnpr EN053 for criteria that are not served, EN448 for too few
 */
export function cercaSoggetti(popolazione: Popolazione, richiesta: Campi): Persona[] {
  const c = leggiCriteri(richiesta);
  const concorda = (voluto: string | undefined, suo: string | null | undefined): boolean =>
    voluto === undefined || voluto === suo;
  return candidati(popolazione, c).filter(
    (p) =>
      concorda(c.codiceFiscale, p.codiceFiscale) &&
      concorda(c.idScheda, String(p.idScheda)) &&
      concorda(c.cognome, p.cognome) &&
      concorda(c.nome, p.nome) &&
      concorda(c.sesso, p.sesso) &&
      concorda(c.dataNascita, p.dataNascita) &&
      concorda(c.luogoNascita, nascita(p)),
  );
}

function candidati(popolazione: Popolazione, c: Criteri): Persona[] {
  if (c.idANPR !== undefined) return idAnprCorretto(c.idANPR) ? popolazione.perIdAnpr(c.idANPR) : [];
  if (c.idScheda !== undefined) return popolazione.perIdScheda(c.idScheda);
  if (c.codiceFiscale !== undefined) return popolazione.perCodiceFiscale(c.codiceFiscale);
  if (!c.cognome || !c.nome) throw new ErroreAnpr('EN448');
  const chi: PerGeneralita = {
    cognome: c.cognome,
    nome: c.nome,
    ...(c.sesso ? { sesso: c.sesso } : {}),
    ...(c.dataNascita ? { dataNascita: c.dataNascita } : {}),
  };
  return popolazione.perGeneralita(chi);
}
