import { sezione } from './albero.ts';
import { consultazione, operazioneDi } from './famiglie.ts';
import {
  filtriRichieste,
  filtriRipresi,
  tipoDatiRichiesta3005,
  tipodatiRisposta3003,
  tipofile3005,
  tipoListaOperazioniANPR3007,
} from './gruppi/richieste.ts';

// What the Comune has asked of ANPR (`3000consultazione.xsd`).

/** 3003 gestione_richieste: the requests sent, with the answers that ANPR keeps. */
export const operazione3003 = operazioneDi(consultazione, {
  codice: '3003',
  etichetta: 'Richieste inviate, con le risposte',
  richiesta: filtriRichieste,
  risposta: [...filtriRipresi, sezione('elencoRisposte*', tipodatiRisposta3003, 'Richiesta')],
});

/** 3005 visualizzazione_eleaborati (sic): the answer that ANPR keeps of one request. */
export const operazione3005 = operazioneDi(consultazione, {
  codice: '3005',
  etichetta: 'Risposta conservata di una richiesta',
  richiesta: [sezione('datiRichiesta', tipoDatiRichiesta3005, 'Richiesta')],
  risposta: [
    sezione('datiRichiesta', tipoDatiRichiesta3005, 'Richiesta'),
    sezione('file', tipofile3005, 'Risposta conservata'),
  ],
});

/** 3007 ricerca_identificativi_anpr: the numbers that ANPR gave to the requests sent. */
export const operazione3007 = operazioneDi(consultazione, {
  codice: '3007',
  etichetta: 'Numeri delle richieste inviate',
  richiesta: filtriRichieste,
  risposta: [...filtriRipresi, sezione('listaOperazioniAnpr?', tipoListaOperazioniANPR3007, 'Operazioni')],
});
