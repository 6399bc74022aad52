import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { riuscito, type Esito } from '../../../contract/esito.ts';
import { messaggiFinalita } from '../../../contract/messaggi/finalita.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Pratica, PraticheTrovate, StatoPratica } from '../../../contract/pratica.ts';
import { chiedi } from '../../applicazione/ponte.ts';
import { operatoreAlLavoro } from '../../applicazione/stato.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { mostraOra } from '../../comuni/date.ts';
import { useDeposito } from '../../comuni/deposito.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { vaiAlRisultato } from '../../comuni/fuoco.ts';
import { Griglia, type Colonna } from '../../comuni/griglia.tsx';
import { praticaScelta } from './dettagli.ts';
import { DettaglioPratica } from './dettaglio.tsx';

const t = schermate.pratiche;

/** Milliseconds without a key before the list is asked for: an officer types a word, not a letter. */
const pausa = 200;

const colonne: readonly Colonna<Pratica>[] = [
  {
    nome: 'numero',
    titolo: t.colonne.numero,
    cella: ({ numero }) => numero,
    testo: ({ numero }) => numero,
    codice: true,
  },
  {
    nome: 'aperta',
    titolo: t.colonne.aperta,
    cella: ({ aperta }) => mostraOra(aperta),
    testo: ({ aperta }) => aperta,
  },
  {
    nome: 'finalita',
    titolo: t.colonne.finalita,
    cella: ({ finalita }) => messaggiFinalita[finalita].nome,
    testo: ({ finalita }) => messaggiFinalita[finalita].nome,
  },
  {
    nome: 'persona',
    titolo: t.colonne.persona,
    cella: ({ persona }) => persona ?? schermate.generali.assente,
    testo: ({ persona }) => persona ?? '',
  },
  {
    nome: 'protocollo',
    titolo: t.colonne.protocollo,
    cella: ({ protocollo }) => protocollo ?? schermate.generali.assente,
    testo: ({ protocollo }) => protocollo ?? '',
  },
  { nome: 'stato', titolo: t.colonne.stato, cella: ({ stato }) => t.statoDi[stato] },
];
/** Beside the practice that is open there is no room for what it says itself. */
const colonneAccanto = colonne.filter(({ nome }) => !['aperta', 'protocollo'].includes(nome));
const diChi: Colonna<Pratica> = {
  nome: 'operatore',
  titolo: t.colonne.operatore,
  cella: ({ operatore }) => operatore,
  codice: true,
};

/** The officer's practices, found by any word of them; the one chosen is worked on beside. */
export function ElencoPratiche() {
  const [testo, scrivi] = useState('');
  const [stato, scegliStato] = useState<StatoPratica | 'tutte'>('aperta');
  const [diTutti, mostraTutti] = useState(false);
  const [trovate, ricevi] = useState<Esito<PraticheTrovate> | null>(null);
  const scelta = useDeposito(praticaScelta);
  const campo = useRef<HTMLInputElement>(null);
  const als = operatoreAlLavoro()?.ruolo === 'als';

  const leggi = () => {
    const filtro = { ...(testo.trim() === '' ? {} : { testo }), ...(stato === 'tutte' ? {} : { stato }) };
    void chiedi('pratica:cerca', { ...filtro, ...(diTutti ? { diTutti } : {}) }).then(ricevi);
  };
  useEffect(() => {
    const attesa = setTimeout(leggi, testo === '' ? 0 : pausa);
    return () => clearTimeout(attesa);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `leggi` is made of these
  }, [testo, stato, diTutti]);
  useLayoutEffect(() => campo.current?.focus(), []);
  useTasti('schermata', [
    { tasto: 'F2', etichetta: t.tasti.F2, azione: () => campo.current?.select() },
    { tasto: 'F5', etichetta: t.tasti.F5, azione: leggi },
  ]);

  const cambiata = (pratica: Pratica) => {
    ricevi((prima) =>
      prima?.ok
        ? riuscito({
            ...prima.value,
            pratiche: prima.value.pratiche.map((una) => (una.id === pratica.id ? pratica : una)),
          })
        : prima,
    );
    leggi();
  };
  const pratiche = trovate?.ok ? trovate.value.pratiche : [];
  const aperta = pratiche.find(({ id }) => id === scelta);
  const mostrate = aperta ? colonneAccanto : colonne;
  return (
    <div className={aperta ? 'affiancati' : undefined}>
      <section className="elenco">
        <form
          className="filtri"
          role="search"
          onSubmit={(evento) => {
            evento.preventDefault();
            vaiAlRisultato();
          }}
        >
          <label className="campo in-linea">
            <span>{t.cerca}</span>
            <input
              ref={campo}
              type="text"
              value={testo}
              maxLength={100}
              autoComplete="off"
              placeholder={t.suggerimento}
              onChange={(evento) => scrivi(evento.target.value)}
              onKeyDown={(evento) => evento.key === 'ArrowDown' && vaiAlRisultato()}
            />
          </label>
          <FiltroStato stato={stato} scegli={scegliStato} />
          {als && (
            <label className="campo in-linea">
              <input type="checkbox" checked={diTutti} onChange={() => mostraTutti(!diTutti)} />
              <span>{t.diTutti}</span>
            </label>
          )}
          {trovate?.ok && (
            <span className="aiuto" role="status">
              {trovate.value.altre ? t.prime(pratiche.length) : t.quante(pratiche.length)}
            </span>
          )}
        </form>
        {trovate === null && <p role="status">{schermate.generali.attesa}</p>}
        {trovate?.ok === false && <MostraErrore errore={trovate.error} />}
        {trovate?.ok && pratiche.length === 0 && (
          <section className="vuoto-progettato">
            <h2>{t.vuoto}</h2>
            <p>{t.vuotoSeguito}</p>
          </section>
        )}
        {pratiche.length > 0 && (
          <Griglia
            etichetta={t.elenco}
            colonne={diTutti ? [...mostrate, diChi] : mostrate}
            righe={pratiche}
            chiave={({ id }) => id}
            apri={({ id }) => praticaScelta.scrivi(id)}
            aperta={aperta?.id}
            guida="pratiche"
          />
        )}
      </section>
      {aperta && (
        <DettaglioPratica
          key={aperta.id}
          pratica={aperta}
          cambiata={cambiata}
          lascia={() => praticaScelta.scrivi(null)}
        />
      )}
    </div>
  );
}

function FiltroStato({
  stato,
  scegli,
}: {
  readonly stato: StatoPratica | 'tutte';
  readonly scegli: (stato: StatoPratica | 'tutte') => void;
}) {
  return (
    <fieldset className="scelte-in-linea">
      <legend className="solo-lettori">{t.stato}</legend>
      {(['aperta', 'chiusa', 'tutte'] as const).map((uno) => (
        <label key={uno}>
          <input type="radio" name="stato-pratica" checked={uno === stato} onChange={() => scegli(uno)} />{' '}
          {t.stati[uno]}
        </label>
      ))}
    </fieldset>
  );
}
