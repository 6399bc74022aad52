import { useEffect, useState } from 'react';
import type { Esito } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Pratica } from '../../contract/pratica.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { ModuloProtocollo } from '../comuni/protocollo.tsx';
import { protocolla } from '../sportello/azioni.ts';
import { TabellaPratiche } from './tabella.tsx';

const t = schermate.pratiche;

/** The officer's recent practices, and the protocol number that some still lack. */
export function SchermataPratiche() {
  const [recenti, ricevi] = useState<Esito<readonly Pratica[]> | null>(null);
  const [daProtocollare, scegli] = useState<Pratica | null>(null);
  const leggi = () => void chiedi('pratica:cerca', {}).then(ricevi);
  useEffect(leggi, []);
  useTasti('schermata', [{ tasto: 'F5', etichetta: schermate.generali.aggiorna, azione: leggi }]);
  const salva = async (id: string, protocollo: string) => {
    const rifiuto = await protocolla(id, protocollo);
    if (!rifiuto) leggi();
    return rifiuto;
  };
  return (
    <div className="pagina" data-guida="pratiche">
      <h1>{t.titolo}</h1>
      <p className="aiuto">{t.introduzione}</p>
      {daProtocollare !== null && (
        <ModuloProtocollo key={daProtocollare.id} pratica={daProtocollare} salva={salva} chiudi={() => scegli(null)} />
      )}
      {recenti === null && <p role="status">{schermate.generali.attesa}</p>}
      {recenti?.ok === false && <MostraErrore errore={recenti.error} />}
      {recenti?.ok && <TabellaPratiche pratiche={recenti.value} protocolla={scegli} />}
    </div>
  );
}
