import type { ControlloDiagnosi, RimedioDiagnosi } from '../../contract/diagnosi.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { CodiceErrore } from '../../contract/errori.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { Icona } from '../comuni/icone.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';

const t = schermate.diagnosi;
const icone = { riuscito: 'riuscito', avviso: 'avviso', fallito: 'errore', saltato: 'saltato' } as const;

interface Proprieta {
  readonly controllo: ControlloDiagnosi;
  /** The one to mend first, which is explained above the list. */
  readonly primo: boolean;
  readonly rimedia: (rimedio: RimedioDiagnosi) => void;
}

/** One numbered check: what came of it and, where it is not well, why and what to do. */
export function Controllo({ controllo, primo, rimedia }: Proprieta) {
  const { numero, controllo: nome, esito, codice, dettaglio, rimedio } = controllo;
  return (
    <li value={numero} className={`controllo controllo-${esito}`}>
      <p className="controllo-testa">
        <Icona nome={icone[esito]} />
        <strong>{t.controlli[nome]}</strong>
        <span>{t.esiti[esito]}</span>
        {dettaglio !== undefined && <code>{dettaglio}</code>}
      </p>
      {esito === 'saltato' && dettaglio === undefined && <p className="aiuto">{t.saltato}</p>}
      {!primo && codice !== undefined && <Spiegazione codice={codice} />}
      {!primo && rimedio !== undefined && (
        <Pulsante icona="battito" premuto={() => rimedia(rimedio)}>
          {t.rimedi[rimedio]}
        </Pulsante>
      )}
    </li>
  );
}

/** The one to mend first, before the list: it must not be looked for. */
export function PrimaCausa({ controllo, rimedia }: Omit<Proprieta, 'primo'>) {
  const { numero, controllo: nome, esito, codice, rimedio } = controllo;
  return (
    <Avviso specie={esito === 'fallito' ? 'errore' : 'avviso'} titolo={t.primoDaSistemare(numero, t.controlli[nome])}>
      {codice !== undefined && <Spiegazione codice={codice} />}
      {rimedio !== undefined && (
        <p>
          <Pulsante icona="battito" tasto="F10" premuto={() => rimedia(rimedio)}>
            {t.rimedi[rimedio]}
          </Pulsante>
        </p>
      )}
    </Avviso>
  );
}

function Spiegazione({ codice }: { readonly codice: CodiceErrore }) {
  const { messaggio, causa, rimedio } = messaggiErrore[codice];
  const e = schermate.generali.errore;
  return (
    <dl className="spiegazione">
      <dt>{e.titolo}</dt>
      <dd>{messaggio}</dd>
      <dt>{e.causa}</dt>
      <dd>{causa}</dd>
      <dt>{e.rimedio}</dt>
      <dd>{rimedio}</dd>
    </dl>
  );
}
