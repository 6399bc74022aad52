import { useEffect, useState } from 'react';
import type { Esito } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { type OreTolleranza, oreTolleranza, type Tolleranza } from '../../contract/tolleranza.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { operatoreAlLavoro } from '../applicazione/stato.ts';
import { mostraOra } from '../comuni/date.ts';
import { MostraErrore } from '../comuni/errore.tsx';

const t = schermate.impostazioni.tolleranza;

/** What happens where the revocation of a card cannot be checked: read by everybody, granted by the ALS. */
export function TolleranzaSullaRevoca() {
  const [tolleranza, ricevi] = useState<Esito<Tolleranza> | null>(null);
  useEffect(() => void chiedi('revoca:tolleranza', undefined).then(ricevi), []);
  const eAls = operatoreAlLavoro()?.ruolo === 'als';
  const concedi = async (ore: OreTolleranza) => {
    const esito = await chiedi('revoca:concedi', { ore });
    ricevi(esito);
    if (esito.ok) annuncia(t.salvata(ore));
  };
  return (
    <section aria-label={t.titolo}>
      <h2>{t.titolo}</h2>
      <p className="aiuto">{t.introduzione}</p>
      <p className="aiuto">{eAls ? t.perAls : t.perOperatore}</p>
      {tolleranza?.ok === false && <MostraErrore errore={tolleranza.error} />}
      {tolleranza?.ok && (
        <>
          {eAls ? (
            <Scelta ore={tolleranza.value.ore} scegli={(ore) => void concedi(ore)} />
          ) : (
            <p>
              <strong>{t.scelte[tolleranza.value.ore]}</strong>
            </p>
          )}
          {tolleranza.value.concessa && (
            <p className="aiuto">
              {t.da(tolleranza.value.concessa.operatore, mostraOra(tolleranza.value.concessa.quando))}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Scelta({ ore, scegli }: { readonly ore: OreTolleranza; readonly scegli: (ore: OreTolleranza) => void }) {
  return (
    <div className="livelli" role="radiogroup" aria-label={t.titolo}>
      {oreTolleranza.map((una) => (
        <label key={una} className="campo-spunta">
          <input type="radio" name="tolleranza" checked={una === ore} onChange={() => scegli(una)} />
          {t.scelte[una]}
        </label>
      ))}
    </div>
  );
}
