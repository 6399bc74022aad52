import { conMinuscola } from '../../testo.ts';

/** One thing that a guided case found out: what, why it matters, what to do. */
export interface TestoVerifica {
  readonly titolo: string;
  readonly spiegazione: string;
  readonly rimedio: string;
}

/** The guided cases of circolare 4/2019. */
export const casi = {
  titolo: 'Lavori guidati',
  introduzione:
    'I tre casi per cui la circolare 4/2019 chiede di consultare ANPR. Ogni passo si salva da solo: il lavoro si riprende dopo un’interruzione, anche su un altro turno.',
  specie: {
    trasferimento: {
      nome: 'Persona che arriva da un Comune già in ANPR',
      quando:
        'Chi si presenta per prendere la residenza qui: si controlla che cosa ANPR sa di lui e di chi viene con lui.',
    },
    cie: {
      nome: 'Anomalia segnalata mentre si produce una CIE',
      quando:
        'CIEOnline ha fermato la richiesta: si confronta ciò che legge da ANPR con la scheda e si trova la causa.',
    },
    consolato: {
      nome: 'Disallineamento segnalato da un Consolato',
      quando: 'Il Consolato comunica dati diversi per una CIE all’estero: si confrontano uno a uno con ANPR.',
    },
  },
  inizia: 'Inizia',
  riprendi: 'Riprendi',
  scarta: 'Scarta',
  interrotti: 'Lavori lasciati a metà',
  interrotto: (nome: string, pratica: string, quando: string) => `${nome}, pratica ${pratica}, salvato ${quando}`,
  nessunInterrotto: 'Nessun lavoro lasciato a metà.',
  ripreso: 'Lavoro ripreso: i dati di ANPR si rileggono (nuovo accesso)',
  salvato: (ora: string) => `Salvato alle ${ora}`,
  nonSalvato: 'Il lavoro non si è salvato',
  sospeso: 'Si riprende il lavoro che era aperto…',
  passo: (n: number, totale: number, titolo: string) => `Passo ${n} di ${totale}: ${titolo}`,
  passi: 'Passi',
  avanti: 'Avanti',
  indietro: 'Indietro',
  lascia: 'Lascia per ora',
  concludi: 'Concludi',
  concluso: (pratica: string) => `Lavoro concluso: l’esito è nelle note della pratica ${pratica}`,
  tasti: { F5: 'Rileggi', F9: 'Stampa', F10: 'Avanti', F10fine: 'Concludi', Esc: 'Indietro', F12: 'Lascia per ora' },
  rileggi: 'Dati da rileggere: premere F5 (nuovo accesso).',
  chi: {
    titolo: {
      trasferimento: 'Chi arriva',
      cie: 'Di chi è la carta',
      consolato: 'Di chi parla il Consolato',
    },
    etichetta: 'ID ANPR, codice fiscale, oppure cognome e nome',
    cerca: 'Cerca',
    ricerca: 'Ricerca in ANPR…',
    nonCapito: 'Scrivere un ID ANPR, un codice fiscale, oppure cognome e nome.',
    nessuno: 'ANPR non trova nessuno con questi dati: controllare la grafia o provare un altro dato.',
    molti: (n: number) => `${n} persone trovate: scegliere con le frecce, Invio conferma.`,
    trovata: 'Persona trovata',
    altra: 'Cerca un’altra persona',
  },
  verifiche: {
    titolo: 'Che cosa risulta',
    esiti: { ok: 'a posto', attenzione: 'attenzione', blocco: 'impedisce di procedere' },
    tutto: 'Nessun impedimento.',
    rimedio: 'Che cosa fare',
  },
  famiglia: {
    titolo: 'Chi si trasferisce',
    istruzioni:
      'Frecce e Barra spaziatrice per scegliere. I dati sono quelli della famiglia nel Comune di provenienza.',
    lettura: 'Lettura della famiglia…',
    nessuno: 'Scegliere almeno una persona.',
    soloMinori: 'Sono stati scelti solo minorenni: serve chi esercita la responsabilità genitoriale.',
    intestatario:
      'L’intestatario si trasferisce e qualcuno resta: il Comune di provenienza dovrà indicare il nuovo intestatario.',
  },
  procedimenti: {
    titolo: 'Procedimenti in corso',
    lettura: 'Ricerca dei procedimenti…',
    nessuno: 'Nessun procedimento amministrativo risulta su questa persona.',
    aperti: (n: number) => (n === 1 ? '1 procedimento trovato' : `${n} procedimenti trovati`),
  },
  segnalazione: {
    titolo: 'Che cosa segnala il Consolato',
    istruzioni: 'Scrivere solo i dati che il Consolato comunica, come li comunica. Gli altri si lasciano vuoti.',
    sezioni: { generalita: 'Generalità', recapito: 'Residenza all’estero' },
    vuota: 'Scrivere almeno un dato comunicato dal Consolato.',
  },
  confronto: {
    titolo: 'Confronto',
    lettura: 'Lettura di ciò che vede CIEOnline…',
    colonne: {
      dato: 'Dato',
      anpr: 'ANPR',
      cie: 'CIEOnline',
      consolato: 'Consolato',
      esito: 'Esito',
      ragione: 'Chi ha ragione',
    },
    uguale: 'uguale',
    diverso: 'DIVERSO',
    manca: 'manca da una parte',
    tutti: 'Tutti i dati confrontati coincidono.',
    quanti: (n: number) => (n === 1 ? '1 differenza' : `${n} differenze`),
    ragioni: { '': 'da accertare', anpr: 'ANPR', altro: 'il Consolato' },
  },
  esito: {
    titolo: 'Esito',
    note: 'Note dell’operatore',
    frase: 'Che cosa si farà',
    copia: 'Copia il testo',
    lettura: 'Lettura di ciò su cui si basa l’esito…',
    daRileggere: 'L’esito non si può ancora scrivere: dati da rileggere con F5 (nuovo accesso).',
    nonConfrontato: 'Nulla è stato confrontato: scrivere almeno un dato comunicato dal Consolato.',
  },
  campi: {
    idANPR: 'ID ANPR',
    codiceFiscale: 'Codice fiscale',
    validitaCF: 'Validazione del codice fiscale',
    cognome: 'Cognome',
    nome: 'Nome',
    sesso: 'Sesso',
    dataNascita: 'Data di nascita',
    luogoNascita: 'Luogo di nascita',
    cittadinanza: 'Cittadinanza',
    residenza: 'Residenza',
    consolato: 'Consolato',
    certificabile: 'Certificabilità',
    cartaIdentita: 'Carta d’identità',
  },
  validato: 'validato',
  nonValidato: 'non validato',
  frasi: {
    trasferimento: (nomi: string, quanti: number, da: string) =>
      `Si registrerà (servizio 5005) il trasferimento di residenza in questo Comune di ${nomi}, ${quanti === 1 ? 'proveniente' : 'provenienti'} da ${da}. La registrazione la invia questo Comune; al Comune di provenienza ANPR manda la notifica. L’ID ANPR non cambia.`,
    nonPossibile: (motivi: string) => `Il trasferimento non si può registrare così: ${motivi}.`,
    cie: (daFare: string) => `Per sbloccare la CIE: ${conMinuscola(daFare)}`,
    cieDiversi: (dati: string) => `Accertare quale dato è giusto dove ANPR e CIEOnline non coincidono (${dati}).`,
    cieAltroId: (titolo: string, rimedio: string) => `${titolo}. ${rimedio}`,
    cieTutto:
      'ANPR e CIEOnline coincidono e la persona è certificabile: rifare la richiesta in CIEOnline. Se si ferma ancora, segnalare al numero verde ANPR 800 863 116 il numero dell’operazione.',
    consolatoUguale: 'I dati del Consolato coincidono con ANPR: rispondere al Consolato che non c’è disallineamento.',
    consolatoAltro: (dati: string) =>
      `Ha ragione il Consolato su: ${dati}. Correggere in ANPR (A006 per i dati AIRE, 5008 per le generalità) sulla base dell’atto.`,
    consolatoAnpr: (dati: string) => `Ha ragione ANPR su: ${dati}. Rispondere al Consolato indicando il dato di ANPR.`,
    consolatoAccertare: (dati: string) => `Da accertare: ${dati}. Acquisire l’atto prima di modificare.`,
  },
  voci: {
    nonTrovato: {
      titolo: 'Non risulta fra i vivi e i residenti',
      spiegazione: 'ANPR lo dà per deceduto.',
      rimedio: 'Controllare l’identità: nessuna residenza si registra per una persona deceduta.',
    },
    giaQui: {
      titolo: 'È già residente in questo Comune',
      spiegazione: 'Non è un trasferimento da un altro Comune, ma un cambio di abitazione.',
      rimedio: 'Registrare il cambio di abitazione (5005 nello stesso Comune).',
    },
    altroComune: {
      titolo: 'Risulta residente in un altro Comune',
      spiegazione: 'È il caso previsto: il trasferimento lo registra il Comune di destinazione.',
      rimedio: 'Proseguire.',
    },
    aire: {
      titolo: 'È iscritto all’AIRE',
      spiegazione: 'Chi torna dall’estero non si trasferisce: rimpatria.',
      rimedio: 'Registrare l’iscrizione per rimpatrio (1002, motivo 6).',
    },
    cancellato: {
      titolo: 'È cancellato dall’anagrafe',
      spiegazione:
        'Il Comune precedente lo ha cancellato (irreperibilità, emigrazione o altro): non c’è una residenza da trasferire.',
      rimedio: 'Registrare l’iscrizione per altri motivi (1002) con il motivo adatto, per esempio ricomparsa.',
    },
    senzaResidenza: {
      titolo: 'ANPR non dà una residenza',
      spiegazione: 'Con questa finalità o a questa data non risulta un indirizzo.',
      rimedio: 'Controllare la finalità della pratica e rileggere.',
    },
    cfNonValidato: {
      titolo: 'Codice fiscale non validato',
      spiegazione: 'L’Agenzia delle Entrate non conferma generalità e codice fiscale: CIEOnline ferma la richiesta.',
      rimedio:
        'Allineare le generalità con l’atto di nascita (5008, tipo 1); se sono giuste, segnalare all’Agenzia delle Entrate.',
    },
    senzaCf: {
      titolo: 'Senza codice fiscale',
      spiegazione: 'ANPR non ha un codice fiscale per questa persona.',
      rimedio: 'Chiedere l’attribuzione del codice fiscale con una mutazione delle generalità (5008, gestione CF 1).',
    },
    permessoScaduto: {
      titolo: 'Titolo di soggiorno scaduto',
      spiegazione: 'La data di scadenza che risulta ad ANPR è passata.',
      rimedio: 'Chiedere il titolo rinnovato o la ricevuta, e aggiornarlo (5008, tipo 4).',
    },
    nonCertificabile: {
      titolo: 'Posizione non certificabile',
      spiegazione: 'La scheda è segnata come non certificabile o solo in parte.',
      rimedio: 'Verificare con l’ufficio che l’ha segnata e completare i dati (5008, tipo 20).',
    },
    nonItaliano: {
      titolo: 'Cittadinanza non italiana',
      spiegazione: 'La carta si rilascia non valida per l’espatrio.',
      rimedio: 'Proseguire in CIEOnline indicando che non è valida per l’espatrio.',
    },
    altroComuneCie: {
      titolo: 'Residente in un altro Comune',
      spiegazione: 'Per chi non risiede qui serve il nulla osta del Comune di residenza.',
      rimedio: 'Chiedere il nulla osta, poi rifare la richiesta.',
    },
    nascitaSenzaIstat: {
      titolo: 'Comune di nascita senza codice ISTAT',
      spiegazione: 'CIEOnline non riconosce il Comune di nascita scritto senza il suo codice.',
      rimedio: 'Correggere il luogo di nascita (5014, tipo 105) con il Comune com’era alla data di nascita.',
    },
    deceduto: {
      titolo: 'Risulta deceduto',
      spiegazione: 'Non si rilascia la carta.',
      rimedio: 'Controllare l’identità di chi è allo sportello.',
    },
    idDiverso: {
      titolo: 'CIEOnline ha un altro ID ANPR',
      spiegazione: 'La persona letta da CIEOnline non è quella della scheda.',
      rimedio: 'Non emettere: verificare se esistono due schede e segnalare ad ANPR.',
    },
    tuttoBene: {
      titolo: 'Nessuna anomalia nei dati',
      spiegazione: 'La scheda non presenta impedimenti noti.',
      rimedio: 'Proseguire.',
    },
  } satisfies Record<string, TestoVerifica>,
} as const;
