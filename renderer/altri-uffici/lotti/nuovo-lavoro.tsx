import type { ChangeEvent, RefObject } from 'react';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { eServizi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { useDeposito } from '../../comuni/deposito.ts';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { Protocollo } from '../protocollo.tsx';
import { uffici } from '../stato.ts';
import { creaLavoro } from './azioni.ts';
import { SceltaModo } from './scelta-modo.tsx';
import { conMassivo, perLotti } from './servizio.ts';
import { lavori } from './stato.ts';

const t = schermate.altriUffici.lotti;

interface Proprieta {
  readonly campo: RefObject<HTMLInputElement | null>;
  readonly scegliFile: () => void;
}

/** Where the officer gives the file of a new job, once it is known why and what is asked. */
export function NuovoLavoro({ campo, scegliFile }: Proprieta) {
  const stato = useDeposito(uffici);
  const { leggeFile } = useDeposito(lavori);
  const { finalita, offerti, codice } = stato;
  if (finalita === null) return <p className="aiuto">{t.scegliServizio}</p>;
  if (!perLotti(codice)) {
    const nessuno = offerti?.ok && !offerti.value.some((uno) => perLotti(uno.codice));
    return nessuno ? <p className="aiuto">{t.nessunServizio}</p> : null;
  }
  const scelto = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    // The same file, put right, can be chosen again.
    if (file) void creaLavoro(file).finally(() => (target.value = ''));
  };
  return (
    <section className="nuovo-lavoro" aria-labelledby="nuovo-lavoro">
      <h2 id="nuovo-lavoro">
        {t.nuovo}: {eServizi[codice].etichetta} <span className="codice">{codice}</span>
      </h2>
      <Protocollo stato={stato} />
      {conMassivo(offerti, codice) && <SceltaModo />}
      {/* The browser's own control speaks the language of the system, not ours. */}
      <input ref={campo} type="file" accept=".csv,.txt,.tsv" hidden onChange={scelto} />
      <Pulsante principale icona="documento" tasto="F10" premuto={scegliFile}>
        {t.file}
      </Pulsante>
      <p className="aiuto">{t.fileAiuto}</p>
      {leggeFile && <p role="status">{t.lettura}</p>}
    </section>
  );
}
