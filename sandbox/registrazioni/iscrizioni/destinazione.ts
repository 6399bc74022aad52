import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { fonda } from '../../mutamenti/famiglie.ts';
import type { Atto } from '../atto.ts';
import {
  componenti,
  controllaIngresso,
  controllaLegame,
  controllaNuova,
  famigliaAire,
  INTESTATARIO,
  intestatarioDi,
  nominata,
  schedaPropria,
} from '../controlli/famiglie.ts';

/** The household that somebody who is registered joins; made when they do, where it is a new one. */
export interface Destinazione {
  readonly legame: string;
  readonly scheda: () => number;
}

export interface Chiesta {
  /** `tipoFamigliaConvivenza` and `tipoLegameSoggetto`. */
  readonly famiglia: Campi;
  readonly legame: Campi;
  /** 1 a new family, 2 one that is there. */
  readonly attribuzione: string;
  readonly aire: boolean;
  /** The house of a new family, checked. */
  readonly residenza: () => Campi;
  readonly altraLingua?: readonly Campi[];
}

/** Checks the household of who is registered: new, and then they are its head, or one of the Comune's. */
export function destinazione(atto: Atto, chiesta: Chiesta): Destinazione {
  const { famiglia, aire } = chiesta;
  const tipo = testoDi(famiglia, 'tipoScheda');
  if (tipo !== '1' && tipo !== '2') throw new ErroreAnpr('EF020', [tipo ?? ''], 'tipoScheda');
  const legame = controllaLegame(atto, chiesta.legame, tipo, aire);
  controllaFamigliaAire(famiglia, aire);
  if (chiesta.attribuzione === '1') return nuova(atto, chiesta, tipo, legame);
  if (!nominata(famiglia)) throw new ErroreAnpr('EF011');
  const scheda = schedaPropria(atto, famiglia, { famiglia: 'EN119', convivenza: 'EN135' });
  controllaIngresso(atto, scheda);
  if (famigliaAire(scheda) !== aire) throw new ErroreAnpr('EF018');
  const capo = intestatarioDi(componenti(atto, scheda.id));
  if (capo && legame === INTESTATARIO) {
    throw new ErroreAnpr(scheda.tipo === '1' ? 'EF007' : 'EN392');
  }
  return { legame, scheda: () => scheda.id };
}

function controllaFamigliaAire(famiglia: Campi, aire: boolean): void {
  if (!aire && testoDi(famiglia, 'famigliaAire')?.toUpperCase() === 'S') throw new ErroreAnpr('EF019');
}

function nuova(atto: Atto, chiesta: Chiesta, tipo: '1' | '2', legame: string): Destinazione {
  // A convivenza is registered by a service of its own (1010).
  if (tipo === '2') throw new ErroreAnpr('EN304');
  const generali = controllaNuova(atto, chiesta.famiglia, legame);
  const residenza = chiesta.residenza();
  const { aire, altraLingua } = chiesta;
  const dove = { dal: atto.decorrenza, tipo, istat: atto.mittente, aire, residenza, generali };
  return { legame, scheda: () => fonda(atto.scrittura, { ...dove, altraLingua }) };
}

/** The family or the convivenza of a request that has a section for each. */
export function famigliaOConvivenza(richiesta: Campi): { readonly famiglia: Campi; readonly legame: Campi } {
  const famiglia = sezioneDi(richiesta, 'famiglia');
  const convivenza = sezioneDi(richiesta, 'convivenza');
  if (!famiglia === !convivenza) throw new ErroreAnpr('EF022');
  const dentro = (famiglia ?? convivenza)!;
  const scheda = sezioneDi(dentro, famiglia ? 'famiglia' : 'convivenza')!;
  if (testoDi(scheda, 'tipoScheda') !== (famiglia ? '1' : '2')) throw new ErroreAnpr('EN304');
  return { famiglia: scheda, legame: sezioneDi(dentro, 'legameSoggetto')! };
}
