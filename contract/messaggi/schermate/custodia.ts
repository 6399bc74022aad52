import type { QualeCertificato, ScadenzaVicina } from '../../custodia.ts';

const diChi: Readonly<Record<ScadenzaVicina['di'], string>> = {
  postazione: 'postazione',
  comune: 'Comune',
  carta: 'carta',
};

const giorni = (n: number): string => (n === 1 ? '1 giorno' : `${n} giorni`);

const passi: Readonly<Record<QualeCertificato, (id: string) => readonly string[]>> = {
  postazione: (id) => [
    'Entrare nell’Area Sicurezza di ANPR come ALP (Console di Sicurezza).',
    `Ricerca postazione: cercare ${id}.`,
    'Se la postazione passa a un altro computer: scaricare di nuovo certificato e password e importarli là, con Impostazioni, Certificati di questa postazione. Finché non è fatto, bloccare il certificato.',
    'Se il computer è dismesso, perduto o rubato: eliminare il certificato. È definitivo: ANPR non lo accetterà più.',
    'Se l’altro computer esce da un’altra rete: aggiornare gli indirizzi IP in Amministrazione, Gestione dati del comune.',
  ],
  comune: (id) => [
    'Entrare nell’Area Sicurezza di ANPR come ALP (Console di Sicurezza).',
    `Ricerca postazione: cercare ${id}.`,
    'Se il Comune continua a usarlo su altri computer non c’è altro da fare: questo computer non firma più.',
    'Se il computer è perduto o rubato: bloccare il certificato e chiederne uno nuovo; quello nuovo si importa su tutte le postazioni.',
  ],
};

/** The certificates of the workstation: what is in force, and to bring in, renew or remove one. */
export const custodia = {
  titolo: 'Certificati di questa postazione',
  introduzione:
    'Con questi certificati la postazione si fa riconoscere da ANPR e firma le richieste per il Comune. Le chiavi non escono mai da questo computer.',
  perAltri: 'Li gestisce l’Amministratore locale delle postazioni (ALP).',
  inProva:
    'Ambiente di prova: la chiave si può anche creare qui, con “Rinnova”, e la certifica la sandbox; le chiavi stanno in chiaro.',
  colonne: { quale: 'Certificato', id: 'Codice', autorita: 'Rilasciato da', scade: 'Valido fino al', azioni: 'Azioni' },
  nomi: { postazione: 'Postazione', comune: 'Comune (firma)' },
  manca: 'Nessuno: senza questo certificato non si può interrogare ANPR.',
  nienteTitolo: 'Questa postazione non ha ancora certificati',
  nienteTesto:
    'ANPR manda il primo per PEC, con la password a parte. Importare prima quello della postazione (PC), poi quello del Comune (CO).',
  restano: (n: number) => (n < 0 ? 'scaduto' : `ancora ${giorni(n)}`),
  importa: {
    apri: 'Importa un certificato',
    titolo: 'Importa un certificato',
    aiuto:
      'Il file (.p12 o .pfx) arriva per PEC o si scarica dall’Area Sicurezza; la password è a parte. Prima di sostituire quello in uso si controllano chiave, scadenza, Comune e ambiente.',
    scegli: 'Scegli il file',
    nessunFile: 'Nessun file scelto',
    scelto: (nome: string) => `File scelto: ${nome}`,
    password: 'Password del file',
    conferma: 'Importa',
    mancaFile: 'Scegliere il file del certificato.',
    inCorso: 'Controllo del certificato…',
  },
  rinnova: {
    apri: 'Rinnova',
    crea: 'Crea qui',
    nome: (azione: string, quale: string) => `${azione} il certificato: ${quale}`,
    inCorso: 'Rinnovo in corso…',
  },
  rimuovi: {
    apri: 'Rimuovi',
    nome: (quale: string) => `Rimuovi da questo computer il certificato: ${quale}`,
    titolo: (id: string) => `Rimuovere ${id} da questo computer?`,
    testo:
      'Certificato e chiave vengono distrutti qui, subito: le richieste ad ANPR si fermano finché non se ne importa un altro. In ANPR il certificato resta valido.',
    conferma: 'Rimuovi da questo computer',
  },
  annulla: 'Annulla',
  fatto: {
    importato: 'Certificato importato: vale da subito.',
    rinnovato: 'Certificato rinnovato: vale da subito.',
    rimosso: 'Certificato rimosso da questo computer.',
  },
  areaSicurezza: {
    titolo: (id: string) => `${id} rimosso da questo computer. Da fare in Area Sicurezza`,
    passi,
    fatto: 'Ho letto',
  },
  scadenza: ({ di, giorni: n }: ScadenzaVicina) =>
    n < 0 ? `Certificato ${diChi[di]} scaduto` : `Certificato ${diChi[di]}: ${giorni(n)}`,
  mancante: (quale: QualeCertificato) => `Manca il certificato ${diChi[quale]}`,
  primoAvvio: {
    titolo: 'Questa postazione non ha ancora certificati',
    testo: 'Senza, nessuno può interrogare ANPR. F9 apre l’importazione; la può fare chi ha ricevuto il file per PEC.',
    apri: 'Importa i certificati',
  },
} as const;
