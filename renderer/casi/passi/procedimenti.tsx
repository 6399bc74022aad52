import { schermate } from '../../../contract/messaggi/schermate.ts';
import { sezioneDi, sezioniDi } from '../../../contract/operazioni/valori.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Procedimento } from '../../servizi/procedimenti.tsx';
import { Attesa } from '../../sportello/attesa.tsx';
import { annullaLetture } from '../letture.ts';
import type { CasoAperto } from '../modello.ts';

const t = schermate.casi.procedimenti;

/** The administrative procedures (3004) that are open on the person who moves. */
export function PassoProcedimenti({ aperto: { servizio } }: { readonly aperto: CasoAperto }) {
  if (servizio?.fase === 'in-corso') {
    return <Attesa che={t.lettura} inizio={servizio.inizio} annulla={annullaLetture} />;
  }
  if (servizio?.fase === 'fallita') {
    if (servizio.errore.code === 'ANPR_NESSUN_RISULTATO') return <p role="status">{t.nessuno}</p>;
    return <MostraErrore errore={servizio.errore} ruolo="status" />;
  }
  if (servizio?.fase !== 'pronta') return null;
  const elementi = sezioniDi(sezioneDi(servizio.valore.valore, 'listaProcAmm'), 'elemProcAmm');
  return (
    <>
      <p role="status">{t.aperti(elementi.length)}</p>
      {elementi.map((elemento, i) => (
        <Procedimento key={i} elemento={elemento} />
      ))}
    </>
  );
}
