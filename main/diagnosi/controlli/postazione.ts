import { X509Certificate } from 'node:crypto';
import { ErrorePostazione } from '../../../contract/esito.ts';
import { fattiDiagnosi } from '../../../contract/messaggi/fatti-diagnosi.ts';
import type { Ambiente } from '../../postazione/ambiente.ts';
import { nomeComune } from '../../session/titolare.ts';
import { conNucleo, type Fatto, riuscito } from '../contesto.ts';
import { avvisoDiScadenza } from '../scadenza.ts';

/** The workstation's own certificate: in time, of this workstation, of this Comune, of this environment. */
export const certificatoPostazione = conNucleo(({ ambiente }) =>
  esamina(new X509Certificate(ambiente.credenzialePostazione.certificato), ambiente, ambiente.idPostazione),
);

/** The certificate that signs for the Comune: `<istat>-CO-9999` or `-9998`, which take turns (anpr-protocol 1.2). */
export const certificatoComune = conNucleo(({ ambiente }) => {
  const certificato = new X509Certificate(ambiente.firmaComune.certificato);
  return esamina(certificato, ambiente, nomeComune(certificato.subject));
});

function esamina(certificato: X509Certificate, { comune, autoritaPostazioni }: Ambiente, atteso: string): Fatto {
  const nome = nomeComune(certificato.subject);
  const adesso = Date.now();
  if (Date.parse(certificato.validTo) < adesso) {
    throw new ErrorePostazione('CERTIFICATO_POSTAZIONE_SCADUTO', `${nome}, ${certificato.validTo}`);
  }
  if (!nome.startsWith(`${comune.istat}-`))
    throw new ErrorePostazione('POSTAZIONE_ALTRO_COMUNE', `${nome}, ${comune.istat}`);
  const autorita = autoritaPostazioni && new X509Certificate(autoritaPostazioni);
  if (autorita && !(certificato.checkIssued(autorita) && certificato.verify(autorita.publicKey))) {
    throw new ErrorePostazione('POSTAZIONE_ALTRO_AMBIENTE', nomeComune(certificato.issuer));
  }
  if (nome !== atteso) throw new ErrorePostazione('POSTAZIONE_NON_CONFIGURATA', `${nome}, ${atteso}`);
  return avvisoDiScadenza(certificato) ?? riuscito(fattiDiagnosi.scadenza(nome, dataItaliana(certificato.validTo)));
}

const dataItaliana = (data: string): string => new Date(data).toLocaleDateString('it-IT', { timeZone: 'Europe/Rome' });
