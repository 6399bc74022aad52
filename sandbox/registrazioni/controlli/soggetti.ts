import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { type CodiceAnpr, ErroreAnpr } from '../../errori.ts';
import { inAire } from '../../mutamenti/persone.ts';
import { corrisponde, type Generalita, leggiGeneralita } from '../../operazioni/criteri.ts';
import type { Persona } from '../../popolazione/popolazione.ts';
import { comunePerIstat } from '../../popolazione/luoghi.ts';
import type { Atto } from '../atto.ts';

/** What is asked of the person whom a registration is about. */
export interface Requisiti {
  /** True admits who is dead or cancelled. */
  readonly ancheCancellato?: true;
  /** True admits who is of another Comune. */
  readonly diOgniComune?: true;
  /** True admits who may be in ANPR twice. */
  readonly ancheSospeso?: true;
}

/** Words that cannot stand together in `tipoGeneralita`. */
export function controllaForma(campi: Campi): void {
  if (campi['senzaCognome'] !== undefined && campi['senzaNome'] !== undefined) throw new ErroreAnpr('ES057');
  const data = testoDi(campi, 'dataNascita');
  if (campi['senzaGiorno'] !== undefined && campi['senzaGiornoMese'] !== undefined) throw new ErroreAnpr('ES058');
  if (data === undefined) return;
  if (campi['senzaGiornoMese'] !== undefined && data.slice(5, 10) !== '01-01') throw new ErroreAnpr('ES063', [data]);
  if (campi['senzaGiorno'] !== undefined && data.slice(8, 10) !== '01') throw new ErroreAnpr('ES066', [data]);
}

/** What is said of somebody and is not so, in the order in which ANPR looks at it. */
const incongruenze: readonly (readonly [(chi: Generalita) => Generalita, CodiceAnpr])[] = [
  [({ codiceFiscale }) => ({ codiceFiscale }), 'EN070'],
  [({ cognome }) => ({ cognome }), 'EN069'],
  [({ nome }) => ({ nome }), 'EN068'],
  [({ sesso }) => ({ sesso }), 'EN075'],
  [({ nascita }) => ({ nascita }), 'EN071'],
  [({ luogoNascita }) => ({ luogoNascita }), 'EN072'],
];

function confronta(persona: Persona, campi: Campi): void {
  const chi = leggiGeneralita(campi);
  for (const [una, codice] of incongruenze) if (!corrisponde(persona, una(chi))) throw new ErroreAnpr(codice);
  const comunale = sezioneDi(campi, 'idSchedaSoggettoComune');
  const suo = sezioneDi(sezioneDi(persona.sezioni, 'generalita'), 'idSchedaSoggettoComune');
  if (!comunale) return;
  const diverso = (nome: string): boolean => testoDi(comunale, nome) !== testoDi(suo, nome);
  if (diverso('idSchedaSoggettoComuneIstat')) throw new ErroreAnpr('EN074');
  if (diverso('idSchedaSoggetto')) throw new ErroreAnpr('EN073');
}

/** By the strongest identifier given; undefined where there is none. */
function perIdentificativo({ popolazione, oggi }: Atto, campi: Campi): Persona | undefined {
  const { idScheda, codiceFiscale } = leggiGeneralita(campi);
  if (idScheda !== undefined) {
    const [persona] = popolazione.perIdScheda(idScheda, oggi);
    if (!persona) throw new ErroreAnpr('EN185', [idScheda], 'idSchedaSoggettoANPR');
    return persona;
  }
  if (codiceFiscale !== undefined) {
    const [persona] = popolazione.perCodiceFiscale(codiceFiscale, oggi);
    if (!persona) throw new ErroreAnpr('ES102', [codiceFiscale], 'codFiscale');
    return persona;
  }
  const comunale = sezioneDi(campi, 'idSchedaSoggettoComune');
  if (!comunale) return undefined;
  const numero = testoDi(comunale, 'idSchedaSoggetto')!;
  const istat = testoDi(comunale, 'idSchedaSoggettoComuneIstat')!;
  const [persona] = /^\d+$/.test(numero) ? popolazione.perNumeroNelComune(istat, numero, oggi) : [];
  if (!persona) throw new ErroreAnpr('ES100', [numero], 'idSchedaSoggetto');
  return persona;
}

/**
 * The person whom a registration names, by an identifier with which everything else must agree.
 *
 * @throws ErroreAnpr where nobody is meant, somebody else is, or nothing may be registered of who is
 */
export function trovaSoggetto(atto: Atto, campi: Campi, requisiti: Requisiti = {}): Persona {
  controllaForma(campi);
  const persona = perIdentificativo(atto, campi);
  if (!persona) throw new ErroreAnpr('ES004');
  confronta(persona, campi);
  ammetti(atto, persona, requisiti);
  return persona;
}

function ammetti(atto: Atto, persona: Persona, requisiti: Requisiti): void {
  if (persona.sospesa && !requisiti.ancheSospeso) rifiutaSospeso(atto, persona);
  if (persona.istat !== atto.mittente && !requisiti.diOgniComune) throw new ErroreAnpr('EN117');
  if (!persona.presente && !requisiti.ancheCancellato) throw new ErroreAnpr('EN184', [nomeDi(persona)]);
}

/** Nothing is registered of who may be in ANPR twice until it is resolved: the answer says where the other record is. */
function rifiutaSospeso({ popolazione, scrittura, oggi }: Atto, persona: Persona): never {
  const altro = scrittura.doppioniDi(persona.idScheda).find((uno) => uno !== persona.idScheda)!;
  const [suo] = popolazione.perIdScheda(String(altro), oggi);
  const iscrizione = sezioneDi(sezioneDi(suo?.sezioni, 'datiIscrizione'), 'datiIscrizioneComune');
  const dove = suo ? comunePerIstat(suo.istat).nome : '';
  throw new ErroreAnpr('EN471', [String(persona.idScheda), dove, testoDi(iscrizione, 'dataIscrizione') ?? '']);
}

export const nomeDi = ({ cognome, nome }: Persona): string => `${cognome} ${nome}`.trim();

/** Surname, name, sex, day and place: what ANPR repeats of who is there already. */
export const cinqueDati = ({ cognome, nome, sesso, dataNascita, sezioni }: Persona): string[] => {
  const luogo = sezioneDi(sezioneDi(sezioni, 'generalita'), 'luogoNascita');
  const dove =
    testoDi(sezioneDi(luogo, 'comune'), 'nomeComune') ?? testoDi(sezioneDi(luogo, 'localita'), 'descrizioneStato');
  return [cognome, nome, sesso, dataNascita, dove ?? ''];
};

/** A service for residents does not do for who is in the AIRE, and the other way round. */
export function soloResidenti(persona: Persona): void {
  if (inAire(persona.sezioni)) throw new ErroreAnpr('ES077');
}
export function soloAire(persona: Persona): void {
  if (!inAire(persona.sezioni)) throw new ErroreAnpr('ES077');
}
