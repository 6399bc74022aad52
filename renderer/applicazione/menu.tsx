import { schermate } from '../../contract/messaggi/schermate.ts';
import { Icona } from '../comuni/icone.tsx';
import { useDeposito } from '../comuni/deposito.ts';
import { funziona, schermataCorrente, voci } from './schermata.ts';

const t = schermate.generali;

/** The sections at the left; those not built yet say so, and lead nowhere. */
export function Menu() {
  const corrente = useDeposito(schermataCorrente);
  return (
    <nav className="menu" aria-label={t.menu}>
      <ul>
        {voci.map(({ nome, icona }) => (
          <li key={nome}>
            {funziona(nome) ? (
              <button
                type="button"
                className="voce"
                aria-current={nome === corrente ? 'page' : undefined}
                onClick={() => schermataCorrente.scrivi(nome)}
              >
                <Icona nome={icona} />
                <span>{t.voci[nome]}</span>
              </button>
            ) : (
              <button type="button" className="voce" aria-disabled="true">
                <Icona nome={icona} />
                <span>
                  {t.voci[nome]} <small>{t.nonDisponibile}</small>
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Puts the cursor on the section that is open; from there Tab and Shift+Tab reach the others. */
export const vaiAlMenu = (): void => document.querySelector<HTMLElement>('.menu [aria-current]')?.focus();
