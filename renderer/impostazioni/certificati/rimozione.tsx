import { useLayoutEffect, useRef } from 'react';
import type { CertificatoInUso } from '../../../contract/custodia.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { Avviso } from '../../comuni/avviso.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';

const t = schermate.custodia;

interface Proprieta {
  readonly certificato: CertificatoInUso;
  readonly chiudi: () => void;
}

/** It cannot be undone: the cursor is on the way back. */
export function ConfermaRimozione({ certificato, conferma, chiudi }: Proprieta & { readonly conferma: () => void }) {
  const pannello = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => pannello.current?.querySelector('button')?.focus(), []);
  useTasti('pannello', [{ tasto: 'Esc', etichetta: t.annulla, azione: chiudi }]);
  return (
    <div ref={pannello} className="pannello-certificati" role="group" aria-label={t.rimuovi.titolo(certificato.id)}>
      <Avviso specie="avviso" titolo={t.rimuovi.titolo(certificato.id)}>
        <p>{t.rimuovi.testo}</p>
      </Avviso>
      <div className="comandi-certificato">
        <Pulsante tasto="Esc" premuto={chiudi}>
          {t.annulla}
        </Pulsante>
        <Pulsante premuto={conferma}>{t.rimuovi.conferma}</Pulsante>
      </div>
    </div>
  );
}

/** What belongs to the ministry's console is done there: the steps, until they have been read (design 4). */
export function AreaSicurezza({ certificato: { quale, id }, chiudi }: Proprieta) {
  const titolo = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => titolo.current?.focus(), []);
  return (
    <div className="pannello-certificati" role="group" aria-label={t.areaSicurezza.titolo(id)}>
      <h3 ref={titolo} tabIndex={-1}>
        {t.areaSicurezza.titolo(id)}
      </h3>
      <ol className="passi-area-sicurezza">
        {t.areaSicurezza.passi[quale](id).map((passo) => (
          <li key={passo}>{passo}</li>
        ))}
      </ol>
      <div className="comandi-certificato">
        <Pulsante premuto={chiudi}>{t.areaSicurezza.fatto}</Pulsante>
      </div>
    </div>
  );
}
