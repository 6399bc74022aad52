import { schermate } from '../../contract/messaggi/schermate.ts';
import { mostraDataIncerta } from '../comuni/date.ts';
import { CorniceCampo, descrizione } from './cornice-campo.tsx';
import { leggiData, scriviData } from './date-scritte.ts';
import { useCampo, useModulo } from './modulo.tsx';
import { useErrori } from './uso-errori.ts';

const t = schermate.moduli.data;

interface Proprieta {
  readonly percorso: string;
  readonly etichetta?: string;
  /** The day, or the day and the month, may be unknown. */
  readonly incerta?: boolean;
}

/** A date typed `01011990`; where the tree allows, `031960` and `1960` too, and what was understood is said. */
export function CampoData({ percorso, etichetta, incerta = false }: Proprieta) {
  const { scrivi } = useModulo();
  const campo = useCampo(percorso, etichetta);
  const { errori, lascia } = useErrori(campo);
  const { id, testo } = campo;
  const letta = leggiData(testo);
  const senza = incerta ? letta?.senza : undefined;
  const nota =
    letta && senza !== undefined
      ? `${mostraDataIncerta(letta.data, senza)} · ${senza === 'giorno' ? t.senzaGiorno : t.senzaGiornoMese}`
      : incerta && testo === ''
        ? t.aiutoIncerta
        : undefined;
  return (
    <CorniceCampo campo={{ ...campo, errori }} nota={nota}>
      <input
        id={id}
        type="text"
        className="data codice"
        inputMode="numeric"
        value={testo}
        maxLength={10}
        autoComplete="off"
        placeholder={t.formato}
        onChange={(evento) => scrivi({ [percorso]: evento.target.value })}
        onBlur={() => {
          lascia();
          if (letta && (letta.senza === undefined || incerta)) scrivi({ [percorso]: scriviData(letta) });
        }}
        {...descrizione(id, { errore: errori.length > 0, nota: nota !== undefined })}
      />
    </CorniceCampo>
  );
}
