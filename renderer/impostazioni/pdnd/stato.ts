import type { Esito } from '../../../contract/esito.ts';
import type { CodiceServizio } from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { Adesione, PassoAdesione } from '../../../contract/pdnd/adesione.ts';

/** What came of trying each service, as far as they were. */
export type Prove = Readonly<Partial<Record<CodiceServizio, Esito<null>>>>;

export type EsitoPasso = 'fatto' | 'da-fare' | 'da-provare' | 'non-va';

export const configurati = ({ servizi }: Adesione): readonly CodiceServizio[] =>
  servizi.filter(({ purposeId }) => purposeId !== undefined).map(({ codice }) => codice);

/** How each step stands: a service that answers proves all of them for itself, and the first three for all. */
export function statoDeiPassi(adesione: Adesione, prove: Prove): Readonly<Record<PassoAdesione, EsitoPasso>> {
  const provati = configurati(adesione).flatMap((codice) => prove[codice] ?? []);
  const bene = provati.filter(({ ok }) => ok).length;
  const finiti = provati.length > 0 && provati.length === configurati(adesione).length;
  const comune: EsitoPasso = bene > 0 ? 'fatto' : finiti ? 'non-va' : 'da-provare';
  const perServizio: EsitoPasso =
    configurati(adesione).length === 0
      ? 'da-fare'
      : !finiti
        ? 'da-provare'
        : bene === provati.length
          ? 'fatto'
          : 'non-va';
  const chiave: EsitoPasso = adesione.chiave.kid === undefined ? 'da-fare' : comune;
  return { adesione: comune, client: comune, chiave, fruizione: perServizio, finalita: perServizio };
}
