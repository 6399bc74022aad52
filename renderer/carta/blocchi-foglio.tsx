import type { Blocco } from '../sportello/scheda/righe.ts';

/** The sections of a record, or of a request, on paper. */
export function BlocchiFoglio({ blocchi }: { readonly blocchi: readonly Blocco[] }) {
  return blocchi.map(({ nome, titolo, righe }) => (
    <section key={nome} className="foglio-sezione">
      <h3>{titolo}</h3>
      <dl>
        {righe.map(({ etichetta, valore, rientro }, i) => (
          <div
            key={`${i} ${etichetta}`}
            className={`${valore === null ? 'titolo-righe' : ''} ${rientro ? 'rientro' : ''}`}
          >
            <dt>{etichetta}</dt>
            <dd>{valore}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
