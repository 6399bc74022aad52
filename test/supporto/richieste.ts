import type { Campi, Valore } from '../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { comuneOspite, comunePerIstat, elementoComune, stati } from '../../sandbox/popolazione/luoghi.ts';
import { OGGI } from './anagrafe.ts';

// Small parts of requests, good as they are; a test changes one thing.

export const PAVULLO = elementoComune(comuneOspite);
export const BOLOGNA = elementoComune(comunePerIstat('037006'));
export const ISTAT_BOLOGNA = '037006';

export const localita = (stato: (typeof stati)[keyof typeof stati]): Campi => ({
  descrizioneLocalita: stato.citta,
  descrizioneStato: stato.nome,
  codiceStato: stato.codice,
});

export const ITALIANA: Campi = { descrizioneStato: 'ITALIA', codiceStato: '100' };
export const cittadinanzaDi = (stato: (typeof stati)[keyof typeof stati]): Campi => ({
  descrizioneStato: stato.nome,
  codiceStato: stato.codice,
});

export const atto = (comune: Campi = PAVULLO, altro: Campi = {}): Campi => ({
  comuneRegistrazione: comune,
  ...{ anno: OGGI.slice(0, 4), parte: '1', serie: 'A', numeroAtto: '12' },
  ...altro,
});

export const evento = (data = OGGI, comune: Campi = PAVULLO): Campi => ({
  dataEvento: data,
  luogoEvento: { comune },
  attoEvento: atto(comune, { anno: data.slice(0, 4) }),
});

export const sentenza = (data = OGGI): Campi => ({
  data,
  numero: '7/2026',
  tipoTribunale: '1',
  autorita: 'TRIBUNALE DI MODENA',
  dataValidita: data,
});

export const legame = (codiceLegame: string, dataDecorrenza = OGGI): Campi => ({ dataDecorrenza, codiceLegame });

/** An address in the sandbox's Comune, or in another. */
export const indirizzo = (numero = '12', comune: Campi = PAVULLO): Campi => ({
  cap: '41026',
  comune,
  toponimo: { codSpecie: '213', specie: 'VIA', specieFonte: '1', denominazioneToponimo: 'GIARDINI' },
  numeroCivico: { numero },
});

export const residenza = (numero = '12', dataDecorrenzaResidenza = OGGI, comune: Campi = PAVULLO): Campi => ({
  tipoIndirizzo: '1',
  indirizzo: indirizzo(numero, comune),
  dataDecorrenzaResidenza,
});

export const residenzaEstera = (altro: Campi = {}): Campi => ({
  tipoIndirizzo: '4',
  localitaEstera: {
    indirizzoEstero: {
      cap: '50667',
      localita: { descrizioneLocalita: 'KÖLN', descrizioneStato: 'GERMANIA', codiceStato: '216' },
      toponimo: { denominazione: 'DOMSTRASSE', numeroCivico: '4' },
    },
    consolato: { codiceConsolato: '2300403', descrizioneConsolato: 'COLONIA' },
  },
  dataDecorrenzaResidenza: OGGI,
  ...altro,
});

export const generalitaDi = (cittadino: Campi): Campi => sezioneDi(cittadino, 'generalita')!;

/** How a registration names somebody whom ANPR knows: the number of the record, and the names. */
export function ricercaDi(cittadino: Campi): Campi {
  const generalita = generalitaDi(cittadino);
  const nomi = ['codiceFiscale', 'cognome', 'senzaCognome', 'nome', 'senzaNome', 'sesso', 'dataNascita'];
  return soli(generalita, [...nomi, 'senzaGiorno', 'senzaGiornoMese', 'idSchedaSoggettoANPR']);
}

const soli = (campi: Campi, nomi: readonly string[]): Campi =>
  Object.fromEntries(nomi.flatMap((nome) => (campi[nome] === undefined ? [] : [[nome, campi[nome]]])));

export const senza = (campi: Campi, ...nomi: readonly string[]): Campi =>
  Object.fromEntries(Object.entries(campi).filter(([nome]) => !nomi.includes(nome)));

/** A person who is not in ANPR yet, with all that it must know. */
export const persona = (altro: Readonly<Record<string, Valore>> = {}): Campi => ({
  cognome: 'TOSCHI',
  nome: 'LIVIA',
  sesso: 'F',
  dataNascita: OGGI,
  luogoNascita: { comune: PAVULLO },
  ...altro,
});

/** The number by which ANPR knows the household of somebody. */
export const famigliaDi = (cittadino: Campi): Campi =>
  soli(sezioneDi(cittadino, 'famigliaConvivenza')!, ['idFamigliaConvivenzaANPR', 'tipoScheda']);

export const nuovaFamiglia = (altro: Campi = {}): Campi => ({ tipoScheda: '1', motivoCostituzione: '2', ...altro });

export const codiceFiscaleDi = (cittadino: Campi | undefined): string =>
  testoDi(sezioneDi(sezioneDi(cittadino, 'generalita'), 'codiceFiscale'), 'codFiscale') ?? '';

export const idSchedaDi = (cittadino: Campi | undefined): string =>
  testoDi(sezioneDi(cittadino, 'generalita'), 'idSchedaSoggettoANPR') ?? '';

/** The text at a path of sections, the first of each list. */
export function testoIn(campi: Campi | undefined, ...percorso: readonly string[]): string | undefined {
  const visita = (valore: Valore | undefined, [nome, ...resto]: readonly string[]): Valore | undefined => {
    const uno = Array.isArray(valore) ? (valore as readonly Valore[])[0] : valore;
    return nome === undefined || typeof uno !== 'object' ? uno : visita((uno as Campi)[nome], resto);
  };
  const trovato = visita(campi, percorso);
  return typeof trovato === 'string' ? trovato : undefined;
}

/** A 1001: born today to those parents, of whom it has the family. */
export const nascita = (padre: Campi, madre: Campi, altro: Campi = {}): Campi => ({
  generalita1001: { generalita: persona() },
  attoNascita: atto(),
  cittadinanza: ITALIANA,
  paternita: { generalita: ricercaDi(padre) },
  maternita: { generalita: ricercaDi(madre) },
  datiControllo: { origineCognome: '1', filiazione: '1', attribuzioneFamiglia: '1', gestioneCF: '1' },
  ...altro,
});

/** A 2001: dead today, here. */
export const decesso = (chi: Campi, altro: Campi = {}): Campi => ({
  motivoCancellazione: { tipoMotivoCancellazione: '1' },
  generalitaPerRicerca: ricercaDi(chi),
  datiDecesso: evento(),
  datiControllo: { ruoloSoggetto: '2' },
  ...altro,
});

/** A 2003 for that reason of table 15. */
export const cancellazione = (chi: Campi, motivoCancellazione: string, altro: Campi = {}): Campi => ({
  datiCancellazione: { motivoCancellazione, dataDecorrenzaCancellazione: OGGI },
  generalitaPerRicerca: ricercaDi(chi),
  datiControllo: { ruoloSoggetto: '1' },
  ...altro,
});

/** Somebody of a list with their tie. */
export const inElenco = (chi: Campi, codiceLegame: string, altro: Campi = {}): Campi => ({
  generalita: ricercaDi(chi),
  legameSoggetto: legame(codiceLegame),
  ...altro,
});

/** A 5001 of that kind on the household of somebody. */
export const mutazioneFamiglia = (chi: Campi, tipoMutazione: string, altro: Campi = {}): Campi => {
  const famigliaConvivenza = famigliaDi(chi);
  return {
    famigliaConvivenza,
    datiControllo: { tipoMutazione, tipoScheda: famigliaConvivenza['tipoScheda']! },
    ...altro,
  };
};

/** A 5005 of that kind: those people into a family that is there (1) or a new one (2). */
export const mutazioneResidenza = (
  tipoMutazione: string,
  tipoScheda: string,
  elencoSoggettiFamiglia: readonly Campi[],
  altro: Campi = {},
): Campi => ({
  generalitaSchedaFamiglia: nuovaFamiglia({ dataOrigineFamigliaConvivenza: OGGI }),
  residenzaFamiglia: [residenza()],
  elencoSoggettiFamiglia,
  datiControllo: { tipoMutazione, tipoScheda },
  ...altro,
});

/** A 1002: from abroad, alone in a new family. */
export const immigrazione = (altro: Campi = {}, chi: Campi = straniera()): Campi => ({
  motivoIscrizione: { idMotivoIscrizione: '4' },
  generalita1002: { generalita: chi, statoCivile: { statoCivile: '1' } },
  cittadinanza: [cittadinanzaDi(stati.MAROCCO)],
  provenienza: { localita: localita(stati.MAROCCO) },
  residenza: [residenza()],
  famiglia: { famiglia: nuovaFamiglia({ dataOrigineFamigliaConvivenza: OGGI }), legameSoggetto: legame('1') },
  datiControllo: { attribuzioneFamiglia: '1', gestioneCF: '1' },
  ...altro,
});

export const straniera = (altro: Campi = {}): Campi =>
  persona({
    ...{ cognome: 'BENALI', nome: 'SALMA', dataNascita: '1990-05-04' },
    luogoNascita: { localita: localita(stati.MAROCCO) },
    ...altro,
  });

/** A 5008 of those kinds. */
export const mutazioneScheda = (
  chi: Campi,
  tipi: readonly string[],
  altro: Campi = {},
  gestioneCF?: string,
): Campi => ({
  generalitaPerRicerca: ricercaDi(chi),
  datiControllo: { tipoMutazione: tipi, ...(gestioneCF === undefined ? {} : { gestioneCF }) },
  ...altro,
});

/** The generalità of somebody as they must all be given to change some of them; without the codice fiscale. */
export const generalitaCambiate = (chi: Campi, altro: Campi): Campi => {
  const nomi = ['cognome', 'senzaCognome', 'nome', 'senzaNome', 'sesso', 'dataNascita', 'luogoNascita'];
  return { generalita: { ...soli(generalitaDi(chi), nomi), ...altro } };
};

/** A 1013, a 2011 or a 5012 of an operation that was just done. */
export const annullamento = (
  codice: '1013' | '2011' | '5012',
  operazioneRichiesta: string,
  { idANPR, idComune }: { readonly idANPR: string; readonly idComune: string },
  chi: Campi,
  altro: Campi = {},
): Campi => ({
  [codice === '1013' ? 'datiOperazione' : 'datiOperazioneDaAnnullare']: {
    ...{ operazioneRichiesta, idOperazioneComune: idComune, idOperazioneANPR: idANPR },
  },
  datiSchedaSoggettoFamigliaConvivenza: { soggetto: ricercaDi(chi) },
  datiControllo: {
    '1013': { tiposcheda: '1', annullamentoAttribuzione: 'N' },
    '2011': { tipoScheda: '1' },
    '5012': { tipoScheda: '1', annullamentoAttribuzioneCF: 'N' },
  }[codice],
  ...altro,
});
