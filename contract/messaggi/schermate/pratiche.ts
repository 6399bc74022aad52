/** The list of recent practices. */
export const pratiche = {
  titolo: 'Pratiche',
  introduzione: 'Le ultime venti pratiche aperte da questo operatore. Le altre arriveranno con la gestione completa.',
  elenco: 'Pratiche recenti',
  vuoto: 'Nessuna pratica aperta finora.',
  vuotoSeguito: 'La prima ricerca allo Sportello ne apre una da sola.',
  colonne: {
    numero: 'Numero',
    aperta: 'Aperta il',
    finalita: 'Finalità',
    protocollo: 'Protocollo',
    comandi: 'Comandi',
  },
  corrente: 'in corso allo Sportello',
  protocollo: {
    etichetta: 'Numero di protocollo',
    aggiungi: 'Aggiungi protocollo',
    modifica: 'Modifica protocollo',
    per: (numero: string) => `Protocollo della pratica ${numero}`,
    forma: 'Da 1 a 20 caratteri: lettere, cifre, trattino, sottolineato o barra.',
    salvato: (numero: string) => `Protocollo salvato nella pratica ${numero}`,
    salva: 'Salva',
  },
  riprendi: 'Riprendi allo Sportello',
} as const;
