import {
  calcolaCodiceFiscale,
  esaminaCodiceFiscale,
  pezziDiversi,
  type EsameCodiceFiscale,
} from '../identificativi/codice-fiscale.ts';
import type { Campi } from '../operazioni/albero.ts';
import { sezioneDi, testoDi } from '../operazioni/valori.ts';
import type { Controllo } from './controllo.ts';
import { dataCerta, dentro, diAnpr, sezioniIn } from './fatti.ts';

/**
 * A codice fiscale written by hand that cannot be of who is written beside it: its check character, the name, the sex,
 * the day, or a birth in Italy against one abroad. Of who is named as ANPR has them nothing was written, nothing is said.
 */
export const codiceFiscale: Controllo = ({ campi }) =>
  [...sezioniIn(campi)]
    .filter(({ campi: generalita }) => sezioneDi(generalita, 'codiceFiscale') !== undefined && !diAnpr(generalita))
    .filter(({ campi: generalita }) => stona(generalita))
    .map(({ percorso }) => ({ percorso: `${percorso}/codiceFiscale/codFiscale` }));

const stona = (generalita: Campi): boolean => {
  const esame = esaminaCodiceFiscale(testoDi(sezioneDi(generalita, 'codiceFiscale'), 'codFiscale') ?? '');
  if (esame.forma === 'nessuna') return false;
  if (!esame.controllo) return true;
  return esame.forma === 'persona' && (diversoDaChi(generalita, esame) || diversoDaDove(generalita, esame));
};

/** Against the code of the same place for who is written: what is not written is taken from the code itself. */
const diversoDaChi = (generalita: Campi, { codice, sesso, nascita }: EsameCodiceFiscale): boolean => {
  const scritto = testoDi(generalita, 'sesso');
  const data = dataCerta(generalita, 'dataNascita');
  const secolo = `19${nascita?.anno}-${due(nascita?.mese)}-${due(nascita?.giorno)}`;
  const calcolato = calcolaCodiceFiscale({
    cognome: testoDi(generalita, 'cognome') ?? '',
    nome: testoDi(generalita, 'nome') ?? '',
    sesso: scritto === 'M' || scritto === 'F' ? scritto : (sesso ?? 'M'),
    dataNascita: data ?? secolo,
    luogo: nascita?.luogo ?? '',
  });
  if (calcolato === null) return false;
  const scritti = { cognome: 'cognome', nome: 'nome', nascita: undefined } as const;
  return pezziDiversi(codice, calcolato).some(
    (pezzo) => pezzo === 'nascita' || (pezzo in scritti && testoDi(generalita, pezzo) !== undefined),
  );
};

const due = (numero: number | undefined): string => String(numero ?? 0).padStart(2, '0');

/** The place of a code begins with Z for who was born abroad, and for nobody else. */
const diversoDaDove = (generalita: Campi, { nascita }: EsameCodiceFiscale): boolean => {
  const luogo = sezioneDi(generalita, 'luogoNascita');
  const estero = nascita?.luogo.startsWith('Z') === true;
  return (dentro(luogo, 'comune') !== undefined && estero) || (dentro(luogo, 'localita') !== undefined && !estero);
};
