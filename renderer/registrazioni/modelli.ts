import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../contract/operazioni/valori.ts';
import type { Stato } from '../../contract/stato.ts';
import type { PersonaRegistrata } from './persona.ts';
import { famigliaDi, idAnprDi, legameDi, perRicerca, sessoDi } from './persona.ts';

const t = schermate.registrazioni.sezioni;

/** What a form begins with: who it is about, and where we are. */
export interface Contesto {
  readonly persona: PersonaRegistrata | null;
  readonly comune: Stato['comune'];
  /** `xs:date`. */
  readonly oggi: string;
}

interface SezioneModello {
  readonly titolo: string;
  readonly campi: readonly string[];
  /** The element that lists who stays in the household. */
  readonly componenti?: string;
}

/** A registration of one case: the elements that it needs, those that go without saying, what becomes of the ID ANPR. */
export interface Modello {
  readonly operazione: CodiceRegistrazione;
  /** True where it is about somebody whose record must be on the desk. */
  readonly persona: boolean;
  readonly sezioni: readonly SezioneModello[];
  /** When the household is read first: for what its members tell, or because who stays must be told if the head leaves. */
  readonly famiglia?: 'sempre' | 'intestatario';
  /** Labels of its own, by path. */
  readonly etichette?: Readonly<Record<string, string>>;
  /** What the request holds besides what is typed, and what the fields begin with. */
  readonly inizio: (contesto: Contesto) => Campi;
  /** The field whose day the registration holds from; absent where the officer says it. */
  readonly giorno?: string;
  readonly idAnpr: keyof typeof schermate.registrazioni.idAnpr;
}

const atto = (dove: string): readonly string[] =>
  ['comuneRegistrazione', 'anno', 'parte', 'serie', 'numeroAtto'].map((nome) => `${dove}/${nome}`);

const casa = (dove: string): readonly string[] => [
  `${dove}/indirizzo/toponimo/codSpecie`,
  `${dove}/indirizzo/toponimo/denominazioneToponimo`,
  `${dove}/indirizzo/numeroCivico/numero`,
  `${dove}/indirizzo/numeroCivico/esponente1`,
  `${dove}/indirizzo/numeroCivico/civicoInterno/interno1`,
  `${dove}/indirizzo/cap`,
];

const etichetteCasa = (dove: string) => ({ [`${dove}/indirizzo/toponimo/codSpecie`]: t.specie });

const genitore = (quale: string): readonly string[] =>
  ['codiceFiscale/codFiscale', 'cognome', 'nome'].map((nome) => `${quale}/generalita/${nome}`);

const qui = ({ comune }: Contesto): Campi =>
  comune ? { nomeComune: comune.nome, codiceIstat: comune.istat, siglaProvinciaIstat: comune.provincia } : {};
const attoQui = (contesto: Contesto): Campi => ({
  comuneRegistrazione: qui(contesto),
  anno: contesto.oggi.slice(0, 4),
});
/** The kind of street is told by ANPR's own table (ES023). */
const fonteSpecie = { toponimo: { specieFonte: '1' } };

/** A house in this Comune; the postal code is that of who already lives here. */
const casaQui = (contesto: Contesto): Campi => {
  const [residenza] = sezioniDi(contesto.persona?.soggetto, 'residenza');
  const indirizzo = sezioneDi(residenza, 'indirizzo');
  const eQui = testoDi(sezioneDi(indirizzo, 'comune'), 'codiceIstat') === contesto.comune?.istat;
  const cap = eQui ? testoDi(indirizzo, 'cap') : undefined;
  return {
    tipoIndirizzo: '1',
    dataDecorrenzaResidenza: contesto.oggi,
    indirizzo: { ...(cap === undefined ? {} : { cap }), comune: qui(contesto), ...fonteSpecie },
  };
};
const chi = ({ persona }: Contesto): Campi => (persona ? perRicerca(persona.soggetto) : {});
const famiglia = ({ persona }: Contesto): Campi => (persona ? famigliaDi(persona.soggetto) : {});
/** Code of the head in the table of ties (table 5). */
export const intestatario = '1';
const eIntestatario = ({ persona }: Contesto): boolean =>
  persona !== null && legameDi(persona.soggetto) === intestatario;

/** Who stays in the household of a head that leaves it: the first is proposed as the new head. */
const chiResta = (contesto: Contesto): readonly Campi[] => {
  const { persona, oggi } = contesto;
  if (!persona || !eIntestatario(contesto)) return [];
  return persona.componenti
    .filter((uno) => idAnprDi(uno) !== persona.idANPR)
    .map((uno, posto) => ({
      generalita: perRicerca(uno),
      legameSoggetto: {
        dataDecorrenza: oggi,
        codiceLegame: posto === 0 ? intestatario : (legameDi(uno) ?? ''),
      },
    }));
};
const ruolo = (contesto: Contesto): Campi => ({ ruoloSoggetto: eIntestatario(contesto) ? '1' : '2' });

const ITALIANA = { descrizioneStato: 'ITALIA', codiceStato: '100' };

const coniuge = '2';

/** The parent who is on the desk, and the one whom the household shows at their side, each in their place. */
const daGenitori = ({ persona }: Contesto): Campi => {
  if (!persona) return {};
  const coppia = persona.componenti.filter((uno) => [intestatario, coniuge].includes(legameDi(uno) ?? ''));
  const inCoppia = coppia.some((uno) => idAnprDi(uno) === persona.idANPR);
  const altri = inCoppia ? coppia.filter((uno) => idAnprDi(uno) !== persona.idANPR) : [];
  return Object.fromEntries(
    [persona.soggetto, ...altri].map((uno) => [
      sessoDi(uno) === 'F' ? 'maternita' : 'paternita',
      { generalita: perRicerca(uno) },
    ]),
  );
};

export const modelli = {
  nascita: {
    operazione: '1001',
    persona: false,
    sezioni: [
      {
        titolo: t.nato,
        campi: ['cognome', 'nome', 'sesso', 'dataNascita', 'luogoNascita'].map((n) => `generalita1001/generalita/${n}`),
      },
      { titolo: t.atto, campi: atto('attoNascita') },
      { titolo: t.madre, campi: genitore('maternita') },
      { titolo: t.padre, campi: genitore('paternita') },
      {
        titolo: t.famiglia,
        campi: ['filiazione', 'origineCognome', 'attribuzioneFamiglia', 'gestioneCF'].map((n) => `datiControllo/${n}`),
      },
    ],
    inizio: (contesto) => ({
      generalita1001: { generalita: { luogoNascita: { comune: qui(contesto) } } },
      attoNascita: { ...attoQui(contesto), parte: '1', serie: 'A' },
      cittadinanza: ITALIANA,
      datiControllo: { filiazione: '1', origineCognome: '1', attribuzioneFamiglia: '1', gestioneCF: '1' },
      ...daGenitori(contesto),
    }),
    famiglia: 'sempre',
    giorno: 'generalita1001/generalita/dataNascita',
    idAnpr: 'nuovo',
  },
  indirizzo: {
    operazione: '5001',
    persona: true,
    sezioni: [{ titolo: t.casa, campi: casa('residenzaFamigliaConvivenza') }],
    etichette: etichetteCasa('residenzaFamigliaConvivenza'),
    inizio: (contesto) => ({
      famigliaConvivenza: famiglia(contesto),
      residenzaFamigliaConvivenza: casaQui(contesto),
      datiControllo: { tipoMutazione: '4', tipoScheda: '1', ...famigliaComeScheda(contesto) },
    }),
    idAnpr: 'invariato',
  },
  arrivo: {
    operazione: '5005',
    persona: true,
    sezioni: [{ titolo: t.casa, campi: casa('residenzaFamiglia[1]') }],
    etichette: etichetteCasa('residenzaFamiglia[1]'),
    inizio: (contesto) => ({
      generalitaSchedaFamiglia: {
        tipoScheda: '1',
        motivoCostituzione: '9',
        dataOrigineFamigliaConvivenza: contesto.oggi,
      },
      residenzaFamiglia: [casaQui(contesto)],
      elencoSoggettiFamiglia: [
        { generalita: chi(contesto), legameSoggetto: { dataDecorrenza: contesto.oggi, codiceLegame: intestatario } },
      ],
      datiControllo: { tipoMutazione: '02', tipoScheda: '2' },
    }),
    idAnpr: 'invariato',
  },
  decesso: {
    operazione: '2001',
    persona: true,
    sezioni: [
      { titolo: t.evento, campi: ['datiDecesso/dataEvento', 'datiDecesso/luogoEvento'] },
      { titolo: t.atto, campi: atto('datiDecesso/attoEvento') },
      { titolo: t.restano, campi: [], componenti: 'elencoSoggettiFamiglia' },
    ],
    famiglia: 'intestatario',
    etichette: { 'datiDecesso/dataEvento': t.dataDecesso, 'datiDecesso/luogoEvento': t.luogoDecesso },
    inizio: (contesto) => ({
      motivoCancellazione: { tipoMotivoCancellazione: '1' },
      generalitaPerRicerca: chi(contesto),
      datiDecesso: {
        luogoEvento: { comune: qui(contesto) },
        attoEvento: { ...attoQui(contesto), parte: '1' },
      },
      elencoSoggettiFamiglia: chiResta(contesto),
      datiControllo: ruolo(contesto),
    }),
    giorno: 'datiDecesso/dataEvento',
    idAnpr: 'resta',
  },
  matrimonio: {
    operazione: '5008',
    persona: true,
    sezioni: [
      {
        titolo: t.coniuge,
        campi: ['codiceFiscale/codFiscale', 'cognome', 'nome', 'sesso', 'dataNascita'].map(
          (n) => `matrimonio/coniuge/${n}`,
        ),
      },
      {
        titolo: t.matrimonio,
        campi: ['matrimonio/datiMatrimonio/dataEvento', 'matrimonio/datiMatrimonio/luogoEvento'],
      },
      { titolo: t.atto, campi: atto('matrimonio/datiMatrimonio/attoEvento') },
    ],
    inizio: (contesto) => ({
      generalitaPerRicerca: chi(contesto),
      statoCivile: { statoCivile: '2' },
      matrimonio: {
        datiMatrimonio: {
          luogoEvento: { comune: qui(contesto) },
          attoEvento: { ...attoQui(contesto), parte: '2', serie: 'A' },
        },
      },
      datiControllo: { tipoMutazione: ['12'] },
    }),
    giorno: 'matrimonio/datiMatrimonio/dataEvento',
    idAnpr: 'invariato',
  },
  cittadinanza: {
    operazione: '5008',
    persona: true,
    sezioni: [{ titolo: t.cittadinanza, campi: ['cittadinanza[1]'] }],
    inizio: (contesto) => ({
      generalitaPerRicerca: chi(contesto),
      cittadinanza: [{ ...ITALIANA }],
      datiControllo: { tipoMutazione: ['02'] },
    }),
    idAnpr: 'invariato',
  },
  generalita: {
    operazione: '5008',
    persona: true,
    sezioni: [
      {
        titolo: t.nuove,
        campi: ['codiceFiscale/codFiscale', 'cognome', 'nome', 'sesso', 'dataNascita', 'luogoNascita'].map(
          (n) => `generalitaDaModificare/generalita/${n}`,
        ),
      },
      { titolo: t.famiglia, campi: ['datiControllo/gestioneCF'] },
    ],
    inizio: (contesto) => ({
      generalitaPerRicerca: chi(contesto),
      generalitaDaModificare: { generalita: senzaNumeri(contesto) },
      datiControllo: { tipoMutazione: ['01'], gestioneCF: '1' },
    }),
    idAnpr: 'codiceFiscale',
  },
  adozione: {
    operazione: '5008',
    persona: true,
    sezioni: [
      {
        titolo: t.nuove,
        campi: ['cognome', 'nome', 'sesso', 'dataNascita', 'luogoNascita'].map(
          (n) => `generalitaDaModificare/generalita/${n}`,
        ),
      },
      { titolo: t.atto, campi: atto('attoNascita') },
      { titolo: t.madre, campi: genitore('maternita') },
      { titolo: t.padre, campi: genitore('paternita') },
    ],
    inizio: (contesto) => ({
      generalitaPerRicerca: chi(contesto),
      generalitaDaModificare: { generalita: senzaNumeri(contesto) },
      attoNascita: { ...attoQui(contesto), parte: '1', serie: 'B' },
      datiControllo: { tipoMutazione: ['01', '10', '11', '15'], gestioneCF: '1' },
    }),
    idAnpr: 'adozione',
  },
  cancellazione: {
    operazione: '2003',
    persona: true,
    sezioni: [
      {
        titolo: t.cancellazione,
        campi: ['motivoCancellazione', 'dataDecorrenzaCancellazione', 'notecancellazione'].map(
          (n) => `datiCancellazione/${n}`,
        ),
      },
      { titolo: t.destinazione, campi: ['destinazione'] },
      { titolo: t.restano, campi: [], componenti: 'elencoSoggetti' },
    ],
    famiglia: 'intestatario',
    inizio: (contesto) => ({
      generalitaPerRicerca: chi(contesto),
      datiCancellazione: { dataDecorrenzaCancellazione: contesto.oggi },
      elencoSoggetti: chiResta(contesto),
      datiControllo: ruolo(contesto),
    }),
    giorno: 'datiCancellazione/dataDecorrenzaCancellazione',
    idAnpr: 'resta',
  },
} as const satisfies Record<string, Modello>;

export type NomeModello = keyof typeof modelli;
export const nomiModelli = Object.keys(modelli) as NomeModello[];

/** The generalità of the person as they are, to be put right: with others the codice fiscale would be another too. */
function senzaNumeri({ persona }: Contesto): Campi {
  const {
    idSchedaSoggettoANPR: _numero,
    codiceFiscale: _codice,
    ...generalita
  }: Campi = persona ? perRicerca(persona.soggetto) : {};
  const luogoNascita = (persona?.soggetto['generalita'] as Campi | undefined)?.['luogoNascita'];
  return { ...generalita, ...(luogoNascita === undefined ? {} : { luogoNascita }) };
}

function famigliaComeScheda(contesto: Contesto): Campi {
  const { tipoScheda } = famiglia(contesto);
  return tipoScheda === undefined ? {} : { tipoScheda };
}
