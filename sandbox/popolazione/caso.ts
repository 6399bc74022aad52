/** A reproducible source of choices: the same seed gives the same population everywhere. */
export interface Caso {
  /** A number in [0, 1). */
  numero(): number;
  /** An integer between `minimo` and `massimo`, both included. */
  intero(minimo: number, massimo: number): number;
  /** True once in `1 / probabilita` times. */
  vero(probabilita: number): boolean;
  /** One of the elements, all equally likely. */
  uno<T>(elementi: readonly T[]): T;
  /** One of the elements, the first ones likelier: as surnames and given names are distributed. */
  unoFrequente<T>(elementi: readonly T[]): T;
  /** One of the keys, each as likely as its weight. */
  pesato<K extends string>(pesi: Readonly<Record<K, number>>): K;
}

/** Mulberry32: 32 bits of state, enough for choices that need not be secret. */
export function caso(seme: number): Caso {
  let stato = seme >>> 0;
  const numero = (): number => {
    stato = (stato + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stato ^ (stato >>> 15), 1 | stato);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    numero,
    intero: (minimo, massimo) => minimo + Math.floor(numero() * (massimo - minimo + 1)),
    vero: (probabilita) => numero() < probabilita,
    uno: (elementi) => elementi[Math.floor(numero() * elementi.length)]!,
    unoFrequente: (elementi) => elementi[Math.floor(numero() ** 1.7 * elementi.length)]!,
    pesato(pesi) {
      const voci = Object.entries<number>(pesi);
      let resto = numero() * voci.reduce((somma, [, peso]) => somma + peso, 0);
      const scelta = voci.find(([, peso]) => (resto -= peso) < 0) ?? voci[0]!;
      return scelta[0] as keyof typeof pesi;
    },
  };
}
