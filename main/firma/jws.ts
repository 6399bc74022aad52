/** Signs bytes with RSASSA-PKCS1-v1_5 and SHA-256: a key on this computer, or a token. */
export type FirmaRs256 = (dati: Uint8Array) => Promise<Uint8Array>;

const base64url = (dati: Uint8Array | string): string => Buffer.from(dati).toString('base64url');

/**
 * A compact JWS (RFC 7515, section 7.1) by RS256, the only algorithm that PDND takes. Signed outside any library, so that
 * the key may lie on a token.
 */
export async function firmaJws(
  kid: string,
  contenuto: Readonly<Record<string, unknown>>,
  firma: FirmaRs256,
): Promise<string> {
  const intestazione = { alg: 'RS256', kid, typ: 'JWT' };
  const daFirmare = `${base64url(JSON.stringify(intestazione))}.${base64url(JSON.stringify(contenuto))}`;
  return `${daFirmare}.${base64url(await firma(Buffer.from(daFirmare)))}`;
}

/** A JWT taken apart, its signature not looked at. */
export interface JwtLetto {
  readonly intestazione: Readonly<Record<string, unknown>>;
  readonly contenuto: Readonly<Record<string, unknown>>;
}

/** Reads a JWT without believing it; undefined where it is none. */
export function leggiJwt(testo: string): JwtLetto | undefined {
  const [intestazione, contenuto] = testo.split('.').map(oggettoIn);
  return intestazione && contenuto ? { intestazione, contenuto } : undefined;
}

const oggettoIn = (parte: string): JwtLetto['contenuto'] | undefined => {
  try {
    const letto: unknown = JSON.parse(Buffer.from(parte, 'base64url').toString('utf8'));
    return typeof letto === 'object' && letto !== null ? (letto as JwtLetto['contenuto']) : undefined;
  } catch {
    // Not JSON: then it is no JWT, which is what the caller asks.
    return undefined;
  }
};
