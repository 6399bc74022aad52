import type { ControlloDiagnosi, RimedioDiagnosi } from '../../contract/diagnosi.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { Icona } from '../comuni/icone.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';

const t = schermate.diagnosi;
const icone = { riuscito: 'riuscito', avviso: 'avviso', fallito: 'errore', saltato: 'saltato' } as const;

interface Proprieta {
  readonly controllo: ControlloDiagnosi;
  /** The one to mend first, which answers to F10. */
  readonly primo: boolean;
  readonly rimedia: (rimedio: RimedioDiagnosi) => void;
}

/** One numbered check: what came of it and, where it is not well, why and what to do. */
export function Controllo({ controllo, primo, rimedia }: Proprieta) {
  const { numero, controllo: nome, esito, codice, dettaglio, rimedio } = controllo;
  const spiegazione = codice === undefined ? undefined : messaggiErrore[codice];
  return (
    <li value={numero} className={`controllo controllo-${esito}`}>
      <p className="controllo-testa">
        <Icona nome={icone[esito]} />
        <strong>{t.controlli[nome]}</strong>
        <span>{t.esiti[esito]}</span>
        {dettaglio !== undefined && <code>{dettaglio}</code>}
      </p>
      {esito === 'saltato' && dettaglio === undefined && <p className="aiuto">{t.saltato}</p>}
      {spiegazione !== undefined && (
        <dl className="spiegazione">
          <dt>{schermate.generali.errore.titolo}</dt>
          <dd>{spiegazione.messaggio}</dd>
          <dt>{schermate.generali.errore.causa}</dt>
          <dd>{spiegazione.causa}</dd>
          <dt>{schermate.generali.errore.rimedio}</dt>
          <dd>{spiegazione.rimedio}</dd>
        </dl>
      )}
      {rimedio !== undefined && (
        <Pulsante icona="battito" premuto={() => rimedia(rimedio)} {...(primo ? { tasto: 'F10' } : {})}>
          {t.rimedi[rimedio]}
        </Pulsante>
      )}
    </li>
  );
}
