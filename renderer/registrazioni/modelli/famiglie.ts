import { schermate } from '../../../contract/messaggi/schermate.ts';
import { legameDi } from '../persona.ts';
import { diAltroComune, diQui, inFamiglia, nonIntestatario, residente, tutte } from './adatta.ts';
import type { Contesto, Modello } from './modello.ts';
import * as p from './parole.ts';
import {
  casa,
  casaQui,
  chi,
  etichetteCasa,
  famiglia,
  famigliaNuova,
  inElenco,
  intestatario,
  legame,
  tipoScheda,
} from './parti.ts';

const t = schermate.registrazioni.sezioni;
const f = schermate.registrazioni.frasi;

const elenco = 'elencoSoggettiFamiglia';
const suoLegame = `${elenco}[1]/legameSoggetto/codiceLegame`;

const indirizzo = {
  gruppo: 'famiglia',
  operazione: '5001',
  persona: 'serve',
  adatta: residente,
  sezioni: [{ titolo: t.casa, campi: casa('residenzaFamigliaConvivenza') }],
  etichette: etichetteCasa('residenzaFamigliaConvivenza'),
  inizio: (contesto) => ({
    famigliaConvivenza: famiglia(contesto),
    residenzaFamigliaConvivenza: casaQui(contesto),
    datiControllo: { tipoMutazione: '4', tipoScheda: '1', ...tipoScheda(contesto) },
  }),
  idAnpr: 'invariato',
  frase: ({ scritto, chi: persona }) => f.indirizzo(persona, p.casa(scritto, 'residenzaFamigliaConvivenza')),
} as const satisfies Modello;

const arrivo = {
  gruppo: 'famiglia',
  operazione: '5005',
  persona: 'serve',
  adatta: residente,
  sezioni: [
    { titolo: t.casa, campi: casa('residenzaFamiglia[1]') },
    { titolo: t.conChi, campi: [], componenti: { percorso: elenco, chi: 'scelti' } },
  ],
  famiglia: 'sempre',
  etichette: etichetteCasa('residenzaFamiglia[1]'),
  inizio: (contesto) => ({
    generalitaSchedaFamiglia: famigliaNuova(contesto),
    residenzaFamiglia: [casaQui(contesto)],
    [elenco]: [{ generalita: chi(contesto), legameSoggetto: legame(contesto) }],
    datiControllo: { tipoMutazione: '02', tipoScheda: '2' },
  }),
  idAnpr: 'invariato',
  frase: ({ scritto }) => f.arrivo(p.elencati(scritto, elenco), p.casa(scritto, 'residenzaFamiglia[1]')),
} as const satisfies Modello;

const arrivoInFamiglia = {
  gruppo: 'famiglia',
  operazione: '5005',
  persona: 'serve',
  adatta: tutte(residente, diAltroComune),
  sezioni: [
    {
      titolo: t.famigliaCheAccoglie,
      campi: ['generalitaSchedaFamiglia/idFamigliaConvivenzaANPR', suoLegame],
    },
  ],
  etichette: { [suoLegame]: t.relazione },
  obbligatori: ['generalitaSchedaFamiglia/idFamigliaConvivenzaANPR'],
  inizio: (contesto) => ({
    generalitaSchedaFamiglia: { tipoScheda: '1' },
    [elenco]: [{ generalita: chi(contesto), legameSoggetto: { dataDecorrenza: contesto.oggi } }],
    datiControllo: { tipoMutazione: '02', tipoScheda: '1' },
  }),
  idAnpr: 'invariato',
  frase: ({ scritto, chi: persona }) =>
    f.arrivoInFamiglia(persona, p.testo(scritto, 'generalitaSchedaFamiglia/idFamigliaConvivenzaANPR')),
} as const satisfies Modello;

const ingresso = {
  gruppo: 'famiglia',
  operazione: '5001',
  persona: 'serve',
  adatta: tutte(residente, diQui),
  sezioni: [{ titolo: t.famigliaCheAccoglie, campi: ['famigliaConvivenza/idFamigliaConvivenzaANPR', suoLegame] }],
  etichette: { [suoLegame]: t.relazione },
  obbligatori: ['famigliaConvivenza/idFamigliaConvivenzaANPR'],
  inizio: (contesto) => ({
    famigliaConvivenza: { tipoScheda: '1' },
    [elenco]: [{ generalita: chi(contesto), legameSoggetto: { dataDecorrenza: contesto.oggi } }],
    datiControllo: { tipoMutazione: '2', tipoScheda: '1' },
  }),
  idAnpr: 'invariato',
  frase: ({ scritto, chi: persona }) =>
    f.ingresso(persona, p.testo(scritto, 'famigliaConvivenza/idFamigliaConvivenzaANPR')),
} as const satisfies Modello;

const scissione = {
  gruppo: 'famiglia',
  operazione: '5001',
  persona: 'serve',
  adatta: tutte(residente, diQui, inFamiglia),
  sezioni: [
    { titolo: t.nuovaFamiglia, campi: ['famigliaConvivenza/motivoCostituzione'] },
    { titolo: t.conChi, campi: [], componenti: { percorso: elenco, chi: 'scelti' } },
  ],
  famiglia: 'sempre',
  inizio: (contesto) => ({
    famigliaConvivenza: famigliaNuova(contesto),
    [elenco]: [{ generalita: chi(contesto), legameSoggetto: legame(contesto) }],
    datiControllo: { tipoMutazione: '2', tipoScheda: '1' },
  }),
  idAnpr: 'invariato',
  frase: ({ scritto, chi: persona }) => f.scissione(persona, p.elencati(scritto, elenco)),
} as const satisfies Modello;

/** All the members; who is on the desk with the tie that they are to have, the others with theirs of now. */
const tutti = (contesto: Contesto, suo: string | undefined): ReturnType<typeof inElenco>[] => {
  const { persona } = contesto;
  if (!persona) return [];
  return persona.componenti.map((uno) => {
    const eLei = uno['identificativi'] !== undefined && idDi(uno) === persona.idANPR;
    // Who was the head is something else of the new one: it is for the officer to say what.
    const suoDiOra = legameDi(uno) === intestatario && suo !== undefined ? undefined : legameDi(uno);
    return inElenco(uno, contesto, eLei ? (suo ?? legameDi(uno)) : suoDiOra);
  });
};
const idDi = (uno: Parameters<typeof legameDi>[0]): unknown => (uno['identificativi'] as { idANPR?: string }).idANPR;

const nuovoIntestatario = {
  gruppo: 'famiglia',
  operazione: '5001',
  persona: 'serve',
  adatta: tutte(residente, diQui, inFamiglia, nonIntestatario),
  sezioni: [{ titolo: t.relazioni, campi: [], componenti: { percorso: elenco, chi: 'tutti' } }],
  famiglia: 'sempre',
  inizio: (contesto) => ({
    famigliaConvivenza: famiglia(contesto),
    [elenco]: tutti(contesto, intestatario),
    datiControllo: { tipoMutazione: '1', tipoScheda: '1' },
  }),
  idAnpr: 'invariato',
  frase: ({ chi: persona, donna }) => f.nuovoIntestatario(persona, donna),
} as const satisfies Modello;

const relazioni = {
  gruppo: 'famiglia',
  operazione: '5001',
  persona: 'serve',
  adatta: tutte(residente, diQui, inFamiglia),
  sezioni: [{ titolo: t.relazioni, campi: [], componenti: { percorso: elenco, chi: 'tutti' } }],
  famiglia: 'sempre',
  inizio: (contesto) => ({
    famigliaConvivenza: famiglia(contesto),
    [elenco]: tutti(contesto, undefined),
    datiControllo: { tipoMutazione: '2', tipoScheda: '1' },
  }),
  idAnpr: 'invariato',
  frase: ({ chi: persona }) => f.relazioni(persona),
} as const satisfies Modello;

const senzaFissaDimora = {
  gruppo: 'famiglia',
  operazione: '5005',
  persona: 'serve',
  adatta: residente,
  sezioni: [{ titolo: t.indirizzoSenzaDimora, campi: casa('residenzaFamiglia[1]') }],
  etichette: etichetteCasa('residenzaFamiglia[1]'),
  inizio: (contesto) => ({ ...arrivo.inizio(contesto), datiControllo: { tipoMutazione: '01', tipoScheda: '2' } }),
  idAnpr: 'invariato',
  frase: ({ scritto, chi: persona }) => f.senzaFissaDimora(persona, p.casa(scritto, 'residenzaFamiglia[1]')),
} as const satisfies Modello;

export const famiglie = {
  indirizzo,
  arrivo,
  arrivoInFamiglia,
  ingresso,
  scissione,
  nuovoIntestatario,
  relazioni,
  senzaFissaDimora,
} as const;
