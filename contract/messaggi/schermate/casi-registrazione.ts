/** How the cases are put together in the list of what can be registered. */
export const gruppi = {
  iscrizioni: 'Nascite e iscrizioni',
  famiglia: 'Residenza e famiglia',
  statoCivile: 'Stato civile',
  scheda: 'Dati della persona',
  cancellazioni: 'Decessi e cancellazioni',
  aire: 'Italiani all’estero (AIRE)',
  altre: 'Procedimenti, rettifiche e revoche',
} as const;

/** What each case is called, and when it is the right one. */
export const casi = {
  nascita: { nome: 'Nascita', quando: 'Atto di nascita da iscrivere nella famiglia dei genitori (1001).' },
  immigrazione: {
    nome: 'Arrivo dall’estero',
    quando: 'Una persona che ANPR non conosce, in una famiglia nuova (1002).',
  },
  ricongiungimento: {
    nome: 'Arrivo dall’estero in questa famiglia',
    quando: 'Una persona che ANPR non conosce entra nella famiglia di chi è al banco (1002).',
  },
  rimpatrio: { nome: 'Rimpatrio dall’AIRE', quando: 'Torna a risiedere in Italia, qui (1002).' },
  ricomparsa: { nome: 'Ricomparsa', quando: 'Era cancellata per irreperibilità e si ritrova (1002).' },
  convivenza: {
    nome: 'Nuova convivenza anagrafica',
    quando: 'Istituto, convento, comunità: la persona al banco ne è responsabile (1010).',
  },
  indirizzo: { nome: 'Cambio di indirizzo della famiglia', quando: 'Tutta la famiglia cambia casa nel Comune (5001).' },
  arrivo: {
    nome: 'Nuova residenza in una famiglia nuova',
    quando: 'La persona, da sola o con altri, abita qui da un altro Comune o da un’altra casa (5005).',
  },
  arrivoInFamiglia: {
    nome: 'Arrivo da un altro Comune in una famiglia di qui',
    quando: 'La persona va ad abitare con una famiglia già iscritta (5005).',
  },
  ingresso: {
    nome: 'Ingresso in un’altra famiglia o convivenza',
    quando: 'La persona, già residente qui, va ad abitare con altri (5001).',
  },
  scissione: {
    nome: 'Nuova famiglia nella stessa casa',
    quando: 'La persona, da sola o con altri, fa famiglia a sé senza cambiare casa (5001).',
  },
  nuovoIntestatario: {
    nome: 'Nuovo intestatario della famiglia',
    quando: 'La persona al banco diventa intestataria (5001).',
  },
  relazioni: { nome: 'Relazioni di parentela', quando: 'Da correggere nella famiglia della persona (5001).' },
  senzaFissaDimora: {
    nome: 'Senza fissa dimora',
    quando: 'Residenza nel Comune di chi non ha una casa (5005).',
  },
  matrimonio: { nome: 'Matrimonio', quando: 'Atto di matrimonio da annotare nella scheda (5008).' },
  unione: { nome: 'Unione civile', quando: 'Atto di unione civile da annotare nella scheda (5008).' },
  vedovanza: { nome: 'Vedovanza', quando: 'Morte del coniuge, già registrata nella sua scheda (5008).' },
  separazione: { nome: 'Separazione', quando: 'Per sentenza o accordo: lo stato civile non cambia (5008).' },
  divorzio: {
    nome: 'Divorzio o annullamento',
    quando: 'Cessazione degli effetti civili, scioglimento, annullamento, nullità (5008).',
  },
  scioglimento: { nome: 'Scioglimento dell’unione civile', quando: 'Per accordo o per sentenza (5008).' },
  morteUnito: {
    nome: 'Morte della parte unita civilmente',
    quando: 'Già registrata nella sua scheda (5008).',
  },
  convivenzaDiFatto: {
    nome: 'Convivenza di fatto',
    quando: 'Dichiarata da due persone della stessa famiglia (5008, legge 76/2016).',
  },
  risoluzione: { nome: 'Fine della convivenza di fatto', quando: 'Per accordo, recesso, matrimonio o morte (5008).' },
  generalita: { nome: 'Correzione delle generalità', quando: 'Cognome, nome, sesso, nascita o codice fiscale (5008).' },
  cittadinanza: { nome: 'Cittadinanza', quando: 'Acquisto o cambiamento di cittadinanza (5008).' },
  paternita: { nome: 'Paternità', quando: 'Riconoscimento, dichiarazione o correzione del padre (5008).' },
  maternita: { nome: 'Maternità', quando: 'Riconoscimento, dichiarazione o correzione della madre (5008).' },
  adozione: {
    nome: 'Adozione di un minore',
    quando: 'Nuove generalità, genitori e atto di nascita del minore adottato (5008).',
  },
  attoDiNascita: { nome: 'Atto di nascita', quando: 'Estremi dell’atto da scrivere o correggere (5008).' },
  cartaIdentita: { nome: 'Carta d’identità', quando: 'Numero e scadenza di una carta rilasciata (5008).' },
  soggiorno: { nome: 'Permesso di soggiorno', quando: 'Titolo e scadenza (5008).' },
  domicilioDigitale: { nome: 'Domicilio digitale', quando: 'Indirizzo eletto dalla persona (5008).' },
  studioELavoro: { nome: 'Studio e lavoro', quando: 'Titolo di studio, professione, condizione (5008).' },
  patente: { nome: 'Patente e veicoli', quando: 'Se la persona li ha, per la Motorizzazione (5008).' },
  decesso: { nome: 'Decesso', quando: 'Cancellazione per morte, con il nuovo intestatario se occorre (2001).' },
  mortePresunta: { nome: 'Morte presunta', quando: 'Dichiarata con sentenza (2001).' },
  cancellazione: {
    nome: 'Cancellazione per altri motivi',
    quando: 'Emigrazione, irreperibilità, altri motivi (2003).',
  },
  fineConvivenza: { nome: 'Fine di una convivenza anagrafica', quando: 'Non vi abita più nessuno (2009).' },
  espatrio: { nome: 'Espatrio (iscrizione AIRE)', quando: 'Un residente italiano va a vivere all’estero (A002).' },
  nascitaAire: { nome: 'Nascita all’estero', quando: 'Figlio di chi è al banco, iscritto all’AIRE (A001).' },
  indirizzoAire: { nome: 'Nuovo indirizzo all’estero', quando: 'Tutta la famiglia AIRE cambia casa (A006).' },
  procedimento: { nome: 'Avvio di un procedimento', quando: 'Con il numero della pratica del Comune (1014).' },
  chiusuraProcedimento: { nome: 'Chiusura di un procedimento', quando: 'Con il suo esito (1014).' },
  rettificaDate: { nome: 'Rettifica delle date', quando: 'Iscrizione, residenza, famiglia, legame (5014).' },
  rettificaMotivo: { nome: 'Rettifica del motivo di iscrizione', quando: 'Scritto sbagliato da questo Comune (5014).' },
  rettificaNascita: { nome: 'Rettifica del luogo di nascita', quando: 'Scritto sbagliato da sempre (5014).' },
  revocaPaternita: { nome: 'Revoca della paternità', quando: 'Non andava registrata (5013).' },
  revocaMaternita: { nome: 'Revoca della maternità', quando: 'Non andava registrata (5013).' },
  revocaSoggiorno: { nome: 'Revoca del permesso di soggiorno', quando: 'Non andava registrato (5013).' },
  revocaDomicilio: { nome: 'Revoca del domicilio digitale', quando: 'Non andava registrato (5013).' },
  revocaMatrimonio: { nome: 'Revoca del matrimonio', quando: 'Non andava registrato (5013).' },
  revocaUnione: { nome: 'Revoca dell’unione civile', quando: 'Non andava registrata (5013).' },
  revocaConvivenza: { nome: 'Revoca della convivenza di fatto', quando: 'Non andava registrata (5013).' },
} as const;

/** `esitoChiusura` of 1014: ANPR takes C, R and S (EHR77) and does not publish what they stand for; this is our reading. */
export const esitiProcedimento = { C: 'Concluso', R: 'Respinto', S: 'Sospeso' } as const;
