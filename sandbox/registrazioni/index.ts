import type { CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import { annullaCancellazione, annullaIscrizione, annullaMutazione } from './annullamenti.ts';
import type { Registrazione } from './atto.ts';
import { cancellaPerAltriMotivi } from './cancellazioni/altri-motivi.ts';
import { archiviaConvivenza } from './cancellazioni/convivenza.ts';
import { cancellaPerDecesso } from './cancellazioni/decesso.ts';
import { iscriviAire, iscriviNascitaAire } from './iscrizioni/aire.ts';
import { iscriviPerAltriMotivi } from './iscrizioni/altri-motivi.ts';
import { iscriviConvivenza } from './iscrizioni/convivenza.ts';
import { iscriviNascita } from './iscrizioni/nascita.ts';
import { procedimento } from './iscrizioni/procedimento.ts';
import { mutaAire } from './mutazioni/aire.ts';
import { mutaFamiglia } from './mutazioni/famiglia.ts';
import { poligamia } from './mutazioni/poligamia.ts';
import { mutaResidenza } from './mutazioni/residenza.ts';
import { rettifica } from './mutazioni/rettifica.ts';
import { revoca } from './mutazioni/revoca.ts';
import { mutaScheda } from './mutazioni/scheda/index.ts';

/** Every registration, by operation. */
export const registrazioni: Readonly<Record<CodiceRegistrazione, Registrazione>> = {
  '1001': iscriviNascita,
  '1002': iscriviPerAltriMotivi,
  '1010': iscriviConvivenza,
  '1013': annullaIscrizione,
  '1014': procedimento,
  '2001': cancellaPerDecesso,
  '2003': cancellaPerAltriMotivi,
  '2009': archiviaConvivenza,
  '2011': annullaCancellazione,
  '5001': mutaFamiglia,
  '5005': mutaResidenza,
  '5008': mutaScheda,
  '5012': annullaMutazione,
  '5013': revoca,
  '5014': rettifica,
  '5021': poligamia,
  A001: iscriviNascitaAire,
  A002: iscriviAire,
  A006: mutaAire,
};
