import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { mostraOrologio } from '../comuni/date.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Spia } from '../comuni/spia.tsx';
import { Attesa } from '../sportello/attesa.tsx';
import { concludiCaso, lasciaCaso, vaiAlPasso } from './azioni.ts';
import { fraseDi } from './frasi.ts';
import { annullaLetture, rileggiCaso } from './letture.ts';
import { passiDi, passoDi, type CasoAperto, type Passo } from './modello.ts';
import { PassoChi } from './passi/chi.tsx';
import { PassoConfronto } from './passi/confronto.tsx';
import { PassoEsito } from './passi/esito.tsx';
import { PassoFamiglia } from './passi/famiglia.tsx';
import { PassoProcedimenti } from './passi/procedimenti.tsx';
import { PassoSegnalazione } from './passi/segnalazione.tsx';
import { PassoVerifiche } from './passi/verifiche.tsx';

const t = schermate.casi;

const contenuti: Readonly<Record<Passo, (proprieta: { readonly aperto: CasoAperto }) => ReactNode>> = {
  chi: PassoChi,
  verifiche: PassoVerifiche,
  famiglia: PassoFamiglia,
  procedimenti: PassoProcedimenti,
  segnalazione: PassoSegnalazione,
  confronto: PassoConfronto,
  esito: PassoEsito,
};

/** One guided case: its steps at the left, the one under way, and the keys to go on and back. */
export function CasoGuidato({ aperto }: { readonly aperto: CasoAperto }) {
  const { caso, salvato, nonSalvato, rifiuto } = aperto;
  const passi = passiDi[caso.specie];
  const passo = passoDi(caso);
  const ultimo = caso.passo === passi.length - 1;
  const Contenuto = contenuti[passo];
  const titolo = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // A step whose own field wants the cursor takes it after this.
    if (passo !== 'chi' && passo !== 'segnalazione') titolo.current?.focus();
  }, [passo]);

  const frase = fraseDi(aperto);
  const conPersona = caso.idANPR !== null && aperto.scheda?.fase === 'pronta';
  // What goes into the notes must rest on what was read and compared.
  const puoAvanzare = conPersona && (!ultimo || frase.conclude);
  const avanti = () => {
    if (ultimo) void concludiCaso(frase.testo);
    else vaiAlPasso(caso.passo + 1);
  };
  const indietro = () => {
    if (inAttesa(aperto)) return annullaLetture();
    if (caso.passo === 0) void lasciaCaso();
    else vaiAlPasso(caso.passo - 1);
  };
  useTasti('schermata', [
    { tasto: 'F5', etichetta: t.tasti.F5, azione: caso.idANPR === null ? undefined : () => void rileggiCaso() },
    { tasto: 'F10', etichetta: ultimo ? t.tasti.F10fine : t.tasti.F10, azione: puoAvanzare ? avanti : undefined },
    { tasto: 'F12', etichetta: t.tasti.F12, azione: () => void lasciaCaso() },
    { tasto: 'Esc', etichetta: t.tasti.Esc, azione: indietro },
  ]);

  return (
    <div className="caso-guidato" data-guida="casi">
      <nav className="passi-caso" aria-label={t.passi}>
        <p>
          <strong>{t.specie[caso.specie].nome}</strong>
        </p>
        <ol>
          {passi.map((uno, i) => (
            <li key={uno} aria-current={i === caso.passo ? 'step' : undefined}>
              {titoloPasso(uno, aperto)}
            </li>
          ))}
        </ol>
        <p className="codice">{caso.pratica.numero}</p>
        {nonSalvato !== null ? (
          <Spia tono="cattiva" icona="errore" testo={t.nonSalvato} />
        ) : (
          salvato !== null && <Spia tono="buona" icona="riuscito" testo={t.salvato(mostraOrologio(salvato))} />
        )}
      </nav>
      <section className="passo-caso" aria-labelledby="titolo-passo">
        <h2 id="titolo-passo" ref={titolo} tabIndex={-1}>
          {t.passo(caso.passo + 1, passi.length, titoloPasso(passo, aperto))}
        </h2>
        {nonSalvato !== null && <MostraErrore errore={nonSalvato} />}
        {rifiuto !== null && <MostraErrore errore={rifiuto} />}
        {passo === 'chi' ? (
          <Contenuto aperto={aperto} />
        ) : (
          <ConScheda aperto={aperto}>{<Contenuto aperto={aperto} />}</ConScheda>
        )}
        <div className="comandi">
          <Pulsante tasto="Esc" premuto={indietro}>
            {caso.passo === 0 ? t.lascia : t.indietro}
          </Pulsante>
          {puoAvanzare && (
            <Pulsante principale tasto="F10" premuto={avanti}>
              {ultimo ? t.concludi : t.avanti}
            </Pulsante>
          )}
        </div>
      </section>
    </div>
  );
}

/** Every step after the first is about somebody, whose record must be there. */
function ConScheda({ aperto, children }: { readonly aperto: CasoAperto; readonly children: ReactNode }) {
  const { scheda } = aperto;
  if (scheda?.fase === 'pronta') return children;
  if (scheda?.fase === 'in-corso') {
    return <Attesa che={t.chi.ricerca} inizio={scheda.inizio} annulla={annullaLetture} />;
  }
  if (scheda?.fase === 'fallita') return <MostraErrore errore={scheda.errore} ruolo="status" />;
  return <p>{t.rileggi}</p>;
}

const inAttesa = ({ ricerca, scheda, famiglia, servizio }: CasoAperto): boolean =>
  [ricerca, scheda, famiglia, servizio].some((lettura) => lettura?.fase === 'in-corso');

const titoloPasso = (passo: Passo, { caso }: CasoAperto): string =>
  passo === 'chi' ? t.chi.titolo[caso.specie] : t[passo].titolo;
