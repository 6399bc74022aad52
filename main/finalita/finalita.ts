import { ErrorePostazione } from '../../contract/esito.ts';
import { codiciFinalita, type CodiceFinalita, type CodiceSezione, type Finalita } from '../../contract/finalita.ts';
import type { Ruolo } from '../../contract/sandbox.ts';

/*
 * The register of purposes: who may consult, and how much of a record (table 16 of ANPR). Sections: 2 generalità, 3
 * stato civile, 4 attributi, 5 atto di nascita, 6 cittadinanza, 8/9 paternità e maternità, 10 residenza, 13-15 matrimonio,
 * vedovanza, cessazione, 16 carta d'identità, 17 permesso di soggiorno, 18 liste elettorali, 21 legame, 22 famiglia, 26
 * iscrizione, 27 cancellazione, 28 decesso, 29/30 provenienza e destinazione.
 */

const anagrafe: readonly Ruolo[] = ['operatore', 'als', 'sindaco'];
const identita: readonly CodiceSezione[] = ['2', '10', '28'];

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
  },
  certificazione: {
    ruoli: anagrafe,
    sezioni: [...identita, '3', '5', '6', '8', '9', '13', '14', '15', '21', '22', '27'],
  },
  'carta-identita': { ruoli: anagrafe, sezioni: [...identita, '4', '6', '8', '9', '16', '17'] },
  'stato-civile': { ruoli: anagrafe, sezioni: [...identita, '3', '5', '6', '8', '9', '13', '14', '15'] },
  elettorale: { ruoli: anagrafe, sezioni: [...identita, '6', '18'] },
  'verifica-ufficio': { ruoli: anagrafe, sezioni: identita },
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
