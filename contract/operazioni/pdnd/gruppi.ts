import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { tipoAtto, tipoDatiEvento, tipoUnioneCivile, tipoVedovanza } from '../gruppi/atti.ts';
import { tipoLuogoNascita3000 } from '../gruppi/ricerca.ts';
import { tipoIndirizzo, tipoLocalitaEstera } from '../gruppi/luoghi.ts';
import {
  tipoCittadinanza,
  tipoGeneralita,
  tipoGenitore,
  tipoIdentificativi,
  tipoStatoCivile,
} from '../gruppi/persone.ts';
import { t } from '../tipi-semplici.ts';

// What an e-service is asked (`E000Vocabolario.xsd`, twin of the OpenAPI files).

export const tipoDatiNascitaE000: Gruppo = [
  campo('dataEvento', t.data, 'Data di nascita'),
  campo('senzaGiorno?', t.tipoSenza, 'Giorno ignoto'),
  campo('senzaGiornoMese?', t.tipoSenza, 'Giorno e mese ignoti'),
  sezione('luogoNascita?', tipoLuogoNascita3000, 'Luogo di nascita'),
];

const generalitaCercate: Gruppo = [
  campo('codiceFiscale?', t.tipoDominioCodiceFiscale, 'Codice fiscale'),
  campo('cognome?', t.alfabeticoNomiCognomi, 'Cognome'),
  campo('senzaCognome?', t.tipoSenza, 'Senza cognome'),
  campo('nome?', t.alfabeticoNomiCognomi, 'Nome'),
  campo('senzaNome?', t.tipoSenza, 'Senza nome'),
  campo('sesso?', t.tipoSesso, 'Sesso'),
  sezione('datiNascita?', tipoDatiNascitaE000, 'Nascita'),
];

/** `tipoCriteriRicercaE002`: C030 alone has no ID ANPR to search by. */
export const tipoCriteriRicercaE002 = (conIdAnpr: boolean): Gruppo =>
  conIdAnpr ? [campo('idANPR?', t.testo, 'ID ANPR'), ...generalitaCercate] : generalitaCercate;

export const tipoDatiRichiestaE002: Gruppo = [
  campo('dataRiferimentoRichiesta', t.data, 'Alla data'),
  campo('motivoRichiesta', t.motivoRichiesta, 'Numero di riferimento della pratica'),
  campo('casoUso', t.tipoCasoUso, "Caso d'uso"),
];

/** `tipoVerificaMatrimonio` */
export const tipoVerificaMatrimonio: Gruppo = [
  sezione('coniuge?', tipoGeneralita, 'Coniuge'),
  sezione('datiMatrimonio', tipoDatiEvento, 'Matrimonio'),
];

/** `tipoVerificaResidenza` */
export const tipoVerificaResidenza: Gruppo = [
  campo('tipoIndirizzo?', t.tipoDatoIndirizzo, 'Tipo di indirizzo', 25),
  scelta('', [
    sezione('indirizzo', tipoIndirizzo, 'Indirizzo'),
    sezione('localitaEstera', tipoLocalitaEstera, 'Località estera'),
  ]),
];

/** The death that is declared: `verifica.datiDecesso` of C004. */
export const tipoVerificaDecesso: Gruppo = [
  campo('dataEvento', t.tipoDataAnagrafica, 'Data del decesso'),
  campo('senzaGiorno?', t.tipoSenza, 'Giorno ignoto'),
  campo('senzaGiornoMese?', t.tipoSenza, 'Giorno e mese ignoti'),
  sezione('attoEvento?', tipoAtto, 'Atto di morte'),
];

const tipoVerificaLegameSoggetto: Gruppo = [
  campo('tipoLegame?', t.tipoScheda, 'Tipo di legame'),
  campo('codiceLegame', t.tipoCodiceLegame, 'Relazione', 5),
];

const tipoVerificaDatiSoggetti: Gruppo = [
  sezione('generalita', tipoGeneralita, 'Generalità'),
  sezione('legameSoggetto?', tipoVerificaLegameSoggetto, 'Legame'),
];

/** The declared family: `verifica.listaSoggetti` of C009. */
export const tipoListaVerificaSoggetti: Gruppo = [
  sezione('datiSoggetto+', tipoVerificaDatiSoggetti, 'Componente dichiarato'),
];

/** What a service verifies, each part by its name in `tipoVerificaE002`. */
export const parteVerifica = {
  generalita: sezione('generalita', tipoGeneralita, 'Generalità dichiarate'),
  cittadinanza: sezione('cittadinanza', tipoCittadinanza, 'Cittadinanza dichiarata'),
  statoCivile: sezione('statoCivile', tipoStatoCivile, 'Stato civile dichiarato'),
  datiDecesso: sezione('datiDecesso', tipoVerificaDecesso, 'Decesso dichiarato'),
  matrimonio: sezione('matrimonio', tipoVerificaMatrimonio, 'Matrimonio dichiarato'),
  residenza: sezione('residenza', tipoVerificaResidenza, 'Residenza dichiarata'),
  vedovanza: sezione('vedovanza', tipoVedovanza, 'Vedovanza dichiarata'),
  paternita: sezione('paternita', tipoGenitore, 'Paternità dichiarata'),
  maternita: sezione('maternita', tipoGenitore, 'Maternità dichiarata'),
  unioneCivile: sezione('unioneCivile', tipoUnioneCivile, 'Unione civile dichiarata'),
  listaSoggetti: sezione('listaSoggetti', tipoListaVerificaSoggetti, 'Famiglia dichiarata'),
  identificativi: sezione('identificativi', tipoIdentificativi, 'ID ANPR dichiarato'),
} as const;
export type ParteVerifica = keyof typeof parteVerifica;

/** An answer to a question: `A` where it cannot be said, never to be read as a no (`tipoInfoValore`). */
export const tipoInfoSoggettoEnte: Gruppo = [
  campo('id', t.testo, 'Numero'),
  campo('chiave', t.testo, 'Domanda'),
  campo('valore?', t.tipoInfoValore, 'Risposta'),
  campo('valoreTesto?', t.testo, 'Testo'),
  campo('valoreData?', t.data, 'Data'),
  campo('dettaglio?', t.testo, 'Dettaglio'),
];
