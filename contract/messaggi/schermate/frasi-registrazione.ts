const concorda = (donna: boolean, parola: string): string => (donna ? parola.replace(/o$/, 'a') : parola);

/** The words of the sentence that says what will be registered, after "Si registrerà:". */
export const frasi = {
  inizio: 'Si registrerà:',
  fatto: 'Si è registrato:',
  nascita: (chi: string, quando: string, dove: string) => `la nascita di ${chi}, ${quando}${dove && ` a ${dove}`}`,
  immigrazione: (chi: string, da: string, casa: string) => `${chi} arriva da ${da} e abita qui, in ${casa}`,
  ricongiungimento: (chi: string, da: string, ospite: string) =>
    `${chi} arriva da ${da} ed entra nella famiglia di ${ospite}`,
  rimpatrio: (chi: string, da: string, casa: string) => `${chi} rimpatria da ${da} e abita qui, in ${casa}`,
  ricomparsa: (chi: string, donna: boolean, casa: string) =>
    `${chi} è di nuovo ${concorda(donna, 'iscritto')} in anagrafe, in ${casa}`,
  convivenza: (nome: string, casa: string, chi: string) =>
    `la convivenza ${nome}, in ${casa}; ne è responsabile ${chi}`,
  indirizzo: (chi: string, casa: string) => `la famiglia di ${chi} abita in ${casa}`,
  arrivo: (chi: string, casa: string) => `${chi}: residenza qui in una famiglia nuova, in ${casa}`,
  arrivoInFamiglia: (chi: string, famiglia: string) => `${chi} viene a risiedere qui, nella famiglia n. ${famiglia}`,
  ingresso: (chi: string, famiglia: string) => `${chi} entra nella famiglia n. ${famiglia}`,
  scissione: (chi: string, tutti: string) => `${chi} forma una famiglia nuova nella stessa casa: ${tutti}`,
  nuovoIntestatario: (chi: string, donna: boolean) =>
    `${chi} è ${donna ? 'la nuova intestataria' : 'il nuovo intestatario'} della famiglia`,
  relazioni: (chi: string) => `le relazioni di parentela nella famiglia di ${chi} diventano quelle scritte qui`,
  senzaFissaDimora: (chi: string, casa: string) => `${chi} risiede qui senza fissa dimora, con indirizzo in ${casa}`,
  decesso: (chi: string, donna: boolean, quando: string, dove: string) =>
    `${chi} è ${concorda(donna, 'morto')} ${quando}${dove && ` a ${dove}`}`,
  mortePresunta: (chi: string, donna: boolean, quando: string, sentenza: string) =>
    `${chi} si presume ${concorda(donna, 'morto')} ${quando}, per sentenza del${sentenza.replace(/^il/, '')}`,
  matrimonio: (chi: string, coniuge: string, quando: string) => `${chi} ha sposato ${coniuge} ${quando}`,
  unione: (chi: string, donna: boolean, altro: string, quando: string) =>
    `${chi} si è ${concorda(donna, 'unito')} civilmente con ${altro} ${quando}`,
  vedovanza: (chi: string, donna: boolean, quando: string) =>
    `${chi} è ${concorda(donna, 'vedovo')}: il coniuge è morto ${quando}`,
  separazione: (chi: string, donna: boolean) =>
    `${chi} è ${concorda(donna, 'separato')}; lo stato civile resta coniugato`,
  divorzio: (chi: string, come: string) => `il matrimonio di ${chi} è finito: ${come}`,
  scioglimento: (chi: string) => `l’unione civile di ${chi} è sciolta`,
  morteUnito: (chi: string, quando: string) => `la parte unita civilmente con ${chi} è morta ${quando}`,
  convivenzaDiFatto: (chi: string, altro: string, quando: string) =>
    `${chi} e ${altro} sono conviventi di fatto dal${quando.replace(/^il/, '')}`,
  risoluzione: (chi: string, quando: string) => `la convivenza di fatto di ${chi} è finita ${quando}`,
  cittadinanza: (chi: string, stato: string) => `${chi} ha la cittadinanza: ${stato}`,
  generalita: (chi: string, nuove: string) => `le generalità di ${chi} diventano: ${nuove}`,
  paternita: (chi: string, donna: boolean, padre: string) =>
    `${chi} è ${donna ? 'figlia' : 'figlio'} di ${padre} (padre)`,
  maternita: (chi: string, donna: boolean, madre: string) =>
    `${chi} è ${donna ? 'figlia' : 'figlio'} di ${madre} (madre)`,
  adozione: (nuove: string) => `l’adozione di un minore, che si chiamerà ${nuove}`,
  attoDiNascita: (chi: string, numero: string, anno: string) =>
    `l’atto di nascita di ${chi} è il n. ${numero} del ${anno}`,
  carta: (chi: string, numero: string) => `la carta d’identità di ${chi} è la n. ${numero}`,
  soggiorno: (chi: string, titolo: string, scadenza: string) =>
    `il titolo di soggiorno di ${chi} è: ${titolo}; scade ${scadenza}`,
  domicilioDigitale: (chi: string, indirizzo: string) => `il domicilio digitale di ${chi} è ${indirizzo}`,
  studioELavoro: (chi: string) => `titolo di studio e lavoro di ${chi} diventano quelli scritti qui`,
  patente: (chi: string) => `patente e veicoli di ${chi} diventano quelli scritti qui`,
  cancellazione: (chi: string, donna: boolean, motivo: string) =>
    `${chi} è ${concorda(donna, 'cancellato')} dall’anagrafe: ${motivo}`,
  fineConvivenza: (numero: string) => `la convivenza n. ${numero} non c’è più`,
  espatrio: (chi: string, stato: string) => `${chi} va a vivere all’estero (${stato}) ed entra nell’AIRE`,
  indirizzoAire: (chi: string, stato: string) => `la famiglia AIRE di ${chi} abita a un nuovo indirizzo (${stato})`,
  procedimento: (numero: string, motivo: string, chi: string) =>
    `l’avvio del procedimento n. ${numero}: ${motivo}${chi && `, per ${chi}`}`,
  chiusuraProcedimento: (numero: string) => `la chiusura del procedimento n. ${numero}`,
  rettificaDate: (chi: string) => `le date sbagliate nella scheda di ${chi} diventano quelle scritte qui`,
  rettificaMotivo: (chi: string, motivo: string) => `il motivo dell’iscrizione di ${chi} è: ${motivo}`,
  rettificaNascita: (chi: string, donna: boolean, luogo: string) => `${chi} è ${concorda(donna, 'nato')} a ${luogo}`,
  revoca: (chi: string, dato: string) => `${dato} di ${chi} non risulta più, come se non fosse mai stato registrato`,
  revocati: {
    paternita: 'la paternità',
    maternita: 'la maternità',
    permessoSoggiorno: 'il permesso di soggiorno',
    domicilioDigitale: 'il domicilio digitale',
    matrimonio: 'il matrimonio',
    unioneCivile: 'l’unione civile',
    convivenzaDiFatto: 'la convivenza di fatto',
  },
  annullamento: (che: string, numero: string) => `si annulla l’operazione ANPR n. ${numero}: ${che}`,
  altra: (che: string) => che,
  dal: (giorno: string) => `, dal ${giorno}`,
  il: (giorno: string) => `il ${giorno}`,
  manca: '…',
} as const;
