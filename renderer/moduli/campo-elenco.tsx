import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { perCercare } from '../comuni/confronto-testi.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { CorniceCampo, descrizione } from './cornice-campo.tsx';
import { chiudiElenco, elencoAperto } from './elenco-aperto.ts';
import type { DatiCampo } from './modulo.tsx';
import { useErrori } from './uso-errori.ts';

const t = schermate.moduli;

export interface VoceElenco {
  readonly chiave: string;
  readonly testo: string;
  readonly dettaglio?: string;
  /** Texts that, typed whole, mean this entry and no other. */
  readonly nomi: readonly string[];
}

interface Proprieta {
  readonly campo: DatiCampo;
  /** What the field shows of the choice made; empty where there is none. */
  readonly scelto: string;
  /** The entries that suit what is typed. */
  readonly voci: readonly VoceElenco[];
  readonly stato: 'pronto' | 'attesa' | 'fallito';
  /** Said where there is no entry at all. */
  readonly vuoto?: string;
  readonly nota?: string | undefined;
  readonly corto?: boolean;
  /** Text typed: it takes the choice away. */
  readonly digita: (testo: string) => void;
  readonly scegli: (chiave: string) => void;
  /** What the list is wanted for: the text typed, or null where it is opened whole. */
  readonly cerca: (testo: string | null) => void;
}

/**
 * A field with a list (ARIA combobox): typing filters, F4 or the down arrow open it whole, arrows move, Enter or Tab
 * pick the entry that stands out, Esc closes. Text typed whole is understood also with the list closed.
 */
export function CampoElenco(proprieta: Proprieta) {
  const { campo, scelto, voci, stato, vuoto, nota, corto = false, digita, scegli, cerca } = proprieta;
  const { id, grezzo, etichetta } = campo;
  const { errori, lascia } = useErrori(campo);
  const aperto = useDeposito(elencoAperto) === id;
  const [attiva, evidenzia] = useState(0);
  const [nelCampo, entra] = useState(false);
  const lista = useRef<HTMLUListElement>(null);
  const indice = Math.min(attiva, voci.length - 1);

  const prendi = (chiave: string | undefined) => {
    if (chiave === undefined) return;
    scegli(chiave);
    chiudiElenco();
  };
  const apriIntero = () => {
    evidenzia(0);
    elencoAperto.scrivi(id);
  };
  // F4 is pressed from outside: a list opened without typing is whole.
  const daDigitazione = useRef(false);
  useEffect(() => {
    if (aperto && !daDigitazione.current) cerca(null);
    if (!aperto) daDigitazione.current = false;
    // The owner's `cerca` is another at each drawing; only the opening matters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [aperto]);
  useEffect(() => {
    // Newer Chromium gives a promise back, which is no clean-up.
    void lista.current?.children[indice]?.scrollIntoView({ block: 'nearest' });
  }, [indice, aperto]);

  // What was typed whole and left behind, also if the entries come only now.
  const intero = !nelCampo && grezzo !== '' && stato === 'pronto' ? vociDi(voci, grezzo) : [];
  const unica = intero.length === 1 ? intero[0]?.chiave : undefined;
  useEffect(() => {
    if (unica !== undefined) scegli(unica);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [unica]);

  const alTasto = (evento: KeyboardEvent) => {
    if (evento.key === 'ArrowDown' || evento.key === 'ArrowUp') {
      evento.preventDefault();
      if (!aperto) return apriIntero();
      return evidenzia((indice + (evento.key === 'ArrowDown' ? 1 : -1) + voci.length) % Math.max(1, voci.length));
    }
    if (!aperto) return;
    if (evento.key === 'Enter') {
      evento.preventDefault();
      prendi(voci[indice]?.chiave);
    } else if (evento.key === 'Escape') {
      evento.stopPropagation();
      chiudiElenco();
    } else if (evento.key === 'Tab' && daDigitazione.current) prendi(voci[indice]?.chiave);
  };

  return (
    <CorniceCampo campo={{ ...campo, errori }} nota={nota}>
      <div className={corto ? 'con-elenco corto' : 'con-elenco'}>
        <input
          id={id}
          type="text"
          role="combobox"
          className={grezzo === '' ? undefined : 'maiuscolo'}
          value={grezzo === '' ? scelto : grezzo}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          aria-expanded={aperto}
          aria-controls={`${id}-elenco`}
          aria-autocomplete="list"
          aria-activedescendant={aperto && indice >= 0 ? `${id}-voce-${indice}` : undefined}
          onFocus={() => entra(true)}
          onChange={(evento) => {
            daDigitazione.current = true;
            evidenzia(0);
            digita(evento.target.value);
            cerca(evento.target.value);
            elencoAperto.scrivi(evento.target.value === '' ? null : id);
          }}
          onKeyDown={alTasto}
          onBlur={() => {
            entra(false);
            lascia();
            if (aperto) chiudiElenco();
          }}
          {...descrizione(id, { errore: errori.length > 0, nota: nota !== undefined })}
        />
        <button
          type="button"
          className="apri-elenco"
          tabIndex={-1}
          aria-label={t.apriElenco(etichetta)}
          onMouseDown={(evento) => {
            evento.preventDefault();
            document.getElementById(id)?.focus();
            if (aperto) chiudiElenco();
            else apriIntero();
          }}
        >
          <kbd>F4</kbd>
        </button>
        <ul
          ref={lista}
          id={`${id}-elenco`}
          role="listbox"
          aria-label={t.voci(etichetta)}
          className="voci-elenco"
          hidden={!aperto || voci.length === 0}
        >
          {aperto &&
            voci.map(({ chiave, testo, dettaglio }, i) => (
              <li
                key={chiave}
                id={`${id}-voce-${i}`}
                role="option"
                aria-selected={i === indice}
                onMouseDown={(evento) => {
                  evento.preventDefault();
                  prendi(chiave);
                }}
              >
                <span>{testo}</span>
                {dettaglio !== undefined && <small>{dettaglio}</small>}
              </li>
            ))}
        </ul>
        {aperto && voci.length === 0 && (
          <p className="voci-elenco nessuna" role="status">
            {stato === 'attesa' ? t.attesaElenco : stato === 'fallito' ? t.elencoNonLetto : (vuoto ?? t.nessunaVoce)}
          </p>
        )}
      </div>
    </CorniceCampo>
  );
}

const vociDi = (voci: readonly VoceElenco[], scritto: string): readonly VoceElenco[] => {
  const cercato = perCercare(scritto);
  return voci.filter(({ nomi }) => nomi.some((nome) => perCercare(nome) === cercato));
};
