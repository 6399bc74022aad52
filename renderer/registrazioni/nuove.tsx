import { useLayoutEffect, useRef, useState } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { codiciRegistrazioni, type CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import { DaAttoAnsc } from '../ansc/entrata.tsx';
import { statoApplicazione } from '../applicazione/stato.ts';
import { perCercare } from '../comuni/confronto-testi.ts';
import { oggi } from '../comuni/date.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { titoloOperazione } from './esito.tsx';
import { modelli, nomiModelli, type NomeModello } from './modelli/index.ts';
import { nomeDi, personaAlBanco, type PersonaRegistrata } from './persona.ts';

const t = schermate.registrazioni;

interface Proprieta {
  readonly inizia: (cosa: NomeModello | CodiceRegistrazione) => void;
}

/** What can be registered now: the cases that whoever is on the desk admits, an act of ANSC, any service whole. */
export function Nuove({ inizia }: Proprieta) {
  const persona = personaAlBanco();
  const [cercato, cerca] = useState('');
  const casi = casiPer(persona).filter((nome) => siChiama(nome, cercato));
  const gruppi = Object.keys(t.gruppi) as (keyof typeof t.gruppi)[];
  const ricerca = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => ricerca.current?.focus(), []);
  const [primo] = casi;
  return (
    <>
      <h2>
        {t.nuova} {persona && <span className="su">{t.su(nomeDi(persona.soggetto))}</span>}
      </h2>
      <p className="aiuto">{persona ? t.nuovaAiuto : t.nuovaSenzaPersona}</p>
      <form
        className="cerca-caso"
        role="search"
        onSubmit={(evento) => {
          evento.preventDefault();
          if (primo !== undefined) inizia(primo);
        }}
      >
        <label htmlFor="cerca-caso">{t.cercaCaso}</label>
        <input
          ref={ricerca}
          id="cerca-caso"
          type="text"
          autoComplete="off"
          maxLength={40}
          value={cercato}
          onChange={({ target }) => cerca(target.value)}
          aria-describedby="cerca-caso-aiuto"
        />
        <span id="cerca-caso-aiuto" className="aiuto" role="status">
          {casi.length === 0 ? t.nessunCaso : t.cercaCasoAiuto}
        </span>
      </form>
      <div className="gruppi-casi">
        {gruppi.map((gruppo) => {
          const suoi = casi.filter((nome) => modelli[nome].gruppo === gruppo);
          return suoi.length > 0 && <Gruppo key={gruppo} nome={gruppo} casi={suoi} inizia={inizia} />;
        })}
      </div>
      <Altra inizia={inizia} />
      <DaAttoAnsc />
    </>
  );
}

/** A word of its name begins so, or of what it is for. */
const siChiama = (nome: NomeModello, cercato: string): boolean => {
  const { nome: titolo, quando } = t.casi[nome];
  return ` ${perCercare(`${titolo} ${quando}`)}`.includes(` ${perCercare(cercato)}`);
};

/** The cases that need nobody, and those that can be this person's. */
function casiPer(persona: PersonaRegistrata | null): readonly NomeModello[] {
  const contesto = { persona, comune: statoApplicazione.leggi()?.comune ?? null, oggi: oggi() };
  return nomiModelli.filter((nome) => {
    const { persona: serve, adatta } = modelli[nome];
    if (serve !== 'serve') return true;
    return persona !== null && (adatta?.(persona.soggetto, contesto) ?? true);
  });
}

interface ProprietaGruppo extends Proprieta {
  readonly nome: keyof typeof t.gruppi;
  readonly casi: readonly NomeModello[];
}

function Gruppo({ nome, casi, inizia }: ProprietaGruppo) {
  const id = `gruppo-${nome}`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t.gruppi[nome]}</h3>
      <ul className="casi due-colonne">
        {casi.map((caso) => (
          <li key={caso}>
            <button type="button" className="caso" onClick={() => inizia(caso)}>
              <strong>{t.casi[caso].nome}</strong>
              <span>{t.casi[caso].quando}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Altra({ inizia }: Proprieta) {
  const [altra, scegli] = useState<CodiceRegistrazione>('1002');
  return (
    <div className="altra-registrazione">
      <label className="campo in-linea">
        <span>
          <strong>{t.altra.nome}</strong>: {t.altra.quando}
        </span>
        <select value={altra} onChange={({ target }) => scegli(target.value as CodiceRegistrazione)}>
          {codiciRegistrazioni.map((codice) => (
            <option key={codice} value={codice}>
              {titoloOperazione(codice)}
            </option>
          ))}
        </select>
      </label>
      <Pulsante premuto={() => inizia(altra)}>{schermate.casi.inizia}</Pulsante>
    </div>
  );
}
