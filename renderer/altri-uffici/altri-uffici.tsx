import { useEffect, useState } from 'react';
import type { Risposta } from '../../contract/canali.ts';
import type { Esito } from '../../contract/esito.ts';
import { messaggiFinalita } from '../../contract/messaggi/finalita.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { tastoElenco } from '../moduli/elenco-aperto.ts';
import { altraPersona, chiediEService, mostraFoglio, rinuncia, scegliFinalita } from './azioni.ts';
import { DomandaEService } from './domanda.tsx';
import { EsitoDomanda } from './esito.tsx';
import { FoglioEsito } from './foglio.tsx';
import { SceltaServizio } from './scelta-servizio.tsx';
import { cambiaUffici, uffici } from './stato.ts';

const t = schermate.altriUffici;

/** The other offices of the Comune: why, what, about whom, and what ANPR answers. */
export function SchermataAltriUffici() {
  const stato = useDeposito(uffici);
  const { finalita, offerti, codice, esito, foglio } = stato;
  const aspetta = esito?.fase === 'in-corso';
  const risposta = esito?.fase === 'pronta' && esito.valore.specie === 'risposta' ? esito.valore : undefined;
  useTasti('schermata', [
    tastoElenco,
    { tasto: 'F9', etichetta: t.tasti.F9, azione: risposta && mostraFoglio },
    { tasto: 'F10', etichetta: t.tasti.F10, azione: codice && !aspetta ? () => void chiediEService() : undefined },
    { tasto: 'F12', etichetta: t.tasti.F12, azione: codice ? altraPersona : undefined },
    {
      tasto: 'Esc',
      etichetta: aspetta ? schermate.generali.annulla : t.tasti.Esc,
      azione: aspetta ? rinuncia : undefined,
    },
  ]);
  return (
    <div className="altri-uffici" data-guida="altri-uffici">
      <h1>{t.titolo}</h1>
      <div className="servizi">
        <div className="scelta-servizio">
          <SceltaFinalita scelta={finalita} />
          {offerti?.ok === false && <MostraErrore errore={offerti.error} />}
          {offerti?.ok && <SceltaServizio offerti={offerti.value} scelto={codice} />}
        </div>
        <div className="servizio">
          {finalita === null && <p className="aiuto">{t.scegliPerche}</p>}
          {foglio && risposta ? (
            <FoglioEsito stato={stato} risposta={risposta} chiudi={() => cambiaUffici({ foglio: null })} />
          ) : (
            <>
              {codice !== null && <DomandaEService stato={stato} codice={codice} />}
              <EsitoDomanda stato={stato} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function SceltaFinalita({ scelta }: { readonly scelta: string | null }) {
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
