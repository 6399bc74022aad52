import type { Ruolo } from '../../contract/sandbox.ts';

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
