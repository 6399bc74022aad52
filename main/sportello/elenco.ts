import type { SoggettoInElenco } from '../../contract/consultazione.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { idAnprDi, sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';

/** Of a record, what tells one person from another in a list. */
export function inElenco(soggetto: Campi): SoggettoInElenco {
  const generalita = sezioneDi(soggetto, 'generalita');
  const luogo = sezioneDi(generalita, 'luogoNascita');
  const [residenza] = sezioniDi(soggetto, 'residenza');
  return {
    idANPR: idAnprDi(soggetto),
    cognome: testoDi(generalita, 'cognome') ?? '',
    nome: testoDi(generalita, 'nome') ?? '',
    ...definiti({
      sesso: testoDi(generalita, 'sesso'),
      dataNascita: testoDi(generalita, 'dataNascita'),
      luogoNascita:
        testoDi(sezioneDi(luogo, 'comune'), 'nomeComune') ??
        testoDi(sezioneDi(luogo, 'localita'), 'descrizioneLocalita'),
      comuneResidenza: testoDi(sezioneDi(sezioneDi(residenza, 'indirizzo'), 'comune'), 'nomeComune'),
      codiceFiscale: testoDi(sezioneDi(generalita, 'codiceFiscale'), 'codFiscale'),
    }),
    aire: ['S', '1', 'Y'].includes(testoDi(generalita, 'soggettoAIRE') ?? ''),
    deceduto: deceduto(soggetto),
  };
}

/** In a list of several people ANPR leaves the section of the death out: the reason of the cancellation tells it. */
const deceduto = (soggetto: Campi): boolean =>
  soggetto['datiDecesso'] !== undefined ||
  ['1', '2'].includes(testoDi(sezioneDi(soggetto, 'datiCancellazione'), 'motivoCancellazione') ?? '');

/** Leaves out what is undefined, as exactOptionalPropertyTypes wants. */
const definiti = <T extends Record<string, string | undefined>>(campi: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(campi).filter(([, valore]) => valore !== undefined)) as { [K in keyof T]?: string };
