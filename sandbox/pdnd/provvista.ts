import { join } from 'node:path';
import type { Archivio } from '../archivio/archivio.ts';
import type { Cartella } from '../cartella.ts';
import type { CodiceServizio } from '../../contract/operazioni/pdnd/catalogo.ts';
import { type Coppia, leggiOCreaChiave } from './chiavi.ts';
import { kidDi } from './jws.ts';
import { registroPdnd, type RegistroPdnd } from './registro.ts';

/** The Comune's client, which the sandbox has from the start, ready to be used. */
export interface ClientPronto {
  readonly clientId: string;
  readonly kid: string;
  /** File of its private key, PKCS#8 PEM. */
  readonly chiave: string;
  /** Purpose of every e-service. */
  readonly finalita: ReadonlyMap<CodiceServizio, string>;
}

export interface ProvvistaPdnd {
  readonly registro: RegistroPdnd;
  readonly client: ClientPronto;
  /** Key that vouchers are signed with, and its id. */
  readonly voucher: Coppia & { readonly kid: string };
}

/**
 * Opens what PDND knows in the sandbox's folder, adding whatever is not there: all of it in a new folder or in one made
 * before the sandbox had PDND, a new e-service in an older one.
 */
export function provvediPdnd(percorsi: Cartella, db: Archivio): ProvvistaPdnd {
  const registro = registroPdnd(db);
  const chiave = join(percorsi.chiavi, 'pdnd-client.pem');
  const voucher = leggiOCreaChiave(join(percorsi.chiavi, 'pdnd-voucher.pem'));
  const { pubblica } = leggiOCreaChiave(chiave);
  const kid = kidDi(pubblica);
  const clientId = db.transaction(() => {
    // The first is the one made here: those that are made later, by who tries the onboarding, come after.
    const pronto = registro.clienti()[0] ?? creaClient(registro, kid, pubblica);
    registro.completa(pronto);
    return pronto;
  })();
  const finalita = new Map(registro.tutteFinalita().map(({ id, servizio }) => [servizio, id] as const));
  return {
    registro,
    client: { clientId, kid, chiave, finalita },
    voucher: { ...voucher, kid: kidDi(voucher.pubblica) },
  };
}

function creaClient(registro: RegistroPdnd, kid: string, pubblica: Coppia['pubblica']): string {
  const id = registro.creaClient();
  registro.aggiungiChiave(kid, id, pubblica.export({ type: 'spki', format: 'pem' }) as string);
  return id;
}
