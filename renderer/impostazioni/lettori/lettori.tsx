import { useEffect, useState } from 'react';
import type { SceltaDriver, StatoDriver } from '../../../contract/driver.ts';
import type { Esito } from '../../../contract/esito.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { annuncia } from '../../applicazione/annunci.tsx';
import { chiedi } from '../../applicazione/ponte.ts';
import { statoApplicazione } from '../../applicazione/stato.ts';
import { useDeposito } from '../../comuni/deposito.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { AltroFile } from './altro-file.tsx';
import { InUso } from './in-uso.tsx';
import { nomeDriver } from './nome-driver.ts';
import { RitorniDriver } from './ritorni.tsx';
import { DriverTrovati } from './trovati.tsx';

const t = schermate.lettori;

/** The driver of the cards: read by everybody, chosen by the ALP or, while no card can be read, by anybody. */
export function LettoriECarte() {
  const [driver, ricevi] = useState<Esito<StatoDriver> | null>(null);
  const [rifiuto, rifiuta] = useState<Esito<unknown> | null>(null);
  const [inCorso, lavora] = useState(false);
  // Another driver may be taken by itself, and a card put in changes who may choose.
  const carte = useDeposito(statoApplicazione)?.carte;
  useEffect(() => void chiedi('driver:stato', undefined).then(ricevi), [carte]);

  const scegli = async (scelta: SceltaDriver): Promise<void> => {
    if (inCorso) return;
    lavora(true);
    const esito = await chiedi('driver:scegli', { scelta });
    lavora(false);
    rifiuta(esito);
    if (!esito.ok) return;
    ricevi(esito);
    annuncia(t.fatto(nomeDriver(esito.value)));
  };

  return (
    <section aria-label={t.titolo} className="lettori-e-carte" data-guida="lettori">
      <h2>{t.titolo}</h2>
      <p className="aiuto">{t.introduzione}</p>
      {driver === null && <p role="status">{schermate.generali.attesa}</p>}
      {driver?.ok === false && <MostraErrore errore={driver.error} />}
      {driver?.ok && <p className="aiuto">{driver.value.puo ? t.perChiPuo : t.perAltri}</p>}
      {driver?.ok && <InUso driver={driver.value} carte={carte} />}
      {inCorso && <p role="status">{t.inCorso}</p>}
      {rifiuto?.ok === false && <MostraErrore errore={rifiuto.error} />}
      {driver?.ok && <Scelte driver={driver.value} scegli={(scelta) => void scegli(scelta)} />}
    </section>
  );
}

function Scelte({ driver, scegli }: { readonly driver: StatoDriver; readonly scegli: (scelta: SceltaDriver) => void }) {
  const usa = (percorso: string) => scegli({ specie: 'a-mano', percorso });
  return (
    <>
      <DriverTrovati driver={driver} {...(driver.puo ? { usa } : {})} />
      {driver.puo && (
        <>
          <AltroFile usa={usa} />
          <RitorniDriver driver={driver} scegli={scegli} />
        </>
      )}
    </>
  );
}
