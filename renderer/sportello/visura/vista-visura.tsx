import type { Scheda } from '../../../contract/consultazione.ts';
import { riuscito } from '../../../contract/esito.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { statoApplicazione } from '../../applicazione/stato.ts';
import { Avviso } from '../../comuni/avviso.tsx';
import { useDeposito } from '../../comuni/deposito.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { banco, type Persona } from '../banco.ts';
import { siERinunciato, stampaVisura } from '../viste.ts';
import { Foglio } from './foglio.tsx';

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
          {t.stampa}
        </Pulsante>
        <Pulsante tasto="F10" premuto={() => void stampaVisura(id, 'pdf')}>
          {t.pdf}
        </Pulsante>
        <span className="aiuto">{t.aiuto}</span>
        <EsitoStampa stampa={persona.stampa} />
      </div>
      <Foglio scheda={scheda} pratica={pratica} stato={stato} />
    </section>
  );
}

function EsitoStampa({ stampa }: Pick<Persona, 'stampa'>) {
  if (stampa === null) return null;
  const { modo, lettura } = stampa;
  if (lettura.fase === 'in-corso') return <p role="status">{t.attesa[modo]}</p>;
  if (lettura.fase === 'da-rileggere') return null;
  const esito = lettura.fase === 'pronta' ? riuscito(lettura.valore) : ({ ok: false, error: lettura.errore } as const);
  if (siERinunciato(modo, esito)) return <Avviso specie="informazione" titolo={t.rinuncia[modo]} />;
  if (!esito.ok) return <MostraErrore errore={esito.error} ruolo="status" />;
  return <Avviso specie="riuscito" titolo={t.fatto[modo](esito.value ?? '')} />;
}
