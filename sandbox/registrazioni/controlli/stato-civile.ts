import type { Campi } from '../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../contract/messaggi/tabelle-minime.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import type { Atto } from '../atto.ts';

/** ANPR's table 1. */
export const stato = {
  libero: '1',
  coniugato: '2',
  vedovo: '3',
  divorziato: '4',
  unito: '6',
  liberoPerDecesso: '7',
  liberoPerScioglimento: '8',
  ignoto: '9',
} as const;

/** `tipoStatoCivile`, in the codes of its table. */
export function controllaStatoCivile(statoCivile: Campi): string {
  const codice = testoDi(statoCivile, 'statoCivile')!;
  if (tabelleMinime[1]![codice] === undefined) throw new ErroreAnpr('EC001', [codice], 'statoCivile');
  if (codice === stato.ignoto && statoCivile['noteStatoCivile'] === undefined) {
    throw new ErroreAnpr('EC010', [], 'noteStatoCivile');
  }
  return codice;
}

/** Names of the section for the end of a marriage differ by service. */
const cessazione = (richiesta: Campi): Campi | undefined =>
  sezioneDi(richiesta, 'separazioneAnnullamentoCessazioneMatrimonio') ?? sezioneDi(richiesta, 'annullamentoMatrimonio');

/** What goes with each civil status and what does not: warnings, since acts come to the registry late. */
export function avvisaStatoCivile({ richiesta, avvisa }: Atto, codice: string): void {
  const matrimonio = sezioneDi(richiesta, 'matrimonio');
  const vedovanza = sezioneDi(richiesta, 'vedovanza');
  const fine = cessazione(richiesta);
  if (codice === stato.libero && matrimonio) avvisa('ES014');
  if (['1', '2', '4'].includes(codice) && vedovanza) avvisa('ES015');
  if (codice === stato.coniugato && !matrimonio) avvisa('EN199');
  if (['2', '3'].includes(codice) && fine) avvisa('ES017');
  if (codice === stato.vedovo && !vedovanza) avvisa('EN200');
  if (codice === stato.divorziato && !fine) avvisa('EN201');
}
