import { schermate } from '../../contract/messaggi/schermate.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import type { Tasto } from '../applicazione/tasti.ts';
import { vaiAlRisultato } from '../comuni/fuoco.ts';
import { registraDallaScheda } from '../registrazioni/azioni.ts';
import { dimenticaServizi } from '../servizi/servizi.ts';
import { annulla, apriPratica, attiva, chiudi, ripeti, sgombera, tornaAllElenco } from './azioni.ts';
import { inAttesa, linguettaAttiva, massimoLinguette, type Banco, type Linguetta, type Vista } from './banco.ts';
import { lasciaBozza } from './bozze/bozza.ts';
import { apriConfronto } from './confronto/scelta.ts';
import { apriMaschera, chiudiMaschera, maschera, mascheraVuota } from './maschera/maschera.ts';
import { apriPannello, chiudiRiquadro } from './pannello.ts';
import { riquadro, type Riquadro } from './riquadro.ts';
import { vaiAllaRiga } from './vai-alla-riga.ts';
import { mostraVista, stampaVisura } from './viste.ts';

const t = schermate.sportello.tasti;

/** What the keys do on the desk as it is now. */
export function tastiSportello(tutto: Banco, coperto: boolean, aperto: Riquadro): readonly Tasto[] {
  const corrente = linguettaAttiva(tutto);
  // While a sheet is being printed the window is the sheet: nothing may take its place.
  if (corrente?.persona?.stampa?.lettura.fase === 'in-corso') return [];
  return [
    { tasto: 'F3', etichetta: t.F3, azione: () => apriMaschera() },
    { tasto: 'F6', etichetta: t.F6, azione: aperto === 'pratica' ? undefined : () => void apriPratica() },
    { tasto: 'F7', etichetta: t.F7, azione: apriPannello },
    // The mask and the comparison hide the person: what would act on them is off.
    ...(coperto ? [] : tastiPersona(corrente)),
    { tasto: 'F12', etichetta: t.F12, azione: prossimoCittadino },
    { tasto: 'Esc', etichetta: schermate.generali.tasti.Esc, azione: () => indietro(corrente) },
    { tasto: 'Ctrl+W', etichetta: t.CtrlW, azione: corrente && (() => chiudi(corrente.id)), nascosto: true },
    ...tutto.linguette.slice(0, massimoLinguette).map(({ id }, i) => ({
      tasto: `Ctrl+${i + 1}`,
      etichetta: '',
      azione: () => vaiAllaLinguetta(id),
      nascosto: true,
    })),
  ];
}

/** The ways to look at the person on the screen; off where there is none. */
const tastiPersona = (corrente: Linguetta | undefined): readonly Tasto[] => {
  const persona = corrente?.persona;
  const letta = persona?.lettura.fase === 'pronta';
  const vista = letta ? persona.vista : undefined;
  /** The same key goes there and back. */
  const alterna = (quale: Vista) =>
    corrente && letta ? () => mostraVista(corrente.id, vista === quale ? 'scheda' : quale) : undefined;
  const stampa = vista === 'visura' && corrente;
  return [
    { tasto: 'F5', etichetta: t.F5, azione: corrente && (() => ripeti(corrente.id)) },
    { tasto: 'F8', etichetta: vista === 'famiglia' ? t.F8scheda : t.F8, azione: alterna('famiglia') },
    stampa
      ? { tasto: 'F9', etichetta: t.F9stampa, azione: () => void stampaVisura(stampa.id, 'stampa') }
      : { tasto: 'F9', etichetta: t.F9, azione: alterna('visura') },
    ...(stampa ? [{ tasto: 'F10', etichetta: t.F10pdf, azione: () => void stampaVisura(stampa.id, 'pdf') }] : []),
    {
      tasto: 'Ctrl+R',
      etichetta: t.CtrlR,
      azione: letta ? () => void registraDallaScheda() : undefined,
      nascosto: !letta,
    },
    { tasto: 'Ctrl+S', etichetta: t.CtrlS, azione: alterna('storia'), nascosto: !letta },
    {
      tasto: 'Ctrl+D',
      etichetta: t.CtrlD,
      azione: persona ? () => riquadro.scrivi('alla-data') : undefined,
      nascosto: !letta,
    },
    { tasto: 'Ctrl+O', etichetta: t.CtrlO, azione: alterna('originale'), nascosto: !letta },
    { tasto: 'F11', etichetta: t.F11, azione: corrente && apriConfronto },
  ];
};

const vaiAllaLinguetta = (id: string): void => {
  chiudiMaschera();
  attiva(id);
  vaiAlRisultato();
};

const prossimoCittadino = (): void => {
  // The panels first: what is left open would take the next citizen's keys.
  chiudiRiquadro();
  dimenticaServizi();
  lasciaBozza();
  sgombera();
  maschera.scrivi(mascheraVuota);
  annuncia(schermate.sportello.annunci.sgombero);
  vaiAllaRiga();
};

/** One step back: from what is awaited, from a view, from the person to the list, to the search line. */
const indietro = (corrente: Linguetta | undefined): void => {
  if (corrente && inAttesa(corrente)) return annulla(corrente.id);
  if (corrente?.persona && corrente.persona.vista !== 'scheda') return mostraVista(corrente.id, 'scheda');
  if (corrente?.persona && corrente.ricerca) return tornaAllElenco(corrente.id);
  vaiAllaRiga();
};
