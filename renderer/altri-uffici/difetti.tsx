import { testiDifetti } from '../../contract/messaggi/difetti-pdnd.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Difetto } from '../../contract/pdnd/difetti.ts';
import { Avviso } from '../comuni/avviso.tsx';

const t = schermate.altriUffici.difetti;

/** What is wrong with a call that was refused or, where nothing is to be seen from here, what may be. */
export function Difetti({ difetti }: { readonly difetti: readonly Difetto[] }) {
  if (difetti.length === 0) return null;
  return (
    <Avviso specie="avviso" titolo={difetti.some(({ forse }) => !forse) ? t.titolo : t.forse}>
      <ul className="difetti">
        {difetti.map(({ codice, dove }) => (
          <li key={codice}>
            <strong>
              {testiDifetti[codice].causa} {dove}
            </strong>{' '}
            {testiDifetti[codice].rimedio}
          </li>
        ))}
      </ul>
    </Avviso>
  );
}
