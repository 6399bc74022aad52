import { X509Certificate } from 'node:crypto';
import { ErrorePostazione } from '../../../contract/esito.ts';
import { fattiDiagnosi } from '../../../contract/messaggi/fatti-diagnosi.ts';
import type { Ambiente } from '../../postazione/ambiente.ts';
import { esaminaCertificato } from '../../postazione/esame.ts';
import { nomeComune } from '../../firma/certificato.ts';
import { conNucleo, type Fatto, riuscito } from '../contesto.ts';
import { avvisoDiScadenza } from '../scadenza.ts';

/** The workstation's own certificate: in time, of this workstation, of this Comune, of this environment. */
export const certificatoPostazione = conNucleo(({ ambiente }) => {
  const certificato = new X509Certificate(ambiente.credenzialePostazione().certificato);
  return esamina(certificato, ambiente, ambiente.idPostazione);
});

/** The certificate that signs for the Comune: `<istat>-CO-9999` or `-9998`, which take turns (anpr-protocol 1.2). */
export const certificatoComune = conNucleo(({ ambiente }) => {
  const certificato = new X509Certificate(ambiente.firmaComune().certificato);
  return esamina(certificato, ambiente, nomeComune(certificato.subject));
});

function esamina(certificato: X509Certificate, ambiente: Ambiente, atteso: string): Fatto {
  const nome = esaminaCertificato(certificato, ambiente);
  if (nome !== atteso) throw new ErrorePostazione('POSTAZIONE_NON_CONFIGURATA', `${nome}, ${atteso}`);
  return avvisoDiScadenza(certificato) ?? riuscito(fattiDiagnosi.scadenza(nome, dataItaliana(certificato.validTo)));
}

const dataItaliana = (data: string): string => new Date(data).toLocaleDateString('it-IT', { timeZone: 'Europe/Rome' });
