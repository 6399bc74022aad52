import { useState } from 'react';
import type { RispostaServizio } from '../../contract/consultazione.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { tipoListaProcAmm } from '../../contract/operazioni/gruppi/procedimenti.ts';
import { elementiDi } from '../../contract/operazioni/lettura.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { mostraData, mostraOra } from '../comuni/date.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { CampoAlbero } from '../moduli/campo-albero.tsx';
import { decodifica, useTabelle } from '../moduli/tabelle.ts';
import { Avvisi } from '../sportello/scheda/avvisi.tsx';
import { Blocchi } from '../sportello/scheda/blocchi.tsx';
import { bloccoPerSezione } from '../sportello/scheda/righe.ts';
import { ModuloServizio } from './modulo-servizio.tsx';
import { Risposta } from './risposta.tsx';
import { dimenticaServizio, servizi, servizioVuoto } from './servizi.ts';

const t = schermate.servizi.procedimenti;

type Modo = keyof typeof t.modi;
const modi = Object.keys(t.modi) as readonly Modo[];
const dove = 'parametriRicerca3004';

/** Administrative procedures (3004): one key among five, and each procedure found under its state. */
export function Procedimenti() {
  const { scritto, risposta } = useDeposito(servizi)['3004'] ?? servizioVuoto;
  const [scelto, scegli] = useState<Modo>('numeroProcedimentoAmm');
  // What is typed outlives this view, and says by itself what it is.
  const modo = modi.find((uno) => Object.keys(scritto).some((chiave) => chiave.includes(`${dove}/${uno}`))) ?? scelto;
  useTabelle([29, 30]);
  const cambia = (nuovo: Modo) => {
    // ANPR admits one of them alone.
    dimenticaServizio('3004');
    scegli(nuovo);
  };
  return (
    <section className="servizio">
      <h2>{t.titolo}</h2>
      <p className="aiuto">{t.introduzione}</p>
      <ModuloServizio
        codice="3004"
        risultato={
          risposta?.fase === 'pronta' ? (
            <Trovati risposta={risposta.valore} />
          ) : (
            <Risposta codice="3004" risposta={risposta} />
          )
        }
      >
        <fieldset className="scelte-in-linea">
          <legend>{t.perModo}</legend>
          {modi.map((uno) => (
            <label key={uno}>
              <input type="radio" name="modo-procedimento" checked={uno === modo} onChange={() => cambia(uno)} />{' '}
              {t.modi[uno]}
            </label>
          ))}
        </fieldset>
        <CampoAlbero key={modo} percorso={`${dove}/${modo}`} />
      </ModuloServizio>
    </section>
  );
}

function Trovati({ risposta }: { readonly risposta: RispostaServizio }) {
  const elementi = sezioniDi(sezioneDi(risposta.valore, 'listaProcAmm'), 'elemProcAmm');
  return (
    <section
      className="risposta-servizio"
      tabIndex={0}
      role="region"
      aria-label={schermate.servizi.risposta}
      data-fuoco="risultato"
    >
      <h3>{t.trovati(elementi.length)}</h3>
      <Avvisi avvisi={risposta.avvisi} />
      {elementi.map((elemento, i) => (
        <Procedimento key={i} elemento={elemento} />
      ))}
      <p className="aiuto">{schermate.servizi.operazione(risposta.idOperazioneANPR, mostraOra(risposta.letta))}</p>
    </section>
  );
}

/** One procedure under its state. */
export function Procedimento({ elemento }: { readonly elemento: Campi }) {
  const ultimo = sezioniDi(elemento, 'procedimentoIstruttoria').at(-1);
  const codice = testoDi(ultimo, 'statoProcedimento') ?? '';
  const stato = t.stato(decodifica(30, codice) ?? codice, mostraData(testoDi(ultimo, 'dataStato') ?? ''));
  const albero = elementiDi(tipoListaProcAmm).get('elemProcAmm');
  return (
    <section className="conservata">
      <h3>
        <span className="codice">{testoDi(ultimo, 'numeroPraticaAnpr') ?? testoDi(ultimo, 'numeroPraticaComune')}</span>{' '}
        {stato}
      </h3>
      {albero?.specie === 'sezione' && <Blocchi blocchi={bloccoPerSezione(albero.parti, elemento)} />}
    </section>
  );
}
