/** Refusals of the card, of its driver and of who holds it. */
export const errori = {
  MODULO_ASSENTE: {
    messaggio: 'Il driver della smart card non è installato.',
    causa: 'Il file della libreria PKCS#11 non è dove la configurazione dice.',
    rimedio: 'Installare il driver fornito con la carta, oppure correggere il percorso indicato nel dettaglio.',
  },
  MODULO_ALTRA_ARCHITETTURA: {
    messaggio: 'Il driver della smart card è per un altro tipo di computer.',
    causa: 'La libreria PKCS#11 è a 32 bit, o per un altro processore: questo programma non la può caricare.',
    rimedio: 'Installare la versione a 64 bit del driver, dal sito di chi ha rilasciato la carta.',
  },
  MODULO_NON_CARICATO: {
    messaggio: 'Il programma che legge la smart card non si avvia.',
    causa: 'Il driver della carta (libreria PKCS#11) manca, è danneggiato o non è adatto a questo computer.',
    rimedio: 'Installare il driver fornito con la carta e riavviare la postazione; il percorso si vede in Diagnosi.',
  },
  MODULO_BLOCCATO: {
    messaggio: 'Il driver della carta non risponde.',
    causa: 'La libreria della carta si è fermata; la postazione la sta riavviando da sola.',
    rimedio: 'Attendere qualche secondo. Se si ripete, togliere la carta e reinserirla, poi provare un altro lettore.',
  },
  MODULO_CADUTO: {
    messaggio: 'Il driver della carta si è chiuso.',
    causa: 'La libreria della carta è terminata per un suo errore; la postazione la sta riavviando da sola.',
    rimedio: "Attendere qualche secondo e ripetere l'operazione. Se si ripete, aggiornare il driver della carta.",
  },
  MODULO_ERRORE: {
    messaggio: 'Il driver della carta ha dato un errore.',
    causa: 'La libreria della carta ha rifiutato il comando senza un motivo più preciso.',
    rimedio: "Togliere la carta, reinserirla e ripetere. Se si ripete, comunicare il dettaglio all'assistenza.",
  },
  SERVIZIO_CARTE_FERMO: {
    messaggio: 'Il servizio delle smart card di questo computer è fermo.',
    causa: 'Senza il servizio di sistema (pcscd) nessun lettore può essere visto, anche se è collegato.',
    rimedio: 'Chi amministra il computer lo avvii con «systemctl enable --now pcscd.socket»; poi ripetere i controlli.',
  },
  LETTORE_ASSENTE: {
    messaggio: 'Nessun lettore di smart card collegato.',
    causa: 'Il computer non vede alcun lettore: il cavo è staccato oppure manca il driver del lettore.',
    rimedio: 'Collegare il lettore a una porta USB: la postazione lo riconosce da sola, senza riavvio.',
  },
  CARTA_ASSENTE: {
    messaggio: 'Nessuna smart card nel lettore.',
    causa: 'Il lettore è pronto ma vuoto.',
    rimedio: 'Inserire la propria carta fino in fondo, con il chip rivolto verso il lettore.',
  },
  PIU_CARTE: {
    messaggio: 'Ci sono più carte nei lettori.',
    causa:
      'Con più carte inserite non si sa a quale chiedere il PIN, e un tentativo sulla carta sbagliata la può bloccare.',
    rimedio: 'Lasciare inserita solo la propria carta, oppure indicare il lettore.',
  },
  CARTA_ESTRATTA: {
    messaggio: 'La carta è stata tolta durante la lettura.',
    causa: 'Il contatto fra carta e lettore si è interrotto, anche solo per un istante.',
    rimedio: 'Reinserire la carta e non muoverla fino alla fine della verifica.',
  },
  CARTA_NON_RICONOSCIUTA: {
    messaggio: 'La carta inserita non è riconosciuta.',
    causa: 'È una carta di altro tipo, è inserita al contrario oppure il driver installato non la conosce.',
    rimedio:
      'Controllare il verso della carta. Se è una carta nuova, installare il driver indicato da chi la rilascia.',
  },
  CARTA_ERRORE: {
    messaggio: 'La carta non risponde correttamente.',
    causa: 'Il chip può essere sporco o danneggiato, oppure il lettore fa un cattivo contatto.',
    rimedio: "Pulire il chip con un panno asciutto e riprovare; se si ripete, chiedere all'ALS la sostituzione.",
  },
  CARTA_CIE: {
    messaggio: 'Questa è una Carta d’identità elettronica.',
    causa:
      'La CIE dice chi è la persona, ma questa postazione non è configurata per ammetterla: accetta le carte consegnate per l’accesso ad ANPR.',
    rimedio:
      'Togliere la CIE e inserire la carta consegnata dalla Prefettura per ANPR. Per lavorare con la CIE (circolare DAIT 76/2024), chi amministra la postazione ne aggiunga l’autorità.',
  },
  CIE_NON_ABBINATA: {
    messaggio: 'La Carta d’identità elettronica non è abbinata a questo computer.',
    causa: 'Il programma CIE ID legge la carta solo dopo l’abbinamento, che si fa una volta con le 8 cifre del PIN.',
    rimedio: 'Aprire CIE ID, abbinare la carta e ripetere; oppure usare la carta consegnata per ANPR.',
  },
  CARTA_TESSERA_SANITARIA: {
    messaggio: 'Questa è una tessera sanitaria (TS-CNS).',
    causa:
      'È la carta di un cittadino, rilasciata dalla Regione, e questa postazione non è configurata per ammetterla: accetta le carte consegnate per l’accesso ad ANPR.',
    rimedio:
      'Togliere la tessera e inserire la carta consegnata dalla Prefettura per ANPR. Per lavorare con la CNS (circolare DAIT 76/2024), chi amministra la postazione ne aggiunga l’autorità.',
  },
  CERTIFICATO_CARTA_ASSENTE: {
    messaggio: "La carta non contiene un certificato per l'accesso.",
    causa: 'La carta non è stata attivata, oppure non è una carta di autenticazione.',
    rimedio: "Usare la carta consegnata per l'accesso ad ANPR o rivolgersi all'Amministratore locale (ALS).",
  },
  PIN_ERRATO: {
    messaggio: 'PIN errato.',
    causa: 'Il PIN digitato non è quello di questa carta. Il tentativo è stato contato dalla carta.',
    rimedio: 'Controllare che la carta sia la propria e ridigitare con calma: troppi errori la bloccano.',
  },
  PIN_BLOCCATO: {
    messaggio: 'Il PIN di questa carta è bloccato.',
    causa: 'È stato digitato più volte un PIN errato.',
    rimedio: 'Sbloccare la carta con il PUK, dalla schermata di accesso, oppure rivolgersi all’ALS del Comune.',
  },
  PIN_SCADUTO: {
    messaggio: 'Il PIN di questa carta è scaduto.',
    causa: 'La carta chiede che il PIN sia cambiato prima di essere usato ancora.',
    rimedio: 'Cambiare il PIN dalla schermata di accesso, poi accedere con il nuovo.',
  },
  PIN_NON_INIZIALIZZATO: {
    messaggio: 'La carta non ha ancora un PIN.',
    causa: "L'attivazione della carta non è stata completata.",
    rimedio:
      'Attivare la carta dalla schermata di accesso, con le due parti del PUK, oppure rivolgersi all’ALS del Comune.',
  },
  PIN_LUNGHEZZA: {
    messaggio: 'Il PIN ha una lunghezza che la carta non ammette.',
    causa: 'Mancano delle cifre oppure ce ne sono troppe.',
    rimedio: 'Ridigitare il PIN completo.',
  },
  PIN_ANNULLATO: {
    messaggio: 'Digitazione del PIN annullata.',
    causa: 'Sul tastierino del lettore è stato premuto Annulla, oppure è passato troppo tempo.',
    rimedio: 'Premere Invio qui e digitare il PIN sul tastierino del lettore.',
  },
  PIN_NUOVO_NON_AMMESSO: {
    messaggio: 'Il nuovo PIN non è ammesso.',
    causa: 'È più corto o più lungo di quanto vuole la carta, è troppo facile, oppure non è fatto di sole cifre.',
    rimedio: 'Scegliere un altro PIN, di sole cifre. Quello di prima vale ancora.',
  },
  PUK_ERRATO: {
    messaggio: 'PUK errato.',
    causa: 'Il PUK digitato non è quello di questa carta. Il tentativo è stato contato dalla carta.',
    rimedio: 'Controllare che il PUK sia quello consegnato con questa carta: dopo pochi errori si blocca per sempre.',
  },
  PUK_BLOCCATO: {
    messaggio: 'Il PUK di questa carta è bloccato.',
    causa: 'È stato digitato più volte un PUK errato.',
    rimedio:
      'La carta non si può più sbloccare e va sostituita: chiederla all’ALS del Comune, che la riceve dalla Prefettura.',
  },
  PUK_LUNGHEZZA: {
    messaggio: 'Il PUK ha una lunghezza che la carta non ammette.',
    causa: 'Mancano delle cifre oppure ce ne sono troppe. La carta non ha contato il tentativo.',
    rimedio: 'Ridigitare il PUK completo.',
  },
  OPERAZIONE_PIN_NON_DISPONIBILE: {
    messaggio: 'Con questo driver il PIN della carta non si può cambiare o sbloccare.',
    causa: 'La libreria della carta non offre questa operazione, o è configurata per non offrirla.',
    rimedio: 'Usare il programma fornito con la carta, oppure rivolgersi all’ALS del Comune.',
  },
  FIRMA_NON_RIUSCITA: {
    messaggio: 'La carta non ha firmato.',
    causa: 'La chiave della carta non è utilizzabile, o la carta si è mossa durante la firma.',
    rimedio: "Reinserire la carta e ripetere. Se si ripete, chiedere all'ALS di verificare la carta.",
  },
  CERTIFICATO_NON_ATTENDIBILE: {
    messaggio: 'Il certificato della carta non è fra quelli ammessi.',
    causa: 'Lo ha emesso un’autorità che questa postazione non riconosce, oppure non serve per l’accesso.',
    rimedio: 'Usare la carta rilasciata per ANPR. Se lo è, avvisare l’ALS: va aggiornato l’elenco delle autorità.',
  },
  CERTIFICATO_NON_ANCORA_VALIDO: {
    messaggio: 'Il certificato della carta non è ancora valido.',
    causa: 'La sua validità inizia più avanti, oppure l’orologio di questo computer è indietro.',
    rimedio: 'Controllare data e ora del computer; se sono giuste, attendere l’inizio di validità.',
  },
  CERTIFICATO_SCADUTO: {
    messaggio: 'Il certificato della carta è scaduto.',
    causa: 'La carta ha superato la data di scadenza, oppure l’orologio di questo computer è avanti.',
    rimedio: 'Controllare data e ora del computer; se sono giuste, chiedere all’ALS una nuova carta.',
  },
  CERTIFICATO_IN_SCADENZA: {
    messaggio: 'Il certificato scade fra poco.',
    causa: 'Dopo la scadenza non si potrà più lavorare con questo certificato.',
    rimedio: 'Chiedere adesso il rinnovo: all’ALS per la carta, all’ALP per la postazione.',
  },
  CERTIFICATO_REVOCATO: {
    messaggio: 'Il certificato della carta è stato revocato.',
    causa: 'L’autorità che lo ha emesso lo ha annullato: smarrimento, sostituzione o cessazione dal servizio.',
    rimedio: 'Questa carta non può più accedere. Rivolgersi all’ALS del Comune per averne una nuova.',
  },
  CERTIFICATO_SENZA_CODICE_FISCALE: {
    messaggio: 'Dalla carta non si ricava il codice fiscale.',
    causa: 'Il certificato non contiene il codice fiscale del titolare, o contiene un codice non corretto.',
    rimedio: 'Usare la carta di autenticazione (non quella di sola firma) o rivolgersi all’ALS.',
  },
  REVOCA_NON_VERIFICABILE: {
    messaggio: 'Non si può verificare se la carta è stata revocata.',
    causa: 'L’elenco delle carte revocate non è raggiungibile e quello conservato è scaduto.',
    rimedio: 'Controllare il collegamento di rete e riprovare. Se dura, l’ALS può concedere una deroga tracciata.',
  },
  OPERATORE_NON_CENSITO: {
    messaggio: 'Il titolare di questa carta non è fra gli operatori del Comune.',
    causa: 'Il codice fiscale della carta non compare nel censimento degli operatori.',
    rimedio: 'Chiedere all’ALS di censire l’operatore, qui e nell’Area Sicurezza di ANPR.',
  },
  OPERATORE_NON_ABILITATO: {
    messaggio: 'L’operatore è censito ma non abilitato.',
    causa: 'L’abilitazione è stata sospesa o è terminata.',
    rimedio: 'Rivolgersi all’ALS del Comune.',
  },
  POSTAZIONE_NON_ABILITATA: {
    messaggio: 'L’operatore non è abilitato su questa postazione.',
    causa: 'Il censimento non comprende questa postazione fra quelle dell’operatore.',
    rimedio: 'Usare la propria postazione o chiedere all’ALS di aggiungere questa.',
  },
  ALTRA_CARTA: {
    messaggio: 'La carta inserita non è quella che ha aperto la sessione.',
    causa: 'Nel lettore c’è la carta di un’altra persona, o un’altra carta della stessa persona.',
    rimedio: 'Inserire la carta giusta, oppure usare «Cambia operatore» per chiudere questa sessione.',
  },
  ALTRO_OPERATORE: {
    messaggio: 'Alla postazione c’è ora un altro operatore.',
    causa: 'La sessione che aveva chiesto questi dati è finita prima della risposta.',
    rimedio: 'Chi ne ha bisogno ripeta la richiesta nella propria sessione.',
  },
  SESSIONE_ASSENTE: {
    messaggio: 'Nessuna sessione aperta.',
    causa: 'L’accesso non è stato fatto o è terminato.',
    rimedio: 'Inserire la carta e digitare il PIN.',
  },
  SESSIONE_BLOCCATA: {
    messaggio: 'La sessione è bloccata.',
    causa: 'La postazione si è bloccata mentre la richiesta era in corso: i dati non sono stati mostrati.',
    rimedio: 'Sbloccare con la carta e il PIN, poi ripetere la richiesta.',
  },
} as const;
