import type { Errore } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { segnalazionePdnd } from '../../contract/messaggi/segnalazione-pdnd.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { statoApplicazione } from '../applicazione/stato.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Difetti } from './difetti.tsx';

const t = schermate.altriUffici;

/** A refusal, with what is wrong with the call and the text for who can put it right. */
export function Fallita({ errore, codice }: { readonly errore: Errore; readonly codice: string }) {
  const { difetti = [] } = errore;
  const copia = async () => {
    const testo = segnalazionePdnd(codice, errore, statoApplicazione.leggi());
    const esito = await chiedi('appunti:copia', { testo });
    if (esito.ok) annuncia(t.copiata);
  };
  return (
    <section className="risposta-servizio">
      <MostraErrore errore={errore} ruolo="status" />
      <Difetti difetti={difetti} />
      {errore.code.startsWith('PDND_') && (
        <Pulsante icona="copia" premuto={() => void copia()}>
          {t.copiaSegnalazione}
        </Pulsante>
      )}
    </section>
  );
}
