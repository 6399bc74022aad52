import { ErrorePostazione } from '../../contract/esito.ts';
import type { Ruolo } from '../../contract/sandbox.ts';
import type { Operatore } from '../../contract/stato.ts';

/** A person of the Comune who may use workstations, as the ALS censused them (design 4). */
export interface PersonaCensita {
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
  readonly ruolo: Ruolo;
  /** Ids of the workstations that they may use. */
  readonly postazioni: readonly string[];
  readonly abilitata: boolean;
}

/** The local authority on who may work here; what belongs to the ministry's console is done there. */
export interface Censimento {
  cerca(codiceFiscale: string): PersonaCensita | undefined;
  /** Everybody who may work at a workstation. */
  abilitati(idPostazione: string): readonly PersonaCensita[];
}

export const censimentoDi = (persone: readonly PersonaCensita[]): Censimento => ({
  cerca: (codiceFiscale) => persone.find((persona) => persona.codiceFiscale === codiceFiscale),
  abilitati: (idPostazione) =>
    persone.filter(({ abilitata, postazioni }) => abilitata && postazioni.includes(idPostazione)),
});

/**
 * Who a card's codice fiscale names, as an operator of this workstation.
 *
 * @throws ErrorePostazione OPERATORE_NON_CENSITO, OPERATORE_NON_ABILITATO, POSTAZIONE_NON_ABILITATA
 */
export function operatoreCensito(censimento: Censimento, codiceFiscale: string, idPostazione: string): Operatore {
  const persona = censimento.cerca(codiceFiscale);
  if (!persona) throw new ErrorePostazione('OPERATORE_NON_CENSITO');
  if (!persona.abilitata) throw new ErrorePostazione('OPERATORE_NON_ABILITATO');
  if (!persona.postazioni.includes(idPostazione)) throw new ErrorePostazione('POSTAZIONE_NON_ABILITATA', idPostazione);
  const { cognome, nome, ruolo } = persona;
  return { codiceFiscale, cognome, nome, ruolo };
}
