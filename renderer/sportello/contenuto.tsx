import { memo } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { annulla, letturaDellaVista, ripeti } from './azioni.ts';
import { Attesa } from './attesa.tsx';
import type { Linguetta } from './banco.ts';
import { Elenco } from './elenco.tsx';
import { useFuocoAllArrivo } from './fuoco-risultato.ts';
import { idContenuto, idLinguetta } from './linguette.tsx';
import { Nessuno } from './nessuno/nessuno.tsx';
import { SchedaPersona } from './scheda/scheda.tsx';

const t = schermate.sportello;

/** What a tab holds: a search, a list with a person beside it, a person. Typing in the search line redraws none of it. */
export const ContenutoLinguetta = memo(function ContenutoLinguetta({ linguetta }: { readonly linguetta: Linguetta }) {
  const { id, ricerca, persona } = linguetta;
  const diVista = persona && letturaDellaVista(persona);
  useFuocoAllArrivo([id, ricerca?.lettura.fase, persona?.lettura.fase, persona?.vista, diVista?.fase].join());
  return (
    <div
      className={ricerca && persona ? 'contenuto affiancati' : 'contenuto'}
      role="tabpanel"
      id={idContenuto}
      aria-labelledby={idLinguetta(id)}
    >
      {ricerca && <Ricerca id={id} ricerca={ricerca} aperta={persona?.idANPR} />}
      {persona && <SchedaPersona id={id} persona={persona} />}
    </div>
  );
});

interface Proprieta {
  readonly id: string;
  readonly ricerca: NonNullable<Linguetta['ricerca']>;
  readonly aperta: string | undefined;
}

function Ricerca({ id, ricerca, aperta }: Proprieta) {
  const { lettura } = ricerca;
  if (lettura.fase === 'in-corso') {
    return <Attesa che={t.attesa.titolo} inizio={lettura.inizio} annulla={() => annulla(id)} />;
  }
  if (lettura.fase === 'fallita') {
    return (
      <section className="vuoto-progettato" tabIndex={-1} data-fuoco="risultato" aria-labelledby="ricerca-fallita">
        <h2 id="ricerca-fallita">{t.errore.ricerca}</h2>
        <MostraErrore errore={lettura.errore} ruolo="status" />
        <Pulsante tasto="F5" premuto={() => ripeti(id)}>
          {schermate.generali.riprova}
        </Pulsante>
      </section>
    );
  }
  if (lettura.fase !== 'pronta') return null;
  if (lettura.valore.specie === 'nessuno') return <Nessuno domanda={ricerca} motivi={lettura.valore.motivi} />;
  return <Elenco id={id} trovati={lettura.valore} aperta={aperta} allaData={ricerca.allaData} />;
}
