import { schermate } from '../../contract/messaggi/schermate.ts';
import { Icona } from '../comuni/icone.tsx';
import type { CartaInLettore } from './carte.ts';

const t = schermate.accesso.scelta;

interface Proprieta {
  readonly carte: readonly CartaInLettore[];
  readonly scelta: CartaInLettore;
  readonly scegli: (seriale: string) => void;
}

/** The cards in the readers: one is only shown, several are chosen with the arrows. */
export function SceltaCarta({ carte, scelta, scegli }: Proprieta) {
  const sola = carte.length === 1;
  return (
    <fieldset className="carte">
      <legend>{sola ? t.una : t.titolo}</legend>
      {!sola && <p className="aiuto">{t.aiuto}</p>}
      {carte.map((una) => (
        <label key={una.carta.seriale} className={una === scelta ? 'carta scelta' : 'carta'}>
          <input
            type="radio"
            name="carta"
            checked={una === scelta}
            onChange={() => scegli(una.carta.seriale)}
            className={sola ? 'solo-lettori' : undefined}
          />
          <Icona nome="carta" />
          <span className="carta-nome">{una.carta.etichetta}</span>
          <small>
            {t.seriale(una.carta.seriale)} · {t.lettore(una.lettore.nome)}
          </small>
        </label>
      ))}
    </fieldset>
  );
}
