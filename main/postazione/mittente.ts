import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { promisify } from 'node:util';
import type { Mittente } from '../anpr/saml.ts';
import { firmaCms } from '../firma/cms.ts';
import type { SessioneAperta } from '../session/sessione.ts';
import type { Ambiente } from './ambiente.ts';

const firma = promisify(sign);

/**
 * Makes the sender of the SOAP requests of a session. `IdPostazioneFirmato` is the CMS of the workstation's key over its
 * id; nothing in it changes during a session, so it is made once a session (anpr-protocol 1.2).
 */
export function fabbricaMittente(ambiente: Ambiente): (sessione: SessioneAperta) => Promise<Mittente> {
  const chiave = createPrivateKey(ambiente.credenzialePostazione.chiave);
  const certificato = new X509Certificate(ambiente.credenzialePostazione.certificato).raw;
  let ultimo: { readonly sessione: string; readonly firmato: string } | undefined;
  const firmaPostazione = async (sessione: string): Promise<string> => {
    if (ultimo?.sessione === sessione) return ultimo.firmato;
    const cms = await firmaCms(Buffer.from(ambiente.idPostazione), certificato, (dati) =>
      firma('sha256', dati, chiave),
    );
    ultimo = { sessione, firmato: cms.toString('base64') };
    return ultimo.firmato;
  };
  return async ({ id, operatore }) => ({
    operatore: operatore.codiceFiscale,
    idSede: ambiente.comune.istat,
    idPostazione: ambiente.idPostazione,
    idPostazioneFirmato: await firmaPostazione(id),
    idApplicazione: ambiente.idApplicazione,
    indirizzo: indirizzoLocale(),
  });
}

const indirizzoLocale = (): string =>
  Object.values(networkInterfaces())
    .flatMap((indirizzi) => indirizzi ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
