import type { ControlloDiagnosi, NomeControllo } from '../../diagnosi.ts';

const controlli: Readonly<Record<NomeControllo, string>> = {
  'modulo-pkcs11': 'Driver della smart card (PKCS#11)',
  lettore: 'Lettore collegato',
  carta: 'Carta nel lettore',
  'certificato-carta': 'Certificato della carta',
  'certificato-postazione': 'Certificato di questa postazione',
  'server-anpr': 'Collegamento con ANPR',
  registro: 'Registro degli accessi',
};

const esiti: Readonly<Record<ControlloDiagnosi['esito'], string>> = {
  riuscito: 'Riuscito',
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
  saltato: 'Dipende da un controllo precedente che non è riuscito.',
  riassunto: (riusciti: number, totale: number) =>
    riusciti === totale
      ? `Tutti i ${totale} controlli sono riusciti: la postazione è in ordine.`
      : `${riusciti} su ${totale} controlli riusciti.`,
  primoDaSistemare: (numero: number, nome: string) => `Da sistemare per primo: ${numero}. ${nome}.`,
} as const;
