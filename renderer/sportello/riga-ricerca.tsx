import { useLayoutEffect, useRef, type KeyboardEvent, type SubmitEvent } from 'react';
import { riconosci } from '../../contract/identificativi/riconosci.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { vaiAlRisultato } from '../comuni/fuoco.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { cerca, scriviRiga } from './azioni.ts';
import { banco } from './banco.ts';
import { Comprensione } from './comprensione.tsx';
import { criteriDi } from './criteri.ts';
import { chiudiMaschera } from './maschera/maschera.ts';
import { idRiga } from './vai-alla-riga.ts';

const t = schermate.sportello.cerca;
const idCapito = 'riga-capito';

/** The one search line, and under it what it understood. Nothing is sent but by Enter. */
export function RigaRicerca() {
  const { riga } = useDeposito(banco);
  const campo = useRef<HTMLInputElement>(null);
  const capito = riconosci(riga);

  useLayoutEffect(() => {
    campo.current?.focus();
    campo.current?.select();
  }, []);

  const alInvio = (evento: SubmitEvent) => {
    evento.preventDefault();
    const criteri = criteriDi(capito);
    if (!criteri) return;
    // Sent: no longer marked to be written over.
    campo.current?.setSelectionRange(riga.length, riga.length);
    // The mask stands where the result will.
    chiudiMaschera();
    void cerca(criteri);
  };
  const alTasto = (evento: KeyboardEvent) => {
    if (evento.key !== 'ArrowDown') return;
    evento.preventDefault();
    vaiAlRisultato();
  };

  return (
    <form className="ricerca" role="search" onSubmit={alInvio} data-guida="cerca">
      <label htmlFor={idRiga}>{t.etichetta}</label>
      <input
        ref={campo}
        id={idRiga}
        type="text"
        value={riga}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder={t.suggerimento}
        aria-describedby={idCapito}
        aria-invalid={riga !== '' && criteriDi(capito) === null}
        onChange={(evento) => scriviRiga(evento.target.value)}
        onKeyDown={alTasto}
      />
      <Pulsante invia principale icona="lente" tasto="Invio">
        {t.pulsante}
      </Pulsante>
      <div id={idCapito} className="capito">
        <Comprensione capito={capito} />
      </div>
    </form>
  );
}
