/** Refusals of ANPR and of the way to it. */
export const errori = {
  NOME_NON_RISOLTO: {
    messaggio: 'Il nome del server di ANPR non si risolve.',
    causa: 'Il DNS della rete del Comune non risponde, oppure non conosce quel nome.',
    rimedio: 'Chiedere a chi gestisce la rete di controllare il DNS di questo computer.',
  },
  PROXY_RIFIUTA: {
    messaggio: 'Il proxy della rete non lascia passare il collegamento con ANPR.',
    causa: 'Il proxy configurato ha rifiutato la connessione, o non risponde. La richiesta non è partita.',
    rimedio: 'Chiedere a chi gestisce la rete di permettere il server di ANPR sulla porta indicata nel dettaglio.',
  },
  TABELLE_VECCHIE: {
    messaggio: 'Le tabelle di decodifica non sono aggiornate.',
    causa: 'Si usano quelle fornite con il programma, o lette da ANPR da oltre 90 giorni.',
    rimedio: 'Aggiornarle da Impostazioni, con la sessione aperta: bastano pochi secondi.',
  },
  ANPR_NON_RAGGIUNGIBILE: {
    messaggio: 'ANPR non è raggiungibile.',
    causa: 'La rete del Comune è interrotta oppure i server di ANPR sono fermi. La richiesta non è partita.',
    rimedio: 'Provare di nuovo fra poco. Se altri siti funzionano, chiamare il numero verde ANPR 800 863 116.',
  },
  ANPR_TEMPO_SCADUTO: {
    messaggio: 'ANPR non ha risposto in tempo.',
    causa: 'Il servizio è rallentato. La consultazione non ha effetti su ANPR: si può ripetere.',
    rimedio: 'Ripetere la ricerca; intanto si può lavorare su un’altra persona.',
  },
  ANPR_RISPOSTA_PERSA: {
    messaggio: 'La risposta di ANPR si è persa.',
    causa: 'Il collegamento è caduto dopo l’invio: ANPR può aver ricevuto la richiesta.',
    rimedio: 'Per una consultazione basta ripetere la ricerca: non ha effetti su ANPR.',
  },
  ANPR_SERVER_NON_ATTENDIBILE: {
    messaggio: 'Il server che risponde non dimostra di essere ANPR.',
    causa: 'Il suo certificato non è fra quelli attesi: può esserci un apparato di rete in mezzo.',
    rimedio: 'Non insistere. Avvisare il referente informatico del Comune con il dettaglio qui sotto.',
  },
  ANPR_CERTIFICATO_RIFIUTATO: {
    messaggio: 'ANPR ha rifiutato il certificato di questa postazione.',
    causa: 'Il certificato è bloccato, revocato, scaduto o non è di questo ambiente.',
    rimedio: 'L’ALP ne controlli lo stato nell’Area Sicurezza di ANPR (Ricerca postazione).',
  },
  ANPR_ERRORE_SICUREZZA: {
    messaggio: 'ANPR ha rifiutato le credenziali della richiesta.',
    causa: 'Firma, orario o dati dell’operatore non sono stati accettati; spesso l’orologio del computer è sbagliato.',
    rimedio: 'Controllare data e ora, poi l’abilitazione in ANPR. Numero verde ANPR: 800 863 116.',
  },
  ANPR_ERRORE_SERVIZIO: {
    messaggio: 'Il servizio di ANPR ha avuto un errore.',
    causa: 'Il guasto è nei server di ANPR, non in questa postazione.',
    rimedio: 'Ripetere fra qualche minuto. Se dura, chiamare il numero verde ANPR 800 863 116.',
  },
  ANPR_RISPOSTA_NON_VALIDA: {
    messaggio: 'La risposta di ANPR non si può leggere.',
    causa: 'Il messaggio ricevuto è incompleto o non ha la forma prevista: non è stato mostrato.',
    rimedio: 'Ripetere la ricerca. Se si ripete, comunicare il dettaglio all’assistenza.',
  },
  ANPR_RISPOSTA_ESTRANEA: {
    messaggio: 'La risposta ricevuta non è quella della richiesta fatta.',
    causa: 'Numero dell’operazione, orario o persona non corrispondono: per prudenza non è stata mostrata.',
    rimedio: 'Ripetere la ricerca. Se si ripete, avvisare il referente informatico del Comune.',
  },
  ANPR_RISPOSTA_TROPPO_GRANDE: {
    messaggio: 'La risposta di ANPR è troppo grande.',
    causa: 'La ricerca ha trovato troppi dati, oppure la risposta non è genuina.',
    rimedio: 'Restringere la ricerca: aggiungere la data di nascita o usare l’ID ANPR.',
  },
  ANPR_OPERAZIONE_RIFIUTATA: {
    messaggio: 'ANPR non ha accettato la richiesta.',
    causa: 'I controlli di ANPR hanno trovato un dato incompleto o incoerente: il motivo è nel dettaglio.',
    rimedio: 'Leggere il motivo dato da ANPR, correggere e ripetere.',
  },
  ANPR_NESSUN_SOGGETTO: {
    messaggio: 'ANPR non ha trovato nessuno.',
    causa: 'Con questi dati non risulta alcuna persona.',
    rimedio: 'Controllare la grafia, poi provare con il codice fiscale o con la data di nascita.',
  },
  ANPR_NESSUN_RISULTATO: {
    messaggio: 'ANPR non ha nulla che corrisponda alla richiesta.',
    causa: 'Con questi criteri il servizio non produce alcun risultato.',
    rimedio: 'Controllare numeri e date, oppure allargare il periodo o togliere un criterio.',
  },
  ANPR_TROPPI_SOGGETTI: {
    messaggio: 'Troppe persone corrispondono alla ricerca.',
    causa: 'ANPR non elenca più di cinquanta omonimi.',
    rimedio: 'Aggiungere la data di nascita (per esempio «ROSSI, MARIO 01011990») o usare il codice fiscale.',
  },
  ANPR_NON_AUTORIZZATO: {
    messaggio: 'ANPR non autorizza questo operatore alla richiesta.',
    causa: 'Il profilo dell’operatore in ANPR non comprende l’operazione, o la persona non è consultabile.',
    rimedio: 'Chiedere all’ALS di controllare il profilo nell’Area Sicurezza di ANPR.',
  },
} as const;
