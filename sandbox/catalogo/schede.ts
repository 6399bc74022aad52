/** What a request says of people, households and days. */
export const schede = {
  EF001: 'Identificativo scheda famiglia/convivenza attribuito dal comune non trovato o scheda famiglia archiviata',
  EF002: 'Identificativo scheda famiglia/convivenza attribuito da ANPR non trovato o scheda famiglia archiviata',
  EF006: 'Indicare obbligatoriamente i dati del legame soggetto con la famiglia di appartenenza',
  EF007: "Intestatario della scheda famiglia/convivenza gia' presente",
  EF008: 'Intestatario della scheda famiglia/convivenza assente',
  EF011:
    'Deve essere impostato almeno un identificativo tra identificativo scheda famiglia/convivenza attribuito dal comune e quello attribuito da ANPR in caso di attribuzione soggetto a famiglia/convivenza esistente',
  EF014: 'Codice attribuzioneFamiglia @ non valido (valori ammessi da 1 a 5) per il servizio di iscrizione per nascita',
  EF015: 'Codice attribuzioneFamiglia @ non valido (valori ammessi 1 o 2) per i servizi AIRE',
  EF016:
    'Codice tipoScheda @ non valido (valori ammessi: 1=famiglia/convivenza esistente, 2=nuova famiglia) per il servizio di mutazione residenza',
  EF017:
    "L'identificativo scheda famiglia di ANPR non deve essere impostato se si attribuisce il soggetto ad una famiglia nuova",
  EF018:
    "Per tutti i soggetti della famiglia/convivenza, occorre specificare che si tratta di un soggetto AIRE quando l'intero nucleo familiare e' iscritto all'AIRE; in caso contrario il dato (soggetto AIRE) non deve essere impostato",
  EF019: 'FamigliaAIRE non deve essere impostato a S per famiglie o convivenze residenti in Italia',
  EF020: "Il tipoScheda @ della famiglia non e' valido (valori ammessi 1 o 2)",
  EF021: 'Il codice legame deve essere 1 - Intestatario quando viene richiesta la creazione di una nuova famiglia',
  EF022: 'Occorre indicare i dati relativi alla scheda famiglia o quelli previsti per la scheda convivenza',
  EF023: 'La residenza del soggetto deve essere impostata se si attribuisce il soggetto ad una nuova famiglia',
  EF024:
    "La data di origine della scheda famiglia/convivenza deve essere uguale alla data decorrenza dell'operazione se si attribuisce il soggetto ad una famiglia nuova",
  EF025: 'La data di origine della scheda famiglia/convivenza @ deve essere minore o uguale della data corrente @',
  EF026: 'Il tipo indirizzo deve essere = 1 Residenza se si attribuisce il soggetto ad una nuova famiglia',
  EF027: 'La data di decorrenza della residenza deve essere impostata, se il soggetto costituisce una nuova famiglia',
  EF029:
    'I dati della famiglia/convivenza sono obbligatori nel caso di mutazione residenza di tutti i soggetti della scheda',
  EF030:
    'I dati della famiglia/convivenza e del legame soggetto sono obbligatori nel caso di attribuzioneFamiglia = 4 (convivenza/istituto) o 5 altra famiglia',
  EF031:
    'La data a partire dalla quale il soggetto appartiene alla famiglia/convivenza deve essere >= della data origine famiglia/convivenza',
  EF032: 'La data di nascita deve essere >= della data origine famiglia/convivenza',
  EF035: 'Il gruppo lista soggetti deve contenere un solo soggetto nel caso di mutazione Tutore/ResponsabileConvivenza',
  EF037:
    'Quando si richiede la mutazione del responsabile della convivenza, occorre indicare i dati previsti in tal caso',
  EF038: 'Quando si richiede la mutazione del tutore, occorre indicare i dati previsti in tal caso',
  EF040: 'Quando si richiede la mutazione della specie della convivenza, occorre indicare i dati previsti in tal caso',
  EF041: 'Quando si richiede la mutazione di residenza, occorre indicare i dati previsti in tal caso',
  EF042: "La residenza puo' essere modificata solo dal comune di destinazione",
  EF044: 'I soggetti devono appartenere alla stessa famiglia dichiarata',
  EF050: 'Indicare la dimora abituale',
  EF051: 'Indicare un solo soggetto alla volta',
  EF053: 'Indicare il domicilio eletto',
  EF054: 'I soggetti devono appartenere alla stessa famiglia',
  EF055: "La data decorrenzaResidenza deve essere uguale alla data decorrenza dell'operazione",
  EHR01: 'Valore del campo tipo operazione @ non ammesso; i valori possibili sono I, M, C, A',
  EHR03: "Per tipo operazione I (inserimento) non e' possibile valorizzare il campo numeroPraticaAnpr",
  EHR09: 'Data richiesta @ errata o non compatibile con la data di sistema @',
  EHR11: 'Valore del campo tipoScheda @ errato',
  EHR15: 'Data iniziale della richiesta @ maggiore della data di sistema @',
  EHR16: 'Data finale della richiesta @ minore della data iniziale @ o maggiore della data di sistema @',
  EHR18: 'Data di decorrenza della richiesta @ maggiore della data corrente',
  EHR19: 'Data protocollo comune @ maggiore della data corrente',
  EHR22: "Data di costituzione dell'unione civile maggiore della data di decorrenza dell'operazione",
  EHR23: "Data di scioglimento dell'unione civile maggiore della data di decorrenza dell'operazione",
  EHR26:
    'Valore del campo tipoOperazione @ non ammesso. Valori possibili: C=richiesta del cittadino V= variazione per correzioni di errori o anomalie dei dati R =rettifica di una precedente operazione',
  EHR31: "La data di validita' della sentenza @ risulta inferiore a quella di emissione @",
  EHR35:
    "L'anno dell'atto e la data di formazione dell'atto dell'unione civile non possono essere precedenti alla data dell'evento ne' successivi alla data corrente",
  EHR37:
    "L'anno dell'atto e la data di formazione dell'atto di scioglimento dell'unione civile non possono essere precedenti alla data di scioglimento ne' successivi alla data corrente",
  EHR38: "Data di costituzione della convivenza di fatto maggiore della data di decorrenza dell'operazione",
  EHR39:
    "Data del contratto di risoluzione della convivenza di fatto maggiore della data di decorrenza dell'operazione",
  EHR40:
    "Data di sottoscrizione del contratto di stipula della convivenza di fatto maggiore della data di decorrenza dell'operazione",
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
  EHR77: "Il valore specificato nel campo esito chiusura @ non e' valido, valori ammessi C, R, S",
  EHR78:
    'Nella richiesta per range di date o di identificativi il parametro di richiesta inziale deve essere minore di quello finale',
  EHR79: "Data di formazione dell'atto di nascita @ maggiore della data corrente",
  EHR80: "Data di formazione dell'atto di morte @ maggiore della data corrente",
  EHR81:
    "L'anno dell'atto di matrimonio e la data di formazione dell'atto di matrimonio non possono essere precedenti alla data del matrimonio ne' successivi alla data corrente",
  EHR82:
    "L'anno dell'atto e la data di formazione dell'atto di morte del coniuge non possono essere precedenti alla data dell'evento di morte ne' successivi alla data corrente",
  EHR83:
    "L'anno dell'atto e la data di formazione dell'atto di annullamento del matrimonio non possono essere successivi alla data corrente",
  EHR84: "Data di definizione della pratica @ minore della data di decorrenza dell'operazione richiesta",
  EHR90: "Data sentenza @ maggiore della data di decorrenza dell'operazione richiesta",
  EHR91: "Data validita' sentenza @ maggiore della data di decorrenza dell'operazione richiesta",
  EHR93:
    'Cancellazione per morte presunta giudizialmente dichiarata: valorizzare la data di morte presunta e i dati della sentenza',
  EHR96:
    "Sezione annullamento matrimonio valorizzata: riportare almeno le generalita' del coniuge nella sezione matrimonio",
  EHR97: 'Data decorrenza obbligatoria per i servizi di registrazione',
  EHR98:
    "La data di validita' della sentenza di morte non puo' essere precedente alla data di morte presunta ne' successiva alla data corrente",
  EHRA0: "Il numero del procedimento @ non e' presente",
  EHRA1: "Il numero pratica comune @ indicato per il procedimento amministrativo non e' presente",
  ES004:
    'Deve essere impostato almeno 1 tra nome e cognome e almeno un identificativo tra codice fiscale, identificativo soggetto attribuito dal comune, identificativo soggetto attribuito da ANPR',
  ES007: "Data di morte successiva alla data di decorrenza dell'operazione",
  ES008: 'Data di nascita @ successiva alla data decorrenza operazione',
  ES009:
    "Data validita' cittadinanza @ deve essere maggiore uguale della data di nascita @ e minore uguale della data corrente @",
  ES010:
    "La data del matrimonio deve essere maggiore della data di nascita e minore o uguale della data di decorrenza dell'operazione",
  ES011:
    "La data della vedovanza deve essere maggiore della data di nascita e minore o uguale della data di decorrenza dell'operazione",
  ES012:
    'Data annullamento matrimonio @ deve essere maggiore della data di nascita @ e minore uguale della data corrente',
  ES013:
    "L'anno e la data di formazione del'atto di nascita non possono essere precedenti alla data di nascita ne' successivi alla data corrente",
  ES014: 'Per Stato civile =1 - Celibe/Nubile i dati del matrimonio non devono essere presenti',
  ES015:
    'Per Stato civile =1 - Celibe/Nubile o 2 - Coniugato/a o 4 - Divorziato/a i dati della vedovanza non devono essere presenti',
  ES017:
    'Per Stato civile =2 - Coniugato/a o 3 - Vedovo/a i dati della cessazione/annullamento matrimonio non devono essere presenti',
  ES021: 'Indicare la residenza in Italia se TipoIndirizzo @',
  ES022: "Il TipoIndirizzo @ richiede l'impostazione della residenza estera",
  ES023: 'Se presente codiceSpecie deve essere obbligatoriamente presente specieFonte',
  ES024: 'Se presente codiceToponimo deve essere obbligatoriamente presente toponimoFonte',
  ES025: 'Se presente codCivico deve essere presente obbligatoriamente anche civicoFonte',
  ES026: `Se tipoindirizzo e' 5 o 6 deve essere obbligatoriamente impostato il campo "Presso" nella residenza`,
  ES027: "La descrizione della localita' e' obbligatoria per la residenza estera",
  ES028:
    'Per la residenza estera deve essere presente almeno uno tra i seguenti campi: indirizzo, presso, contea-provincia, CAP',
  ES029: 'Data rilascio permesso di soggiorno @ maggiore della data corrente',
  ES030: 'Tipo indirizzo @ incongruente con tipo soggetto @',
  ES031: 'Data rilascio permesso di soggiorno @ maggiore della data di scadenza @',
  ES032: 'Data scadenza permesso di soggiorno @ minore o uguale della data corrente',
  ES035: 'Codice filiazione @ non valido (valori ammessi da 1 a 4)',
  ES036: "Indicare i dati relativi alla paternita' quando filiazione e' 1=dei genitori  o 2=del padre",
  ES037: "Indicare i dati relativi alla maternita' quando filiazione e' 1=dei genitori  o 3=della madre",
  ES038:
    'I dati anagrafici (cognome, nome,data e luogo di nascita, sesso) sono obbligatori per soggetto non presente in ANPR',
  ES039: 'Codice origine cognome @ non valido (valori ammessi da 1 a 4)',
  ES040:
    'Indicare obbligatoriamente il cognome del padre in caso di origineCognome = 1 cognome del padre;=3 entrambi i cognomi e soggetto non presente in ANPR',
  ES041:
    "Il cognome della madre e' obbligatorio se si specifica che il Cognome deriva da quello della madre o da quello di entrambi i genitori e la madre non e' presente in ANPR",
  ES042: "Indicare i dati relativi alla paternita' quando attribuzioneFamiglia e' 1=dei genitori  o 2=del padre",
  ES043: "Indicare i dati relativi alla maternita' quando attribuzioneFamiglia e' 1=dei genitori  o 3=della madre",
  ES048: "Occorre impostare in alternativa il comune o la localita' estera del matrimonio",
  ES050: 'Occorre impostare in alternativa codice comune ISTAT o stato estero di nascita',
  ES056: "La data decorrenza della cancellazione deve essere minore o uguale alla data di decorrenza dell'operazione",
  ES057: "Specificare in alternativa che il soggetto e' senza cognome o senza nome",
  ES058: 'I campi senzaGiorno e senzaGiornoMese non possono essere entrambi impostati a 1',
  ES063: "La data nascita @ deve avere solo l'anno se il campo senzaGiornoMese e' impostato a 1",
  ES066: "La data nascita @ deve avere solo il mese e l'anno se il campo senzaGiorno e' impostato a 1",
  ES067: "Occorre impostare in alternativa il comune o la localita' estera di decesso del coniuge",
  ES068: "Indicare le nuove generalita' da modificare per tipoMutazione = 1",
  ES069: 'Indicare la nuova cittadinanza per tipoMutazione = 2',
  ES070: 'Il campo di controllo gestioneCF deve essere impostato in assenza del codice fiscale del soggetto',
  ES071: 'Nel caso di Iscrizione AIRE per nascita il MotivoIscrizione deve essere C02 invece di @',
  ES072: 'Nel caso di Iscrizione AIRE per altri motivi il MotivoIscrizione non deve essere C02',
  ES077: 'Servizio incongruente con tipo soggetto AIRE',
  ES078:
    'La data di decorrenza iscrizione AIRE @ deve essere maggiore uguale 01/07/1990 e minore uguale della data corrente',
  ES079: 'Anno espatrio @ deve essere maggiore uguale anno nascita @ e minore uguale anno corrente',
  ES080: "Il gruppo atto nascita e' obbligatorio nel caso di iscrizione per nascita",
  ES086: "Indicare il luogo di provenienza in caso di immigrazione da comune subentrato o dall'estero",
  ES088: 'Data di decorrenza della residenza @ maggiore della data richiesta @',
  ES089: "Data rilascio carta di identita' @ maggiore della data richiesta @",
  ES090: 'Il campo di controllo gestioneCF deve essere impostato con 1, 2, 3 o non essere impostato',
  ES094: 'TipoMutazione @ non valido per il servizio di mutazione dati AIRE (valori ammessi da 1 a 4)',
  ES096:
    'TipoMutazione @ non valido per il servizio di mutazione dati della scheda (valori ammessi da 01 a 19, escluso 09)',
  ES098:
    "Indicare i dati relativi all'iscrizione AIRE se TipoMutazione = 3 o 4 (motivo iscrizione, iniziativa iscrizione, individuazione comune iscrizione)",
  ES099: 'Il codice stato di residenza deve essere diverso da 998 - Non attribuibile',
  ES100: 'Identificativo soggetto attribuito dal comune @ non presente o scheda archiviata',
  ES101: 'Identificativo soggetto attribuito da ANPR non presente o scheda archiviata',
  ES102: 'Codice fiscale @ non presente o scheda archiviata',
  ES103: "Indicare i dati previsti per la carta di identita' per tipoMutazione = 3",
  ES104: 'Indicare i dati previsti per il permesso di soggiorno per tipoMutazione = 4',
  ES105: 'Per tipoMutazione = 5 devono essere indicati i dati previsti per la lista di leva e/o la lista elettorale',
  ES106: 'Indicare i dati previsti per il censimento per tipoMutazione = 6',
  ES107: 'Indicare i dati relativi al titolo di studio, condizione professionale, ecc. per tipoMutazione = 7',
  ES108: "Indicare i dati relativi al possesso di un veicolo e/o la titolarita' della patente per tipoMutazione = 8",
  ES109: "Indicare i dati relativi alla paternita' per tipoMutazione = 10",
  ES110: "Indicare i dati relativi alla maternita' per tipoMutazione = 10",
  ES111:
    'Per Mutazione Matrimonio lo stato civile deve essere coniugato/a e devono essere indicati i dati previsti per il matrimonio',
  ES112:
    'Per Mutazione Vedovanza lo stato civile deve essere vedovo/a e devono essere presenti i dati previsti in caso di vedovanza',
  ES113:
    'Per tipo Mutazione annullamento matrimonio lo stato civile deve essere uguale a divorziato/a e devono essere presenti i dati previsti in caso di cessazione/annullamento del matrimonio',
  ES129: "Occorre impostare in alternativa il comune o la localita' estera dell'unione civile",
} as const;
