import { schermate } from '../../contract/messaggi/schermate.ts';
import { Deposito, useDeposito } from '../comuni/deposito.ts';
import { Icona } from '../comuni/icone.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { useTasti } from './tasti.ts';

const t = schermate.guida;
type Argomento = keyof typeof t.testi;

const argomento = new Deposito<Argomento | null>(null);

/** The nearest `data-guida` around the cursor names what F1 explains. */
const intornoAlCursore = (): Argomento => {
  const vicino = document.activeElement?.closest<HTMLElement>('[data-guida]');
  const nome = (vicino ?? document.querySelector<HTMLElement>('[data-guida]'))?.dataset['guida'] ?? '';
  return nome in t.testi ? (nome as Argomento) : 'cerca';
};

const chiudi = (): void => argomento.scrivi(null);
const alterna = (): void => argomento.cambia((aperto) => (aperto === null ? intornoAlCursore() : null));

/** F1: a short help on the field where the cursor is; it takes room, it covers nothing. */
export function Guida() {
  const aperto = useDeposito(argomento);
  useTasti('applicazione', [{ tasto: 'F1', etichetta: schermate.generali.tasti.F1, azione: alterna }]);
  useTasti('pannello', aperto === null ? [] : [{ tasto: 'Esc', etichetta: schermate.generali.chiudi, azione: chiudi }]);
  return (
    <div role="status" className={aperto === null ? undefined : 'guida'}>
      {aperto !== null && (
        <>
          <Icona nome="informazione" />
          <p>
            <strong>{t.titolo}.</strong> {t.testi[aperto]}
          </p>
          <Pulsante premuto={chiudi}>{t.chiudi}</Pulsante>
        </>
      )}
    </div>
  );
}
