import type { CodiceErrore } from '../../../contract/errori.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { specieVita, type SpecieVita } from '../../../contract/messaggi/schermate/vita-carta.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { apriVita } from './vita.ts';

const t = schermate.vitaCarta;

/** What gets an officer out of a refusal of the card. */
export const rimedioDi = (codice: CodiceErrore): SpecieVita | undefined => {
  if (codice === 'PIN_BLOCCATO') return 'sblocca';
  if (codice === 'PIN_SCADUTO') return 'cambia';
  return codice === 'PIN_NON_INIZIALIZZATO' ? 'attiva' : undefined;
};

/** The way out, with one key. */
export function Proposta({ specie, seriale }: { readonly specie: SpecieVita; readonly seriale: string }) {
  const tasto = t.tasti[specie];
  const azione = () => apriVita(specie, seriale);
  useTasti('schermata', [{ tasto, etichetta: t.nomi[specie], azione }]);
  return (
    <p className="proposta">
      <Pulsante tasto={tasto} premuto={azione}>
        {t.nomi[specie]}
      </Pulsante>
    </p>
  );
}

/** The keys that a card in the reader has, beside its PIN. */
export function TastiCarta({ seriale }: { readonly seriale: string }) {
  useTasti(
    'schermata',
    specieVita.map((specie) => ({
      tasto: t.tasti[specie],
      etichetta: t.nomi[specie],
      azione: () => apriVita(specie, seriale),
    })),
  );
  return null;
}
