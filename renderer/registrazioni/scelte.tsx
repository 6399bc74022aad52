import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { mostraData } from '../comuni/date.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { scrittoDa, type Scritto } from '../moduli/scritto.ts';
import { radiceDi } from '../servizi/radici.ts';
import { rifai } from './azioni.ts';
import { registrazioneAperta } from './modello.ts';

const t = schermate.registrazioni.esito;

/** Where each list of an answer of several is chosen into: the element of the request that it answers for. */
const elenchi = [
  { elenco: 'elencoSoggettiPadre', voce: 'genitore', dove: 'paternita', titolo: t.sceltePadre },
  { elenco: 'elencoSoggettiMadre', voce: 'genitore', dove: 'maternita', titolo: t.scelteMadre },
  { elenco: 'elencoMatrimoni', voce: 'matrimonio', dove: 'matrimonio', titolo: t.scelteMatrimonio },
] as const;

/** Several fit what was sent: one is chosen, and the form is there again with it. */
export function Scelte({ valore }: { readonly valore: Campi }) {
  return elenchi.map(({ elenco, voce, dove, titolo }) => {
    const voci = sezioniDi(sezioneDi(valore, elenco), voce);
    if (voci.length === 0) return null;
    return (
      <section key={elenco} aria-label={titolo}>
        <h3>{titolo}</h3>
        <ul className="cambiati">
          {voci.map((una, i) => (
            <li key={i}>
              <span>{descrizioneDi(una)}</span>
              <Pulsante nome={`${t.scegli}: ${descrizioneDi(una)}`} premuto={() => scegli(dove, una)}>
                {t.scegli}
              </Pulsante>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** What was written of the parent, or of the marriage, gives way to the one chosen. */
function scegli(dove: string, voce: Campi): void {
  const lavoro = registrazioneAperta.leggi()?.lavoro;
  if (!lavoro) return;
  const tolti = Object.keys(lavoro.scritto).filter((percorso) => percorso.startsWith(`${dove}/`));
  const nuovi: Scritto = scrittoDa(radiceDi(lavoro.operazione), { [dove]: voce });
  rifai({ ...Object.fromEntries(tolti.map((percorso) => [percorso, ''])), ...nuovi });
}

const descrizioneDi = (voce: Campi): string => {
  const generalita = sezioneDi(voce, 'generalita') ?? sezioneDi(voce, 'coniuge');
  const nascita = testoDi(generalita, 'dataNascita');
  return [
    testoDi(generalita, 'cognome'),
    testoDi(generalita, 'nome'),
    nascita && mostraData(nascita.slice(0, 10)),
    testoDi(sezioneDi(generalita, 'codiceFiscale'), 'codFiscale'),
    testoDi(sezioneDi(sezioneDi(generalita, 'luogoNascita'), 'comune'), 'nomeComune'),
  ]
    .filter(Boolean)
    .join(' · ');
};
