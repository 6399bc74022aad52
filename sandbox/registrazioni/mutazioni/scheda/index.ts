import { sezioneDi, testoDi } from '../../../../contract/operazioni/valori.ts';
import { type CodiceAnpr, ErroreAnpr } from '../../../errori.ts';
import { cambiataDopo } from '../../../mutamenti/persone.ts';
import type { Persona } from '../../../popolazione/popolazione.ts';
import type { Atto, Registrazione } from '../../atto.ts';
import { collegaProcedimento } from '../../controlli/procedimento.ts';
import { trovaSoggetto } from '../../controlli/soggetti.ts';
import { adotta, adottato } from './adozione.ts';
import { convivenzaDiFatto, risoluzione } from './convivenza-di-fatto.ts';
import * as dati from './dati.ts';
import { identita } from './identita.ts';
import { annullamento, matrimonio, vedovanza } from './matrimonio.ts';
import type { Cambiate, Mutazione } from './mutazione.ts';
import { scioglimento, unioneCivile } from './unione.ts';

/** ANPR's table 36, with the section that each kind is about. */
const tipi: Readonly<Record<string, readonly [sezione: string, Mutazione]>> = {
  '01': ['generalitaDaModificare', identita],
  '02': ['cittadinanza', dati.cittadinanza],
  '03': ['cartaIdentita', dati.carta],
  '04': ['permessoSoggiorno', dati.soggiorno],
  '05': ['liste', dati.liste],
  '06': ['censimento', dati.censimento],
  '07': ['altriDati', dati.altriDati],
  '08': ['autoVeicoli', dati.autoveicoli],
  '09': ['domicilioDigitale', dati.domicilioDigitale],
  '10': ['paternita', dati.paternita],
  '11': ['maternita', dati.maternita],
  '12': ['matrimonio', matrimonio],
  '13': ['vedovanza', vedovanza],
  '14': ['separazioneAnnullamentoCessazioneMatrimonio', annullamento],
  '15': ['attoNascita', dati.atto],
  '16': ['convivenzaDiFatto', convivenzaDiFatto],
  '17': ['convivenzaDiFatto', risoluzione],
  '18': ['unioneCivile', unioneCivile],
  '19': ['unioneCivile', scioglimento],
  '20': ['altriDati', dati.completamento],
  '21': ['generalitaDaModificare', dati.datiAire],
  '22': ['datiDecesso', dati.decesso],
};

/** 5008 mutazione_scheda: every personal datum, one or more kinds at once. */
export const mutaScheda: Registrazione = (atto) => {
  const chiesti = tipiChiesti(atto);
  const persona = soggettoDi(atto, chiesti);
  if (adottato(chiesti, persona, atto.decorrenza)) return adotta(atto, persona);
  const cambiate: Cambiate = Object.assign({}, ...chiesti.map((tipo) => tipi[tipo]![1](atto, persona))) as Cambiate;
  avvisaEstranei(atto, chiesti);
  // What is known of a death holds from the death on.
  const dal = chiesti.includes('22') ? fineDi(persona) : atto.decorrenza;
  controllaDecorrenza(atto, persona, dal, cambiate);
  atto.scrittura.nuovaTappa(persona.idScheda, dal, cambiate);
  collegaProcedimento(atto);
  return { specie: 'fatta', soggetto: persona.idScheda };
};

const fineDi = ({ sezioni }: Persona): string =>
  testoDi(sezioneDi(sezioni, 'datiCancellazione'), 'dataDecorrenzaCancellazione')!;

/** Kinds that cannot be in one request: with any other, or with each other. */
const daSoli: readonly (readonly [string, CodiceAnpr])[] = [
  ['20', 'EN361'],
  ['21', 'EN438'],
  ['22', 'EN487'],
];
const incompatibili: readonly (readonly [readonly string[], readonly string[], CodiceAnpr])[] = [
  [['12'], ['13', '14'], 'EN312'],
  [['18'], ['19'], 'EN319'],
  [['16'], ['17'], 'EN320'],
  [['12', '13', '14'], ['16', '17', '18', '19'], 'EN321'],
  [['16', '17'], ['18', '19'], 'EN321'],
];

function tipiChiesti(atto: Atto): readonly string[] {
  const chiesti = sezioneDi(atto.richiesta, 'datiControllo')!['tipoMutazione'] as readonly string[];
  const ignoto = chiesti.find((tipo) => !tipi[tipo]);
  if (ignoto !== undefined) throw new ErroreAnpr('ES096', [ignoto], 'tipoMutazione');
  for (const [tipo, errore] of daSoli) {
    if (chiesti.includes(tipo) && chiesti.length > 1) throw new ErroreAnpr(errore);
  }
  for (const [uni, altri, errore] of incompatibili) {
    if (uni.some((tipo) => chiesti.includes(tipo)) && altri.some((tipo) => chiesti.includes(tipo))) {
      throw new ErroreAnpr(errore);
    }
  }
  return chiesti;
}

/** Who may be in ANPR twice can only be told apart; who is dead can only have the death put right. */
function soggettoDi(atto: Atto, chiesti: readonly string[]): Persona {
  const omocodia = testoDi(sezioneDi(atto.richiesta, 'datiControllo'), 'gestioneCF') === '2';
  const distingue = omocodia && chiesti.length === 1 && chiesti[0] === '01';
  return trovaSoggetto(atto, sezioneDi(atto.richiesta, 'generalitaPerRicerca')!, {
    ...(distingue ? { ancheSospeso: true } : {}),
    ...(chiesti.includes('22') ? { ancheCancellato: true } : {}),
  });
}

/** Sections of the request that no kind asked for is about are not taken. */
function avvisaEstranei({ richiesta, avvisa }: Atto, chiesti: readonly string[]): void {
  const proprie = new Set(chiesti.map((tipo) => tipi[tipo]![0]));
  const legate = ['matrimonio', 'vedovanza', 'separazioneAnnullamentoCessazioneMatrimonio'];
  if (legate.some((nome) => proprie.has(nome))) proprie.add('matrimonio');
  if (chiesti.includes('20'))
    for (const nome of ['censimento', 'domicilioDigitale', 'cartaIdentita']) proprie.add(nome);
  const estranea = Object.values(tipi).some(([nome]) => !proprie.has(nome) && richiesta[nome] !== undefined);
  if (estranea) avvisa('EN396');
}

/** Nothing of the same is already registered from a later day. */
function controllaDecorrenza({ scrittura }: Atto, persona: Persona, dal: string, cambiate: Cambiate): void {
  const nomi = Object.keys(cambiate);
  const tappe = scrittura.tappe(persona.idScheda);
  const dopo = cambiataDopo(tappe, dal, nomi);
  if (dopo !== undefined) throw new ErroreAnpr('EN389', [dal, dopo, nomi[0]!], 'dataDecorrenza');
  if (dal < tappe[0]!.dal) throw new ErroreAnpr('EN389', [dal, tappe[0]!.dal, nomi[0]!], 'dataDecorrenza');
}
