/** Refusals of the workstation, its log, its practices and the application itself. */
export const errori = {
  POSTAZIONE_NON_CONFIGURATA: {
    messaggio: 'Questa postazione non è configurata.',
    causa: 'Mancano il certificato di postazione o i dati del Comune, oppure non sono di questa postazione.',
    rimedio: 'Chiedere all’Amministratore locale delle postazioni (ALP) di completare la configurazione.',
  },
  CERTIFICATO_POSTAZIONE_ILLEGGIBILE: {
    messaggio: 'Il certificato di postazione non si apre.',
    causa: 'Il file è danneggiato oppure la password non è quella giusta.',
    rimedio: 'L’ALP può scaricare di nuovo certificato e password dall’Area Sicurezza di ANPR.',
  },
  CERTIFICATO_POSTAZIONE_SCADUTO: {
    messaggio: 'Il certificato di questa postazione è scaduto.',
    causa: 'È passata la sua data di scadenza, oppure l’orologio di questo computer è avanti.',
    rimedio: 'Controllare data e ora; se sono giuste, l’ALP rinnovi il certificato nell’Area Sicurezza di ANPR.',
  },
  CERTIFICATO_POSTAZIONE_NON_ANCORA_VALIDO: {
    messaggio: 'Il certificato di postazione non è ancora valido.',
    causa: 'La sua validità inizia più avanti, oppure l’orologio di questo computer è indietro.',
    rimedio: 'Controllare data e ora del computer; se sono giuste, attendere l’inizio di validità.',
  },
  CERTIFICATO_POSTAZIONE_ALTRA_CHIAVE: {
    messaggio: 'Nel file la chiave e il certificato non vanno insieme.',
    causa: 'Il file contiene una chiave privata, ma non il certificato di quella chiave.',
    rimedio: 'L’ALP scarichi di nuovo il certificato dall’Area Sicurezza di ANPR, senza modificare il file.',
  },
  CERTIFICATO_NON_DI_POSTAZIONE: {
    messaggio: 'Il certificato non è di una postazione né del Comune.',
    causa: 'Il nome scritto nel certificato non ha la forma che ANPR dà a postazioni e Comuni.',
    rimedio: 'Scegliere il file .p12 arrivato da ANPR per PEC o scaricato dall’Area Sicurezza.',
  },
  CERTIFICATO_DI_ALTRA_POSTAZIONE: {
    messaggio: 'Il certificato è di un’altra postazione di questo Comune.',
    causa: 'Il codice scritto nel certificato non è quello di questa postazione, mostrato in Impostazioni.',
    rimedio: 'L’ALP scarichi dall’Area Sicurezza (Ricerca postazione) il certificato di questa postazione.',
  },
  SOLO_ALP: {
    messaggio: 'I certificati della postazione li gestisce l’ALP.',
    causa: 'Chi ha fatto l’accesso non è Amministratore locale delle postazioni.',
    rimedio: 'Chiedere all’ALP di entrare con la propria carta su questa postazione.',
  },
  POSTAZIONE_ALTRO_AMBIENTE: {
    messaggio: 'Il certificato di postazione è di un altro ambiente di ANPR.',
    causa: 'Prova, collaudo e produzione hanno certificati diversi: questo non è stato emesso per l’ambiente in uso.',
    rimedio: 'L’ALP carichi il certificato di questo ambiente, oppure si scelga l’ambiente giusto.',
  },
  POSTAZIONE_ALTRO_COMUNE: {
    messaggio: 'Il certificato di postazione è di un altro Comune.',
    causa: 'Il codice ISTAT scritto nel certificato non è quello del Comune configurato qui.',
    rimedio: 'L’ALP carichi il certificato di questa postazione, scaricato dall’Area Sicurezza del proprio Comune.',
  },
  OROLOGIO_SBAGLIATO: {
    messaggio: 'L’orologio di questo computer è sbagliato.',
    causa: 'Differisce di oltre cinque minuti da quello dei server: ANPR rifiuta le richieste con un’ora diversa.',
    rimedio: 'Attivare la data e ora automatiche del sistema e ripetere i controlli.',
  },
  CUSTODIA_DI_ALTRO_ACCOUNT: {
    messaggio: 'Le chiavi di questa postazione sono sigillate per un altro account del computer.',
    causa: 'Il portachiavi del sistema apre le chiavi solo all’utente che le ha create, su questo computer.',
    rimedio: 'Entrare nel computer con l’account che usa la postazione, o chiedere all’ALP di importare le chiavi.',
  },
  CARTELLA_NON_SCRIVIBILE: {
    messaggio: 'La cartella dei dati della postazione non è scrivibile.',
    causa: 'Il disco è in sola lettura oppure questo account non ha i permessi sulla cartella.',
    rimedio:
      'Chi amministra il computer ridia i permessi alla cartella indicata nel dettaglio. Nessun dato è andato perso.',
  },
  SIGILLO_NON_DISPONIBILE: {
    messaggio: 'Il computer non offre una custodia sicura per le chiavi.',
    causa: 'Il portachiavi del sistema è assente, spento o non protegge davvero.',
    rimedio: 'Attivare il portachiavi del sistema e riavviare. Le chiavi non vengono mai conservate in chiaro.',
  },
  AMBIENTE_NON_PRONTO: {
    messaggio: 'La postazione si sta ancora preparando.',
    causa: 'Registro, certificati o ambiente non sono ancora aperti.',
    rimedio: 'Attendere qualche secondo e ripetere.',
  },
  CSR_NON_VALIDA: {
    messaggio: 'La richiesta di certificato non è accettabile.',
    causa:
      'Il file non è una richiesta PKCS#10, non è firmata dalla chiave che contiene, o l’identificativo non è quello di una persona o di una postazione.',
    rimedio: 'Rifare la richiesta con una chiave RSA di almeno 2048 bit e controllare l’identificativo.',
  },
  REGISTRO_NON_DISPONIBILE: {
    messaggio: 'Il registro degli accessi non è disponibile.',
    causa: 'Il processo che lo custodisce si è fermato, o il disco non risponde. Senza traccia non si consulta.',
    rimedio: 'Attendere il riavvio automatico. Se dura più di un minuto, chiamare l’assistenza del Comune.',
  },
  REGISTRO_IN_USO: {
    messaggio: 'Il registro degli accessi è già aperto.',
    causa: 'Lo usa un’altra Postazione ANPR avviata su questo computer, forse da un altro utente o da un comando.',
    rimedio: 'Chiudere l’altra Postazione ANPR, o attendere la fine del comando, e riprovare.',
  },
  REGISTRO_ALTERATO: {
    messaggio: 'Il registro degli accessi risulta alterato.',
    causa: 'Uno o più record sul disco non corrispondono più alla loro impronta.',
    rimedio: 'Avvisare subito il responsabile della sicurezza e non cancellare nulla: il file è una prova.',
  },
  REGISTRO_CHIAVE_ERRATA: {
    messaggio: 'Il registro non si apre con la chiave di questa postazione.',
    causa: 'Il registro proviene da un altro computer, o la chiave è stata sostituita.',
    rimedio: 'L’ALS può aprirlo con la propria carta o con il codice di recupero stampato.',
  },
  DISCO_PIENO: {
    messaggio: 'Il disco di questo computer è pieno.',
    causa: 'Non c’è spazio per scrivere la traccia: senza traccia non si consulta.',
    rimedio: 'Liberare spazio su disco, poi ripetere. Il registro già scritto è salvo.',
  },
  FINALITA_NON_AMMESSA: {
    messaggio: 'La finalità scelta non è ammessa per questo ruolo.',
    causa: 'Il registro dei trattamenti non la prevede per chi ha fatto l’accesso.',
    rimedio: 'Scegliere un’altra finalità con F7, o chiedere a un collega abilitato.',
  },
  PRATICA_ASSENTE: {
    messaggio: 'La pratica non c’è, o è di un altro operatore.',
    causa: 'Ogni consultazione appartiene a una pratica di chi la fa.',
    rimedio: 'Aprire una nuova pratica con F6 e ripetere.',
  },
  PRATICA_CHIUSA: {
    messaggio: 'La pratica è chiusa.',
    causa: 'Una pratica chiusa non si consulta e non si cambia più.',
    rimedio: 'Riaprirla dalle Pratiche, oppure aprirne una nuova con F6.',
  },
  REGISTRAZIONE_ASSENTE: {
    messaggio: 'La registrazione non c’è più.',
    causa: 'La pratica a cui apparteneva è stata distrutta allo scadere dei giorni di conservazione.',
    rimedio: 'Cercarla in ANPR fra le richieste inviate dal Comune (F8, Richieste).',
  },
  REGISTRAZIONE_GIA_INVIATA: {
    messaggio: 'Questa registrazione è già stata inviata.',
    causa: 'Il comando è arrivato due volte: la seconda non ha avuto effetto.',
    rimedio: 'Guardare l’esito in Pratiche, sotto «Registrazioni».',
  },
  REGISTRAZIONE_IN_SOSPESO: {
    messaggio: 'In questa pratica c’è una registrazione di cui non si conosce ancora l’esito.',
    causa: 'Inviarne un’altra potrebbe registrare due volte lo stesso fatto.',
    rimedio: 'Aspettare l’accertamento, che procede da solo, o chiederlo in Pratiche, sotto «Registrazioni».',
  },
  CONTROLLO_BLOCCA: {
    messaggio: 'Un controllo dell’ufficio blocca questa registrazione.',
    causa: 'L’ufficio ha scelto che con questo difetto non si registri. Non è partito nulla.',
    rimedio: 'Correggere ciò che il controllo indica. Il livello del controllo lo cambia l’ALS, in Impostazioni.',
  },
  CONTROLLO_DA_CONFERMARE: {
    messaggio: 'Un avviso dell’ufficio va letto e confermato prima di registrare.',
    causa:
      'L’ufficio ha scelto che con questo difetto si registri solo dopo la conferma di chi opera. Non è partito nulla.',
    rimedio: 'Leggere gli avvisi: correggere, oppure spuntarli uno per uno e registrare di nuovo.',
  },
  NOTE_TROPPO_LUNGHE: {
    messaggio: 'Le note della pratica non hanno più posto.',
    causa: 'Con ciò che si aggiunge supererebbero i 2000 caratteri: nulla è stato tagliato, nulla è stato scritto.',
    rimedio: 'Accorciare le note della pratica, oppure quelle scritte qui, e ripetere.',
  },
  BOZZA_ASSENTE: {
    messaggio: 'La bozza non c’è più.',
    causa: 'È stata eliminata, oppure la sua pratica ha superato i giorni di conservazione.',
    rimedio: 'Ricominciare il lavoro: quanto già registrato nella traccia resta.',
  },
  ANSC_FILE_TROPPO_GRANDE: {
    messaggio: 'Il file è troppo grande per essere un atto ANSC.',
    causa: 'Una notifica ANSC non supera i 400.000 caratteri: questo file è un’altra cosa.',
    rimedio: 'Controllare di aver scelto il file giusto e riprovare.',
  },
  ANSC_FILE_NON_LEGGIBILE: {
    messaggio: 'Il file non si può leggere.',
    causa:
      'Non è XML ben formato in UTF-8, oppure contiene ciò che una notifica ANSC non ha mai (entità, troppi livelli).',
    rimedio: 'Scaricare di nuovo la notifica da ANSC, senza aprirla con altri programmi, e riprovare.',
  },
  ANSC_FILE_NON_RICONOSCIUTO: {
    messaggio: 'Il file non è una notifica di ANSC.',
    causa: 'È XML, ma non è una «predisposizione anagrafica»: da esso non si può preparare una registrazione.',
    rimedio: 'Scegliere il file della notifica ANSC, oppure scegliere il caso e scrivere i dati dell’atto.',
  },
  RISPOSTA_NON_CONSERVATA: {
    messaggio: 'La risposta originale non è conservata.',
    causa:
      'Le risposte originali si tengono solo in prova, o dove l’amministratore lo ha deciso, per la vita della pratica.',
    rimedio: 'Rileggere la scheda (F5), oppure chiedere la risposta ad ANPR fra le richieste inviate.',
  },
  STAMPA_NON_RIUSCITA: {
    messaggio: 'La stampa non è riuscita.',
    causa: 'La stampante non risponde oppure il file non si può scrivere dove è stato scelto.',
    rimedio: 'Controllare la stampante o scegliere un’altra cartella, poi ripetere. L’accesso è già nella traccia.',
  },
  FILE_NON_SALVATO: {
    messaggio: 'Il file non è stato salvato.',
    causa:
      'Nella cartella scelta non si può scrivere, il disco è pieno, oppure il file è aperto in un altro programma.',
    rimedio: 'Chiudere il file o scegliere un’altra cartella, poi ripetere. L’accesso è già nella traccia.',
  },
  RICHIESTA_NON_VALIDA: {
    messaggio: 'La richiesta non è completa.',
    causa: 'Un dato manca o non ha la forma che ANPR ammette: la richiesta non è partita.',
    rimedio: 'Correggere i dati indicati nel dettaglio e ripetere.',
  },
  ID_ANPR_NON_VALIDO: {
    messaggio: 'L’ID ANPR non è valido.',
    causa: 'Il carattere di controllo non corrisponde: c’è un errore di battitura o di lettura.',
    rimedio: 'Ricontrollare i nove caratteri, facendo attenzione a 0/O, 1/I, 5/S e 8/B.',
  },
  AMBIENTE_NON_AMMESSO: {
    messaggio: 'Funzione ammessa solo nell’ambiente di prova.',
    causa: 'La postazione lavora con dati veri.',
    rimedio: 'Usare una postazione avviata nell’ambiente di prova.',
  },
  ANNULLATA: {
    messaggio: 'Ricerca annullata.',
    causa: 'È stato premuto Esc prima della risposta. Il tentativo resta comunque nella traccia.',
    rimedio: 'Ripetere la ricerca quando serve.',
  },
  CANALE_RIFIUTATO: {
    messaggio: 'La postazione ha rifiutato un comando della finestra.',
    causa: 'Il comando non aveva la forma attesa: è un difetto del programma.',
    rimedio: 'Riavviare il programma; se si ripete, comunicare il dettaglio all’assistenza.',
  },
  INTERNO: {
    messaggio: 'Errore imprevisto del programma.',
    causa: 'È un difetto del programma, non un errore di chi lo usa.',
    rimedio: 'Ripetere l’operazione; se si ripete, comunicare il dettaglio all’assistenza.',
  },
} as const;
