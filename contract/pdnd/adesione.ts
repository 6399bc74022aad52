import type { CodiceServizio } from '../operazioni/pdnd/catalogo.ts';

/** What it takes for a Comune to use an e-service (pdnd-idanpr 1.1), in order. */
export const passiAdesione = ['adesione', 'client', 'chiave', 'fruizione', 'finalita'] as const;
export type PassoAdesione = (typeof passiAdesione)[number];

/** The name that PDND gives to a key: a thumbprint of 43 characters, as far as was seen. */
export const formaKid = /^[\w-]{20,100}$/;

/** A public key made here, to be given to PDND. */
export interface ChiaveDaCaricare {
  /** SPKI PEM. */
  readonly pubblica: string;
  /** The name that PDND should give it. */
  readonly kidAtteso: string;
}

/** The Comune on PDND, as this workstation knows it. */
export interface Adesione {
  /** UUID of the client. */
  readonly clientId: string;
  readonly chiave: {
    /** Absent where the key cannot be read. */
    readonly kid?: string;
    /** True where it was made on this computer. */
    readonly nataQui: boolean;
  };
  /** A key made here and not in force yet. */
  readonly nuova?: ChiaveDaCaricare;
  /** There is one, and it cannot be read. */
  readonly nuovaIlleggibile?: true;
  /** Every service that a Comune may ask, with the purpose that PDND gave for it, where it was told of here. */
  readonly servizi: readonly { readonly codice: CodiceServizio; readonly purposeId?: string }[];
}
