import type { Errore, Esito } from '../../contract/esito.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { Deposito } from '../comuni/deposito.ts';

/** How the last attempt went; it outlives the form, which gives way to the steps of the verification. */
export interface Tentativo {
  readonly inCorso: boolean;
  readonly seriale: string | null;
  readonly errore: Errore | null;
}

const nessuno: Tentativo = { inCorso: false, seriale: null, errore: null };

export const tentativo = new Deposito<Tentativo>(nessuno);

/** What came of the last attempt no longer holds: the card has another PIN. */
export const dimenticaTentativo = (): void => tentativo.scrivi(nessuno);

/** One attempt, never repeated by itself; the PIN's bytes are zeroed when it ends. */
async function prova(
  seriale: string,
  pin: Uint8Array<ArrayBuffer> | null,
  chiama: () => Promise<Esito<null>>,
): Promise<void> {
  if (tentativo.leggi().inCorso) {
    pin?.fill(0);
    return;
  }
  tentativo.scrivi({ inCorso: true, seriale, errore: null });
  const esito = await chiama();
  pin?.fill(0);
  tentativo.scrivi(esito.ok ? nessuno : { inCorso: false, seriale, errore: esito.error });
}

/** Log-in with the card in a reader; null PIN where the reader has its own keypad. */
export const accedi = (lettore: string, seriale: string, pin: Uint8Array<ArrayBuffer> | null): Promise<void> =>
  prova(seriale, pin, () => chiedi('sessione:accedi', { lettore, seriale, pin }));

/** Unlock with the card that opened the session. */
export const sblocca = (seriale: string, pin: Uint8Array<ArrayBuffer> | null): Promise<void> =>
  prova(seriale, pin, () => chiedi('sessione:sblocca', { pin }));

/** Ends the locked session, for another operator. */
export async function cambiaOperatore(): Promise<void> {
  const esito = await chiedi('sessione:esci', undefined);
  tentativo.scrivi(esito.ok ? nessuno : { ...nessuno, errore: esito.error });
}

/** The PIN as bytes; the field is emptied at once, so that it stands nowhere else in the page. */
export function prendiPin(campo: Pick<HTMLInputElement, 'value'>): Uint8Array<ArrayBuffer> {
  const pin = new TextEncoder().encode(campo.value);
  campo.value = '';
  return pin;
}
