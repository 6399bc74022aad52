import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Caso } from './caso.ts';
import { elementoComune, type SedeEstera } from './luoghi.ts';
import { specie, vie } from './nomi.ts';
import { primaDimora, type Dimora, type Nucleo } from './nuclei.ts';
import { inOrdine, type Tappa } from './tappe.ts';

// Where households live and what they are, as ANPR writes it.

/** `tipoScheda`: 1 family, 2 convivenza. */
export const tipoScheda = (nucleo: Nucleo): '1' | '2' => (nucleo.specie === 'convivenza' ? '2' : '1');
/** `tipoLegame`: 3 family, 4 convivenza, 5 AIRE family. */
export const tipoLegame = { famiglia: '3', convivenza: '4', aire: '5' } as const;

/** The number that a Comune gives to one of its own records: ANPR's without the leading digits. */
export const numeroNelComune = (id: number): string => String(id % 1_000_000);

const indirizzoItaliano = (caso: Caso, { comune }: Dimora): Campi => ({
  cap: comune.cap,
  comune: elementoComune(comune),
  toponimo: { ...caso.unoFrequente(specie), specieFonte: '1', denominazioneToponimo: caso.uno(vie) },
  numeroCivico: {
    numero: String(caso.intero(1, 180)),
    ...(caso.vero(0.4) ? { civicoInterno: { interno1: String(caso.intero(1, 20)) } } : {}),
  },
});

/** `tipoLocalitaEstera`: an address abroad and the consulate that keeps it. */
export const localitaEstera = (caso: Caso, sede: SedeEstera): Campi => ({
  indirizzoEstero: {
    cap: sede.cap,
    localita: { descrizioneLocalita: sede.citta, descrizioneStato: sede.stato.nome, codiceStato: sede.stato.codice },
    toponimo: { denominazione: sede.via, numeroCivico: String(caso.intero(1, 150)) },
  },
  consolato: { codiceConsolato: sede.consolato, descrizioneConsolato: sede.sede },
});

/** `tipoResidenza`, without the day from which each member has it. */
const residenza = (caso: Caso, dimora: Dimora): Campi =>
  dimora.sede
    ? { tipoIndirizzo: '4', localitaEstera: localitaEstera(caso, dimora.sede), dataDecorrenzaResidenza: dimora.dal }
    : {
        tipoIndirizzo: '1',
        indirizzo: dimora.indirizzo ?? indirizzoItaliano(caso, dimora),
        dataDecorrenzaResidenza: dimora.dal,
      };

/** ANPR's table 26. */
const motivi = { matrimonio: '1', parentela: '2', affettiva: '6' } as const;

/** Why the family is one, from day to day: affection becomes marriage on the wedding's day. */
function motivoCostituzione({ membri }: Nucleo, giorno: string): string {
  const sposata = membri.some(({ persona: { matrimonio, coniuge } }) => {
    const insieme = membri.some(({ persona }) => persona === coniuge);
    return insieme && matrimonio !== undefined && matrimonio.data <= giorno;
  });
  if (sposata) return motivi.matrimonio;
  return membri.some(({ legami: [primo] }) => primo!.codice === '23') ? motivi.affettiva : motivi.parentela;
}

/** A household's record, and its residences (`tipoResidenza`), one for each of the places where it has lived. */
export interface Scheda {
  readonly id: number;
  readonly tappe: readonly Tappa[];
  readonly residenze: readonly Campi[];
}

/** Writes a household's record, from its beginning: where it lives and what it is. */
export function scheda(caso: Caso, nucleo: Nucleo, id: number): Scheda {
  const { dal: origine } = primaDimora(nucleo);
  const nozze = nucleo.membri.flatMap(({ persona }) => persona.matrimonio?.data ?? []).filter((data) => data > origine);
  const comuneAl = (giorno: string): string => nucleo.dimore.findLast(({ dal }) => dal <= giorno)!.comune.istat;
  const famigliaConvivenza = (giorno: string): Campi => ({
    idFamigliaConvivenzaComune: {
      idFamigliaConvivenzaComuneIstat: comuneAl(giorno),
      idFamigliaConvivenza: numeroNelComune(id),
    },
    idFamigliaConvivenzaANPR: String(id),
    ...(nucleo.specie === 'aire' ? { famigliaAire: 'S' } : {}),
    dataOrigineFamigliaConvivenza: origine,
    ...(nucleo.denominazione
      ? { denominazioneConvivenza: nucleo.denominazione, specieConvivenza: '3' }
      : { motivoCostituzione: motivoCostituzione(nucleo, giorno) }),
    tipoScheda: tipoScheda(nucleo),
  });
  const residenze = nucleo.dimore.map((dimora) => residenza(caso, dimora));
  const traslochi = nucleo.dimore.map(({ dal, altraLingua }, i): Tappa => ({
    dal,
    sezioni: {
      residenza: [residenze[i]!],
      famigliaConvivenza: famigliaConvivenza(dal),
      ...(altraLingua ? { altraLingua } : {}),
    },
  }));
  const matrimoni = nozze.map((dal): Tappa => ({ dal, sezioni: { famigliaConvivenza: famigliaConvivenza(dal) } }));
  return { id, residenze, tappe: inOrdine([...traslochi, ...matrimoni], origine) };
}

/** `tipoIndirizzo` of an Italian address that is given, not drawn. */
export const indirizzoDato = (
  comune: Dimora['comune'],
  via: string,
  numeroCivico: Campi,
  frazione?: string,
): Campi => ({
  cap: comune.cap,
  comune: elementoComune(comune),
  ...(frazione ? { frazione } : {}),
  toponimo: { specie: 'VIA', specieFonte: '1', denominazioneToponimo: via },
  numeroCivico,
});
