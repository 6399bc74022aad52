import { useState } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { CorniceCampo, descrizione } from '../moduli/cornice-campo.tsx';
import { leggiData, scriviData } from '../moduli/date-scritte.ts';
import { useCampo } from '../moduli/modulo.tsx';
import { scriviDecorrenza } from './azioni.ts';
import { percorsoDecorrenza } from './controlli.ts';
import type { LavoroRegistrazione } from './modello.ts';

const t = schermate.registrazioni;

interface Proprieta {
  readonly lavoro: LavoroRegistrazione;
  readonly tentato: boolean;
}

/** The day from which a registration holds: an element of the header, which no form's tree has. */
export function CampoDecorrenza({ lavoro: { decorrenza }, tentato }: Proprieta) {
  const campo = useCampo(percorsoDecorrenza, t.decorrenza);
  const [lasciato, lascia] = useState(false);
  const errori = tentato || lasciato ? campo.errori : [];
  const letta = leggiData(decorrenza);
  return (
    <CorniceCampo campo={{ ...campo, errori }} nota={t.decorrenzaAiuto}>
      <input
        id={campo.id}
        type="text"
        className="data codice"
        inputMode="numeric"
        maxLength={10}
        autoComplete="off"
        placeholder={schermate.moduli.data.formato}
        value={decorrenza}
        onChange={({ target }) => scriviDecorrenza(target.value)}
        onBlur={() => {
          lascia(true);
          if (letta && letta.senza === undefined) scriviDecorrenza(scriviData(letta));
        }}
        {...descrizione(campo.id, { errore: errori.length > 0, nota: true })}
      />
    </CorniceCampo>
  );
}
