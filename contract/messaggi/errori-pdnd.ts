import type { MessaggioErrore } from './errori.ts';

const ticket = 'Copiare il testo per la segnalazione e inviarlo a chi cura PDND per il Comune.';

/** What can go wrong with the e-services of PDND. */
export const errori = {
  PDND_NON_CONFIGURATA: {
    messaggio: 'PDND non è configurata su questa postazione.',
    causa: 'In questo ambiente non è stato indicato il client del Comune, o la sua chiave non è qui.',
    rimedio: 'Chi amministra la postazione legga «PDND» nella guida dell’amministratore.',
  },
  ID_ANPR_SERVIZIO_ASSENTE: {
    messaggio: 'Da qui non si può sapere se un ID ANPR è valido.',
    causa: 'Lo dice il servizio «ID ANPR valido» del portale di ANPR, che non ha un’interfaccia per i programmi.',
    rimedio: 'Usare C031, che dice se l’ID ANPR corrisponde ai dati della persona, oppure il portale di ANPR.',
  },
  PDND_CHIAVE_ILLEGGIBILE: {
    messaggio: 'La chiave di PDND non si può leggere.',
    causa: 'Il suo file è rovinato, oppure è stato protetto da un altro utente o su un altro computer.',
    rimedio: 'L’ALP ne genera una nuova in Impostazioni > PDND e ne carica la parte pubblica su PDND.',
  },
  PDND_CHIAVE_DA_GENERARE: {
    messaggio: 'Non c’è una chiave nuova da attivare.',
    causa: 'È già stata attivata, oppure non è mai stata generata su questo computer.',
    rimedio: 'Generare una chiave, caricarne la parte pubblica su PDND, poi attivarla.',
  },
  PDND_SERVIZIO_NON_CONFIGURATO: {
    messaggio: 'Questo e-service non è configurato.',
    causa: "Mancano la finalità (purposeId), l'audience o l'indirizzo dell'e-service.",
    rimedio: 'Chi amministra la postazione aggiunga l’e-service, come dice «PDND» nella guida dell’amministratore.',
  },
  PDND_NON_RAGGIUNGIBILE: {
    messaggio: 'PDND non è raggiungibile.',
    causa: 'La rete del Comune è interrotta oppure il server di PDND è fermo. Nulla è stato chiesto ad ANPR.',
    rimedio: 'Provare di nuovo fra poco.',
  },
  PDND_VOUCHER_RIFIUTATO: {
    messaggio: 'PDND non ha rilasciato il voucher.',
    causa: 'PDND non dice perché: sotto sono indicate le cause che si vedono da qui. Nulla è stato chiesto ad ANPR.',
    rimedio: ticket,
  },
  PDND_VOUCHER_ESTRANEO: {
    messaggio: 'PDND ha rilasciato un voucher che non è per questa richiesta.',
    causa: 'Di solito audience o finalità in configurazione sono di un altro e-service. Nulla è stato chiesto ad ANPR.',
    rimedio: 'Confrontare audience e purposeId con la scheda dell’e-service nel catalogo.',
  },
  PDND_CHIAMATA_SBAGLIATA: {
    messaggio: 'La richiesta non è partita: sarebbe stata rifiutata.',
    causa: 'La richiesta non rispetta le regole di PDND; sotto è indicato quali.',
    rimedio: 'Correggere ciò che è indicato sotto.',
  },
  PDND_CHIAMATA_RIFIUTATA: {
    messaggio: 'ANPR ha rifiutato la richiesta senza dire perché.',
    causa: 'Una delle regole di interoperabilità non è rispettata: sotto sono indicate le cause possibili.',
    rimedio: ticket,
  },
  PDND_CONTENUTO_RIFIUTATO: {
    messaggio: 'ANPR non accetta i dati della richiesta.',
    causa: 'Un dato manca o non ha la forma che il servizio ammette; i nomi dei campi sono nel dettaglio.',
    rimedio: 'Correggere i dati indicati e ripetere.',
  },
  PDND_NON_AUTORIZZATA: {
    messaggio: 'ANPR non accetta il voucher.',
    causa: 'Il voucher è scaduto, è di un altro e-service, o il Comune non è più autorizzato al servizio.',
    rimedio: ticket,
  },
  PDND_INDIRIZZO_SCONOSCIUTO: {
    messaggio: "All'indirizzo indicato non c'è questo e-service.",
    causa: "L'indirizzo in configurazione è sbagliato, oppure il servizio è fermo per manutenzione.",
    rimedio: "Confrontare l'indirizzo con la scheda dell'e-service; se è giusto, riprovare più tardi.",
  },
  PDND_QUOTA_ESAURITA: {
    messaggio: 'Le richieste di oggi per questo e-service sono finite.',
    causa: 'È raggiunto il numero giornaliero dichiarato per il Comune; contano anche le richieste fallite.',
    rimedio: 'Riprovare domani, oppure chiedere nel back office un carico maggiore per la finalità.',
  },
  PDND_TROPPE_RICHIESTE: {
    messaggio: 'ANPR chiede di rallentare.',
    causa: 'Troppe richieste in poco tempo, oppure un guasto momentaneo: succede anche alla prima della giornata.',
    rimedio: 'Riprovare fra un minuto; se continua, inviare il testo per la segnalazione.',
  },
  PDND_FERMA: {
    messaggio: "L'e-service non risponde come deve.",
    causa: 'Il servizio di ANPR è fermo o in errore; succede anche alle prime richieste di un nuovo Comune.',
    rimedio: 'Riprovare fra qualche minuto.',
  },
  LOTTO_ASSENTE: {
    messaggio: 'Questo lavoro non c’è più.',
    causa: 'È stato eliminato, oppure è di un altro operatore.',
    rimedio: 'Aggiornare l’elenco dei lavori.',
  },
  LOTTO_VUOTO: {
    messaggio: 'Il file non contiene righe.',
    causa: 'Nessuna riga ha un ID ANPR o un codice fiscale nella prima colonna.',
    rimedio: 'Salvare il foglio come CSV, con una persona per riga nella prima colonna.',
  },
  LOTTO_TROPPO_LUNGO: {
    messaggio: 'Il file ha troppe righe.',
    causa: 'Un lavoro ha al più 10.000 righe.',
    rimedio: 'Dividere il file e creare più lavori.',
  },
  LOTTO_DATO_NON_VALIDO: {
    messaggio: 'Non è un ID ANPR né un codice fiscale.',
    causa: 'Il dato nella prima colonna è scritto male, oppure il carattere di controllo non corrisponde.',
    rimedio: 'Correggere la riga e ripeterla in un altro lavoro.',
  },
  LOTTO_ID_GIA_NOTO: {
    messaggio: 'È già un ID ANPR.',
    causa: 'Questo servizio dà l’ID ANPR di chi è scritto con il codice fiscale.',
    rimedio: 'Usare quello che è scritto, oppure scrivere il codice fiscale.',
  },
  LOTTO_MASSIVA_PRESENTE: {
    messaggio: 'ANPR sta già lavorando un file del Comune per questo servizio.',
    causa: 'Ne prende uno alla volta: può essere di un altro ufficio, o questo stesso, se la risposta si era persa.',
    rimedio: 'Riprendere il lavoro più tardi, quando ANPR avrà finito con quello.',
  },
  LOTTO_MASSIVA_ASSENTE: {
    messaggio: 'ANPR non ha più il file di questo lavoro.',
    causa: 'La richiesta è stata ritirata, oppure ANPR non la conserva più.',
    rimedio: 'Riprendere il lavoro: il file si manda di nuovo, con le sole righe che mancano.',
  },
} as const satisfies Record<string, MessaggioErrore>;
