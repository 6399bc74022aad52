import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { eServizi, type CodiceEService } from '../../contract/operazioni/pdnd/catalogo.ts';
import { testoDi } from '../../contract/operazioni/valori.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { mostraData } from '../comuni/date.ts';

const t = schermate.altriUffici;

interface Proprieta {
  /** `infoSoggettoEnte`. */
  readonly info: Campi;
  readonly codice: CodiceEService;
}

const noto = (valore: string | undefined): valore is keyof typeof t.valori =>
  valore !== undefined && Object.hasOwn(t.valori, valore);

/** An answer to a question in the service's own words: yes, no, cannot be said, a date, a text; whatever else as it is. */
export function inParole(info: Campi, codice: CodiceEService): string {
  const domanda = testoDi(info, 'chiave') ?? testoDi(info, 'id') ?? '';
  const valore = testoDi(info, 'valore');
  const data = testoDi(info, 'valoreData');
  const detto = noto(valore) ? parolaDi(codice, valore) : valore;
  return `${domanda}: ${detto ?? (data && mostraData(data)) ?? testoDi(info, 'valoreTesto') ?? ''}`;
}

/** The same, with what it means and what it does not. */
export function Verdetto({ info, codice }: Proprieta) {
  const valore = testoDi(info, 'valore');
  const dettaglio = testoDi(info, 'dettaglio');
  const spiegato = spiegatoDi(valore, codice);
  return (
    <Avviso specie={specieDi(valore)} titolo={inParole(info, codice)} ruolo="status">
      {dettaglio !== undefined && <p>{dettaglio}</p>}
      {spiegato !== undefined && <p>{spiegato}</p>}
    </Avviso>
  );
}

/** A yes or a no is about what was declared, where the service was told something. */
const spiegatoDi = (valore: string | undefined, codice: CodiceEService): string | undefined => {
  if (!noto(valore) || (valore !== 'A' && !eServizi[codice].verifica)) return undefined;
  return (valore === 'N' ? t.attenzione[codice] : undefined) ?? t.valoriSpiegati[valore];
};

/** C031 answers with the words of the DM of 3 March 2023, section 3. */
const parolaDi = (codice: CodiceEService, valore: keyof typeof t.valori): string => {
  if (codice !== 'C031' || valore === 'A') return t.valori[valore];
  return valore === 'S' ? t.idValido : t.idNonValido;
};

const specieDi = (valore: string | undefined): 'riuscito' | 'avviso' | 'informazione' => {
  if (valore === 'S') return 'riuscito';
  return valore === 'N' ? 'avviso' : 'informazione';
};
