/** How many requests in how many milliseconds, with continuous refill (`X-Rate-Limit-*` of the published file). */
export interface Ritmo {
  readonly massimo: number;
  readonly intervallo: number;
}

/** A bucket of requests that fills up with time. */
export function secchio(iniziale: Ritmo) {
  let ritmo = iniziale;
  let rimaste = ritmo.massimo;
  let ultimo = -Infinity;
  return {
    imposta(nuovo: Ritmo): void {
      ritmo = nuovo;
      rimaste = nuovo.massimo;
    },
    /** Takes one at that time, in milliseconds; false where there is none. */
    prendi(adesso: number): boolean {
      const dopo = Math.max(0, adesso - ultimo);
      rimaste = Math.min(ritmo.massimo, rimaste + (dopo * ritmo.massimo) / ritmo.intervallo);
      ultimo = adesso;
      if (rimaste < 1) return false;
      rimaste -= 1;
      return true;
    },
    intestazioni: (): Readonly<Record<string, string>> => ({
      'X-Rate-Limit-Limit': String(ritmo.massimo),
      'X-Rate-Limit-Remaining': String(Math.floor(rimaste)),
      'X-Rate-Limit-Interval': String(ritmo.intervallo),
    }),
  };
}

export type Secchio = ReturnType<typeof secchio>;
