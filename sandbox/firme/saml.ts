import type { XmlElement } from 'libxml2-wasm';
import { apriXml } from '../../contract/xml/analizza.ts';
import { esigi } from '../rifiuto.ts';
import { attributo, base64Di, figliDi, si, testoDi, unico } from './nodi.ts';
import { spazi } from './spazi.ts';
import { controllaFinestra, type MotiviTempo, type Tolleranze } from './tempi.ts';

const motivo = 'asserzione-non-valida';
const AL_PORTATORE = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

const tempi: MotiviTempo = {
  nonValido: 'asserzione-non-valida',
  scaduto: 'asserzione-scaduta',
  futuro: 'asserzione-futura',
  troppoLungo: 'asserzione-troppo-lunga',
};

/** Who asks and from where, as the Comune asserts it (anpr-protocol 1.4). */
export interface Asserzione {
  /** Codice fiscale of the operator (NameID). */
  readonly operatore: string;
  readonly idSede: string;
  readonly idPostazione: string;
  /** CMS over the IdPostazione by the workstation's key. */
  readonly idPostazioneFirmato: Buffer;
  readonly idApplicazione: string;
}

/**
 * Reads the bytes of an assertion whose signature has just been verified, checking its shape and its times.
 *
 * @param adesso milliseconds since the epoch
 * @throws Rifiuto
 */
export function leggiAsserzione(firmata: Buffer, adesso: number, limiti: Tolleranze): Asserzione {
  using documento = apriXml(firmata);
  const asserzione = documento.root;
  esigi(attributo(asserzione, 'Version') === '2.0', motivo, 'Version');
  esigi(testoDi(unico(asserzione, spazi.saml, 'Issuer', motivo), motivo) === 'XS', motivo, 'Issuer');

  const soggetto = unico(asserzione, spazi.saml, 'Subject', motivo);
  const conferma = unico(soggetto, spazi.saml, 'SubjectConfirmation', motivo);
  esigi(attributo(conferma, 'Method') === AL_PORTATORE, motivo, 'not a bearer assertion');
  const finestra = (elemento: XmlElement): void =>
    controllaFinestra(attributo(elemento, 'NotBefore'), attributo(elemento, 'NotOnOrAfter'), adesso, limiti, tempi);
  finestra(unico(conferma, spazi.saml, 'SubjectConfirmationData', motivo));
  finestra(unico(asserzione, spazi.saml, 'Conditions', motivo));
  const accesso = unico(asserzione, spazi.saml, 'AuthnStatement', motivo);
  const scadenza = attributo(accesso, 'SessionNotOnOrAfter');
  controllaFinestra(attributo(accesso, 'AuthnInstant'), scadenza, adesso, limiti, tempi);

  const valori = attributiDi(unico(asserzione, spazi.saml, 'AttributeStatement', motivo));
  const testo = (nome: string): string => testoDi(valori(nome), motivo);
  return {
    operatore: testoDi(unico(soggetto, spazi.saml, 'NameID', motivo), motivo),
    idSede: testo('IdSede'),
    idPostazione: testo('IdPostazione'),
    idPostazioneFirmato: base64Di(valori('IdPostazioneFirmato'), motivo),
    idApplicazione: testo('IdApplicazione'),
  };
}

/** The value of each attribute, which must be there once with one value; four in all. */
function attributiDi(dichiarazione: XmlElement): (nome: string) => XmlElement {
  const attributi = figliDi(dichiarazione);
  esigi(attributi.length === 4 && attributi.every((a) => si(a, spazi.saml, 'Attribute')), motivo, 'four attributes');
  return (nome) => {
    const [uno, altro] = attributi.filter((a) => attributo(a, 'Name') === nome);
    esigi(uno && !altro, motivo, `one ${nome}`);
    return unico(uno, spazi.saml, 'AttributeValue', motivo);
  };
}
