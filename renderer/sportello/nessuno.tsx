import type { Criteri } from '../../contract/canali.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Ritrovamento } from './banco.ts';
import { descriviCriteri } from './criteri.ts';
import { Icona } from '../comuni/icone.tsx';
import { Avvisi } from './scheda/avvisi.tsx';

const t = schermate.sportello.nessuno;

interface Proprieta {
  readonly criteri: Criteri;
  readonly motivi: Extract<Ritrovamento, { specie: 'nessuno' }>['motivi'];
}

/** Nobody found is an answer too: what ANPR said, and what to try next. */
export function Nessuno({ criteri, motivi }: Proprieta) {
  return (
    <section className="vuoto-progettato" tabIndex={-1} data-fuoco="risultato" aria-labelledby="nessuno-titolo">
      <h2 id="nessuno-titolo">
        <Icona nome="lente" /> {t.titolo}
      </h2>
      <p>
        <strong>{descriviCriteri(criteri)}</strong>
      </p>
      <Avvisi titolo={t.risposta} avvisi={motivi} />
      <h3>{t.provare}</h3>
      <ul>
        {t.consigli[criteri.specie].map((consiglio) => (
          <li key={consiglio}>{consiglio}</li>
        ))}
      </ul>
    </section>
  );
}
