import { schermate } from '../../../contract/messaggi/schermate.ts';
import { modiLotto } from '../../../contract/pdnd/lotto.ts';
import { useDeposito } from '../../comuni/deposito.ts';
import { cambiaLavori, lavori } from './stato.ts';

const t = schermate.altriUffici.lotti.modo;

/** Where ANPR takes a whole file too: row by row, or all together. */
export function SceltaModo() {
  const { modo: scelto } = useDeposito(lavori);
  return (
    <fieldset className="modo-lavoro">
      <legend>{t.titolo}</legend>
      {modiLotto.map((modo) => (
        <label key={modo} className="voce-finalita">
          <input type="radio" name="modo-lavoro" checked={modo === scelto} onChange={() => cambiaLavori({ modo })} />
          <strong>{t.nomi[modo]}</strong> <small>{t.spiegati[modo]}</small>
        </label>
      ))}
    </fieldset>
  );
}
