import type { StatoSessione } from '../../contract/stato.ts';
import { dimenticaUffici, sospendiUffici } from '../altri-uffici/azioni.ts';
import { dimenticaLavori, sospendiLavori } from '../altri-uffici/lotti/azioni.ts';
import { chiudiAtto } from '../ansc/atto.ts';
import { dimenticaCaso, ripristinaCaso, sospendiCaso } from '../casi/azioni.ts';
import { dimenticaRegistrazione, ripristinaRegistrazione, sospendiRegistrazione } from '../registrazioni/azioni.ts';
import { dimenticaServizi } from '../servizi/servizi.ts';
import { perBlocco, sgombera } from '../sportello/azioni.ts';
import { alCambioDiSessione, seguiBozze } from '../sportello/bozze/bozza.ts';
import { taci } from './annunci.tsx';
import { schermataCorrente } from './schermata.ts';
import { statoApplicazione } from './stato.ts';

let prima: StatoSessione['fase'] = 'fuori';

/**
 * Takes people's data out of memory as soon as the session is no longer open: at a lock only the search line and the ID
 * ANPR of the open tabs stay (the data are asked for again, a new access), all else that was typed only in its sealed
 * draft; at log-out nothing does.
 */
export function custodisciIDati(): void {
  seguiBozze();
  statoApplicazione.ascolta(() => {
    const fase = statoApplicazione.leggi()?.sessione.fase;
    // A verification is a passage between two of the others.
    if (fase === undefined || fase === 'verifica' || fase === prima) return;
    prima = fase;
    alCambioDiSessione(fase);
    if (fase === 'aperta') {
      void ripristinaCaso();
      return void ripristinaRegistrazione();
    }
    taci();
    dimenticaServizi();
    chiudiAtto();
    if (fase === 'bloccata') {
      sospendiCaso();
      sospendiRegistrazione();
      sospendiUffici();
      sospendiLavori();
      return perBlocco();
    }
    sgombera();
    dimenticaCaso();
    dimenticaRegistrazione();
    dimenticaUffici();
    dimenticaLavori();
    schermataCorrente.scrivi('sportello');
  });
}
