import {
  codiciControllo,
  codiciDi,
  livelloPredefinito,
  rilieviDi,
  type CodiceControllo,
  type ControlloInElenco,
  type Rilievo,
} from '../../contract/controlli/index.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { oggi } from '../comuni/date.ts';
import { Deposito } from '../comuni/deposito.ts';
import { leggiData } from '../moduli/date-scritte.ts';
import { campiDa, elementoDi } from '../moduli/scritto.ts';
import { daMandare, radiceDi } from '../servizi/radici.ts';
import { banco } from '../sportello/banco.ts';
import { percorsoDecorrenza } from './controlli.ts';
import { modelli } from './modelli/index.ts';
import type { LavoroRegistrazione, RegistrazioneAperta } from './modello.ts';

/** The office's checks as main last told them; until then those of the program hold, and main is the guard anyway. */
export const controlliUfficio = new Deposito<readonly ControlloInElenco[] | null>(null);

export async function leggiControlli(): Promise<void> {
  const esito = await chiedi('controlli:elenco', undefined);
  if (esito.ok) controlliUfficio.scrivi(esito.value);
}

interface Contenuto {
  readonly operazione: CodiceRegistrazione;
  readonly campi: Campi;
  /** `xs:date`. */
  readonly decorrenza: string;
}

/** What of the work is sent. */
export function contenutoDi({ operazione, scritto, decorrenza }: LavoroRegistrazione): Contenuto {
  const campi = daMandare(operazione, campiDa(radiceDi(operazione), scritto));
  return { operazione, campi, decorrenza: leggiData(decorrenza)?.data ?? oggi() };
}

/** What the office's checks find in the work, and what main says that they found. */
export function rilieviDelLavoro(
  { lavoro, detti }: Pick<RegistrazioneAperta, 'lavoro' | 'detti'>,
  elenco: readonly ControlloInElenco[] | null,
): readonly Rilievo[] {
  const livelli = Object.fromEntries((elenco ?? []).map(({ codice, livello }) => [codice, livello]));
  const trovati = rilieviDi({ ...contenutoDi(lavoro), oggi: oggi(), ...protocolloDi(lavoro) }, livelli);
  const gia = codiciDi(trovati);
  const diMain = detti.flatMap((codice): readonly Rilievo[] => {
    const livello = livelli[codice] ?? livelloPredefinito(codice);
    return livello === 'ignora' || gia.includes(codice) ? [] : [{ codice, livello, percorso: '' }];
  });
  return [...trovati, ...diMain];
}

/** Of the practice on the desk it is known whether it has a protocol; of another one main knows. */
const protocolloDi = ({ pratica: { id } }: LavoroRegistrazione): { readonly conProtocollo?: boolean } => {
  const { pratica } = banco.leggi();
  return pratica?.id === id ? { conProtocollo: pratica.protocollo !== undefined } : {};
};

/** What was found, check by check, in the order of the list. */
export const perControllo = (rilievi: readonly Rilievo[]): readonly Rilievo[] =>
  codiciControllo.flatMap((codice) => rilievi.filter((uno) => uno.codice === codice).slice(0, 1));

/** The warnings that the officer has not confirmed yet. */
export const daConfermare = (
  rilievi: readonly Rilievo[],
  confermati: readonly CodiceControllo[],
): readonly CodiceControllo[] =>
  codiciDi(rilievi.filter(({ livello }) => livello === 'avvisa')).filter((codice) => !confermati.includes(codice));

/** Whether the form has a field where that stands: a jump to nowhere is no jump. */
export function nelModulo({ modello, operazione }: LavoroRegistrazione, percorso: string): boolean {
  if (percorso === percorsoDecorrenza) return true;
  if (percorso === '') return false;
  if (modello === null) return elementoDi(radiceDi(operazione), percorso) !== undefined;
  return modelli[modello].sezioni.some(({ campi, componenti }) => {
    const tiene = (campo: string) => campo === percorso || percorso.startsWith(`${campo}/`);
    // The first of those who are picked is whoever it is about: their tie is not asked for.
    const inElenco = componenti !== undefined && percorso.startsWith(`${componenti.percorso}[`);
    return campi.some(tiene) || (inElenco && !(componenti.chi === 'scelti' && percorso.includes('[1]')));
  });
}
