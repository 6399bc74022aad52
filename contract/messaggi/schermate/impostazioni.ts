import type { OreTolleranza } from '../../tolleranza.ts';

/** The settings: the office's checks on registrations, the code tables. */
export const impostazioni = {
  titolo: 'Impostazioni',
  controlli: {
    titolo: 'Controlli sulle registrazioni',
    introduzione:
      'Prima di inviare una registrazione la postazione controlla questi punti. “Avvisa”: chi registra deve leggere e confermare; “Blocca”: così non si registra; “Ignora”: non si controlla.',
    perAls:
      'Tab passa da un controllo all’altro, le frecce cambiano il livello, F10 salva. Ogni cambiamento resta nella traccia.',
    perOperatore: 'I livelli li sceglie l’ALS per tutto l’ufficio.',
    colonne: { controllo: 'Controllo', livello: 'Livello', scelto: 'Scelto da' },
    delProgramma: 'livello del programma',
    predefinito: (livello: string) => `(del programma: ${livello})`,
    da: (operatore: string, quando: string) => `${operatore}, ${quando}`,
    salva: 'Salva i livelli',
    daSalvare: (n: number) => {
      if (n === 0) return 'Nessun livello da salvare.';
      return n === 1 ? '1 livello da salvare.' : `${n} livelli da salvare.`;
    },
    salvate: (n: number) => (n === 1 ? 'Salvato 1 livello' : `Salvati ${n} livelli`),
  },
  tolleranza: {
    titolo: 'Quando la revoca di una carta non si può controllare',
    introduzione:
      'All’accesso la postazione chiede all’autorità se la carta è stata revocata. Se non risponde e l’ultimo elenco è scaduto, nessuno entra, a meno che l’ALS non abbia concesso una tolleranza: chi non era in quell’elenco entra ancora per queste ore.',
    perAls: 'Le frecce cambiano la scelta, che vale subito e resta nella traccia.',
    perOperatore: 'La tolleranza la concede l’ALS.',
    scelte: {
      0: 'Nessuna: non si entra',
      24: '24 ore',
      48: '48 ore',
      72: '72 ore',
    } satisfies Readonly<Record<OreTolleranza, string>>,
    da: (operatore: string, quando: string) => `Scelta da ${operatore}, ${quando}`,
    salvata: (ore: OreTolleranza) => (ore === 0 ? 'Tolleranza tolta' : `Tolleranza di ${ore} ore concessa`),
  },
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
