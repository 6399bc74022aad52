import { useRef, useState } from 'react';
import type { Errore, Esito } from '../../../contract/esito.ts';
import { messaggiFinalita } from '../../../contract/messaggi/finalita.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { massimoNote, type Pratica } from '../../../contract/pratica.ts';
import { annuncia } from '../../applicazione/annunci.tsx';
import { chiedi } from '../../applicazione/ponte.ts';
import { schermataCorrente } from '../../applicazione/schermata.ts';
import { operatoreAlLavoro } from '../../applicazione/stato.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { mostraOra } from '../../comuni/date.ts';
import { useDeposito } from '../../comuni/deposito.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { vaiAlRisultato } from '../../comuni/fuoco.ts';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { cambiati } from '../../sportello/pannello.ts';
import { accogliPratica, usaPratica } from '../../sportello/pratica-corrente.ts';
import { Affida } from './affida.tsx';
import { dettagli, dimenticaDettaglio, scriviDettaglio } from './dettagli.ts';

const t = schermate.pratiche.dettaglio;

interface Proprieta {
  readonly pratica: Pratica;
  /** To be called with what it has become. */
  readonly cambiata: (pratica: Pratica) => void;
  readonly lascia: () => void;
}

/** One practice: what it says, resuming it, closing it, handing it over. */
export function DettaglioPratica({ pratica, cambiata, lascia }: Proprieta) {
  const [errore, segnala] = useState<Errore | null>(null);
  const [affidando, affida] = useState(false);
  const modulo = useRef<HTMLFormElement>(null);
  const scritto = useDeposito(dettagli)[pratica.id] ?? {};
  const { id, numero, stato, chiusa, finalita } = pratica;
  const mia = operatoreAlLavoro()?.codiceFiscale === pratica.operatore;
  const modificabile = mia && stato === 'aperta';
  const testo = (nome: 'protocollo' | 'persona' | 'note') => scritto[nome] ?? pratica[nome] ?? '';

  const dopo = (esito: Esito<Pratica>, detto?: string): Pratica | null => {
    segnala(esito.ok ? null : esito.error);
    if (!esito.ok) return null;
    accogliPratica(esito.value);
    if (detto !== undefined) annuncia(detto);
    cambiata(esito.value);
    return esito.value;
  };
  /** What is typed goes into the practice before anything else is done with it; null where it is refused. */
  const salva = async (detto?: string): Promise<Pratica | null> => {
    const cambi = modificabile ? cambiati(scritto, pratica) : {};
    if (Object.keys(cambi).length === 0) {
      if (detto !== undefined) annuncia(detto);
      return pratica;
    }
    if (!modulo.current?.reportValidity()) return null;
    const salvata = dopo(await chiedi('pratica:aggiorna', { id, ...cambi }), detto);
    if (salvata) dimenticaDettaglio(id);
    return salvata;
  };
  const salvaEDillo = () => void salva(t.salvata(numero));
  const cambiaStato = async () => {
    if (!(await salva())) return;
    if (modificabile) dopo(await chiedi('pratica:chiudi', { id }), t.chiusa(numero));
    else dopo(await chiedi('pratica:riapri', { id }), t.riaperta(numero));
  };
  const riprendi = async () => {
    const salvata = await salva();
    if (!salvata) return;
    usaPratica(salvata);
    schermataCorrente.scrivi('sportello');
  };
  const scegliAChi = async () => {
    if (await salva()) affida(true);
  };
  const indietro = () => {
    lascia();
    vaiAlRisultato();
  };
  useTasti('pannello', [
    { tasto: 'F7', etichetta: schermate.pratiche.tasti.F7, azione: mia ? () => void cambiaStato() : undefined },
    { tasto: 'F10', etichetta: schermate.pratiche.tasti.F10, azione: modificabile ? salvaEDillo : undefined },
    { tasto: 'F11', etichetta: schermate.pratiche.tasti.F11, azione: modificabile ? () => void riprendi() : undefined },
    { tasto: 'Esc', etichetta: schermate.generali.tasti.Esc, azione: indietro },
  ]);

  return (
    <section className="dettaglio-pratica" aria-label={t.titolo(numero)}>
      <h2>{t.titolo(numero)}</h2>
      <p className="aiuto">{messaggiFinalita[finalita].nome}</p>
      {chiusa !== undefined && <p>{t.chiusaIl(mostraOra(chiusa))}</p>}
      {errore && <MostraErrore errore={errore} />}
      <form
        ref={modulo}
        className="modulo-pratica"
        onSubmit={(evento) => {
          evento.preventDefault();
          salvaEDillo();
        }}
      >
        <label className="campo">
          <span>{t.protocollo}</span>
          <input
            type="text"
            value={testo('protocollo')}
            maxLength={20}
            autoComplete="off"
            autoFocus
            readOnly={!modificabile}
            pattern="[0-9a-zA-Z_\/\-]*"
            title={t.formaProtocollo}
            onChange={({ target }) => scriviDettaglio(id, { protocollo: target.value })}
          />
        </label>
        <label className="campo">
          <span>{t.persona}</span>
          <input
            type="text"
            value={testo('persona')}
            maxLength={120}
            autoComplete="off"
            readOnly={!modificabile}
            onChange={({ target }) => scriviDettaglio(id, { persona: target.value })}
          />
        </label>
        <label className="campo">
          <span>{t.note}</span>
          <textarea
            rows={4}
            maxLength={massimoNote}
            value={testo('note')}
            readOnly={!modificabile}
            data-guida="pratica"
            onChange={({ target }) => scriviDettaglio(id, { note: target.value })}
          />
        </label>
        <div className="comandi">
          {modificabile && (
            <>
              <Pulsante invia principale tasto="F10">
                {t.salva}
              </Pulsante>
              <Pulsante tasto="F11" premuto={() => void riprendi()}>
                {t.riprendi}
              </Pulsante>
            </>
          )}
          {mia && (
            <Pulsante tasto="F7" premuto={() => void cambiaStato()}>
              {modificabile ? t.chiudi : t.riapri}
            </Pulsante>
          )}
          {operatoreAlLavoro()?.ruolo === 'als' && <Pulsante premuto={() => void scegliAChi()}>{t.affida}</Pulsante>}
        </div>
      </form>
      {affidando && (
        <Affida
          pratica={pratica}
          affidata={(esito, a) => {
            affida(false);
            dopo(esito, t.affidata(numero, `${a.cognome} ${a.nome}`));
          }}
          lascia={() => affida(false)}
        />
      )}
    </section>
  );
}
