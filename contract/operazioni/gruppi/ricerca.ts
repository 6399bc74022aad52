import { campo, scelta, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoFamigliaConvivenzaRisposta, tipoIdFamigliaConvivenzaComune } from './famiglia.ts';
import { tipoComune, tipoComuneRichiesta, tipoLocalita, tipoResidenza } from './luoghi.ts';
import { codiceFiscaleOGeneralita, tipoIdSchedaSoggettoComune } from './persone.ts';
import { tipoDatiRispostaEstrazioneSoggetti } from './soggetto.ts';

// What a 3002 asks and the lists it answers with (`vocabolario3000consultazione.xsd`).

export const tipoCartaIdentita3000: Gruppo = [
  sezione('comuneRilascio?', tipoComuneRichiesta, 'Comune di rilascio'),
  campo('codiceConsolatoRilascio?', t.tipoCodiceConsolatoRilascio, 'Consolato di rilascio'),
  campo('numero', t.tipoNumeroCartaIdentita, 'Numero'),
];

export const tipoDatiSoggiorno3000: Gruppo = [
  campo('questuraRilascioSoggiorno?', t.tipoQuesturaRilascio, 'Questura di rilascio'),
  campo('numeroSoggiorno?', t.tipoNumeroSoggiorno, 'Numero del titolo di soggiorno'),
];

export const tipoPermessoDiSoggiorno3000: Gruppo = [
  scelta('', [
    campo('numeroPassaporto?', t.tipoNumeroPassaporto, 'Numero del passaporto'),
    sezione('datiSoggiorno30XX?', tipoDatiSoggiorno3000, 'Soggiorno'),
  ]),
];

export const tipoCriteriRicerca: Gruppo = [
  ...codiceFiscaleOGeneralita,
  campo('soggettoAIRE?', t.tipoSN1, 'Iscritto AIRE'),
  sezione('idSchedaSoggettoComune?', tipoIdSchedaSoggettoComune, 'Scheda del Comune'),
  campo('idSchedaSoggettoANPR?', t.tipoIdSchedaSoggettoANPR, 'Numero di scheda ANPR'),
  campo('tipoScheda?', t.tipoScheda, 'Tipo di scheda'),
  sezione('idFamigliaConvivenzaComune?', tipoIdFamigliaConvivenzaComune, 'Famiglia nel Comune'),
  campo('identificativoANPR?', t.charMax20, 'Identificativo ANPR della famiglia'),
  sezione('cartaIdentita3000?', tipoCartaIdentita3000, "Carta d'identità"),
  sezione('permessoDiSoggiorno3000?', tipoPermessoDiSoggiorno3000, 'Permesso di soggiorno'),
  campo('idANPR?', t.testo, 'ID ANPR'),
];

export const tipoLuogoNascita3000: Gruppo = [
  campo('luogoEccezionale?', t.tipoSN1, 'Luogo eccezionale'),
  scelta('', [sezione('comune', tipoComune, 'Comune'), sezione('localita', tipoLocalita, 'Località')]),
];

export const tipoDatiNascita3000: Gruppo = [
  campo('dataEvento', t.data, "Data dell'evento"),
  campo('senzaGiorno?', t.tipoSenza, 'Giorno ignoto'),
  campo('senzaGiornoMese?', t.tipoSenza, 'Giorno e mese ignoti'),
  sezione('luogoNascita?', tipoLuogoNascita3000, 'Luogo di nascita'),
];

export const tipoResidenzaIscrizioneAIRE: Gruppo = [
  sezione('comune?', tipoComune, 'Comune'),
  sezione('localita?', tipoLocalita, 'Località'),
  campo('codiceConsolato?', t.charMax7, 'Codice del consolato'),
];

export const tipoDatiRichiesta: Gruppo = [
  campo('schedaAnagraficaRichiesta', t.tipoSchedaAnagraficaRichiesta3002, 'Scheda richiesta'),
  campo('dataRiferimentoRichiesta', t.data, 'Alla data'),
  campo('datiAnagraficiRichiesti*', t.tipoDatiRichiesti, 'Sezioni richieste', 16),
  campo('ricercaNazionale?', t.numerico1, 'Ricerca nazionale'),
  sezione('comuneResidenza?', tipoComune, 'Comune di residenza'),
  campo('parametriANPR*', t.testo, 'Parametri ANPR'),
];

export const tipoListaSoggetti: Gruppo = [sezione('datiSoggetto+', tipoDatiRispostaEstrazioneSoggetti, 'Soggetto')];

export const tipoDatiFamiglia: Gruppo = [
  sezione('residenza?', tipoResidenza, 'Residenza'),
  sezione('famigliaConvivenza?', tipoFamigliaConvivenzaRisposta, 'Famiglia o convivenza'),
];
