import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../../contract/operazioni/valori.ts';
import { type CodiceAnpr, ErroreAnpr } from '../../../errori.ts';
import { leggiGeneralita } from '../../../operazioni/criteri.ts';
import type { Persona } from '../../../popolazione/popolazione.ts';
import type { Atto } from '../../atto.ts';
import { codiceLegame } from '../../controlli/famiglie.ts';
import { type CodiciLuogo, controllaLuogo } from '../../controlli/luoghi.ts';
import { controllaForma, nomeDi, trovaSoggetto } from '../../controlli/soggetti.ts';
import { breve } from '../../iscrizioni/genitori.ts';

/** The other of a couple: somebody whom ANPR knows, or who is only written. */
export interface Partner {
  readonly persona: Persona | undefined;
  /** `tipoGeneralita`, as it goes into the record. */
  readonly generalita: Campi;
  readonly sesso: string | undefined;
}

/** The birth of the other of a couple: each kind of couple has codes of its own. */
const nascita = (inesistente: CodiceAnpr, istat: CodiceAnpr, nonValido: CodiceAnpr): CodiciLuogo => ({
  alternativa: 'ES050',
  comune: { inesistente, istat, nonValido },
  stato: { inesistente: 'EC030', incongruente: 'EC031' },
});
export const nascitaDi = {
  coniuge: nascita('EC152', 'EC154', 'EC155'),
  unito: nascita('EC156', 'EC158', 'EC159'),
  convivente: nascita('EC160', 'EC162', 'EC163'),
} as const;

/** Looks for who is named: an identifier must be somebody's, a name may be of who is not in ANPR. */
export function trovaPartner(atto: Atto, campi: Campi, luoghi: CodiciLuogo): Partner {
  const { idScheda, codiceFiscale } = leggiGeneralita(campi);
  if (idScheda !== undefined || codiceFiscale !== undefined) {
    const persona = trovaSoggetto(atto, campi, { diOgniComune: true, ancheCancellato: true });
    return { persona, generalita: breve(persona), sesso: persona.sesso };
  }
  controllaForma(campi);
  const luogo = sezioneDi(campi, 'luogoNascita');
  if (luogo) controllaLuogo(atto, luogo, testoDi(campi, 'dataNascita') ?? atto.decorrenza, luoghi);
  return { persona: undefined, generalita: campi, sesso: testoDi(campi, 'sesso')?.toUpperCase() };
}

/** Somebody cannot be in a couple with themselves. */
export function controllaDiverso(persona: Persona, partner: Partner): void {
  if (partner.persona?.idScheda === persona.idScheda) throw new ErroreAnpr('EN183');
}

/** True where the record of `persona` names `altro` in that section. */
export function nomina(persona: Persona, sezione: string, campo: string, altro: Persona): boolean {
  const numero = testoDi(sezioneDi(sezioneDi(persona.sezioni, sezione), campo), 'idSchedaSoggettoANPR');
  return numero === String(altro.idScheda);
}

/** Of a couple in one family, one the head, the other has the tie that a couple has: a warning otherwise. */
export function avvisaParentela(atto: Atto, persona: Persona, altro: Persona | undefined, atteso: string): void {
  if (!altro || altro.idFamiglia !== persona.idFamiglia) return;
  const legami = [codiceLegame(persona), codiceLegame(altro)];
  if (legami.includes('1') && !legami.includes(atteso)) atto.avvisa('EN292');
}

export const nomePartner = ({ persona, generalita }: Partner): string =>
  persona ? nomeDi(persona) : `${testoDi(generalita, 'cognome') ?? ''} ${testoDi(generalita, 'nome') ?? ''}`.trim();
