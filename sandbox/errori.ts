/** Errors of ANPR's catalogue that the sandbox answers with, in the catalogue's own words (anpr-protocol 5). */
export const catalogo = {
  EN050: "Non e' possibile specificare i dati richiesti per una ricerca per famiglia/convivenza",
  EN051: 'Nei dati anagrafici richiesti sono stati specificati valori errati',
  EN052: 'Occorre specificare i dati da interrogare',
  EN053: 'Servizio non attivo con i parametri di ricerca impostati',
  EN079: "id operazione comune gia' presente per un servizio diverso",
  EN091: 'Criteri di ricerca del padre incongruenti',
  EN092: "Modalita' di ricerca del padre non attiva",
  EN093: 'Criteri di ricerca della madre incongruenti',
  EN094: "Modalita' di ricerca della madre non attiva",
  EN095: "La richiesta per dati di un soggetto ha individuato piu' cittadini: restringere i parametri della ricerca",
  EN096: "Annullamento impossibile: l'identificativo richiesto non corrisponde ad una richiesta di estrazione",
  EN098: "Il codice stato indicato e' inesistente",
  EN109: 'Richiesta in corso di elaborazione',
  EN122: 'La richiesta effettuata non produce alcun risultato',
  EN124:
    'Per ricerca tramite identificativo famiglia/convivenza (comunale o di ANPR) il campo tipo scheda deve essere valorizzato (valori ammessi 1: famiglia; 2: convivenza)',
  EN132: 'Campi obbligatori non valorizzati',
  EN140: 'Dati genitore insufficienti',
  EN165: 'Codice della tabella richiesta non previsto',
  EN167: "Operazione non effettuabile: il mittente non e' competente sul comune indicato nella richiesta",
  EN175: "Esistono piu' di 50 soggetti con le stesse generalita'",
  EN178: 'Valorizzare obbligatoriamente la data di riferimento',
  EN372: 'Il valore @ per il campo @ non è ammesso',
  EN379: "Funzionalita' non supportata @",
  EN448: 'Per la ricerca del soggetto impostare CF cognome e nome o in alternativa i 5 dati anagrafici',
  EN489: 'La richiesta non risulta valida secondo i nuovi XSD',
  EHR09: 'Data richiesta @ errata o non compatibile con la data di sistema @',
  EHR11: 'Valore del campo tipoScheda @ errato',
  EHR15: 'Data iniziale della richiesta @ maggiore della data di sistema @',
  EHR16: 'Data finale della richiesta @ minore della data iniziale @ o maggiore della data di sistema @',
  EHR41:
    "I campi comune rilascio carta di identita' @ e codice consolato rilascio @ devono essere valorizzati in alternativa",
  EHR45:
    'Per gli elenchi valorizzare in alternativa il periodo di riferimento della richiesta oppure gli identificativi iniziali e finali di ANPR oppure gli identificativi iniziali e finali del comune oppure i parametri relativi ad un soggetto',
  EHR48:
    'Valorizzare in alternativa una sezione tra : ricercaSingolaRichiesta/ricercaElenchiRichieste/ricercaSoggetto/parametriProcedimenti',
  EHR49: "Il campo tipo operazione @ puo' assumere solo i valori 1 (interrogazione) o 2 (annullamento)",
  EHR52:
    "Nella richiesta per range di date o di identificativi e' necessario specificare il limite inferiore e quello superiore della ricerca",
  EHR67:
    'Valorizzare in alternativa: questura rilascio e numero del permesso di soggiorno @ oppure numero passaporto @',
  EHR68: 'Valorizzare sia questura rilascio @ che numero del permesso di soggiorno @',
  EHR78:
    'Nella richiesta per range di date o di identificativi il parametro di richiesta inziale deve essere minore di quello finale',
} as const;

export type CodiceAnpr = keyof typeof catalogo;

/** Refusals that ANPR gives before working on a request, all with the code XXXX and a free text (anpr-protocol 1.6). */
export const preliminari = {
  'operatore-non-censito': 'Utente non abilitato: operatore non censito',
  'operatore-sospeso': 'Utente non abilitato: operatore sospeso',
  'operatore-di-altro-comune': 'Utente non abilitato: operatore di altro comune',
  'operatore-non-abilitato': 'Utente non abilitato sulla postazione indicata',
  'sede-diversa': 'Utente non abilitato: il codice ISTAT della sede non coincide con quello abilitato',
  'postazione-non-censita': 'Utente non abilitato: postazione non censita',
  'postazione-bloccata': 'Utente non abilitato: postazione bloccata',
  'postazione-diversa-da-tls': 'Utente non abilitato: postazione diversa da quella del certificato',
  destinatario: 'Codice destinatario non ammesso',
  'tipo-invio': "Tipo invio non congruente con l'ambiente",
  'servizio-per-enti': 'Utente non abilitato al servizio: riservato agli enti diversi dai comuni',
  'operazione-diversa': 'Operazione richiesta non congruente con il servizio',
  'id-in-corso': "Un'operazione con lo stesso identificativo e' ancora in corso",
  'id-inferiore': "Identificativo operazione comune inferiore all'ultimo utilizzato",
} as const;

export type Preliminare = keyof typeof preliminari;

/** The limit of EN175. */
export const MASSIMO_OMONIMI = 50;

/** An error of the catalogue, with what goes in place of its `@` signs, in order. */
export class ErroreAnpr extends Error {
  readonly codice: CodiceAnpr;
  readonly testo: string;
  readonly campo: string | undefined;

  constructor(codice: CodiceAnpr, valori: readonly string[] = [], campo?: string) {
    super(codice);
    this.name = 'ErroreAnpr';
    this.codice = codice;
    this.testo = valori.reduce<string>((testo, valore) => testo.replace('@', () => valore), catalogo[codice]);
    this.campo = campo;
  }
}
