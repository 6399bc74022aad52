import { messaggiErrore } from '../../../contract/messaggi/errori.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import {
  eMassivo,
  eServizi,
  eServiziMassivi,
  type CodiceServizio,
} from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { Adesione } from '../../../contract/pdnd/adesione.ts';
import { Fallita } from '../../altri-uffici/fallita.tsx';
import { TestaTabella } from '../../comuni/testa-tabella.tsx';
import type { Prove } from './stato.ts';

const t = schermate.adesione;

const nomeDi = (codice: CodiceServizio): string =>
  eMassivo(codice) ? eServiziMassivi[codice].etichetta : eServizi[codice].etichetta;

/** Every service that a Comune may ask: its purpose, and what came of trying it. */
export function ServiziProvati({ adesione, prove }: { readonly adesione: Adesione; readonly prove: Prove }) {
  const rifiutati = adesione.servizi.flatMap(({ codice }) => {
    const prova = prove[codice];
    return prova?.ok === false ? [{ codice, errore: prova.error }] : [];
  });
  return (
    <>
      {rifiutati.map(({ codice, errore }) => (
        <details key={codice}>
          <summary>
            {t.percheNonVa(codice)}: {messaggiErrore[errore.code].messaggio}
          </summary>
          <Fallita errore={errore} codice={codice} />
        </details>
      ))}
      <details>
        <summary>{t.servizi}</summary>
        <table className="tabella">
          <TestaTabella titoli={[t.colonne.servizio, t.colonne.finalita, t.colonne.esito]} />
          <tbody>
            {adesione.servizi.map(({ codice, purposeId }) => (
              <tr key={codice}>
                <th scope="row">
                  {nomeDi(codice)} <span className="codice">{codice}</span>
                </th>
                <td className="codice">{purposeId ?? t.nonConfigurato}</td>
                <td>{esitoDi(prove[codice])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

const esitoDi = (prova: Prove[CodiceServizio]): string => {
  if (prova === undefined) return '';
  return prova.ok ? t.inOrdine : t.esiti['non-va'];
};
