import { sezioneDi, testoDi } from '../../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../../errori.ts';
import { entra } from '../../../mutamenti/famiglie.ts';
import { maggioreEta } from '../../../popolazione/individui.ts';
import type { Persona } from '../../../popolazione/popolazione.ts';
import type { Atto, EsitoRegistrazione } from '../../atto.ts';
import { codiceLegame } from '../../controlli/famiglie.ts';
import { attribuisciCodice, cittadinanzeDi, codiceRichiesto, generalitaComplete } from '../../controlli/generalita.ts';
import { iscrivi } from '../../iscrizioni/iscritto.ts';
import { atto as attoNascita, maternita, paternita } from './dati.ts';

/** Generalità, father, mother and birth act, all at once. */
const tutti = ['01', '10', '11', '15'];

/**
 * How a request tells the adoption of a minor. The schema has no word for it; what it has is that everything by which
 * somebody is known changes together, which happens to a minor for no other reason: a 5008 of the kinds 01, 10, 11 and 15
 * (docs/decisioni/0013).
 */
export const adottato = (tipi: readonly string[], persona: Persona, decorrenza: string): boolean =>
  maggioreEta(persona) > decorrenza && tutti.every((tipo) => tipi.includes(tipo)) && tipi.length === tutti.length;

/**
 * The adoption of a minor (DM 3 March 2023, annex 6, row 4): a new record, with a new number, a new ID ANPR and a new
 * codice fiscale, which begins on this day; the old one is gone, and nothing says that it was the same child's. It can be
 * neither annulled nor looked up: no row of the journal, of the history or of a procedure leads from one to the other.
 */
export function adotta(atto: Atto, persona: Persona): EsitoRegistrazione {
  const { richiesta, scrittura, decorrenza } = atto;
  const generalita = sezioneDi(sezioneDi(richiesta, 'generalitaDaModificare'), 'generalita');
  if (!generalita) throw new ErroreAnpr('ES068', [], 'generalitaDaModificare');
  const nuove = generalitaComplete(atto, generalita, 'EN139');
  const richiesto = codiceRichiesto(generalita, sezioneDi(richiesta, 'datiControllo')!);
  const sezioni = { ...paternita(atto, persona), ...maternita(atto, persona), ...attoNascita(atto, persona) };
  const presenti = Object.fromEntries(Object.entries(sezioni).flatMap(([nome, v]) => (v === null ? [] : [[nome, v]])));
  scrittura.togliSenzaTraccia(persona.idScheda);
  scrittura.ritira(persona.idANPR, false);
  if (persona.codiceFiscale !== null) scrittura.ritira(persona.codiceFiscale, false);
  const numero = iscrivi(atto, {
    nuove,
    codice: attribuisciCodice(atto, nuove, richiesto),
    come: { iscrizioneResidente: { motivoIscrizione: '1' } },
    sezioni: {
      ...presenti,
      attributiSoggetto: persona.sezioni['attributiSoggetto']!,
      cittadinanza: cittadinanzeDi(persona).map((una) => ({ ...una, dataValidita: nuove.dati.dataNascita })),
      statoCivile: { statoCivile: '1' },
    },
  });
  entra(scrittura, numero, persona.idFamiglia, decorrenza, legame(atto, persona));
  // Undone, it would leave no child at all: the old record is not there to be put back.
  atto.giornale.scorda(numero);
  return { specie: 'fatta', soggetto: numero };
}

/** The tie with the head is that of always, unless an adoptive parent is the head, or the head's spouse. */
function legame({ richiesta, popolazione, oggi }: Atto, persona: Persona): string {
  const genitori = ['paternita', 'maternita'].flatMap((nome) => {
    const numero = testoDi(sezioneDi(sezioneDi(richiesta, nome), 'generalita'), 'idSchedaSoggettoANPR');
    return numero === undefined ? [] : popolazione.perIdScheda(numero, oggi);
  });
  const inCasa = genitori.some(
    (uno) => uno.idFamiglia === persona.idFamiglia && ['1', '2'].includes(codiceLegame(uno)),
  );
  return inCasa ? '3' : codiceLegame(persona);
}
