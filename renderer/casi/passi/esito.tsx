import { schermate } from '../../../contract/messaggi/schermate.ts';
import { Copia } from '../../comuni/copia.tsx';
import { cambiaCaso } from '../azioni.ts';
import { fraseDi } from '../frasi.ts';
import type { CasoAperto } from '../modello.ts';

const t = schermate.casi.esito;

/** What comes of the case: the sentence that goes into the practice's notes, and the officer's own. */
export function PassoEsito({ aperto }: { readonly aperto: CasoAperto }) {
  const frase = fraseDi(aperto);
  return (
    <>
      <section className="esito-caso" aria-label={t.frase}>
        <h3>{t.frase}</h3>
        <p>{frase}</p>
        <Copia testo={frase.slice(0, 500)} cosa={t.titolo} nome={t.copia} />
      </section>
      <label className="campo">
        <span>{t.note}</span>
        <textarea
          rows={4}
          maxLength={1000}
          value={aperto.caso.note}
          onChange={({ target }) => cambiaCaso({ note: target.value })}
        />
      </label>
    </>
  );
}
