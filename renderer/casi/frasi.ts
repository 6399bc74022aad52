import { schermate } from '../../contract/messaggi/schermate.ts';
import { conMinuscola } from '../../contract/testo.ts';
import { nomeDi, inBreve } from '../sportello/scheda/persona.ts';
import { confrontoDi } from './confronti.ts';
import { differenze, idDiverso } from './confronto.ts';
import type { Caso, CasoAperto } from './modello.ts';
import { verificheDi } from './passi/verifiche.tsx';
import { impedimenti, nomeComuneDiResidenza } from './verifiche.ts';

const t = schermate.casi;
const elenco = new Intl.ListFormat('it', { type: 'conjunction' });

/** The outcome of a guided case, in Italian. */
export interface Frase {
  readonly testo: string;
  /** False while what it must rest on is not there: then it says that, and is no outcome. */
  readonly conclude: boolean;
}

const esito = (testo: string): Frase => ({ testo, conclude: true });
const nonAncora = (testo: string): Frase => ({ testo, conclude: false });

/** What will be done, or why it cannot be told yet. */
export function fraseDi(aperto: CasoAperto): Frase {
  if (aperto.scheda?.fase !== 'pronta') return nonAncora(t.rileggi);
  const scritte = { trasferimento, cie, consolato } as const;
  return scritte[aperto.caso.specie](aperto);
}

const trasferimento = (aperto: CasoAperto): Frase => {
  const { scheda, famiglia, caso } = aperto;
  const motivi = impedimenti(verificheDi(aperto)).map(({ voce }) => conMinuscola(t.voci[voce].titolo));
  if (motivi.length > 0) return esito(t.frasi.nonPossibile(elenco.format(motivi)));
  if (famiglia?.fase !== 'pronta' || scheda?.fase !== 'pronta') return nonAncora(t.esito.daRileggere);
  const { componenti } = famiglia.valore;
  const nomi = componenti.filter((uno) => caso.scelti.includes(inBreve(uno).idANPR)).map(nomeDi);
  if (nomi.length === 0) return nonAncora(t.famiglia.nessuno);
  const da = nomeComuneDiResidenza(scheda.valore.soggetto) ?? '';
  return esito(t.frasi.trasferimento(elenco.format(nomi), nomi.length, da));
};

const cie = (aperto: CasoAperto): Frase => {
  if (aperto.servizio?.fase !== 'pronta') return nonAncora(t.esito.daRileggere);
  const voci = confrontoDi(aperto);
  // Of another person nothing else is worth putting right.
  if (idDiverso(voci)) return esito(t.frasi.cieAltroId(t.voci.idDiverso.titolo, t.voci.idDiverso.rimedio));
  const rimedi = verificheDi(aperto)
    .filter((una) => una.esito !== 'ok')
    .map(({ voce }) => t.voci[voce].rimedio);
  const diversi = differenze(voci).map(({ nome }) => conMinuscola(t.campi[nome]));
  const daFare = [...(diversi.length === 0 ? [] : [t.frasi.cieDiversi(elenco.format(diversi))]), ...rimedi];
  return esito(daFare.length === 0 ? t.frasi.cieTutto : t.frasi.cie(daFare.join(' ')));
};

const consolato = (aperto: CasoAperto): Frase => {
  const voci = confrontoDi(aperto);
  if (voci.length === 0) return nonAncora(t.esito.nonConfrontato);
  const diversi = differenze(voci);
  if (diversi.length === 0) return esito(t.frasi.consolatoUguale);
  const con = (ragione: Caso['ragioni'][string] | undefined) =>
    diversi.filter(({ nome }) => aperto.caso.ragioni[nome] === ragione).map(({ nome }) => conMinuscola(t.campi[nome]));
  const frase = (nomi: readonly string[], scrivi: (dati: string) => string) =>
    nomi.length === 0 ? [] : [scrivi(elenco.format(nomi))];
  return esito(
    [
      ...frase(con('altro'), t.frasi.consolatoAltro),
      ...frase(con('anpr'), t.frasi.consolatoAnpr),
      ...frase(con(undefined), t.frasi.consolatoAccertare),
    ].join(' '),
  );
};
