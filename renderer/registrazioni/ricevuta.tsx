import { useLayoutEffect, useRef, useState } from 'react';
import type { ModoStampa } from '../../contract/consultazione.ts';
import type { Esito } from '../../contract/esito.ts';
import { mostraIdAnpr } from '../../contract/identificativi/id-anpr.ts';
import { testiControlli } from '../../contract/messaggi/controlli.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Registrazione } from '../../contract/registrazione.ts';
import type { Stato } from '../../contract/stato.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { statoApplicazione } from '../applicazione/stato.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { BlocchiFoglio } from '../carta/blocchi-foglio.tsx';
import { EsitoStampa } from '../carta/esito-stampa.tsx';
import { chiEDove, Foglio, VociFoglio } from '../carta/foglio.tsx';
import { mostraOra } from '../comuni/date.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { tabelleDi, useTabelle } from '../moduli/tabelle.ts';
import { radiceDi } from '../servizi/radici.ts';
import { bloccoPerSezione } from '../sportello/scheda/righe.ts';
import { tornaAllEsito } from './azioni.ts';
import { cambiati } from './cambiati.ts';
import { titoloOperazione } from './esito.tsx';
import { fraseDi } from './frase.ts';
import type { RegistrazioneAperta } from './modello.ts';
import { titoloDi } from './modulo-registrazione.tsx';

const t = schermate.ricevuta;
const f = schermate.foglio;

interface Stampata {
  readonly modo: ModoStampa;
  readonly esito: Esito<string | null> | undefined;
}

/** The receipt of a registration that was done, as it will be printed. */
export function Ricevuta({ aperta, saputo }: { readonly aperta: RegistrazioneAperta; readonly saputo: Registrazione }) {
  const stato = useDeposito(statoApplicazione);
  const [stampata, segna] = useState<Stampata | null>(null);
  const titolo = useRef<HTMLElement>(null);
  useLayoutEffect(() => titolo.current?.focus(), []);
  const stampa = async (modo: ModoStampa) => {
    if (stampata && !stampata.esito) return;
    segna({ modo, esito: undefined });
    segna({ modo, esito: await chiedi('registrazione:ricevuta', { id: saputo.id, modo }) });
  };
  useTasti('schermata', [
    { tasto: 'F9', etichetta: f.stampa, azione: () => void stampa('stampa') },
    { tasto: 'F10', etichetta: f.pdf, azione: () => void stampa('pdf') },
    { tasto: 'Esc', etichetta: schermate.registrazioni.modulo.tasti.Esc, azione: tornaAllEsito },
  ]);
  if (!stato) return null;
  return (
    <section
      ref={titolo}
      className="visura"
      tabIndex={0}
      role="region"
      aria-label={t.anteprima}
      data-guida="registrazioni"
    >
      <div className="visura-comandi">
        <Pulsante principale tasto="F9" premuto={() => void stampa('stampa')}>
          {f.stampa}
        </Pulsante>
        <Pulsante tasto="F10" premuto={() => void stampa('pdf')}>
          {f.pdf}
        </Pulsante>
        <span className="aiuto">{t.aiuto}</span>
        {stampata && <EsitoStampa {...stampata} />}
      </div>
      <FoglioRicevuta aperta={aperta} saputo={saputo} stato={stato} />
    </section>
  );
}

interface ProprietaFoglio {
  readonly aperta: RegistrazioneAperta;
  readonly saputo: Registrazione;
  readonly stato: Stato;
}

function FoglioRicevuta({ aperta: { lavoro }, saputo, stato }: ProprietaFoglio) {
  const { operazione, campi, esito, pratica, inviata, idOperazioneComune, confermati } = saputo;
  const radice = radiceDi(operazione);
  useTabelle(tabelleDi(radice.parti));
  if (esito?.specie !== 'eseguita') return null;
  const { idOperazioneANPR, valore } = esito;
  const riservata = Object.keys(campi).length === 0;
  return (
    <Foglio
      stato={stato}
      titolo={t.titolo}
      pie={t.pie(idOperazioneANPR)}
      riquadro={{ nome: f.operazione, codice: idOperazioneANPR }}
    >
      <p className="foglio-persona">{titoloDi(lavoro)}</p>
      <p>{riservata ? t.adozione : fraseDi(lavoro, schermate.registrazioni.frasi.fatto)}</p>
      {valore && (
        <VociFoglio
          titolo={t.cambiati}
          voci={cambiati(valore).map(({ nome, idANPR, codiceFiscale }) => [
            nome,
            [idANPR && `${f.idANPR} ${mostraIdAnpr(idANPR)}`, codiceFiscale && `${f.codiceFiscale} ${codiceFiscale}`]
              .filter(Boolean)
              .join(' · '),
          ])}
        />
      )}
      <BlocchiFoglio blocchi={bloccoPerSezione(radice.parti, campi)} />
      <VociFoglio
        titolo={t.estremi}
        voci={[
          [t.servizio, titoloOperazione(operazione)],
          [t.inviata, mostraOra(inviata)],
          [f.operazione, idOperazioneANPR],
          [t.operazioneComune, idOperazioneComune],
          [f.pratica, pratica.numero],
          ...(confermati.length === 0
            ? []
            : [[t.confermati, confermati.map((codice) => testiControlli[codice].nome).join('; ')] as const]),
          ...chiEDove(stato),
        ]}
      />
      <p className="foglio-avvertenza">{t.avvertenza}</p>
    </Foglio>
  );
}
