import { mostraIdAnpr } from '../../../contract/identificativi/id-anpr.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Scheda } from '../../../contract/consultazione.ts';
import { mostraOra } from '../../comuni/date.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { annulla, mostraFamiglia, rileggi } from '../azioni.ts';
import { Attesa } from '../attesa.tsx';
import type { Persona } from '../banco.ts';
import { Avvisi } from './avvisi.tsx';
import { Blocchi } from './blocchi.tsx';
import { Famiglia } from './famiglia.tsx';
import { nomeDi } from './persona.ts';
import { blocchiDi } from './righe.ts';
import { Testata } from './testata.tsx';

const t = schermate.sportello;

/** The person of a tab, as far as they are known. */
export function SchedaPersona({ id, persona }: { readonly id: string; readonly persona: Persona }) {
  const { lettura, idANPR } = persona;
  switch (lettura.fase) {
    case 'in-corso':
      return (
        <Attesa che={t.attesa.lettura(mostraIdAnpr(idANPR))} inizio={lettura.inizio} annulla={() => annulla(id)} />
      );
    case 'da-rileggere':
      return (
        <section className="vuoto-progettato">
          <h2>{t.daRileggere.titolo}</h2>
          <p>
            <code className="id-anpr">{mostraIdAnpr(idANPR)}</code>
          </p>
          <p>{t.daRileggere.testo}</p>
          <Pulsante principale premuto={() => void rileggi(id)}>
            {t.daRileggere.rileggi}
          </Pulsante>
        </section>
      );
    case 'fallita':
      return (
        <section className="vuoto-progettato">
          <h2>{t.errore.lettura}</h2>
          <MostraErrore errore={lettura.errore} ruolo="status" />
          <Pulsante tasto="F5" premuto={() => void rileggi(id)}>
            {schermate.generali.riprova}
          </Pulsante>
        </section>
      );
    case 'pronta':
      return <Pronta id={id} persona={persona} scheda={lettura.valore} />;
  }
}

interface Proprieta {
  readonly id: string;
  readonly persona: Persona;
  readonly scheda: Scheda;
}

function Pronta({ id, persona, scheda }: Proprieta) {
  const nome = nomeDi(scheda.soggetto);
  return (
    <section
      className="scheda"
      tabIndex={0}
      role="region"
      aria-label={schermate.scheda.contenuto(nome)}
      data-fuoco={persona.vista === 'scheda' ? 'risultato' : undefined}
      data-guida={persona.vista}
    >
      <Testata scheda={scheda} ottenutoDa={persona.ottenutoDa} />
      {persona.vista === 'scheda' ? (
        <>
          <Avvisi avvisi={scheda.avvisi} />
          <Blocchi blocchi={blocchiDi(scheda.soggetto, scheda.ignoti)} />
          <p className="aiuto">{schermate.scheda.operazione(scheda.idOperazioneANPR, mostraOra(scheda.letta))}</p>
        </>
      ) : (
        <VistaFamiglia id={id} persona={persona} nome={nome} />
      )}
    </section>
  );
}

function VistaFamiglia({
  id,
  persona,
  nome,
}: {
  readonly id: string;
  readonly persona: Persona;
  readonly nome: string;
}) {
  const { famiglia } = persona;
  if (famiglia?.fase === 'in-corso') {
    return <Attesa che={t.attesa.famiglia} inizio={famiglia.inizio} annulla={() => annulla(id)} />;
  }
  if (famiglia?.fase === 'fallita') {
    return (
      <>
        <MostraErrore errore={famiglia.errore} ruolo="status" />
        <Pulsante premuto={() => void mostraFamiglia(id)}>{schermate.generali.riprova}</Pulsante>
      </>
    );
  }
  return famiglia?.fase === 'pronta' ? (
    <Famiglia famiglia={famiglia.valore} di={nome} intorno={persona.idANPR} />
  ) : null;
}
