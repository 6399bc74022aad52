import { schermate } from '../../contract/messaggi/schermate.ts';
import { passiAccesso, type PassoAccesso } from '../../contract/stato.ts';
import { Icona } from '../comuni/icone.tsx';

const t = schermate.accesso.verifica;

/** Where the verification of the card is. */
export function Passi({ passo }: { readonly passo: PassoAccesso }) {
  const attuale = passiAccesso.indexOf(passo);
  return (
    <div role="status">
      <p>{t.testo}</p>
      <ol className="passi">
        {passiAccesso.map((nome, i) => {
          const come = i < attuale ? 'fatto' : i === attuale ? 'inCorso' : 'daFare';
          return (
            <li key={nome} className={`passo passo-${come}`} aria-current={i === attuale ? 'step' : undefined}>
              <Icona nome={come === 'fatto' ? 'riuscito' : come === 'inCorso' ? 'freccia' : 'saltato'} />
              <span>{t.passi[nome]}</span>
              <small>{t[come]}</small>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
