/** Today in Italy (`xs:date`). */
export const oggiItaliano = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date());
