import { mostraIdAnpr } from '../../contract/identificativi/id-anpr.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { soggettoDi } from '../../contract/operazioni/pdnd/alberi.ts';
import { idAnprDi, sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import type { EsitoEService } from '../../contract/pdnd/eservizi.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { mostraData } from '../comuni/date.ts';
import { useTabelle } from '../moduli/tabelle.ts';
import { Blocchi } from '../sportello/scheda/blocchi.tsx';
import { bloccoPerSezione, relazioneDi } from '../sportello/scheda/righe.ts';
import { inParole, Verdetto } from './verdetto.tsx';
import { TestaTabella } from '../comuni/testa-tabella.tsx';

const t = schermate.altriUffici;

type Risposta = Extract<EsitoEService, { specie: 'risposta' }>;

/** Everybody in an answer: yes or no, a family, or a person's data. Never the first of several alone. */
export function Soggetti({ esito }: { readonly esito: Risposta }) {
  const { soggetti, codice } = esito;
  useTabelle([1, 2, 5, 6]);
  if (soggetti.length === 0) return <p>{t.vuota}</p>;
  if (codice === 'C021') return <Famiglia esito={esito} />;
  return (
    <>
      {soggetti.length > 1 && <Avviso specie="avviso" titolo={t.piuPersone(soggetti.length)} />}
      {soggetti.map((soggetto, i) => (
        <section key={i} aria-label={t.personaN(i + 1, soggetti.length)}>
          {soggetti.length > 1 && <h3>{t.personaN(i + 1, soggetti.length)}</h3>}
          <Soggetto soggetto={soggetto} esito={esito} />
        </section>
      ))}
    </>
  );
}

function Soggetto({ soggetto, esito }: { readonly soggetto: Campi; readonly esito: Risposta }) {
  const { codice } = esito;
  const idANPR = idAnprDi(soggetto);
  const dati = Object.fromEntries(
    Object.entries(soggetto).filter(([nome]) => nome !== 'infoSoggettoEnte' && nome !== 'identificativi'),
  );
  return (
    <>
      {idANPR !== '' && (
        <p>
          {schermate.foglio.idANPR} <strong className="codice">{mostraIdAnpr(idANPR)}</strong>
        </p>
      )}
      {sezioniDi(soggetto, 'infoSoggettoEnte').map((info, i) => (
        <Verdetto key={i} info={info} codice={codice} />
      ))}
      <Blocchi blocchi={bloccoPerSezione(soggettoDi(codice), dati)} />
    </>
  );
}

/** The household (C021), one line a member. */
function Famiglia({ esito: { soggetti, codice } }: { readonly esito: Risposta }) {
  const titoli = Object.values(t.colonne);
  return (
    <>
      <h3>{t.famiglia(soggetti.length)}</h3>
      <table className="tabella">
        <TestaTabella titoli={titoli} />
        <tbody>
          {soggetti.map((soggetto, i) => {
            const generalita = sezioneDi(soggetto, 'generalita');
            const nascita = testoDi(generalita, 'dataNascita');
            return (
              <tr key={i}>
                <th scope="row">
                  {testoDi(generalita, 'cognome')} {testoDi(generalita, 'nome')}
                  {sezioneDi(soggetto, 'datiDecesso') && <span className="etichetta">{t.deceduto}</span>}
                </th>
                <td>{nascita && mostraData(nascita)}</td>
                <td className="codice">{testoDi(sezioneDi(generalita, 'codiceFiscale'), 'codFiscale')}</td>
                <td>{relazioneDi(soggetto)}</td>
                <td className="codice">{mostraIdAnpr(idAnprDi(soggetto))}</td>
                <td>
                  {sezioniDi(soggetto, 'infoSoggettoEnte')
                    .map((info) => inParole(info, codice))
                    .join(', ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
