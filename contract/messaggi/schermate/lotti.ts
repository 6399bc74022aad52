import type { Lotto } from '../../pdnd/lotto.ts';

const stati: Readonly<Record<Lotto['stato'], string>> = {
  'in-corso': 'in corso',
  fermo: 'fermo',
  finito: 'finito',
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
  spiegati: {
    'in-corso': 'Continua anche mentre si lavora su altro; il blocco della postazione lo ferma.',
    fermo: 'Avviandolo riprende dalla prima riga non ancora fatta: nessuna si chiede due volte.',
    finito: 'Tutte le righe sono state chieste. Salvare gli esiti, poi eliminare il lavoro.',
  },
  scegli: 'Scegliere un lavoro con le frecce e premere Invio.',
  avvia: 'Avvia',
  riprendi: 'Riprendi',
  ferma: 'Ferma',
  elimina: 'Elimina',
  salva: 'Salva gli esiti',
  mostraRifiutate: 'Righe rifiutate',
  confermaElimina: (pratica: string) => `Eliminare il lavoro della pratica ${pratica}?`,
  eliminaSpiegato: 'Le persone e gli esiti si distruggono. Gli accessi già fatti restano nella traccia.',
  eliminato: 'Lavoro eliminato',
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
