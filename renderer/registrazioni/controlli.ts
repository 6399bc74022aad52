import { schermate } from '../../contract/messaggi/schermate.ts';
import { leggiData } from '../moduli/date-scritte.ts';
import { erroriDelModulo, type ErroreCampo } from '../moduli/errori.ts';
import { radiceDi } from '../servizi/radici.ts';
import type { LavoroRegistrazione } from './modello.ts';

const t = schermate.registrazioni;

/** Where, among the errors of the form, the day from which it holds stands: it is in the header of the request. */
export const percorsoDecorrenza = '#decorrenza';

/** What is to be put right before it can be sent. */
export function erroriDi({ operazione, scritto, decorrenza }: LavoroRegistrazione): readonly ErroreCampo[] {
  const errori = erroriDelModulo(radiceDi(operazione), scritto);
  const letta = leggiData(decorrenza);
  if (letta && letta.senza === undefined) return errori;
  const comune = { percorso: percorsoDecorrenza, etichetta: t.decorrenza, messaggio: t.decorrenzaErrata };
  return [...errori, { ...comune, manca: decorrenza === '', subito: false }];
}
