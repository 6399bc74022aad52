import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Esito } from '../../../contract/esito.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Pratica } from '../../../contract/pratica.ts';
import type { Operatore } from '../../../contract/stato.ts';
import { chiedi } from '../../applicazione/ponte.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';

const t = schermate.pratiche.dettaglio;

interface Proprieta {
  readonly pratica: Pratica;
  readonly affidata: (esito: Esito<Pratica>, a: Operatore) => void;
  readonly lascia: () => void;
}

/** Hands a practice over to one of the people of the census. */
export function Affida({ pratica, affidata, lascia }: Proprieta) {
  const [operatori, ricevi] = useState<Esito<readonly Operatore[]> | null>(null);
  const scelte = useRef<HTMLFieldSetElement>(null);
  useEffect(() => void chiedi('operatori:elenco', undefined).then(ricevi), []);
  useLayoutEffect(() => scelte.current?.querySelector('button')?.focus(), [operatori]);
  useTasti('pannello', [{ tasto: 'Esc', etichetta: schermate.generali.annulla, azione: lascia }]);
  const affida = async (a: Operatore) =>
    affidata(await chiedi('pratica:assegna', { id: pratica.id, operatore: a.codiceFiscale }), a);
  if (operatori === null) return <p role="status">{schermate.generali.attesa}</p>;
  if (!operatori.ok) return <MostraErrore errore={operatori.error} />;
  return (
    <fieldset ref={scelte} className="affida">
      <legend>{t.scegliOperatore}</legend>
      <div className="comandi">
        {operatori.value
          .filter(({ codiceFiscale }) => codiceFiscale !== pratica.operatore)
          .map((uno) => (
            <Pulsante key={uno.codiceFiscale} premuto={() => void affida(uno)}>
              {t.affidaA(`${uno.cognome} ${uno.nome}`)}
            </Pulsante>
          ))}
      </div>
    </fieldset>
  );
}
