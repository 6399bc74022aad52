import type { Difetto } from '../../../contract/pdnd/difetti.ts';
import { leggiJwt } from '../../firma/jws.ts';
import { digestTraccia } from '../gettoni.ts';
import type { Attesa } from './attesa.ts';

/** What of a voucher does not fit the call that it is for: it is decoded, not believed (pdnd-idanpr 1.4). */
export function esaminaVoucher(
  voucher: string | undefined,
  traccia: string | undefined,
  { servizio, adesso }: Pick<Attesa, 'servizio' | 'adesso'>,
): readonly Difetto[] {
  const contenuto = voucher === undefined ? undefined : leggiJwt(voucher)?.contenuto;
  if (!contenuto) return [{ codice: 'VOUCHER_ASSENTE' }];
  const digest = contenuto['digest'] as { value?: unknown } | undefined;
  const scaduto = typeof contenuto['exp'] !== 'number' || contenuto['exp'] * 1000 <= adesso;
  const suo = String(digest?.value).toLowerCase();
  const difetti: (Difetto | false)[] = [
    scaduto && { codice: 'VOUCHER_SCADUTO' },
    contenuto['aud'] !== servizio.audience && { codice: 'VOUCHER_ALTRO_SERVIZIO' },
    contenuto['purposeId'] !== servizio.purposeId && { codice: 'VOUCHER_ALTRA_FINALITA' },
    digest?.value === undefined && { codice: 'VOUCHER_SENZA_DIGEST' },
    digest?.value !== undefined &&
      traccia !== undefined &&
      suo !== digestTraccia(traccia) && { codice: 'VOUCHER_ALTRA_TRACCIA' },
  ];
  return difetti.filter((uno) => uno !== false);
}
