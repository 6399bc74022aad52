/** Wraps DER bytes between PEM lines (RFC 7468). A revocation list is `X509 CRL`: OpenSSL refuses `CRL`. */
export function pemDi(etichetta: 'CERTIFICATE' | 'PRIVATE KEY' | 'X509 CRL', der: Uint8Array): string {
  const righe =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${etichetta}-----`, ...righe, `-----END ${etichetta}-----`, ''].join('\n');
}
