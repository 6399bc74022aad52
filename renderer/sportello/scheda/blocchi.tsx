import { schermate } from '../../../contract/messaggi/schermate.ts';
import { rigaDaTastiera } from './righe-tastiera.ts';
import type { Blocco } from './righe.ts';

/** The sections of a record, in two columns where there is room; arrows go along their lines. */
export function Blocchi({ blocchi }: { readonly blocchi: readonly Blocco[] }) {
  return (
    <div className="blocchi">
      {blocchi.map(({ nome, titolo, righe }) => (
        <section key={nome} className="blocco">
          <h3>{titolo}</h3>
          {nome === 'ignoti' && <p className="aiuto">{schermate.scheda.ignotiSpiegazione}</p>}
          <dl>
            {righe.map(({ etichetta, valore, codice, rientro }, i) => (
              <div
                key={`${i} ${etichetta}`}
                className={`riga ${valore === null ? 'titolo-righe' : ''} ${rientro ? 'rientro' : ''}`}
                {...(valore === null ? {} : rigaDaTastiera(etichetta, valore))}
              >
                <dt>{etichetta}</dt>
                <dd className={codice ? 'codice' : undefined}>{valore}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
