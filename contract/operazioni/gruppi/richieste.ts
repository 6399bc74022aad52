import { campo, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';
import { tipoComuneRichiesta } from './luoghi.ts';
import { tipoLuogoNascita3000 } from './ricerca.ts';

// What the Comune has asked of ANPR, and what ANPR did of it: services 3003, 3005 and 3007.

const tipoRicercaSingolaRichiesta: Gruppo = [
  campo('idOperazioneANPR?', t.numericoMax30, 'Numero operazione ANPR'),
  campo('protocolloComune?', t.char20, 'Protocollo del Comune'),
  campo('idOperazioneComune?', t.charMax30, 'Numero operazione del Comune'),
  campo('tipoOperazione', t.numerico1, 'Che cosa si cerca'),
];

const tipoPeriodoRiferimento: Gruppo = [
  campo('dataOraIniziale', t.dataOra, 'Dal'),
  campo('dataOraFinale', t.dataOra, 'Al'),
];

const tipoIdentificativiANPR: Gruppo = [
  campo('protocolloANPRDa', t.numericoMax30, 'Dal numero operazione ANPR'),
  campo('protocolloANPRA', t.numericoMax30, 'Al numero operazione ANPR'),
];

const tipoIdentificativiComune: Gruppo = [
  campo('protocolloComuneDa?', t.char20, 'Dal protocollo del Comune'),
  campo('protocolloComuneA?', t.char20, 'Al protocollo del Comune'),
  campo('idOperazioneComuneDa?', t.charMax30, 'Dal numero operazione del Comune'),
  campo('idOperazioneComuneA?', t.charMax30, 'Al numero operazione del Comune'),
];

const tipoRicercaElenchiRichieste: Gruppo = [
  campo('statoLavorazione', t.numericoMax2, 'Stato di lavorazione', 'stati-lavorazione'),
  campo('operazioneRichiesta?', t.charMax4, 'Operazione'),
  sezione('periodoRiferimentoRichieste?', tipoPeriodoRiferimento, 'Periodo'),
  sezione('identificativiANPR?', tipoIdentificativiANPR, 'Numeri operazione ANPR'),
  sezione('identificativiComune?', tipoIdentificativiComune, 'Numeri del Comune'),
];

const tipoDatiNascita3003: Gruppo = [
  campo('dataEvento', t.data, 'Data di nascita'),
  sezione('luogoNascita?', tipoLuogoNascita3000, 'Luogo di nascita'),
];

const tipoDatiSoggetto: Gruppo = [
  campo('codiceFiscale?', t.tipoDominioCodiceFiscale, 'Codice fiscale'),
  campo('cognome?', t.alfabeticoNomiCognomi, 'Cognome'),
  campo('nome?', t.alfabeticoNomiCognomi, 'Nome'),
  sezione('datiNascitaSoggetto?', tipoDatiNascita3003, 'Nascita'),
  campo('idSchedaSoggettoANPR?', t.tipoIdSchedaSoggettoANPR, 'Numero di scheda ANPR'),
];

const tipoParametriRicercaSoggetto: Gruppo = [
  sezione('datiSoggetto?', tipoDatiSoggetto, 'Soggetto'),
  campo('dettaglioElenco?', t.tipoDettaglioElenco, "Dettaglio dell'elenco"),
];

const tipoProcedimentiInScadenza: Gruppo = [
  campo('dataChiusuraIniziale', t.dataOra, 'Chiusura dal'),
  campo('dataChiusuraFinale', t.dataOra, 'Chiusura al'),
];

const tipoParametriProcedimenti: Gruppo = [
  campo('motivoAvvioProcedimento?', t.numericoMax2, "Motivo dell'avvio", 29),
  campo('statoProcedimento?', t.numericoMax2, 'Stato del procedimento', 30),
  campo('esitoChiusura?', t.char1, 'Esito della chiusura'),
  sezione('dateChiusura?', tipoProcedimentiInScadenza, 'Data di chiusura'),
];

const filtri: Gruppo = [
  sezione('ricercaSingolaRichiesta?', tipoRicercaSingolaRichiesta, 'Una richiesta'),
  sezione('ricercaElenchiRichieste?', tipoRicercaElenchiRichieste, 'Elenco di richieste'),
  sezione('parametriRicercaSoggetto?', tipoParametriRicercaSoggetto, 'Richieste su una persona'),
  sezione('parametriProcedimenti?', tipoParametriProcedimenti, 'Procedimenti'),
];

/** What 3003 and 3007 ask: the same. */
export const filtriRichieste: Gruppo = [sezione('comuneRichiesta?', tipoComuneRichiesta, 'Comune'), ...filtri];
/** What both echo in their answers, where the Comune is always named. */
export const filtriRipresi: Gruppo = [sezione('comuneRichiesta', tipoComuneRichiesta, 'Comune'), ...filtri];

export const tipodatiRisposta3003: Gruppo = [
  campo('statoLavorazione?', t.numericoMax2, 'Stato di lavorazione', 'stati-lavorazione'),
  campo('tipoOperazione?', t.tipoOperazioneRichiesta, 'Operazione'),
  campo('xmlRisposta?', t.base64, 'Risposta conservata'),
];

const tipoOperazioneANPR3007: Gruppo = [
  campo('statoLavorazione?', t.numericoMax2, 'Stato di lavorazione', 'stati-lavorazione'),
  campo('tipoOperazione?', t.tipoOperazioneRichiesta, 'Operazione'),
  campo('idOperazioneANPR', t.numericoMax30, 'Numero operazione ANPR'),
];
export const tipoListaOperazioniANPR3007: Gruppo = [sezione('operazioneANPR*', tipoOperazioneANPR3007, 'Operazione')];

export const tipoDatiRichiesta3005: Gruppo = [campo('idOperazioneANPR', t.charMax30, 'Numero operazione ANPR')];
export const tipofile3005: Gruppo = [campo('xmlFile?', t.base64, 'Risposta conservata')];
