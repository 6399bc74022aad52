import { useState, type ReactNode } from 'react';
import { lettereRifiutate, normalizzaScrittura, traslittera } from '../../contract/identificativi/lettere.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { CorniceCampo, descrizione } from './cornice-campo.tsx';
import { useCampo, useModulo, vaiAlCampo } from './modulo.tsx';
import { comeSiManda } from './scritto.ts';
import { useErrori } from './uso-errori.ts';

const t = schermate.moduli;

interface Proprieta {
  readonly percorso: string;
  readonly etichetta?: string;
  readonly codice?: boolean;
  /** Stands after the field, on its line. */
  readonly accanto?: ReactNode;
}

/**
 * A text of the tree. It is shown in capitals while one types, as it will be sent; when the cursor leaves it is written
 * so, and what else was changed in it is said.
 */
export function CampoTesto({ percorso, etichetta, codice = false, accanto }: Proprieta) {
  const { nome, scrivi } = useModulo();
  const campo = useCampo(percorso, etichetta);
  const { errori, lascia } = useErrori(campo);
  const [cambiato, segna] = useState<string | null>(null);
  const { id, parte, testo } = campo;
  if (parte?.specie !== 'campo') return null;

  const allUscita = () => {
    lascia();
    const mandato = comeSiManda(parte, testo);
    if (mandato === testo) return;
    const cambi = normalizzaScrittura(testo).cambi.filter((uno) => uno !== 'maiuscole');
    segna(cambi.length === 0 ? null : t.cambiato(cambi));
    scrivi({ [percorso]: mandato });
  };
  const mandato = comeSiManda(parte, testo);
  const proposta = lettereRifiutate(parte.tipo, mandato).some((una) => una.proposta !== null)
    ? traslittera(parte.tipo, mandato)
    : null;
  return (
    <CorniceCampo
      campo={{ ...campo, errori }}
      nota={cambiato ?? undefined}
      rimedio={
        proposta !== null &&
        errori.length > 0 && (
          <Pulsante
            premuto={() => {
              scrivi({ [percorso]: proposta });
              vaiAlCampo(nome, percorso);
            }}
          >
            {t.proposta(proposta)}
          </Pulsante>
        )
      }
    >
      <input
        id={id}
        type="text"
        className={codice ? 'maiuscolo codice' : 'maiuscolo'}
        value={testo}
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        onChange={(evento) => {
          segna(null);
          scrivi({ [percorso]: evento.target.value });
        }}
        onBlur={allUscita}
        {...descrizione(id, { errore: errori.length > 0, nota: cambiato !== null })}
      />
      {accanto}
    </CorniceCampo>
  );
}
