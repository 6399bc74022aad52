import type { SessioneAperta } from '../session/sessione.ts';

/**
 * Which answers a session has read, for which practice and about whom: what is shown again or printed is told to the log
 * by the page, and the page is not believed (design 5.1).
 */
export class Lette {
  readonly #lette = new Map<string, ReadonlySet<string>>();
  #sessione = '';

  ricorda({ id }: SessioneAperta, pratica: string, idOperazioneANPR: string, persone: readonly string[]): void {
    if (id !== this.#sessione) this.#lette.clear();
    this.#sessione = id;
    this.#lette.set(chiave(pratica, idOperazioneANPR), new Set(persone));
  }

  /** Who is in an answer that this session read for that practice; undefined where it read none such. */
  persone({ id }: SessioneAperta, pratica: string, idOperazioneANPR: string): readonly string[] | undefined {
    const lette = id === this.#sessione ? this.#lette.get(chiave(pratica, idOperazioneANPR)) : undefined;
    return lette && [...lette];
  }

  /** Whether this session read this person in that answer, for that practice. */
  contiene({ id }: SessioneAperta, pratica: string, idOperazioneANPR: string, persona: string): boolean {
    return id === this.#sessione && this.#lette.get(chiave(pratica, idOperazioneANPR))?.has(persona) === true;
  }
}

const chiave = (pratica: string, idOperazioneANPR: string): string => `${pratica} ${idOperazioneANPR}`;
