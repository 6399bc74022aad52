import { useEffect } from 'react';
import type { CodiceControllo, Rilievo } from '../../contract/controlli/index.ts';
import { testiControlli } from '../../contract/messaggi/controlli.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { conferma } from './azioni.ts';
import { perControllo } from './rilievi.ts';

const t = schermate.registrazioni.controlli;

const idCasella = (codice: CodiceControllo): string => `controllo-${codice}`;

/** Puts the cursor on the first warning that is not confirmed yet. */
export const vaiAllaPrimaCasella = (): void =>
  [...document.querySelectorAll<HTMLInputElement>('.casella-avviso')].find(({ checked }) => !checked)?.focus();

interface Proprieta {
  readonly rilievi: readonly Rilievo[];
  readonly confermati: readonly CodiceControllo[];
  /** While it is being sent nothing is confirmed any more. */
  readonly ferma: boolean;
}

/** What the office's checks found: what stops the registration, and what the officer must read and confirm one by one. */
export function ConfermaControlli({ rilievi, confermati, ferma }: Proprieta) {
  const tutti = perControllo(rilievi);
  const bloccano = tutti.filter(({ livello }) => livello === 'blocca');
  const avvisano = tutti.filter(({ livello }) => livello === 'avvisa');
  return (
    <>
      {bloccano.length > 0 && <Bloccano rilievi={bloccano} />}
      {avvisano.length > 0 && <Avvisano rilievi={avvisano} confermati={confermati} ferma={ferma} />}
    </>
  );
}

/** It cannot be sent: why, and who may decide otherwise. */
function Bloccano({ rilievi }: Pick<Proprieta, 'rilievi'>) {
  return (
    <Avviso specie="errore" titolo={t.bloccata} ruolo="alert">
      <ul className="rilievi">
        {rilievi.map(({ codice }) => (
          <li key={codice}>
            <strong>{testiControlli[codice].nome}.</strong> {testiControlli[codice].problema}{' '}
            {testiControlli[codice].rimedio}
          </li>
        ))}
      </ul>
      <p>{t.chiDecide}</p>
    </Avviso>
  );
}

function Avvisano({ rilievi, confermati, ferma }: Proprieta) {
  const quali = rilievi.map(({ codice }) => codice).join();
  // A warning that comes up, also by main's word, is where the officer must look.
  useEffect(vaiAllaPrimaCasella, [quali]);
  return (
    <fieldset className="avvisi-ufficio">
      <legend>{t.daConfermare}</legend>
      {rilievi.map(({ codice }) => {
        const { nome, problema, rimedio } = testiControlli[codice];
        return (
          <div key={codice} className="avviso-ufficio">
            <label className="campo-spunta">
              <input
                id={idCasella(codice)}
                type="checkbox"
                className="casella-avviso"
                checked={confermati.includes(codice)}
                disabled={ferma}
                aria-describedby={`${idCasella(codice)}-testo`}
                onChange={() => conferma(codice)}
              />
              <strong>{t.letto(nome)}</strong>
            </label>
            <p id={`${idCasella(codice)}-testo`}>
              {problema} <span className="aiuto">{rimedio}</span>
            </p>
          </div>
        );
      })}
    </fieldset>
  );
}
