import { useRef } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { codiciOperazioni, operazionePerCodice } from '../../contract/operazioni/index.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { Griglia, type Colonna } from '../comuni/griglia.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { decodifica, useTabelle } from '../moduli/tabelle.ts';
import { filtroDa, ricorda, scrittoDelleRichieste, type FiltroRichieste } from './filtro-richieste.ts';
import { Risposta } from './risposta.tsx';
import {
  annullaServizio,
  apriRisposta,
  chiediServizio,
  chiudiRisposta,
  dimenticaServizio,
  riscriviServizio,
  servizi,
} from './servizi.ts';

const t = schermate.servizi.richieste;

const colonne: readonly Colonna<Campi>[] = [
  { nome: 'numero', titolo: t.colonne.numero, cella: (una) => testoDi(una, 'idOperazioneANPR'), codice: true },
  {
    nome: 'operazione',
    titolo: t.colonne.operazione,
    cella: (una) => {
      const codice = testoDi(una, 'tipoOperazione') ?? '';
      return schermate.servizi.titolo(codice, operazionePerCodice(codice)?.etichetta ?? '');
    },
  },
  {
    nome: 'stato',
    titolo: t.colonne.stato,
    cella: (una) => {
      const codice = testoDi(una, 'statoLavorazione') ?? '';
      return decodifica('stati-lavorazione', codice) ?? codice;
    },
  },
];

/** What the Comune asked of ANPR (3007), and the answers that ANPR keeps (3005). */
export function RichiesteInviate() {
  const { 3007: elenco, 3005: aperta } = useDeposito(servizi);
  const filtro = filtroDa(elenco?.scritto ?? {});
  const modulo = useRef<HTMLFormElement>(null);
  useTabelle(['stati-lavorazione']);
  const filtra = (nuovo: FiltroRichieste) => {
    // What was found, or is awaited, by the filter before is not what this one asks.
    for (const codice of ['3005', '3007'] as const) dimenticaServizio(codice);
    riscriviServizio('3007', ricorda(nuovo));
  };
  const chiedi = () => {
    if (elenco?.risposta?.fase === 'in-corso') return;
    riscriviServizio('3007', { ...scrittoDelleRichieste(filtro), ...ricorda(filtro) });
    void chiediServizio('3007');
  };
  const indietro = () => {
    if (aperta?.risposta) {
      annullaServizio('3005');
      chiudiRisposta('3005');
    } else annullaServizio('3007');
    modulo.current?.querySelector('select')?.focus();
  };
  useTasti('schermata', [
    { tasto: 'F10', etichetta: schermate.servizi.tasti.F10, azione: chiedi },
    { tasto: 'Esc', etichetta: schermate.servizi.tasti.Esc, azione: indietro },
  ]);
  const trovate =
    elenco?.risposta?.fase === 'pronta'
      ? sezioniDi(sezioneDi(elenco.risposta.valore.valore, 'listaOperazioniAnpr'), 'operazioneANPR')
      : null;
  return (
    <section className="servizio">
      <h2>{t.titolo}</h2>
      <p className="aiuto">{t.introduzione}</p>
      <form
        ref={modulo}
        className="filtri"
        onSubmit={(evento) => {
          evento.preventDefault();
          chiedi();
        }}
      >
        <Filtri filtro={filtro} filtra={filtra} />
        <Pulsante invia principale tasto="F10">
          {schermate.servizi.chiedi}
        </Pulsante>
      </form>
      <div className={aperta?.risposta ? 'affiancati' : undefined}>
        {trovate === null ? (
          <Risposta codice="3007" risposta={elenco?.risposta ?? null} />
        ) : trovate.length === 0 ? (
          <p>{t.nessuna}</p>
        ) : (
          <section className="elenco">
            <h3>{t.quante(trovate.length)}</h3>
            <Griglia
              etichetta={t.elenco}
              colonne={colonne}
              righe={trovate}
              chiave={(una) => testoDi(una, 'idOperazioneANPR') ?? ''}
              apri={(una) => void apriRisposta(testoDi(una, 'idOperazioneANPR') ?? '')}
              aperta={aperta?.scritto['datiRichiesta/idOperazioneANPR']}
              guida="richieste"
            />
          </section>
        )}
        {aperta?.risposta && <Risposta codice="3005" risposta={aperta.risposta} />}
      </div>
    </section>
  );
}

function Filtri({
  filtro,
  filtra,
}: {
  readonly filtro: FiltroRichieste;
  readonly filtra: (filtro: FiltroRichieste) => void;
}) {
  return (
    <>
      <label className="campo in-linea">
        <span>{t.periodo}</span>
        <select
          value={filtro.periodo}
          onChange={({ target }) => filtra({ ...filtro, periodo: target.value as FiltroRichieste['periodo'] })}
          autoFocus
        >
          {Object.entries(t.periodi).map(([nome, testo]) => (
            <option key={nome} value={nome}>
              {testo}
            </option>
          ))}
        </select>
      </label>
      <label className="campo in-linea">
        <span>{t.stato}</span>
        <select value={filtro.stato} onChange={({ target }) => filtra({ ...filtro, stato: target.value })}>
          {['1', '2', '3', '6'].map((codice) => (
            <option key={codice} value={codice}>
              {decodifica('stati-lavorazione', codice)}
            </option>
          ))}
        </select>
      </label>
      <label className="campo in-linea">
        <span>{t.operazione}</span>
        <select value={filtro.operazione} onChange={({ target }) => filtra({ ...filtro, operazione: target.value })}>
          <option value="">{t.tutte}</option>
          {codiciOperazioni.map((codice) => (
            <option key={codice} value={codice}>
              {codice}
            </option>
          ))}
        </select>
      </label>
      <label className="campo in-linea" title={t.numeroAiuto}>
        <span>{t.numero}</span>
        <input
          type="text"
          className="codice"
          value={filtro.numero}
          maxLength={30}
          autoComplete="off"
          onChange={({ target }) => filtra({ ...filtro, numero: target.value })}
        />
      </label>
    </>
  );
}
