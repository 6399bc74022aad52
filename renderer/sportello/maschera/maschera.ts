import { riconosci } from '../../../contract/identificativi/riconosci.ts';
import { Deposito } from '../../comuni/deposito.ts';
import { oggi } from '../../comuni/date.ts';
import { vaiAlCampo } from '../../moduli/modulo.tsx';
import { conCambi, type Scritto } from '../../moduli/scritto.ts';
import { cerca } from '../azioni.ts';
import { banco, linguettaAttiva, type Domanda } from '../banco.ts';
import { criteriDi } from '../criteri.ts';
import { erroriDellaMaschera } from './controlli.ts';
import { criteriInMaschera, domandaDellaMaschera } from './criteri-maschera.ts';
import { percorsi, type NomeCampo } from './radice.ts';

/** The mask as it is on the desk: what is typed in it stays until it is emptied, sent or not, seen or not. */
export interface Maschera {
  readonly aperta: boolean;
  readonly scritto: Scritto;
  /** Typed since it was filled or sent: then it is what F3 shows again. */
  readonly modificata: boolean;
  /** The officer asked to search with something missing. */
  readonly tentata: boolean;
  /** Where the cursor goes when it opens. */
  readonly fuoco: NomeCampo;
}

export const mascheraVuota: Maschera = {
  aperta: false,
  scritto: {},
  modificata: false,
  tentata: false,
  fuoco: 'cognome',
};

export const maschera = new Deposito<Maschera>(mascheraVuota);
export const nomeMaschera = 'maschera';

/** F3: what was being typed, else the criteria in use, else empty. */
export function apriMaschera(fuoco: NomeCampo = 'cognome'): void {
  const inUso = criteriInUso();
  maschera.cambia((prima) => ({
    ...prima,
    aperta: true,
    tentata: false,
    fuoco,
    scritto: prima.modificata || !inUso ? prima.scritto : riempita(prima.scritto, inUso),
  }));
}

/** Opens the mask with some changes to the criteria in use: a search to try next. */
export function apriMascheraCon({ criteri, allaData }: Domanda, cambi: Scritto, fuoco: NomeCampo): void {
  maschera.scrivi({
    aperta: true,
    scritto: conCambi(criteriInMaschera(criteri, allaData), cambi),
    modificata: true,
    tentata: false,
    fuoco,
  });
}

/** What is being searched by: the line, if it holds something not sent yet; else the tab's own criteria. */
const criteriInUso = (): Domanda | null => {
  const { riga, inviata } = banco.leggi();
  const daRiga = riga === inviata ? null : criteriDi(riconosci(riga));
  if (daRiga) return { criteri: daRiga };
  return linguettaAttiva(banco.leggi())?.domanda ?? null;
};

/** The mask filled with criteria; where it is they already, it stays as typed, with what it remembers of the choices. */
const riempita = (scritto: Scritto, { criteri, allaData }: Domanda): Scritto => {
  const suoi = criteriInMaschera(criteri, allaData);
  const ora = domandaDellaMaschera(scritto);
  return JSON.stringify(ora) === JSON.stringify(domandaDellaMaschera(suoi)) ? scritto : suoi;
};

export const chiudiMaschera = (): void => maschera.cambia((prima) => ({ ...prima, aperta: false }));

/** A closed mask takes nothing: a field that loses the cursor as it goes must not fill the next citizen's. */
export const scriviMaschera = (cambi: Scritto): void =>
  maschera.cambia((prima) => {
    const scritto = conCambi(prima.scritto, cambi);
    return prima.aperta && scritto !== prima.scritto ? { ...prima, scritto, modificata: true } : prima;
  });

export function svuotaMaschera(): void {
  maschera.cambia((prima) => ({ ...prima, scritto: {}, modificata: false, tentata: false }));
  vaiAlCampo(nomeMaschera, percorsi.cognome);
}

/** Searches by what is typed, or goes to the first thing to put right. */
export function cercaConMaschera(): void {
  const { scritto } = maschera.leggi();
  const [primo] = erroriDellaMaschera(scritto, oggi());
  if (primo) {
    maschera.cambia((prima) => ({ ...prima, tentata: true }));
    return vaiAlCampo(nomeMaschera, primo.percorso);
  }
  const { criteri, allaData } = domandaDellaMaschera(scritto);
  maschera.cambia((prima) => ({ ...prima, aperta: false, modificata: false, tentata: false }));
  void cerca(criteri, allaData);
}
