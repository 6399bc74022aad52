import type { ModoStampa } from '../../contract/consultazione.ts';
import type { Esito } from '../../contract/esito.ts';
import type { CodiceFinalita } from '../../contract/finalita.ts';
import type { CodiceEService } from '../../contract/operazioni/pdnd/catalogo.ts';
import type { EServizioOfferto, EsitoEService } from '../../contract/pdnd/eservizi.ts';
import type { Pratica } from '../../contract/pratica.ts';
import { Deposito } from '../comuni/deposito.ts';
import type { Scritto } from '../moduli/scritto.ts';
import type { Lettura } from '../sportello/banco.ts';
import type { Per } from './radice.ts';

/** What an officer of another office is asking. */
export interface StatoUffici {
  readonly finalita: CodiceFinalita | null;
  /** What the purpose may ask; null until it is known. */
  readonly offerti: Esito<readonly EServizioOfferto[]> | null;
  /** The practice of these requests: another purpose, or another protocol, opens another. */
  readonly pratica: Pratica | null;
  readonly codice: CodiceEService | null;
  readonly protocollo: string;
  readonly per: Per;
  readonly riga: string;
  readonly scritto: Scritto;
  readonly tentato: boolean;
  readonly esito: Lettura<EsitoEService> | null;
  /** The sheet is shown, and what became of printing it. */
  readonly foglio: { readonly modo?: ModoStampa; readonly esito?: Esito<string | null> } | null;
}

/** Nothing asked yet, or not any more: what an answer had brought goes. */
export const senzaRisposta = { tentato: false, esito: null, foglio: null } as const;

export const ufficiVuoti: StatoUffici = {
  finalita: null,
  offerti: null,
  pratica: null,
  codice: null,
  protocollo: '',
  per: 'codice',
  riga: '',
  scritto: {},
  ...senzaRisposta,
};

export const uffici = new Deposito<StatoUffici>(ufficiVuoti);

export const cambiaUffici = (cambi: Partial<StatoUffici>): void => uffici.cambia((tutto) => ({ ...tutto, ...cambi }));
