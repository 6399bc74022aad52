import { useEffect, useRef } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { mostraOrologio } from '../comuni/date.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Spia } from '../comuni/spia.tsx';
import { bloccoPerSezione } from '../sportello/scheda/righe.ts';
import { Blocchi } from '../sportello/scheda/blocchi.tsx';
import { campiDa } from '../moduli/scritto.ts';
import { useTabelle, tabelleDi } from '../moduli/tabelle.ts';
import { radiceDi } from '../servizi/radici.ts';
import { correggi, invia } from './azioni.ts';
import { fraseDi } from './frase.ts';
import { modelli } from './modelli/index.ts';
import type { RegistrazioneAperta } from './modello.ts';
import { titoloDi } from './modulo-registrazione.tsx';

const t = schermate.registrazioni;

/** What will be registered, in words and element by element, to be confirmed; then the wait for ANPR. */
export function Conferma({ aperta }: { readonly aperta: RegistrazioneAperta }) {
  const { lavoro, passo, partita, errore } = aperta;
  const { operazione, modello, scritto } = lavoro;
  const radice = radiceDi(operazione);
  const inviando = passo === 'invio';
  const titolo = useRef<HTMLHeadingElement>(null);
  useEffect(() => titolo.current?.focus(), []);
  useTabelle(tabelleDi(radice.parti));
  useTasti('schermata', [
    { tasto: 'F10', etichetta: t.modulo.tasti.F10invia, azione: inviando ? undefined : () => void invia() },
    { tasto: 'Esc', etichetta: t.modulo.tasti.Esc, azione: inviando ? undefined : correggi },
  ]);
  return (
    <section className="registrazione conferma" aria-label={t.conferma.titolo} data-guida="registrazioni">
      <header className="registrazione-testa">
        <h2 ref={titolo} tabIndex={-1}>
          {t.conferma.titolo}: {titoloDi(lavoro)}
        </h2>
        <p className="frase">{fraseDi(lavoro)}</p>
        {modello !== null && <p className="aiuto">{t.idAnpr[modelli[modello].idAnpr]}</p>}
        {errore && <MostraErrore errore={errore} />}
      </header>
      <div className="registrazione-corpo">
        <Blocchi blocchi={bloccoPerSezione(radice.parti, campiDa(radice, scritto))} />
      </div>
      <footer className="registrazione-piede">
        {inviando && partita !== null ? (
          <p role="status">
            <Spia tono="neutra" icona="orologio" testo={t.conferma.invio} />{' '}
            {t.conferma.inviata(mostraOrologio(partita))}
          </p>
        ) : (
          <>
            <p className="aiuto">{t.conferma.firma}</p>
            <div className="comandi">
              <Pulsante tasto="Esc" premuto={correggi}>
                {t.modulo.torna}
              </Pulsante>
              <Pulsante principale tasto="F10" premuto={() => void invia()}>
                {t.modulo.invia}
              </Pulsante>
            </div>
          </>
        )}
      </footer>
    </section>
  );
}
