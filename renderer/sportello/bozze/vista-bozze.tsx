import { useRef, useState, type KeyboardEvent } from 'react';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Bozza } from '../../../contract/pratica.ts';
import { mostraOra } from '../../comuni/date.ts';
import { useDeposito } from '../../comuni/deposito.ts';
import { Icona } from '../../comuni/icone.tsx';
import { vaiAllaRiga } from '../vai-alla-riga.ts';
import { offerte, riprendi, scarta } from './bozza.ts';

const t = schermate.sportello.bozze;

/** Work left half done, offered on an empty desk: Enter takes it up again, Del does away with it. */
export function VistaBozze() {
  const elenco = useDeposito(offerte);
  const [scelta, scegli] = useState(0);
  const riquadro = useRef<HTMLElement>(null);
  if (elenco.length === 0) return null;
  const attuale = Math.min(scelta, elenco.length - 1);
  const scartaEVai = async (bozza: Bozza) => {
    if (!(await scarta(bozza))) return;
    // The next draft is drawn in its place; without one, the search line is where work begins.
    const rimasta = riquadro.current?.querySelector<HTMLElement>('[data-fuoco="risultato"]');
    if (rimasta) rimasta.focus();
    else vaiAllaRiga();
  };
  const alTasto = (evento: KeyboardEvent<HTMLElement>) => {
    const passo = { ArrowDown: 1, ArrowUp: -1 }[evento.key];
    const bozza = elenco[attuale];
    if (passo !== undefined) {
      const nuova = Math.max(0, Math.min(elenco.length - 1, attuale + passo));
      scegli(nuova);
      evento.currentTarget.querySelectorAll<HTMLElement>('[data-bozza]')[nuova]?.focus();
    } else if (evento.key === 'Delete' && bozza) void scartaEVai(bozza);
    else return;
    evento.preventDefault();
  };
  return (
    <section ref={riquadro} className="bozze" aria-labelledby="bozze-titolo" data-guida="bozze" onKeyDown={alTasto}>
      <h3 id="bozze-titolo">
        <Icona nome="cartella" /> {t.titolo}
      </h3>
      <ul>
        {elenco.map((bozza, i) => (
          <li key={bozza.id}>
            <button
              type="button"
              className="pulsante"
              data-bozza
              data-fuoco={i === attuale ? 'risultato' : undefined}
              tabIndex={i === attuale ? 0 : -1}
              onFocus={() => scegli(i)}
              onClick={() => void riprendi(bozza)}
            >
              <span>{descrivi(bozza)}</span>
              <kbd>{schermate.generali.invio}</kbd>
            </button>
            <button type="button" className="pulsante" tabIndex={-1} onClick={() => void scartaEVai(bozza)}>
              {t.elimina} <kbd>{schermate.generali.canc}</kbd>
              <span className="solo-lettori">{descrivi(bozza)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="aiuto">{t.aiuto}</p>
    </section>
  );
}

const descrivi = ({ aggiornata, pratica }: Bozza): string =>
  `${t.voce(mostraOra(aggiornata))}, ${pratica ? t.pratica(pratica.numero) : t.senzaPratica}`;
