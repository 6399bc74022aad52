import type { CodiceFinalita } from '../../contract/finalita.ts';
import type { ContenutoPratica, Pratica } from '../../contract/pratica.ts';
import { Deposito } from '../comuni/deposito.ts';
import { riquadro } from './riquadro.ts';

/** What is typed in the panel of the practice (F7): only what was touched, the rest is as the practice has it. */
export interface Pannello {
  /** The practice that it was typed for, by id; null where there was none on the desk. */
  readonly pratica: string | null;
  /** Null while it is the practice's own, or the usual one. */
  readonly finalita: CodiceFinalita | null;
  readonly testi: ContenutoPratica;
}

export const pannello = new Deposito<Pannello | null>(null);

/** What is typed for this practice, or was typed before there was one; of another practice, nothing. */
export const pannelloPer = (pratica: Pratica | null, scritto: Pannello | null): Pannello => {
  const suo = scritto !== null && (scritto.pratica === null || scritto.pratica === pratica?.id);
  return suo ? scritto : { pratica: pratica?.id ?? null, finalita: null, testi: {} };
};

/** F7. */
export const apriPannello = (): void => riquadro.scrivi('pratica');

/** Closes whatever is open on the desk besides the people, and forgets what was typed in it. */
export function chiudiRiquadro(): void {
  riquadro.scrivi(null);
  pannello.scrivi(null);
}

/** Of what was typed, what the practice does not say already: an untouched field must not undo a change made elsewhere. */
export const cambiati = (testi: ContenutoPratica, pratica: ContenutoPratica): ContenutoPratica =>
  Object.fromEntries(
    (['protocollo', 'persona', 'note'] as const).flatMap((nome) => {
      const testo = testi[nome]?.trim();
      return testo === undefined || testo === (pratica[nome] ?? '') ? [] : [[nome, testo]];
    }),
  );
