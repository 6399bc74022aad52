import { useEffect, type ReactNode } from 'react';
import { qualiCertificati } from '../../contract/custodia.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Stato } from '../../contract/stato.ts';
import { PulsanteTema } from '../applicazione/barra-superiore.tsx';
import { BarraTasti } from '../applicazione/barra-tasti.tsx';
import { type Argomento, Guida } from '../applicazione/guida.tsx';
import { Avviso } from '../comuni/avviso.tsx';
import { Icona, type NomeIcona } from '../comuni/icone.tsx';

const t = schermate.generali;

interface Proprieta {
  readonly stato: Stato | null;
  readonly titolo: string;
  readonly icona: NomeIcona;
  readonly largo?: boolean;
  /** What F1 explains here, where the cursor is in nothing that has its own. */
  readonly guida?: Argomento;
  readonly children: ReactNode;
}

/** Whether this is the first start: then anybody may bring the certificates in. */
export const senzaCertificati = ({ certificati }: Stato): boolean =>
  certificati.mancanti.length === qualiCertificati.length;

/** The window while nobody works: one panel, which says one thing and what to do next. */
export function Cornice({ stato, titolo, icona, largo = false, guida = 'accesso', children }: Proprieta) {
  useEffect(() => {
    document.title = t.titolo(titolo);
  }, [titolo]);
  return (
    <>
      <div className="accesso">
        <main className={largo ? 'pannello largo' : 'pannello'} data-guida={guida}>
          <header className="pannello-testa">
            <p>
              <strong>{t.prodotto}</strong>
              {stato?.comune && <span>{t.comune(stato.comune.nome, stato.comune.provincia)}</span>}
              {stato?.postazione && <span>{t.postazione(stato.postazione)}</span>}
            </p>
            <PulsanteTema />
          </header>
          <h1>
            <Icona nome={icona} />
            {titolo}
          </h1>
          {!largo && stato !== null && senzaCertificati(stato) && (
            <Avviso specie="avviso" titolo={schermate.custodia.primoAvvio.titolo}>
              <p>{schermate.custodia.primoAvvio.testo}</p>
            </Avviso>
          )}
          {children}
        </main>
      </div>
      <Guida />
      <BarraTasti />
    </>
  );
}
