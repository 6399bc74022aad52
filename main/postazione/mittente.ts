import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { promisify } from 'node:util';
import type { Mittente } from '../anpr/saml.ts';
import { firmaCms } from '../firma/cms.ts';
import type { SessioneAperta } from '../session/sessione.ts';
import type { Ambiente, Credenziale } from './ambiente.ts';

const firma = promisify(sign);

/**
 * Makes the sender of the SOAP requests of a session. `IdPostazioneFirmato` is the CMS of the workstation's key over its
 * id; nothing else in it changes, so it is made once a session and certificate (anpr-protocol 1.2).
 */
export function fabbricaMittente(ambiente: Ambiente): (sessione: SessioneAperta) => Promise<Mittente> {
  let ultimo: { readonly sessione: string; readonly con: Credenziale; readonly firmato: string } | undefined;
  const firmaPostazione = async (sessione: string): Promise<string> => {
    const con = ambiente.credenzialePostazione();
    if (ultimo?.sessione === sessione && ultimo.con === con) return ultimo.firmato;
    const firmato = await firmatoCon(con, ambiente.idPostazione);
    ultimo = { sessione, con, firmato };
    return firmato;
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

const firmatoCon = async ({ certificato, chiave }: Credenziale, idPostazione: string): Promise<string> => {
  const privata = createPrivateKey(chiave);
  const { raw } = new X509Certificate(certificato);
  const cms = await firmaCms(Buffer.from(idPostazione), raw, (dati) => firma('sha256', dati, privata));
  return cms.toString('base64');
};

const indirizzoLocale = (): string =>
  Object.values(networkInterfaces())
    .flatMap((indirizzi) => indirizzi ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
