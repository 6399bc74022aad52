import { closeSync, openSync, writeSync } from 'node:fs';
import type { CodiceAnpr } from './errori.ts';
import type { CodiceServizio } from '../contract/operazioni/pdnd/catalogo.ts';
import type { CausaGateway, CausaToken } from './pdnd/cause.ts';
import type { EsitoAnpr } from './pdnd/servizi/sportello.ts';
import type { MotivoRifiuto } from './rifiuto.ts';

/** A line of the sandbox's log. No citizen's data: ids of operations, people of the Comune, reasons. */
export type Voce =
  | { readonly evento: 'avvio' | 'fine'; readonly dettaglio?: string }
  | {
      readonly evento: 'rifiuto';
      readonly motivo: MotivoRifiuto;
      readonly dettaglio?: string;
      readonly idOperazioneComune?: string;
    }
  | {
      readonly evento: 'operazione';
      readonly codice: string;
      readonly idOperazioneComune: string;
      readonly operatore: string;
      readonly postazione: string;
      /** `ripetuta` where the stored answer was given again. */
      readonly esito: 'fatta' | 'ripetuta' | CodiceAnpr;
      /** Where the request is wrong: names of elements, never their values. */
      readonly dettaglio?: string;
    }
  | {
      /** A request of voucher; `codice` where PDND's own debug tool has one for the cause. */
      readonly evento: 'pdnd-token';
      readonly esito: 'emesso' | 'rifiutato';
      readonly servizio?: CodiceServizio;
      readonly client?: string;
      readonly finalita?: string;
      readonly causa?: CausaToken;
      readonly codice?: string;
      readonly dettaglio?: string;
      readonly correlationId?: string;
    }
  | {
      /** A call of an e-service: refused by the gateway (`causa`), or answered by ANPR with that outcome. */
      readonly evento: 'pdnd-eservice';
      readonly govwayId: string;
      readonly servizio?: CodiceServizio;
      readonly client?: string;
      readonly causa?: CausaGateway;
      readonly esito?: EsitoAnpr;
      /** Names of claims, headers or fields, never what they say of people. */
      readonly dettaglio?: string;
    }
  | { readonly evento: 'guasto'; readonly dettaglio: string }
  | { readonly evento: 'errore'; readonly dettaglio: string };

export interface Diario {
  scrivi(voce: Voce): void;
  /** Everything written since the start, for tests in the same process. */
  readonly voci: readonly Voce[];
  chiudi(): void;
}

const MEMORIA = 1000;

/** Appends JSON lines to `percorso`, each with its time; written before the answer leaves, whatever happens next. */
export function apriDiario(percorso: string): Diario {
  const file = openSync(percorso, 'a', 0o600);
  const voci: Voce[] = [];
  return {
    voci,
    scrivi(voce) {
      writeSync(file, `${JSON.stringify({ quando: new Date().toISOString(), ...voce })}\n`);
      voci.push(voce);
      if (voci.length > MEMORIA) voci.shift();
    },
    chiudi: () => closeSync(file),
  };
}
