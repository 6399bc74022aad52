import { ErrorePostazione } from '../../contract/esito.ts';
import { codiciFinalita, type CodiceFinalita, type CodiceSezione, type Finalita } from '../../contract/finalita.ts';
import type { CodiceEService } from '../../contract/operazioni/pdnd/catalogo.ts';
import type { Ruolo } from '../../contract/sandbox.ts';

/*
 * The register of purposes: who may consult, and how much of a record (table 16 of ANPR). Sections: 2 generalità, 3
 * stato civile, 4 attributi, 5 atto di nascita, 6 cittadinanza, 8/9 paternità e maternità, 10 residenza, 13-15 matrimonio,
 * vedovanza, cessazione, 16 carta d'identità, 17 permesso di soggiorno, 18 liste elettorali, 21 legame, 22 famiglia, 26
 * iscrizione, 27 cancellazione, 28 decesso, 29/30 provenienza e destinazione.
 */

const anagrafe: readonly Ruolo[] = ['operatore', 'als', 'sindaco'];
const identita: readonly CodiceSezione[] = ['2', '10', '28'];

/** An office that has no access to the registry itself: what it needs, it asks of the e-services (circolare DAIT 73/2023). */
const altroUfficio = (eServizi: readonly CodiceEService[]): Omit<Finalita, 'codice'> => ({
  ruoli: anagrafe,
  sezioni: [],
  eServizi,
});

const certificare: readonly CodiceEService[] = [
  ...(['C005', 'C006', 'C010', 'C011', 'C012', 'C013', 'C014'] as const),
  ...(['C016', 'C017', 'C018', 'C022', 'C023', 'C024', 'C025', 'C026'] as const),
];

const registro: Readonly<Record<CodiceFinalita, Omit<Finalita, 'codice'>>> = {
  'sportello-anagrafe': {
    ruoli: anagrafe,
    sezioni: [
      ...identita,
      '3',
      '4',
      '5',
      '6',
      '8',
      '9',
      '13',
      '14',
      '15',
      '16',
      '17',
      '21',
      '22',
      '26',
      '27',
      '29',
      '30',
    ],
    eServizi: [],
  },
  certificazione: {
    ruoli: anagrafe,
    sezioni: [...identita, '3', '5', '6', '8', '9', '13', '14', '15', '21', '22', '27'],
    eServizi: [],
  },
  'carta-identita': { ruoli: anagrafe, sezioni: [...identita, '4', '6', '8', '9', '16', '17'], eServizi: [] },
  'stato-civile': {
    ruoli: anagrafe,
    sezioni: [...identita, '3', '5', '6', '8', '9', '13', '14', '15'],
    eServizi: certificare,
  },
  elettorale: { ruoli: anagrafe, sezioni: [...identita, '6', '18'], eServizi: ['C006', 'C018', 'C032'] },
  'verifica-ufficio': {
    ruoli: anagrafe,
    sezioni: identita,
    eServizi: ['C003', 'C004', 'C007', 'C008', 'C009', 'C029'],
  },
  tributi: altroUfficio(['C004', 'C007', 'C008', 'C009', 'C016', 'C020', 'C021']),
  'servizi-sociali': altroUfficio(['C007', 'C008', 'C009', 'C012', 'C013', 'C015', 'C019', 'C020', 'C021', 'C034']),
  scuola: altroUfficio(['C003', 'C008', 'C009', 'C012', 'C013', 'C020', 'C021', 'C034']),
  'polizia-locale': altroUfficio(['C003', 'C007', 'C008', 'C001', 'C002', 'C015', 'C019', 'C020']),
};

/** The office's usual purpose, for a practice opened in one key. */
export const finalitaUsuale: CodiceFinalita = 'sportello-anagrafe';

/** The purposes that this role may act for. */
export const finalitaPer = (ruolo: Ruolo): readonly Finalita[] =>
  codiciFinalita
    .map((codice) => ({ codice, ...registro[codice] }))
    .filter((finalita) => finalita.ruoli.includes(ruolo));

/** The purpose, if this role may act for it. @throws ErrorePostazione FINALITA_NON_AMMESSA */
export function autorizza(codice: string, ruolo: Ruolo): Finalita {
  const finalita = finalitaPer(ruolo).find((una) => una.codice === codice);
  if (!finalita) throw new ErrorePostazione('FINALITA_NON_AMMESSA', `${codice} / ${ruolo}`);
  return finalita;
}
