import type { Ruolo } from '../../sandbox.ts';
import { conMinuscola } from '../../testo.ts';

const ruoli: Readonly<Record<Ruolo, string>> = {
  sindaco: 'Sindaco',
  als: 'Amministratore locale della sicurezza (ALS)',
  alp: 'Amministratore locale delle postazioni (ALP)',
  operatore: 'Operatore',
};

/** What frames every screen. */
export const generali = {
  prodotto: 'Postazione ANPR',
  titolo: (schermata: string) => `${schermata} - Postazione ANPR`,
  saltaAlContenuto: 'Vai al contenuto',
  ruoli,
  comune: (nome: string, provincia: string) => `Comune di ${nome} (${provincia})`,
  postazione: (id: string) => `Postazione ${id}`,
  barraStato: 'Stato della postazione',
  barraTasti: 'Tasti funzione di questa schermata',
  menu: 'Sezioni',
  nonDisponibile: 'non ancora disponibile',
  voci: {
    sportello: 'Sportello',
    pratiche: 'Pratiche',
    'in-arrivo': 'In arrivo',
    certificati: 'Certificati',
    estrazioni: 'Estrazioni',
    pdnd: 'Altri uffici (PDND)',
    traccia: 'Traccia',
    sicurezza: 'Sicurezza',
    diagnosi: 'Diagnosi',
    impostazioni: 'Impostazioni',
  },
  banner: {
    prova: 'AMBIENTE DI PROVA - dati fittizi: nulla di ciò che si fa qui ha effetto su ANPR',
    collaudo: 'AMBIENTE DI COLLAUDO - le operazioni arrivano al sistema di prova di ANPR',
    sostituto: 'Programma avviato nel browser di sistema, solo per prove: le protezioni di Electron non sono attive',
  },
  anpr: {
    ignoto: 'ANPR: non ancora interrogata',
    raggiungibile: 'ANPR raggiungibile',
    lento: 'ANPR lenta',
    'non-raggiungibile': 'ANPR non raggiungibile',
  },
  inDubbio: (n: number) => (n === 1 ? '1 esito da accertare' : `${n} esiti da accertare`),
  carta: { inserita: 'Carta inserita', assente: 'Carta assente', guasto: 'Driver della carta fermo' },
  tempo: (minuti: number, secondi: number) => `Blocco fra ${minuti}:${String(secondi).padStart(2, '0')}`,
  staPerBloccarsi: 'La sessione sta per bloccarsi per inattività: premere un tasto per continuare.',
  blocca: 'Blocca',
  tema: { chiaro: 'Tema chiaro', scuro: 'Tema scuro' },
  registro: {
    alterato: (quanti: number) =>
      quanti === 1
        ? 'Un record del registro degli accessi risulta alterato: avvisare il responsabile della sicurezza.'
        : `${quanti} record del registro degli accessi risultano alterati: avvisare il responsabile della sicurezza.`,
    guasto: 'Il registro degli accessi non è disponibile: nessuna consultazione è possibile finché non torna.',
  },
  errore: {
    titolo: 'Errore',
    causa: 'Perché',
    rimedio: 'Che cosa fare',
    dettaglio: 'Dettaglio per l’esperto',
    codice: 'Codice',
    informazione: 'Informazione tecnica',
  },
  avvisi: 'Avvisi',
  avviso: 'Avviso',
  copia: 'Copia',
  copiato: (cosa: string) => `${cosa} copiato negli appunti`,
  riprova: 'Riprova',
  aggiorna: 'Aggiorna',
  annulla: 'Annulla',
  conferma: 'Conferma',
  chiudi: 'Chiudi',
  attesa: 'Un momento…',
  assente: '—',
  invio: 'Invio',
  canc: 'Canc',
  griglia: {
    cercando: (colonna: string, testo: string) => `${colonna} comincia con «${testo}»`,
    nessuna: (colonna: string, testo: string) => `Nessuna riga in cui ${conMinuscola(colonna)} cominci con «${testo}»`,
    aiuto: 'Il tasto ← toglie una lettera, Esc lascia.',
    ordina: (colonna: string) => `Ordina per ${conMinuscola(colonna)}`,
    ordinata: (colonna: string, crescente: boolean) =>
      `Ordinata per ${conMinuscola(colonna)}, ${crescente ? 'crescente' : 'decrescente'}`,
  },
  riga: (numero: number, totale: number) => `Riga ${numero} di ${totale}`,
  tasti: {
    F1: 'Guida',
    F2: 'Cerca',
    F9: 'Stampa',
    F10: 'Conferma',
    Esc: 'Indietro',
    CtrlL: 'Blocca',
    CtrlM: 'Menu',
  },
} as const;
