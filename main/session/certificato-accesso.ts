import type { CertificatoCarta } from '../../contract/carta.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Attendibilita } from './attendibilita.ts';
import { titolareDi, type Titolare } from './titolare.ts';

/** A person's certificate on a card, and the key that goes with it. */
export interface CertificatoDiAccesso extends Titolare {
  readonly idChiave: string;
}

/**
 * The certificate to log in with: of those with a key that name a person, the first that may be used for it. Cards
 * also carry certificates of authorities, and others for signing documents.
 *
 * @throws ErrorePostazione CERTIFICATO_SENZA_CODICE_FISCALE, CERTIFICATO_CARTA_ASSENTE
 */
export function certificatoDiAccesso(
  certificati: readonly CertificatoCarta[],
  attendibilita: Attendibilita,
): CertificatoDiAccesso {
  const conChiave = certificati.filter(({ haChiave }) => haChiave !== false);
  const diPersone = conChiave.flatMap(({ id, der }) => {
    const titolare = titolareDi(der);
    return titolare ? [{ ...titolare, idChiave: id }] : [];
  });
  const scelto = diPersone.find(({ certificato }) => attendibilita.emesso(certificato)) ?? diPersone[0];
  if (scelto) return scelto;
  throw new ErrorePostazione(conChiave.length > 0 ? 'CERTIFICATO_SENZA_CODICE_FISCALE' : 'CERTIFICATO_CARTA_ASSENTE');
}
