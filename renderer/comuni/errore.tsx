import type { Errore } from '../../contract/esito.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { Avviso } from './avviso.tsx';

const t = schermate.generali.errore;

/** A refusal as the officer needs it: what happened, why, what to do; the rest for the expert, folded. */
export function MostraErrore({
  errore,
  ruolo = 'alert',
}: {
  readonly errore: Errore;
  readonly ruolo?: 'alert' | 'status';
}) {
  const { messaggio, causa, rimedio } = messaggiErrore[errore.code];
  return (
    <Avviso specie="errore" titolo={messaggio} ruolo={ruolo}>
      <dl className="spiegazione">
        <dt>{t.causa}</dt>
        <dd>{causa}</dd>
        <dt>{t.rimedio}</dt>
        <dd>{rimedio}</dd>
      </dl>
      {errore.anomalie !== undefined && (
        <ul className="anomalie">
          {errore.anomalie.map(({ codice, testo }) => (
            <li key={codice + testo}>
              <code>{codice}</code> {testo}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{t.dettaglio}</summary>
        <p className="dettaglio">
          {t.codice} <code>{errore.code}</code>
        </p>
        {errore.dettaglio !== undefined && (
          <p className="dettaglio">
            {t.informazione} <code>{errore.dettaglio}</code>
          </p>
        )}
      </details>
    </Avviso>
  );
}
