import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoAtto, tipoAttoANPR } from './atti.ts';
import { tipoCartaIdentita, tipoPermessoSoggiorno } from './documenti.ts';
import { tipoDatiCancellazione } from './iscrizione.ts';
import { tipoComune, tipoLuogoEvento, tipoResidenza } from './luoghi.ts';
import { tipoAttributiSoggetto, tipoCittadinanza, tipoGeneralita, tipoStatoCivile } from './persone.ts';

// What CIEOnline asks of ANPR before it prints a card, and gets (`vocabolarioCIEServizi.xsd`).

export const tipoGeneralitaPerRicerca: Gruppo = [
  campo('codiceFiscale?', t.tipoDominioCodiceFiscale, 'Codice fiscale'),
  scelta('', [
    campo('cognome', t.alfabeticoNomiCognomi, 'Cognome'),
    campo('senzaCognome', t.tipoSenza, 'Senza cognome'),
  ]),
  scelta('', [campo('nome', t.alfabeticoNomiCognomi, 'Nome'), campo('senzaNome', t.tipoSenza, 'Senza nome')]),
  campo('sesso?', t.tipoSesso, 'Sesso'),
  campo('dataNascita?', t.tipoDataAnagrafica, 'Data di nascita'),
  campo('senzaGiorno?', t.tipoSenza, 'Giorno ignoto'),
  campo('senzaGiornoMese?', t.tipoSenza, 'Giorno e mese ignoti'),
  sezione('luogoNascita?', tipoLuogoEvento, 'Luogo di nascita'),
  campo('idSchedaSoggettoANPR?', t.tipoIdSchedaSoggettoANPR, 'Numero di scheda ANPR'),
  campo('codiceConsolato?', t.tipoCodiceConsolatoRilascio, 'Codice del consolato'),
];

export const tipoDatiRichiedente: Gruppo = [
  campo('codMittente', t.char6, 'Comune che emette'),
  campo('idPostazione', t.charMax20, 'Postazione'),
  campo('idUtente', t.charMax16, 'Operatore'),
];

export const tipoDatiControlloCIE: Gruppo = [
  sezione('comuneResidenza', tipoComune, 'Comune di residenza'),
  campo('soggettoAIRE?', t.tipoSN, 'Iscritto AIRE'),
];

const tipoDatiSoggettoCIE: Gruppo = [
  sezione('generalita', tipoGeneralita, 'Generalità'),
  sezione('attoNascita?', tipoAtto, 'Atto di nascita'),
  sezione('attoNascitaANPR?', tipoAttoANPR, 'Atto di nascita (ANPR)'),
  sezione('statoCivile?', tipoStatoCivile, 'Stato civile'),
  sezione('paternita?', tipoGeneralita, 'Paternità'),
  sezione('maternita?', tipoGeneralita, 'Maternità'),
  sezione('residenza?', tipoResidenza, 'Residenza'),
  sezione('cittadinanza*', tipoCittadinanza, 'Cittadinanza'),
  sezione('datiCancellazione?', tipoDatiCancellazione, 'Cancellazione'),
  sezione('cartaIdentita?', tipoCartaIdentita, "Carta d'identità"),
  sezione('permessoSoggiorno?', tipoPermessoSoggiorno, 'Permesso di soggiorno'),
  sezione('attributiSoggetto?', tipoAttributiSoggetto, 'Attributi del soggetto'),
  campo('provenienzaInformazioni?', t.numerico1, 'Provenienza delle informazioni'),
];
export const tipoListaDatiSoggettoCIE: Gruppo = [sezione('datiSoggetto+', tipoDatiSoggettoCIE, 'Soggetto')];
