/** The printed sheet of a person's record. */
export const visura = {
  anteprima: 'Anteprima della visura',
  aiuto: 'F9 stampa, F10 salva il PDF, Esc torna alla scheda. Stampare è un accesso a sé, e resta nella traccia.',
  titolo: 'Visura anagrafica',
  allaData: (data: string) => `Situazione al ${data}`,
  usoInterno: 'Documento a uso interno dell’ufficio: non è un certificato e non ha valore verso terzi.',
  estremi: 'Estremi della consultazione',
  letta: 'Letta da ANPR',
  pie: (idANPR: string, operazione: string) => `Visura anagrafica · ID ANPR ${idANPR} · operazione ${operazione}`,
} as const;
