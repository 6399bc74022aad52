/** Several people side by side (F11). */
export const confronto = {
  titolo: 'Confronto',
  aiuto: 'Frecce per scorrere, Esc torna alla persona. Si confrontano due o tre linguette aperte.',
  chi: 'Persone a confronto',
  soloDifferenze: 'Solo le differenze',
  tabella: 'Dati a confronto',
  dato: 'Dato',
  esito: 'Confronto',
  diverso: 'diverso',
  uguale: 'uguale',
  assente: '—',
  quante: (n: number) => (n === 0 ? 'Nessuna differenza' : n === 1 ? '1 differenza' : `${n} differenze`),
  servonoDue: {
    titolo: 'Servono due persone da confrontare',
    testo: 'Aprire un’altra persona, oppure la stessa a un’altra data con Ctrl+D, poi premere di nuovo F11.',
  },
  daRileggere: 'da rileggere',
  massimo: 'Al massimo tre.',
  sotto: (titolo: string, etichetta: string) => `${titolo}: ${etichetta}`,
} as const;
