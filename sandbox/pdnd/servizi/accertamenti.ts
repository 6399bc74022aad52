import type { Campi, Valore } from '../../../contract/operazioni/albero.ts';
import { type CodiceEService, eServizi, type ParteRisposta } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import type { Persona, Popolazione } from '../../popolazione/popolazione.ts';
import type { Sezioni } from '../../popolazione/tappe.ts';
import { delCatalogo } from './errori.ts';
import { info, infoData } from './info.ts';
import type { Trovati } from './ricerca.ts';

/** What a service tells of a person: the parts of the record that the published file has, and no more. */
export function datiSoggetto(servizio: CodiceEService, persona: Persona): Campi {
  const parti = eServizi[servizio].risposta.map((parte) => [parte, parteDi(servizio, parte, persona)] as const);
  return Object.fromEntries(parti.filter(([, valore]) => valore !== undefined));
}

function parteDi(
  servizio: CodiceEService,
  parte: ParteRisposta,
  { sezioni, dataDecesso }: Persona,
): Valore | undefined {
  if (parte === 'listaElettorale') return listaElettorale(sezioni);
  if (parte === 'datiDecesso' && servizio !== 'C016') return soloEvento(sezioneDi(sezioni, parte));
  if (parte !== 'infoSoggettoEnte') return sezioni[parte];
  if (dataDecesso === null) return [info('vita', 'S')];
  return [info('vita', 'N'), infoData('data-decesso', dataDecesso)];
}

/** A death without its act, which is told by the service of deaths alone. */
function soloEvento(decesso: Campi | undefined): Campi | undefined {
  const { attoEvento: _atto, attoEventoANPR: _anpr, ...evento } = decesso ?? {};
  return decesso && evento;
}

/** The short form of the list: whether one votes, and where. */
function listaElettorale(sezioni: Sezioni): Campi | undefined {
  const [lista] = sezioniDi(sezioneDi(sezioni, 'listaElettoraleCompleta'), 'liste');
  if (!lista) return undefined;
  const dove =
    sezioneDi(lista, 'listaGenerale') ?? sezioneDi(sezioneDi(lista, 'listaAggiuntaUE'), 'listaAggiuntaUEComunali');
  const comune = sezioneDi(dove, 'comune');
  return { elettore: testoDi(lista, 'elettore')!, ...(comune ? { comune } : {}) };
}

/** Whom an answer is about, beside who was sought. */
export function interessati(
  servizio: CodiceEService,
  { persone, per }: Trovati,
  popolazione: Popolazione,
  giorno: string,
): readonly Persona[] {
  if (servizio === 'C021') return famiglia(persone, popolazione, giorno);
  if (servizio === 'C034') return figliMinori(persone, popolazione, giorno);
  if (servizio === 'C030') return conIdentificativo(persone);
  // A yes or a no about people who are not the one meant would mislead.
  if (eServizi[servizio].specie !== 'accertamento' && per === 'generalita' && persone.length > 1) {
    throw delCatalogo('EN043');
  }
  return persone;
}

/** The family of today's head count; of somebody dead by then, they alone (pdnd-idanpr 3.3). */
function famiglia([persona, altra]: readonly Persona[], popolazione: Popolazione, giorno: string): readonly Persona[] {
  if (!persona || altra) throw delCatalogo('EN095');
  if (!persona.presente) return [persona];
  return popolazione.componenti(persona.idFamiglia, giorno).filter(({ presente }) => presente);
}

/** C030 knows no ID of who is only in the AIRE, nor of who may be in ANPR twice. */
function conIdentificativo(persone: readonly Persona[]): readonly Persona[] {
  const buone = persone.filter(
    ({ sezioni }) =>
      sezioni['identificativi'] !== undefined && testoDi(sezioneDi(sezioni, 'generalita'), 'soggettoAIRE') !== 'S',
  );
  if (buone.length === 0) throw delCatalogo('EN122');
  return buone;
}

function figliMinori(
  [persona, altra]: readonly Persona[],
  popolazione: Popolazione,
  giorno: string,
): readonly Persona[] {
  if (!persona || altra) throw delCatalogo('EN095');
  const diciotto = `${Number(giorno.slice(0, 4)) - 18}${giorno.slice(4)}`;
  const figli = popolazione.figli(persona.idScheda, giorno);
  const minori = figli.filter(({ presente, dataNascita }) => presente && dataNascita > diciotto);
  if (minori.length === 0) throw delCatalogo('EN122');
  return minori;
}
