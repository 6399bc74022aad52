import 'reflect-metadata';
import { randomInt } from 'node:crypto';
import type { Autorita } from '../../autorita/autorita.ts';
import { type DoveRevoca, emettiConChiave, soggettoUtente, type Titolare } from '../../autorita/emissione.ts';
import { atrCns } from './atr.ts';
import { type CartaVirtuale, Cns, type MaterialeCns } from './carta.ts';
import { chiaveDiCarta } from './chiave.ts';
import { Codice } from './codici.ts';
import { type ContenutoCns, fileCns } from './file.ts';
import { risposta, SW } from './stati.ts';

/** Tries of the CNS: three of the PIN, ten of the PUK. */
const TENTATIVI_PIN = 3;
const TENTATIVI_PUK = 10;

/** The card of whom works in the Comune: Infineon chip, Siemens mask. */
const fabbricaOperatori = { chip: 0x05, maschera: 0x08, firmware: [0xc8, 0x0c], versione: 0x11 } as const;
/** The health card of a citizen, a CNS too: Infineon chip, IDEMIA mask. */
const fabbricaSanitaria = { chip: 0x05, maschera: 0x05, firmware: [0x10, 0x00], versione: 0x11 } as const;

/** A CNS that was made, with what its holder received apart from it. */
export interface CnsEmessa {
  readonly carta: Cns;
  readonly certificato: Buffer;
  readonly seriale: string;
  readonly pin: string;
  readonly puk: string;
  /** The card's own counters, which no reader sees. */
  readonly contatori: { readonly pin: Codice; readonly puk: Codice };
}

/** A card to make, and how it differs from an ordinary one. */
export interface RichiestaCns {
  readonly autorita: Autorita;
  readonly titolare: Titolare;
  readonly pin?: string;
  readonly puk?: string;
  readonly revoca?: DoveRevoca;
  readonly specie?: 'operatore' | 'tessera-sanitaria';
}

const numero = (): string => `6${String(randomInt(1e12)).padStart(15, '0')}`;
const cifre = (quante: number): string => String(randomInt(10 ** quante)).padStart(quante, '0');

/** Makes a CNS whose certificate is issued by `autorita`; key, PIN and PUK are new where they are not given. */
export async function emettiCns(richiesta: RichiestaCns): Promise<CnsEmessa> {
  const { autorita, titolare, revoca, specie = 'operatore' } = richiesta;
  const [seriale, pin, puk] = [numero(), richiesta.pin ?? cifre(8), richiesta.puk ?? cifre(8)];
  const { certificato, chiave } = await emettiConChiave(autorita, {
    soggetto: soggettoUtente(titolare, seriale),
    uso: 'client',
    ...(revoca === undefined ? {} : { revoca }),
  });
  const contatori = { pin: new Codice(pin, TENTATIVI_PIN), puk: new Codice(puk, TENTATIVI_PUK) };
  const materiale: MaterialeCns = {
    atr: atrCns(specie === 'operatore' ? fabbricaOperatori : fabbricaSanitaria),
    file: fileCns({ seriale, certificato, titolare: daStampare(titolare, specie) }),
    chiave: chiaveDiCarta(chiave),
    ...contatori,
  };
  return { carta: new Cns(materiale), certificato, seriale, pin, puk, contatori };
}

function daStampare({ codiceFiscale, cognome, nome }: Titolare, specie: string): ContenutoCns['titolare'] {
  const femmina = Number(codiceFiscale.slice(9, 11)) > 40;
  const mese = 'ABCDEHLMPRST'.indexOf(codiceFiscale[8]!) + 1;
  const giorno = Number(codiceFiscale.slice(9, 11)) - (femmina ? 40 : 0);
  const due = (parte: number): string => String(parte).padStart(2, '0');
  return {
    emettitore: specie === 'operatore' ? '0005' : '6030',
    emessaIl: '2024-01-15',
    scadeIl: '2030-01-15',
    cognome,
    nome,
    dataNascita: `19${codiceFiscale.slice(6, 8)}-${due(mese)}-${due(giorno)}`,
    sesso: femmina ? 'F' : 'M',
    codiceFiscale,
    comuneNascita: codiceFiscale.slice(11, 15),
  };
}

/** A card of some other trade, such as a fidelity card: an ATR that no driver knows, and no command that it takes. */
export function cartaIgnota(): CartaVirtuale {
  return {
    atr: Buffer.from('3b6800000073c84012009000', 'hex'),
    accendi: () => undefined,
    rispondi: () => risposta(SW.istruzioneIgnota),
  };
}
