import type { Lotto, MassivaAperta, ModoLotto } from '../../pdnd/lotto.ts';

const stati: Readonly<Record<Lotto['stato'], string>> = {
  'in-corso': 'in corso',
  fermo: 'fermo',
  finito: 'finito',
};

const statiMassiva: Readonly<Record<MassivaAperta['stato'], string>> = {
  'senza-numero': 'invio',
  'in-coda': 'in coda',
  'in-lavorazione': 'in lavoro',
};
const oraInAnpr: Readonly<Record<MassivaAperta['stato'], string>> = {
  'senza-numero': 'La risposta con il numero della richiesta non è arrivata.',
  'in-coda': 'È in coda: ANPR non ha ancora cominciato.',
  'in-lavorazione': 'ANPR lo sta lavorando.',
};

const nomiModo: Readonly<Record<ModoLotto, string>> = {
  'riga-per-riga': 'Una persona alla volta',
  massivo: 'Tutto il file insieme',
};
const modiSpiegati: Readonly<Record<ModoLotto, string>> = {
  'riga-per-riga': 'Gli esiti arrivano subito, uno dopo l’altro; ogni persona conta per la quota.',
  massivo: 'ANPR lo lavora per conto suo: la risposta può arrivare dopo ore. Prende un file alla volta.',
};

const eliminaInAnpr: Readonly<Record<MassivaAperta['stato'], string>> = {
  'senza-numero': 'Se ANPR ha ricevuto il file, lo lavorerà lo stesso: la risposta non la leggerà nessuno.',
  'in-coda': 'Il file che ANPR ha in coda si ritira.',
  'in-lavorazione': 'ANPR finirà di lavorare il file: la risposta non la leggerà nessuno.',
};

const spiegati: Readonly<Record<ModoLotto, Readonly<Record<Lotto['stato'], string>>>> = {
  'riga-per-riga': {
    'in-corso': 'Continua anche mentre si lavora su altro; il blocco della postazione lo ferma.',
    fermo: 'Avviandolo riprende dalla prima riga non ancora fatta: nessuna si chiede due volte.',
    finito: 'Tutte le righe sono state chieste. Salvare gli esiti, poi eliminare il lavoro.',
  },
  massivo: {
    'in-corso':
      'La postazione guarda da sé se ANPR ha finito, anche mentre si lavora su altro; il blocco della postazione lo ferma.',
    fermo: 'Avviandolo si guarda che cosa ANPR ha già: lo stesso file non si manda due volte.',
    finito: 'ANPR ha risposto per tutto il file. Salvare gli esiti, poi eliminare il lavoro.',
  },
};

const numero = (n: number): string => n.toLocaleString('it-IT');

/** The same question about many people, from a file. */
export const lotti = {
  nuovo: 'Nuovo lavoro da un file',
  scegliServizio: 'Scegliere perché e che cosa si chiede: poi si può scegliere il file.',
  nessunServizio: 'Per questa finalità nessun e-service si può chiedere di molte persone.',
  file: 'Scegli il file',
  fileAiuto:
    'Un CSV, o un testo: una persona per riga, nella prima colonna l’ID ANPR o il codice fiscale. Al più 10.000 righe.',
  lettura: 'Lettura del file…',
  creato: (righe: number) => `Lavoro creato: ${numero(righe)} righe. F6 lo avvia.`,
  elenco: 'I miei lavori su molte persone',
  vuoto: 'Nessun lavoro su molte persone.',
  vuotoSeguito: 'Scegliere perché e che cosa si chiede, poi il file con le persone.',
  colonne: {
    pratica: 'Pratica',
    servizio: 'E-service',
    creato: 'Creato',
    avanzamento: 'Avanzamento',
    rifiutate: 'Rifiutate',
    stato: 'Stato',
  },
  di: (fatte: number, righe: number) => `${numero(fatte)} di ${numero(righe)}`,
  avanzamento: (pratica: string) => `Avanzamento del lavoro della pratica ${pratica}`,
  stati,
  daAvviare: 'da avviare',
  fermatoDaSolo: 'si è fermato da solo',
  lavoro: (pratica: string) => `Lavoro della pratica ${pratica}`,
  riassunto: (fatte: number, righe: number, rifiutate: number) =>
    `Righe fatte: ${numero(fatte)} di ${numero(righe)}, di cui rifiutate: ${numero(rifiutate)}.`,
  spiegati,
  statiMassiva,
  modo: { titolo: 'Come si chiede', nomi: nomiModo, spiegati: modiSpiegati },
  inAnpr: ({ stato, righe }: MassivaAperta, dalle: string, servizio: string) =>
    `Dato ad ANPR: ${servizio}, ${righe === 1 ? '1 persona' : `${numero(righe)} persone`}, ${dalle}. ${oraInAnpr[stato]}`,
  scegli: 'Scegliere un lavoro con le frecce e premere Invio.',
  avvia: 'Avvia',
  riprendi: 'Riprendi',
  ferma: 'Ferma',
  elimina: 'Elimina',
  salva: 'Salva gli esiti',
  mostraRifiutate: 'Righe rifiutate',
  confermaElimina: (pratica: string) => `Eliminare il lavoro della pratica ${pratica}?`,
  eliminaSpiegato: 'Le persone e gli esiti si distruggono. Gli accessi già fatti restano nella traccia.',
  eliminaInAnpr,
  eliminato: 'Lavoro eliminato',
  eliminatoNonRitirato: 'Lavoro eliminato qui, ma ad ANPR non si è potuto dire di lasciarne il file',
  salvataggio: 'Salvataggio in corso…',
  salvato: (file: string) => `Salvato: ${file}. Contiene dati personali: l’accesso è nella traccia.`,
  nonSalvato: 'Non salvato: si è rinunciato.',
  rifiutate: {
    titolo: (quante: number) => (quante === 1 ? '1 riga rifiutata' : `${numero(quante)} righe rifiutate`),
    riga: 'Riga di dati',
    dato: 'Dato come scritto nel file',
    perche: 'Perché',
    seguito:
      'Correggerle nel file e ripeterle in un altro lavoro; qui non si chiedono più. Invio su una riga la spiega per intero.',
  },
  esiti: {
    rifiutata: (perche: string) => `Rifiutata: ${perche}`,
    nessuno: 'Nessuno: ANPR non trova la persona.',
    molti: (quanti: number) => `Più persone: corrispondono ${quanti} ID ANPR, da chiarire con l’interessato.`,
    trovata: 'ANPR ha risposto con i dati.',
    valido: 'ID ANPR valido.',
    nonValido: 'ID ANPR non valido.',
  },
  csv: {
    riga: 'riga',
    dato: 'dato',
    esito: 'esito',
    idANPR: 'ID ANPR',
    residenza: 'residenza',
    componenti: 'componenti della famiglia',
    decesso: 'data del decesso',
    cognome: 'cognome',
    nome: 'nome',
    nascita: 'data di nascita',
  },
  tasti: {
    F5: 'Aggiorna',
    F6: 'Avvia o ferma',
    F7: 'Elimina',
    F9: 'Salva gli esiti',
    F10: 'Scegli il file',
    F11: 'Righe rifiutate',
    Esc: 'Indietro',
  },
} as const;
