import { fattiDiagnosi } from '../../../contract/messaggi/fatti-diagnosi.ts';
import { avviso, conNucleo, riuscito } from '../contesto.ts';

/** Days after which ANPR's code tables may have changed without our knowing. */
const durata = 90;
const giorno = 86_400_000;

/** How old the code tables are that fields and answers are read with. */
export const tabelle = conNucleo(async (parti) => {
  const stati = await parti.tabelle();
  const vecchie = stati.filter(({ letta }) => letta === null || Date.parse(letta) < Date.now() - durata * giorno);
  if (vecchie.length === 0) return riuscito(fattiDiagnosi.tabelle(stati.length));
  return avviso('TABELLE_VECCHIE', fattiDiagnosi.tabelleVecchie(vecchie.length, stati.length));
});
