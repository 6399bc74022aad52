/** The receipt of a registration. */
export const ricevuta = {
  anteprima: 'Anteprima della ricevuta',
  aiuto: 'F9 stampa, F10 salva il PDF, Esc torna all’esito. Stampare è un accesso a sé, e resta nella traccia.',
  apri: 'Ricevuta',
  titolo: 'Ricevuta di registrazione',
  eseguita: 'Registrata in ANPR',
  confermati: 'Avvisi confermati',
  cambiati: 'Chi è cambiato',
  inviati: 'Dati inviati',
  estremi: 'Estremi della registrazione',
  operazioneComune: 'N. operazione del Comune',
  servizio: 'Servizio di ANPR',
  inviata: 'Inviata',
  adozione: 'Di questa registrazione non resta alcun dato delle persone (DM 3 marzo 2023).',
  avvertenza: 'Ricevuta per gli atti dell’ufficio e per chi ha fatto la dichiarazione: non è un certificato.',
  pie: (operazione: string) => `Ricevuta di registrazione · operazione ANPR ${operazione}`,
} as const;
