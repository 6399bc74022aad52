/** What F1 says of the field, or the screen, where the cursor is. */
export const guida = {
  titolo: 'Guida',
  chiudi: 'Chiudi la guida (F1)',
  testi: {
    accesso:
      'Si accede con la propria smart card e il suo PIN. Il PIN va solo alla carta: il programma non lo conserva. Se la carta segnala errori precedenti, compare un avviso prima di digitare.',
    pin: 'Digitare il PIN e premere Invio. Un errore viene contato dalla carta; il programma non ritenta mai da solo. Con più carte inserite, frecce su e giù scelgono la propria. F2 cambia il PIN, F3 lo sblocca con il PUK, F4 attiva una carta nuova.',
    lettori:
      'Il driver in uso, perché, e gli altri trovati su questo computer. Con Tab si passa da uno all’altro, Invio lo sceglie; in fondo si può scrivere il percorso di un altro file. Prima di usarlo la postazione controlla che si avvii: se non va, resta quello di prima.',
    'carta-scelta':
      'Ogni riga è una carta inserita, con il suo numero e il lettore che la tiene. Frecce su e giù scelgono la propria: il PIN si chiede solo a quella. Il nome del titolare si conosce solo dopo il PIN; il numero è stampato sulla carta.',
    'carta-rifiutata':
      'La postazione ha letto il certificato della carta, senza PIN, e con questa carta non si entra: sopra si legge perché e che cosa fare. Nessun tentativo è stato consumato. F5 la controlla di nuovo, per esempio dopo aver corretto data e ora del computer. Con più carte inserite, frecce su e giù passano alle altre.',
    'carta-attiva':
      'La prima volta si mettono insieme le due parti del PIN (quella della busta e quella arrivata per posta elettronica) e si sceglie un PIN proprio. La postazione conta le cifre e prova una volta sola: se non si sa quale parte va prima, chiederlo alla Prefettura. Esc lascia senza toccare la carta.',
    'carta-cambia':
      'Si digitano il PIN attuale, poi due volte quello nuovo; Invio passa al campo seguente. Il PIN attuale si prova una volta sola: se è sbagliato, la carta conta un errore e il PIN resta quello di prima. Esc lascia senza toccare la carta.',
    'carta-sblocca':
      'Il PUK è stato consegnato con la carta, intero o in due parti; nel secondo caso si digitano tutte e due. Si prova una volta sola: dopo pochi errori il PUK si blocca per sempre e la carta va sostituita. Esc lascia senza toccare la carta.',
    'pin-nuovo':
      'Il PIN nuovo, di sole cifre, quante la carta ne ammette; si digita due volte perché non si vede. Sono scartati quelli più facili: cifre tutte uguali o in fila. Non usare date o numeri che altri possono indovinare.',
    cerca:
      'Una sola riga per tutto: l’ID ANPR (nove caratteri, gli spazi non contano), il codice fiscale (anche letto da un lettore di tessere), il numero di scheda, oppure cognome e nome con la data di nascita. Sotto la riga si legge che cosa è stato capito.',
    pratica:
      'Ogni consultazione appartiene a una pratica con una finalità: da essa dipendono i dati che ANPR restituisce. F6 ne apre una con la finalità usuale; F7 apre il pannello con finalità, protocollo, persona allo sportello e note.',
    elenco:
      'Frecce per scorrere, Invio per aprire la scheda accanto all’elenco. Le lettere portano alla prima riga che comincia così nella colonna ordinata; freccia su dalla prima riga porta alle intestazioni, dove Invio cambia l’ordine. Nessuna persona si apre da sola.',
    scheda:
      'I dati sono quelli che ANPR restituisce per la finalità della pratica. Frecce per scorrere le righe, Ctrl+C copia la riga. F8 famiglia, Ctrl+S storia, Ctrl+D situazione a una data, Ctrl+O risposta originale, F9 visura, F11 confronto, F5 rilegge da ANPR (nuovo accesso), Ctrl+W chiude la persona, F12 sgombera lo sportello.',
    famiglia: 'Frecce per scorrere i componenti, Invio per aprirne uno in una nuova scheda (nuovo accesso).',
    pratiche:
      'Le pratiche di questo operatore: si trovano per numero, protocollo, persona o note. Frecce e Invio per aprirne una accanto; F11 la riprende allo Sportello, F7 la chiude o riapre, F8 passa alle altre viste.',
    richieste:
      'Le richieste che il Comune ha inviato ad ANPR. Invio chiede ad ANPR la risposta che conserva: serve quando una risposta si è persa.',
    'altri-uffici':
      'Scegliere perché si chiede, che cosa e di chi, con le frecce e Tab; F10 chiede. Prima le verifiche, che rispondono sì o no senza dati. Da un codice fiscale si ottiene da solo l’ID ANPR. F9 prepara il foglio da stampare, F12 passa a un’altra persona. F8 passa a «Molte persone»: da un file si crea un lavoro, F6 lo avvia o lo ferma, F9 ne salva gli esiti, F11 mostra le righe rifiutate, F7 lo elimina. Ogni richiesta resta nella traccia.',
    impostazioni:
      'I certificati della postazione: l’ALP li importa, li rinnova e li rimuove, con Tab e Invio. I controlli sulle registrazioni: l’ALS ne sceglie i livelli con le frecce e salva con F10. Le tabelle di decodifica: F5 le rilegge da ANPR; quelle lette valgono subito in tutte le maschere e nelle schede.',
    casi: 'Un lavoro guidato procede a passi: F10 avanti, Esc indietro, F12 lo lascia per un’altra volta. Si salva da solo a ogni cambiamento.',
    ansc: 'Un atto dello stato civile come ANSC lo notifica. Frecce per scorrere le righe, Ctrl+C copia la riga. F10 prepara la registrazione con i dati dell’atto: ciò che l’atto non dice resta da scrivere. Esc chiude l’atto; il file non si conserva.',
    storia:
      'Residenze e stati civili come ANPR li ha detti, un giorno alla volta andando indietro: ogni giorno chiesto è un accesso. In fondo si legge perché la storia finisce lì.',
    originale:
      'Il messaggio di ANPR così com’è arrivato, per l’esperto. Mostrarlo è un accesso, e resta nella traccia.',
    visura:
      'Il foglio che si stampa. F9 lo stampa, F10 lo salva in PDF: in tutti e due i casi l’accesso resta nella traccia.',
    confronto:
      'Due o tre persone aperte, una accanto all’altra: dove i dati non sono uguali c’è scritto «diverso». Serve anche per la stessa persona a due date.',
    nessuno: 'ANPR non ha trovato nessuno con questi criteri. Il numero accanto a ogni prova la fa partire.',
    bozze: 'Lavoro che non si è potuto finire: blocco, guasto o uscita. È cifrato; riprenderlo è un accesso.',
    maschera:
      'Tutti i criteri che ANPR ammette. In alto si legge con quale chiave si cercherebbe e che cosa è da correggere. F4 apre l’elenco del campo, F10 cerca, Esc torna senza perdere nulla.',
    'maschera-cognome':
      'Il cognome intero, come registrato: ANPR non cerca per iniziali. Apostrofi e accenti contano; le lettere che ANPR non ammette si traslitterano.',
    'maschera-senzaCognome': 'Per chi all’anagrafe non ha cognome.',
    'maschera-nome': 'Tutti i nomi registrati, nell’ordine. Un secondo nome in più o in meno cambia la ricerca.',
    'maschera-senzaNome': 'Per chi all’anagrafe non ha nome.',
    'maschera-sesso': 'M maschio, F femmina, N non specificato.',
    'maschera-codiceFiscale':
      'Sedici caratteri, o undici cifre se provvisorio. Se le generalità sono complete, sotto si legge quello che ne risulterebbe e dove non concorda.',
    'maschera-dataNascita': 'Scrivere 01011990. Se il giorno non è noto 031960, se è noto solo l’anno 1960.',
    'maschera-luogoNascita':
      'Le prime lettere del Comune o dello Stato estero, poi Invio. Con la data di nascita si vedono solo quelli che esistevano quel giorno.',
    'maschera-localitaNascita': 'La località estera di nascita, se registrata.',
    'maschera-residenza': 'Il Comune di residenza, o lo Stato estero per chi è iscritto all’AIRE.',
    'maschera-soggettoAIRE': 'S cerca fra gli iscritti all’AIRE, N fra i residenti.',
    'maschera-consolato': 'Il consolato competente, per gli iscritti all’AIRE.',
    'maschera-idANPR': 'Nove caratteri: è la chiave più sicura. Gli spazi non contano.',
    'maschera-schedaANPR': 'Il vecchio numero di scheda, solo cifre: non è l’ID ANPR.',
    'maschera-schedaComune': 'Il Comune che ha dato il numero di scheda.',
    'maschera-schedaNumero': 'Il numero della scheda individuale in quel Comune.',
    'maschera-famigliaANPR':
      'Il numero che ANPR ha dato alla famiglia o alla convivenza: serve anche il tipo di scheda.',
    'maschera-famigliaComune': 'Il Comune che ha dato il numero alla famiglia.',
    'maschera-famigliaNumero': 'Il numero della famiglia in quel Comune: serve anche il tipo di scheda.',
    'maschera-tipoScheda': '1 famiglia, 2 convivenza.',
    'maschera-carta': 'Il numero della carta d’identità, senza spazi.',
    'maschera-cartaComune': 'Il Comune che ha rilasciato la carta.',
    'maschera-cartaConsolato': 'Il consolato, se la carta è stata rilasciata all’estero.',
    'maschera-soggiorno': 'Il numero del titolo di soggiorno. In alternativa il passaporto.',
    'maschera-questura': 'La questura che ha rilasciato il titolo.',
    'maschera-passaporto': 'Il numero del passaporto. In alternativa il titolo di soggiorno.',
    'maschera-allaData':
      'Vuoto: oggi. Una data passata mostra la situazione di allora, anche di chi poi è deceduto o cancellato.',
    'maschera-dove':
      'Vuoto: tutta Italia. «Solo questo Comune» restringe la ricerca a chi risiede qui: serve quando gli omonimi sono troppi (EN175).',
    traccia:
      'Ogni accesso ad ANPR lascia un record di apertura e uno di chiusura in un registro cifrato. La verifica rilegge tutto il registro e ne ricalcola la testa.',
    diagnosi:
      'Controlli sul computer, la carta, i certificati, la rete e il registro. Si eseguono anche senza accesso.',
  },
} as const;
