import type { CodiceEService } from '../../operazioni/pdnd/catalogo.ts';
import type { OrigineId } from '../../pdnd/eservizi.ts';
import { lotti } from './lotti.ts';

const ottenutoDa: Readonly<Record<OrigineId, string>> = {
  'id-anpr': '',
  'codice-fiscale': 'ID ANPR ottenuto dal codice fiscale (C030), nello stesso accesso.',
  generalita: 'ID ANPR ottenuto dalle generalità (C030), nello stesso accesso.',
};

/** What a no does not say. */
const attenzione: Readonly<Partial<Record<CodiceEService, string>>> = {
  C004: 'La data dichiarata non corrisponde: la persona può essere deceduta in un’altra data. Questo esito non prova che sia in vita.',
};

/** The e-services of PDND, for the other offices of the Comune. */
export const altriUffici = {
  titolo: 'Altri uffici: e-service di ANPR su PDND',
  perche: 'Perché si chiede',
  scegliPerche: 'Scegliere l’ufficio e la ragione della richiesta: decide che cosa si può chiedere.',
  cheCosa: 'Che cosa si chiede',
  specie: {
    verifica: 'Verifiche: sì o no, senza dati',
    accertamento: 'Dati: solo se il sì o no non basta',
    identificativo: 'ID ANPR',
  },
  nonConfigurato: 'non configurato',
  percorsoIncerto: 'indirizzo da verificare nel catalogo',
  quota: (fatte: number, rimaste?: number, limite?: number) =>
    limite === undefined || rimaste === undefined
      ? `Richieste di oggi da questa postazione: ${fatte}`
      : `Richieste rimaste oggi: ${rimaste.toLocaleString('it-IT')} su ${limite.toLocaleString('it-IT')}`,
  quotaBassa: 'Le richieste di oggi stanno per finire.',
  chi: 'Di chi',
  per: { codice: 'ID ANPR o codice fiscale', generalita: 'Generalità' },
  riga: 'ID ANPR o codice fiscale',
  rigaErrata: {
    vuota: 'Scrivere un ID ANPR o un codice fiscale.',
    errata: 'Non è un ID ANPR né un codice fiscale: controllare i caratteri.',
    controllo: 'Il carattere di controllo non corrisponde: c’è un errore di battitura.',
  },
  protocollo: 'Protocollo o fascicolo',
  protocolloAiuto:
    'Resta scritto in ANPR con la richiesta; senza, vale il numero della pratica. Nessun nome di persona.',
  protocolloErrato: 'Al più 20 lettere, cifre, trattini o barre.',
  cerca: 'Chi si cerca',
  allaData: 'Alla data',
  chiedi: 'Chiedi',
  attesa: 'Richiesta a PDND e ad ANPR…',
  arrivata: 'Risposta ricevuta',
  risposta: 'Risposta di ANPR',
  valori: { S: 'Sì', N: 'No', A: 'Non si può dire' },
  valoriSpiegati: {
    S: 'ANPR conferma ciò che è stato dichiarato.',
    N: 'ANPR non conferma ciò che è stato dichiarato.',
    A: 'ANPR non ha i dati per rispondere: non è un no.',
  },
  idValido: 'Dati validi',
  idNonValido: 'Dati non validi',
  attenzione,
  ottenutoDa,
  personaN: (n: number, quante: number) => `Persona ${n} di ${quante}`,
  piuPersone: (quante: number) =>
    `ANPR ha risposto con ${quante} persone: sono tutte qui sotto. Confrontare l’ID ANPR prima di usare i dati.`,
  famiglia: (quanti: number) => (quanti === 1 ? 'Famiglia di un componente' : `Famiglia di ${quanti} componenti`),
  colonne: {
    persona: 'Componente',
    nascita: 'Nascita',
    codiceFiscale: 'Codice fiscale',
    relazione: 'Relazione',
    idANPR: 'ID ANPR',
    esito: 'Esito',
  },
  deceduto: 'deceduto',
  nessuno: 'ANPR non trova la persona.',
  validita: {
    valido: (id: string) => `${id}: ID ANPR valido.`,
    nonValido: (id: string) => `${id}: ID ANPR non valido.`,
    seguitoValido: 'È in vigore. Non dice di chi è: se corrisponde a una persona lo dice C031.',
    seguitoNonValido:
      'Non è mai stato dato, oppure la persona ha più schede: finché il doppione non è risolto nessuno dei suoi ID è valido, e quello della scheda eliminata non lo sarà più.',
    letta: (quando: string) => `Servizio «ID ANPR valido» di ANPR, ${quando}`,
  },
  aiutoId: 'Con un codice fiscale o le generalità dà l’ID ANPR; con un ID ANPR dice se è valido.',
  nessunoPerche: [
    'Il dato cercato può essere scritto male: provare con il codice fiscale, o con le generalità complete.',
    'La persona può essere stata cancellata prima che il Comune entrasse in ANPR.',
    'In ANPR può avere un altro codice fiscale: chiedere all’anagrafe.',
  ],
  molti: (quanti: number) => `A questi dati corrispondono ${quanti} ID ANPR.`,
  moltiAiuto: 'Scegliere con l’interessato quale è il suo, oppure cercare con dati più completi.',
  chiediPer: (id: string) => `Chiedi per ${id}`,
  vuota: 'ANPR ha risposto senza dati.',
  difetti: { titolo: 'Che cosa non va', forse: 'Da qui non si vede che cosa non va. Può essere:' },
  copiaSegnalazione: 'Copia il testo per la segnalazione',
  copiata: 'Testo copiato: non contiene persone né chiavi',
  operazione: (numero: string, ora: string) => `Operazione ANPR n. ${numero}, letta ${ora}`,
  viste: { etichetta: 'Una persona o molte', una: 'Una persona', molte: 'Molte persone' },
  tasti: { F8: 'Una o molte', F9: 'Stampa', F10: 'Chiedi', F12: 'Nuova', Esc: 'Indietro' },
  foglio: {
    titolo: 'Esito di una richiesta ad ANPR',
    pie: (operazione: string) => `Operazione ANPR ${operazione}`,
    richiesta: 'Richiesta',
    servizio: 'E-service',
    allaData: 'Alla data',
    esito: 'Esito',
    estremi: 'Estremi',
    letta: 'Letta',
    usoInterno: 'Per il solo procedimento indicato: non è un certificato.',
    anteprima: 'Anteprima di stampa',
    aiuto: 'Esc torna alla risposta',
  },
  lotti,
} as const;
