import type { Anomalia } from '../../../contract/anpr.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { Avviso } from '../../comuni/avviso.tsx';

interface Proprieta {
  readonly avvisi: readonly Anomalia[];
  readonly titolo?: string;
}

/** What ANPR had to say besides its data, in its own words and code. */
export function Avvisi({ avvisi, titolo = schermate.scheda.avvisi }: Proprieta) {
  if (avvisi.length === 0) return null;
  return (
    <Avviso specie="avviso" titolo={titolo}>
      <ul className="avvisi">
        {avvisi.map(({ codice, testo, campo }) => (
          <li key={`${codice} ${testo}`}>
            <code>{codice}</code> {testo} {campo}
          </li>
        ))}
      </ul>
    </Avviso>
  );
}
