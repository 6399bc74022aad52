import type { Campi } from '../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../contract/messaggi/tabelle-minime.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { type CodiceAnpr, ErroreAnpr } from '../../errori.ts';
import { cambiataDopo } from '../../mutamenti/persone.ts';
import type { Persona, Scheda } from '../../popolazione/popolazione.ts';
import { parentela } from '../../popolazione/nuclei.ts';
import type { Atto } from '../atto.ts';

export const INTESTATARIO = parentela.intestatario;

export const generaliDi = (scheda: Pick<Scheda, 'sezioni'>): Campi => sezioneDi(scheda.sezioni, 'famigliaConvivenza')!;
export const comuneDi = (scheda: Pick<Scheda, 'sezioni'>): string =>
  testoDi(sezioneDi(generaliDi(scheda), 'idFamigliaConvivenzaComune'), 'idFamigliaConvivenzaComuneIstat')!;
export const famigliaAire = (scheda: Pick<Scheda, 'sezioni'>): boolean =>
  testoDi(generaliDi(scheda), 'famigliaAire') === 'S';

/** True where a request gives the number of a household. */
export const nominata = (famiglia: Campi | undefined): boolean =>
  famiglia !== undefined &&
  (famiglia['idFamigliaConvivenzaANPR'] !== undefined || famiglia['idFamigliaConvivenzaComune'] !== undefined);

/** The household that a request names by number, of ANPR's or of the Comune's, with its people. */
export function trovaScheda(atto: Atto, famiglia: Campi): Scheda {
  const { popolazione, oggi } = atto;
  const tipo = testoDi(famiglia, 'tipoScheda')!;
  if (tipo !== '1' && tipo !== '2') throw new ErroreAnpr('EF020', [tipo], 'tipoScheda');
  if (!nominata(famiglia)) throw new ErroreAnpr('EF011');
  const numero = testoDi(famiglia, 'idFamigliaConvivenzaANPR');
  const perAnpr = numero === undefined ? undefined : popolazione.scheda(Number(numero), oggi);
  if (numero !== undefined && !perAnpr) throw new ErroreAnpr('EF002', [], 'idFamigliaConvivenzaANPR');
  const comunale = sezioneDi(famiglia, 'idFamigliaConvivenzaComune');
  const [perComune] = comunale ? schedeComunali({ popolazione, oggi }, comunale) : [];
  if (comunale && !perComune) throw new ErroreAnpr('EF001', [], 'idFamigliaConvivenza');
  if (perAnpr && perComune && perAnpr.id !== perComune.id) throw new ErroreAnpr('EN296');
  const scheda = (perAnpr ?? perComune)!;
  // A family that everybody has left is put away by itself; a convivenza by a service of its own (2009).
  const vuota = tipo === '1' && componenti(atto, scheda.id).length === 0;
  if (vuota || generaliDi(scheda)['archiviata'] !== undefined) throw new ErroreAnpr(perAnpr ? 'EF002' : 'EF001');
  if (scheda.tipo !== tipo) throw new ErroreAnpr('EN172', [], 'tipoScheda');
  return scheda;
}

const schedeComunali = ({ popolazione, oggi }: Pick<Atto, 'popolazione' | 'oggi'>, comunale: Campi): Scheda[] =>
  popolazione.schedeNelComune(
    testoDi(comunale, 'idFamigliaConvivenzaComuneIstat')!,
    testoDi(comunale, 'idFamigliaConvivenza')!,
    oggi,
  );

/** A household of the Comune that asks; another's is refused with the code that the service has for it. */
export function schedaPropria(
  atto: Atto,
  famiglia: Campi,
  altrui: { readonly famiglia: CodiceAnpr; readonly convivenza: CodiceAnpr } = {
    famiglia: 'EN134',
    convivenza: 'EN135',
  },
): Scheda {
  const scheda = trovaScheda(atto, famiglia);
  if (comuneDi(scheda) !== atto.mittente)
    throw new ErroreAnpr(scheda.tipo === '1' ? altrui.famiglia : altrui.convivenza);
  return scheda;
}

/** The living and not cancelled of a household today. */
export const componenti = ({ popolazione, oggi }: Atto, scheda: number): Persona[] =>
  popolazione.componenti(scheda, oggi).filter(({ presente }) => presente);

export const codiceLegame = (persona: Persona): string =>
  testoDi(sezioneDi(persona.sezioni, 'legameSoggetto'), 'codiceLegame')!;

export const intestatarioDi = (persone: readonly Persona[]): Persona | undefined =>
  persone.find((uno) => codiceLegame(uno) === INTESTATARIO);

const dopoIlSubentro = new Set(['14', '15', '19', '80']);

/** `tipoLegameSoggetto`: a tie of the household's own table, from the day of the registration. */
export function controllaLegame(atto: Atto, legame: Campi, tipoScheda: '1' | '2', aire = false): string {
  const codice = testoDi(legame, 'codiceLegame')!;
  const tabella = tabelleMinime[tipoScheda === '1' ? 5 : 6]!;
  if (tabella[codice] === undefined) {
    throw new ErroreAnpr(tipoScheda === '1' ? 'EC002' : 'EC003', [codice], 'codiceLegame');
  }
  if (tipoScheda === '1' && dopoIlSubentro.has(codice)) throw new ErroreAnpr('EN246', [], 'codiceLegame');
  const tipo = testoDi(legame, 'tipoLegame');
  const atteso = tipoScheda === '2' ? '4' : aire ? '5' : '3';
  if (tipo !== undefined && tipo !== atteso) throw new ErroreAnpr('EN244', [], 'tipoLegame');
  const dal = testoDi(legame, 'dataDecorrenza')!.slice(0, 10);
  if (dal !== atto.decorrenza) throw new ErroreAnpr('EN206', [], 'dataDecorrenza');
  return codice;
}

/** What is said of a household besides its number: codes of their tables. */
export function controllaGenerali(famiglia: Campi): Campi {
  const motivo = testoDi(famiglia, 'motivoCostituzione');
  if (motivo !== undefined && tabelleMinime[26]![motivo] === undefined) throw new ErroreAnpr('EC004', [motivo]);
  const specie = testoDi(famiglia, 'specieConvivenza');
  if (specie !== undefined && tabelleMinime[27]![specie] === undefined) throw new ErroreAnpr('EC005', [specie]);
  const movimento = testoDi(famiglia, 'tipoMovimentazione');
  if (movimento !== undefined && tabelleMinime[23]![movimento] === undefined)
    throw new ErroreAnpr('EC074', [movimento]);
  const nomi = ['motivoCostituzione', 'denominazioneConvivenza', 'specieConvivenza', 'presenzaFamigliaCoabitante'];
  return Object.fromEntries(nomi.flatMap((nome) => (famiglia[nome] === undefined ? [] : [[nome, famiglia[nome]]])));
}

/** A new household has no number yet, and begins on the day of the registration. */
export function controllaNuova(atto: Atto, famiglia: Campi, legame: string): Campi {
  if (famiglia['idFamigliaConvivenzaANPR'] !== undefined) throw new ErroreAnpr('EF017');
  const origine = testoDi(famiglia, 'dataOrigineFamigliaConvivenza')?.slice(0, 10);
  if (origine !== undefined && origine > atto.oggi) throw new ErroreAnpr('EF025', [origine, atto.oggi]);
  if (origine !== undefined && origine !== atto.decorrenza) throw new ErroreAnpr('EF024');
  if (legame !== INTESTATARIO) throw new ErroreAnpr('EF021');
  return controllaGenerali(famiglia);
}

/**
 * Nothing has happened to somebody's household, or to whom their record belongs, after the day of the registration; of who
 * is cancelled, nothing at all after the last day.
 */
export function senzaMovimentiDopo({ scrittura, decorrenza }: Atto, persona: Persona, ultimoGiorno?: string): void {
  const giorno = ultimoGiorno ?? decorrenza;
  const tappe = scrittura.tappe(persona.idScheda);
  const nomi = ultimoGiorno === undefined ? ['generalita', 'datiCancellazione'] : undefined;
  const mossa = scrittura
    .appartenenze(persona.idScheda)
    .some(({ dal, legami }) => dal > giorno || legami.some((uno) => uno.dal > giorno));
  if (mossa || cambiataDopo(tappe, giorno, nomi) !== undefined) {
    throw new ErroreAnpr('EN240', [`${persona.cognome} ${persona.nome}`]);
  }
}

/** Nobody joins a household before it begins. */
export function controllaIngresso({ scrittura, decorrenza }: Atto, { id }: Pick<Scheda, 'id'>): void {
  if (scrittura.tappeScheda(id)[0]!.dal > decorrenza) throw new ErroreAnpr('EF031', [], 'dataDecorrenza');
}

/** Nothing of what is said of a household is already registered from a later day. */
export function senzaGeneraliDopo({ scrittura }: Atto, { id }: Pick<Scheda, 'id'>, giorno: string): void {
  const tappe = scrittura.tappeScheda(id);
  const dopo = giorno < tappe[0]!.dal ? tappe[0]!.dal : cambiataDopo(tappe, giorno, ['famigliaConvivenza']);
  if (dopo !== undefined) throw new ErroreAnpr('EN389', [giorno, dopo, 'famiglia'], 'dataDecorrenza');
}

export const elenco = (atto: Atto, nome: string): readonly Campi[] => sezioniDi(atto.richiesta, nome);
