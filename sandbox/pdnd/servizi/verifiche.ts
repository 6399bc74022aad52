import type { Campi } from '../../../contract/operazioni/albero.ts';
import type { CodiceEService } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { corrisponde, leggiGeneralita } from '../../operazioni/criteri.ts';
import { type Persona, type Popolazione, residenzaDi } from '../../popolazione/popolazione.ts';
import { concorda } from './concordanza.ts';
import { confronto, info, type NomeDomanda } from './info.ts';

/** What a verification looks at. */
interface Caso {
  readonly persona: Persona;
  /** `verifica` of the request: what was declared; empty where the service asks for nothing. */
  readonly dichiarato: Campi;
  readonly popolazione: Popolazione;
  readonly giorno: string;
}

/** ANPR's table 1. */
const stati = { coniugato: '2', vedovo: '3', unito: '6', ignoto: '9' } as const;

const statoDi = ({ sezioni }: Persona): string | undefined => {
  const suo = sezioneDi(sezioni, 'statoCivile');
  return testoDi(suo, 'statoCivileND') === 'S' ? undefined : testoDi(suo, 'statoCivile');
};

const verificaGeneralita = ({ persona, dichiarato }: Caso): Campi =>
  confronto('generalita', concorda(dichiarato['generalita'], persona.sezioni['generalita']));

/** A no with its detail is about the day or the act: the person is dead all the same (pdnd-idanpr 3.3). */
function verificaDecesso({ persona, dichiarato }: Caso): Campi {
  if (persona.dataDecesso === null) return info('morte', 'N');
  return confronto('morte', concorda(dichiarato['datiDecesso'], persona.sezioni['datiDecesso']));
}

const verificaVita = ({ persona }: Caso): Campi => info('vita', persona.dataDecesso === null ? 'S' : 'N');

const verificaResidenza = ({ persona, dichiarato }: Caso): Campi =>
  confronto('residenza', concorda(dichiarato['residenza'], residenzaDi(persona)));

/** Something of civil status that is there or not, and if it is must be as declared. */
const verificaStato =
  (domanda: NomeDomanda, stato: string, sezione: string) =>
  ({ persona, dichiarato }: Caso): Campi => {
    const suo = statoDi(persona);
    if (suo === undefined || suo === stati.ignoto) return info(domanda, 'A');
    if (suo !== stato) return info(domanda, 'N');
    return confronto(domanda, concorda(dichiarato[sezione], persona.sezioni[sezione]));
  };

function verificaStatoLibero({ persona, dichiarato }: Caso): Campi {
  const suo = statoDi(persona);
  if (suo === undefined || suo === stati.ignoto) return info('stato-libero', 'A');
  if (suo === stati.coniugato || suo === stati.unito) return info('stato-libero', 'N');
  return confronto('stato-libero', concorda(dichiarato['statoCivile'], persona.sezioni['statoCivile']));
}

const verificaGenitore =
  (quale: 'paternita' | 'maternita') =>
  ({ persona, dichiarato }: Caso): Campi => {
    const suo = persona.sezioni[quale];
    return suo === undefined ? info(quale, 'A') : confronto(quale, concorda(dichiarato[quale], suo));
  };

const verificaCittadinanza = ({ persona, dichiarato }: Caso): Campi => {
  const sue = sezioniDi(persona.sezioni, 'cittadinanza');
  return confronto(
    'cittadinanza',
    sue.some((sua) => concorda(dichiarato['cittadinanza'], sua)),
  );
};

/** The declared people are all of the family, and nobody else is. */
function verificaFamiglia({ persona, dichiarato, popolazione, giorno }: Caso): Campi {
  const dichiarati = sezioniDi(sezioneDi(dichiarato, 'listaSoggetti'), 'datiSoggetto');
  const componenti = popolazione.componenti(persona.idFamiglia, giorno).filter(({ presente }) => presente);
  const trovati = dichiarati.map((uno) => {
    const chi = leggiGeneralita(sezioneDi(uno, 'generalita') ?? {});
    const legame = sezioneDi(uno, 'legameSoggetto');
    return componenti.filter((c) => corrisponde(c, chi) && concorda(legame, c.sezioni['legameSoggetto']));
  });
  const tutti = new Set(trovati.flatMap((chi) => (chi.length === 1 ? chi : [])));
  const uguale = tutti.size === componenti.length && dichiarati.length === componenti.length;
  return confronto('stato-famiglia', uguale);
}

/** The match of DM 3 March 2023, which says "Dati validi". */
function verificaIdAnpr({ persona, dichiarato }: Caso): Campi {
  const suo = sezioneDi(persona.sezioni, 'identificativi');
  const uguale = suo !== undefined && concorda(dichiarato['identificativi'], suo);
  return uguale ? info('id-anpr', 'S', 'Dati validi') : confronto('id-anpr', false);
}

/** The services that answer yes or no. */
export const verifiche: Readonly<Partial<Record<CodiceEService, (caso: Caso) => Campi>>> = {
  C003: verificaGeneralita,
  C004: verificaDecesso,
  C005: verificaStato('matrimonio', stati.coniugato, 'matrimonio'),
  C006: verificaCittadinanza,
  C007: verificaVita,
  C008: verificaResidenza,
  C009: verificaFamiglia,
  C010: verificaStatoLibero,
  C011: verificaStato('vedovanza', stati.vedovo, 'vedovanza'),
  C012: verificaGenitore('paternita'),
  C013: verificaGenitore('maternita'),
  C014: verificaStato('unione-civile', stati.unito, 'unioneCivile'),
  C031: verificaIdAnpr,
};
