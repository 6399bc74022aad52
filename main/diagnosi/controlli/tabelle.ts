import { fattiDiagnosi } from '../../../contract/messaggi/fatti-diagnosi.ts';
import { avviso, conNucleo, riuscito } from '../contesto.ts';

/** Days after which ANPR's code tables may have changed without our knowing. */
const durata = 90;
const giorno = 86_400_000;

/** How long ago ANPR was last asked for its code tables, which fields and answers are read with. */
export const tabelle = conNucleo(async (parti) => {
  const lette = (await parti.tabelle()).flatMap(({ letta }) => letta ?? []);
  const ultima = lette.sort().at(-1);
  if (ultima === undefined) return avviso('TABELLE_VECCHIE', fattiDiagnosi.tabelleMaiLette);
  const giorni = Math.floor((Date.now() - Date.parse(ultima)) / giorno);
  const detto = fattiDiagnosi.tabelleLette(lette.length, giorni);
  return giorni > durata ? avviso('TABELLE_VECCHIE', detto) : riuscito(detto);
});
