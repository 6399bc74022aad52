import { useEffect, useRef } from 'react';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { useDeposito } from '../../comuni/deposito.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { scegliServizio } from '../azioni.ts';
import { uffici } from '../stato.ts';
import {
  apriLavoro,
  avviaOFerma,
  chiediConferma,
  leggiLavori,
  mostraRifiutate,
  salvaEsiti,
  sceltoTutto,
} from './azioni.ts';
import { DettaglioLavoro } from './dettaglio-lavoro.tsx';
import { ElencoLavori } from './elenco-lavori.tsx';
import { NuovoLavoro } from './nuovo-lavoro.tsx';
import { perLotti } from './servizio.ts';
import { lavori, lavoroAperto } from './stato.ts';

const t = schermate.altriUffici.lotti;

/** Milliseconds between two looks at a job that is going on. */
const ritmo = 1000;

/** The same question about many people: a file makes a job, which is begun, stopped, and read here. */
export function MoltePersone() {
  useDeposito(uffici);
  const stato = useDeposito(lavori);
  const lavoro = lavoroAperto(stato);
  const campo = useRef<HTMLInputElement>(null);
  // Chromium may not open its window for a function key: the cursor goes to the button, where Enter always does.
  const scegliFile = () => {
    campo.current?.parentElement?.querySelector('button')?.focus();
    campo.current?.click();
  };
  useServizioAmmesso();
  useElencoAggiornato();
  useTasti('schermata', [
    { tasto: 'F5', etichetta: t.tasti.F5, azione: () => void leggiLavori() },
    {
      tasto: 'F6',
      etichetta: t.tasti.F6,
      azione: lavoro && lavoro.stato !== 'finito' ? () => void avviaOFerma() : undefined,
    },
    { tasto: 'F7', etichetta: t.tasti.F7, azione: lavoro && chiediConferma },
    { tasto: 'F9', etichetta: t.tasti.F9, azione: lavoro && lavoro.fatte > 0 ? () => void salvaEsiti() : undefined },
    { tasto: 'F10', etichetta: t.tasti.F10, azione: sceltoTutto() ? scegliFile : undefined },
    {
      tasto: 'F11',
      etichetta: t.tasti.F11,
      azione: lavoro && lavoro.rifiutate > 0 ? () => void mostraRifiutate() : undefined,
    },
    { tasto: 'Esc', etichetta: t.tasti.Esc, azione: lavoro && (() => apriLavoro(null)) },
  ]);
  return (
    <div className="servizio molte-persone">
      <NuovoLavoro campo={campo} scegliFile={scegliFile} />
      {stato.errore && <MostraErrore errore={stato.errore} />}
      <ElencoLavori stato={stato} />
      {lavoro && <DettaglioLavoro key={lavoro.id} lavoro={lavoro} stato={stato} />}
    </div>
  );
}

/** A service that wants something declared cannot be asked of many: the first that can takes its place. */
function useServizioAmmesso(): void {
  const { offerti, codice } = useDeposito(uffici);
  useEffect(() => {
    if (!offerti?.ok || perLotti(codice)) return;
    const ammessi = offerti.value.filter((uno) => perLotti(uno.codice));
    const primo = ammessi.find(({ configurato }) => configurato) ?? ammessi[0];
    if (primo) scegliServizio(primo.codice);
  }, [offerti, codice]);
}

/** The list when the screen comes, and again every second while a job is going on. */
function useElencoAggiornato(): void {
  const { elenco } = useDeposito(lavori);
  const corre = elenco?.ok === true && elenco.value.some(({ stato }) => stato === 'in-corso');
  useEffect(() => void leggiLavori(), []);
  useEffect(() => {
    if (!corre) return undefined;
    const sveglia = setInterval(() => void leggiLavori(), ritmo);
    return () => clearInterval(sveglia);
  }, [corre]);
}
