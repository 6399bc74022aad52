/** Hours for which, where neither OCSP nor a fresh list can be had, the last list may still be believed. */
export const oreTolleranza = [0, 24, 48, 72] as const;
export type OreTolleranza = (typeof oreTolleranza)[number];

/** The grace that the ALS has granted, or the usual none. */
export interface Tolleranza {
  readonly ore: OreTolleranza;
  readonly concessa?: {
    /** Codice fiscale of the ALS. */
    readonly operatore: string;
    readonly quando: string;
  };
}
