import { schermate } from '../../../contract/messaggi/schermate.ts';
import { Avviso } from '../../comuni/avviso.tsx';
import { Copia } from '../../comuni/copia.tsx';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Attesa } from '../../sportello/attesa.tsx';
import { cambiaCaso } from '../azioni.ts';
import { fraseDi } from '../frasi.ts';
import { annullaLetture } from '../letture.ts';
import { bisogniDi, type CasoAperto } from '../modello.ts';

const t = schermate.casi.esito;

/** What comes of the case: the sentence that goes into the practice's notes, and the officer's own. */
export function PassoEsito({ aperto }: { readonly aperto: CasoAperto }) {
  const { testo, conclude } = fraseDi(aperto);
  const letture = bisogniDi(aperto.caso).map((quale) => aperto[quale]);
  const attesa = letture.find((lettura) => lettura?.fase === 'in-corso');
  const fallita = letture.find((lettura) => lettura?.fase === 'fallita');
  return (
    <>
      {attesa && <Attesa che={t.lettura} inizio={attesa.inizio} annulla={annullaLetture} />}
      {fallita && !conclude && <MostraErrore errore={fallita.errore} ruolo="status" />}
      {conclude ? (
        <section className="esito-caso" aria-label={t.frase}>
          <h3>{t.frase}</h3>
          <p>{testo}</p>
          <Copia testo={testo.slice(0, 500)} cosa={t.titolo} nome={t.copia} />
        </section>
      ) : (
        <Avviso specie="avviso" titolo={testo} ruolo="status" />
      )}
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
