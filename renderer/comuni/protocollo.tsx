import { useId, useState, type SubmitEvent } from 'react';
import type { Errore } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Pratica } from '../../contract/pratica.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { MostraErrore } from './errore.tsx';
import { useFuocoIniziale } from './fuoco.ts';
import { Pulsante } from './pulsante.tsx';

const t = schermate.pratiche.protocollo;
/** As `tipoProtocolloComune` of the XSD admits it. */
const forma = /^[0-9a-zA-Z\-_/]{1,20}$/;

interface Proprieta {
  readonly pratica: Pratica;
  /** Saves, or gives the refusal back. */
  readonly salva: (id: string, protocollo: string) => Promise<Errore | null>;
  readonly chiudi: () => void;
}

/** The protocol number of a practice, which the queue did not wait for. */
export function ModuloProtocollo({ pratica, salva, chiudi }: Proprieta) {
  const campo = useFuocoIniziale<HTMLInputElement>();
  const [errore, segnala] = useState<Errore | 'forma' | null>(null);
  const aiuto = useId();
  const conferma = async () => {
    const numero = campo.current?.value.trim() ?? '';
    if (!forma.test(numero)) return segnala('forma');
    const rifiuto = await salva(pratica.id, numero);
    if (rifiuto) segnala(rifiuto);
    else chiudi();
  };
  useTasti('pannello', [
    { tasto: 'F10', etichetta: t.salva, azione: () => void conferma() },
    { tasto: 'Esc', etichetta: schermate.generali.annulla, azione: chiudi },
  ]);
  const alInvio = (evento: SubmitEvent) => {
    evento.preventDefault();
    void conferma();
  };
  return (
    <form className="protocollo" onSubmit={alInvio} aria-label={t.per(pratica.numero)}>
      <label className="campo in-linea">
        <span>{t.etichetta}</span>
        <input
          ref={campo}
          type="text"
          defaultValue={pratica.protocollo ?? ''}
          maxLength={20}
          autoComplete="off"
          aria-invalid={errore === 'forma'}
          aria-describedby={aiuto}
        />
      </label>
      <Pulsante invia principale tasto="Invio">
        {t.salva}
      </Pulsante>
      <Pulsante premuto={chiudi}>{schermate.generali.annulla}</Pulsante>
      <span
        id={aiuto}
        className={errore === 'forma' ? 'errore-campo' : 'aiuto'}
        role={errore === 'forma' ? 'alert' : undefined}
      >
        {t.forma}
      </span>
      {errore !== null && errore !== 'forma' && <MostraErrore errore={errore} />}
    </form>
  );
}
