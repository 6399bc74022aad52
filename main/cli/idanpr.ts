import { esaminaIdAnpr } from '../../contract/identificativi/id-anpr.ts';
import { opzioneMancante } from '../../contract/messaggi/riga-comando.ts';
import type { Comando } from './index.ts';
import { ErroreUso } from './errore-uso.ts';

/** Examines an ID ANPR; 0 only if the check character is right. */
export const idanpr: Comando = ([codice]) => {
  if (codice === undefined) throw new ErroreUso(opzioneMancante('CODICE'));
  const esame = esaminaIdAnpr(codice);
  process.stdout.write(`${JSON.stringify(esame)}\n`);
  return Promise.resolve(esame.checkDigit ? 0 : 1);
};
