import type { Campi, Valore } from '../operazioni/albero.ts';
import type { CodiceRegistrazione } from '../operazioni/index.ts';
import { sezioneDi, sezioniDi, testoDi } from '../operazioni/valori.ts';
import { tipoDi } from './notifica.ts';

/** The guided cases that an act can be the start of. */
export type CasoDaAtto = 'nascita' | 'decesso' | 'matrimonio' | 'unione' | 'cittadinanza' | 'generalita';

/** What a registration begins with, of what the act says: the rest is for the officer to write. */
export interface Proposta {
  readonly modello: CasoDaAtto;
  readonly operazione: CodiceRegistrazione;
  readonly campi: Campi;
  /** `xs:date`; empty where the act does not say from when it holds. */
  readonly decorrenza: string;
  /** Whom it is about, in words. */
  readonly chi: string;
}

/**
 * The registrations that a notice prepares: one for each person whose record changes. None where it only tells
 * something (SC16), where what is to be put right is for the officer to decide (SC18), or where we do not know its kind.
 */
export function proposteDi(notifica: Campi): readonly Proposta[] {
  const evento = sezioneDi(notifica, 'evento') ?? {};
  switch (tipoDi(notifica)) {
    case 'SC01':
      return primo(evento, nascita);
    case 'SC08':
      return primo(evento, cittadinanza);
    case 'SC09':
      return coppia(evento, matrimonio);
    case 'SC11':
      return sezioneDi(sezioneDi(evento, 'unioneCivile'), 'scioglimentoUnione') ? [] : coppia(evento, unione);
    case 'SC15':
      return primo(evento, decesso);
    case 'SC17':
      return primo(evento, rettifica);
    case 'SC16':
    case 'SC18':
    case null:
      return [];
  }
}

const primo = (evento: Campi, come: (evento: Campi, chi: Campi) => Proposta): readonly Proposta[] =>
  sezioniDi(evento, 'intestatario')
    .slice(0, 1)
    .map((chi) => come(evento, chi));

/** Each of the two is registered by a request of their own, with the other in it. */
const coppia = (
  evento: Campi,
  come: (evento: Campi, chi: Campi, altro: Campi | undefined) => Proposta,
): readonly Proposta[] => {
  const intestatari = sezioniDi(evento, 'intestatario').slice(0, 2);
  const coniuge = sezioneDi(sezioneDi(evento, 'matrimonio'), 'coniuge');
  return intestatari.map((chi, posto) => come(evento, chi, intestatari[1 - posto] ?? coniuge));
};

function nascita(evento: Campi, nato: Campi): Proposta {
  const [padre, madre] = ['paternita', 'maternita'].map((quale) => sezioneDi(sezioneDi(evento, quale), 'generalita'));
  return {
    modello: 'nascita',
    operazione: '1001',
    campi: presenti({
      generalita1001: { generalita: generalitaDi(nato) },
      attoNascitaANPR: attoDi(evento),
      cittadinanza: cittadinanzaDi(nato) ?? iureSanguinis([padre, madre]),
      paternita: padre && genitore(padre),
      maternita: madre && genitore(madre),
    }),
    decorrenza: giorno(nato, 'dataNascita'),
    chi: nomeDi(nato),
  };
}

function decesso(evento: Campi, chi: Campi): Proposta {
  const fatto = sezioneDi(evento, 'datiDecesso');
  return {
    modello: 'decesso',
    operazione: '2001',
    campi: {
      motivoCancellazione: { tipoMotivoCancellazione: '1' },
      generalitaPerRicerca: perRicerca(chi),
      datiDecesso: fattoDi(fatto, evento),
    },
    decorrenza: giorno(fatto, 'dataEvento'),
    chi: nomeDi(chi),
  };
}

function matrimonio(evento: Campi, chi: Campi, coniuge: Campi | undefined): Proposta {
  const nozze = sezioneDi(sezioneDi(evento, 'matrimonio'), 'datiMatrimonio');
  return {
    modello: 'matrimonio',
    operazione: '5008',
    campi: {
      generalitaPerRicerca: perRicerca(chi),
      statoCivile: { statoCivile: '2' },
      matrimonio: presenti({
        coniuge: coniuge && generalitaDi(coniuge),
        cittadinanza: coniuge && cittadinanzaDi(coniuge),
        datiMatrimonio: fattoDi(nozze, evento),
      }),
      datiControllo: { tipoMutazione: ['12'] },
    },
    decorrenza: giorno(nozze, 'dataEvento'),
    chi: nomeDi(chi),
  };
}

function unione(evento: Campi, chi: Campi, altro: Campi | undefined): Proposta {
  const unioneCivile = sezioneDi(evento, 'unioneCivile');
  const fatto = sezioneDi(unioneCivile, 'attoUnione');
  return {
    modello: 'unione',
    operazione: '5008',
    campi: {
      generalitaPerRicerca: perRicerca(chi),
      statoCivile: { statoCivile: '6' },
      unioneCivile: presenti({
        unitoCivilmente: altro && generalitaDi(altro),
        attoUnione: fattoDi(fatto, evento),
        cittadinanza: altro && cittadinanzaDi(altro),
        ordineUnione: testoDi(unioneCivile, 'ordineUnione'),
      }),
      datiControllo: { tipoMutazione: ['18'] },
    },
    decorrenza: giorno(fatto, 'dataEvento'),
    chi: nomeDi(chi),
  };
}

function cittadinanza(evento: Campi, chi: Campi): Proposta {
  const acquistata = cittadinanzaDi(chi);
  return {
    modello: 'cittadinanza',
    operazione: '5008',
    campi: presenti({
      generalitaPerRicerca: perRicerca(chi),
      cittadinanza: acquistata && [acquistata],
      datiControllo: { tipoMutazione: ['02'] },
    }),
    decorrenza: giorno(sezioneDi(evento, 'cittadinanza'), 'dataAcquisizioneCittadinanza'),
    chi: nomeDi(chi),
  };
}

/** What is put right stands in the text of the act, for the officer to read; a new name may have an element. */
function rettifica(evento: Campi, chi: Campi): Proposta {
  const trascrizione = sezioneDi(evento, 'trascrizione');
  const nuove = presenti({
    cognome: testoDi(trascrizione, 'nuovoCognome'),
    nome: testoDi(trascrizione, 'nuovoNome'),
  });
  return {
    modello: 'generalita',
    operazione: '5008',
    campi: presenti({
      generalitaPerRicerca: perRicerca(chi),
      generalitaDaModificare: Object.keys(nuove).length === 0 ? undefined : { generalita: nuove },
      datiControllo: { tipoMutazione: ['01'] },
    }),
    decorrenza: '',
    chi: nomeDi(chi),
  };
}

const presenti = (campi: Readonly<Record<string, Valore | undefined>>): Campi =>
  Object.fromEntries(Object.entries(campi).filter(([, valore]) => valore !== undefined));

const soli = (campi: Campi | undefined, nomi: readonly string[]): Campi =>
  presenti(Object.fromEntries(nomi.map((nome) => [nome, campi?.[nome]])));

const nomi = ['codiceFiscale', 'cognome', 'senzaCognome', 'nome', 'senzaNome', 'sesso', 'dataNascita'];

/** Of what ANSC says of a person, what ANPR's `tipoGeneralita` has a place for. */
const generalitaDi = (chi: Campi): Campi =>
  soli(chi, [...nomi, 'luogoNascita', 'soggettoAIRE', 'idSchedaSoggettoComune', 'idSchedaSoggettoANPR']);

const perRicerca = (chi: Campi): Campi => soli(chi, [...nomi, 'idSchedaSoggettoANPR']);

const genitore = (generalita: Campi): Campi =>
  presenti({ generalita: generalitaDi(generalita), cittadinanza: cittadinanzaDi(generalita) });

const cittadinanzaDi = (chi: Campi): Campi | undefined => {
  const nazionalita = sezioneDi(chi, 'nazionalita');
  return nazionalita && soli(nazionalita, ['descrizioneStato', 'codiceStato']);
};

/** Who has a parent that is Italian is Italian by birth (law 91/1992, article 1, 1, a). */
const iureSanguinis = (genitori: readonly (Campi | undefined)[]): Campi | undefined =>
  genitori
    .map((chi) => chi && cittadinanzaDi(chi))
    .find((uno) => uno !== undefined && testoDi(uno, 'codiceStato') === '100');

/** The act under the name that ANPR wants for those of ANSC since version 8: never as an act with part and series. */
const attoDi = (evento: Campi): Campi | undefined => {
  const atto = sezioneDi(evento, 'atto');
  const attoANSC = presenti({
    idANSC: testoDi(atto, 'idAnsc'),
    ...soli(atto, ['comuneRegistrazione', 'anno', 'numeroComunale', 'dataFormazioneAtto']),
  });
  return Object.keys(attoANSC).length === 0 ? undefined : { attoANSC };
};

/** `tipoDatiEvento` of ANPR. */
const fattoDi = (fatto: Campi | undefined, evento: Campi): Campi =>
  presenti({ ...soli(fatto, ['dataEvento', 'luogoEvento']), attoEventoANPR: attoDi(evento) });

/** A day without its time zone: there is none in the life of people. */
const giorno = (campi: Campi | undefined, nome: string): string => testoDi(campi, nome)?.slice(0, 10) ?? '';

const nomeDi = (chi: Campi): string => [testoDi(chi, 'cognome'), testoDi(chi, 'nome')].filter(Boolean).join(' ');
