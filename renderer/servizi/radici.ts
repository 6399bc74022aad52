import type { Campi, Parte, Sezione } from '../../contract/operazioni/albero.ts';
import { operazioni, type CodiceOperazione } from '../../contract/operazioni/index.ts';
import { valida } from '../../contract/operazioni/validazione.ts';

/** What the workstation writes by itself: the officer is not asked for it. */
const nostri = ['testataRichiesta', 'datiRichiedente'];

const pronte = new Map<CodiceOperazione, Sezione>();

/** What an officer may write of an operation's request. */
export function radiceDi(codice: CodiceOperazione): Sezione {
  const pronta = pronte.get(codice) ?? togli(operazioni[codice].richiesta);
  pronte.set(codice, pronta);
  return pronta;
}

const togli = (richiesta: Sezione): Sezione => ({
  ...richiesta,
  parti: richiesta.parti
    .filter((parte) => parte.specie === 'scelta' || !nostri.includes(parte.nome))
    .map((parte) => (vaAncheVuota(parte) ? { ...parte, min: 0 } : parte)),
});

/** A section that must be there and may be empty: the officer is not asked for it. */
const vaAncheVuota = (parte: Parte): parte is Sezione =>
  parte.specie === 'sezione' && parte.min === 1 && valida(parte, {}).length === 0;

/** What is sent of what the officer wrote: the sections that must be there too, empty where nothing was written. */
export const daMandare = (codice: CodiceOperazione, scritti: Campi): Campi => ({
  ...Object.fromEntries(
    operazioni[codice].richiesta.parti
      .filter(vaAncheVuota)
      .filter(({ nome }) => !nostri.includes(nome))
      .map(({ nome }) => [nome, {}]),
  ),
  ...scritti,
});
