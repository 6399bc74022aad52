import { schermate } from '../../../contract/messaggi/schermate.ts';
import { Avviso } from '../../comuni/avviso.tsx';
import { useDeposito } from '../../comuni/deposito.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { guaioBozze } from './bozza.ts';

const t = schermate.sportello.bozze;

/** What is typed is not being kept, or what was kept did not come back: with cause and remedy. */
export function AvvisoBozze() {
  const guaio = useDeposito(guaioBozze);
  if (!guaio) return null;
  return (
    <div className="guaio-bozze">
      <Avviso specie="avviso" titolo={t[guaio.che]} ruolo="alert" />
      {guaio.errore && <MostraErrore errore={guaio.errore} ruolo="status" />}
    </div>
  );
}
