import { casi, esitiProcedimento, gruppi } from './casi-registrazione.ts';
import { frasi } from './frasi-registrazione.ts';
import { idAnpr, sezioni } from './sezioni-registrazione.ts';

/** The screens on which what happens to people is registered in ANPR. */
export const registrazioni = {
  titolo: 'Registrazioni',
  nuova: 'Che cosa si registra',
  nuovaAiuto:
    'Scegliere il fatto da registrare: ci sono solo i casi che la scheda al banco ammette. Gli altri, in fondo, con tutti i campi.',
  nuovaSenzaPersona:
    'Questi casi partono da soli. Quelli che riguardano una persona compaiono quando la sua scheda è aperta allo Sportello (da lì, Ctrl+R).',
  su: (chi: string) => `su ${chi}`,
  gruppi,
  casi,
  sezioni,
  frasi,
  idAnpr,
  esitiProcedimento,
  altra: {
    nome: 'Altra registrazione',
    quando: 'Ogni altro servizio di registrazione di ANPR, con tutti i suoi campi.',
    scegli: 'Servizio',
  },
  componenti: {
    nessuno: 'Chi esce non è l’intestatario: il resto della famiglia non cambia.',
    aiuto: 'Per ciascuno, la relazione con il nuovo intestatario (codice 1).',
    scegli: 'Segnare chi viene con lei o con lui, e con quale relazione.',
    soli: 'La famiglia non ha altri componenti.',
  },
  famiglia: {
    diChi: (chi: string) => `famiglia di ${chi}`,
    convivenzaDiChi: (chi: string) => `convivenza di ${chi}`,
    vuoto: 'Aprire allo Sportello la scheda di chi vi abita, o scriverne il numero.',
  },
  cercaCaso: 'Cerca il caso',
  cercaCasoAiuto: 'Qualche lettera e Invio: si apre il primo.',
  nessunCaso: 'Nessun caso si chiama così: vedere “Altra registrazione”.',
  decorrenza: 'Decorrenza',
  decorrenzaAiuto: 'Il giorno da cui vale: per un atto, quello dell’evento.',
  decorrenzaErrata: 'Scrivere il giorno da cui vale, per esempio 01062026.',
  modulo: {
    avanti: 'Controlla',
    lascia: 'Lascia per ora',
    tutti: 'Tutti i campi',
    tuttiAiuto: 'Tutti i campi del servizio di ANPR, con quello che è già scritto',
    salvato: (ora: string) => `Salvato alle ${ora}`,
    nonSalvato: 'Il lavoro non si è salvato',
    torna: 'Correggi',
    invia: 'Registra in ANPR',
    tasti: { F10: 'Controlla', F10invia: 'Registra', Esc: 'Indietro', F12: 'Lascia per ora' },
  },
  conferma: {
    titolo: 'Confermare la registrazione',
    firma: 'La carta firma il registro degli accessi, poi la richiesta parte. Non togliere la carta.',
    invio: 'Invio ad ANPR…',
    inviata: (ora: string) => `Inviata alle ${ora}. Non occorre aspettare: l’esito arriva da solo nell’elenco.`,
  },
  controlli: {
    etichetta: 'Controlli dell’ufficio',
    bloccano: (n: number) => (n === 1 ? '1 controllo blocca:' : `${n} controlli bloccano:`),
    avvisano: (n: number) => (n === 1 ? '1 avviso da confermare:' : `${n} avvisi da confermare:`),
    bloccata: 'L’ufficio ha scelto che così non si registra',
    chiDecide: 'Esc per correggere. Il livello di un controllo lo cambia l’ALS, in Impostazioni.',
    nonSiInvia: 'Non si può inviare: un controllo dell’ufficio blocca la registrazione.',
    daConfermare: 'Avvisi dell’ufficio: spuntarli (Spazio) dopo averli letti',
    letto: (nome: string) => `Confermo: ${nome}`,
    mancano: (n: number) =>
      n === 1
        ? 'Resta 1 avviso da confermare prima di registrare.'
        : `Restano ${n} avvisi da confermare prima di registrare.`,
    confermati: 'Registrata confermando questi avvisi dell’ufficio',
  },
  esito: {
    titolo: 'Esito',
    specie: {
      eseguita: 'Registrata in ANPR',
      rifiutata: 'Rifiutata da ANPR: non è stato registrato nulla',
      scelta: 'ANPR trova più risultati: scegliere',
      'non-eseguita': 'Non eseguita: non è stato registrato nulla',
    },
    numero: (numero: string) => `Operazione ANPR n. ${numero}`,
    adozione:
      'L’adozione è registrata. Per proseguire, cercare la persona con le nuove generalità in una nuova pratica.',
    senzaDettagli: 'ANPR conferma che è stata eseguita, senza i dettagli.',
    avvisi: 'ANPR avverte',
    motivi: 'ANPR dice',
    nuoviNumeri: 'Chi è cambiato',
    idANPR: 'ID ANPR',
    codiceFiscale: 'Codice fiscale',
    scheda: 'Scheda ANPR',
    nonPartita: 'La richiesta non è partita da questa postazione.',
    maiRicevuta:
      'ANPR non ha mai ricevuto la richiesta, e non la eseguirà più. Si può registrare di nuovo: avrà un altro numero.',
    rimedi: {
      EN079: 'Il numero della richiesta è già di un altro servizio: registrare di nuovo, avrà un altro numero.',
      EN203: 'Sulla persona c’è un’operazione sospesa: va conclusa o annullata prima nell’applicazione web di ANPR.',
    },
    correggi: 'Correggi e registra di nuovo',
    annulla: 'Annulla questa registrazione',
    apri: 'Apri la scheda',
    chiudi: 'Chiudi',
    scegli: 'Scegli',
    sceltePadre: 'Possibili padri',
    scelteMadre: 'Possibili madri',
    scelteMatrimonio: 'Possibili matrimoni',
  },
  attesa: {
    titolo: 'Esito da accertare',
    spiegazione:
      'La richiesta è partita e la risposta non è arrivata. La postazione chiede ad ANPR da sola e l’elenco si svuota: non registrare di nuovo.',
    'in-lavorazione': 'ANPR ci sta ancora lavorando.',
    'serve-operatore': 'ANPR non la conosce: può ripeterla solo chi l’ha inviata.',
    'senza-risposta': (motivo: string) => `Non si è potuto chiedere: ${motivo}`,
    chiedi: 'Chiedi ora',
  },
  elenco: {
    dubbi: (n: number) => (n === 1 ? '1 registrazione da accertare' : `${n} registrazioni da accertare`),
    nessunDubbio: 'Nessuna registrazione da accertare.',
    inviate: 'Inviate negli ultimi sette giorni',
    nessuna: 'Nessuna registrazione negli ultimi sette giorni.',
    iniziate: 'Lasciate a metà',
    riga: (che: string, pratica: string, quando: string) => `${che}, pratica ${pratica}, ${quando}`,
    stati: { inviata: 'in corso', 'da-accertare': 'da accertare', nota: 'esito noto' },
    diAltri: (operatore: string) => `inviata da ${operatore}`,
    vedi: 'Vedi',
    riprendi: 'Riprendi',
    scarta: 'Scarta',
  },
  annunci: {
    eseguita: 'Registrata in ANPR',
    dubbia: 'La risposta non è arrivata: l’esito è da accertare',
    altra: 'Registrazione non eseguita',
  },
} as const;
