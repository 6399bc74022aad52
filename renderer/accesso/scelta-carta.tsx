import { schermate } from '../../contract/messaggi/schermate.ts';
import { Icona } from '../comuni/icone.tsx';
import type { CartaDimostrativa, Stato } from '../../contract/stato.ts';
import type { CartaInLettore } from './carte.ts';

const t = schermate.accesso.scelta;

interface Proprieta {
  readonly carte: readonly CartaInLettore[];
  readonly dimostrative: Stato['ambiente']['carteDimostrative'];
  readonly scelta: CartaInLettore;
  readonly scegli: (seriale: string) => void;
}

/** The cards in the readers: one is only shown, several are chosen with the arrows. */
export function SceltaCarta({ carte, dimostrative, scelta, scegli }: Proprieta) {
  const sola = carte.length === 1;
  return (
    <fieldset className="carte" data-guida="carta-scelta">
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
          <span className="carta-nome">
            {una.carta.etichetta}
            <Titolare dimostrativa={dimostrative[una.carta.etichetta]} />
          </span>
          <small>
            {t.seriale(una.carta.seriale)} · {t.lettore(una.lettore.nome)}
          </small>
        </label>
      ))}
    </fieldset>
  );
}

/** Whose a demo card is; of a real one only the PIN tells. */
function Titolare({ dimostrativa }: { readonly dimostrativa: CartaDimostrativa | undefined }) {
  if (!dimostrativa) return null;
  const { cognome, nome, ruolo } = dimostrativa;
  return <small>{t.titolare(`${cognome} ${nome}`, schermate.generali.ruoli[ruolo])}</small>;
}
