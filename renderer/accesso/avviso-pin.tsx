import type { Carta } from '../../contract/carta.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { Proposta } from './vita/proposta.tsx';

const t = schermate.accesso.pin;

interface Proprieta {
  readonly carta: Carta;
  /** Whether the way out is offered here: not where it is what is being done. */
  readonly conProposte?: boolean;
}

/** What the card's own flags say of its PIN, before a try is spent. */
export function AvvisoPin({ carta: { statoPin, pinDaCambiare, seriale }, conProposte = false }: Proprieta) {
  const testi = statoPin === 'normale' ? undefined : t.stato[statoPin];
  return (
    <>
      {testi !== undefined && (
        <Avviso specie={statoPin === 'pochi-tentativi' ? 'avviso' : 'errore'} titolo={testi.titolo}>
          <p>{testi.testo}</p>
          {conProposte && statoPin === 'bloccato' && <Proposta specie="sblocca" seriale={seriale} />}
        </Avviso>
      )}
      {pinDaCambiare && (
        <Avviso specie="avviso">
          <p>{t.daCambiare}</p>
          {conProposte && <Proposta specie="cambia" seriale={seriale} />}
        </Avviso>
      )}
    </>
  );
}
