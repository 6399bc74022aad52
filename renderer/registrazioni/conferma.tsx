import { useLayoutEffect, useRef } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { useTasti } from '../applicazione/tasti.ts';
import { mostraOrologio } from '../comuni/date.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Spia } from '../comuni/spia.tsx';
import { bloccoPerSezione } from '../sportello/scheda/righe.ts';
import { Blocchi } from '../sportello/scheda/blocchi.tsx';
import { campiDa } from '../moduli/scritto.ts';
import { useTabelle, tabelleDi } from '../moduli/tabelle.ts';
import { radiceDi } from '../servizi/radici.ts';
import { correggi, invia } from './azioni.ts';
import { ConfermaControlli, vaiAllaPrimaCasella } from './conferma-controlli.tsx';
import { fraseDi } from './frase.ts';
import { modelli } from './modelli/index.ts';
import type { RegistrazioneAperta } from './modello.ts';
import { controlliUfficio, daConfermare, rilieviDelLavoro } from './rilievi.ts';
import { titoloDi } from './modulo-registrazione.tsx';

const t = schermate.registrazioni;

/** What will be registered, in words and element by element, to be confirmed; then the wait for ANPR. */
export function Conferma({ aperta }: { readonly aperta: RegistrazioneAperta }) {
  const { lavoro, passo, partita, errore, confermati } = aperta;
  const { operazione, modello, scritto } = lavoro;
  const radice = radiceDi(operazione);
  const inviando = passo === 'invio';
  const rilievi = rilieviDelLavoro(aperta, useDeposito(controlliUfficio));
  const bloccata = rilievi.some(({ livello }) => livello === 'blocca');
  const mancano = daConfermare(rilievi, confermati);
  const registra = (): void => {
    if (mancano.length === 0) return void invia();
    vaiAllaPrimaCasella();
    annuncia(t.controlli.mancano(mancano.length));
  };
  const titolo = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // Where there is something to confirm, the cursor is there already.
    if (!document.activeElement?.closest('.avvisi-ufficio')) titolo.current?.focus();
  }, []);
  useTabelle(tabelleDi(radice.parti));
  useTasti('schermata', [
    { tasto: 'F10', etichetta: t.modulo.tasti.F10invia, azione: inviando || bloccata ? undefined : registra },
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
        {errore && (!errore.controlli || rilievi.length === 0) && <MostraErrore errore={errore} />}
      </header>
      <div className="registrazione-corpo">
        <ConfermaControlli rilievi={rilievi} confermati={confermati} ferma={inviando} />
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
            <p className="aiuto">{piede(bloccata, mancano.length)}</p>
            <div className="comandi">
              <Pulsante tasto="Esc" premuto={correggi}>
                {t.modulo.torna}
              </Pulsante>
              {!bloccata && (
                <Pulsante principale tasto="F10" premuto={registra}>
                  {t.modulo.invia}
                </Pulsante>
              )}
            </div>
          </>
        )}
      </footer>
    </section>
  );
}

/** What the officer must know before the key that sends. */
const piede = (bloccata: boolean, mancano: number): string => {
  if (bloccata) return t.controlli.nonSiInvia;
  return mancano > 0 ? t.controlli.mancano(mancano) : t.conferma.firma;
};
