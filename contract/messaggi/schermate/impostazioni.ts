/** The settings: today, the code tables. */
export const impostazioni = {
  titolo: 'Impostazioni',
  tabelle: {
    titolo: 'Tabelle di decodifica',
    introduzione:
      'I codici che ANPR usa, con il giorno in cui sono stati letti. Finché non si leggono da ANPR valgono quelli del programma; i Comuni soppressi e gli Stati cessati arrivano solo con l’aggiornamento.',
    elenco: 'Tabelle',
    aggiorna: 'Aggiorna da ANPR',
    aggiornamento: 'Lettura delle tabelle da ANPR…',
    colonne: { numero: 'N.', nome: 'Tabella', quante: 'Voci', letta: 'Letta il', esito: 'Ultimo aggiornamento' },
    delProgramma: 'del programma',
    precedenti: (n: number) => (n === 1 ? 'c’è 1 versione precedente' : `ci sono ${n} versioni precedenti`),
    esiti: { nuova: 'nuova versione', uguale: 'già aggiornata', 'non-disponibile': 'ANPR non la dà' },
    fatto: (nuove: number) =>
      nuove === 1 ? 'Tabelle aggiornate: 1 nuova versione' : `Tabelle aggiornate: ${nuove} nuove versioni`,
    tasti: { F5: 'Aggiorna da ANPR' },
  },
} as const;
