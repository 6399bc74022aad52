import { useState } from 'react';
import type { CodiceServizio } from '../../contract/consultazione.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { operazioni } from '../../contract/operazioni/index.ts';
import { ModuloServizio } from './modulo-servizio.tsx';

const t = schermate.servizi;

/** Those that have no view of their own. */
const altri: readonly CodiceServizio[] = ['3001', '3008', '3003', '3006', '7003', '7002', 'CIE2'];

/** Any other service of consultation: chosen from a list, asked with the form of its tree. */
export function AltriServizi() {
  const [scelto, scegli] = useState<CodiceServizio>('3001');
  return (
    <div className="servizi">
      <fieldset className="scelta-servizio">
        <legend>{t.scegli}</legend>
        {altri.map((codice) => (
          <label key={codice} className="voce-finalita">
            <input type="radio" name="servizio" checked={codice === scelto} onChange={() => scegli(codice)} />
            <strong>{t.titolo(codice, operazioni[codice].etichetta)}</strong>
            <small>{t.aChe[codice]}</small>
          </label>
        ))}
      </fieldset>
      <section className="servizio" aria-label={operazioni[scelto].etichetta}>
        <h2>{t.titolo(scelto, operazioni[scelto].etichetta)}</h2>
        <ModuloServizio key={scelto} codice={scelto} />
      </section>
    </div>
  );
}
