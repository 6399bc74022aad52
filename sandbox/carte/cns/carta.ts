import { randomBytes } from 'node:crypto';
import { type Apdu, CLA_CATENA, INS, leggiApdu } from './apdu.ts';
import { type Codice, dueCodici, unCodice } from './codici.ts';
import { cerca, cercaPerId, type FileScelto, type FileSystem, informazioni } from './file.ts';
import { risposta, SW } from './stati.ts';

/** What a reader sees of any card: its answer to reset, and answers to commands while it has power. */
export interface CartaVirtuale {
  readonly atr: Buffer;
  /** Power given, or reset: whatever was open is forgotten. */
  accendi(): void;
  rispondi(comando: Buffer): Buffer;
}

/** Reference of the user's PIN; cards of some makers set the high bit too ("search the parent folders"). */
const RIFERIMENTO_PIN = 0x10;
const senzaRicerca = (riferimento: number): number => riferimento & 0x7f;

/** The private key of the card: what it knows to do with a block as long as its modulus. */
export interface ChiaveDiCarta {
  readonly riferimento: number;
  /** Bytes of the modulus. */
  readonly lunghezza: number;
  /** RSA private operation on a whole block (RFC 8017 section 5.2.1, RSASP1); undefined if the block is out of range. */
  esegui(blocco: Buffer): Buffer | undefined;
}

/** What a card is made of. */
export interface MaterialeCns {
  readonly atr: Buffer;
  readonly file: FileSystem;
  readonly pin: Codice;
  readonly puk: Codice;
  readonly chiave?: ChiaveDiCarta;
}

/** Commands that the card cannot take apart, or take one after the other. */
const maleFormato = risposta(SW.lunghezzaErrata);

/** An Italian CNS in software: the commands of ISO 7816-4 and 7816-8 that its drivers use, and no others. */
export class Cns implements CartaVirtuale {
  readonly atr: Buffer;
  readonly #materiale: MaterialeCns;
  #scelto: FileScelto = { percorso: '' };
  #verificato = false;
  #chiave: number | undefined;
  #catena: { readonly ins: number; readonly dati: Buffer } | undefined;

  constructor(materiale: MaterialeCns) {
    this.atr = materiale.atr;
    this.#materiale = materiale;
  }

  accendi(): void {
    this.#scelto = { percorso: '' };
    this.#verificato = false;
    this.#chiave = undefined;
    this.#catena = undefined;
  }

  rispondi(comando: Buffer): Buffer {
    const apdu = leggiApdu(comando);
    if (!apdu) return maleFormato;
    if ((apdu.cla & ~CLA_CATENA) !== 0) return risposta(SW.classeIgnota);
    const prima = this.#catena?.ins === apdu.ins ? this.#catena.dati : Buffer.alloc(0);
    const dati = Buffer.concat([prima, apdu.dati]);
    this.#catena = apdu.cla & CLA_CATENA ? { ins: apdu.ins, dati } : undefined;
    return this.#catena ? risposta(SW.fatto) : this.#esegui({ ...apdu, dati });
  }

  #esegui(apdu: Apdu): Buffer {
    switch (apdu.ins) {
      case INS.select:
        return this.#seleziona(apdu);
      case INS.readBinary:
        return this.#leggi(apdu);
      case INS.verify:
        return this.#verifica(apdu);
      case INS.changeReferenceData:
        return this.#cambiaPin(apdu);
      case INS.resetRetryCounter:
        return this.#sbloccaPin(apdu);
      case INS.manageSecurityEnvironment:
        return this.#ambienteDiSicurezza(apdu);
      case INS.performSecurityOperation:
        return this.#usaChiave(apdu);
      case INS.getChallenge:
        return risposta(SW.fatto, randomBytes(apdu.le));
      default:
        return risposta(SW.istruzioneIgnota);
    }
  }

  /** SELECT (ISO 7816-4 section 11.2.2): by path from the master file or from here, or by identifier. */
  #seleziona({ p1, p2, dati }: Apdu): Buffer {
    const percorso = dati.toString('hex');
    const trovato = this.#trova(p1, percorso);
    if (!trovato) return risposta(SW.fileAssente);
    this.#scelto = trovato;
    return risposta(SW.fatto, (p2 & 0x0c) === 0x0c ? undefined : informazioni(trovato));
  }

  #trova(p1: number, percorso: string): FileScelto | undefined {
    const { file } = this.#materiale;
    if (p1 === 0x08) return cerca(file, percorso.replace(/^3f00/, ''));
    if (p1 === 0x09) return cerca(file, this.#scelto.percorso + percorso);
    if (p1 !== 0x00) return undefined;
    return percorso === '' ? { percorso: '' } : cercaPerId(file, this.#scelto, percorso);
  }

  /** READ BINARY (ISO 7816-4 section 11.3.3) of the file selected, from an offset of 15 bits. */
  #leggi({ p1, p2, le }: Apdu): Buffer {
    const { byte } = this.#scelto;
    if (!byte) return risposta(SW.nessunFile);
    if (p1 & 0x80) return risposta(SW.parametriErrati);
    const da = (p1 << 8) | p2;
    if (da > byte.length) return risposta(SW.oltreLaFine);
    return risposta(SW.fatto, byte.subarray(da, da + le));
  }

  /** VERIFY (ISO 7816-4 section 11.5.6); without data it asks for the state and costs nothing. */
  #verifica({ p1, p2, dati }: Apdu): Buffer {
    const { pin } = this.#materiale;
    if (p1 !== 0) return risposta(SW.parametriErrati);
    if (senzaRicerca(p2) !== RIFERIMENTO_PIN) return risposta(SW.riferimentoAssente);
    if (dati.length === 0) return this.#verificato ? risposta(SW.fatto) : pin.stato;
    const codice = unCodice(dati);
    if (!codice) return maleFormato;
    this.#verificato = pin.verifica(codice);
    return this.#verificato ? risposta(SW.fatto) : pin.stato;
  }

  /** CHANGE REFERENCE DATA (ISO 7816-4 section 11.5.7): old PIN and new one. */
  #cambiaPin({ p1, p2, dati }: Apdu): Buffer {
    return this.#sostituisci(this.#materiale.pin, { p1, p2, dati });
  }

  /** RESET RETRY COUNTER (ISO 7816-4 section 11.5.10) with P1 = 00: PUK and new PIN. */
  #sbloccaPin({ p1, p2, dati }: Apdu): Buffer {
    return this.#sostituisci(this.#materiale.puk, { p1, p2, dati });
  }

  #sostituisci(conQuale: Codice, { p1, p2, dati }: Pick<Apdu, 'p1' | 'p2' | 'dati'>): Buffer {
    if (p1 !== 0) return risposta(SW.parametriErrati);
    if (senzaRicerca(p2) !== RIFERIMENTO_PIN) return risposta(SW.riferimentoAssente);
    const due = dueCodici(dati);
    if (!due) return dati.length === 16 ? risposta(SW.datiErrati) : maleFormato;
    this.#verificato = false;
    if (!conQuale.verifica(due[0])) return conQuale.stato;
    this.#materiale.pin.imposta(due[1]);
    return risposta(SW.fatto);
  }

  /** MANAGE SECURITY ENVIRONMENT (ISO 7816-4 section 11.5.11): RESTORE of environment 3, SET of a key. */
  #ambienteDiSicurezza({ p1, p2, dati }: Apdu): Buffer {
    if (p1 === 0xf3) {
      this.#chiave = undefined;
      return risposta(p2 === 0x03 ? SW.fatto : SW.riferimentoAssente);
    }
    if (p1 !== 0xf1 || (p2 !== 0xb6 && p2 !== 0xb8)) return risposta(SW.parametriErrati);
    if (dati.length !== 3 || dati.readUInt16BE(0) !== 0x8301) return risposta(SW.datiErrati);
    if (dati[2] !== this.#materiale.chiave?.riferimento) return risposta(SW.riferimentoAssente);
    this.#chiave = dati[2];
    return risposta(SW.fatto);
  }

  /** PERFORM SECURITY OPERATION (ISO 7816-8 section 11): DECIPHER, and COMPUTE DIGITAL SIGNATURE of a whole block. */
  #usaChiave({ p1, p2, dati }: Apdu): Buffer {
    const { chiave } = this.#materiale;
    const decifra = p1 === 0x80 && p2 === 0x86;
    const firma = p1 === 0x9e && p2 === 0x9a;
    if (!decifra && !firma) return risposta(SW.parametriErrati);
    if (!chiave || this.#chiave !== chiave.riferimento) return risposta(SW.condizioniNonSoddisfatte);
    if (!this.#verificato) return risposta(SW.sicurezzaNonSoddisfatta);
    // DECIPHER takes a padding indicator before the block (ISO 7816-8 section 11.13).
    const blocco = decifra && dati[0] === 0 ? dati.subarray(1) : dati;
    const esito = blocco.length === chiave.lunghezza ? chiave.esegui(blocco) : undefined;
    return esito ? risposta(SW.fatto, esito) : risposta(SW.datiErrati);
  }
}
