import type { OperazioneDiOggi } from '../../contract/pratica.ts';
import type { Apertura, Chiusura } from '../../contract/traccia.ts';
import { giornoItaliano } from '../tempo.ts';
import type { Traccia } from './traccia.ts';

/** Records of earlier days in a row after which the day is surely over: a few may be there for a clock that was set back. */
const abbastanza = 200;

/** What an operator asked of ANPR on a day, newest first, from the log. */
export async function operazioniDelGiorno(
  traccia: Traccia,
  operatore: string,
  giorno = giornoItaliano(),
): Promise<readonly OperazioneDiOggi[]> {
  const aperture: Apertura[] = [];
  const chiusure = new Map<string, Chiusura>();
  let precedenti = 0;
  for await (const record of traccia.aRitroso()) {
    precedenti = giornoItaliano(new Date(record.ora)) < giorno ? precedenti + 1 : 0;
    if (precedenti > abbastanza) break;
    if (record.tipo === 'chiusura') chiusure.set(record.accesso, record);
    // What was done after the day is no part of it; its closing may stand after midnight.
    if (record.tipo !== 'apertura' || record.operatore !== operatore) continue;
    if (giornoItaliano(new Date(record.ora)) === giorno) aperture.push(record);
  }
  return aperture.map((apertura) => comeOperazione(apertura, chiusure.get(apertura.accesso)));
}

const comeOperazione = (apertura: Apertura, chiusura: Chiusura | undefined): OperazioneDiOggi => {
  const { accesso, atto, ora, operazione, finalita, pratica, criteri, soggetti } = apertura;
  const { idOperazioneANPR } = chiusura ?? {};
  return {
    accesso,
    atto,
    ora,
    operazione,
    finalita,
    pratica,
    criteri,
    persone: new Set([...soggetti, ...(chiusura?.soggetti ?? [])]).size,
    esito: chiusura?.esito ?? 'in-corso',
    codici: chiusura?.codici ?? [],
    ...(idOperazioneANPR === undefined ? {} : { idOperazioneANPR }),
    ...(chiusura ? { durata: Date.parse(chiusura.ora) - Date.parse(ora) } : {}),
  };
};
