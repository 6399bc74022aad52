import { schermate } from '../../contract/messaggi/schermate.ts';
import { registrazioni as operazioni } from '../../contract/operazioni/index.ts';
import { mostraData } from '../comuni/date.ts';
import { leggiData } from '../moduli/date-scritte.ts';
import { modelli } from './modelli/index.ts';
import type { LavoroRegistrazione } from './modello.ts';

const t = schermate.registrazioni.frasi;

/** What will change, in a sentence that follows what is typed: the officer reads it before confirming, and on the receipt. */
export function fraseDi(lavoro: LavoroRegistrazione, inizio: string = t.inizio): string {
  const { modello, operazione } = lavoro;
  const giorno = leggiData(lavoro.decorrenza);
  const dal = giorno && giorno.senza === undefined ? t.dal(mostraData(giorno.data)) : '';
  const fatto = modello === null ? t.altra(operazioni[operazione].etichetta) : modelli[modello].frase(lavoro);
  return `${inizio} ${fatto}${dal}.`;
}
