import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { Avviso } from '../../comuni/avviso.tsx';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Attesa } from '../../sportello/attesa.tsx';
import { inBreve } from '../../sportello/scheda/persona.ts';
import { relazioneDi } from '../../sportello/scheda/righe.ts';
import { cambiaCaso } from '../azioni.ts';
import { avvisiFamiglia } from '../famiglia.ts';
import { annullaLetture } from '../letture.ts';
import type { CasoAperto } from '../modello.ts';

const t = schermate.casi.famiglia;

/** Who of the family moves: chosen one by one. */
export function PassoFamiglia({ aperto }: { readonly aperto: CasoAperto }) {
  const { caso, famiglia } = aperto;
  if (famiglia?.fase === 'in-corso') {
    return <Attesa che={t.lettura} inizio={famiglia.inizio} annulla={annullaLetture} />;
  }
  if (famiglia?.fase === 'fallita') return <MostraErrore errore={famiglia.errore} ruolo="status" />;
  if (famiglia?.fase !== 'pronta') return null;
  const { componenti } = famiglia.valore;
  return (
    <>
      <p className="aiuto">{t.istruzioni}</p>
      <fieldset className="scelta-componenti">
        <legend className="solo-lettori">{t.titolo}</legend>
        {componenti.map((uno) => (
          <Componente key={inBreve(uno).idANPR} componente={uno} scelti={caso.scelti} />
        ))}
      </fieldset>
      {avvisiFamiglia(componenti, caso.scelti).map((avviso) => (
        <Avviso key={avviso} specie="avviso" titolo={t[avviso]} ruolo="status" />
      ))}
    </>
  );
}

function Componente({ componente, scelti }: { readonly componente: Campi; readonly scelti: readonly string[] }) {
  const { idANPR, cognome, nome, dataNascita, etichette } = inBreve(componente);
  const scelto = scelti.includes(idANPR);
  const cambia = () => cambiaCaso({ scelti: scelto ? scelti.filter((uno) => uno !== idANPR) : [...scelti, idANPR] });
  return (
    <label className="componente">
      <input type="checkbox" checked={scelto} onChange={cambia} />
      <strong>
        {cognome} {nome}
      </strong>
      <span>{dataNascita}</span>
      <span className="aiuto">{relazioneDi(componente)}</span>
      {etichette.map((etichetta) => (
        <span key={etichetta} className="etichetta">
          {etichetta}
        </span>
      ))}
    </label>
  );
}
