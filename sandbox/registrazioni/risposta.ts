import { isDeepStrictEqual } from 'node:util';
import type { Campi, Valore } from '../../contract/operazioni/albero.ts';
import type { Persona } from '../popolazione/popolazione.ts';

// `tipoDatiSoggettiRisposta`: who has changed, as they were and as they are.

/** Given of everybody: what a client keeps of who was registered. */
const sempre = ['identificativi', 'statoCivile', 'residenza', 'famigliaConvivenza', 'datiIscrizione'] as const;

/** Given where the registration has changed them. */
const seCambiati = [
  'attributiSoggetto',
  'attoNascita',
  'attoNascitaANPR',
  'cittadinanza',
  'paternita',
  'maternita',
  'tutoreIntestatario',
  'matrimonio',
  'vedovanza',
  'annullamentoMatrimonio',
  'convivenzaDiFatto',
  'unioneCivile',
  'cartaIdentita',
  'permessoSoggiorno',
  'listaElettorale',
  'listaLeva',
  'censimento',
  'altriDati',
  'autoveicoli',
  'domicilioDigitale',
  'datiCancellazione',
  'datiDecesso',
  'provenienza',
  'destinazione',
] as const;

const diversa = (prima: Persona | undefined, dopo: Persona, nome: string): boolean =>
  prima !== undefined && !isDeepStrictEqual(prima.sezioni[nome], dopo.sezioni[nome]);

/** What changed in a person; nothing for who was not there after, whose record nobody can be told. */
export function soggettoVariato(prima: Persona | undefined, dopo: Persona | undefined): Campi | undefined {
  if (!dopo) return undefined;
  const { sezioni } = dopo;
  const presenti = [...sempre, ...seCambiati.filter((nome) => !prima || diversa(prima, dopo, nome))];
  const { dataDecorrenzaLegame: _, ...legameSoggetto } = sezioni['legameSoggetto'] as Record<string, Valore>;
  return {
    ...Object.fromEntries(presenti.flatMap((nome) => (sezioni[nome] === undefined ? [] : [[nome, sezioni[nome]]]))),
    ...(diversa(prima, dopo, 'generalita') ? { generalitaPrecedenti: prima!.sezioni['generalita']! } : {}),
    ...(prima && prima.idFamiglia !== dopo.idFamiglia
      ? { famigliaConvivenzaPrecedente: prima.sezioni['famigliaConvivenza']! }
      : {}),
    generalitaAttuali: sezioni['generalita']!,
    legameSoggetto,
  };
}
