import { testoDi } from '../operazioni/valori.ts';
import type { Controllo } from './controllo.ts';
import { sottoEta } from './date.ts';
import { codiceIntestatario, componentiDi, dataCerta, dentro, maggioreEta, soggettoDi } from './fatti.ts';

/** A minor as the head of a family: who stays, who goes alone, or who comes in. */
export const minoreIntestatario: Controllo = (esaminata) => {
  const { campi, decorrenza } = esaminata;
  const minore = (nascita: string | undefined) => nascita !== undefined && sottoEta(nascita, decorrenza, maggioreEta);
  const inElenco = componentiDi(campi).filter(
    ({ legame, nascita }) => legame === codiceIntestatario && minore(nascita),
  );
  const suo = testoDi(dentro(campi, 'famiglia', 'legameSoggetto'), 'codiceLegame');
  const daSolo = suo === codiceIntestatario && minore(dataCerta(soggettoDi(esaminata)?.campi, 'dataNascita'));
  return [
    ...inElenco.map(({ percorso }) => ({ percorso: `${percorso}/legameSoggetto/codiceLegame` })),
    ...(daSolo ? [{ percorso: 'famiglia/legameSoggetto/codiceLegame' }] : []),
  ];
};
