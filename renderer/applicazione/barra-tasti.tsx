import { schermate } from '../../contract/messaggi/schermate.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { premi, tastiInBarra } from './tasti.ts';

/** The function keys of this screen, at the bottom; each is a button too. */
export function BarraTasti() {
  const tasti = useDeposito(tastiInBarra);
  return (
    <div className="barra-tasti" role="toolbar" aria-label={schermate.generali.barraTasti}>
      {tasti.map(({ tasto, etichetta, azione }) => (
        <button
          key={tasto}
          type="button"
          aria-disabled={azione === undefined}
          onClick={() => premi(tasto)}
          tabIndex={-1}
        >
          <kbd>{tasto}</kbd>
          {etichetta}
        </button>
      ))}
    </div>
  );
}
