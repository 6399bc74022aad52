import { paroleDellEsito } from '../../../contract/messaggi/esiti-lotto.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { idAnprDi, sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import type { EsitoEService } from '../../../contract/pdnd/eservizi.ts';
import type { EsitoRiga, RigaLotto, ServizioPerLotti } from '../../../contract/pdnd/lotto.ts';
import { dataItaliana } from '../../../contract/testo.ts';
import { residenzaInLinea } from './residenza-in-linea.ts';

const t = schermate.altriUffici.lotti.csv;

type Risposta = Extract<EsitoEService, { specie: 'risposta' }>;

/** A column of the data that a service gives, of one person of its answer. */
interface Colonna {
  readonly titolo: string;
  readonly cella: (soggetto: Campi, risposta: Risposta) => string;
}

const diGeneralita = (titolo: string, nome: string): Colonna => ({
  titolo,
  cella: (soggetto) => dataItaliana(testoDi(sezioneDi(soggetto, 'generalita'), nome) ?? ''),
});

const generalita: readonly Colonna[] = [
  diGeneralita(t.cognome, 'cognome'),
  diGeneralita(t.nome, 'nome'),
  diGeneralita(t.nascita, 'dataNascita'),
];

/** What is told of each service besides its outcome in words. */
const colonne: Readonly<Partial<Record<ServizioPerLotti, readonly Colonna[]>>> = {
  C015: generalita,
  C016: [
    {
      titolo: t.decesso,
      cella: (soggetto) => dataItaliana(testoDi(sezioneDi(soggetto, 'datiDecesso'), 'dataEvento') ?? ''),
    },
  ],
  C020: [
    { titolo: t.residenza, cella: (soggetto) => sezioniDi(soggetto, 'residenza').map(residenzaInLinea).join(' | ') },
  ],
  C021: [{ titolo: t.componenti, cella: (_, { soggetti }) => String(soggetti.length) }],
  C029: generalita,
  C030: [{ titolo: t.idANPR, cella: idAnprDi }],
};

const colonneDi = (codice: ServizioPerLotti): readonly Colonna[] => colonne[codice] ?? [];

/**
 * What tells a row. A codice fiscale and an ID ANPR never stand in one file (design 5.5): who asked for IDs finds them by
 * the number of the row, who asked for anything else finds what they wrote.
 */
const inizioDi = (codice: ServizioPerLotti, dato: string): readonly string[] => (codice === 'C030' ? [] : [dato]);

/** The headings of the outcomes of a service. */
export const titoliEsiti = (codice: ServizioPerLotti): readonly string[] => [
  ...[t.riga, ...inizioDi(codice, t.dato), t.esito],
  ...colonneDi(codice).map(({ titolo }) => titolo),
];

/** The lines of a row's outcome: one, or one for each person where the answer has several; never the first alone. */
export function lineeEsito(codice: ServizioPerLotti, { n, dato, esito }: RigaLotto): readonly (readonly string[])[] {
  const inizio = [String(n), ...inizioDi(codice, dato), paroleDellEsito(esito)];
  const risposta = rispostaDi(esito);
  if (!risposta || risposta.soggetti.length === 0) return [[...inizio, ...colonneDi(codice).map(() => '')]];
  return personeDa(codice, risposta).map((soggetto) => [
    ...inizio,
    ...colonneDi(codice).map(({ cella }) => cella(soggetto, risposta)),
  ]);
}

/** A family (C021) is one line: of it the number of its members is told. */
const personeDa = (codice: ServizioPerLotti, { soggetti }: Risposta): readonly Campi[] =>
  codice === 'C021' ? soggetti.slice(0, 1) : soggetti;

const rispostaDi = (esito: EsitoRiga): Risposta | undefined =>
  esito.specie === 'esito' && esito.esito.specie === 'risposta' ? esito.esito : undefined;
