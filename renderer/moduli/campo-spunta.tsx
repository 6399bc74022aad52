import { useCampo, useModulo } from './modulo.tsx';

interface Proprieta {
  readonly percorso: string;
  readonly etichetta?: string;
}

/** An element that is there with `1`, or is not (`tipoSenza`). */
export function CampoSpunta({ percorso, etichetta }: Proprieta) {
  const { scrivi } = useModulo();
  const campo = useCampo(percorso, etichetta);
  return (
    <label className="campo-spunta" data-guida={campo.guida}>
      <input
        id={campo.id}
        type="checkbox"
        checked={campo.testo === '1'}
        onChange={(evento) => scrivi({ [percorso]: evento.target.checked ? '1' : '' })}
      />
      {campo.etichetta}
    </label>
  );
}
