import { verify, type X509Certificate } from 'node:crypto';
import type { RiferimentoCarta } from '../../contract/carta.ts';
import { ErrorePostazione, erroreDi, valoreDi } from '../../contract/esito.ts';
import type { Operatore, PassoAccesso } from '../../contract/stato.ts';
import type { Accesso, Attestazione, ProvaRevoca, SpecieCredenziale } from '../../contract/traccia.ts';
import type { TokenHost } from '../carta/token-host.ts';
import { type Censimento, operatoreCensito } from '../censimento/censimento.ts';
import { firmaCms } from '../firma/cms.ts';
import type { Ambiente } from '../postazione/ambiente.ts';
import type { Traccia } from '../traccia/traccia.ts';
import type { Attendibilita } from './attendibilita.ts';
import { certificatoDiAccesso, type CertificatoDiAccesso } from './certificato-accesso.ts';

/** An operator whose card proved itself: what later signatures need. */
export interface AccessoRiuscito {
  readonly operatore: Operatore;
  readonly carta: RiferimentoCarta;
  readonly idChiave: string;
  readonly certificato: X509Certificate;
  /** Base64 of the CMS by which the card opened the session. */
  readonly attestazione: string;
}

/** How and why a card is asked to prove itself. */
export interface ModoDiAccesso {
  /** UUID of the session being opened, or opened again. */
  readonly sessione: string;
  readonly tipo: 'accesso' | 'sblocco';
  /** Whose the card must be, where a session waits for its own operator. */
  readonly atteso?: Operatore;
  /** Told what is being done, for the screen. */
  readonly passo: (passo: PassoAccesso) => void;
}

/** What is known of a card that may open a session, for the record. */
interface Verificato {
  readonly credenziale: SpecieCredenziale;
  readonly revoca: ProvaRevoca;
}

interface Parti {
  readonly ambiente: Ambiente;
  readonly carte: TokenHost;
  readonly attendibilita: Attendibilita;
  readonly censimento: Censimento;
  readonly traccia: Traccia;
}

/**
 * The log-in (design 4). Everything that can refuse the operator is asked before the PIN is spent: certificate, chain,
 * dates, revocation, census. Then one C_Login, and the card's signature over a fresh content, which is at once the proof
 * of possession and the log-in record.
 */
export class AccessoConCarta {
  readonly #parti: Parti;

  constructor(parti: Parti) {
    this.#parti = parti;
  }

  /**
   * @param pin UTF-8, null for the reader's keypad; the caller zeroes it
   * @throws ErrorePostazione; the refusal is in the log
   */
  async entra(carta: RiferimentoCarta, pin: Uint8Array | null, modo: ModoDiAccesso): Promise<AccessoRiuscito> {
    const { sessione, tipo, atteso, passo } = modo;
    try {
      const { certificato, codiceFiscale, idChiave, ...verificato } = await this.#certificato(carta, passo);
      passo('censimento');
      const { censimento, ambiente } = this.#parti;
      const operatore = operatoreCensito(censimento, codiceFiscale, ambiente.idPostazione);
      if (atteso && atteso.codiceFiscale !== operatore.codiceFiscale) throw new ErrorePostazione('ALTRO_OPERATORE');
      passo('pin');
      valoreDi(await this.#parti.carte.accedi(carta, pin));
      const riuscito = { operatore, carta, idChiave, certificato };
      return { ...riuscito, attestazione: await this.attesta(riuscito, sessione, tipo, { passo, ...verificato }) };
    } catch (causa) {
      await this.#rifiutato(carta, causa);
      throw causa;
    }
  }

  /** Has the card sign the head of the log, and puts the signature in it; gives its base64. @throws ErrorePostazione */
  async attesta(
    { operatore, carta, idChiave, certificato }: Omit<AccessoRiuscito, 'attestazione'>,
    sessione: string,
    tipo: Accesso['tipo'],
    { passo, revoca, credenziale }: Partial<Pick<ModoDiAccesso, 'passo'> & Verificato> = {},
  ): Promise<string> {
    const { ambiente, traccia, carte } = this.#parti;
    passo?.('firma');
    const attestazione: Attestazione = {
      postazione: ambiente.idPostazione,
      sessione,
      operatore: operatore.codiceFiscale,
      ora: new Date().toISOString(),
      testa: traccia.testa,
    };
    const cms = await firmaCms(Buffer.from(JSON.stringify(attestazione)), certificato.raw, async (dati) => {
      const chiesta = { idChiave, meccanismo: 'RSA-PKCS1-SHA256', dati: new Uint8Array(dati) } as const;
      const firma = valoreDi(await carte.firma(carta, chiesta));
      // Anybody can put somebody's certificate on a card: only the key that belongs to it makes this signature.
      if (!verify('sha256', dati, certificato.publicKey, firma)) {
        throw new ErrorePostazione('FIRMA_NON_RIUSCITA', 'the signature does not belong to the certificate');
      }
      return firma;
    });
    passo?.('registro');
    await traccia.scrivi({
      tipo,
      sessione,
      operatore: operatore.codiceFiscale,
      ruolo: operatore.ruolo,
      postazione: ambiente.idPostazione,
      attestazione: cms.toString('base64'),
      ...(revoca ? { revoca } : {}),
      ...(credenziale ? { credenziale } : {}),
    });
    return cms.toString('base64');
  }

  async #certificato(
    carta: RiferimentoCarta,
    passo: (passo: PassoAccesso) => void,
  ): Promise<CertificatoDiAccesso & Verificato> {
    passo('certificato');
    const certificati = valoreDi(await this.#parti.carte.certificati(carta));
    const { attendibilita } = this.#parti;
    const scelto = certificatoDiAccesso(certificati, attendibilita);
    const credenziale = attendibilita.verificaCatena(scelto.certificato);
    passo('revoca');
    return { ...scelto, credenziale, revoca: await attendibilita.verificaRevoca(scelto.certificato) };
  }

  /** Puts the refusal in the log; what went wrong first is what the operator is told, whatever the log says. */
  async #rifiutato({ lettore, seriale }: RiferimentoCarta, causa: unknown): Promise<void> {
    const { code: codice } = erroreDi(causa);
    const postazione = this.#parti.ambiente.idPostazione;
    await Promise.allSettled([
      this.#parti.carte.esci({ lettore }),
      this.#parti.traccia.scrivi({ tipo: 'accesso-rifiutato', postazione, codice, seriale }),
    ]);
  }
}
