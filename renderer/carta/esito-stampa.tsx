import type { ModoStampa } from '../../contract/consultazione.ts';
import type { Esito } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { MostraErrore } from '../comuni/errore.tsx';

const t = schermate.foglio;

/** The officer closed the system's window: nothing was printed, or saved. */
export const siERinunciato = (modo: ModoStampa, esito: Esito<string | null>): boolean =>
  esito.ok ? modo === 'pdf' && esito.value === null : esito.error.code === 'ANNULLATA';

interface Proprieta {
  readonly modo: ModoStampa;
  /** The file's name, or null where it went to paper; undefined while it is under way. */
  readonly esito: Esito<string | null> | undefined;
}

/** What became of a printing. */
export function EsitoStampa({ modo, esito }: Proprieta) {
  if (!esito) return <p role="status">{t.attesa[modo]}</p>;
  if (siERinunciato(modo, esito)) return <Avviso specie="informazione" titolo={t.rinuncia[modo]} />;
  if (!esito.ok) return <MostraErrore errore={esito.error} ruolo="status" />;
  return <Avviso specie="riuscito" titolo={t.fatto[modo](esito.value ?? '')} />;
}
