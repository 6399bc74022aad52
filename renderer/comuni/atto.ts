import { useState } from 'react';
import type { Errore, Esito } from '../../contract/esito.ts';

/** An act of main's, one at a time: why the last was refused is kept to be shown, and then nothing has changed. */
export function useAtto() {
  const [rifiuto, rifiuta] = useState<Errore | null>(null);
  const [inCorso, lavora] = useState(false);
  const agisci = async <T>(atto: () => Promise<Esito<T>>, riuscito: (esito: Esito<T>) => void): Promise<void> => {
    if (inCorso) return;
    lavora(true);
    const esito = await atto();
    lavora(false);
    rifiuta(esito.ok ? null : esito.error);
    if (esito.ok) riuscito(esito);
  };
  return { rifiuto, inCorso, agisci };
}
