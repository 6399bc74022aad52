/** How a certificate that ends in so many days is shown: the nearer, the louder; two months are no alarm. */
export function tonoScadenza(giorni: number): 'neutra' | 'attenta' | 'cattiva' {
  if (giorni < 7) return 'cattiva';
  return giorni < 30 ? 'attenta' : 'neutra';
}
