import type { Scheda } from '../../../contract/consultazione.ts';
import { mostraIdAnpr } from '../../../contract/identificativi/id-anpr.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { tipoDatiRispostaEstrazioneSoggetti } from '../../../contract/operazioni/gruppi/soggetto.ts';
import { mostraData, mostraOra } from '../../comuni/date.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { tabelleDi, useTabelle } from '../../moduli/tabelle.ts';
import { annulla, letturaDellaVista, ripeti } from '../azioni.ts';
import { Attesa } from '../attesa.tsx';
import type { Persona } from '../banco.ts';
import { VistaVisura } from '../visura/vista-visura.tsx';
import { Avvisi } from './avvisi.tsx';
import { Blocchi } from './blocchi.tsx';
import { Famiglia } from './famiglia.tsx';
import { nomeDi } from './persona.ts';
import { alTastoSulleRighe } from './righe-tastiera.ts';
import { blocchiDi } from './righe.ts';
import { Testata } from './testata.tsx';
import { VistaOriginale } from './vista-originale.tsx';
import { VistaStoria } from './vista-storia.tsx';

const t = schermate.sportello;
const tabelle = tabelleDi(tipoDatiRispostaEstrazioneSoggetti);

/** The person of a tab, as far as they are known. */
export function SchedaPersona({ id, persona }: { readonly id: string; readonly persona: Persona }) {
  const { lettura, idANPR, allaData } = persona;
  const chi =
    allaData === undefined ? mostraIdAnpr(idANPR) : t.schede.allaData(mostraIdAnpr(idANPR), mostraData(allaData));
  switch (lettura.fase) {
    case 'in-corso':
      return <Attesa che={t.attesa.lettura(chi)} inizio={lettura.inizio} annulla={() => annulla(id)} />;
    case 'da-rileggere':
      return (
        <section className="vuoto-progettato">
          <h2>{t.daRileggere.titolo}</h2>
          <p>
            <code className="id-anpr">{chi}</code>
          </p>
          <p>{t.daRileggere.testo}</p>
          <Pulsante principale premuto={() => ripeti(id)}>
            {t.daRileggere.rileggi}
          </Pulsante>
        </section>
      );
    case 'fallita':
      return (
        <section className="vuoto-progettato">
          <h2>{t.errore.lettura}</h2>
          <MostraErrore errore={lettura.errore} ruolo="status" />
          <Pulsante tasto="F5" premuto={() => ripeti(id)}>
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
  useTabelle(tabelle);
  const nome = nomeDi(scheda.soggetto);
  if (persona.vista === 'visura') return <VistaVisura id={id} persona={persona} scheda={scheda} />;
  const haGriglia = persona.vista === 'famiglia' && persona.famiglia?.fase === 'pronta';
  const haTesto = persona.vista === 'originale' && persona.originale?.fase === 'pronta';
  return (
    <section
      className="scheda"
      tabIndex={0}
      role="region"
      aria-label={schermate.scheda.contenuto(nome)}
      data-fuoco={haGriglia || haTesto ? undefined : 'risultato'}
      data-guida={persona.vista}
      onKeyDown={alTastoSulleRighe}
    >
      <Testata scheda={scheda} persona={persona} />
      <Vista id={id} persona={persona} scheda={scheda} />
    </section>
  );
}

function Vista({ id, persona, scheda }: Proprieta) {
  const { vista } = persona;
  const lettura = letturaDellaVista(persona);
  const nome = nomeDi(scheda.soggetto);
  if (lettura?.fase === 'in-corso' && (vista === 'famiglia' || vista === 'storia' || vista === 'originale')) {
    return (
      <Attesa
        che={t.attesa[vista]}
        inizio={lettura.inizio}
        annulla={() => annulla(id)}
        {...(vista === 'storia' ? { aiuto: t.attesa.storiaAiuto } : {})}
      />
    );
  }
  if (lettura?.fase === 'fallita') {
    return (
      <>
        <MostraErrore errore={lettura.errore} ruolo="status" />
        <Pulsante tasto="F5" premuto={() => ripeti(id)}>
          {schermate.generali.riprova}
        </Pulsante>
      </>
    );
  }
  if (vista === 'famiglia' && persona.famiglia?.fase === 'pronta') {
    return (
      <Famiglia famiglia={persona.famiglia.valore} di={nome} intorno={persona.idANPR} allaData={persona.allaData} />
    );
  }
  if (vista === 'storia' && persona.storia?.fase === 'pronta') {
    return <VistaStoria storia={persona.storia.valore} nome={nome} />;
  }
  if (vista === 'originale' && persona.originale?.fase === 'pronta') {
    return <VistaOriginale risposta={persona.originale.valore} />;
  }
  return (
    <>
      <Avvisi avvisi={scheda.avvisi} />
      <Blocchi blocchi={blocchiDi(scheda.soggetto, scheda.ignoti)} />
      <p className="aiuto">
        {schermate.scheda.operazione(scheda.idOperazioneANPR, mostraOra(scheda.letta))} · {schermate.scheda.righeAiuto}
      </p>
    </>
  );
}
