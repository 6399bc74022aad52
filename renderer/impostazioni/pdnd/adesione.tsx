import { useEffect, useState } from 'react';
import type { Esito } from '../../../contract/esito.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { passiAdesione, type Adesione } from '../../../contract/pdnd/adesione.ts';
import { annuncia } from '../../applicazione/annunci.tsx';
import { chiedi } from '../../applicazione/ponte.ts';
import { operatoreAlLavoro } from '../../applicazione/stato.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { ChiaveNuova } from './chiave-nuova.tsx';
import { ServiziProvati } from './servizi-provati.tsx';
import { configurati, statoDeiPassi, type Prove } from './stato.ts';

const t = schermate.adesione;

/** The Comune on PDND: the steps that it takes, what can be seen of each, and a key made here. */
export function AdesioneAPdnd() {
  const [letta, ricevi] = useState<Esito<Adesione> | null>(null);
  const { prove, inCorso, provaTutti, dimentica } = useProve();
  useEffect(() => void chiedi('adesione:leggi', undefined).then(ricevi), []);
  if (letta === null) return <p role="status">{schermate.generali.attesa}</p>;
  // An environment without PDND has nothing to tell here.
  if (!letta.ok && letta.error.code === 'PDND_NON_CONFIGURATA') return null;
  return (
    <section aria-label={t.titolo} className="adesione-pdnd">
      <h2>{t.titolo}</h2>
      <p className="aiuto">{t.introduzione}</p>
      {letta.ok ? (
        <>
          <Passi adesione={letta.value} prove={prove} />
          <ChiaveNuova
            adesione={letta.value}
            puo={operatoreAlLavoro()?.ruolo === 'alp'}
            cambiata={(nuova) => {
              ricevi(nuova);
              dimentica();
            }}
          />
          <p className="comandi">
            <Pulsante principale premuto={() => void provaTutti(letta.value)}>
              {Object.keys(prove).length === 0 ? t.prova : t.provaDiNuovo}
            </Pulsante>
            {inCorso && (
              <span role="status">{t.inProva(Object.keys(prove).length, configurati(letta.value).length)}</span>
            )}
          </p>
          <ServiziProvati adesione={letta.value} prove={prove} />
        </>
      ) : (
        <MostraErrore errore={letta.error} />
      )}
    </section>
  );
}

/** What comes of trying the services, one after the other. */
function useProve() {
  const [prove, prova] = useState<Prove>({});
  const [inCorso, corre] = useState(false);
  const provaTutti = async (adesione: Adesione): Promise<void> => {
    if (inCorso) return;
    corre(true);
    prova({});
    let bene = 0;
    for (const codice of configurati(adesione)) {
      const esito = await chiedi('adesione:prova', { codice });
      if (esito.ok) bene++;
      prova((prima) => ({ ...prima, [codice]: esito }));
    }
    corre(false);
    annuncia(t.provati(bene, configurati(adesione).length));
  };
  return { prove, inCorso, provaTutti, dimentica: () => prova({}) };
}

function Passi({ adesione, prove }: { readonly adesione: Adesione; readonly prove: Prove }) {
  const stato = statoDeiPassi(adesione, prove);
  return (
    <ol className="passi-adesione">
      {passiAdesione.map((passo) => (
        <li key={passo}>
          <strong>{t.passi[passo].nome}</strong>{' '}
          <span className={`etichetta passo-${stato[passo]}`}>{t.esiti[stato[passo]]}</span>
          <small>{t.passi[passo].come}</small>
          {passo === 'client' && (
            <small>
              {t.clientId}: <code>{adesione.clientId}</code>
            </small>
          )}
          {passo === 'chiave' && (
            <small>
              {t.kid}: <code>{adesione.chiave.kid ?? t.senzaChiave}</code>,{' '}
              {adesione.chiave.nataQui ? t.nataQui : t.delAmbiente}
            </small>
          )}
        </li>
      ))}
    </ol>
  );
}
