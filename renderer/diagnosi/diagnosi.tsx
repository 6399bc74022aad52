import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type ControlloDiagnosi, type EsitoDiagnosi, primaCausa } from '../../contract/diagnosi.ts';
import type { QualeTesto, RimedioDiagnosi } from '../../contract/diagnosi.ts';
import type { Errore, Esito } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Controllo, PrimaCausa } from './controlli.tsx';
import { Testi, tastiTesti } from './testi.tsx';

const t = schermate.diagnosi;

/** Numbered checks, before log-in too: what failed first, why, what to do, and the texts for who helps. */
export function SchermataDiagnosi() {
  const [esito, ricevi] = useState<Esito<EsitoDiagnosi> | null>(null);
  const [nonRimediato, annota] = useState<Errore | null>(null);
  // From here the page scrolls by keyboard, before log-in too.
  const ripeti = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => ripeti.current?.querySelector('button')?.focus(), []);
  const esegui = () => {
    ricevi(null);
    void chiedi('diagnosi:esegui', undefined).then(ricevi);
  };
  useEffect(() => void chiedi('diagnosi:esegui', undefined).then(ricevi), []);

  const rimedia = async (rimedio: RimedioDiagnosi) => {
    ricevi(null);
    const fatto = await chiedi('diagnosi:rimedia', { rimedio });
    annota(fatto.ok ? null : fatto.error);
    esegui();
  };
  const copia = async (quale: QualeTesto) => {
    const fatto = await chiedi('diagnosi:copia', { quale });
    if (fatto.ok) annuncia(schermate.generali.copiato(t.testi[quale]));
    else annota(fatto.error);
  };
  const controlli = esito?.ok ? esito.value.controlli : [];
  const daRimediare = primaCausa(controlli)?.rimedio;
  useTasti('schermata', [
    { tasto: 'F5', etichetta: t.ripeti, azione: esegui },
    ...(esito?.ok
      ? [
          { tasto: tastiTesti.assistenza, etichetta: t.testi.copia.assistenza, azione: () => void copia('assistenza') },
          {
            tasto: tastiTesti.segnalazione,
            etichetta: t.testi.copia.segnalazione,
            azione: () => void copia('segnalazione'),
          },
        ]
      : []),
    ...(daRimediare
      ? [{ tasto: 'F10', etichetta: t.rimedi[daRimediare], azione: () => void rimedia(daRimediare) }]
      : []),
  ]);
  return (
    <div className="pagina" data-guida="diagnosi">
      <h1>{t.titolo}</h1>
      <p className="aiuto">{t.introduzione}</p>
      <p ref={ripeti}>
        <Pulsante icona="battito" tasto="F5" premuto={esegui}>
          {t.ripeti}
        </Pulsante>
      </p>
      {nonRimediato && <MostraErrore errore={nonRimediato} />}
      {esito === null && <p role="status">{t.inCorso}</p>}
      {esito?.ok === false && <MostraErrore errore={esito.error} />}
      {esito?.ok && (
        <>
          <Controlli controlli={controlli} rimedia={(rimedio) => void rimedia(rimedio)} />
          <Testi testi={esito.value.testi} copia={(quale) => void copia(quale)} />
        </>
      )}
    </div>
  );
}

function Controlli({
  controlli,
  rimedia,
}: {
  readonly controlli: readonly ControlloDiagnosi[];
  readonly rimedia: (rimedio: RimedioDiagnosi) => void;
}) {
  const primo = primaCausa(controlli);
  const riusciti = controlli.filter(({ esito }) => esito === 'riuscito').length;
  return (
    <>
      <div role="status">
        <p>
          <strong>{t.riassunto(riusciti, controlli.length)}</strong>
        </p>
        {primo && <PrimaCausa controllo={primo} rimedia={rimedia} />}
      </div>
      <ol className="controlli" aria-label={t.elenco}>
        {controlli.map((uno) => (
          <Controllo key={uno.numero} controllo={uno} primo={uno === primo} rimedia={rimedia} />
        ))}
      </ol>
    </>
  );
}
