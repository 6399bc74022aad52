import { ErrorePostazione, erroreDi } from '../../contract/esito.ts';
import { leggiJwt } from '../firma/jws.ts';
import type { RispostaHttp } from '../rete/scambio.ts';
import type { AmbientePdnd, ServizioPdnd } from './ambiente.ts';
import type { Chi } from './chi.ts';
import { esaminaVoucher } from './linter/voucher.ts';
import { problemaIn } from './problema.ts';
import { preparaVoucher, type RichiestaPdnd, type Titolo } from './richieste.ts';

/** Milliseconds before the end at which a voucher is no longer used: a call may take a while to get there. */
const anticipo = 30_000;

/** A voucher with the evidence that it is bound to, and what is known of it. */
export interface VoucherRilasciato extends Titolo {
  /** `jti` of the voucher, for the log. */
  readonly jti: string;
  /** Milliseconds since the epoch. */
  readonly scade: number;
  /** The token request that gave it: the linter looks at it where the gateway refuses. */
  readonly richiesta: RichiestaPdnd;
}

/** A refusal of the authorization server, with the request that it refused. */
export class VoucherRifiutato extends ErrorePostazione {
  readonly token: RichiestaPdnd;

  constructor(token: RichiestaPdnd, ...errore: ConstructorParameters<typeof ErrorePostazione>) {
    super(...errore);
    this.token = token;
  }
}

/**
 * The vouchers in use. One is good for a purpose, an officer and a workstation, since it is bound to evidence that names
 * them; it is asked again before it ends, and never shared (pdnd-idanpr 2.1).
 */
export class Vouchers {
  readonly #ambiente: AmbientePdnd;
  readonly #scambia: (richiesta: RichiestaPdnd) => Promise<RispostaHttp>;
  readonly #orologio: () => number;
  readonly #richiesti = new Map<string, { readonly attesa: Promise<VoucherRilasciato>; scade: number }>();

  constructor(
    ambiente: AmbientePdnd,
    scambia: (richiesta: RichiestaPdnd) => Promise<RispostaHttp>,
    orologio: () => number,
  ) {
    this.#ambiente = ambiente;
    this.#scambia = scambia;
    this.#orologio = orologio;
  }

  /** The voucher in force, or a new one. @throws ErrorePostazione with a code of the PDND family */
  per(servizio: ServizioPdnd, chi: Chi): Promise<VoucherRilasciato> {
    const chiave = JSON.stringify([servizio.purposeId, servizio.audience, chi.userID, chi.userLocation]);
    const suo = this.#richiesti.get(chiave);
    if (suo && suo.scade - anticipo > this.#orologio()) return suo.attesa;
    // Until it is there it does not end, so that who asks meanwhile waits for the same.
    const nuovo = { attesa: this.#chiedi(servizio, chi), scade: Infinity };
    this.#richiesti.set(chiave, nuovo);
    return nuovo.attesa.then(
      (rilasciato) => {
        nuovo.scade = rilasciato.scade;
        return rilasciato;
      },
      (causa: unknown) => {
        if (this.#richiesti.get(chiave) === nuovo) this.#richiesti.delete(chiave);
        throw causa;
      },
    );
  }

  /** Forgets every voucher, or those of a service: the officer is leaving, one was refused, or a new one is wanted. */
  dimentica(servizio?: ServizioPdnd): void {
    const suoi = servizio && JSON.stringify([servizio.purposeId, servizio.audience]).slice(0, -1);
    for (const chiave of this.#richiesti.keys()) {
      if (suoi === undefined || chiave.startsWith(suoi)) this.#richiesti.delete(chiave);
    }
  }

  async #chiedi(servizio: ServizioPdnd, chi: Chi): Promise<VoucherRilasciato> {
    const adesso = this.#orologio();
    const { traccia, token: richiesta } = await preparaVoucher(this.#ambiente, servizio, chi, adesso);
    const risposta = await this.#scambia(richiesta).catch((causa: unknown) => {
      throw new VoucherRifiutato(richiesta, 'PDND_NON_RAGGIUNGIBILE', erroreDi(causa).dettaglio, causa);
    });
    const voucher = voucherIn(risposta, richiesta);
    const difetti = esaminaVoucher(voucher, traccia, { servizio, adesso });
    if (difetti.length > 0) {
      throw new VoucherRifiutato(richiesta, 'PDND_VOUCHER_ESTRANEO', undefined, undefined, { difetti });
    }
    const { jti, exp } = leggiJwt(voucher)!.contenuto;
    // The evidence ends too, and the two go together.
    const scade = 1000 * Math.min(Number(exp), Number(leggiJwt(traccia)!.contenuto['exp']));
    return { voucher, traccia, jti: String(jti), scade, richiesta };
  }
}

/** The voucher of an answer. @throws VoucherRifiutato */
const voucherIn = (risposta: RispostaHttp, richiesta: RichiestaPdnd): string => {
  const { stato } = risposta;
  const { dati, dettaglio } = problemaIn(risposta);
  if (stato === 429) throw new VoucherRifiutato(richiesta, 'PDND_TROPPE_RICHIESTE', dettaglio);
  if (stato >= 500) throw new VoucherRifiutato(richiesta, 'PDND_FERMA', dettaglio);
  const voucher = dati['access_token'];
  if (stato !== 200 || typeof voucher !== 'string') {
    throw new VoucherRifiutato(richiesta, 'PDND_VOUCHER_RIFIUTATO', dettaglio);
  }
  return voucher;
};
