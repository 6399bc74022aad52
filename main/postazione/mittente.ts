import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { promisify } from 'node:util';
import type { Operatore } from '../../contract/stato.ts';
import type { Mittente } from '../anpr/saml.ts';
import { firmaCms } from '../firma/cms.ts';
import type { Ambiente } from './ambiente.ts';

const firma = promisify(sign);

/**
 * Makes the sender of the SOAP requests of an operator. `IdPostazioneFirmato` is the CMS of the workstation's key over
 * its id; nothing in it changes during a session, so it is made once a session (anpr-protocol 1.2).
 */
export function fabbricaMittente(ambiente: Ambiente): (operatore: Operatore) => Promise<Mittente> {
  const chiave = createPrivateKey(ambiente.credenzialePostazione.chiave);
  const certificato = new X509Certificate(ambiente.credenzialePostazione.certificato).raw;
  const firmati = new Map<string, Promise<string>>();
  const firmaPostazione = async () => {
    const cms = await firmaCms(Buffer.from(ambiente.idPostazione), certificato, (dati) =>
      firma('sha256', dati, chiave),
    );
    return cms.toString('base64');
  };
  return async ({ codiceFiscale }) => {
    const firmato = firmati.get(codiceFiscale) ?? firmaPostazione();
    firmati.set(codiceFiscale, firmato);
    return {
      operatore: codiceFiscale,
      idSede: ambiente.comune.istat,
      idPostazione: ambiente.idPostazione,
      idPostazioneFirmato: await firmato,
      idApplicazione: ambiente.idApplicazione,
      indirizzo: indirizzoLocale(),
    };
  };
}

const indirizzoLocale = (): string =>
  Object.values(networkInterfaces())
    .flatMap((indirizzi) => indirizzi ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
