import { sezioneDi, sezioniDi } from '../../contract/operazioni/valori.ts';
import { confronta, type VoceConfronto } from './confronto.ts';
import { datiDi } from './dati.ts';
import type { CasoAperto } from './modello.ts';
import { datiSegnalati } from './segnalazione.ts';

/** What the case compares: ANPR's record with what the other side says; empty until both are there. */
export function confrontoDi({ caso, scheda, servizio }: CasoAperto): readonly VoceConfronto[] {
  if (scheda?.fase !== 'pronta') return [];
  const nostri = datiDi(scheda.valore.soggetto);
  if (caso.specie === 'consolato') return confronta(nostri, datiSegnalati(caso.scritto), true);
  if (servizio?.fase !== 'pronta') return [];
  const { valore, ignoti } = servizio.valore;
  const [letto] = sezioniDi(sezioneDi(valore, 'listaSoggetti'), 'datiSoggetto');
  // DM 3 March 2023 has CIEOnline told the ID ANPR; the published schema has no place for it yet.
  const idANPR = ignoti.find(({ percorso }) => /\/identificativi(\/idANPR)?$/.test(percorso))?.testo;
  return confronta(nostri, { ...datiDi(letto ?? {}), ...(idANPR === undefined ? {} : { idANPR }) });
}
