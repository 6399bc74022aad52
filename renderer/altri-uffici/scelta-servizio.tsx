import { schermate } from '../../contract/messaggi/schermate.ts';
import { eServizi, type CodiceEService, type SpecieEService } from '../../contract/operazioni/pdnd/catalogo.ts';
import type { EServizioOfferto } from '../../contract/pdnd/eservizi.ts';
import { scegliServizio } from './azioni.ts';

const t = schermate.altriUffici;
const specie = Object.keys(t.specie) as readonly SpecieEService[];

interface Proprieta {
  readonly offerti: readonly EServizioOfferto[];
  readonly scelto: CodiceEService | null;
}

/** What may be asked for a reason: yes or no before data. */
export function SceltaServizio({ offerti, scelto }: Proprieta) {
  return (
    <fieldset>
      <legend>{t.cheCosa}</legend>
      {specie.map((una) => {
        const suoi = offerti.filter(({ codice }) => eServizi[codice].specie === una);
        return (
          suoi.length > 0 && (
            <div key={una} role="group" aria-label={t.specie[una]}>
              <p className="specie-servizio">{t.specie[una]}</p>
              {suoi.map((uno) => (
                <Voce key={uno.codice} offerto={uno} scelto={uno.codice === scelto} />
              ))}
            </div>
          )
        );
      })}
    </fieldset>
  );
}

function Voce({ offerto, scelto }: { readonly offerto: EServizioOfferto; readonly scelto: boolean }) {
  const { codice, configurato, quota } = offerto;
  const { etichetta, percorsoNoto } = eServizi[codice];
  const finisce = quota.limite !== undefined && (quota.rimaste ?? 0) * 10 < quota.limite;
  return (
    <label className="voce-finalita">
      <input type="radio" name="eservice" checked={scelto} onChange={() => scegliServizio(codice)} />
      <span>
        <strong>{etichetta}</strong> <span className="codice">{codice}</span>{' '}
        {!configurato && <span className="etichetta">{t.nonConfigurato}</span>}
        {configurato && !percorsoNoto && <span className="etichetta">{t.percorsoIncerto}</span>}
      </span>
      {scelto && configurato && (
        <small>
          {t.quota(quota.fatte, quota.rimaste, quota.limite)} {finisce && t.quotaBassa}
        </small>
      )}
    </label>
  );
}
