import { useEffect, useState } from 'react';
import type { ControlloDiagnosi } from '../../contract/diagnosi.ts';
import type { Esito } from '../../contract/esito.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Icona } from '../comuni/icone.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';

const t = schermate.diagnosi;

/** Numbered checks, before log-in too: what failed first, why, and what to do. */
export function SchermataDiagnosi() {
  const [esito, ricevi] = useState<Esito<readonly ControlloDiagnosi[]> | null>(null);
  const esegui = () => {
    ricevi(null);
    void chiedi('diagnosi:esegui', undefined).then(ricevi);
  };
  useEffect(() => void chiedi('diagnosi:esegui', undefined).then(ricevi), []);
  useTasti('schermata', [{ tasto: 'F5', etichetta: t.ripeti, azione: esegui }]);
  return (
    <div className="pagina" data-guida="diagnosi">
      <h1>{t.titolo}</h1>
      <p className="aiuto">{t.introduzione}</p>
      <Pulsante icona="battito" tasto="F5" premuto={esegui}>
        {t.ripeti}
      </Pulsante>
      {esito === null && <p role="status">{t.inCorso}</p>}
      {esito?.ok === false && <MostraErrore errore={esito.error} />}
      {esito?.ok && <Controlli controlli={esito.value} />}
    </div>
  );
}

function Controlli({ controlli }: { readonly controlli: readonly ControlloDiagnosi[] }) {
  const primo = controlli.find(({ esito }) => esito === 'fallito');
  const riusciti = controlli.filter(({ esito }) => esito === 'riuscito').length;
  return (
    <>
      <p role="status">
        <strong>{t.riassunto(riusciti, controlli.length)}</strong>{' '}
        {primo && t.primoDaSistemare(primo.numero, t.controlli[primo.controllo])}
      </p>
      <ol className="controlli" aria-label={t.elenco}>
        {controlli.map((controllo) => (
          <Controllo key={controllo.numero} controllo={controllo} />
        ))}
      </ol>
    </>
  );
}

const icone = { riuscito: 'riuscito', fallito: 'errore', saltato: 'saltato' } as const;

function Controllo({
  controllo: { numero, controllo, esito, codice, dettaglio },
}: {
  readonly controllo: ControlloDiagnosi;
}) {
  const spiegazione = codice === undefined ? undefined : messaggiErrore[codice];
  return (
    <li value={numero} className={`controllo controllo-${esito}`}>
      <p className="controllo-testa">
        <Icona nome={icone[esito]} />
        <strong>{t.controlli[controllo]}</strong>
        <span>{t.esiti[esito]}</span>
        {dettaglio !== undefined && <code>{dettaglio}</code>}
      </p>
      {esito === 'saltato' && <p className="aiuto">{t.saltato}</p>}
      {spiegazione !== undefined && (
        <dl className="spiegazione">
          <dt>{schermate.generali.errore.titolo}</dt>
          <dd>{spiegazione.messaggio}</dd>
          <dt>{schermate.generali.errore.causa}</dt>
          <dd>{spiegazione.causa}</dd>
          <dt>{schermate.generali.errore.rimedio}</dt>
          <dd>{spiegazione.rimedio}</dd>
        </dl>
      )}
    </li>
  );
}
