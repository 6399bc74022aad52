import type { CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import type { Registrazione } from './atto.ts';
import { cancellaPerAltriMotivi } from './cancellazioni/altri-motivi.ts';
import { cancellaPerDecesso } from './cancellazioni/decesso.ts';
import { annullaCancellazione, annullaIscrizione, annullaMutazione } from './annullamenti.ts';
import { archiviaConvivenza } from './cancellazioni/convivenza.ts';
import { iscriviPerAltriMotivi } from './iscrizioni/altri-motivi.ts';
import { iscriviConvivenza } from './iscrizioni/convivenza.ts';
import { iscriviNascita } from './iscrizioni/nascita.ts';
import { mutaFamiglia } from './mutazioni/famiglia.ts';
import { mutaScheda } from './mutazioni/scheda/index.ts';
import { mutaResidenza } from './mutazioni/residenza.ts';

/** Every registration, by operation. */
export const registrazioni: Readonly<Partial<Record<CodiceRegistrazione, Registrazione>>> = {
  '1001': iscriviNascita,
  '1002': iscriviPerAltriMotivi,
  '1010': iscriviConvivenza,
  '1013': annullaIscrizione,
  '2001': cancellaPerDecesso,
  '2003': cancellaPerAltriMotivi,
  '2009': archiviaConvivenza,
  '2011': annullaCancellazione,
  '5001': mutaFamiglia,
  '5005': mutaResidenza,
  '5008': mutaScheda,
  '5012': annullaMutazione,
};
