import type { SessioneAperta } from '../session/sessione.ts';

/** Who makes a call, as ANPR is told (AUDIT_REST_02): always of the verified session, never of a field. */
export interface Chi {
  /** The officer: codice fiscale of the verified card. */
  readonly userID: string;
  /** The workstation, like `023050-PC-0001`. */
  readonly userLocation: string;
}

/** Who calls, of the session that is open on the workstation. */
export const chiDi = ({ operatore }: SessioneAperta, idPostazione: string): Chi => ({
  userID: operatore.codiceFiscale,
  userLocation: idPostazione,
});

/** Level of assurance of a log-in by card and PIN (ISO/IEC 29115); ANPR takes no more than 20 characters. */
export const LoA = 'LoA4';

/** Longer values are refused, and not said why (pdnd-idanpr 2.1). */
export const massimoCaratteri = 20;
