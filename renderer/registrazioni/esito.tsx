import { useEffect, useLayoutEffect, useRef } from 'react';
import type { CodiceControllo } from '../../contract/controlli/index.ts';
import { testiControlli } from '../../contract/messaggi/controlli.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { registrazioni as operazioni } from '../../contract/operazioni/index.ts';
import { mostraIdAnpr } from '../../contract/identificativi/id-anpr.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { EsitoRegistrazione, MotivoAttesa } from '../../contract/registrazione.ts';
import { schermataCorrente } from '../applicazione/schermata.ts';
import { statoApplicazione } from '../applicazione/stato.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { apriPersona } from '../sportello/azioni.ts';
import { Avvisi } from '../sportello/scheda/avvisi.tsx';
import { accerta, seSaputa } from './accerta.ts';
import { annullaRegistrazione } from './annullamento.ts';
import { cambiati } from './cambiati.ts';
import { mostraRicevuta, rifai } from './azioni.ts';
import { registrazioneAperta, type RegistrazioneAperta } from './modello.ts';
import { titoloDi } from './modulo-registrazione.tsx';
import { Scelte } from './scelte.tsx';

const t = schermate.registrazioni;

const chiudi = (): void => registrazioneAperta.scrivi(null);

/** What became of a registration, and what can be done now. */
export function EsitoDellaRegistrazione({ aperta }: { readonly aperta: RegistrazioneAperta }) {
  const { lavoro, saputo } = aperta;
  const titolo = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => titolo.current?.focus(), []);
  const esito = saputo?.esito;
  const inDubbio = useDeposito(statoApplicazione)?.registrazioniInDubbio;
  const daSapere = saputo && !esito ? saputo.id : null;
  // Main asks by itself: when one is found out, it may be this.
  useEffect(() => {
    if (daSapere !== null) void seSaputa(daSapere);
  }, [daSapere, inDubbio]);
  const daRifare = esito !== undefined && esito.specie !== 'eseguita';
  useTasti('schermata', [
    { tasto: 'F3', etichetta: t.esito.correggi, azione: daRifare ? () => rifai() : undefined },
    { tasto: 'F5', etichetta: t.attesa.chiedi, azione: esito || !saputo ? undefined : () => void accerta(saputo.id) },
    {
      tasto: 'F9',
      etichetta: schermate.ricevuta.apri,
      azione: esito?.specie === 'eseguita' ? mostraRicevuta : undefined,
    },
    { tasto: 'Esc', etichetta: t.esito.chiudi, azione: chiudi },
  ]);
  return (
    <section className="registrazione esito" aria-label={t.esito.titolo} data-guida="registrazioni">
      <header className="registrazione-testa">
        <h2 ref={titolo} tabIndex={-1}>
          {t.esito.titolo}: {titoloDi(lavoro)}
        </h2>
      </header>
      <div className="registrazione-corpo">
        {esito ? (
          <Noto esito={esito} adozione={Object.keys(saputo.campi).length === 0} />
        ) : (
          <Dubbio attesa={saputo?.attesa} />
        )}
        {saputo && <Confermati codici={saputo.confermati} />}
      </div>
      <footer className="registrazione-piede">
        <div className="comandi">
          <Pulsante tasto="Esc" premuto={chiudi}>
            {t.esito.chiudi}
          </Pulsante>
          {daRifare && (
            <Pulsante principale tasto="F3" premuto={() => rifai()}>
              {t.esito.correggi}
            </Pulsante>
          )}
          {!esito && saputo && (
            <Pulsante principale tasto="F5" premuto={() => void accerta(saputo.id)}>
              {t.attesa.chiedi}
            </Pulsante>
          )}
          {esito?.specie === 'eseguita' && (
            <Pulsante principale tasto="F9" premuto={mostraRicevuta}>
              {schermate.ricevuta.apri}
            </Pulsante>
          )}
          {esito?.specie === 'eseguita' && saputo && annullaRegistrazione.puo(saputo) && (
            <Pulsante premuto={() => annullaRegistrazione.inizia(saputo)}>{t.esito.annulla}</Pulsante>
          )}
        </div>
      </footer>
    </section>
  );
}

/** Despite what it was sent. */
function Confermati({ codici }: { readonly codici: readonly CodiceControllo[] }) {
  if (codici.length === 0) return null;
  return (
    <section aria-label={t.controlli.confermati}>
      <h3>{t.controlli.confermati}</h3>
      <ul className="rilievi">
        {codici.map((codice) => (
          <li key={codice}>
            <strong>{testiControlli[codice].nome}.</strong> {testiControlli[codice].problema}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Noto({ esito, adozione }: { readonly esito: EsitoRegistrazione; readonly adozione: boolean }) {
  const titolo = t.esito.specie[esito.specie];
  switch (esito.specie) {
    case 'eseguita':
      return (
        <>
          <Avviso specie="riuscito" titolo={titolo} ruolo="status">
            <p>{t.esito.numero(esito.idOperazioneANPR)}</p>
            {esito.valore === null && <p>{adozione ? t.esito.adozione : t.esito.senzaDettagli}</p>}
          </Avviso>
          <Avvisi titolo={t.esito.avvisi} avvisi={esito.avvisi} />
          {esito.valore && <Cambiati valore={esito.valore} />}
        </>
      );
    case 'rifiutata':
      return (
        <>
          <Avviso specie="errore" titolo={titolo} ruolo="alert">
            <p>{t.esito.motivi}</p>
            <ul className="anomalie">
              {esito.errori.map(({ codice, testo }) => (
                <li key={codice + testo}>
                  <code>{codice}</code> {testo}
                  {codice in t.esito.rimedi && (
                    <span className="aiuto"> {t.esito.rimedi[codice as keyof typeof t.esito.rimedi]}</span>
                  )}
                </li>
              ))}
            </ul>
          </Avviso>
        </>
      );
    case 'non-eseguita':
      return (
        <Avviso specie="avviso" titolo={titolo} ruolo="status">
          <p>{esito.motivo === 'mai-ricevuta' ? t.esito.maiRicevuta : t.esito.nonPartita}</p>
          {esito.codice !== undefined && <p>{messaggiErrore[esito.codice].rimedio}</p>}
        </Avviso>
      );
    case 'scelta':
      return (
        <>
          <Avviso specie="avviso" titolo={titolo} ruolo="status" />
          <Scelte valore={esito.valore} />
        </>
      );
  }
}

function Dubbio({ attesa }: { readonly attesa: MotivoAttesa | undefined }) {
  return (
    <Avviso specie="avviso" titolo={t.attesa.titolo} ruolo="status">
      <p>{t.attesa.spiegazione}</p>
      {attesa && <p>{perche(attesa)}</p>}
    </Avviso>
  );
}

export const perche = (attesa: MotivoAttesa): string =>
  attesa.specie === 'senza-risposta'
    ? t.attesa['senza-risposta'](messaggiErrore[attesa.codice].messaggio)
    : t.attesa[attesa.specie];

/** Everybody whom the registration changed, with the numbers that ANPR gave. */
function Cambiati({ valore }: { readonly valore: Campi }) {
  const soggetti = cambiati(valore);
  if (soggetti.length === 0) return null;
  return (
    <section aria-label={t.esito.nuoviNumeri}>
      <h3>{t.esito.nuoviNumeri}</h3>
      <ul className="cambiati">
        {soggetti.map(({ nome, idANPR, codiceFiscale, scheda }, i) => (
          <li key={i}>
            <strong>{nome}</strong>
            <span className="codice">
              {idANPR !== undefined && `${t.esito.idANPR} ${mostraIdAnpr(idANPR)}`}{' '}
              {codiceFiscale !== undefined && `${t.esito.codiceFiscale} ${codiceFiscale}`}{' '}
              {scheda !== undefined && `${t.esito.scheda} ${scheda}`}
            </span>
            {idANPR !== undefined && (
              <Pulsante
                nome={`${t.esito.apri}: ${idANPR}`}
                premuto={() => {
                  schermataCorrente.scrivi('sportello');
                  void apriPersona(idANPR);
                }}
              >
                {t.esito.apri}
              </Pulsante>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export const titoloOperazione = (operazione: keyof typeof operazioni): string =>
  `${operazione} ${operazioni[operazione].etichetta}`;
