import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { RispostaGrezza } from '../../../contract/consultazione.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { copiaTesto } from '../../comuni/copia-testo.ts';
import { mostraOra } from '../../comuni/date.ts';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { occorrenze, xmlInRighe } from './xml-in-righe.ts';

const t = schermate.scheda.originale;
/** The page's highlights, by the names that the style sheet has. */
const tutti = 'trovati';
const questo = 'trovato';

/** What came from ANPR, for the expert: searchable, and a part of it can be copied. */
export function VistaOriginale({ risposta }: { readonly risposta: RispostaGrezza }) {
  const { operazione, ricevuta, idOperazioneANPR, xml } = risposta;
  const testo = useMemo(() => xmlInRighe(xml), [xml]);
  const [cercato, cerca] = useState('');
  const [quale, vai] = useState(0);
  const corpo = useRef<HTMLPreElement>(null);
  const campo = useRef<HTMLInputElement>(null);
  const dove = useMemo(() => occorrenze(testo, cercato), [testo, cercato]);

  useEffect(() => {
    const nodo = corpo.current?.firstChild;
    if (!nodo) return;
    const tratti = dove.map((inizio) => tratto(nodo, inizio, cercato.length));
    const attuale = tratti[quale];
    CSS.highlights.set(tutti, new Highlight(...tratti));
    CSS.highlights.set(questo, new Highlight(...(attuale ? [attuale] : [])));
    if (attuale) inVista(corpo.current, attuale);
    return () => {
      CSS.highlights.delete(tutti);
      CSS.highlights.delete(questo);
    };
  }, [dove, quale, cercato]);

  useTasti('pannello', [{ tasto: 'Ctrl+F', etichetta: t.cerca, azione: () => campo.current?.focus(), nascosto: true }]);
  const prossimo = () => vai((ora) => (dove.length === 0 ? 0 : (ora + 1) % dove.length));
  const alTasto = (evento: KeyboardEvent) => {
    if (evento.key !== 'Enter') return;
    evento.preventDefault();
    prossimo();
  };
  const copia = () => {
    const selezione = document.getSelection()?.toString() ?? '';
    if (selezione !== '') void copiaTesto(selezione, schermate.generali.copiato(t.testo));
  };
  return (
    <div className="originale">
      <h3>{t.titolo}</h3>
      <p className="aiuto">{t.intestazione(operazione, mostraOra(ricevuta), idOperazioneANPR)}</p>
      <div className="originale-cerca">
        <label className="campo in-linea">
          <span>{t.cerca}</span>
          <input
            ref={campo}
            type="text"
            value={cercato}
            autoComplete="off"
            spellCheck={false}
            onChange={(evento) => {
              cerca(evento.target.value);
              vai(0);
            }}
            onKeyDown={alTasto}
          />
        </label>
        <span role="status">{cercato !== '' && t.trovati(dove.length, quale + 1)}</span>
        <Pulsante premuto={prossimo} tasto="Invio">
          {t.prossimo}
        </Pulsante>
        <Pulsante premuto={copia} icona="copia">
          {t.copia}
        </Pulsante>
      </div>
      <p className="aiuto">
        {t.aCapo} {t.copiaAiuto}
      </p>
      <pre ref={corpo} tabIndex={0} role="region" aria-label={t.testo} data-fuoco="risultato">
        {testo}
      </pre>
    </div>
  );
}

const tratto = (nodo: ChildNode, inizio: number, lungo: number): Range => {
  const intervallo = document.createRange();
  intervallo.setStart(nodo, inizio);
  intervallo.setEnd(nodo, inizio + lungo);
  return intervallo;
};

const inVista = (riquadro: HTMLElement | null, tratto: Range): void => {
  if (!riquadro) return;
  const suo = tratto.getBoundingClientRect();
  const mio = riquadro.getBoundingClientRect();
  if (suo.top < mio.top || suo.bottom > mio.bottom) riquadro.scrollTop += suo.top - mio.top - mio.height / 3;
};
