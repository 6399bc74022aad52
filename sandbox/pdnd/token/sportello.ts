import { randomUUID } from 'node:crypto';
import type { Diario } from '../../diario.ts';
import { type CodiceServizio } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { type CausaToken, codiciDebug, esigiToken, RifiutoPdnd } from '../cause.ts';
import type { GiaVisti } from '../gia-visti.ts';
import type { RispostaHttp } from '../http.ts';
import type { ProvvistaPdnd } from '../provvista.ts';
import { type Asserzione, verificaAsserzione } from './asserzione.ts';
import { leggiModulo } from './modulo.ts';
import { emesso, nonEmesso, troppeRichieste } from './risposte.ts';
import type { Secchio } from './ritmo.ts';
import { DURATA_VOUCHER, voucherPer } from './voucher.ts';

/** What the authorization server works with. */
export interface MezziToken {
  readonly provvista: ProvvistaPdnd;
  /** Host and port that it is called by: how it signs itself, and the beginning of the `aud` of assertions. */
  readonly ospite: string;
  /** The `aud` of the vouchers of an e-service. */
  readonly audienceDi: (servizio: CodiceServizio) => string;
  readonly giaVisti: GiaVisti;
  readonly ritmo: Secchio;
  readonly diario: Diario;
  /** Milliseconds since the epoch. */
  readonly orologio: () => number;
}

/** The `aud` of client assertions: no scheme (pdnd-idanpr 1.2). */
export const audienceAsserzioni = (ospite: string): string => `${ospite}/client-assertion`;

/** `POST /token.oauth2`: a voucher for a good assertion; else always the same answer, and the cause in the log. */
export function rilascia(mezzi: MezziToken, contentType: string | undefined, corpo: Buffer): RispostaHttp {
  const { ritmo, diario } = mezzi;
  const correlationId = randomUUID();
  const concesso = ritmo.prendi(mezzi.orologio());
  const intestazioni = ritmo.intestazioni();
  try {
    esigiToken(concesso, 'troppe-richieste');
    const asserzione = esamina(mezzi, contentType, corpo);
    const { client, finalita } = asserzione;
    const voucher = voucherPer(asserzione, mezzi.audienceDi(finalita.servizio), mezzi, secondiDi(mezzi));
    diario.scrivi({
      evento: 'pdnd-token',
      esito: 'emesso',
      client,
      finalita: finalita.id,
      servizio: finalita.servizio,
    });
    return emesso(voucher, DURATA_VOUCHER, intestazioni);
  } catch (errore) {
    if (!(errore instanceof RifiutoPdnd)) throw errore;
    const causa = errore.causa as CausaToken;
    annotaRifiuto(diario, causa, errore.dettaglio, correlationId);
    return (causa === 'troppe-richieste' ? troppeRichieste : nonEmesso)(correlationId, intestazioni);
  }
}

const secondiDi = ({ orologio }: MezziToken): number => orologio() / 1000;

function esamina(mezzi: MezziToken, contentType: string | undefined, corpo: Buffer): Asserzione {
  const { provvista, ospite, giaVisti } = mezzi;
  const adesso = secondiDi(mezzi);
  const criteri = { registro: provvista.registro, audience: audienceAsserzioni(ospite), adesso };
  const asserzione = verificaAsserzione(leggiModulo(contentType, corpo), criteri);
  const { client, jti, scade } = asserzione;
  esigiToken(giaVisti.primaVolta(`asserzione ${client}`, jti, scade, adesso), 'jti-ripetuto');
  return asserzione;
}

/** Writes a refusal, with the code of PDND's debug tool where it has one. */
export function annotaRifiuto(diario: Diario, causa: CausaToken, dettaglio?: string, correlationId?: string): void {
  diario.scrivi({
    evento: 'pdnd-token',
    esito: 'rifiutato',
    causa,
    ...(causa in codiciDebug ? { codice: codiciDebug[causa as keyof typeof codiciDebug] } : {}),
    ...(dettaglio === undefined ? {} : { dettaglio }),
    ...(correlationId === undefined ? {} : { correlationId }),
  });
}
