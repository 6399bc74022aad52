import type { CodiceErrore } from '../../contract/errori.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { CodiceDifetto, Difetto } from '../../contract/pdnd/difetti.ts';
import type { RispostaHttp } from '../rete/scambio.ts';
import { esamina } from './linter/linter.ts';
import type { Attesa, Esaminabile } from './linter/attesa.ts';
import { problemaIn } from './problema.ts';

/** By the title of GovWay's problems (pdnd-idanpr 2.4). */
const perTitolo: Readonly<Record<string, CodiceErrore>> = {
  InteroperabilityInvalidRequest: 'PDND_CHIAMATA_RIFIUTATA',
  InvalidRequestContent: 'PDND_CONTENUTO_RIFIUTATO',
  LimitExceeded: 'PDND_QUOTA_ESAURITA',
  TooManyRequests: 'PDND_TROPPE_RICHIESTE',
  UndefinedOperation: 'PDND_INDIRIZZO_SCONOSCIUTO',
  NotFound: 'PDND_INDIRIZZO_SCONOSCIUTO',
};

const perStato = (stato: number): CodiceErrore => {
  if (stato === 401 || stato === 403) return 'PDND_NON_AUTORIZZATA';
  if (stato === 404) return 'PDND_INDIRIZZO_SCONOSCIUTO';
  if (stato === 429) return 'PDND_TROPPE_RICHIESTE';
  return stato >= 500 ? 'PDND_FERMA' : 'PDND_CHIAMATA_RIFIUTATA';
};

/** What the servers may find that nobody can see from here. */
const nonVisibili: Readonly<Partial<Record<CodiceErrore, readonly CodiceDifetto[]>>> = {
  PDND_CHIAMATA_RIFIUTATA: ['VOUCHER_VERSIONE_VECCHIA', '8099', 'OROLOGIO'],
  PDND_NON_AUTORIZZATA: ['8025', '8026', 'VOUCHER_VERSIONE_VECCHIA'],
  PDND_VOUCHER_RIFIUTATO: ['8025', '8026', '8027', '8028', '8099', '8023'],
};

/** A refusal of the gateway, as our error: with what is wrong with the call, as far as it can be seen from here. */
export function rifiutoDelGateway(risposta: RispostaHttp, chiamata: Esaminabile, attesa: Attesa): ErrorePostazione {
  const { dati, dettaglio } = problemaIn(risposta);
  const codice = perTitolo[String(dati['title'])] ?? perStato(risposta.stato);
  // The only detail that names fields of the request and nobody in it.
  const campi = codice === 'PDND_CONTENUTO_RIFIUTATO' ? campiIn(dati['detail']) : '';
  const difetti = difettiDi(codice, chiamata, attesa, risposta.intestazioni.date);
  return new ErrorePostazione(codice, [dettaglio, campi].filter(Boolean).join(', '), undefined, { difetti });
}

/** What is wrong with a refused call; where nothing is to be seen, what cannot be seen. */
export function difettiDi(
  codice: CodiceErrore,
  chiamata: Esaminabile,
  attesa: Attesa,
  oraServer?: string,
): readonly Difetto[] {
  const possibili = nonVisibili[codice];
  if (!possibili) return [];
  const visti = [...esamina(chiamata, attesa), ...orologio(oraServer, attesa.adesso)];
  return visti.length > 0 ? visti : possibili.map((uno) => ({ codice: uno, forse: true }));
}

/** Names of the fields in a validator's message, such as `body.datiRichiesta.casoUso`. */
const campiIn = (detail: unknown): string =>
  typeof detail === 'string' ? [...new Set(detail.match(/^body(\.\w+)+(?=:)/gm) ?? [])].join(', ') : '';

/** Milliseconds by which our tokens are dated back, and so may be ahead of the server's clock. */
const anticipoAmmesso = 5_000;

const orologio = (oraServer: string | undefined, adesso: number): readonly Difetto[] => {
  const sua = Date.parse(oraServer ?? '');
  return adesso - sua > anticipoAmmesso ? [{ codice: 'OROLOGIO' }] : [];
};
