import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { cambiaLegame } from '../../mutamenti/famiglie.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto } from '../atto.ts';
import { codiceLegame, componenti, controllaLegame, INTESTATARIO, senzaMovimentiDopo } from '../controlli/famiglie.ts';
import { trovaSoggetto } from '../controlli/soggetti.ts';
import { inAire } from '../../mutamenti/persone.ts';

/** Somebody of a family and their new tie with its head. */
export interface NuovoLegame {
  readonly persona: Persona;
  readonly codice: string;
}

/**
 * Who stays in the family of somebody who is cancelled, with new ties: where the head goes, those who stay need another
 * head; where anybody else does, nothing changes for them (EN483-EN485).
 */
export function chiResta(atto: Atto, uscente: Persona, elenco: readonly Campi[]): readonly NuovoLegame[] {
  const ruolo = testoDi(sezioneDi(atto.richiesta, 'datiControllo'), 'ruoloSoggetto')!;
  if (ruolo !== '1' && ruolo !== '2') throw new ErroreAnpr('EN372', [ruolo, 'ruoloSoggetto'], 'ruoloSoggetto');
  const eIntestatario = codiceLegame(uscente) === INTESTATARIO && tipoDi(uscente) === '1';
  const altri = componenti(atto, uscente.idFamiglia).filter(({ idScheda }) => idScheda !== uscente.idScheda);
  if (ruolo === '2') {
    if (eIntestatario || elenco.length > 0) throw new ErroreAnpr('EN484');
    return [];
  }
  if (!eIntestatario || (altri.length > 0 && elenco.length === 0)) throw new ErroreAnpr('EN483');
  const legami = elenco.map((uno) => legameDi(atto, uno, uscente, altri));
  controllaIntestatario(legami, altri);
  return legami;
}

const tipoDi = ({ sezioni }: Persona): string => testoDi(sezioneDi(sezioni, 'famigliaConvivenza'), 'tipoScheda')!;

function legameDi(atto: Atto, uno: Campi, uscente: Persona, altri: readonly Persona[]): NuovoLegame {
  const persona = trovaSoggetto(atto, sezioneDi(uno, 'generalita')!);
  if (persona.idScheda === uscente.idScheda) throw new ErroreAnpr('EN485');
  if (!altri.some(({ idScheda }) => idScheda === persona.idScheda)) throw new ErroreAnpr('EF044');
  senzaMovimentiDopo(atto, persona);
  const codice = controllaLegame(atto, sezioneDi(uno, 'legameSoggetto')!, '1', inAire(persona.sezioni));
  return { persona, codice };
}

function controllaIntestatario(legami: readonly NuovoLegame[], altri: readonly Persona[]): void {
  const intestatari = legami.filter(({ codice }) => codice === INTESTATARIO);
  if (intestatari.length > 1) throw new ErroreAnpr('EN166');
  if (intestatari.length === 0 && altri.length > 0) throw new ErroreAnpr('EN197');
}

/** Writes the new ties; whoever stays and was not given one may have a wrong one now. */
export function scriviLegami(atto: Atto, uscente: Persona, legami: readonly NuovoLegame[]): void {
  for (const { persona, codice } of legami) cambiaLegame(atto.scrittura, persona.idScheda, atto.decorrenza, codice);
  const senza = componenti(atto, uscente.idFamiglia).filter(
    ({ idScheda }) => idScheda !== uscente.idScheda && !legami.some(({ persona }) => persona.idScheda === idScheda),
  );
  if (legami.length > 0 && senza.length > 0) atto.avvisa('EN219');
}
