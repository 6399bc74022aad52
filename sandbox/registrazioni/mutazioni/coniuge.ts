import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { testoXml } from '../../../contract/xml/testo.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import type { Atto } from '../atto.ts';
import { nomeDi } from '../controlli/soggetti.ts';

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
 * Codes of the notices that ANPR leaves for a Comune. Only the first three are known by name (anpr-protocol 3); there is
 * one for the civil status of a spouse (EN195), whose code is not published and is the sandbox's own.
 */
export const notifiche = { residenza: 'N010', cancellazione: 'N014', ripristino: 'N015', coniuge: 'N011' } as const;

/** Leaves a notice for the Comune of somebody, which is not the one that registers. */
export function notifica(
  atto: Atto,
  istat: string,
  quale: keyof typeof notifiche,
  { idScheda }: Pick<Persona, 'idScheda'>,
): void {
  const codice = notifiche[quale];
  const campi = [
    ['tipoNotifica', codice],
    ['codMittente', atto.mittente],
    ['codDestinatario', istat],
    ['idOperazioneANPR', String(atto.idOperazione)],
    ['idSchedaSoggettoANPR', String(idScheda)],
  ] as const;
  const testata = campi.map(([nome, valore]) => `<${nome}>${testoXml(valore)}</${nome}>`).join('');
  atto.operazioni.notifica(istat, codice, `<testataNotifica>${testata}</testataNotifica>`, idScheda, atto.adesso);
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
