import { annoAtto } from './anno-atto.ts';
import { codiceFiscale } from './codice-fiscale.ts';
import type { Controllo, Esaminata, LivelloControllo, Segno } from './controllo.ts';
import { coppiaMinorenne } from './coppia-minorenne.ts';
import { dataFutura } from './data-futura.ts';
import { decorrenzaDiversa } from './decorrenza-diversa.ts';
import { eventoLontano } from './evento-lontano.ts';
import { eventoSenzaAtto } from './evento-senza-atto.ts';
import { indirizzoSenzaCivico } from './indirizzo-senza-civico.ts';
import { minoreIntestatario } from './minore-intestatario.ts';
import { minoreSolo } from './minore-solo.ts';
import { nascitaTardiva } from './nascita-tardiva.ts';
import { praticaSenzaProtocollo } from './pratica-senza-protocollo.ts';
import { primaDellaNascita } from './prima-della-nascita.ts';
import { residenzaTardiva } from './residenza-tardiva.ts';
import { sessoCoppia } from './sesso-coppia.ts';
import { sessoGenitore } from './sesso-genitore.ts';
import { soggiornoScaduto } from './soggiorno-scaduto.ts';
import { stranieroSenzaSoggiorno } from './straniero-senza-soggiorno.ts';

export {
  livelliControllo,
  percorsoDecorrenza,
  type Esaminata,
  type LivelloControllo,
  type Segno,
} from './controllo.ts';

/** The checks of the office on a registration, in the order in which they are read: the closed list. */
export const codiciControllo = [
  'data-futura',
  'prima-della-nascita',
  'decorrenza-diversa',
  'nascita-tardiva',
  'residenza-tardiva',
  'evento-lontano',
  'anno-atto',
  'evento-senza-atto',
  'codice-fiscale',
  'sesso-coppia',
  'coppia-minorenne',
  'sesso-genitore',
  'minore-intestatario',
  'minore-solo',
  'indirizzo-senza-civico',
  'straniero-senza-soggiorno',
  'soggiorno-scaduto',
  'pratica-senza-protocollo',
] as const;
export type CodiceControllo = (typeof codiciControllo)[number];

/** Each check, and its level until the office sets another: what cannot be is stopped, what seldom is, asked about. */
const controlli: Readonly<Record<CodiceControllo, readonly [Controllo, LivelloControllo]>> = {
  'data-futura': [dataFutura, 'blocca'],
  'prima-della-nascita': [primaDellaNascita, 'blocca'],
  'decorrenza-diversa': [decorrenzaDiversa, 'avvisa'],
  'nascita-tardiva': [nascitaTardiva, 'avvisa'],
  'residenza-tardiva': [residenzaTardiva, 'avvisa'],
  'evento-lontano': [eventoLontano, 'avvisa'],
  'anno-atto': [annoAtto, 'blocca'],
  'evento-senza-atto': [eventoSenzaAtto, 'avvisa'],
  'codice-fiscale': [codiceFiscale, 'avvisa'],
  'sesso-coppia': [sessoCoppia, 'blocca'],
  'coppia-minorenne': [coppiaMinorenne, 'avvisa'],
  'sesso-genitore': [sessoGenitore, 'avvisa'],
  'minore-intestatario': [minoreIntestatario, 'avvisa'],
  'minore-solo': [minoreSolo, 'avvisa'],
  'indirizzo-senza-civico': [indirizzoSenzaCivico, 'avvisa'],
  'straniero-senza-soggiorno': [stranieroSenzaSoggiorno, 'avvisa'],
  'soggiorno-scaduto': [soggiornoScaduto, 'avvisa'],
  'pratica-senza-protocollo': [praticaSenzaProtocollo, 'ignora'],
};

/** The level that a check has until the office sets another. */
export const livelloPredefinito = (codice: CodiceControllo): LivelloControllo => controlli[codice][1];

/** The levels that the office has set; the others are as they come. */
export type LivelliImpostati = Readonly<Partial<Record<CodiceControllo, LivelloControllo>>>;

/** A check with the level that holds, and who set it. */
export interface ControlloInElenco {
  readonly codice: CodiceControllo;
  readonly livello: LivelloControllo;
  readonly predefinito: LivelloControllo;
  /** Codice fiscale of who set it, and when (`xs:dateTime`); absent where nobody has. */
  readonly impostato?: { readonly operatore: string; readonly quando: string };
}

/** What a check found in a registration. */
export interface Rilievo extends Segno {
  readonly codice: CodiceControllo;
  readonly livello: Exclude<LivelloControllo, 'ignora'>;
}

/** Runs on a registration the checks that the office wants, and says what they found, in the order of the list. */
export const rilieviDi = (esaminata: Esaminata, livelli: LivelliImpostati): readonly Rilievo[] =>
  codiciControllo.flatMap((codice) => {
    const livello = livelli[codice] ?? livelloPredefinito(codice);
    if (livello === 'ignora') return [];
    return controlli[codice][0](esaminata).map((segno) => ({ codice, livello, ...segno }));
  });

/** The checks of some findings, each once. */
export const codiciDi = (rilievi: readonly Rilievo[]): readonly CodiceControllo[] => [
  ...new Set(rilievi.map(({ codice }) => codice)),
];
