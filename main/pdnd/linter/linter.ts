import type { Difetto } from '../../../contract/pdnd/difetti.ts';
import { esaminaAsserzione } from './asserzione.ts';
import { esaminaEService } from './eservice.ts';
import type { Attesa, Esaminabile } from './attesa.ts';

/** What is wrong with a call, looked at before it leaves or after it was refused without a reason: all of it, in the order in which the servers would find it. */
export const esamina = ({ token, eservice }: Esaminabile, attesa: Attesa): readonly Difetto[] => [
  ...(token ? esaminaAsserzione(token, eservice, attesa) : []),
  ...(eservice ? esaminaEService(eservice, attesa) : []),
];
