/** What is known today of the quota of an e-service. */
export interface QuotaEService {
  /** Calls made from this workstation since it was started, today. */
  readonly fatte: number;
  /** What the Comune may ask in a day, and what is left of it, as the gateway last said. */
  readonly limite?: number;
  readonly rimaste?: number;
}
