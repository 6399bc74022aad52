/*
 * The ANPR code tables that a record shows, by table number (anpr-protocol 6). The live ones come from service 7001;
 * these are the published copies, for a screen that must not be silent.
 */
export type Tabella = Readonly<Record<string, string>>;

const tabelle: Readonly<Record<number, Tabella>> = {
  // Stato civile
  1: {
    1: 'Celibe/Nubile',
    2: 'Coniugato/a',
    3: 'Vedovo/a',
    4: 'Divorziato/a',
    6: 'Unito civilmente',
    7: 'Stato libero a seguito di decesso della parte unita civilmente',
    8: 'Stato libero a seguito di scioglimento dell’unione',
    9: 'Non classificabile/ignoto/n.c',
  },
  // Parentela
  5: {
    1: 'Intestatario Scheda',
    2: 'Marito / Moglie',
    3: 'Figlio / Figlia',
    4: 'Nipote (discendente)',
    5: 'Pronipote (discendente)',
    6: 'Padre / Madre',
    7: 'Nonno / Nonna',
    8: 'Bisnonno / Bisnonna',
    9: 'Fratello / Sorella',
    10: 'Nipote (collaterale)',
    11: 'Zio / Zia (Collaterale)',
    12: 'Cugino / Cugina',
    13: 'Altro Parente',
    14: 'Figliastro / Figliastra',
    15: 'Patrigno / Matrigna',
    16: 'Genero / Nuora',
    17: 'Suocero / Suocera',
    18: 'Cognato / Cognata',
    19: 'Fratellastro / Sorellastra',
    20: 'Nipote (Affine)',
    21: 'Zio / Zia (Affine)',
    22: 'Altro Affine',
    23: 'Convivente (con vincoli di adozione o affettivi)',
    24: 'Responsabile della convivenza non affettiva',
    25: 'Convivente in convivenza non affettiva',
    26: 'Tutore',
    28: 'Unito civilmente',
    80: 'Adottato',
    81: 'Nipote',
    99: 'Non definito/comunicato',
  },
  // Legame nella convivenza
  6: {
    1: 'Responsabile convivenza',
    2: 'Membro della convivenza',
    3: 'Altro',
    9: 'Ignoto',
  },
  // Motivi di iscrizione
  7: {
    1: 'Nascita',
    2: 'Esistenza (giudizialmente riconosciuta)',
    3: 'Immigrazione (da comune non subentrato)',
    4: 'Immigrazione dall’estero',
    5: 'Ricomparsa (da irreperibilità)',
    6: 'Rimpatrio (da AIRE)',
    7: 'Rettifiche post censuarie',
    8: 'Trasferimento di domicilio di un senza fissa dimora (da comune non subentrato o nato da genitori senza fissa dimora)',
    9: 'Altri motivi (descrizione da fornire a cura del comune)',
    10: 'Ripristino posizione precedente',
  },
  // Soggiorno
  8: {
    1: 'Permesso',
    2: 'Carta di soggiorno / Permesso di soggiorno CE',
    3: 'Attestazione a carattere permanente',
    4: 'Attestazione di regolarità',
    5: 'Ricevuta',
    6: 'Rinnovo in corso',
    7: 'Senza permesso',
    8: 'Altro titolo di soggiorno',
    9: 'Non conosciuto/non fornito',
  },
  // Posizione nella professione
  9: {
    0: 'Non applicabile (es: condizione non professionale)',
    1: 'Dirigente',
    2: 'Quadro/impiegato',
    3: 'Operaio o assimilato',
    4: 'Imprenditore, libero professionista',
    5: 'Lavoratore in proprio',
    6: 'Coadiuvante familiare/socio coop.',
    7: 'Collaborazione coord-continuativa /Prestazione opera occasionale',
    9: 'Non conosciuta/non fornita',
    A: 'Dirigente o impiegato',
    B: 'Lavoratore dipendente',
  },
  // Condizione non professionale
  10: {
    0: 'Non applicabile (es: età pre-scolare)',
    1: 'Casalinga',
    2: 'Studente',
    3: 'Disoccupato/ in cerca di prima occupazione',
    4: 'Pensionato/ ritirato dal lavoro',
    5: 'Altra condizione non professionale',
    6: 'Non conosciuta / non fornita',
  },
  // Titolo di studio
  11: {
    0: 'Non applicabile',
    1: 'Nessun titolo/ licenza elementare',
    2: 'Licenza media',
    3: 'Diploma scuola superiore',
    4: 'Laurea triennale',
    5: 'Laurea',
    6: 'Dottorato/specializz. Post-laurea',
    7: 'Nessun titolo',
    8: 'Licenza elementare',
    9: 'Licenza media /avviamento professionale',
    A: 'Diploma di qualifica professionale e qualifiche regionali di 2-3 anni',
    B: 'Attestato IFP di qualifica professionale triennale (operatore) / Diploma professionale quadriennale IFP di tecnico',
    C: 'Diploma di maturità',
    D: 'Certificato di specializzazione tecnica superiore (IFTS)',
    E: 'Diploma di tecnico superiore (ITS)',
    F: 'Laurea di primo livello (3 anni), Diploma universitario (2-3 anni), Diploma accademico di primo livello',
    G: 'Laurea magistrale/specialistica o Diploma di laurea vecchio ordinamento (4-6 anni); Diploma accademico di secondo livello o Diploma accademico del vecchio ordinamento',
    H: 'Dottorato',
    Z: 'Non conosciuto / non fornito',
  },
  // Lingua
  14: {
    DE: 'Tedesca',
    FR: 'Francese',
    IT: 'Italiana',
    SL: 'Slovena',
  },
  // Motivi di cancellazione
  15: {
    1: 'Morte accertata',
    2: 'Morte presunta giudizialmente dichiarata',
    3: 'Trasferimento di residenza in comune non subentrato',
    4: 'Trasferimento di domicilio (senza fissa dimora)',
    5: 'Trasferimento di residenza all’estero di uno straniero',
    6: 'Irreperibilita',
    7: 'Mancato rinnovo dimora abituale/permesso di soggiorno',
    8: 'Trasferimento di residenza (iscrizione AIRE)',
    9: 'Rettifiche post censuarie',
    10: 'Doppia iscrizione',
    11: 'Perdita della cittadinanza italiana',
    12: 'Ripristino posizione precedente',
    13: 'Altro',
  },
  // Motivi di iscrizione AIRE
  19: {
    C01: 'Espatrio e/o residenza all’ estero',
    C02: 'Nascita (stato civile), se figlio di iscritto all’A.I.R.E.',
    C03: 'Trasferimento dall’ A.I.R.E. di un altro comune',
    C04: 'Reiscrizione da irreperibilita’, se residente all’ estero',
    C05: 'Acquisizione della cittadinanza italiana, se residente all’estero',
    C06: 'Espatrio',
    C07: 'Legge n. 15 del 16/01/1992, Art. 11',
    C09: 'Altro',
  },
  // Iniziativa AIRE
  20: {
    1: 'In base a richiesta legittimata',
    2: 'D’ ufficio',
    3: 'Su comunicazione di un Uff. di Stato Civile',
    4: 'Su comunicazione di un Uff. Consolare',
    5: 'Su richiesta di un uff. di Anagrafe',
    9: 'altro',
  },
  // Individuazione del comune AIRE
  21: {
    1: 'Ultimo Comune di residenza di un componente della famiglia anagrafica A.I.R.E.',
    2: 'Comune di reg. o di trasc. dell’atto di nascita di un componente della famiglia anagrafica A.I.R.E.',
    3: 'Comune di reg. o di trasc. dell’atto di nascita di un ascendente di un componente della famiglia anagrafica A.I.R.E.',
    4: 'Comune di res. o di iscr. all’ A.I.R.E. di un familiare vivente o di un ascendente vivente di un componente della famiglia anagrafica A.I.R.E.',
    5: 'Comune gia’ di residenza di un ascendente di un componente della famiglia anagrafica A.I.R.E.',
    6: 'Comune di Roma (RM)quale Anagrafe Centrale Residuale (A.C.R.)',
    9: 'Altro',
  },
  // Movimentazione
  23: {
    1: 'Immigrazione in famiglia nuova',
    2: 'Reimmigrazione in famiglia nuova',
    3: 'Immigrazione in famiglia esistente',
    4: 'Reimmigrazione in famiglia esistente',
    5: 'Scomposizione in famiglia nuova',
    6: 'Scomposizione in famiglia nuova per matrimonio',
    7: 'Scomposizione entrano in coabitazione',
    8: 'Scomposizione entrano in coabitazione per matrimonio',
  },
  // Tipo di indirizzo
  25: {
    1: 'Residenza',
    2: 'Dimora abituale',
    3: 'Domicilio eletto',
    4: 'Residenza estera',
    5: '"Presso" per località italiana',
    6: '"Presso" per località estera',
    7: 'Ultima residenza italiana',
    8: 'Residenza temporanea',
    9: 'Altro',
    10: 'Revisione onomastica stradale',
    11: 'Rettifica post accertamenti',
  },
  // Costituzione della famiglia
  26: {
    1: 'Vincoli di matrimonio',
    2: 'Parentela',
    3: 'Affinità',
    4: 'Adozione',
    5: 'Tutela',
    6: 'Affettiva',
    9: 'Altro',
  },
  // Specie di convivenza
  27: {
    1: 'Motivi religiosi',
    2: 'Di cura',
    3: 'Di assistenza',
    4: 'Militari',
    5: 'Di pena',
    6: 'Altri',
  },
  // Cessazione del matrimonio
  31: {
    1: 'Cessazione effetti civili',
    2: 'Annullamento',
    3: 'Scioglimento',
    4: 'Nullità',
    5: 'Separazione',
    6: 'Cessazione effetti civili - D.L. 12 settembre 2014',
    7: 'Scioglimento D.L. 12 settembre 2014, n. 132',
    8: 'Separazione - D.L. 12 settembre 2014, n. 132',
    9: 'Delibazione (estero)',
    10: 'Notaio (estero)',
    22: 'Altro tipo di cessazione / scioglimento',
  },
  // Tribunale
  32: {
    1: 'Tribunale civile Italiano',
    2: 'Sacra Rota',
    3: 'Tribunale Estero',
    4: 'Avvocato/Notaio/Uff.St.Civile',
    9: 'Non conosciuto',
  },
};

/** Some elements carry codes of a second table: AIRE registrations name table 7 and use table 19. */
const riserve: Readonly<Record<number, number>> = { 7: 19 };

/** What a code says, or undefined where the table, or the code in it, is unknown. Padding zeros do not matter. */
export function decodifica(tabella: number, codice: string): string | undefined {
  const nudo = codice.replace(/^0+(?=.)/, '');
  const riserva = riserve[tabella];
  return tabelle[tabella]?.[nudo] ?? (riserva === undefined ? undefined : tabelle[riserva]?.[nudo]);
}
