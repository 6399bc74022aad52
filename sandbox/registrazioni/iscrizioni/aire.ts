import type { Campi, Valore } from '../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../contract/messaggi/tabelle-minime.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { entra } from '../../mutamenti/famiglie.ts';
import { cambiaComune, inAire, nuovoInizio } from '../../mutamenti/persone.ts';
import { leggiGeneralita } from '../../operazioni/criteri.ts';
import { annoDi } from '../../popolazione/individui.ts';
import { ITALIA } from '../../popolazione/luoghi.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto, EsitoRegistrazione, Registrazione } from '../atto.ts';
import { attoNascita } from '../controlli/atti.ts';
import { controllaAltriDati, controllaCarta, controllaListe } from '../controlli/documenti.ts';
import { senzaMovimentiDopo } from '../controlli/famiglie.ts';
import {
  attribuisciCodice,
  codiceRichiesto,
  controllaCittadinanze,
  generalitaComplete,
} from '../controlli/generalita.ts';
import { collegaProcedimento } from '../controlli/procedimento.ts';
import { controllaResidenza } from '../controlli/residenze.ts';
import { cinqueDati, trovaSoggetto } from '../controlli/soggetti.ts';
import { avvisaStatoCivile, controllaStatoCivile } from '../controlli/stato-civile.ts';
import { controllaAnnoEspatrio } from '../mutazioni/scheda/dati.ts';
import { avvisaChiResta, prendiInCarico } from '../mutazioni/spostamenti.ts';
import { daScegliere, matrimonioDichiarato } from './coniuge.ts';
import { destinazione, type Destinazione } from './destinazione.ts';
import { sezioniGenitori, trovaGenitori } from './genitori.ts';
import { iscrivi, iscrizioneDi } from './iscritto.ts';

/** ANPR's table 19. */
const motivo = { espatrio: ['C01', 'C06'], nascita: 'C02', altraAire: 'C03', altro: 'C09' } as const;
/** The law on the AIRE has been in force since this day. */
const LEGGE_AIRE = '1990-07-01';
const ALTRO = '9';

/** `tipoIscrizioneAIRE`: in the codes of the tables 19, 20 and 21, with a note where the code says "other". */
export function controllaIscrizioneAire(atto: Atto, dati: Campi): string {
  if (atto.decorrenza < LEGGE_AIRE) throw new ErroreAnpr('ES078', [atto.decorrenza]);
  const codice = testoDi(dati, 'motivoIscrizione')!;
  if (tabelleMinime[19]![codice] === undefined) throw new ErroreAnpr('EC060', [codice], 'motivoIscrizione');
  if (codice === motivo.altro && dati['noteMotivoIscrizione'] === undefined) throw new ErroreAnpr('EC013');
  const iniziativa = testoDi(dati, 'iniziativaIscrizione')!;
  if (tabelleMinime[20]![iniziativa] === undefined) throw new ErroreAnpr('EC061', [iniziativa]);
  if (iniziativa === ALTRO && dati['noteIniziativaIscrizione'] === undefined) throw new ErroreAnpr('EC016');
  const individuazione = testoDi(dati, 'individuazioneComuneIscrizione')!;
  if (tabelleMinime[21]![individuazione] === undefined) throw new ErroreAnpr('EC062', [individuazione]);
  if (individuazione === ALTRO && dati['noteIndividuazioneComuneIscrizione'] === undefined)
    throw new ErroreAnpr('EC017');
  return codice;
}

/** The family of the AIRE: new (1), with an address abroad, or there already (2). */
export function famigliaAire(atto: Atto, famiglia: Campi, legame: Campi): Destinazione {
  const attribuzione = testoDi(sezioneDi(atto.richiesta, 'datiControllo'), 'attribuzioneFamigliaAIRE')!;
  if (attribuzione !== '1' && attribuzione !== '2') throw new ErroreAnpr('EF015', [attribuzione]);
  return destinazione(atto, { famiglia, legame, attribuzione, aire: true, residenza: () => residenzaEstera(atto) });
}

/** An address abroad, from the day of the registration. */
export function residenzaEstera(atto: Atto): Campi {
  const residenza = sezioneDi(atto.richiesta, 'residenzaEstera');
  if (!residenza) throw new ErroreAnpr('EF023');
  const tipo = testoDi(residenza, 'tipoIndirizzo')!;
  if (tipo !== '4' && tipo !== '6') throw new ErroreAnpr('ES030', [tipo, 'AIRE'], 'tipoIndirizzo');
  controllaResidenza(atto, residenza);
  const dal = testoDi(residenza, 'dataDecorrenzaResidenza')?.slice(0, 10);
  if (dal !== undefined && dal > atto.oggi) throw new ErroreAnpr('ES088', [dal, atto.oggi]);
  return residenza;
}

/** Italian, and whatever else; who is in the AIRE is always Italian. */
function cittadinanze(atto: Atto, dataNascita: string): readonly Campi[] {
  const altre = controllaCittadinanze(atto, sezioniDi(atto.richiesta, 'altraCittadinanza'), dataNascita);
  const italiana = { descrizioneStato: ITALIA.nome, codiceStato: ITALIA.codice, dataValidita: dataNascita };
  return [italiana, ...altre.filter((una) => testoDi(una, 'codiceStato') !== ITALIA.codice)];
}

const annoEspatrio = (atto: Atto, generalita: Campi, dataNascita: string): string => {
  const anno = testoDi(generalita, 'annoEspatrio');
  if (anno !== undefined) controllaAnnoEspatrio(anno, dataNascita, atto.oggi);
  return anno ?? String(annoDi(atto.decorrenza));
};

/** A001 AIRE_iscrizione_nascita: a child of Italians abroad. */
export const iscriviNascitaAire: Registrazione = (atto) => {
  const { richiesta } = atto;
  const dati = sezioneDi(richiesta, 'iscrizioneAire')!;
  const perche = controllaIscrizioneAire(atto, dati);
  if (perche !== motivo.nascita) throw new ErroreAnpr('ES071', [perche], 'motivoIscrizione');
  const generalita = sezioneDi(sezioneDi(richiesta, 'generalitaA001'), 'generalita')!;
  const nuove = generalitaComplete(atto, generalita, 'ES038');
  const { dataNascita } = nuove.dati;
  const atti = attoNascita(atto, dataNascita);
  if (!atti) throw new ErroreAnpr('ES080');
  const dove = famigliaAire(atto, sezioneDi(richiesta, 'famiglia')!, sezioneDi(richiesta, 'legameSoggetto')!);
  const genitori = trovaGenitori(atto);
  if (genitori.elenchi) return { specie: 'multipla', elenchi: genitori.elenchi };
  const numero = iscrivi(atto, {
    nuove,
    codice: attribuisciCodice(atto, nuove, codiceRichiesto(generalita, sezioneDi(richiesta, 'datiControllo')!)),
    come: { tipoIscrizioneAIRE: dati },
    annoEspatrio: annoEspatrio(atto, generalita, dataNascita),
    sezioni: {
      ...atti,
      cittadinanza: cittadinanze(atto, dataNascita),
      statoCivile: { statoCivile: '1' },
      ...sezioniGenitori(genitori),
    },
  });
  entra(atto.scrittura, numero, dove.scheda(), atto.decorrenza, dove.legame);
  collegaProcedimento(atto);
  return { specie: 'fatta', soggetto: numero };
};

/** A002 AIRE_iscrizione_altriMotivi: a resident who goes abroad, or somebody whom ANPR does not know yet. */
export const iscriviAire: Registrazione = (atto) => {
  const { richiesta } = atto;
  const dati = sezioneDi(richiesta, 'iscrizioneAire')!;
  const perche = controllaIscrizioneAire(atto, dati);
  if (perche === motivo.nascita) throw new ErroreAnpr('ES072', [], 'motivoIscrizione');
  const generalita = sezioneDi(sezioneDi(richiesta, 'generalitaA002'), 'generalita')!;
  if ((motivo.espatrio as readonly string[]).includes(perche)) controllaEspatrio(richiesta, generalita);
  const ultima = testoDi(sezioneDi(richiesta, 'ultimaResidenzaIt'), 'tipoIndirizzo');
  if (ultima !== undefined && ultima !== '7') throw new ErroreAnpr('EN297', [ultima], 'tipoIndirizzo');
  const famiglia = sezioneDi(richiesta, 'famiglia')!;
  const dove = famigliaAire(atto, sezioneDi(famiglia, 'famiglia')!, sezioneDi(famiglia, 'legameSoggetto')!);
  const conosciuto = leggiGeneralita(generalita).idScheda !== undefined;
  const esito = conosciuto
    ? espatria(atto, generalita, { dati, perche, dove })
    : iscriviNuovo(atto, generalita, { dati, perche, dove });
  collegaProcedimento(atto);
  return esito;
};

/** Who leaves Italy is known, and has a codice fiscale that is validated. */
function controllaEspatrio(richiesta: Campi, generalita: Campi): void {
  if (leggiGeneralita(generalita).codiceFiscale === undefined) throw new ErroreAnpr('EN231', [], 'codFiscale');
  if (testoDi(sezioneDi(richiesta, 'datiControllo'), 'gestioneCF') === '3')
    throw new ErroreAnpr('EN232', [], 'gestioneCF');
}

interface Iscrizione {
  readonly dati: Campi;
  readonly perche: string;
  readonly dove: Destinazione;
}

/** What is said of who is registered besides who they are. */
function sezioniIscritto(atto: Atto): Record<string, Valore> {
  const { richiesta } = atto;
  const nomi = ['vedovanza', 'annullamentoMatrimonio', 'convivenzaDiFatto', 'unioneCivile'];
  const sezioni: Record<string, Valore> = {};
  for (const nome of [...nomi, 'domicilioDigitale']) if (richiesta[nome]) sezioni[nome] = richiesta[nome];
  const carta = sezioneDi(richiesta, 'cartaIdentita');
  if (carta) sezioni['cartaIdentita'] = controllaCarta(atto, carta);
  const altriDati = sezioneDi(richiesta, 'altriDati');
  if (altriDati) sezioni['altriDati'] = controllaAltriDati(altriDati);
  return { ...sezioni, ...controllaListe(atto, richiesta) };
}

/** The record of always goes to the AIRE of the Comune that asks. */
function espatria(atto: Atto, generalita: Campi, { dati, perche, dove }: Iscrizione): EsitoRegistrazione {
  const { scrittura, decorrenza, mittente } = atto;
  const requisiti = { ancheCancellato: true, diOgniComune: true } as const;
  const persona = trovaSoggetto(atto, senzaEspatrio(generalita), requisiti);
  controllaPersona(atto, persona, perche);
  senzaMovimentiDopo(atto, persona);
  const anno = annoEspatrio(atto, generalita, persona.dataNascita);
  const nozze = matrimonioDichiarato(atto);
  const elenchi = daScegliere({ elenchi: undefined }, nozze);
  if (elenchi) return { specie: 'multipla', elenchi };
  prendiInCarico(atto, persona);
  scrittura.nuovaTappa(persona.idScheda, decorrenza, {
    ...(persona.presente ? {} : nuovoInizio),
    ...sezioniIscritto(atto),
    ...nozze.sezioni,
    permessoSoggiorno: null,
    cittadinanza: cittadinanze(atto, persona.dataNascita),
    datiIscrizione: iscrizioneDi(atto, { tipoIscrizioneAIRE: dati }),
  });
  cambiaComune(scrittura, persona.idScheda, decorrenza, { istat: mittente, aire: { anno } });
  entra(scrittura, persona.idScheda, dove.scheda(), decorrenza, dove.legame);
  avvisaChiResta(atto, new Set([persona.idFamiglia]));
  return { specie: 'fatta', soggetto: persona.idScheda };
}

/** The year of the departure is told, not looked for. */
const senzaEspatrio = ({ annoEspatrio: _, ...resto }: Campi): Campi => resto;

/** From the AIRE of another Comune comes who is in it; otherwise who is a resident, or was cancelled. */
function controllaPersona(atto: Atto, persona: Persona, perche: string): void {
  if (persona.dataDecesso !== null) throw new ErroreAnpr('EN187', cinqueDati(persona));
  const aire = inAire(persona.sezioni) && persona.presente;
  if (perche === motivo.altraAire && aire && persona.istat === atto.mittente) throw new ErroreAnpr('EN118');
  if (perche === motivo.altraAire ? !aire : aire)
    throw new ErroreAnpr(aire ? 'EN187' : 'ES077', aire ? cinqueDati(persona) : []);
}

function iscriviNuovo(atto: Atto, generalita: Campi, { dati, dove }: Iscrizione): EsitoRegistrazione {
  const { richiesta } = atto;
  const nuove = generalitaComplete(atto, generalita, 'ES038');
  const { dataNascita } = nuove.dati;
  const statoCivile = sezioneDi(sezioneDi(richiesta, 'generalitaA002'), 'statoCivile');
  if (!statoCivile) throw new ErroreAnpr('EN127');
  avvisaStatoCivile(atto, controllaStatoCivile(statoCivile));
  const sezioni = { ...sezioniIscritto(atto), ...attoNascita(atto, dataNascita) };
  const genitori = trovaGenitori(atto);
  const nozze = matrimonioDichiarato(atto);
  const elenchi = daScegliere(genitori, nozze);
  if (elenchi) return { specie: 'multipla', elenchi };
  const numero = iscrivi(atto, {
    nuove,
    codice: attribuisciCodice(atto, nuove, codiceRichiesto(generalita, sezioneDi(richiesta, 'datiControllo')!)),
    come: { tipoIscrizioneAIRE: dati },
    annoEspatrio: annoEspatrio(atto, generalita, dataNascita),
    sezioni: {
      ...sezioni,
      statoCivile,
      cittadinanza: cittadinanze(atto, dataNascita),
      ...sezioniGenitori(genitori),
      ...nozze.sezioni,
    },
  });
  entra(atto.scrittura, numero, dove.scheda(), atto.decorrenza, dove.legame);
  return { specie: 'fatta', soggetto: numero };
}
