import { useLayoutEffect, useRef } from 'react';
import { riconosci } from '../../../contract/identificativi/riconosci.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { Griglia, type Colonna } from '../../comuni/griglia.tsx';
import { mostraData } from '../../comuni/date.ts';
import type { SoggettoInElenco } from '../../../contract/consultazione.ts';
import { Attesa } from '../../sportello/attesa.tsx';
import { criteriDi } from '../../sportello/criteri.ts';
import { Testata } from '../../sportello/scheda/testata.tsx';
import { cambiaCaso } from '../azioni.ts';
import { annullaLetture, cercaPersona, scegliDallElenco } from '../letture.ts';
import type { CasoAperto } from '../modello.ts';

const t = schermate.casi.chi;
const colonneElenco = schermate.sportello.elenco.colonne;

const colonne: readonly Colonna<SoggettoInElenco>[] = [
  { nome: 'cognome', titolo: colonneElenco.cognome, cella: ({ cognome }) => <strong>{cognome}</strong> },
  { nome: 'nome', titolo: colonneElenco.nome, cella: ({ nome }) => nome },
  {
    nome: 'nascita',
    titolo: colonneElenco.nascita,
    cella: ({ dataNascita }) => dataNascita && mostraData(dataNascita),
  },
  { nome: 'luogo', titolo: colonneElenco.luogo, cella: ({ luogoNascita }) => luogoNascita },
  { nome: 'residenza', titolo: colonneElenco.residenza, cella: ({ comuneResidenza }) => comuneResidenza },
];

/** The first step of every guided case: who it is about. */
export function PassoChi({ aperto }: { readonly aperto: CasoAperto }) {
  const { caso, ricerca, scheda } = aperto;
  const campo = useRef<HTMLInputElement>(null);
  const trovata = useRef<HTMLElement>(null);
  useLayoutEffect(() => campo.current?.focus(), []);
  useLayoutEffect(() => {
    // The list that the person was chosen from is gone, and the cursor with it.
    if (document.activeElement === document.body) (trovata.current ?? campo.current)?.focus();
  }, [scheda?.fase, ricerca?.fase]);
  const capito = criteriDi(riconosci(caso.riga)) !== null;
  return (
    <>
      <form
        className="ricerca-caso"
        role="search"
        onSubmit={(evento) => {
          evento.preventDefault();
          void cercaPersona();
        }}
      >
        <label className="campo">
          <span>{t.etichetta}</span>
          <input
            ref={campo}
            type="text"
            className="maiuscolo"
            value={caso.riga}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={caso.riga !== '' && !capito}
            onChange={({ target }) => cambiaCaso({ riga: target.value })}
          />
        </label>
        <Pulsante invia principale={caso.idANPR === null} icona="lente" tasto="Invio">
          {t.cerca}
        </Pulsante>
      </form>
      {ricerca?.fase === 'in-corso' && <Attesa che={t.ricerca} inizio={ricerca.inizio} annulla={annullaLetture} />}
      {ricerca?.fase === 'fallita' && <MostraErrore errore={ricerca.errore} ruolo="status" />}
      {ricerca?.fase === 'pronta' && ricerca.valore.length === 0 && <p role="status">{t.nessuno}</p>}
      {ricerca?.fase === 'pronta' && ricerca.valore.length > 0 && (
        <>
          <p role="status">{t.molti(ricerca.valore.length)}</p>
          <Griglia
            etichetta={schermate.sportello.elenco.titolo}
            colonne={colonne}
            righe={ricerca.valore}
            chiave={({ idANPR }) => idANPR}
            apri={({ idANPR }) => void scegliDallElenco(idANPR)}
            guida="casi"
          />
        </>
      )}
      {scheda?.fase === 'in-corso' && <Attesa che={t.ricerca} inizio={scheda.inizio} annulla={annullaLetture} />}
      {scheda?.fase === 'fallita' && <MostraErrore errore={scheda.errore} ruolo="status" />}
      {scheda?.fase === 'pronta' && (
        <section ref={trovata} className="persona-trovata" aria-label={t.trovata} tabIndex={-1}>
          <Testata scheda={scheda.valore} persona={{ ottenutoDa: 'id-anpr' }} />
        </section>
      )}
    </>
  );
}
