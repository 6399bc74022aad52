import type { Errore } from '../esito.ts';
import { prodotto } from '../prodotto.ts';
import type { Stato } from '../stato.ts';
import { testiDifetti } from './difetti-pdnd.ts';
import { messaggiErrore } from './errori.ts';

/**
 * A text for who can put a refusal of PDND right: which service, when, by what ids support finds it, what is wrong as
 * far as it can be seen. No person, no token, no key: none of them is in an {@link Errore}.
 */
export function segnalazionePdnd(
  servizio: string,
  { code, dettaglio, difetti = [] }: Errore,
  stato: Pick<Stato, 'ambiente' | 'comune'> | null,
  ora = new Date(),
): string {
  const visti = difetti.filter(({ forse }) => !forse);
  const elenco = (quali: typeof difetti) =>
    quali.map(({ codice, dove }) => `- ${codice}: ${testiDifetti[codice].causa}${dove ? ` (${dove})` : ''}`);
  return [
    `E-service ${servizio}: ${messaggiErrore[code].messaggio}`,
    '',
    `Ente: ${stato?.comune ? `Comune di ${stato.comune.nome} (ISTAT ${stato.comune.istat})` : 'Comune'}`,
    `Ambiente: ${stato?.ambiente.nome ?? 'ignoto'}`,
    `Ora: ${ora.toISOString()}`,
    `Codice: ${code}`,
    ...(dettaglio === undefined ? [] : [`Dettaglio: ${dettaglio}`]),
    ...(visti.length > 0 ? ['', 'Che cosa si vede da qui:', ...elenco(visti)] : []),
    ...(visti.length === 0 && difetti.length > 0
      ? ['', 'Cause possibili, non visibili da qui:', ...elenco(difetti)]
      : []),
    '',
    `${prodotto.nome} ${prodotto.versione}`,
    '',
  ].join('\n');
}
