/** Title of the window. */
export const titoloFinestra = 'Postazione ANPR';
