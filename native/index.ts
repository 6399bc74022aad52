/**
 * The token host: the only process that loads vendors' code (design D4). Electron's utility process API on one side,
 * one PKCS#11 module on the other.
 */
import { type MessaggioCarta, type RichiestaCarta, schemaRichiestaCarta, segretiDi } from '../contract/carta.ts';
import type { Errore } from '../contract/esito.ts';
import { erroreDi } from './ckr.ts';
import { Ospite } from './ospite.ts';
import { periodo } from './sorveglianza.ts';

/** A driver that cannot even tell its readers this many times in a row is of no use: the supervisor starts it anew. */
const guastiDiFila = 3;

const di = (messaggio: MessaggioCarta): void => process.parentPort.postMessage(messaggio);
const vivo = (): void => di({ tipo: 'vivo' });
const ospite = new Ospite((lettori) => di({ tipo: 'lettori', lettori }), vivo);
let guasti = 0;

function termina(errore: Errore): never {
  process.stderr.write(`token host: ${errore.code} ${errore.dettaglio ?? ''}\n`);
  process.exit(1);
}

function sorveglia(lavoro: () => void): void {
  try {
    lavoro();
    guasti = 0;
  } catch (causa) {
    guasti += 1;
    if (guasti >= guastiDiFila) termina(erroreDi(causa));
  }
}

function rispondi(richiesta: RichiestaCarta): void {
  let causa: unknown;
  try {
    const value = ospite.esegui(richiesta);
    di({ tipo: 'risposta', id: richiesta.id, esito: { ok: true, value } });
  } catch (errore) {
    causa = errore;
    di({ tipo: 'risposta', id: richiesta.id, esito: { ok: false, error: erroreDi(errore) } });
  } finally {
    for (const segreto of segretiDi(richiesta)) segreto.fill(0);
  }
  sorveglia(() => ospite.aggiorna(richiesta, causa));
}

process.parentPort.on('message', ({ data }) => rispondi(schemaRichiestaCarta.parse(data)));
process.on('exit', () => ospite.chiudi());
setInterval(() => {
  sorveglia(() => ospite.guarda());
  vivo();
}, periodo);
