import { useEffect, useState } from 'react';
import type { Risposta } from '../../contract/canali.ts';
import type { Esito } from '../../contract/esito.ts';
import { messaggiFinalita } from '../../contract/messaggi/finalita.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { scegliFinalita } from './azioni.ts';

const t = schermate.altriUffici;

/** Why one asks: the offices that may ask the e-services. */
export function SceltaFinalita({ scelta }: { readonly scelta: string | null }) {
  const [elenco, ricevi] = useState<Esito<Risposta<'finalita:elenco'>> | null>(null);
  useEffect(() => void chiedi('finalita:elenco', undefined).then(ricevi), []);
  if (elenco === null) return <p className="aiuto">{schermate.generali.attesa}</p>;
  if (!elenco.ok) return <MostraErrore errore={elenco.error} />;
  return (
    <fieldset>
      <legend>{t.perche}</legend>
      {elenco.value
        .filter(({ eServizi }) => eServizi)
        // The offices that have nothing else come first: this is their screen.
        .sort((a, b) => Number(a.consulta) - Number(b.consulta))
        .map(({ codice }) => (
          <label key={codice} className="voce-finalita">
            <input
              type="radio"
              name="finalita-ufficio"
              checked={codice === scelta}
              onChange={() => void scegliFinalita(codice)}
            />
            <strong>{messaggiFinalita[codice].nome}</strong>
            {codice === scelta && <small>{messaggiFinalita[codice].spiegazione}</small>}
          </label>
        ))}
    </fieldset>
  );
}
