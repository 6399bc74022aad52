import type { Campi } from '../../contract/operazioni/albero.ts';
import { testoDi } from '../campi.ts';
import type { Caso } from './caso.ts';
import { elementoComune, elementoLuogo, ITALIA } from './luoghi.ts';
import { specie, vie } from './nomi.ts';
import {
  annoDi,
  etaDi,
  maggiorenne,
  type Evento,
  GIORNO_ZERO,
  giornoTra,
  type Individuo,
  type Nucleo,
} from './nuclei.ts';

/** The sections of a person's record, by ANPR's element names; residence and family live with the household. */
export type Sezioni = Record<string, Campi | readonly Campi[]>;

/** What every member of a household has in common. */
export interface DatiScheda {
  readonly residenza: readonly Campi[];
  readonly famigliaConvivenza: Campi;
  readonly altraLingua?: readonly Campi[];
}

export interface Identita {
  readonly idANPR: string;
  readonly idScheda: number;
  readonly codiceFiscale: string | null;
}

/** `tipoScheda`: 1 family, 2 convivenza. */
export const tipoScheda = (nucleo: Nucleo): '1' | '2' => (nucleo.specie === 'convivenza' ? '2' : '1');
/** `tipoLegame`: 3 family, 4 convivenza, 5 AIRE family. */
const tipoLegame = { famiglia: '3', convivenza: '4', aire: '5' } as const;

const indirizzoItaliano = (caso: Caso, nucleo: Nucleo): Campi => ({
  cap: nucleo.comune.cap,
  comune: elementoComune(nucleo.comune),
  toponimo: { ...caso.unoFrequente(specie), specieFonte: '1', denominazioneToponimo: caso.uno(vie) },
  numeroCivico: {
    numero: String(caso.intero(1, 180)),
    ...(caso.vero(0.4) ? { civicoInterno: { interno1: String(caso.intero(1, 20)) } } : {}),
  },
});

const indirizzoEstero = (caso: Caso, sede: NonNullable<Nucleo['sede']>): Campi => ({
  indirizzoEstero: {
    cap: sede.cap,
    localita: { descrizioneLocalita: sede.citta, descrizioneStato: sede.stato.nome, codiceStato: sede.stato.codice },
    toponimo: { denominazione: sede.via, numeroCivico: String(caso.intero(1, 150)) },
  },
  consolato: { codiceConsolato: sede.consolato, descrizioneConsolato: sede.sede },
});

/** The household as ANPR writes it: where it lives (`tipoResidenza`) and what it is. */
export function datiScheda(caso: Caso, nucleo: Nucleo, idScheda: number): DatiScheda {
  // After the last birth and before the first death, so that every member has lived in it.
  const natoUltimo = Math.max(...nucleo.membri.map((m) => annoDi(m.dataNascita)));
  const mortoPrimo = Math.min(...nucleo.membri.map((m) => (m.decesso ? annoDi(m.decesso.data) - 1 : Infinity)));
  const dal = giornoTra(caso, natoUltimo + 1, Math.min(natoUltimo + 20, mortoPrimo));
  const inizio = { dataDecorrenzaResidenza: dal };
  const residenza = nucleo.sede
    ? { tipoIndirizzo: '4', localitaEstera: indirizzoEstero(caso, nucleo.sede), ...inizio }
    : { tipoIndirizzo: '1', indirizzo: nucleo.indirizzo ?? indirizzoItaliano(caso, nucleo), ...inizio };
  return {
    residenza: [residenza],
    ...(nucleo.altraLingua ? { altraLingua: nucleo.altraLingua } : {}),
    famigliaConvivenza: {
      idFamigliaConvivenzaANPR: String(idScheda),
      ...(nucleo.specie === 'aire' ? { famigliaAire: 'S' } : {}),
      dataOrigineFamigliaConvivenza: dal,
      ...(nucleo.denominazione
        ? { denominazioneConvivenza: nucleo.denominazione, specieConvivenza: '3' }
        : { motivoCostituzione: nucleo.membri.some((m) => m.coniuge) ? '1' : '2' }),
      tipoScheda: tipoScheda(nucleo),
    },
  };
}

const atto = (caso: Caso, evento: Evento): Campi => ({
  comuneRegistrazione: elementoComune(evento.comune),
  anno: evento.data.slice(0, 4),
  parte: '1',
  serie: 'A',
  numeroAtto: String(caso.intero(1, 900)),
});

const datiEvento = (caso: Caso, evento: Evento): Campi => ({
  dataEvento: evento.data,
  luogoEvento: { comune: elementoComune(evento.comune) },
  attoEvento: atto(caso, evento),
});

const generalitaBrevi = (persona: Individuo): Campi => ({
  cognome: persona.cognome,
  nome: persona.nome,
  sesso: persona.sesso,
  dataNascita: persona.dataNascita,
});

const generalita = (persona: Individuo, nucleo: Nucleo, identita: Identita, dal: string): Campi => ({
  ...(identita.codiceFiscale ? { codiceFiscale: { codFiscale: identita.codiceFiscale, validitaCF: '1' } } : {}),
  cognome: persona.cognome,
  nome: persona.nome,
  sesso: persona.sesso,
  dataNascita: persona.dataNascita,
  luogoNascita: elementoLuogo(persona.luogo),
  ...(nucleo.specie === 'aire' ? { soggettoAIRE: 'S', annoEspatrio: dal.slice(0, 4) } : {}),
  idSchedaSoggettoComune: {
    idSchedaSoggettoComuneIstat: nucleo.comune.istat,
    idSchedaSoggetto: String(identita.idScheda % 1_000_000),
  },
  idSchedaSoggettoANPR: String(identita.idScheda),
});

const statoCivile = (caso: Caso, persona: Individuo): Sezioni => {
  const sezioni: Sezioni = { statoCivile: { statoCivile: persona.statoCivile } };
  if (persona.coniuge && persona.matrimonio) {
    sezioni['matrimonio'] = {
      coniuge: generalitaBrevi(persona.coniuge),
      datiMatrimonio: datiEvento(caso, persona.matrimonio),
    };
  }
  if (persona.statoCivile === '3' && persona.coniuge?.decesso) {
    sezioni['vedovanza'] = { datiMorteconiuge: { dataEvento: persona.coniuge.decesso.data } };
  }
  if (persona.statoCivile === '4') sezioni['annullamentoMatrimonio'] = { tipoCessazione: '3' };
  return sezioni;
};

const cartaIdentita = (caso: Caso, nucleo: Nucleo): Campi => {
  const anno = caso.intero(2018, 2025);
  const giorno = `${String(caso.intero(1, 12)).padStart(2, '0')}-${String(caso.intero(1, 28)).padStart(2, '0')}`;
  const lettere = 'ABCDEFGHILMNOPRSTUVZ';
  return {
    numero: `CA${String(caso.intero(10_000, 99_999))}${caso.uno([...lettere])}${caso.uno([...lettere])}`,
    dataRilascio: `${anno}-${giorno}`,
    cartaceaElettronica: '2',
    interdizioneEspatrio: 'N',
    ...(nucleo.sede
      ? { consolatoRilascio: { codiceConsolato: nucleo.sede.consolato, descrizioneConsolato: nucleo.sede.sede } }
      : { comuneRilascio: elementoComune(nucleo.comune) }),
    dataScadenza: `${anno + 10}-${giorno}`,
  };
};

const stranieri = (caso: Caso, persona: Individuo): Sezioni => {
  if (persona.cittadinanza === ITALIA || !('unioneEuropea' in persona.cittadinanza)) return {};
  if (persona.cittadinanza.unioneEuropea) return { permessoSoggiorno: { tipoSoggiorno: '3' } };
  return {
    permessoSoggiorno: {
      numeroSoggiorno: `I${caso.intero(10_000_000, 99_999_999)}`,
      tipoSoggiorno: caso.uno(['1', '2']),
      dataScadenza: `2027-0${caso.intero(1, 9)}-15`,
      questuraRilascioSoggiorno: 'MODENA',
    },
  };
};

const morte = (caso: Caso, decesso: Evento): Sezioni => ({
  datiCancellazione: { motivoCancellazione: '1', dataDecorrenzaCancellazione: decesso.data },
  datiDecesso: datiEvento(caso, decesso),
});

/** The whole record of a person: ANPR's sections (table 16), coherent with one another and with the household. */
export function sezioniDi(
  caso: Caso,
  persona: Individuo,
  nucleo: Nucleo,
  progressivo: number,
  identita: Identita,
  scheda: DatiScheda,
): Sezioni {
  const dal = testoDi(scheda.famigliaConvivenza, 'dataOrigineFamigliaConvivenza');
  const adulto = maggiorenne(persona);
  const italiano = persona.cittadinanza === ITALIA;
  const natoIn = persona.luogo.specie === 'comune' ? persona.luogo.comune : nucleo.comune;
  return {
    identificativi: { idANPR: identita.idANPR },
    generalita: generalita(persona, nucleo, identita, dal),
    ...statoCivile(caso, persona),
    attributiSoggetto: { senzaFissaDimora: 'N', soggettoCertificabile: '2' },
    attoNascita: atto(caso, { data: persona.dataNascita, comune: natoIn }),
    cittadinanza: [
      {
        descrizioneStato: persona.cittadinanza.nome,
        codiceStato: persona.cittadinanza.codice,
        dataValidita: persona.dataNascita,
      },
    ],
    ...(persona.padre ? { paternita: { generalita: generalitaBrevi(persona.padre) } } : {}),
    ...(persona.madre ? { maternita: { generalita: generalitaBrevi(persona.madre) } } : {}),
    ...(etaDi(persona) > 14 && caso.vero(0.8) ? { cartaIdentita: cartaIdentita(caso, nucleo) } : {}),
    ...stranieri(caso, persona),
    ...(adulto && italiano && !persona.decesso
      ? { listaElettorale: { elettore: 'S', comune: elementoComune(nucleo.comune) } }
      : {}),
    legameSoggetto: {
      tipoLegame: tipoLegame[nucleo.specie],
      dataDecorrenza: dal,
      codiceLegame: persona.legame,
      progressivoComponente: String(progressivo),
      dataDecorrenzaLegame: dal,
    },
    ...(adulto ? { altriDati: { titoloStudio: caso.uno(['C', 'F', 'G', '2']) } } : {}),
    ...(adulto ? { autoveicoli: { possessoAutoveicoli: caso.uno(['S', 'N']), possessoPatente: 'S' } } : {}),
    ...(adulto && caso.vero(0.05)
      ? {
          domicilioDigitale: {
            indirizzoDigitale: `cittadino.${identita.idScheda}@pec.test`,
            dataInizioValidita: GIORNO_ZERO,
          },
        }
      : {}),
    datiIscrizione:
      nucleo.specie === 'aire'
        ? {
            tipoIscrizioneAIRE: {
              motivoIscrizione: 'C01',
              iniziativaIscrizione: '4',
              individuazioneComuneIscrizione: '1',
            },
          }
        : { iscrizioneResidente: { motivoIscrizione: '1' } },
    ...(persona.decesso ? morte(caso, persona.decesso) : {}),
  };
}
