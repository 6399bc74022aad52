import type { StatoPin } from '../../carta.ts';

/** What can be wrong with a code before the card is asked. */
export const difettiCodice = ['corto', 'lungo', 'non-cifre', 'uguali', 'sequenza', 'di-prima', 'diverso'] as const;
export type DifettoCodice = (typeof difettiCodice)[number];

/** What is done to a card's PIN on the screen. */
export const specieVita = ['attiva', 'cambia', 'sblocca'] as const;
export type SpecieVita = (typeof specieVita)[number];

const difetti: Readonly<Record<DifettoCodice, string>> = {
  corto: 'Troppo corto per questa carta.',
  lungo: 'Troppo lungo per questa carta.',
  'non-cifre': 'Il PIN è fatto di sole cifre.',
  uguali: 'Tutte le cifre uguali: troppo facile da indovinare.',
  sequenza: 'Cifre in fila, come 12345: troppo facile da indovinare.',
  'di-prima': 'È lo stesso di prima.',
  diverso: 'Le due volte non sono uguali: digitare di nuovo il PIN nuovo.',
};

const statoPuk: Readonly<Record<Exclude<StatoPin, 'normale'>, { readonly titolo: string; readonly testo: string }>> = {
  'pochi-tentativi': {
    titolo: 'È già stato digitato un PUK errato',
    testo: 'La carta conta gli errori: digitare con attenzione.',
  },
  'ultimo-tentativo': {
    titolo: 'ULTIMO TENTATIVO DEL PUK',
    testo: 'Un altro errore blocca il PUK per sempre. In caso di dubbio fermarsi e chiedere all’ALS.',
  },
  bloccato: {
    titolo: 'La carta segnala il PUK bloccato',
    testo: 'Alcune carte lo segnalano per errore; se il PUK è davvero bloccato, la carta va sostituita.',
  },
};

const cifre = (quante: number): string => (quante === 1 ? '1 cifra' : `${quante} cifre`);

/** First use, change of PIN, new PIN by the PUK. */
export const vitaCarta = {
  tasti: { attiva: 'F4', cambia: 'F2', sblocca: 'F3' },
  nomi: { attiva: 'Attiva la carta', cambia: 'Cambia PIN', sblocca: 'Sblocca con il PUK' },
  introduzione: {
    attiva:
      'La prima volta si mette insieme il PIN consegnato in due parti, e si sceglie quello che si userà d’ora in poi.',
    cambia: 'Servono il PIN attuale e uno nuovo. Dopo, la carta accetta solo il nuovo.',
    sblocca: 'Con il PUK consegnato con la carta si sceglie un PIN nuovo, e i tentativi tornano tutti.',
  },
  parti: {
    titolo: 'Dove sono le due parti',
    testo:
      'La busta della Prefettura, consegnata con la carta, ha una parte del PIN e una del PUK; il messaggio di posta elettronica, arrivato dopo la consegna, ha le altre due.',
    ordine:
      'Quale sia la prima è scritto sui due fogli: le istruzioni pubblicate non dicono tutte la stessa cosa. Se non è scritto, chiedere alla Prefettura prima di provare.',
    serve: {
      pin: 'Qui servono le due parti del PIN.',
      puk: 'Questa carta non ha ancora un PIN: qui servono le due parti del PUK.',
    },
  },
  campi: {
    pin: 'PIN attuale',
    pinPrima: 'Prima parte del PIN',
    pinSeconda: 'Seconda parte del PIN',
    puk: 'PUK, o la sua prima parte',
    pukPrima: 'Prima parte del PUK',
    pukSeconda: 'Seconda parte del PUK',
    seInDuePartiPuk: 'Seconda parte del PUK, se è in due parti',
    nuovo: 'PIN nuovo',
    ancora: 'PIN nuovo, un’altra volta',
  },
  cifre,
  insieme: (prima: number, seconda: number) => `${cifre(prima)} e ${cifre(seconda)}: in tutto ${prima + seconda}.`,
  /** A `max` of zero is not known. */
  limiti: ({ min, max }: { readonly min: number; readonly max: number }) =>
    max > 0 && max <= 64 ? `Da ${min} a ${max} cifre.` : `Almeno ${cifre(Math.max(1, min))}.`,
  scelta: 'Non usare date o numeri che altri possono indovinare: la postazione scarta solo i più facili.',
  vuoto: (campo: string) => `Digitare: ${campo}.`,
  difetti,
  statoPuk,
  seSbagliato: {
    pin: 'Se il PIN è sbagliato la carta conta un errore: dopo pochi errori si blocca e serve il PUK. La postazione prova una volta sola.',
    puk: 'Se il PUK è sbagliato la carta conta un errore: dopo pochi errori il PUK si blocca per sempre e la carta va sostituita. La postazione prova una volta sola.',
  },
  azioni: { attiva: 'Attiva', cambia: 'Cambia il PIN', sblocca: 'Sblocca' },
  tastierino: {
    titolo: 'Si digita sul tastierino del lettore',
    pin: 'Premere Invio, poi sul tastierino digitare il PIN attuale e due volte quello nuovo, confermando con il tasto verde.',
    pinInParti:
      'Premere Invio, poi sul tastierino digitare le due parti del PIN una di seguito all’altra, e due volte il PIN nuovo, confermando con il tasto verde.',
    puk: 'Premere Invio, poi sul tastierino digitare il PUK (le due parti di seguito) e due volte il PIN nuovo, confermando con il tasto verde.',
    comincia: 'Comincia sul tastierino',
    inCorso: 'Digitare sul tastierino del lettore. Il tasto rosso del lettore annulla.',
  },
  inCorso: 'Un momento: non togliere la carta.',
  fatto: {
    attiva: 'La carta è attiva: vale il PIN appena scelto',
    cambia: 'Il PIN è cambiato: vale solo il nuovo',
    sblocca: 'La carta è sbloccata: vale il PIN appena scelto',
  },
  conservare: 'Conservare il PUK, tutte e due le parti, dove altri non lo trovino: serve se il PIN si blocca.',
  vaiAllAccesso: 'Vai all’accesso',
  tornaAlBlocco: 'Torna allo sblocco',
  indietro: 'Indietro',
  assente: 'Inserire di nuovo la carta per continuare.',
  carta: (seriale: string) => `Carta n. ${seriale}`,
  incerto:
    'Può darsi che la carta abbia già preso il PIN nuovo prima di interrompersi. Se poi quello di prima risulta errato, non insistere: vale il nuovo.',
  daSostituire: {
    titolo: 'La carta va sostituita',
    passi: [
      'Chiedere all’ALS del Comune una carta nuova: la richiede dall’Area Sicurezza di ANPR e la consegna la Prefettura.',
      'Intanto l’ALS può concedere una password giornaliera, che vale per la sola web app di ANPR.',
      'Nessun programma può sbloccare questa carta: altri tentativi non servono.',
    ],
  },
  programma: {
    titolo: 'Il programma di chi ha fatto la carta',
    noto: (nome: string) => `Per questa carta: ${nome}.`,
    elenco: 'Secondo la carta: Bit4id PKI Manager, IDProtect Manager (carte Athena), SafeDive (carte InfoCert).',
    programmi: { bit4id: 'Bit4id PKI Manager', idprotect: 'IDProtect Manager', safedive: 'SafeDive' },
  },
} as const;
