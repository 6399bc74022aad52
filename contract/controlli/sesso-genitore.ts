import type { Controllo } from './controllo.ts';
import { dentro, sessoDi } from './fatti.ts';

const attesi = [
  ['paternita', 'M'],
  ['maternita', 'F'],
] as const;

/** A woman written as the father, a man as the mother: most often the two were swapped. */
export const sessoGenitore: Controllo = ({ operazione, campi }) =>
  operazione === '5013'
    ? []
    : attesi.flatMap(([quale, atteso]) => {
        const sesso = sessoDi(dentro(campi, quale, 'generalita'));
        const percorso = `${quale}/generalita/codiceFiscale/codFiscale`;
        return sesso === undefined || sesso === atteso ? [] : [{ percorso }];
      });
