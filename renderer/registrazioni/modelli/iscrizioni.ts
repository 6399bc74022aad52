import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { idAnprDi, sezioniDi } from '../../../contract/operazioni/valori.ts';
import { legameDi, perRicerca, sessoDi } from '../persona.ts';
import { daRitrovare, inAire, residente } from './adatta.ts';
import type { Contesto, Modello } from './modello.ts';
import * as p from './parole.ts';
import {
  atto,
  attoQui,
  campiDi,
  casa,
  casaQui,
  chi,
  etichetteCasa,
  famiglia,
  famigliaNuova,
  genitore,
  generalita,
  intestatario,
  ITALIANA,
  legame,
  qui,
  soli,
} from './parti.ts';

const t = schermate.registrazioni.sezioni;
const f = schermate.registrazioni.frasi;

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

const nato = 'generalita1001/generalita';

const nascita = {
  gruppo: 'iscrizioni',
  operazione: '1001',
  persona: 'aiuta',
  sezioni: [
    { titolo: t.nato, campi: generalita(nato) },
    { titolo: t.atto, campi: atto('attoNascita') },
    { titolo: t.madre, campi: genitore('maternita') },
    { titolo: t.padre, campi: genitore('paternita') },
    {
      titolo: t.famiglia,
      campi: campiDi('filiazione', 'origineCognome', 'attribuzioneFamiglia', 'gestioneCF')('datiControllo'),
    },
  ],
  inizio: (contesto) => ({
    generalita1001: { generalita: { luogoNascita: { comune: qui(contesto) } } },
    attoNascita: attoQui(contesto, { parte: '1', serie: 'A' }),
    cittadinanza: ITALIANA,
    datiControllo: { filiazione: '1', origineCognome: '1', attribuzioneFamiglia: '1', gestioneCF: '1' },
    ...daGenitori(contesto),
  }),
  obbligatori: [`${nato}/sesso`, `${nato}/dataNascita`],
  famiglia: 'sempre',
  giorno: `${nato}/dataNascita`,
  idAnpr: 'nuovo',
  frase: ({ scritto }) => p.nascita(scritto, nato),
} as const satisfies Modello;

const iscritta = 'generalita1002/generalita';
const permesso = campiDi('tipoSoggiorno', 'numeroSoggiorno', 'dataRilascio', 'dataScadenza')('permessoSoggiorno');

const chiArriva: Modello['sezioni'] = [
  { titolo: t.persona, campi: [...generalita(iscritta), 'generalita1002/statoCivile/statoCivile'] },
  { titolo: t.cittadinanza, campi: ['cittadinanza[1]'] },
  { titolo: t.provenienza, campi: ['provenienza'] },
  { titolo: t.soggiorno, campi: permesso },
];
const datiDiChiArriva = [`${iscritta}/sesso`, `${iscritta}/dataNascita`, 'generalita1002/statoCivile/statoCivile'];
const ESTERO = { idMotivoIscrizione: '4' };

const immigrazione = {
  gruppo: 'iscrizioni',
  operazione: '1002',
  persona: 'estranea',
  sezioni: [
    ...chiArriva,
    { titolo: t.casa, campi: casa('residenza[1]') },
    { titolo: t.codiceFiscale, campi: ['datiControllo/gestioneCF'] },
  ],
  etichette: { ...etichetteCasa('residenza[1]'), 'cittadinanza[1]': t.stato, provenienza: t.daDove },
  obbligatori: datiDiChiArriva,
  inizio: (contesto) => ({
    motivoIscrizione: ESTERO,
    residenza: [casaQui(contesto)],
    famiglia: { famiglia: famigliaNuova(contesto), legameSoggetto: legame(contesto) },
    datiControllo: { attribuzioneFamiglia: '1', gestioneCF: '1' },
  }),
  idAnpr: 'nuovo',
  frase: ({ scritto }) =>
    f.immigrazione(
      p.nome(scritto, iscritta),
      p.luogo(scritto, 'provenienza') || f.manca,
      p.casa(scritto, 'residenza[1]'),
    ),
} as const satisfies Modello;

const ricongiungimento = {
  gruppo: 'iscrizioni',
  operazione: '1002',
  persona: 'serve',
  sezioni: [
    ...chiArriva,
    { titolo: t.famigliaCheAccoglie, campi: ['famiglia/legameSoggetto/codiceLegame'] },
    { titolo: t.codiceFiscale, campi: ['datiControllo/gestioneCF'] },
  ],
  etichette: { 'cittadinanza[1]': t.stato, provenienza: t.daDove, 'famiglia/legameSoggetto/codiceLegame': t.relazione },
  obbligatori: datiDiChiArriva,
  inizio: (contesto) => ({
    motivoIscrizione: ESTERO,
    famiglia: {
      famiglia: famiglia(contesto),
      legameSoggetto: { dataDecorrenza: contesto.oggi },
    },
    datiControllo: { attribuzioneFamiglia: '2', gestioneCF: '1' },
  }),
  idAnpr: 'nuovo',
  frase: ({ scritto, chi: ospite }) =>
    f.ricongiungimento(p.nome(scritto, iscritta), p.luogo(scritto, 'provenienza') || f.manca, ospite),
} as const satisfies Modello;

/** Somebody whom ANPR knows comes back, in a family of their own: the record is the one of always. */
const ritorno = (idMotivoIscrizione: string): Pick<Modello, 'sezioni' | 'etichette' | 'inizio'> => ({
  sezioni: [
    { titolo: t.provenienza, campi: ['provenienza'] },
    { titolo: t.casa, campi: casa('residenza[1]') },
  ],
  etichette: { ...etichetteCasa('residenza[1]'), provenienza: t.daDove },
  inizio: (contesto) => ({
    motivoIscrizione: { idMotivoIscrizione },
    generalita1002: { generalita: chi(contesto) },
    cittadinanza: cittadinanzeDi(contesto),
    residenza: [casaQui(contesto)],
    famiglia: { famiglia: famigliaNuova(contesto), legameSoggetto: legame(contesto) },
    datiControllo: { attribuzioneFamiglia: '1' },
  }),
});

const cittadinanzeDi = ({ persona }: Contesto): readonly Campi[] => {
  const sue = sezioniDi(persona?.soggetto, 'cittadinanza');
  return sue.length === 0
    ? [ITALIANA]
    : sue.map((una) => soli(una, ['descrizioneStato', 'codiceStato', 'dataValidita']));
};

const rimpatrio = {
  gruppo: 'iscrizioni',
  operazione: '1002',
  persona: 'serve',
  adatta: inAire,
  ...ritorno('6'),
  idAnpr: 'ritorna',
  frase: ({ scritto, chi: persona }) =>
    f.rimpatrio(persona, p.luogo(scritto, 'provenienza') || f.manca, p.casa(scritto, 'residenza[1]')),
} as const satisfies Modello;

const ricomparsa = {
  gruppo: 'iscrizioni',
  operazione: '1002',
  persona: 'serve',
  adatta: daRitrovare,
  ...ritorno('5'),
  sezioni: [{ titolo: t.casa, campi: casa('residenza[1]') }],
  idAnpr: 'ritorna',
  frase: ({ scritto, chi: persona, donna }) => f.ricomparsa(persona, donna, p.casa(scritto, 'residenza[1]')),
} as const satisfies Modello;

const responsabile = 'tutoreIntestatario';

const convivenza = {
  gruppo: 'iscrizioni',
  operazione: '1010',
  persona: 'serve',
  adatta: residente,
  sezioni: [
    {
      titolo: t.convivenza,
      campi: campiDi('denominazioneConvivenza', 'specieConvivenza')('generalitaSchedaConvivenza'),
    },
    { titolo: t.casa, campi: casa('residenzaConvivneza') },
  ],
  etichette: etichetteCasa('residenzaConvivneza'),
  obbligatori: campiDi('denominazioneConvivenza', 'specieConvivenza')('generalitaSchedaConvivenza'),
  inizio: (contesto) => ({
    generalitaSchedaConvivenza: { tipoScheda: '2', dataOrigineFamigliaConvivenza: contesto.oggi },
    [responsabile]: {
      generalita: chi(contesto),
      comuneResidenza: qui(contesto),
      dataIntestarioConvivenza: contesto.oggi,
    },
    residenzaConvivneza: casaQui(contesto),
  }),
  idAnpr: 'invariato',
  frase: ({ scritto, chi: persona }) =>
    f.convivenza(
      p.testo(scritto, 'generalitaSchedaConvivenza/denominazioneConvivenza').toUpperCase(),
      p.casa(scritto, 'residenzaConvivneza'),
      persona,
    ),
} as const satisfies Modello;

export const iscrizioni = { nascita, immigrazione, ricongiungimento, rimpatrio, ricomparsa, convivenza } as const;
