import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto } from '../atto.ts';
import { nomeDi } from '../controlli/soggetti.ts';
import { notifica } from '../notifiche.ts';

/** Civil statuses of who is bound to another: married, in a civil union. */
const legati = ['2', '6'];

export const statoCivileDi = ({ sezioni }: Persona): string =>
  testoDi(sezioneDi(sezioni, 'statoCivile'), 'statoCivile') ?? '9';

export const legato = (persona: Persona): boolean => legati.includes(statoCivileDi(persona));

/** The other of the couple as the record names them, where ANPR knows them. */
export function coniugeDi({ popolazione, oggi }: Atto, { sezioni }: Persona): Persona | undefined {
  const altro =
    sezioneDi(sezioneDi(sezioni, 'matrimonio'), 'coniuge') ??
    sezioneDi(sezioneDi(sezioni, 'unioneCivile'), 'unitoCivilmente');
  const numero = testoDi(altro, 'idSchedaSoggettoANPR');
  return numero === undefined ? undefined : popolazione.perIdScheda(numero, oggi)[0];
}

/**
 * The record of the other of a couple is not changed along: their own Comune does it, and is told to, by a warning where it
 * is the one that registers and by a notice where it is another.
 */
export function avvisaConiuge(atto: Atto, persona: Persona): void {
  const altro = legato(persona) ? coniugeDi(atto, persona) : undefined;
  if (!altro?.presente) return;
  avvisaDi(atto, altro);
}

export function avvisaDi(atto: Atto, altro: Persona): void {
  if (altro.istat === atto.mittente) return atto.avvisa('EN310', [nomeDi(altro), '']);
  atto.avvisa('EN195');
  notifica(atto, altro.istat, 'coniuge', altro);
}
