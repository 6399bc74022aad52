import type { Stato } from '../../contract/stato.ts';
import { Accesso } from '../accesso/accesso.tsx';
import { Blocco } from '../accesso/blocco.tsx';
import { useDeposito } from '../comuni/deposito.ts';
import { Annunci } from './annunci.tsx';
import { Banner } from './banner.tsx';
import { Lavoro } from './lavoro.tsx';
import { sessioneSospesa, statoApplicazione, type SessioneBloccata } from './stato.ts';

/** The window: log-in, work or lock, as main says. What is not shown is not in the page. */
export function Applicazione() {
  const stato = useDeposito(statoApplicazione);
  const sospesa = useDeposito(sessioneSospesa);
  return (
    <div className="finestra">
      {stato !== null && <Banner stato={stato} />}
      <Contenuto stato={stato} sospesa={sospesa} />
      <Annunci />
    </div>
  );
}

interface Proprieta {
  readonly stato: Stato | null;
  readonly sospesa: SessioneBloccata | null;
}

function Contenuto({ stato, sospesa }: Proprieta) {
  if (stato === null || stato.sessione.fase === 'fuori') return <Accesso stato={stato} />;
  if (stato.sessione.fase === 'aperta') return <Lavoro stato={stato} sessione={stato.sessione} />;
  return sospesa === null ? <Accesso stato={stato} /> : <Blocco stato={stato} sospesa={sospesa} />;
}
