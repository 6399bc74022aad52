import type { MassivaSalvata, RigaConclusa } from '../../../contract/archivio.ts';
import { ErrorePostazione } from '../../../contract/esito.ts';
import type { ChiaveMassiva } from '../../../contract/operazioni/pdnd/alberi.ts';
import { massivoDi, type CodiceMassivo } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { idAnprDi } from '../../../contract/operazioni/valori.ts';
import type { EsitoEService } from '../../../contract/pdnd/eservizi.ts';
import type { ServizioPerLotti } from '../../../contract/pdnd/lotto.ts';
import type { RigaMassiva } from '../../pdnd/massivi.ts';
import { giornoItaliano } from '../../tempo.ts';
import { soloDiChiFuChiesto } from '../eservizi.ts';
import { conclusa } from './conclusa.ts';

/** A row of a job as it stands in a file for ANPR. */
export interface RigaDelFile {
  readonly n: number;
  readonly valore: string;
  /** What the officer had written. */
  readonly ottenutoDa: 'id-anpr' | 'codice-fiscale';
}

/** A file for ANPR: everybody in it is sought by the same key. */
export interface FileMassivo {
  readonly servizio: CodiceMassivo;
  readonly chiave: ChiaveMassiva;
  readonly righe: readonly RigaDelFile[];
}

/** What comes of the rows of a file: an ID to ask by in the next one, or an outcome. */
export interface EsitiDelFile {
  readonly identificate: readonly { readonly n: number; readonly idANPR: string }[];
  readonly concluse: readonly RigaConclusa[];
}

/**
 * What ANPR's answer to a file says of each of its rows. A row of which it says nothing found nobody.
 *
 * @throws ErrorePostazione ANPR_RISPOSTA_ESTRANEA where it speaks of who was not asked for: then none of it is believed
 */
export function esitiDelFile(
  codice: ServizioPerLotti,
  { servizio, chiave, righe }: FileMassivo,
  massiva: MassivaSalvata,
  trovate: readonly RigaMassiva[],
): EsitiDelFile {
  const chiesti = new Set(righe.map(({ valore }) => valore));
  for (const { valore, soggetti } of trovate) {
    if (!chiesti.has(valore)) throw new ErrorePostazione('ANPR_RISPOSTA_ESTRANEA', 'a line that was not asked');
    if (chiave === 'idANPR') soloDiChiFuChiesto(codice, valore, soggetti);
  }
  const perValore = Map.groupBy(trovate, ({ valore }) => valore);
  const ultimo = servizio === massivoDi(codice);
  const { idOperazioneANPR = '' } = massiva;
  const comune = { codice, idOperazioneANPR, letta: new Date().toISOString(), allaData: giornoDi(massiva), avvisi: [] };
  const esiti = righe.map(
    ({ n, valore, ottenutoDa }): { readonly n: number; readonly idANPR: string } | RigaConclusa => {
      // Of a line that is answered twice nothing is lost.
      const sue = perValore.get(valore) ?? [];
      const [soggetti, ignoti] = [sue.flatMap((una) => una.soggetti), sue.flatMap((una) => una.ignoti)];
      const [primo, ...altri] = [...new Set(soggetti.map(idAnprDi).filter(Boolean))];
      if (primo !== undefined && altri.length > 0)
        return fatta(n, { specie: 'molti', idANPR: [primo, ...altri], avvisi: [] });
      if (!ultimo && primo !== undefined) return { n, idANPR: primo };
      if (soggetti.length === 0 || !ultimo) return fatta(n, { specie: 'nessuno', motivi: [] });
      const suo = chiave === 'idANPR' ? { idANPR: valore } : {};
      return fatta(n, { specie: 'risposta', ...comune, ...suo, ottenutoDa, soggetti, ignoti });
    },
  );
  return {
    identificate: esiti.filter((uno) => 'idANPR' in uno),
    concluse: esiti.filter((uno) => 'stato' in uno),
  };
}

/** The day of the records that a file asks for: its own, however late the answer is. */
export const giornoDi = ({ inviata }: Pick<MassivaSalvata, 'inviata'>): string => giornoItaliano(new Date(inviata));

const fatta = (n: number, esito: EsitoEService): RigaConclusa => conclusa(n, { specie: 'esito', esito });
