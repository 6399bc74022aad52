import type { ControlloDiagnosi, NomeControllo, RimedioDiagnosi } from '../../diagnosi.ts';

const controlli: Readonly<Record<NomeControllo, string>> = {
  disco: 'Disco e cartella dei dati',
  ambiente: 'Configurazione della postazione',
  registro: 'Registro degli accessi',
  orologio: 'Orologio del computer',
  'modulo-pkcs11': 'Driver della smart card (PKCS#11)',
  'servizio-carte': 'Servizio delle smart card',
  lettore: 'Lettore collegato',
  carta: 'Carta nel lettore',
  'specie-carta': 'Tipo di carta',
  'certificato-carta': 'Certificato della carta',
  'catena-carta': 'Autorità e validità del certificato',
  'revoca-carta': 'Revoca del certificato',
  'pin-carta': 'Stato del PIN',
  censimento: 'Titolare censito e ruolo',
  'certificato-postazione': 'Certificato di questa postazione',
  'certificato-comune': 'Certificato del Comune',
  'nome-anpr': 'Nome del server (DNS)',
  uscita: 'Uscita dalla rete del Comune',
  'tls-anpr': 'Collegamento protetto con ANPR',
  'test-connessione': 'Prova di collegamento di ANPR',
  tabelle: 'Tabelle di decodifica',
};

const esiti: Readonly<Record<ControlloDiagnosi['esito'], string>> = {
  riuscito: 'Riuscito',
  avviso: 'Attenzione',
  fallito: 'Non riuscito',
  saltato: 'Saltato',
};

/** The numbered checks of the workstation. */
export const diagnosi = {
  titolo: 'Diagnosi della postazione',
  introduzione: 'Controlli in ordine: il primo non riuscito è quello da sistemare. Nessun dato personale è mostrato.',
  esegui: 'Esegui i controlli',
  ripeti: 'Ripeti i controlli',
  inCorso: 'Controlli in corso…',
  elenco: 'Controlli',
  controlli,
  esiti,
  rimedi: {
    'riavvia-driver': 'Riavvia il driver e cerca di nuovo',
    'aggiorna-tabelle': 'Aggiorna le tabelle adesso',
  } satisfies Readonly<Record<RimedioDiagnosi, string>>,
  testi: {
    titolo: 'Per chi assiste',
    aiuto:
      'Numero verde ANPR 800 863 116; per carte e PIN anpr.password@interno.it. I testi non contengono PIN, chiavi, nomi o codici fiscali.',
    assistenza: 'Relazione per l’assistenza',
    segnalazione: 'Testo per il sito delle segnalazioni di ANPR',
    copia: { assistenza: 'Copia la relazione', segnalazione: 'Copia la segnalazione' },
  },
  saltato: 'Dipende da un controllo precedente che non è riuscito.',
  riassunto: (riusciti: number, totale: number) =>
    riusciti === totale
      ? `Tutti i ${totale} controlli sono riusciti: la postazione è in ordine.`
      : `${riusciti} su ${totale} controlli riusciti.`,
  primoDaSistemare: (numero: number, nome: string) => `Da sistemare per primo: ${numero}. ${nome}.`,
} as const;
