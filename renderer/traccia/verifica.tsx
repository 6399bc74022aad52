import { useState } from 'react';
import type { Risposta } from '../../contract/canali.ts';
import type { Esito } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Testa } from '../../contract/traccia.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';

const t = schermate.traccia;
type Esame = Esito<Risposta<'traccia:verifica'>>;

/** The head of the log, and the button that reads all of it again. */
export function Verifica({ testa }: { readonly testa: Testa }) {
  const [esame, ricevi] = useState<Esame | 'in-corso' | null>(null);
  const verifica = async () => {
    if (esame === 'in-corso') return;
    ricevi('in-corso');
    ricevi(await chiedi('traccia:verifica', undefined));
  };
  return (
    <section className="testa" aria-label={t.testa}>
      <dl className="in-linea">
        <dt>{t.testa}</dt>
        <dd>{t.dimensione(testa.dimensione)}</dd>
        <dt>{t.radice}</dt>
        <dd className="codice">{testa.radice}</dd>
      </dl>
      <Pulsante icona="scudo" premuto={() => void verifica()}>
        {esame === 'in-corso' ? t.verificaInCorso : t.verifica}
      </Pulsante>
      {esame !== null && esame !== 'in-corso' && <EsitoVerifica esame={esame} />}
    </section>
  );
}

function EsitoVerifica({ esame }: { readonly esame: Esame }) {
  if (!esame.ok) return <MostraErrore errore={esame.error} />;
  const { alterati, testa } = esame.value;
  return alterati.length === 0 ? (
    <Avviso specie="riuscito" titolo={t.integro(testa.dimensione)} ruolo="status" />
  ) : (
    <Avviso specie="errore" titolo={t.alterato(alterati)} ruolo="alert" />
  );
}
