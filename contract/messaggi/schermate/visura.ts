import type { ModoVisura } from '../../consultazione.ts';

const fatto: Readonly<Record<ModoVisura, (file: string) => string>> = {
  stampa: () => 'Inviata alla stampante: l’accesso è nella traccia.',
  pdf: (file) => `Salvata: ${file}. L’accesso è nella traccia.`,
};

/** The printed sheet of a person's record. */
export const visura = {
  anteprima: 'Anteprima della visura',
  aiuto: 'F9 stampa, F10 salva il PDF, Esc torna alla scheda. Stampare è un accesso a sé, e resta nella traccia.',
  stampa: 'Stampa',
  pdf: 'Salva PDF',
  attesa: { stampa: 'Stampa in corso…', pdf: 'Salvataggio in corso…' },
  fatto,
  rinuncia: {
    stampa: 'Non stampata: si è rinunciato. La richiesta resta nella traccia.',
    pdf: 'Non salvata: si è rinunciato. La richiesta resta nella traccia.',
  },
  comune: (nome: string, provincia: string) => `Comune di ${nome} (${provincia})`,
  ufficio: 'Servizi demografici - Anagrafe della popolazione residente',
  titolo: 'Visura anagrafica',
  allaData: (data: string) => `Situazione al ${data}`,
  idANPR: 'ID ANPR',
  codiceFiscale: 'Codice fiscale',
  usoInterno: 'Documento a uso interno dell’ufficio: non è un certificato e non ha valore verso terzi.',
  prova: 'IN PROVA',
  provaSpiegazione: 'Ambiente di prova: dati fittizi, nessun valore.',
  estremi: 'Estremi della consultazione',
  finalita: 'Finalità',
  pratica: 'Pratica',
  protocollo: 'Protocollo',
  letta: 'Letta da ANPR',
  operatore: 'Operatore',
  postazione: 'Postazione',
  operazione: 'N. operazione ANPR',
  pie: (idANPR: string, operazione: string) => `Visura anagrafica · ID ANPR ${idANPR} · operazione ${operazione}`,
} as const;
