import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Campi, Valore } from '../../../contract/operazioni/albero.ts';
import { idAnprDi, sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { famigliaDi, legameDi, perRicerca, type PersonaRegistrata } from '../persona.ts';
import type { Contesto } from './modello.ts';

// What many cases have in common: groups of fields, and what the request says without being asked.

const t = schermate.registrazioni.sezioni;

export const campiDi =
  (...nomi: readonly string[]) =>
  (dove: string): readonly string[] =>
    nomi.map((nome) => `${dove}/${nome}`);

/** The numbers of an act of stato civile. */
export const atto = campiDi('comuneRegistrazione', 'anno', 'parte', 'serie', 'numeroAtto');
export const generalita = campiDi('cognome', 'nome', 'sesso', 'dataNascita', 'luogoNascita');
/** Somebody who may be in ANPR or not: the codice fiscale says who they are. */
export const altraPersona = campiDi('codiceFiscale/codFiscale', 'cognome', 'nome', 'sesso', 'dataNascita');
export const genitore = campiDi('generalita/codiceFiscale/codFiscale', 'generalita/cognome', 'generalita/nome');
export const sentenza = campiDi('data', 'numero', 'tipoTribunale', 'autorita', 'dataValidita');

export const casa = campiDi(
  'indirizzo/toponimo/codSpecie',
  'indirizzo/toponimo/denominazioneToponimo',
  'indirizzo/numeroCivico/numero',
  'indirizzo/numeroCivico/esponente1',
  'indirizzo/numeroCivico/civicoInterno/interno1',
  'indirizzo/cap',
);
export const etichetteCasa = (dove: string): Readonly<Record<string, string>> => ({
  [`${dove}/indirizzo/toponimo/codSpecie`]: t.specie,
});

export const casaEstera = (dove: string): readonly string[] => [
  `${dove}/localitaEstera/indirizzoEstero/localita`,
  `${dove}/localitaEstera/indirizzoEstero/localita/descrizioneLocalita`,
  `${dove}/localitaEstera/indirizzoEstero/toponimo/denominazione`,
  `${dove}/localitaEstera/indirizzoEstero/toponimo/numeroCivico`,
  `${dove}/localitaEstera/indirizzoEstero/cap`,
  `${dove}/localitaEstera/consolato`,
];
export const etichetteCasaEstera = (dove: string): Readonly<Record<string, string>> => ({
  [`${dove}/localitaEstera/indirizzoEstero/localita`]: t.stato,
  [`${dove}/localitaEstera/indirizzoEstero/localita/descrizioneLocalita`]: t.localita,
  [`${dove}/localitaEstera/indirizzoEstero/toponimo/denominazione`]: t.via,
  [`${dove}/localitaEstera/consolato`]: t.consolato,
});

export const qui = ({ comune }: Contesto): Campi =>
  comune ? { nomeComune: comune.nome, codiceIstat: comune.istat, siglaProvinciaIstat: comune.provincia } : {};

export const attoQui = (contesto: Contesto, altro: Campi = {}): Campi => ({
  comuneRegistrazione: qui(contesto),
  anno: contesto.oggi.slice(0, 4),
  ...altro,
});

/** The kind of street is told by ANPR's own table (ES023). */
const fonteSpecie = { toponimo: { specieFonte: '1' } };

/** A house in this Comune; the postal code is that of who already lives here. */
export const casaQui = (contesto: Contesto): Campi => {
  const [residenza] = sezioniDi(contesto.persona?.soggetto, 'residenza');
  const indirizzo = sezioneDi(residenza, 'indirizzo');
  const eQui = testoDi(sezioneDi(indirizzo, 'comune'), 'codiceIstat') === contesto.comune?.istat;
  const cap = eQui ? testoDi(indirizzo, 'cap') : undefined;
  return {
    tipoIndirizzo: '1',
    dataDecorrenzaResidenza: contesto.oggi,
    indirizzo: { ...(cap === undefined ? {} : { cap }), comune: qui(contesto), ...fonteSpecie },
  };
};

/** A house abroad (table 25). */
export const casaAllEstero = ({ oggi }: Contesto): Campi => ({ tipoIndirizzo: '4', dataDecorrenzaResidenza: oggi });

export const chi = ({ persona }: Contesto): Campi => (persona ? perRicerca(persona.soggetto) : {});
export const famiglia = ({ persona }: Contesto): Campi => (persona ? famigliaDi(persona.soggetto) : {});
/** The kind of the household, where the record says it. */
export const tipoScheda = (contesto: Contesto): Campi => soli(famiglia(contesto), ['tipoScheda']);

/** Code of the head in the table of ties (table 5). */
export const intestatario = '1';
export const eIntestatario = ({ persona }: Contesto): boolean =>
  persona !== null && legameDi(persona.soggetto) === intestatario;

/** A family (1) that begins on that day, for other reasons than those of the table 26. */
export const famigliaNuova = ({ oggi }: Contesto): Campi => ({
  tipoScheda: '1',
  motivoCostituzione: '9',
  dataOrigineFamigliaConvivenza: oggi,
});
export const legame = ({ oggi }: Contesto, codiceLegame = intestatario): Campi => ({
  dataDecorrenza: oggi,
  codiceLegame,
});

/** Somebody of a list with the tie that they are to have; none yet, where it is for the officer to say. */
export const inElenco = (soggetto: Campi, { oggi }: Contesto, codiceLegame: string | undefined): Campi => ({
  generalita: perRicerca(soggetto),
  legameSoggetto: { dataDecorrenza: oggi, ...(codiceLegame === undefined ? {} : { codiceLegame }) },
});

/** Who stays in the household of a head that leaves it: the first is proposed as the new head. */
export const chiResta = (contesto: Contesto): readonly Campi[] => {
  const { persona } = contesto;
  if (!persona || !eIntestatario(contesto)) return [];
  return altri(persona).map((uno, posto) => inElenco(uno, contesto, posto === 0 ? intestatario : legameDi(uno)));
};

export const altri = ({ componenti, idANPR }: PersonaRegistrata): readonly Campi[] =>
  componenti.filter((uno) => idAnprDi(uno) !== idANPR);

export const ITALIANA = { descrizioneStato: 'ITALIA', codiceStato: '100' };

/** The generalità of the person as they are, to be put right: with others the codice fiscale would be another too. */
export function senzaNumeri({ persona }: Contesto): Campi {
  const nomi = ['cognome', 'senzaCognome', 'nome', 'senzaNome', 'sesso', 'dataNascita', 'senzaGiorno'];
  return soli(sezioneDi(persona?.soggetto, 'generalita') ?? {}, [...nomi, 'senzaGiornoMese', 'luogoNascita']);
}

export const soli = (campi: Campi, nomi: readonly string[]): Campi =>
  Object.fromEntries(
    nomi.flatMap((nome): [string, Valore][] => (campi[nome] === undefined ? [] : [[nome, campi[nome]]])),
  );
