import type { Errore } from '../../../contract/esito.ts';
import type { SpecieVita } from '../../../contract/messaggi/schermate/vita-carta.ts';
import { chiedi } from '../../applicazione/ponte.ts';
import { statoApplicazione } from '../../applicazione/stato.ts';
import { Deposito } from '../../comuni/deposito.ts';
import type { CartaInLettore } from '../carte.ts';
import { dimenticaTentativo } from '../tentativo.ts';

/** What is being done to a card's PIN, and how it went; it outlives the form, and holds no code. */
export interface Vita {
  readonly specie: SpecieVita;
  readonly seriale: string;
  readonly fase: 'chiesta' | 'in-corso' | 'fatta';
  readonly errore: Errore | null;
}

export const vita = new Deposito<Vita | null>(null);

export const apriVita = (specie: SpecieVita, seriale: string): void =>
  vita.scrivi({ specie, seriale, fase: 'chiesta', errore: null });

export const chiudiVita = (): void => vita.scrivi(null);

// Somebody is at work: who comes to this screen next does not find it open.
statoApplicazione.ascolta(() => {
  if (statoApplicazione.leggi()?.sessione.fase === 'aperta') chiudiVita();
});

/** By which of its codes the card takes a new PIN: one that never had a PIN is activated by its PUK. */
export const mezzoDi = (specie: SpecieVita, { carta }: CartaInLettore): 'pin' | 'puk' =>
  specie === 'sblocca' || (specie === 'attiva' && !carta.pinInizializzato) ? 'puk' : 'pin';

type Codice = Uint8Array<ArrayBuffer> | null;

/** One request, never repeated by itself; the bytes are zeroed when it ends. Both null for the reader's keypad. */
export async function esegui(dove: CartaInLettore, vecchio: Codice, nuovo: Codice): Promise<void> {
  const ora = vita.leggi();
  try {
    if (!ora || ora.fase === 'in-corso') return;
    vita.scrivi({ ...ora, fase: 'in-corso', errore: null });
    const carta = { lettore: dove.lettore.id, seriale: dove.carta.seriale };
    const esito =
      mezzoDi(ora.specie, dove) === 'pin'
        ? await chiedi('carta:cambiaPin', { ...carta, pin: vecchio, nuovo })
        : await chiedi('carta:sbloccaPin', { ...carta, puk: vecchio, nuovo });
    if (esito.ok) dimenticaTentativo();
    vita.scrivi(esito.ok ? { ...ora, fase: 'fatta', errore: null } : { ...ora, fase: 'chiesta', errore: esito.error });
  } finally {
    vecchio?.fill(0);
    nuovo?.fill(0);
  }
}
