import { schermate } from '../../../contract/messaggi/schermate.ts';
import { iscritto, residente } from './adatta.ts';
import type { Contesto, Modello } from './modello.ts';
import * as p from './parole.ts';
import { atto, attoQui, campiDi, chi, chiResta, eIntestatario, qui, sentenza } from './parti.ts';

const t = schermate.registrazioni.sezioni;
const f = schermate.registrazioni.frasi;

const ruolo = (contesto: Contesto) => ({ ruoloSoggetto: eIntestatario(contesto) ? '1' : '2' });
const restano = (percorso: string) =>
  ({ titolo: t.restano, campi: [], componenti: { percorso, chi: 'tutti' } }) as const;

const decesso = {
  gruppo: 'cancellazioni',
  operazione: '2001',
  persona: 'serve',
  adatta: iscritto,
  sezioni: [
    { titolo: t.evento, campi: ['datiDecesso/dataEvento', 'datiDecesso/luogoEvento'] },
    { titolo: t.atto, campi: atto('datiDecesso/attoEvento') },
    restano('elencoSoggettiFamiglia'),
  ],
  famiglia: 'intestatario',
  etichette: { 'datiDecesso/dataEvento': t.dataDecesso, 'datiDecesso/luogoEvento': t.luogoDecesso },
  inizio: (contesto) => ({
    motivoCancellazione: { tipoMotivoCancellazione: '1' },
    generalitaPerRicerca: chi(contesto),
    datiDecesso: { luogoEvento: { comune: qui(contesto) }, attoEvento: attoQui(contesto, { parte: '1' }) },
    elencoSoggettiFamiglia: chiResta(contesto),
    datiControllo: ruolo(contesto),
  }),
  obbligatori: ['datiDecesso/dataEvento'],
  giorno: 'datiDecesso/dataEvento',
  idAnpr: 'resta',
  frase: ({ scritto, chi: persona, donna }) =>
    f.decesso(persona, donna, p.giorno(scritto, 'datiDecesso/dataEvento'), p.luogo(scritto, 'datiDecesso/luogoEvento')),
} as const satisfies Modello;

const mortePresunta = {
  gruppo: 'cancellazioni',
  operazione: '2001',
  persona: 'serve',
  adatta: iscritto,
  sezioni: [
    { titolo: t.mortePresunta, campi: ['datiDecesso/dataEvento'] },
    { titolo: t.sentenza, campi: sentenza('datiSentenza') },
    restano('elencoSoggettiFamiglia'),
  ],
  etichette: { 'datiDecesso/dataEvento': t.dataDecesso },
  famiglia: 'intestatario',
  inizio: (contesto) => ({
    motivoCancellazione: { tipoMotivoCancellazione: '2' },
    generalitaPerRicerca: chi(contesto),
    elencoSoggettiFamiglia: chiResta(contesto),
    datiControllo: ruolo(contesto),
  }),
  obbligatori: ['datiDecesso/dataEvento', 'datiSentenza/data'],
  idAnpr: 'resta',
  frase: ({ scritto, chi: persona, donna }) =>
    f.mortePresunta(
      persona,
      donna,
      p.giorno(scritto, 'datiDecesso/dataEvento'),
      p.giorno(scritto, 'datiSentenza/data'),
    ),
} as const satisfies Modello;

const cancellazione = {
  gruppo: 'cancellazioni',
  operazione: '2003',
  persona: 'serve',
  adatta: residente,
  sezioni: [
    {
      titolo: t.cancellazione,
      campi: campiDi('motivoCancellazione', 'dataDecorrenzaCancellazione', 'notecancellazione')('datiCancellazione'),
    },
    { titolo: t.destinazione, campi: ['destinazione'] },
    restano('elencoSoggetti'),
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
  frase: ({ scritto, chi: persona, donna }) =>
    f.cancellazione(persona, donna, p.voce(15, scritto['datiCancellazione/motivoCancellazione'])),
} as const satisfies Modello;

const archiviazione = 'datiArchiviazione/dataDecorrenzaArchiviazione';

const fineConvivenza = {
  gruppo: 'cancellazioni',
  operazione: '2009',
  persona: 'estranea',
  sezioni: [
    {
      titolo: t.convivenza,
      campi: ['estremiSchedaConvivenza/idFamigliaConvivenzaANPR', archiviazione, 'datiArchiviazione/noteArchiviazione'],
    },
  ],
  obbligatori: ['estremiSchedaConvivenza/idFamigliaConvivenzaANPR'],
  inizio: ({ oggi }) => ({
    estremiSchedaConvivenza: { tipoScheda: '2' },
    datiArchiviazione: { dataDecorrenzaArchiviazione: oggi },
  }),
  giorno: archiviazione,
  idAnpr: 'nessuno',
  frase: ({ scritto }) => f.fineConvivenza(p.testo(scritto, 'estremiSchedaConvivenza/idFamigliaConvivenzaANPR')),
} as const satisfies Modello;

export const cancellazioni = { decesso, mortePresunta, cancellazione, fineConvivenza } as const;
