import { X509Certificate } from 'node:crypto';
import type { QualeCertificato } from '../../contract/custodia.ts';
import { ErrorePostazione } from '../../contract/esito.ts';
import { emessoDa, nomeComune } from '../firma/certificato.ts';
import type { Ambiente } from './ambiente.ts';

/** `<istat>-PC-000n`, or the Comune's two, which take turns (anpr-protocol 1.2). */
const forma = /^\d{6}-(?:(?<postazione>PC-\d{4})|CO-999[89])$/;

/** Which of the two certificates a common name is of; undefined for any other. */
export function qualeDi(nome: string): QualeCertificato | undefined {
  const trovata = forma.exec(nome);
  return trovata ? (trovata.groups?.['postazione'] ? 'postazione' : 'comune') : undefined;
}

type DoveSiUsa = Pick<Ambiente, 'comune' | 'autoritaPostazioni'>;

/**
 * That a certificate can be used here now: in time, of this Comune, of this environment.
 *
 * @returns its common name
 * @throws ErrorePostazione with the code of what is wrong, the first in that order
 */
export function esaminaCertificato(certificato: X509Certificate, { comune, autoritaPostazioni }: DoveSiUsa): string {
  const nome = nomeComune(certificato.subject);
  const adesso = Date.now();
  if (Date.parse(certificato.validTo) < adesso) {
    throw new ErrorePostazione('CERTIFICATO_POSTAZIONE_SCADUTO', `${nome}, ${certificato.validTo}`);
  }
  if (Date.parse(certificato.validFrom) > adesso) {
    throw new ErrorePostazione('CERTIFICATO_POSTAZIONE_NON_ANCORA_VALIDO', `${nome}, ${certificato.validFrom}`);
  }
  if (!nome.startsWith(`${comune.istat}-`)) {
    throw new ErrorePostazione('POSTAZIONE_ALTRO_COMUNE', `${nome}, ${comune.istat}`);
  }
  const autorita = autoritaPostazioni && new X509Certificate(autoritaPostazioni);
  if (autorita && !emessoDa(certificato, autorita)) {
    throw new ErrorePostazione('POSTAZIONE_ALTRO_AMBIENTE', nomeComune(certificato.issuer));
  }
  return nome;
}
