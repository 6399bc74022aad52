import { sezioneDi, testoDi } from '../operazioni/valori.ts';
import type { Controllo } from './controllo.ts';
import { sezioniIn } from './fatti.ts';

/** A house of the Comune without a number; who is of no fixed abode has none by right. */
export const indirizzoSenzaCivico: Controllo = ({ operazione, campi }) => {
  const senzaDimora = operazione === '5005' && testoDi(sezioneDi(campi, 'datiControllo'), 'tipoMutazione') === '01';
  if (senzaDimora) return [];
  return [...sezioniIn(campi)].flatMap(({ percorso, campi: indirizzo }) => {
    if (
      !/(^|\/)indirizzo$/.test(percorso) ||
      testoDi(sezioneDi(indirizzo, 'toponimo'), 'denominazioneToponimo') === undefined
    )
      return [];
    const civico = sezioneDi(indirizzo, 'numeroCivico');
    const numerato = testoDi(civico, 'numero') ?? testoDi(civico, 'metrico');
    return numerato === undefined ? [{ percorso: `${percorso}/numeroCivico/numero`, manca: true }] : [];
  });
};
