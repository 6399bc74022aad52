import { useEffect } from 'react';
import type { Scheda } from '../../../contract/consultazione.ts';
import { mostraIdAnpr } from '../../../contract/identificativi/id-anpr.ts';
import { messaggiFinalita } from '../../../contract/messaggi/finalita.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Stato } from '../../../contract/stato.ts';
import { mostraData, mostraOra } from '../../comuni/date.ts';
import type { PerChe } from '../banco.ts';
import { inBreve } from '../scheda/persona.ts';
import { blocchiDi } from '../scheda/righe.ts';

const t = schermate.visura;

interface Proprieta {
  readonly scheda: Scheda;
  /** What the data were read for. */
  readonly pratica: PerChe | null;
  readonly stato: Stato;
}

/** The sheet itself: what comes out of the printer is this element and nothing else (`visura.css`). */
export function Foglio({ scheda, pratica, stato }: Proprieta) {
  const chi = inBreve(scheda.soggetto, new Date(scheda.allaData));
  const { comune, ambiente } = stato;
  usePieDiPagina(t.pie(mostraIdAnpr(scheda.idANPR), scheda.idOperazioneANPR));
  return (
    <article className="foglio" aria-label={t.titolo} lang="it">
      {ambiente.nome !== 'produzione' && (
        <svg className="filigrana" viewBox="0 0 600 140" aria-hidden="true" focusable="false">
          <text x="300" y="105" textAnchor="middle">
            {t.prova}
          </text>
        </svg>
      )}
      <header className="foglio-testa">
        <div>
          <p className="foglio-comune">
            {comune ? t.comune(comune.nome, comune.provincia) : schermate.generali.prodotto}
          </p>
          <p>{t.ufficio}</p>
        </div>
        <div className="foglio-id">
          <p>{t.idANPR}</p>
          <p className="foglio-codice">{mostraIdAnpr(scheda.idANPR)}</p>
        </div>
      </header>
      <h2>{t.titolo}</h2>
      {ambiente.nome !== 'produzione' && <p className="foglio-prova">{t.provaSpiegazione}</p>}
      <p className="foglio-persona">
        {chi.cognome} {chi.nome}
      </p>
      <p>
        {chi.dataNascita !== undefined &&
          schermate.scheda.nascita(schermate.scheda.nato[chi.sesso], chi.dataNascita, chi.luogoNascita)}
        {chi.codiceFiscale !== undefined && ` · ${t.codiceFiscale} ${chi.codiceFiscale}`}
      </p>
      <p>
        <strong>{t.allaData(mostraData(scheda.allaData))}</strong>
        {chi.etichette.length > 0 && ` · ${chi.etichette.join(' · ')}`}
      </p>
      {blocchiDi(scheda.soggetto, scheda.ignoti).map(({ nome, titolo, righe }) => (
        <section key={nome} className="foglio-sezione">
          <h3>{titolo}</h3>
          <dl>
            {righe.map(({ etichetta, valore, rientro }, i) => (
              <div
                key={`${i} ${etichetta}`}
                className={`${valore === null ? 'titolo-righe' : ''} ${rientro ? 'rientro' : ''}`}
              >
                <dt>{etichetta}</dt>
                <dd>{valore}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Estremi scheda={scheda} pratica={pratica} stato={stato} />
      <p className="foglio-avvertenza">{t.usoInterno}</p>
    </article>
  );
}

/** What the printer writes at the foot of each page: a page's margin can say what the style sheet's variable holds. */
function usePieDiPagina(testo: string): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--pie-del-foglio', JSON.stringify(testo));
    return () => void style.removeProperty('--pie-del-foglio');
  }, [testo]);
}

/** Who consulted, when, why: what makes the sheet traceable to its record in the log. */
function Estremi({ scheda, pratica, stato }: Proprieta) {
  const { sessione, postazione } = stato;
  const operatore = sessione.fase === 'aperta' ? `${sessione.operatore.cognome} ${sessione.operatore.nome}` : undefined;
  const estremi: readonly (readonly [string, string | undefined])[] = [
    [t.finalita, pratica?.finalita && messaggiFinalita[pratica.finalita].nome],
    [t.pratica, pratica?.numero],
    [t.protocollo, pratica?.protocollo],
    [t.letta, mostraOra(scheda.letta)],
    [t.operatore, operatore],
    [t.postazione, postazione ?? undefined],
    [t.operazione, scheda.idOperazioneANPR],
  ];
  return (
    <section className="foglio-sezione">
      <h3>{t.estremi}</h3>
      <dl>
        {estremi
          .filter(([, valore]) => valore !== undefined)
          .map(([etichetta, valore]) => (
            <div key={etichetta}>
              <dt>{etichetta}</dt>
              <dd>{valore}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
