import { percorsoDecorrenza } from '../../contract/controlli/index.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { leggiData } from '../moduli/date-scritte.ts';
import { erroriDelModulo, type ErroreCampo } from '../moduli/errori.ts';
import { elementoDi } from '../moduli/scritto.ts';
import { radiceDi } from '../servizi/radici.ts';
import { modelli } from './modelli/index.ts';
import type { LavoroRegistrazione } from './modello.ts';

const t = schermate.registrazioni;

export { percorsoDecorrenza };

/** What is to be put right before it can be sent. */
export function erroriDi(lavoro: LavoroRegistrazione): readonly ErroreCampo[] {
  const { operazione, scritto, decorrenza } = lavoro;
  const delloSchema = erroriDelModulo(radiceDi(operazione), scritto);
  const errori = [...delloSchema, ...mancanti(lavoro, new Set(delloSchema.map(({ percorso }) => percorso)))];
  const letta = leggiData(decorrenza);
  if (letta && letta.senza === undefined) return errori;
  const comune = { percorso: percorsoDecorrenza, etichetta: t.decorrenza, messaggio: t.decorrenzaErrata };
  return [...errori, { ...comune, manca: decorrenza === '', subito: false }];
}

/** What the schema lets out and ANPR would refuse to do without. */
const mancanti = (
  { modello, operazione, scritto }: LavoroRegistrazione,
  gia: ReadonlySet<string>,
): readonly ErroreCampo[] =>
  (modello === null ? [] : (modelli[modello].obbligatori ?? []))
    .filter((percorso) => !gia.has(percorso) && (scritto[percorso] ?? '').trim() === '')
    .map((percorso) => ({
      percorso,
      etichetta: elementoDi(radiceDi(operazione), percorso)?.etichetta ?? percorso,
      messaggio: schermate.moduli.errori.obbligatorio,
      manca: true,
      subito: false,
    }));
