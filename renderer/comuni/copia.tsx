import { schermate } from '../../contract/messaggi/schermate.ts';
import { copiaTesto } from './copia-testo.ts';
import { Pulsante } from './pulsante.tsx';

/** Copies a code as machines want it, without the spaces of the screen. */
export function Copia({ testo, cosa, nome }: { readonly testo: string; readonly cosa: string; readonly nome: string }) {
  return (
    <Pulsante icona="copia" nome={nome} premuto={() => void copiaTesto(testo, schermate.generali.copiato(cosa))}>
      {schermate.generali.copia}
    </Pulsante>
  );
}
