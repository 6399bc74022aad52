import { useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import { massimaPassword, massimoPkcs12 } from '../../../contract/custodia.ts';
import type { Errore } from '../../../contract/esito.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { prendiPin } from '../../accesso/tentativo.ts';
import { annuncia } from '../../applicazione/annunci.tsx';
import { useTasti } from '../../applicazione/tasti.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Pulsante } from '../../comuni/pulsante.tsx';

const t = schermate.custodia;

interface Proprieta {
  /** Takes charge of zeroing both. */
  readonly invia: (file: Uint8Array<ArrayBuffer>, password: Uint8Array<ArrayBuffer>) => Promise<void>;
  readonly chiudi: () => void;
}

/** A file and its password; the password's field is uncontrolled and emptied at once. */
export function Importazione({ invia, chiudi }: Proprieta) {
  const campoFile = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const modulo = useRef<HTMLFormElement>(null);
  const [file, scegli] = useState<File | null>(null);
  const [difetto, segnala] = useState<Errore | null>(null);
  useLayoutEffect(() => modulo.current?.querySelector('button')?.focus(), []);

  const alInvio = async (evento: SubmitEvent) => {
    evento.preventDefault();
    if (!file || !password.current) return annuncia(t.importa.mancaFile);
    // The door of main would refuse it too, without saying what to do.
    const troppo = file.size > massimoPkcs12;
    segnala(troppo ? { code: 'CERTIFICATO_POSTAZIONE_ILLEGGIBILE', dettaglio: `${file.size} byte` } : null);
    if (troppo) return;
    const byte = new Uint8Array(await file.arrayBuffer());
    await invia(byte, prendiPin(password.current));
  };
  useTasti('pannello', [{ tasto: 'Esc', etichetta: t.annulla, azione: chiudi }]);
  return (
    <form
      ref={modulo}
      className="pannello-certificati"
      aria-label={t.importa.titolo}
      onSubmit={(evento) => void alInvio(evento)}
    >
      <h3>{t.importa.titolo}</h3>
      <p className="aiuto">{t.importa.aiuto}</p>
      {difetto && <MostraErrore errore={difetto} />}
      {/* The browser's own control speaks the language of the system, not ours. */}
      <input
        ref={campoFile}
        type="file"
        accept=".p12,.pfx"
        hidden
        onChange={({ target }) => scegli(target.files?.[0] ?? null)}
      />
      <div className="comandi-certificato">
        <Pulsante icona="documento" premuto={() => campoFile.current?.click()}>
          {t.importa.scegli}
        </Pulsante>
        <span role="status">{file ? t.importa.scelto(file.name) : t.importa.nessunFile}</span>
      </div>
      <label className="campo">
        <span>{t.importa.password}</span>
        <input ref={password} type="password" autoComplete="off" maxLength={massimaPassword / 4} spellCheck={false} />
      </label>
      <div className="comandi-certificato">
        <Pulsante invia principale>
          {t.importa.conferma}
        </Pulsante>
        <Pulsante tasto="Esc" premuto={chiudi}>
          {t.annulla}
        </Pulsante>
      </div>
    </form>
  );
}
