import { useState } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Stato } from '../../contract/stato.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { SchermataDiagnosi } from '../diagnosi/diagnosi.tsx';
import { ConCarte } from './con-carte.tsx';
import { CertificatiDellaPostazione } from '../impostazioni/certificati/certificati.tsx';
import { LettoriECarte } from '../impostazioni/lettori/lettori.tsx';
import { Cornice, senzaCertificati } from './cornice.tsx';
import { Passi } from './passi.tsx';
import { vita } from './vita/vita.ts';
import { VitaCarta } from './vita/vita-carta.tsx';

const t = schermate.accesso;

/** What can be opened in the place of the card: what may be needed to get in. */
const viste = {
  diagnosi: { titolo: t.diagnosi, icona: 'battito', guida: 'diagnosi', Contenuto: SchermataDiagnosi },
  certificati: {
    titolo: schermate.custodia.titolo,
    icona: 'documento',
    guida: 'impostazioni',
    Contenuto: CertificatiDellaPostazione,
  },
  lettori: { titolo: schermate.lettori.titolo, icona: 'carta', guida: 'lettori', Contenuto: LettoriECarte },
} as const;

type Vista = 'carta' | keyof typeof viste;

/** Log-in: what is missing now, and what to do about it. */
export function Accesso({ stato }: { readonly stato: Stato | null }) {
  const [vista, mostra] = useState<Vista>('carta');
  // Where the workstation could not even start, that is what the checks are for.
  const avvio = stato?.avvio.fase;
  const esaminabile = avvio === 'fallito' || (avvio === 'pronto' && stato?.sessione.fase === 'fuori');
  const aperta = esaminabile ? vista : 'carta';
  useTasti('schermata', stato !== null && esaminabile ? tastiDi(aperta, stato, mostra) : []);
  if (stato === null || aperta === 'carta') return <Passaggio stato={stato} />;
  const { titolo, icona, guida, Contenuto } = viste[aperta];
  return (
    <Cornice stato={stato} titolo={titolo} icona={icona} guida={guida} largo>
      <Contenuto />
      <Pulsante tasto="Esc" premuto={() => mostra('carta')}>
        {t.ritorno}
      </Pulsante>
    </Cornice>
  );
}

const tastiDi = (aperta: Vista, stato: Stato, mostra: (vista: Vista) => void) => {
  if (aperta !== 'carta') return [{ tasto: 'Esc', etichetta: t.ritorno, azione: () => mostra('carta') }];
  const certificati = {
    tasto: 'F9',
    etichetta: schermate.custodia.primoAvvio.apri,
    azione: () => mostra('certificati'),
  };
  return [
    // Where nothing started there are no drivers to choose from.
    ...(stato.avvio.fase === 'pronto'
      ? [{ tasto: 'F7', etichetta: schermate.lettori.titolo, azione: () => mostra('lettori') }]
      : []),
    { tasto: 'F8', etichetta: t.diagnosi, azione: () => mostra('diagnosi') },
    ...(senzaCertificati(stato) ? [certificati] : []),
  ];
};

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
