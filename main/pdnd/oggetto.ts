/** The JSON object that an answer is; undefined where it is none: gateways answer HTML when they are ill. */
export function oggettoIn(corpo: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const letto: unknown = JSON.parse(corpo.toString('utf8'));
    return typeof letto === 'object' && letto !== null ? (letto as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    // Who called tells what of it is known.
    return undefined;
  }
}
