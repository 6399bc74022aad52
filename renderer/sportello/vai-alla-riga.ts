import { schermataCorrente } from '../applicazione/schermata.ts';

export const idRiga = 'riga-ricerca';

/** Puts the cursor in the search line, its text ready to be written over; from any screen. */
export function vaiAllaRiga(): void {
  // Elsewhere the line is not there yet: it takes the cursor when the desk is drawn.
  schermataCorrente.scrivi('sportello');
  const riga = document.getElementById(idRiga);
  if (!(riga instanceof HTMLInputElement)) return;
  riga.focus();
  riga.select();
}
