import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type SubmitEvent } from 'react';
import type { Carta } from '../../contract/carta.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { AvvisoPin } from './avviso-pin.tsx';
import { prendiPin } from './tentativo.ts';
import { Proposta } from './vita/proposta.tsx';

const t = schermate.accesso.pin;

interface Proprieta {
  readonly carta: Carta;
  readonly azione: string;
  /** The PIN in UTF-8; null where it is typed on the reader. Takes charge of zeroing it. */
  readonly invia: (pin: Uint8Array<ArrayBuffer> | null) => void;
  /** Of a demo card; null where it was changed. */
  readonly pinDimostrativo?: string | null | undefined;
  /** Up and down from the field choose among several cards. */
  readonly scorri?: (passo: 1 | -1) => void;
}

/** Asks for the PIN of a card, after saying what the card's own flags say of it. */
export function ModuloPin({ carta, azione, invia, pinDimostrativo, scorri }: Proprieta) {
  const campo = useRef<HTMLInputElement>(null);
  const modulo = useRef<HTMLFormElement>(null);
  const avviso = useId();

  useEffect(() => {
    if (campo.current) campo.current.value = '';
  }, [carta.seriale]);
  useLayoutEffect(() => {
    (campo.current ?? modulo.current?.querySelector('button'))?.focus();
  }, []);

  if (!carta.pinInizializzato) {
    return (
      <>
        <MostraErrore errore={{ code: 'PIN_NON_INIZIALIZZATO' }} ruolo="status" />
        <Proposta specie="attiva" seriale={carta.seriale} />
      </>
    );
  }

  const alInvio = (evento: SubmitEvent) => {
    evento.preventDefault();
    if (!campo.current) return invia(null);
    if (campo.current.value === '') return annuncia(t.vuoto);
    invia(prendiPin(campo.current));
  };
  const alTasto = (evento: KeyboardEvent) => {
    if (!scorri || (evento.key !== 'ArrowDown' && evento.key !== 'ArrowUp')) return;
    evento.preventDefault();
    scorri(evento.key === 'ArrowDown' ? 1 : -1);
  };

  return (
    <form ref={modulo} className="modulo-pin" onSubmit={alInvio} data-guida="pin">
      <div id={avviso}>
        <AvvisoPin carta={carta} conProposte />
      </div>
      {carta.pinDaTastierino ? (
        <p>
          <strong>{t.tastierino}.</strong> {t.tastierinoAiuto}
        </p>
      ) : (
        <label className="campo">
          <span>{t.etichetta}</span>
          <input
            ref={campo}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            maxLength={64}
            spellCheck={false}
            aria-describedby={avviso}
            onKeyDown={alTasto}
          />
        </label>
      )}
      <Pulsante invia principale tasto="Invio">
        {carta.pinDaTastierino ? t.tastierinoAccedi : azione}
      </Pulsante>
      {pinDimostrativo === null && <p className="pin-dimostrativo">{t.dimostrativoCambiato}</p>}
      {pinDimostrativo && (
        <p className="pin-dimostrativo">
          {t.dimostrativo}: <code>{pinDimostrativo}</code>
        </p>
      )}
    </form>
  );
}
