import type { KeyboardEvent } from 'react';
import { mostraIdAnpr } from '../../contract/identificativi/id-anpr.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { mostraData } from '../comuni/date.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { Icona, type NomeIcona } from '../comuni/icone.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { attiva, chiudi } from './azioni.ts';
import { banco, inAttesa, linguettaAttiva, type Linguetta } from './banco.ts';
import { descriviCriteri } from './criteri.ts';
import { chiudiMaschera, maschera } from './maschera/maschera.ts';
import { nomeDi } from './scheda/persona.ts';

const t = schermate.sportello.schede;

export const idLinguetta = (id: string): string => `linguetta-${id}`;
export const idContenuto = 'contenuto-linguetta';

/** The people, and searches, open together. */
export function Linguette() {
  const tutto = useDeposito(banco);
  const { aperta: conMaschera } = useDeposito(maschera);
  const corrente = linguettaAttiva(tutto);
  if (!corrente) return null;
  const { linguette } = tutto;
  // The mask and the comparison stand in the place of what the tab holds.
  const coperto = conMaschera || tutto.confronto !== null;
  const alTasto = ({ key }: KeyboardEvent) => {
    const passo = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const vicina = linguette[(linguette.indexOf(corrente) + passo + linguette.length) % linguette.length];
    if (passo === 0 || !vicina) return;
    chiudiMaschera();
    attiva(vicina.id);
    document.getElementById(idLinguetta(vicina.id))?.focus();
  };
  return (
    <div className="linguette">
      <div role="tablist" aria-label={t.elenco} onKeyDown={alTasto}>
        {linguette.map((una, i) => (
          <button
            key={una.id}
            type="button"
            role="tab"
            id={idLinguetta(una.id)}
            aria-selected={una === corrente}
            aria-controls={una === corrente && !coperto ? idContenuto : undefined}
            tabIndex={una === corrente ? 0 : -1}
            onClick={() => {
              chiudiMaschera();
              attiva(una.id);
            }}
            title={t.scorciatoia(i + 1)}
          >
            <kbd>{i + 1}</kbd>
            <Icona nome={iconaDi(una)} />
            <span>{titoloDi(una)}</span>
            {una.persona?.allaData !== undefined && <small>{t.al(mostraData(una.persona.allaData))}</small>}
          </button>
        ))}
      </div>
      <Pulsante icona="chiudi" tasto="Ctrl+W" premuto={() => chiudi(corrente.id)}>
        {schermate.generali.chiudi}
      </Pulsante>
    </div>
  );
}

const iconaDi = (linguetta: Linguetta): NomeIcona => {
  if (inAttesa(linguetta)) return 'orologio';
  const lettura = linguetta.persona?.lettura ?? linguetta.ricerca?.lettura;
  if (lettura?.fase === 'fallita') return 'errore';
  return linguetta.persona ? 'persona' : 'elenco';
};

/** What a tab is called: the person, else what was searched for. */
export function titoloDi({ ricerca, persona }: Linguetta): string {
  if (persona?.lettura.fase === 'pronta') return nomeDi(persona.lettura.valore.soggetto);
  if (persona?.lettura.fase === 'da-rileggere') return t.daRileggere(mostraIdAnpr(persona.idANPR));
  if (ricerca) return descriviCriteri(ricerca.criteri);
  return persona ? mostraIdAnpr(persona.idANPR) : t.ricerca;
}
