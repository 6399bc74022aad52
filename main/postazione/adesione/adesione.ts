import { createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { ErrorePostazione, erroreDi } from '../../../contract/esito.ts';
import { codiciServizio, type CodiceServizio } from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { Adesione, ChiaveDaCaricare } from '../../../contract/pdnd/adesione.ts';
import type { AttoChiavePdnd } from '../../../contract/traccia.ts';
import type { AmbientePdnd, ChiaveCliente } from '../../pdnd/ambiente.ts';
import { Fila } from '../../fila.ts';
import { soloAlp } from '../../session/ruolo.ts';
import type { Sessione, SessioneAperta } from '../../session/sessione.ts';
import type { Traccia } from '../../traccia/traccia.ts';
import type { ChiavePdnd } from '../chiave-pdnd.ts';
import { chiavePdndLocale, kidAtteso } from '../firma-pdnd.ts';
import type { ChiaveCustodita, DepositoChiavi } from './deposito.ts';

interface Parti {
  /** Undefined where this environment has no PDND. */
  readonly pdnd: AmbientePdnd | undefined;
  readonly chiave: ChiavePdnd;
  readonly deposito: DepositoChiavi;
  readonly sessione: Pick<Sessione, 'aperta'>;
  readonly traccia: Traccia;
  readonly idPostazione: string;
  /** Asks PDND for a voucher with that key, for a service that asks about nobody. @throws ErrorePostazione */
  readonly voucherCon: (chiave: ChiaveCliente, codice: CodiceServizio, sessione: SessioneAperta) => Promise<void>;
  /** Asks for a voucher, and the service whether it is well. @throws ErrorePostazione */
  readonly collauda: (codice: CodiceServizio, sessione: SessioneAperta) => Promise<void>;
  /** Another key is in force: what was obtained with the one before is no good. */
  readonly cambiata: () => void;
}

const nuovaCoppia = promisify(generateKeyPair);
/** Bits of a key of RSA; PDND wants 2048 at least. */
const bit = 3072;

/** Puts in force the key that was made here, where one was. One that cannot be read stops PDND, and nothing else. */
export async function riprendiChiave(deposito: DepositoChiavi, chiave: ChiavePdnd): Promise<void> {
  try {
    const custodita = await deposito.leggi('pdnd');
    if (custodita) chiave.metti(chiavePdndLocale(custodita.pem, custodita.kid));
  } catch (causa) {
    chiave.metti(illeggibile(causa));
  }
}

/**
 * The Comune on PDND, step by step (pdnd-idanpr 1.1): what was configured, a key made here, and whether PDND and ANPR take
 * our calls. What cannot be seen from here is seen by trying, with calls that ask about nobody.
 */
export class AdesionePdnd {
  readonly #parti: Parti;
  /** Reading too: the store clears away what a writing that was cut short has left. */
  readonly #fila = new Fila();

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /** @throws ErrorePostazione PDND_NON_CONFIGURATA */
  leggi(): Promise<Adesione> {
    return this.#fila.metti(() => this.#com());
  }

  async #com(): Promise<Adesione> {
    const { clientId, servizi } = this.#pdnd();
    const { chiave } = this.#parti;
    const nuova = await this.#nuova();
    const kid = leggibile(() => chiave.inVigore().kid);
    return {
      clientId,
      chiave: { nataQui: chiave.nataQui, ...(kid === undefined ? {} : { kid }) },
      ...nuova,
      servizi: codiciServizio.map((codice) => ({
        codice,
        ...(servizi[codice] ? { purposeId: servizi[codice].purposeId } : {}),
      })),
    };
  }

  /** Whether calls for a service are taken. @throws ErrorePostazione with why not, and what is wrong as far as it is seen */
  async prova(codice: CodiceServizio): Promise<null> {
    await this.#parti.collauda(codice, this.#parti.sessione.aperta());
    return null;
  }

  /** Makes a key, in place of one made before that is not in force. @throws ErrorePostazione SOLO_ALP, SIGILLO_NON_DISPONIBILE */
  genera(): Promise<Adesione> {
    return this.#fila.metti(() => this.#genera(this.#chi()));
  }

  async #genera(chi: SessioneAperta): Promise<Adesione> {
    const { privateKey, publicKey } = await nuovaCoppia('rsa', { modulusLength: bit });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const kid = kidAtteso(publicKey.export({ type: 'spki', format: 'pem' }).toString());
    await this.#parti.deposito.scrivi('pdnd-nuova', { pem, kid }, () => this.#annota('generata', kid, chi));
    return this.#com();
  }

  /**
   * Puts the new key in force under the name that PDND gave it, once a voucher has been had with it; until then the one
   * before stays.
   *
   * @throws ErrorePostazione SOLO_ALP, PDND_CHIAVE_DA_GENERARE; why PDND refused it
   */
  attiva(kid: string): Promise<Adesione> {
    return this.#fila.metti(() => this.#attiva(kid, this.#chi()));
  }

  async #attiva(kid: string, chi: SessioneAperta): Promise<Adesione> {
    const { deposito, chiave } = this.#parti;
    const pem = (await this.#custodita())?.pem;
    if (pem === undefined) throw new ErrorePostazione('PDND_CHIAVE_DA_GENERARE');
    const nuova = chiavePdndLocale(pem, kid);
    await this.#accettata(nuova, chi);
    // PDND may have taken its time, and the ALP may have left.
    if (this.#chi().id !== chi.id) throw new ErrorePostazione('ALTRO_OPERATORE');
    await deposito.scrivi('pdnd', { pem, kid }, () => this.#annota('attivata', kid, chi));
    chiave.metti(nuova);
    this.#parti.cambiata();
    await deposito.togli('pdnd-nuova');
    return this.#com();
  }

  /** A purpose that is suspended says nothing of the key: one that gives a voucher is enough. */
  async #accettata(chiave: ChiaveCliente, chi: SessioneAperta): Promise<void> {
    const configurati = codiciServizio.filter((codice) => this.#pdnd().servizi[codice]);
    let prima: unknown = new ErrorePostazione('PDND_SERVIZIO_NON_CONFIGURATO');
    for (const [i, codice] of configurati.slice(0, massimeProve).entries()) {
      try {
        return await this.#parti.voucherCon(chiave, codice, chi);
      } catch (causa) {
        if (i === 0) prima = causa;
      }
    }
    throw prima;
  }

  /** The key that is not in force yet; one that cannot be read is told as such, and another can be made in its place. */
  async #nuova(): Promise<Pick<Adesione, 'nuova' | 'nuovaIlleggibile'>> {
    const custodita = await this.#custodita().catch((causa: unknown) => erroreDi(causa));
    if (custodita === undefined) return {};
    if ('code' in custodita) return { nuovaIlleggibile: true };
    const { pubblica } = custodita;
    // Left there where we were stopped just after it came into force.
    if (leggibile(() => this.#parti.chiave.inVigore().pubblica) === pubblica) return {};
    return { nuova: { pubblica, kidAtteso: custodita.kid } };
  }

  /** @throws ErrorePostazione PDND_CHIAVE_ILLEGGIBILE */
  async #custodita(): Promise<(ChiaveCustodita & Pick<ChiaveDaCaricare, 'pubblica'>) | undefined> {
    try {
      const custodita = await this.#parti.deposito.leggi('pdnd-nuova');
      if (!custodita) return undefined;
      const pubblica = createPublicKey(custodita.pem).export({ type: 'spki', format: 'pem' }).toString();
      return { ...custodita, pubblica };
    } catch (causa) {
      throw illeggibile(causa);
    }
  }

  #pdnd(): AmbientePdnd {
    if (!this.#parti.pdnd) throw new ErrorePostazione('PDND_NON_CONFIGURATA');
    return this.#parti.pdnd;
  }

  /** The ALP, who answers for what the workstation proves itself with. */
  #chi(): SessioneAperta {
    this.#pdnd();
    const aperta = this.#parti.sessione.aperta();
    soloAlp(aperta.operatore);
    return aperta;
  }

  #annota(atto: AttoChiavePdnd['atto'], kid: string, { id, operatore }: SessioneAperta): Promise<unknown> {
    return this.#parti.traccia.scrivi({
      ...{ tipo: 'chiave-pdnd', atto, kid, sessione: id, postazione: this.#parti.idPostazione },
      operatore: operatore.codiceFiscale,
      ruolo: operatore.ruolo,
    });
  }
}

/** Services that are tried before a key is said not to be taken. */
const massimeProve = 3;

/** What was kept of it is no key, or was sealed for somebody else: the cause would quote it. */
const illeggibile = (causa: unknown): ErrorePostazione =>
  new ErrorePostazione('PDND_CHIAVE_ILLEGGIBILE', erroreDi(causa).code);

const leggibile = <T>(lavoro: () => T): T | undefined => {
  try {
    return lavoro();
  } catch (causa) {
    if (causa instanceof ErrorePostazione) return undefined;
    throw causa;
  }
};
