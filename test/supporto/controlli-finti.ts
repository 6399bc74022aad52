import {
  codiciControllo,
  livelloPredefinito,
  type ControlloInElenco,
  type LivelliImpostati,
} from '../../contract/controlli/index.ts';

/** The office's checks as main tells them: those levels set by the ALS, the others as they come. */
export const controlliFinti = (livelli: LivelliImpostati = {}): readonly ControlloInElenco[] =>
  codiciControllo.map((codice) => {
    const predefinito = livelloPredefinito(codice);
    const livello = livelli[codice];
    const impostato = { operatore: 'BNCLRA90A41F257X', quando: '2026-11-20T08:15:00.000Z' };
    return livello === undefined
      ? { codice, livello: predefinito, predefinito }
      : { codice, livello, predefinito, impostato };
  });
