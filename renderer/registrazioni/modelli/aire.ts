import { schermate } from '../../../contract/messaggi/schermate.ts';
import { inAire, italiano, iscritto, residente, tutte } from './adatta.ts';
import { sessoDi } from '../persona.ts';
import type { Modello } from './modello.ts';
import * as p from './parole.ts';
import {
  atto,
  attoQui,
  campiDi,
  casaAllEstero,
  casaEstera,
  chi,
  etichetteCasaEstera,
  famiglia,
  famigliaNuova,
  generalita,
  genitore,
  legame,
} from './parti.ts';

const t = schermate.registrazioni.sezioni;
const f = schermate.registrazioni.frasi;

const iscrizione = campiDi(
  ...['motivoIscrizione', 'iniziativaIscrizione', 'individuazioneComuneIscrizione', 'dataArrivoConsolato'],
)('iscrizioneAire');
const casaFuori = casaEstera('residenzaEstera');
const stato = 'residenzaEstera/localitaEstera/indirizzoEstero/localita/descrizioneStato';

const espatrio = {
  gruppo: 'aire',
  operazione: 'A002',
  persona: 'serve',
  adatta: tutte(residente, italiano),
  sezioni: [
    { titolo: t.casaEstera, campi: casaFuori },
    { titolo: t.iscrizioneAire, campi: iscrizione },
  ],
  etichette: etichetteCasaEstera('residenzaEstera'),
  obbligatori: ['residenzaEstera/localitaEstera/consolato/codiceConsolato'],
  inizio: (contesto) => ({
    generalitaA002: { generalita: chi(contesto) },
    famiglia: { famiglia: { ...famigliaNuova(contesto), famigliaAire: 'S' }, legameSoggetto: legame(contesto) },
    iscrizioneAire: { motivoIscrizione: 'C01', iniziativaIscrizione: '4', individuazioneComuneIscrizione: '1' },
    residenzaEstera: casaAllEstero(contesto),
    datiControllo: { attribuzioneFamigliaAIRE: '1' },
  }),
  idAnpr: 'invariato',
  frase: ({ scritto, chi: persona }) => f.espatrio(persona, p.testo(scritto, stato)),
} as const satisfies Modello;

const nato = 'generalitaA001/generalita';

const nascitaAire = {
  gruppo: 'aire',
  operazione: 'A001',
  persona: 'serve',
  adatta: inAire,
  sezioni: [
    { titolo: t.nato, campi: generalita(nato) },
    { titolo: t.atto, campi: atto('attoNascita') },
    { titolo: t.madre, campi: genitore('maternita') },
    { titolo: t.padre, campi: genitore('paternita') },
    { titolo: t.famiglia, campi: ['legameSoggetto/codiceLegame', 'datiControllo/gestioneCF'] },
  ],
  etichette: { 'legameSoggetto/codiceLegame': t.relazione },
  obbligatori: [`${nato}/sesso`, `${nato}/dataNascita`],
  inizio: (contesto) => ({
    attoNascita: attoQui(contesto, { parte: '2', serie: 'B' }),
    [contesto.persona && sessoDi(contesto.persona.soggetto) === 'F' ? 'maternita' : 'paternita']: {
      generalita: chi(contesto),
    },
    famiglia: famiglia(contesto),
    legameSoggetto: legame(contesto, '3'),
    iscrizioneAire: { motivoIscrizione: 'C02', iniziativaIscrizione: '4', individuazioneComuneIscrizione: '1' },
    datiControllo: { attribuzioneFamigliaAIRE: '2', gestioneCF: '1' },
  }),
  giorno: `${nato}/dataNascita`,
  idAnpr: 'nuovo',
  frase: ({ scritto }) => p.nascita(scritto, nato),
} as const satisfies Modello;

/** What the kinds of A006 mean is not published: this is our reading of the texts of its errors (ES098, EN233, EN235). */
const INDIRIZZO_DELLA_FAMIGLIA = '1';

const indirizzoAire = {
  gruppo: 'aire',
  operazione: 'A006',
  persona: 'serve',
  adatta: tutte(iscritto, inAire),
  sezioni: [{ titolo: t.casaEstera, campi: casaFuori }],
  etichette: etichetteCasaEstera('residenzaEstera'),
  obbligatori: ['residenzaEstera/localitaEstera/consolato/codiceConsolato'],
  inizio: (contesto) => ({
    generalita: chi(contesto),
    famiglia: famiglia(contesto),
    residenzaEstera: casaAllEstero(contesto),
    datiControllo: { tipoMutazione: INDIRIZZO_DELLA_FAMIGLIA, attribuzioneFamigliaAIRE: '2' },
  }),
  idAnpr: 'invariato',
  frase: ({ scritto, chi: persona }) => f.indirizzoAire(persona, p.testo(scritto, stato)),
} as const satisfies Modello;

export const aire = { espatrio, nascitaAire, indirizzoAire } as const;
