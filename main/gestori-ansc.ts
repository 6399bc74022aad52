import type { Gestori } from '../contract/canali.ts';
import { leggiNotifica, massimoNotifica, type NotificaLetta } from '../contract/ansc/notifica.ts';
import { proposteDi } from '../contract/ansc/proposta.ts';
import { ErrorePostazione, esitoDi } from '../contract/esito.ts';
import { analizzaXml, limitiXml, XmlRifiutato } from '../contract/xml/analizza.ts';
import type { NodoXml } from '../contract/xml/nodo.ts';
import type { Parti } from './parti.ts';

/** What main answers on the acts of ANSC: it reads what the officer gives it, and keeps nothing of it. */
export function gestoriAnsc(parti: () => Parti): Pick<Gestori, 'ansc:leggi'> {
  return {
    'ansc:leggi': ({ xml }) =>
      esitoDi(() => {
        // A session that is open, and nobody else: what is read comes back to the screen.
        parti().sessione.aperta();
        return leggi(xml);
      }),
  };
}

/** @throws ErrorePostazione ANSC_FILE_TROPPO_GRANDE, ANSC_FILE_NON_LEGGIBILE, ANSC_FILE_NON_RICONOSCIUTO */
function leggi(xml: string): NotificaLetta {
  const radice = analizza(xml);
  const lettura = leggiNotifica(radice);
  // The root's name is of whoever made the file: it stays out of what help desks see.
  if (!lettura) throw new ErrorePostazione('ANSC_FILE_NON_RICONOSCIUTO');
  return { ...lettura, proposte: proposteDi(lettura.valore) };
}

function analizza(xml: string): NodoXml {
  try {
    return analizzaXml(new TextEncoder().encode(xml), { ...limitiXml, byte: 3 * massimoNotifica });
  } catch (causa) {
    if (!(causa instanceof XmlRifiutato)) throw causa;
    // The parser's own words may quote the file: only the reason goes on.
    const codice = causa.motivo === 'troppo-grande' ? 'ANSC_FILE_TROPPO_GRANDE' : 'ANSC_FILE_NON_LEGGIBILE';
    throw new ErrorePostazione(codice, causa.motivo);
  }
}
