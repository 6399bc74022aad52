import { join, resolve } from 'node:path';
import { ErrorePostazione } from '../../contract/esito.ts';
import { lettoreNonValido, opzioneMancante } from '../../contract/messaggi/riga-comando.ts';
import { variabiliDeiDriver } from '../carta/variabili-driver.ts';
import { daFile } from '../impostazioni.ts';
import { costruisci, type Parti } from '../parti.ts';
import type { Comando } from './index.ts';
import { ErroreUso } from './errore-uso.ts';

/**
 * Logs in with a card of the caller's on the sandbox of that folder, exactly as the window does, and prints holder, role
 * and the attestation that the card signed. The PIN comes from standard input, up to the end of its first line; where
 * that is empty, the reader's own keypad asks for it.
 */
export const accesso: Comando = async (_argomenti, { dir, modulo, lettore }, host) => {
  if (dir === undefined) throw new ErroreUso(opzioneMancante('--dir'));
  if (modulo === undefined) throw new ErroreUso(opzioneMancante('--modulo'));
  if (lettore !== undefined && !/^\d{1,3}$/.test(lettore)) throw new ErroreUso(lettoreNonValido(lettore));
  const cartella = resolve(dir);
  const propria = join(cartella, 'postazione');
  const parti = await costruisci(host, {
    ...daFile(propria),
    cartella: propria,
    prova: { cartella, avvia: false },
    pkcs11: { modulo: resolve(modulo), ambiente: variabiliDeiDriver() },
  });
  try {
    const carta = cartaScelta(parti, lettore);
    const pin = await leggiPin();
    await parti.sessione.accedi(carta, pin.length > 0 ? pin : null).finally(() => pin.fill(0));
    process.stdout.write(`${JSON.stringify(risultato(parti))}\n`);
    return 0;
  } finally {
    await parti.chiudi();
  }
};

/** The card in the reader named, or the only one there is. @throws ErrorePostazione */
function cartaScelta({ carte }: Parti, lettore: string | undefined) {
  if (carte.errore) throw new ErrorePostazione(carte.errore.code, carte.errore.dettaglio);
  const { lettori } = carte;
  const nomi = lettori.map(({ nome, carta }, i) => `${i}: ${nome}${carta ? ` (${carta.etichetta})` : ''}`).join('; ');
  const candidati = lettore === undefined ? lettori : lettori.slice(Number(lettore), Number(lettore) + 1);
  if (candidati.length === 0) throw new ErrorePostazione('LETTORE_ASSENTE', nomi);
  const [prima, seconda] = candidati.flatMap(({ id, carta }) =>
    carta ? [{ lettore: id, seriale: carta.seriale }] : [],
  );
  if (seconda) throw new ErrorePostazione('PIU_CARTE', nomi);
  if (prima) return prima;
  const errore = candidati.find((uno) => uno.errore)?.errore;
  throw new ErrorePostazione(errore?.code ?? 'CARTA_ASSENTE', errore?.dettaglio);
}

/** The first line of standard input; what it was read into is zeroed. */
async function leggiPin(): Promise<Buffer> {
  const pezzi: Buffer[] = [];
  for await (const pezzo of process.stdin as AsyncIterable<Buffer>) {
    pezzi.push(pezzo);
    if (pezzo.includes('\n')) break;
  }
  const tutto = Buffer.concat(pezzi);
  const fine = tutto.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  const pin = Buffer.from(fine < 0 ? tutto : tutto.subarray(0, fine));
  for (const letto of [...pezzi, tutto]) letto.fill(0);
  return pin;
}

const risultato = ({ sessione, ambiente }: Parti) => {
  const { codiceFiscale, cognome, nome, ruolo } = sessione.aperta().operatore;
  return {
    titolare: { codiceFiscale, cognome, nome },
    ruolo,
    postazione: ambiente.idPostazione,
    attestazione: sessione.attestazione,
  };
};
