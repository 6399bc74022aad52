import { dimenticaCaso, dimenticaLetture } from '../casi/azioni.ts';
import { dimenticaServizi } from '../servizi/servizi.ts';
import { perBlocco, sgombera } from '../sportello/azioni.ts';
import { alCambioDiSessione, seguiBozze } from '../sportello/bozze/bozza.ts';
import { taci } from './annunci.tsx';
import { schermataCorrente } from './schermata.ts';
import { statoApplicazione } from './stato.ts';

/**
 * Takes people's data out of memory as soon as the session is no longer open: at a lock only the search line and the ID
 * ANPR of the open tabs stay (the data are asked for again, a new access), the mask only in its sealed draft; at log-out
 * nothing does.
 */
export function custodisciIDati(): void {
  seguiBozze();
  statoApplicazione.ascolta(() => {
    const fase = statoApplicazione.leggi()?.sessione.fase;
    if (fase === undefined) return;
    alCambioDiSessione(fase);
    if (fase !== 'bloccata' && fase !== 'fuori') return;
    taci();
    dimenticaServizi();
    dimenticaLetture();
    if (fase === 'bloccata') return perBlocco();
    sgombera();
    dimenticaCaso();
    schermataCorrente.scrivi('sportello');
  });
}
