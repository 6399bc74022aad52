import { schermate } from '../../contract/messaggi/schermate.ts';
import { Deposito, useDeposito } from '../comuni/deposito.ts';
import { Icona } from '../comuni/icone.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { useTasti } from './tasti.ts';

const t = schermate.guida;
/** What F1 has a text for. */
export type Argomento = keyof typeof t.testi;

const argomento = new Deposito<Argomento | null>(null);

/** The nearest `data-guida` around the cursor that has a text names what F1 explains: the field, else its screen. */
const intornoAlCursore = (): Argomento => {
  let qui =
    document.activeElement?.closest<HTMLElement>('[data-guida]') ?? document.querySelector<HTMLElement>('[data-guida]');
  while (qui) {
    const nome = qui.dataset['guida'] ?? '';
    if (Object.hasOwn(t.testi, nome)) return nome as Argomento;
    qui = qui.parentElement?.closest<HTMLElement>('[data-guida]') ?? null;
  }
  return 'cerca';
};

const chiudi = (): void => argomento.scrivi(null);
const alterna = (): void => argomento.cambia((aperto) => (aperto === null ? intornoAlCursore() : null));

/** F1: a short help on the field where the cursor is; it takes room, it covers nothing. */
export function Guida() {
  const aperto = useDeposito(argomento);
  useTasti('applicazione', [{ tasto: 'F1', etichetta: schermate.generali.tasti.F1, azione: alterna }]);
  useTasti('guida', aperto === null ? [] : [{ tasto: 'Esc', etichetta: schermate.generali.chiudi, azione: chiudi }]);
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
