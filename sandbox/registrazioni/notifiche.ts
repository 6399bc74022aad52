import { testoXml } from '../../contract/xml/testo.ts';
import type { Persona } from '../popolazione/popolazione.ts';
import type { Atto } from './atto.ts';

/**
 * Codes of the notices that ANPR leaves for a Comune. Only the first three are known by name (anpr-protocol 3); there is
 * one for the civil status of a spouse (EN195), whose code is not published and is the sandbox's own.
 */
const notifiche = { residenza: 'N010', cancellazione: 'N014', ripristino: 'N015', coniuge: 'N011' } as const;

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
