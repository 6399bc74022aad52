import type { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import { residenzaDi } from './dati.ts';

/** What was found out about a person, by the name of its text. */
export interface Verifica {
  readonly voce: keyof typeof schermate.casi.voci;
  readonly esito: 'ok' | 'attenzione' | 'blocco';
}

/** What an officer must know before a person who comes from another Comune is registered here. */
export function verificheTrasferimento(soggetto: Campi, istat: string, oggi: string): readonly Verifica[] {
  return [...posizione(soggetto, istat), ...codiceFiscale(soggetto, 'attenzione'), ...soggiorno(soggetto, oggi)];
}

/** Why CIEOnline may have stopped the request for this person's card. */
export function verificheCie(soggetto: Campi, istat: string, oggi: string): readonly Verifica[] {
  const certificabile = testoDi(sezioneDi(soggetto, 'attributiSoggetto'), 'soggettoCertificabile');
  const nascita = sezioneDi(sezioneDi(sezioneDi(soggetto, 'generalita'), 'luogoNascita'), 'comune');
  const comune = comuneDiResidenza(soggetto);
  const trovate: readonly (Verifica | false)[] = [
    deceduto(soggetto) && { voce: 'deceduto', esito: 'blocco' },
    certificabile !== undefined && certificabile !== '2' && { voce: 'nonCertificabile', esito: 'blocco' },
    nascita !== undefined && nascita['codiceIstat'] === undefined && { voce: 'nascitaSenzaIstat', esito: 'blocco' },
    comune !== undefined && comune !== istat && { voce: 'altroComuneCie', esito: 'attenzione' },
    straniero(soggetto) && { voce: 'nonItaliano', esito: 'attenzione' },
  ];
  const tutte = [
    ...trovate.filter((una) => una !== false),
    ...codiceFiscale(soggetto, 'blocco'),
    ...soggiorno(soggetto, oggi),
  ];
  return tutte.length > 0 ? tutte : [{ voce: 'tuttoBene', esito: 'ok' }];
}

export const impedimenti = (verifiche: readonly Verifica[]): readonly Verifica[] =>
  verifiche.filter(({ esito }) => esito === 'blocco');

const posizione = (soggetto: Campi, istat: string): readonly Verifica[] => {
  if (deceduto(soggetto)) return [{ voce: 'nonTrovato', esito: 'blocco' }];
  if (soggetto['datiCancellazione'] !== undefined) return [{ voce: 'cancellato', esito: 'blocco' }];
  if (aire(soggetto)) return [{ voce: 'aire', esito: 'blocco' }];
  const comune = comuneDiResidenza(soggetto);
  if (comune === undefined) return [{ voce: 'senzaResidenza', esito: 'blocco' }];
  return comune === istat ? [{ voce: 'giaQui', esito: 'blocco' }] : [{ voce: 'altroComune', esito: 'ok' }];
};

const codiceFiscale = (soggetto: Campi, esito: Verifica['esito']): readonly Verifica[] => {
  const codice = sezioneDi(sezioneDi(soggetto, 'generalita'), 'codiceFiscale');
  if (!codice) return [{ voce: 'senzaCf', esito }];
  return testoDi(codice, 'validitaCF') === '9' ? [{ voce: 'cfNonValidato', esito }] : [];
};

const soggiorno = (soggetto: Campi, oggi: string): readonly Verifica[] => {
  const scadenza = testoDi(sezioneDi(soggetto, 'permessoSoggiorno'), 'dataScadenza')?.slice(0, 10);
  return scadenza !== undefined && scadenza < oggi ? [{ voce: 'permessoScaduto', esito: 'attenzione' }] : [];
};

const deceduto = (soggetto: Campi): boolean => soggetto['datiDecesso'] !== undefined;
const aire = (soggetto: Campi): boolean =>
  ['S', '1', 'Y'].includes(testoDi(sezioneDi(soggetto, 'generalita'), 'soggettoAIRE') ?? '');
const straniero = (soggetto: Campi): boolean => {
  const stati = sezioniDi(soggetto, 'cittadinanza').map((una) => testoDi(una, 'codiceStato'));
  // 100 is Italy (anpr-protocol 6).
  return stati.length > 0 && !stati.includes('100');
};

/** ISTAT code of the Comune where the person lives in Italy. */
export const comuneDiResidenza = (soggetto: Campi): string | undefined =>
  testoDi(sezioneDi(sezioneDi(residenzaDi(soggetto), 'indirizzo'), 'comune'), 'codiceIstat');

export const nomeComuneDiResidenza = (soggetto: Campi): string | undefined =>
  testoDi(sezioneDi(sezioneDi(residenzaDi(soggetto), 'indirizzo'), 'comune'), 'nomeComune');
