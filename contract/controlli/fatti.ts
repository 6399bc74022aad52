import { esaminaCodiceFiscale } from '../identificativi/codice-fiscale.ts';
import type { Campi, Valore } from '../operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../operazioni/valori.ts';
import { giornoDi } from './date.ts';
import type { Esaminata } from './controllo.ts';

// What many checks look for in a request: people, events, acts, houses, each with its path.

/** A section of a request, and where it stands. */
export interface Posto {
  readonly percorso: string;
  readonly campi: Campi;
}

/** Every section of a request, the outer before the inner. */
export function* sezioniIn(campi: Campi, sopra = ''): Generator<Posto> {
  for (const [nome, valore] of Object.entries(campi)) {
    const qui = sopra === '' ? nome : `${sopra}/${nome}`;
    if (Array.isArray(valore)) {
      for (const [i, uno] of (valore as readonly Valore[]).entries()) yield* conDentro(`${qui}[${i + 1}]`, uno);
    } else yield* conDentro(qui, valore);
  }
}

function* conDentro(percorso: string, valore: Valore | undefined): Generator<Posto> {
  if (typeof valore !== 'object' || Array.isArray(valore)) return;
  const campi = valore as Campi;
  yield { percorso, campi };
  yield* sezioniIn(campi, percorso);
}

/** The section at a path of single sections, or undefined. */
export const dentro = (campi: Campi | undefined, ...nomi: readonly string[]): Campi | undefined =>
  nomi.reduce<Campi | undefined>((qui, nome) => sezioneDi(qui, nome), campi);

/** An event of a request: a death, a marriage, a union; its day is known where it is known to the day. */
export interface Evento extends Posto {
  readonly data: string | undefined;
}

/** Where the event of a registration stands: what it is about, and from which day it holds. */
const postiEvento = [
  ['datiDecesso'],
  ['datiDecesso', 'eventoDecesso'],
  ['matrimonio', 'datiMatrimonio'],
  ['vedovanza', 'datiMorteconiuge'],
  ['unioneCivile', 'attoUnione'],
  ['unioneCivile', 'scioglimentoUnione', 'datiEvento'],
] as const;

/** The operations that register an event; a revocation or a correction repeats one that is registered already. */
const conEvento: readonly string[] = ['2001', '5008', '5021'];

/** The events that this registration is about; a birth is not among them. */
export const eventiDi = ({ operazione, campi }: Esaminata): readonly Evento[] =>
  !conEvento.includes(operazione)
    ? []
    : postiEvento.flatMap((nomi) => {
        const evento = dentro(campi, ...nomi);
        const eEvento =
          evento && ['dataEvento', 'luogoEvento', 'attoEvento', 'attoEventoANPR'].some((n) => n in evento);
        return eEvento ? [{ percorso: nomi.join('/'), campi: evento, data: dataCerta(evento, 'dataEvento') }] : [];
      });

/** A day that is known to the day: of one known in part nothing can be said. */
export function dataCerta(campi: Campi | undefined, nome: string): string | undefined {
  if (campi?.['senzaGiorno'] !== undefined || campi?.['senzaGiornoMese'] !== undefined) return undefined;
  return giornoDi(testoDi(campi, nome));
}

/** True where it happened abroad, or its act was transcribed: it reaches the Comune when it can. */
export const daFuori = ({ campi }: Posto): boolean =>
  dentro(campi, 'luogoEvento', 'localita') !== undefined ||
  ['attoEvento', 'attoEventoANPR'].some((nome) => testoDi(attoIn(campi, nome), 'trascritto') === '1');

/** The day on which the act of an event was formed, where it says it. */
export const formatoIl = ({ campi }: Posto): string | undefined =>
  ['attoEvento', 'attoEventoANPR'].flatMap((nome) => dataCerta(attoIn(campi, nome), 'dataFormazioneAtto') ?? [])[0];

const attoIn = (campi: Campi, nome: string): Campi | undefined => {
  const scritto = sezioneDi(campi, nome);
  return sezioneDi(scritto, 'atto') ?? sezioneDi(scritto, 'attoANSC') ?? scritto;
};

/** Whether a judgement stands in the place of the act: of a presumed death, of the end of a union. */
export const perSentenza = (campi: Campi): boolean =>
  [
    dentro(campi, 'datiSentenza'),
    dentro(campi, 'datiDecesso', 'sentenza'),
    dentro(campi, 'unioneCivile', 'scioglimentoUnione', 'sentenza'),
  ].some((sentenza) => sentenza !== undefined);

/** Whether somebody goes to live in another house of Italy: 1002, 5005, and 5001 of the address (kind 4). */
export const cambiaCasa = ({ operazione, campi }: Esaminata): boolean =>
  ['1002', '5005'].includes(operazione) || (operazione === '5001' && 'residenzaFamigliaConvivenza' in campi);

/** Where whoever is born, or comes into the registry, stands. */
const nuovi: Readonly<Record<string, string>> = {
  '1001': 'generalita1001',
  '1002': 'generalita1002',
  A001: 'generalitaA001',
};

/** The generalità of whoever a registration puts into the registry. */
export function nuovoDi({ operazione, campi }: Esaminata): Posto | undefined {
  const dove = nuovi[operazione];
  const generalita = dove === undefined ? undefined : dentro(campi, dove, 'generalita');
  return generalita && { percorso: `${dove}/generalita`, campi: generalita };
}

/** Whether it registers a birth. */
export const eNascita = ({ operazione }: Esaminata): boolean => operazione === '1001' || operazione === 'A001';

/** The generalità of whoever a registration is about, as far as it names one person. */
export const soggettoDi = (esaminata: Esaminata): Posto | undefined => {
  const { campi } = esaminata;
  const cercata = sezioneDi(campi, 'generalitaPerRicerca');
  return nuovoDi(esaminata) ?? (cercata && { percorso: 'generalitaPerRicerca', campi: cercata });
};

/** Somebody of a list, with the tie that they are to have. */
export interface Componente extends Posto {
  readonly nascita: string | undefined;
  readonly legame: string | undefined;
}

/** The members that a request names of a family: who moves, who stays, or whose tie changes. */
export const componentiDi = (campi: Campi): readonly Componente[] =>
  ['elencoSoggettiFamiglia', 'elencoSoggetti'].flatMap((elenco) =>
    sezioniDi(campi, elenco).map((uno, i) => ({
      percorso: `${elenco}[${i + 1}]`,
      campi: uno,
      nascita: dataCerta(sezioneDi(uno, 'generalita'), 'dataNascita'),
      legame: testoDi(sezioneDi(uno, 'legameSoggetto'), 'codiceLegame'),
    })),
  );

/** Code of the head in the table of ties (table 5). */
export const codiceIntestatario = '1';
export const maggioreEta = 18;

/** The sex that generalità say, or else their codice fiscale; undefined where neither does. */
export function sessoDi(generalita: Campi | undefined): 'M' | 'F' | undefined {
  const scritto = testoDi(generalita, 'sesso');
  if (scritto === 'M' || scritto === 'F') return scritto;
  return esaminaCodiceFiscale(testoDi(sezioneDi(generalita, 'codiceFiscale'), 'codFiscale') ?? '').sesso;
}

/** Whether generalità are as ANPR has them, not as the officer wrote them: they carry the number of the record. */
export const diAnpr = (generalita: Campi): boolean => testoDi(generalita, 'idSchedaSoggettoANPR') !== undefined;

/** The two of a marriage, or of a union, that is registered now, with the path of the other one. */
export interface Coppia {
  readonly specie: 'matrimonio' | 'unione';
  readonly uno: Campi | undefined;
  readonly altro: Posto;
  /** The day of the marriage, or else that from which it holds. */
  readonly giorno: string;
}

/** The couple that this registration joins. */
export function coppiaDi({ operazione, campi, decorrenza }: Esaminata): Coppia | undefined {
  if (operazione !== '5008') return undefined;
  const uno = sezioneDi(campi, 'generalitaPerRicerca');
  const coniuge = dentro(campi, 'matrimonio', 'coniuge');
  const sposi = dentro(campi, 'matrimonio', 'datiMatrimonio');
  if (coniuge) {
    const altro = { percorso: 'matrimonio/coniuge', campi: coniuge };
    return { specie: 'matrimonio', uno, altro, giorno: dataCerta(sposi, 'dataEvento') ?? decorrenza };
  }
  const unito = dentro(campi, 'unioneCivile', 'unitoCivilmente');
  const atto = dentro(campi, 'unioneCivile', 'attoUnione');
  if (!unito || !atto) return undefined;
  const altro = { percorso: 'unioneCivile/unitoCivilmente', campi: unito };
  return { specie: 'unione', uno, altro, giorno: dataCerta(atto, 'dataEvento') ?? decorrenza };
}
