import { type X509Certificate } from 'node:crypto';
import { type Censimento, eDelComune } from '../archivio/censimento.ts';
import type { RegistroCertificati } from '../archivio/certificati.ts';
import type { Autorita } from '../autorita/autorita.ts';
import { verificaCms } from '../firme/cms.ts';
import type { Asserzione } from '../firme/saml.ts';
import { esigi } from '../rifiuto.ts';

/** What authorisation rests on: who is known, and which certificates still hold. */
export interface Fiducia {
  readonly censimento: Censimento;
  readonly certificati: RegistroCertificati;
  readonly postazioni: Autorita;
}

/** The common name of a certificate of ANPR: the IdPostazione. */
export const cnDi = (certificato: X509Certificate): string => /^CN=(.+)$/m.exec(certificato.subject)?.[1] ?? '';

const inVigore = (certificato: X509Certificate, adesso: number): boolean =>
  certificato.validFromDate.getTime() <= adesso && adesso < certificato.validToDate.getTime();

/** Refuses unless the certificate is one of those that the census holds for its Comune. */
export function riconosciComune(certificato: X509Certificate, fiducia: Fiducia, adesso: number): void {
  const censita = fiducia.censimento.postazione(cnDi(certificato));
  esigi(censita && eDelComune(censita.id, censita.istat), 'certificato-comune-diverso', 'not a Comune of the census');
  const suo = censita.certificati.some(({ raw }) => raw.equals(certificato.raw));
  esigi(suo, 'certificato-comune-diverso', 'not one of the census');
  esigi(certificato.verify(fiducia.postazioni.nodo.publicKey), 'certificato-comune-diverso', 'not of CA Postazioni');
  esigi(inVigore(certificato, adesso), 'certificato-comune-scaduto');
  esigi(!fiducia.certificati.revocato(certificato.serialNumber), 'certificato-comune-revocato');
}

export interface Identificazione {
  readonly asserzione: Asserzione;
  /** Certificate of the Comune that signed the message. */
  readonly firmatario: X509Certificate;
  /** Certificate presented in the TLS handshake. */
  readonly tls: X509Certificate;
  /** `codMittente` of the request. */
  readonly codMittente: string;
}

/**
 * Refuses unless operator, workstation and Comune agree with the census, with each other and with the certificates:
 * IdSede is the Comune that sends and signs; IdPostazione is in the census, signed by its own key, and is the one at
 * the other end of the TLS connection (or the Comune's server is); the operator may use it.
 *
 * @throws Rifiuto
 */
export function autorizza(chi: Identificazione, fiducia: Fiducia, adesso: number): void {
  const { censimento, certificati } = fiducia;
  const { asserzione, firmatario, codMittente } = chi;
  const { idSede, idPostazione } = asserzione;
  esigi(eDelComune(cnDi(firmatario), idSede), 'sede-diversa', 'IdSede is not the Comune that signed');
  esigi(codMittente === idSede, 'sede-diversa', 'codMittente is not IdSede');

  const postazione = censimento.postazione(idPostazione);
  esigi(postazione, 'postazione-non-censita', idPostazione);
  esigi(postazione.istat === idSede, 'sede-diversa', 'the workstation belongs to another Comune');
  esigi(postazione.stato === 'attiva', 'postazione-bloccata', idPostazione);
  const inTempo = postazione.certificati.filter((certificato) => inVigore(certificato, adesso));
  esigi(inTempo.length > 0, 'postazione-bloccata', 'certificate expired');
  const buoni = inTempo.filter(({ serialNumber }) => !certificati.revocato(serialNumber));
  esigi(buoni.length > 0, 'postazione-bloccata', 'certificate revoked');
  const firmata = verificaCms(asserzione.idPostazioneFirmato, buoni);
  esigi(firmata.equals(Buffer.from(idPostazione)), 'postazione-firmata-non-valida', 'another id is signed');
  const cnTls = cnDi(chi.tls);
  esigi(cnTls === idPostazione || eDelComune(cnTls, idSede), 'postazione-diversa-da-tls', cnTls);

  const operatore = censimento.operatore(asserzione.operatore);
  esigi(operatore, 'operatore-non-censito');
  esigi(operatore.stato === 'abilitato', 'operatore-sospeso');
  esigi(operatore.istat === idSede, 'operatore-di-altro-comune');
  esigi(censimento.abilitato(operatore.codiceFiscale, idPostazione), 'operatore-non-abilitato', idPostazione);
}
