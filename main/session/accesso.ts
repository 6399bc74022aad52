import { verify, type X509Certificate } from 'node:crypto';
import type { RiferimentoCarta } from '../../contract/carta.ts';
import { ErrorePostazione, erroreDi, valoreDi } from '../../contract/esito.ts';
import type { Operatore, PassoAccesso } from '../../contract/stato.ts';
import type { Accesso, Attestazione, ProvaRevoca } from '../../contract/traccia.ts';
import type { TokenHost } from '../carta/token-host.ts';
import type { Censimento } from '../censimento/censimento.ts';
import { firmaCms } from '../firma/cms.ts';
import type { Ambiente } from '../postazione/ambiente.ts';
import type { Traccia } from '../traccia/traccia.ts';
import type { Attendibilita } from './attendibilita.ts';
import { titolareDi, type Titolare } from './titolare.ts';

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

interface Parti {
  readonly ambiente: Ambiente;
  readonly carte: TokenHost;
  readonly attendibilita: Attendibilita;
  readonly censimento: Censimento;
  readonly traccia: Traccia;
}

interface CertificatoDiAccesso extends Titolare {
  readonly idChiave: string;
  readonly revoca: ProvaRevoca;
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
      const { certificato, codiceFiscale, idChiave, revoca } = await this.#certificato(carta, passo);
      passo('censimento');
      const operatore = this.#operatore(codiceFiscale);
      if (atteso && atteso.codiceFiscale !== operatore.codiceFiscale) throw new ErrorePostazione('ALTRO_OPERATORE');
      passo('pin');
      valoreDi(await this.#parti.carte.accedi(carta, pin));
      const riuscito = { operatore, carta, idChiave, certificato };
      return { ...riuscito, attestazione: await this.attesta(riuscito, sessione, tipo, { passo, revoca }) };
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
    { passo, revoca }: Partial<Pick<ModoDiAccesso, 'passo'> & { revoca: ProvaRevoca }> = {},
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
    });
    return cms.toString('base64');
  }

  async #certificato(carta: RiferimentoCarta, passo: (passo: PassoAccesso) => void): Promise<CertificatoDiAccesso> {
    passo('certificato');
    const scelto = this.#scegli(valoreDi(await this.#parti.carte.certificati(carta)));
    this.#parti.attendibilita.verificaCatena(scelto.certificato);
    passo('revoca');
    return { ...scelto, revoca: await this.#parti.attendibilita.verificaRevoca(scelto.certificato) };
  }

  /**
   * The certificate to log in with: of those with a key that name a person, the first that may be used for it. Cards
   * also carry certificates of authorities, and others for signing documents.
   */
  #scegli(
    certificati: readonly { id: string; der: Uint8Array; haChiave: boolean | null }[],
  ): Omit<CertificatoDiAccesso, 'revoca'> {
    const conChiave = certificati.filter((certificato) => certificato.haChiave !== false);
    const diPersone = conChiave.flatMap(({ id, der }) => {
      const titolare = titolareDi(der);
      return titolare ? [{ ...titolare, idChiave: id }] : [];
    });
    const scelto = diPersone.find(({ certificato }) => this.#parti.attendibilita.emesso(certificato)) ?? diPersone[0];
    if (scelto) return scelto;
    throw new ErrorePostazione(conChiave.length > 0 ? 'CERTIFICATO_SENZA_CODICE_FISCALE' : 'CERTIFICATO_CARTA_ASSENTE');
  }

  #operatore(codiceFiscale: string): Operatore {
    const persona = this.#parti.censimento.cerca(codiceFiscale);
    if (!persona) throw new ErrorePostazione('OPERATORE_NON_CENSITO');
    if (!persona.abilitata) throw new ErrorePostazione('OPERATORE_NON_ABILITATO');
    if (!persona.postazioni.includes(this.#parti.ambiente.idPostazione)) {
      throw new ErrorePostazione('POSTAZIONE_NON_ABILITATA', this.#parti.ambiente.idPostazione);
    }
    const { cognome, nome, ruolo } = persona;
    return { codiceFiscale, cognome, nome, ruolo };
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
