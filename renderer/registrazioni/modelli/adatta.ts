import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { legameDi } from '../persona.ts';
import type { Contesto } from './modello.ts';
import { intestatario } from './parti.ts';

// Whose case it can be, by what a record says. What was not read for this purpose forbids nothing.

type Regola = (soggetto: Campi, contesto: Contesto) => boolean;

export const tutte =
  (...regole: readonly Regola[]): Regola =>
  (soggetto, contesto) =>
    regole.every((regola) => regola(soggetto, contesto));

export const vivo: Regola = (soggetto) => soggetto['datiDecesso'] === undefined;
export const inAire: Regola = (soggetto) => testoDi(sezioneDi(soggetto, 'generalita'), 'soggettoAIRE') === 'S';
const cancellato: Regola = (soggetto) => soggetto['datiCancellazione'] !== undefined;
/** In the registry of those who live in Italy. */
export const residente: Regola = (soggetto, contesto) =>
  vivo(soggetto, contesto) && !cancellato(soggetto, contesto) && !inAire(soggetto, contesto);
export const iscritto: Regola = (soggetto, contesto) => vivo(soggetto, contesto) && !cancellato(soggetto, contesto);
export const daRitrovare: Regola = (soggetto, contesto) =>
  vivo(soggetto, contesto) && cancellato(soggetto, contesto) && !inAire(soggetto, contesto);
export const italiano: Regola = (soggetto) => {
  const sue = sezioniDi(soggetto, 'cittadinanza');
  return sue.length === 0 || sue.some((una) => testoDi(una, 'codiceStato') === '100');
};
export const straniero: Regola = (soggetto) =>
  sezioniDi(soggetto, 'cittadinanza').every((una) => testoDi(una, 'codiceStato') !== '100');

/** Of one of those civil states (table 1), where it was read. */
export const conStato =
  (...stati: readonly string[]): Regola =>
  (soggetto) => {
    const suo = testoDi(sezioneDi(soggetto, 'statoCivile'), 'statoCivile');
    return suo === undefined || stati.includes(suo);
  };
export const libero: Regola = conStato('1', '3', '4', '7', '8', '9');

export const conSezione =
  (nome: string): Regola =>
  (soggetto) =>
    soggetto[nome] !== undefined;
export const convivente: Regola = (soggetto) => {
  const sua = sezioneDi(soggetto, 'convivenzaDiFatto');
  return sua !== undefined && sua['contrattoRisoluzione'] === undefined;
};

/** The household of the person, where it was read, is a family and not a convivenza. */
export const inFamiglia: Regola = (soggetto) =>
  (testoDi(sezioneDi(soggetto, 'famigliaConvivenza'), 'tipoScheda') ?? '1') === '1';
export const nonIntestatario: Regola = (soggetto) => legameDi(soggetto) !== intestatario;

const comuneDi = (soggetto: Campi): string | undefined =>
  testoDi(sezioneDi(sezioneDi(sezioniDi(soggetto, 'residenza')[0], 'indirizzo'), 'comune'), 'codiceIstat');
export const diQui: Regola = (soggetto, { comune }) => [undefined, comune?.istat].includes(comuneDi(soggetto));
export const diAltroComune: Regola = (soggetto, { comune }) =>
  comuneDi(soggetto) === undefined || comuneDi(soggetto) !== comune?.istat;
