import { useEffect, useState } from 'react';
import type { Risposta } from '../../contract/canali.ts';
import type { Esito } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { mostraOra } from '../comuni/date.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { righeTraccia, type RigaTraccia } from './righe-traccia.ts';
import { Verifica } from './verifica.tsx';
import { TestaTabella } from '../comuni/testa-tabella.tsx';

const t = schermate.traccia;
/** How many of the last records are read. */
const quanti = 200;

/** The log: its head, its verification, and the last accesses in words. */
export function SchermataTraccia() {
  const [ultimi, ricevi] = useState<Esito<Risposta<'traccia:ultimi'>> | null>(null);
  const leggi = () => void chiedi('traccia:ultimi', { quanti }).then(ricevi);
  useEffect(leggi, []);
  useTasti('schermata', [{ tasto: 'F5', etichetta: schermate.generali.aggiorna, azione: leggi }]);
  return (
    <div className="pagina" data-guida="traccia">
      <h1>{t.titolo}</h1>
      <p className="aiuto">{t.introduzione}</p>
      {ultimi === null && <p role="status">{schermate.generali.attesa}</p>}
      {ultimi?.ok === false && <MostraErrore errore={ultimi.error} />}
      {ultimi?.ok && (
        <>
          <Verifica testa={ultimi.value.testa} />
          <h2>{t.elenco}</h2>
          {ultimi.value.record.length === 0 ? <p>{t.vuoto}</p> : <Tabella righe={righeTraccia(ultimi.value.record)} />}
        </>
      )}
    </div>
  );
}

function Tabella({ righe }: { readonly righe: readonly RigaTraccia[] }) {
  const c = t.colonne;
  return (
    <table className="tabella" aria-label={t.elenco}>
      <TestaTabella titoli={[c.ora, c.evento, c.operatore, c.finalita, c.pratica, c.soggetti, c.esito]} />
      <tbody>
        {righe.map((riga) => (
          <tr key={riga.chiave}>
            <td className="ora">{mostraOra(riga.ora)}</td>
            <td>{riga.evento}</td>
            <td className="codice">{riga.operatore}</td>
            <td>{riga.finalita}</td>
            <td className="codice">{riga.pratica}</td>
            <td className="numero">{riga.soggetti}</td>
            <td className={`tono-${riga.tono}`}>{riga.esito}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
