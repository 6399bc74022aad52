import type { CodiceServizio } from '../../contract/consultazione.ts';
import type { Sezione } from '../../contract/operazioni/albero.ts';
import { operazioni } from '../../contract/operazioni/index.ts';

/** What the workstation writes by itself: the officer is not asked for it. */
const nostri = ['testataRichiesta', 'datiRichiedente'];

const pronte = new Map<CodiceServizio, Sezione>();

/** What an officer may write of a service's request. */
export function radiceDi(codice: CodiceServizio): Sezione {
  const pronta = pronte.get(codice) ?? togli(operazioni[codice].richiesta);
  pronte.set(codice, pronta);
  return pronta;
}

const togli = (richiesta: Sezione): Sezione => ({
  ...richiesta,
  parti: richiesta.parti.filter((parte) => parte.specie === 'scelta' || !nostri.includes(parte.nome)),
});
