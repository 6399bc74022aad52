/** A copy of these bytes as the ArrayBuffer of their own that asn1js and pkijs want. */
export const arrayBufferDi = (byte: Uint8Array): ArrayBuffer => new Uint8Array(byte).buffer;
