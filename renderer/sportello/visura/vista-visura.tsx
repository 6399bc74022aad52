import type { ModoStampa, Scheda } from '../../../contract/consultazione.ts';
import { riuscito, type Esito } from '../../../contract/esito.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { EsitoStampa } from '../../carta/esito-stampa.tsx';
import { statoApplicazione } from '../../applicazione/stato.ts';
import { useDeposito } from '../../comuni/deposito.ts';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { banco, type Persona } from '../banco.ts';
import { stampaVisura } from '../viste.ts';
import { FoglioVisura } from './foglio.tsx';

const t = schermate.visura;

interface Proprieta {
  readonly id: string;
  readonly persona: Persona;
  readonly scheda: Scheda;
}

/** The visura as it will be printed, and what to do with it. */
export function VistaVisura({ id, persona, scheda }: Proprieta) {
  const { pratica: sulBanco } = useDeposito(banco);
  // Its protocol may have come after the reading.
  const pratica = sulBanco?.id === persona.perChe?.id ? sulBanco : persona.perChe;
  const stato = useDeposito(statoApplicazione);
  if (!stato) return null;
  const esito = esitoDella(persona.stampa);
  return (
    <section
      className="visura"
      tabIndex={0}
      role="region"
      aria-label={t.anteprima}
      data-fuoco="risultato"
      data-guida="visura"
    >
      <div className="visura-comandi">
        <Pulsante principale tasto="F9" premuto={() => void stampaVisura(id, 'stampa')}>
          {schermate.foglio.stampa}
        </Pulsante>
        <Pulsante tasto="F10" premuto={() => void stampaVisura(id, 'pdf')}>
          {schermate.foglio.pdf}
        </Pulsante>
        <span className="aiuto">{t.aiuto}</span>
        {esito !== null && <EsitoStampa {...esito} />}
      </div>
      <FoglioVisura scheda={scheda} pratica={pratica} stato={stato} />
    </section>
  );
}

function esitoDella(stampa: Persona['stampa']): { modo: ModoStampa; esito: Esito<string | null> | undefined } | null {
  if (stampa === null || stampa.lettura.fase === 'da-rileggere') return null;
  const { modo, lettura } = stampa;
  if (lettura.fase === 'in-corso') return { modo, esito: undefined };
  return { modo, esito: lettura.fase === 'pronta' ? riuscito(lettura.valore) : { ok: false, error: lettura.errore } };
}
