import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import type { Tasto } from '../applicazione/tasti.ts';
import {
  annulla,
  apriPratica,
  attiva,
  chiudi,
  mostraFamiglia,
  mostraScheda,
  rileggi,
  sgombera,
  tornaAllElenco,
} from './azioni.ts';
import { attesaDi, linguettaAttiva, massimoLinguette, type Banco, type Linguetta } from './banco.ts';
import type { Riquadro } from './striscia-pratica.tsx';
import { vaiAllaRiga } from './vai-alla-riga.ts';

const t = schermate.sportello.tasti;

/** What the keys do on the desk as it is now. */
export function tastiSportello(tutto: Banco, mostra: (riquadro: Riquadro) => void): readonly Tasto[] {
  const corrente = linguettaAttiva(tutto);
  const persona = corrente?.persona;
  const letta = persona?.lettura.fase === 'pronta';
  return [
    { tasto: 'F4', etichetta: t.F4, azione: tutto.pratica ? () => mostra('protocollo') : undefined },
    { tasto: 'F5', etichetta: t.F5, azione: corrente && persona ? () => void rileggi(corrente.id) : undefined },
    { tasto: 'F6', etichetta: t.F6, azione: () => void apriPratica() },
    { tasto: 'F7', etichetta: t.F7, azione: () => mostra('finalita') },
    corrente && letta && persona.vista === 'famiglia'
      ? { tasto: 'F8', etichetta: t.F8scheda, azione: () => mostraScheda(corrente.id) }
      : {
          tasto: 'F8',
          etichetta: t.F8,
          azione: corrente && letta ? () => void mostraFamiglia(corrente.id) : undefined,
        },
    // Printing stored data is an access of its own, not built yet.
    { tasto: 'F9', etichetta: schermate.generali.tasti.F9 },
    { tasto: 'F12', etichetta: t.F12, azione: prossimoCittadino },
    { tasto: 'Esc', etichetta: schermate.generali.tasti.Esc, azione: () => indietro(corrente) },
    { tasto: 'Ctrl+W', etichetta: t.CtrlW, azione: corrente && (() => chiudi(corrente.id)), nascosto: true },
    ...tutto.linguette.slice(0, massimoLinguette).map(({ id }, i) => ({
      tasto: `Ctrl+${i + 1}`,
      etichetta: '',
      azione: () => attiva(id),
      nascosto: true,
    })),
  ];
}

const prossimoCittadino = (): void => {
  sgombera();
  annuncia(schermate.sportello.annunci.sgombero);
  vaiAllaRiga();
};

/** One step back: from what is awaited, from the family, from the person to the list, to the search line. */
const indietro = (corrente: Linguetta | undefined): void => {
  if (corrente && attesaDi(corrente) !== undefined) return annulla(corrente.id);
  if (corrente?.persona?.vista === 'famiglia') return mostraScheda(corrente.id);
  if (corrente?.persona && corrente.ricerca) return tornaAllElenco(corrente.id);
  vaiAllaRiga();
};
