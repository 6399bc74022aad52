import { useRef, useState } from 'react';
import type { Errore, Esito } from '../../../contract/esito.ts';
import { messaggiFinalita } from '../../../contract/messaggi/finalita.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Pratica } from '../../../contract/pratica.ts';
import type { Operatore } from '../../../contract/stato.ts';
import { annuncia } from '../../applicazione/annunci.tsx';
import { chiedi } from '../../applicazione/ponte.ts';
import { schermataCorrente } from '../../applicazione/schermata.ts';
import { statoApplicazione } from '../../applicazione/stato.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { mostraOra } from '../../comuni/date.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { vaiAlRisultato } from '../../comuni/fuoco.ts';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { usaPratica } from '../../sportello/pratica-corrente.ts';
import { Affida } from './affida.tsx';

const t = schermate.pratiche.dettaglio;

interface Proprieta {
  readonly pratica: Pratica;
  /** To be called when it is no longer as the list has it. */
  readonly cambiata: () => void;
  readonly lascia: () => void;
}

/** One practice: what it says, resuming it, closing it, handing it over. */
export function DettaglioPratica({ pratica, cambiata, lascia }: Proprieta) {
  const [errore, segnala] = useState<Errore | null>(null);
  const [affidando, affida] = useState(false);
  const modulo = useRef<HTMLFormElement>(null);
  const { id, numero, stato, chiusa, finalita } = pratica;
  const aperta = stato === 'aperta';
  const mia = eMia(pratica);

  const dopo = (esito: Esito<Pratica>, detto: string) => {
    segnala(esito.ok ? null : esito.error);
    if (!esito.ok) return;
    annuncia(detto);
    cambiata();
  };
  const salva = async () => {
    const dati = new FormData(modulo.current!);
    const testo = (nome: string) => {
      const valore = dati.get(nome);
      return typeof valore === 'string' ? valore.trim() : '';
    };
    const contenuto = { protocollo: testo('protocollo'), persona: testo('persona'), note: testo('note') };
    dopo(await chiedi('pratica:aggiorna', { id, ...contenuto }), t.salvata(numero));
  };
  const cambiaStato = async () => {
    if (aperta) dopo(await chiedi('pratica:chiudi', { id }), t.chiusa(numero));
    else dopo(await chiedi('pratica:riapri', { id }), t.riaperta(numero));
  };
  const riprendi = () => {
    usaPratica(pratica);
    schermataCorrente.scrivi('sportello');
  };
  const indietro = () => {
    lascia();
    vaiAlRisultato();
  };
  useTasti('pannello', [
    { tasto: 'F7', etichetta: schermate.pratiche.tasti.F7, azione: mia ? () => void cambiaStato() : undefined },
    { tasto: 'F10', etichetta: schermate.pratiche.tasti.F10, azione: mia && aperta ? () => void salva() : undefined },
    { tasto: 'F11', etichetta: schermate.pratiche.tasti.F11, azione: mia && aperta ? riprendi : undefined },
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
          void salva();
        }}
      >
        <CampoPratica nome="protocollo" pratica={pratica} fermo={!mia || !aperta} massimo={20} primo />
        <CampoPratica nome="persona" pratica={pratica} fermo={!mia || !aperta} massimo={120} />
        <label className="campo">
          <span>{t.note}</span>
          <textarea
            name="note"
            rows={4}
            maxLength={2000}
            defaultValue={pratica.note ?? ''}
            readOnly={!mia || !aperta}
            data-guida="pratica"
          />
        </label>
        <div className="comandi">
          {mia && aperta && (
            <>
              <Pulsante invia principale tasto="F10">
                {t.salva}
              </Pulsante>
              <Pulsante tasto="F11" premuto={riprendi}>
                {t.riprendi}
              </Pulsante>
            </>
          )}
          {mia && (
            <Pulsante tasto="F7" premuto={() => void cambiaStato()}>
              {aperta ? t.chiudi : t.riapri}
            </Pulsante>
          )}
          {ruolo() === 'als' && <Pulsante premuto={() => affida(true)}>{t.affida}</Pulsante>}
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

function CampoPratica({
  nome,
  pratica,
  fermo,
  massimo,
  primo = false,
}: {
  readonly nome: 'protocollo' | 'persona';
  readonly pratica: Pratica;
  readonly fermo: boolean;
  readonly massimo: number;
  readonly primo?: boolean;
}) {
  const eProtocollo = nome === 'protocollo';
  return (
    <label className="campo">
      <span>{t[nome]}</span>
      <input
        type="text"
        name={nome}
        defaultValue={pratica[nome] ?? ''}
        maxLength={massimo}
        autoComplete="off"
        autoFocus={primo}
        readOnly={fermo}
        {...(eProtocollo ? { pattern: '[0-9a-zA-Z_\\/\\-]*', title: t.formaProtocollo } : {})}
      />
    </label>
  );
}

const sessione = () => {
  const fase = statoApplicazione.leggi()?.sessione;
  return fase?.fase === 'aperta' ? fase.operatore : undefined;
};
const ruolo = (): Operatore['ruolo'] | undefined => sessione()?.ruolo;
const eMia = ({ operatore }: Pratica): boolean => sessione()?.codiceFiscale === operatore;
