import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { Pulsante } from './pulsante.tsx';

/** Copies a code as machines want it, without the spaces of the screen. */
export function Copia({ testo, cosa, nome }: { readonly testo: string; readonly cosa: string; readonly nome: string }) {
  const copia = async () => {
    const esito = await chiedi('appunti:copia', { testo });
    annuncia(esito.ok ? schermate.generali.copiato(cosa) : messaggiErrore[esito.error.code].messaggio);
  };
  return (
    <Pulsante icona="copia" nome={nome} premuto={() => void copia()}>
      {schermate.generali.copia}
    </Pulsante>
  );
}
