import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { QualeCertificato } from '../../../contract/custodia.ts';
import { ErrorePostazione } from '../../../contract/esito.ts';
import { nomeComune } from '../../firma/certificato.ts';
import type { Ambiente, Credenziale } from '../ambiente.ts';
import { esaminaCertificato, qualeDi } from '../esame.ts';

/** A credential that may be kept, with what its certificate says. */
export interface Verificata {
  readonly credenziale: Credenziale;
  readonly quale: QualeCertificato;
  readonly id: string;
  readonly serie: string;
}

type DoveSiUsa = Pick<Ambiente, 'comune' | 'autoritaPostazioni' | 'idPostazione'>;

/**
 * That a key with its certificate may be kept here: of this workstation or of its Comune, in time, of this environment.
 *
 * @throws ErrorePostazione with the code of what is wrong
 */
export function verificaCredenziale(credenziale: Credenziale, ambiente: DoveSiUsa): Verificata {
  const certificato = new X509Certificate(credenziale.certificato);
  if (!certificato.checkPrivateKey(createPrivateKey(credenziale.chiave))) {
    throw new ErrorePostazione('CERTIFICATO_POSTAZIONE_ALTRA_CHIAVE');
  }
  // Without it nobody can tell this environment's certificates from another's.
  if (ambiente.autoritaPostazioni === undefined) throw new ErrorePostazione('AMBIENTE_NON_PRONTO', 'no authority');
  const nome = nomeComune(certificato.subject);
  const quale = qualeDi(nome);
  if (!quale) throw new ErrorePostazione('CERTIFICATO_NON_DI_POSTAZIONE', nome);
  const id = esaminaCertificato(certificato, ambiente);
  if (quale === 'postazione' && id !== ambiente.idPostazione) {
    throw new ErrorePostazione('CERTIFICATO_DI_ALTRA_POSTAZIONE', `${id}, ${ambiente.idPostazione}`);
  }
  return { credenziale, quale, id, serie: certificato.serialNumber };
}
