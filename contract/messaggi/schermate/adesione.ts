import type { PassoAdesione } from '../../pdnd/adesione.ts';

const passi: Readonly<Record<PassoAdesione, { readonly nome: string; readonly come: string }>> = {
  adesione: {
    nome: 'Il Comune aderisce a PDND',
    come: 'Accordo di adesione, poi nel back office un amministratore nomina gli operatori: quello di sicurezza carica le chiavi.',
  },
  client: {
    nome: 'Un client «e-service»',
    come: 'Nel back office di PDND si crea un client per gli e-service: il suo identificativo (clientId) va nella configurazione della postazione.',
  },
  chiave: {
    nome: 'La chiave del client',
    come: 'L’ALP la genera qui sotto e ne carica la parte pubblica nel client. La parte segreta non esce da questo computer.',
  },
  fruizione: {
    nome: 'Una richiesta di fruizione per ogni e-service',
    come: 'Nel catalogo di PDND si sceglie l’e-service di ANPR, meglio quello ad approvazione automatica, e si chiede di fruirne.',
  },
  finalita: {
    nome: 'Una finalità per ogni e-service, associata al client',
    come: 'Con l’analisi del rischio e le richieste al giorno previste; il suo identificativo (purposeId) va nella configurazione della postazione.',
  },
};

/** The Comune on PDND, step by step. */
export const adesione = {
  titolo: 'PDND: il Comune e i suoi e-service',
  introduzione:
    'I passi perché il Comune usi gli e-service di ANPR. Quello che da qui non si vede si prova: la prova chiede a PDND un voucher e all’e-service se funziona, e non chiede di nessuno.',
  passi,
  esiti: { fatto: 'fatto', 'da-fare': 'da fare', 'da-provare': 'da provare', 'non-va': 'non va' },
  clientId: 'Client',
  kid: 'Chiave',
  nataQui: 'generata su questo computer',
  delAmbiente: 'data con la configurazione',
  senzaChiave: 'non si può leggere',
  diQuanti: (fatti: number, tutti: number) => `${fatti} di ${tutti}`,
  prova: 'Prova gli e-service',
  provaDiNuovo: 'Prova di nuovo',
  inProva: (fatti: number, tutti: number) => `Prova in corso: ${fatti} di ${tutti}…`,
  provati: (bene: number, tutti: number) => `Prova finita: ${bene} di ${tutti} in ordine`,
  servizi: 'Gli e-service, uno per uno',
  colonne: { servizio: 'E-service', finalita: 'Finalità su PDND', esito: 'Prova' },
  nonConfigurato: 'finalità non indicata',
  inOrdine: 'in ordine',
  percheNonVa: (codice: string) => `Perché ${codice} non va`,
  chiave: {
    soloAlp: 'La chiave la cambia l’ALP.',
    genera: 'Genera una chiave nuova',
    rigenera: 'Generane un’altra',
    nuova: 'Chiave nuova, non ancora in uso',
    carica: '1. Copiare la parte pubblica e caricarla nel client, nel back office di PDND.',
    copia: 'Copia la parte pubblica',
    copiata: 'Parte pubblica copiata negli appunti',
    nome: '2. Scrivere il nome (kid) che PDND le ha dato',
    nomeNota: 'PDND di solito le dà questo; se è un altro, copiarlo da lì.',
    nomeErrato: 'Non è un kid: sono almeno 20 lettere, cifre, trattini. Copiarlo intero da PDND.',
    nuovaIlleggibile: 'La chiave generata prima non si può leggere: generarne un’altra.',
    attiva: '3. Attivala',
    attivaNota: 'Si attiva solo se PDND la riconosce; fino ad allora vale quella di prima.',
    generata: 'Chiave generata: ora va caricata su PDND',
    attivata: 'Chiave attivata: vale da subito',
  },
} as const;
