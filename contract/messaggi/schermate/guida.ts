/** What F1 says of the field, or the screen, where the cursor is. */
export const guida = {
  titolo: 'Guida',
  chiudi: 'Chiudi la guida (F1)',
  testi: {
    accesso:
      'Si accede con la propria smart card e il suo PIN. Il PIN va solo alla carta: il programma non lo conserva. Se la carta segnala errori precedenti, compare un avviso prima di digitare.',
    pin: 'Digitare il PIN e premere Invio. Un errore viene contato dalla carta; il programma non ritenta mai da solo.',
    cerca:
      'Una sola riga per tutto: l’ID ANPR (nove caratteri, gli spazi non contano), il codice fiscale (anche letto da un lettore di tessere), il numero di scheda, oppure cognome e nome con la data di nascita. Sotto la riga si legge che cosa è stato capito.',
    pratica:
      'Ogni consultazione appartiene a una pratica con una finalità: da essa dipendono i dati che ANPR restituisce. F6 ne apre una con la finalità usuale, F7 permette di sceglierla, il protocollo si aggiunge quando c’è.',
    elenco: 'Frecce per scorrere, Invio per aprire la scheda accanto all’elenco. Nessuna persona si apre da sola.',
    scheda:
      'I dati sono quelli che ANPR restituisce per la finalità della pratica. F8 mostra la famiglia, F5 rilegge da ANPR (nuovo accesso), Ctrl+W chiude la persona, F12 sgombera lo sportello.',
    famiglia: 'Frecce per scorrere i componenti, Invio per aprirne uno in una nuova scheda (nuovo accesso).',
    pratiche:
      'Le pratiche di questo operatore: si trovano per numero, protocollo, persona o note. Frecce e Invio per aprirne una accanto; F11 la riprende allo Sportello, F7 la chiude o riapre, F8 passa alle altre viste.',
    richieste:
      'Le richieste che il Comune ha inviato ad ANPR. Invio chiede ad ANPR la risposta che conserva: serve quando una risposta si è persa.',
    impostazioni:
      'Le tabelle di decodifica: F5 le rilegge da ANPR; quelle lette valgono subito in tutte le maschere e nelle schede.',
    casi: 'Un lavoro guidato procede a passi: F10 avanti, Esc indietro, F12 lo lascia per un’altra volta. Si salva da solo a ogni cambiamento.',
    traccia:
      'Ogni accesso ad ANPR lascia un record di apertura e uno di chiusura in un registro cifrato. La verifica rilegge tutto il registro e ne ricalcola la testa.',
    diagnosi:
      'Controlli sul computer, la carta, i certificati, la rete e il registro. Si eseguono anche senza accesso.',
  },
} as const;
