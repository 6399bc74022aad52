import type { Archivio } from '../../archivio/archivio.ts';
import { aMezzanotte, giornoItaliano } from '../../giorno.ts';
import type { CodiceServizio } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { esigiGateway } from '../cause.ts';
import type { Soglie } from '../registro.ts';
import { type Secchio, secchio } from '../token/ritmo.ts';

/** What a client has of its daily quota after a call. */
export interface Consumo {
  readonly limite: number;
  readonly rimaste: number;
  /** Seconds to the next quota. */
  readonly fra: number;
}

/**
 * The two limits of the gateway: "QuotaFruizione", a number of calls of each client in a day of Italy, refused ones
 * included (pdnd-idanpr 2.4, 6.7), and where it is set a number of calls a second.
 */
export function consumi(db: Archivio) {
  const aggiungi = db.prepare<[string, string, string], { quante: number }>(
    `INSERT INTO pdnd_consumo VALUES (?, ?, ?, 1)
     ON CONFLICT (client, servizio, giorno) DO UPDATE SET quante = quante + 1 RETURNING quante`,
  );
  const secchi = new Map<string, { readonly ritmo: number; readonly secchio: Secchio }>();

  const nelRitmo = (chi: string, ritmo: number, adesso: number): boolean => {
    const suo = secchi.get(chi);
    const buono = suo?.ritmo === ritmo ? suo : { ritmo, secchio: secchio({ massimo: ritmo, intervallo: 1000 }) };
    secchi.set(chi, buono);
    return buono.secchio.prendi(adesso);
  };

  return {
    /** Counts a call; `adesso` in milliseconds since the epoch. */
    conta(client: string, servizio: CodiceServizio, { quota }: Soglie, adesso: number): Consumo {
      const { quante } = aggiungi.get(client, servizio, giornoItaliano(adesso))!;
      return { limite: quota, rimaste: quota - quante, fra: aMezzanotte(adesso) };
    },
    /** @throws RifiutoPdnd where either limit is passed */
    limita(client: string, servizio: CodiceServizio, consumo: Consumo, { ritmo }: Soglie, adesso: number): void {
      esigiGateway(consumo.rimaste >= 0, 'quota-giornaliera');
      esigiGateway(ritmo === null || nelRitmo(`${client} ${servizio}`, ritmo, adesso), 'ritmo');
    },
  };
}

export type Consumi = ReturnType<typeof consumi>;

/** How an answer tells the quota. */
export const intestazioniConsumo = ({ limite, rimaste, fra }: Consumo): Readonly<Record<string, string>> => ({
  'X-RateLimit-Limit': String(limite),
  'X-RateLimit-Remaining': String(Math.max(0, rimaste)),
  'X-RateLimit-Reset': String(fra),
});
