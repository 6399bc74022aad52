import type { ModoStampa } from '../../consultazione.ts';

const fatto: Readonly<Record<ModoStampa, (file: string) => string>> = {
  stampa: () => 'Inviata alla stampante: l’accesso è nella traccia.',
  pdf: (file) => `Salvata: ${file}. L’accesso è nella traccia.`,
};

/** What every printed sheet says, and the commands that print it. */
export const foglio = {
  comune: (nome: string, provincia: string) => `Comune di ${nome} (${provincia})`,
  ufficio: 'Servizi demografici - Anagrafe della popolazione residente',
  prova: 'IN PROVA',
  provaSpiegazione: 'Ambiente di prova: dati fittizi, nessun valore.',
  idANPR: 'ID ANPR',
  codiceFiscale: 'Codice fiscale',
  finalita: 'Finalità',
  pratica: 'Pratica',
  protocollo: 'Protocollo',
  operatore: 'Operatore',
  postazione: 'Postazione',
  operazione: 'N. operazione ANPR',
  stampa: 'Stampa',
  pdf: 'Salva PDF',
  attesa: { stampa: 'Stampa in corso…', pdf: 'Salvataggio in corso…' },
  fatto,
  rinuncia: {
    stampa: 'Non stampata: si è rinunciato. La richiesta resta nella traccia.',
    pdf: 'Non salvata: si è rinunciato. La richiesta resta nella traccia.',
  },
} as const;
