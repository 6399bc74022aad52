import { useState, type FormEvent } from 'react';
import type { Esito } from '../../../contract/esito.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { formaKid, type Adesione } from '../../../contract/pdnd/adesione.ts';
import { Fallita } from '../../altri-uffici/fallita.tsx';
import { annuncia } from '../../applicazione/annunci.tsx';
import { chiedi } from '../../applicazione/ponte.ts';
import { useAtto } from '../../comuni/atto.ts';
import { copiaTesto } from '../../comuni/copia-testo.ts';
import { Pulsante } from '../../comuni/pulsante.tsx';

const t = schermate.adesione.chiave;

interface Proprieta {
  readonly adesione: Adesione;
  readonly puo: boolean;
  readonly cambiata: (adesione: Esito<Adesione>) => void;
}

/** A key made on this computer: its public half for PDND, then in force once PDND takes it. */
export function ChiaveNuova({ adesione: { nuova, nuovaIlleggibile }, puo, cambiata }: Proprieta) {
  const [kid, scrivi] = useState<string | null>(null);
  const { rifiuto, agisci } = useAtto();
  const [sbagliato, sbaglia] = useState(false);
  if (!puo) return <p className="aiuto">{t.soloAlp}</p>;

  const fatto = (detto: string) => (esito: Esito<Adesione>) => {
    scrivi(null);
    cambiata(esito);
    annuncia(detto);
  };
  const genera = () => void agisci(() => chiedi('adesione:genera', undefined), fatto(t.generata));
  const attiva = (evento: FormEvent) => {
    evento.preventDefault();
    if (!nuova) return;
    const suo = (kid ?? nuova.kidAtteso).trim();
    sbaglia(!formaKid.test(suo));
    if (formaKid.test(suo)) void agisci(() => chiedi('adesione:attiva', { kid: suo }), fatto(t.attivata));
  };
  return (
    <div className="chiave-nuova">
      {nuova && (
        <form className="pannello-certificati" aria-label={t.nuova} onSubmit={attiva}>
          <h3>{t.nuova}</h3>
          <p>{t.carica}</p>
          <pre className="chiave-pubblica">{nuova.pubblica}</pre>
          <Pulsante icona="copia" premuto={() => void copiaTesto(nuova.pubblica, t.copiata)}>
            {t.copia}
          </Pulsante>
          <label htmlFor="kid-pdnd">{t.nome}</label>
          <input
            id="kid-pdnd"
            type="text"
            className="codice"
            value={kid ?? nuova.kidAtteso}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={sbagliato}
            aria-describedby="kid-pdnd-nota"
            onChange={(evento) => scrivi(evento.target.value)}
          />
          <p className="aiuto" id="kid-pdnd-nota">
            {sbagliato ? <span className="errore-campo">{t.nomeErrato}</span> : t.nomeNota}
          </p>
          <Pulsante invia principale>
            {t.attiva}
          </Pulsante>
          <p className="aiuto">{t.attivaNota}</p>
        </form>
      )}
      {rifiuto && <Fallita errore={rifiuto} codice="PDND" />}
      {nuovaIlleggibile && <p className="errore-campo">{t.nuovaIlleggibile}</p>}
      <Pulsante premuto={genera}>{nuova ? t.rigenera : t.genera}</Pulsante>
    </div>
  );
}
