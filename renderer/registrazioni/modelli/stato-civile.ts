import { schermate } from '../../../contract/messaggi/schermate.ts';
import { tabelleMinime } from '../../../contract/messaggi/tabelle-minime.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { conStato, convivente, iscritto, libero, tutte } from './adatta.ts';
import type { Contesto, Modello } from './modello.ts';
import * as p from './parole.ts';
import { altraPersona, atto, attoQui, chi, qui, sentenza, soli } from './parti.ts';

const t = schermate.registrazioni.sezioni;
const f = schermate.registrazioni.frasi;

/** Some codes of a table, and what they say. */
const dellaTabella = (tabella: 31 | 43, ...codici: readonly string[]): Readonly<Record<string, string>> =>
  soli(tabelleMinime[tabella] ?? {}, codici) as Readonly<Record<string, string>>;

/** A 5008 of one kind (table 36), with the civil status (table 1) that follows from it. */
const di =
  (tipoMutazione: string, stato: string | undefined, dato: (contesto: Contesto) => Campi) =>
  (contesto: Contesto): Campi => ({
    generalitaPerRicerca: chi(contesto),
    ...(stato === undefined ? {} : { statoCivile: { statoCivile: stato } }),
    ...dato(contesto),
    datiControllo: { tipoMutazione: [tipoMutazione] },
  });

const comune = { gruppo: 'statoCivile', operazione: '5008', persona: 'serve', idAnpr: 'invariato' } as const;

const nozze = 'matrimonio/datiMatrimonio';

const matrimonio = {
  ...comune,
  adatta: tutte(iscritto, libero),
  sezioni: [
    { titolo: t.coniuge, campi: altraPersona('matrimonio/coniuge') },
    { titolo: t.matrimonio, campi: [`${nozze}/dataEvento`, `${nozze}/luogoEvento`] },
    { titolo: t.atto, campi: atto(`${nozze}/attoEvento`) },
  ],
  obbligatori: ['matrimonio/coniuge/sesso', `${nozze}/dataEvento`],
  inizio: di('12', '2', (contesto) => ({
    matrimonio: {
      datiMatrimonio: {
        luogoEvento: { comune: qui(contesto) },
        attoEvento: attoQui(contesto, { parte: '2', serie: 'A' }),
      },
    },
  })),
  giorno: `${nozze}/dataEvento`,
  frase: ({ scritto, chi: persona }) =>
    f.matrimonio(persona, p.nome(scritto, 'matrimonio/coniuge'), p.giorno(scritto, `${nozze}/dataEvento`)),
} as const satisfies Modello;

const costituzione = 'unioneCivile/attoUnione';

const unione = {
  ...comune,
  adatta: tutte(iscritto, libero),
  sezioni: [
    { titolo: t.unito, campi: altraPersona('unioneCivile/unitoCivilmente') },
    { titolo: t.unione, campi: [`${costituzione}/dataEvento`, `${costituzione}/luogoEvento`] },
    { titolo: t.atto, campi: atto(`${costituzione}/attoEvento`) },
  ],
  obbligatori: [
    'unioneCivile/unitoCivilmente/cognome',
    'unioneCivile/unitoCivilmente/sesso',
    `${costituzione}/dataEvento`,
  ],
  inizio: di('18', '6', (contesto) => ({
    unioneCivile: {
      attoUnione: {
        luogoEvento: { comune: qui(contesto) },
        attoEvento: attoQui(contesto, { parte: '1' }),
      },
    },
  })),
  giorno: `${costituzione}/dataEvento`,
  frase: ({ scritto, chi: persona, donna }) =>
    f.unione(
      persona,
      donna,
      p.nome(scritto, 'unioneCivile/unitoCivilmente'),
      p.giorno(scritto, `${costituzione}/dataEvento`),
    ),
} as const satisfies Modello;

const morte = 'vedovanza/datiMorteconiuge';

const vedovanza = {
  ...comune,
  adatta: tutte(iscritto, conStato('2')),
  sezioni: [
    { titolo: t.morteConiuge, campi: [`${morte}/dataEvento`, `${morte}/luogoEvento`] },
    { titolo: t.atto, campi: atto(`${morte}/attoEvento`) },
  ],
  etichette: { [`${morte}/dataEvento`]: t.dataDecesso, [`${morte}/luogoEvento`]: t.luogoDecesso },
  inizio: di('13', '3', (contesto) => ({
    vedovanza: {
      datiMorteconiuge: { luogoEvento: { comune: qui(contesto) }, attoEvento: attoQui(contesto, { parte: '1' }) },
    },
  })),
  giorno: `${morte}/dataEvento`,
  frase: ({ scritto, chi: persona, donna }) => f.vedovanza(persona, donna, p.giorno(scritto, `${morte}/dataEvento`)),
} as const satisfies Modello;

const fine = 'separazioneAnnullamentoCessazioneMatrimonio';
const sezioniFine: Modello['sezioni'] = [
  { titolo: t.cessazione, campi: [`${fine}/tipoCessazione`] },
  { titolo: t.sentenza, campi: sentenza(`${fine}/sentenza`) },
  { titolo: t.attoInAlternativa, campi: atto(`${fine}/attoAnnullamentoMatrimonio`) },
];
const vociFine = (...codici: readonly string[]) => ({ [`${fine}/tipoCessazione`]: dellaTabella(31, ...codici) });
const coniugato = tutte(iscritto, conStato('2'));

const separazione = {
  ...comune,
  adatta: coniugato,
  sezioni: sezioniFine,
  voci: vociFine('5', '8'),
  inizio: di('14', undefined, () => ({ [fine]: { tipoCessazione: '5' } })),
  frase: ({ chi: persona, donna }) => f.separazione(persona, donna),
} as const satisfies Modello;

const divorzio = {
  ...comune,
  adatta: coniugato,
  sezioni: sezioniFine,
  voci: vociFine('1', '2', '3', '4', '6', '7', '9', '10', '22'),
  inizio: di('14', '4', () => ({ [fine]: { tipoCessazione: '1' } })),
  frase: ({ scritto, chi: persona }) =>
    f.divorzio(persona, p.voce(31, scritto[`${fine}/tipoCessazione`]).toLowerCase()),
} as const satisfies Modello;

const fineUnione = 'unioneCivile/scioglimentoUnione';
const unito = tutte(iscritto, conStato('6'));

const scioglimento = {
  ...comune,
  adatta: unito,
  sezioni: [
    { titolo: t.scioglimento, campi: [`${fineUnione}/motivoScioglimento`] },
    { titolo: t.sentenza, campi: sentenza(`${fineUnione}/sentenza`) },
    {
      titolo: t.attoInAlternativa,
      campi: [`${fineUnione}/datiEvento/dataEvento`, ...atto(`${fineUnione}/datiEvento/attoEvento`)],
    },
  ],
  voci: { [`${fineUnione}/motivoScioglimento`]: dellaTabella(43, '1', '2', '3') },
  obbligatori: [`${fineUnione}/motivoScioglimento`],
  inizio: di('19', '8', () => ({ unioneCivile: { scioglimentoUnione: { motivoScioglimento: '1' } } })),
  frase: ({ chi: persona }) => f.scioglimento(persona),
} as const satisfies Modello;

const morteUnito = {
  ...comune,
  adatta: unito,
  sezioni: [
    {
      titolo: t.morteUnito,
      campi: [`${fineUnione}/datiEvento/dataEvento`, `${fineUnione}/datiEvento/luogoEvento`],
    },
    { titolo: t.atto, campi: atto(`${fineUnione}/datiEvento/attoEvento`) },
  ],
  etichette: {
    [`${fineUnione}/datiEvento/dataEvento`]: t.dataDecesso,
    [`${fineUnione}/datiEvento/luogoEvento`]: t.luogoDecesso,
  },
  obbligatori: [`${fineUnione}/datiEvento/dataEvento`],
  inizio: di('19', '7', (contesto) => ({
    unioneCivile: {
      scioglimentoUnione: {
        motivoScioglimento: '98',
        datiEvento: { luogoEvento: { comune: qui(contesto) }, attoEvento: attoQui(contesto, { parte: '1' }) },
      },
    },
  })),
  giorno: `${fineUnione}/datiEvento/dataEvento`,
  frase: ({ scritto, chi: persona }) => f.morteUnito(persona, p.giorno(scritto, `${fineUnione}/datiEvento/dataEvento`)),
} as const satisfies Modello;

const contratto = 'convivenzaDiFatto/contrattoStipula';

const convivenzaDiFatto = {
  ...comune,
  adatta: tutte(iscritto, libero, (soggetto, contesto) => !convivente(soggetto, contesto)),
  sezioni: [
    { titolo: t.convivente, campi: altraPersona('convivenzaDiFatto/convivente') },
    { titolo: t.contratto, campi: [`${contratto}/data`, `${contratto}/dataDocumento`, `${contratto}/dataNotifica`] },
  ],
  etichette: { [`${contratto}/data`]: t.inizioConvivenza },
  obbligatori: ['convivenzaDiFatto/convivente/cognome', `${contratto}/data`],
  inizio: di('16', undefined, () => ({})),
  giorno: `${contratto}/data`,
  frase: ({ scritto, chi: persona }) =>
    f.convivenzaDiFatto(
      persona,
      p.nome(scritto, 'convivenzaDiFatto/convivente'),
      p.giorno(scritto, `${contratto}/data`),
    ),
} as const satisfies Modello;

const risolto = 'convivenzaDiFatto/contrattoRisoluzione';

const risoluzione = {
  ...comune,
  adatta: tutte(iscritto, convivente),
  sezioni: [
    {
      titolo: t.risoluzione,
      campi: [`${risolto}/motivoRisoluzione`, `${risolto}/contratto/data`, `${risolto}/contratto/dataNotifica`],
    },
  ],
  voci: { [`${risolto}/motivoRisoluzione`]: dellaTabella(43, '31', '32', '34', '98') },
  etichette: { [`${risolto}/contratto/data`]: t.fineConvivenza },
  obbligatori: campiRisolto(),
  inizio: di('17', undefined, () => ({})),
  giorno: `${risolto}/contratto/data`,
  frase: ({ scritto, chi: persona }) => f.risoluzione(persona, p.giorno(scritto, `${risolto}/contratto/data`)),
} as const satisfies Modello;

function campiRisolto(): readonly string[] {
  return ['motivoRisoluzione', 'contratto/data', 'contratto/dataNotifica'].map((nome) => `${risolto}/${nome}`);
}

export const statoCivile = {
  matrimonio,
  unione,
  vedovanza,
  separazione,
  divorzio,
  scioglimento,
  morteUnito,
  convivenzaDiFatto,
  risoluzione,
} as const;
