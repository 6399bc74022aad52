import { useState } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Stato } from '../../contract/stato.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { SchermataDiagnosi } from '../diagnosi/diagnosi.tsx';
import { ConCarte } from './con-carte.tsx';
import { Cornice } from './cornice.tsx';
import { Passi } from './passi.tsx';
import { vita } from './vita/vita.ts';
import { VitaCarta } from './vita/vita-carta.tsx';

const t = schermate.accesso;

/** Log-in: what is missing now, and what to do about it. */
export function Accesso({ stato }: { readonly stato: Stato | null }) {
  const [inDiagnosi, mostraDiagnosi] = useState(false);
  // Where the workstation could not even start, that is what the checks are for.
  const avvio = stato?.avvio.fase;
  const esaminabile = avvio === 'fallito' || (avvio === 'pronto' && stato?.sessione.fase === 'fuori');
  useTasti('schermata', [
    ...(esaminabile && !inDiagnosi
      ? [{ tasto: 'F8', etichetta: t.diagnosi, azione: () => mostraDiagnosi(true) }]
      : inDiagnosi
        ? [{ tasto: 'Esc', etichetta: t.ritorno, azione: () => mostraDiagnosi(false) }]
        : []),
  ]);
  if (stato !== null && esaminabile && inDiagnosi) {
    return (
      <Cornice stato={stato} titolo={t.diagnosi} icona="battito" largo>
        <SchermataDiagnosi />
        <Pulsante tasto="Esc" premuto={() => mostraDiagnosi(false)}>
          {t.ritorno}
        </Pulsante>
      </Cornice>
    );
  }
  return <Passaggio stato={stato} />;
}

function Passaggio({ stato }: { readonly stato: Stato | null }) {
  const inVita = useDeposito(vita);
  if (stato === null || stato.avvio.fase === 'in-corso') {
    return (
      <Cornice stato={stato} titolo={t.avvio.titolo} icona="orologio">
        <p role="status">{t.avvio.testo}</p>
        <div className="attesa-indefinita" aria-hidden="true" />
      </Cornice>
    );
  }
  if (stato.avvio.fase === 'fallito') {
    return (
      <Cornice stato={stato} titolo={t.avvioFallito.titolo} icona="errore">
        <MostraErrore errore={stato.avvio.errore} />
        <p>{t.avvioFallito.seguito}</p>
      </Cornice>
    );
  }
  if (stato.sessione.fase === 'verifica') {
    return (
      <Cornice stato={stato} titolo={t.verifica.titolo} icona="carta">
        <Passi passo={stato.sessione.passo} />
      </Cornice>
    );
  }
  if (inVita !== null) return <VitaCarta stato={stato} vita={inVita} ritorno={schermate.vitaCarta.vaiAllAccesso} />;
  return <ConCarte stato={stato} />;
}
