import type { Anomalia } from '../anpr.ts';
import type { Campi } from './albero.ts';
import { t } from './tipi-semplici.ts';
import { testoDi } from './valori.ts';
import { violazioneDelTesto } from './validazione.ts';

/**
 * An error or warning of ANPR (`tipoErroriAnomalia`), as the screens show it. Codes go to the log and to the help desk:
 * what is no code (`tipoCodiceErroreAnomalia`) may be about a person, and stays with the text.
 */
export function comeAnomalia(errore: Campi): Anomalia {
  const scritto = testoDi(errore, 'codiceErroreAnomalia') ?? '';
  const codice = violazioneDelTesto(t.tipoCodiceErroreAnomalia, scritto) ? '' : scritto;
  const testo = testoDi(errore, 'testoErroreAnomalia') ?? '';
  const campo = testoDi(errore, 'campoErroreAnomalia');
  return {
    codice,
    gravita: testoDi(errore, 'tipoErroreAnomalia') === 'W' ? 'avviso' : 'errore',
    testo: codice === scritto ? testo : `${scritto} ${testo}`.trim(),
    ...(campo ? { campo } : {}),
  };
}
