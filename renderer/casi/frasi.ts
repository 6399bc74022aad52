import { schermate } from '../../contract/messaggi/schermate.ts';
import { confrontoDi } from './confronti.ts';
import { differenze } from './confronto.ts';
import { nomeDi, inBreve } from '../sportello/scheda/persona.ts';
import type { Caso, CasoAperto } from './modello.ts';
import { verificheDi } from './passi/verifiche.tsx';
import { impedimenti, nomeComuneDiResidenza } from './verifiche.ts';

const t = schermate.casi;
const elenco = new Intl.ListFormat('it', { type: 'conjunction' });

/** What will be done, in one Italian sentence: the outcome of a guided case. */
export function fraseDi(aperto: CasoAperto): string {
  const scritte = { trasferimento, cie, consolato } as const;
  return scritte[aperto.caso.specie](aperto);
}

const trasferimento = (aperto: CasoAperto): string => {
  const { scheda, famiglia, caso } = aperto;
  if (scheda?.fase !== 'pronta') return '';
  const motivi = impedimenti(verificheDi(aperto)).map(({ voce }) => t.voci[voce].titolo.toLowerCase());
  if (motivi.length > 0) return t.frasi.nonPossibile(elenco.format(motivi));
  const { soggetto } = scheda.valore;
  const componenti = famiglia?.fase === 'pronta' ? famiglia.valore.componenti : [soggetto];
  const nomi = componenti.filter((uno) => caso.scelti.includes(inBreve(uno).idANPR)).map(nomeDi);
  return t.frasi.trasferimento(elenco.format(nomi), nomeComuneDiResidenza(soggetto) ?? '');
};

const cie = (aperto: CasoAperto): string => {
  const daFare = verificheDi(aperto)
    .filter(({ esito }) => esito !== 'ok')
    .map(({ voce }) => t.voci[voce].rimedio);
  const diversi = differenze(confrontoDi(aperto)).map(({ nome }) => t.campi[nome].toLowerCase());
  if (daFare.length === 0 && diversi.length === 0) return t.frasi.cieTutto;
  const allineare = diversi.length === 0 ? [] : [`${t.confronto.diverso.toLowerCase()}: ${elenco.format(diversi)}`];
  return t.frasi.cie([...allineare, ...daFare].join(' '));
};

const consolato = (aperto: CasoAperto): string => {
  const diversi = differenze(confrontoDi(aperto));
  if (diversi.length === 0) return t.frasi.consolatoUguale;
  const con = (ragione: Caso['ragioni'][string] | undefined) =>
    diversi.filter(({ nome }) => aperto.caso.ragioni[nome] === ragione).map(({ nome }) => t.campi[nome].toLowerCase());
  const frase = (nomi: readonly string[], scrivi: (dati: string) => string) =>
    nomi.length === 0 ? [] : [scrivi(elenco.format(nomi))];
  return [
    ...frase(con('altro'), t.frasi.consolatoAltro),
    ...frase(con('anpr'), t.frasi.consolatoAnpr),
    ...frase(con(undefined), t.frasi.consolatoAccertare),
  ].join(' ');
};
