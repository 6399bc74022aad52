import { schermate } from '../../contract/messaggi/schermate.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { testoAccanto } from './atto.ts';

/** The words of the act that this registration began with, while they are in memory. */
export function TestoAtto({ lavoro }: { readonly lavoro: string }) {
  const accanto = useDeposito(testoAccanto);
  if (accanto?.lavoro !== lavoro) return null;
  return (
    <details className="testo-atto" open>
      <summary>{schermate.ansc.testoAtto}</summary>
      <p tabIndex={0}>{accanto.testo}</p>
    </details>
  );
}
