import { ckrDi } from './ckr.ts';

/** Closes what may be dead already: a CKR then says that there was nothing left to close; anything else is a bug. */
export function chiudiSeVivo(chiusura: () => void): void {
  try {
    chiusura();
  } catch (causa) {
    if (ckrDi(causa) === undefined) throw causa;
  }
}
