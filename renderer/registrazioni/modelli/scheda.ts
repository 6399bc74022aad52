import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi } from '../../../contract/operazioni/valori.ts';
import { iscritto, residente, straniero, tutte } from './adatta.ts';
import type { Contesto, Modello } from './modello.ts';
import * as p from './parole.ts';
import { atto, attoQui, campiDi, chi, generalita, genitore, ITALIANA, qui, senzaNumeri } from './parti.ts';

const t = schermate.registrazioni.sezioni;
const f = schermate.registrazioni.frasi;

/** A 5008 of those kinds (table 36). */
const di =
  (tipoMutazione: readonly string[], dato: (contesto: Contesto) => Campi, controlli: Campi = {}) =>
  (contesto: Contesto): Campi => ({
    generalitaPerRicerca: chi(contesto),
    ...dato(contesto),
    datiControllo: { tipoMutazione, ...controlli },
  });

/** What the record says now of a section: it is there to be put right. */
const diOra = (nome: string, { persona }: Contesto): Campi => sezioneDi(persona?.soggetto, nome) ?? {};

const comune = {
  gruppo: 'scheda',
  operazione: '5008',
  persona: 'serve',
  adatta: iscritto,
  idAnpr: 'invariato',
} as const;
const nuove = 'generalitaDaModificare/generalita';

const generalitaCorrette = {
  ...comune,
  sezioni: [
    { titolo: t.nuove, campi: [`${nuove}/codiceFiscale/codFiscale`, ...generalita(nuove)] },
    { titolo: t.codiceFiscale, campi: ['datiControllo/gestioneCF'] },
  ],
  inizio: di(['01'], (contesto) => ({ generalitaDaModificare: { generalita: senzaNumeri(contesto) } }), {
    gestioneCF: '1',
  }),
  idAnpr: 'codiceFiscale',
  frase: ({ scritto, chi: persona }) =>
    f.generalita(
      persona,
      [p.nome(scritto, nuove), p.giorno(scritto, `${nuove}/dataNascita`), scritto[`${nuove}/codiceFiscale/codFiscale`]]
        .filter(Boolean)
        .join(', '),
    ),
} as const satisfies Modello;

const cittadinanza = {
  ...comune,
  sezioni: [{ titolo: t.cittadinanza, campi: ['cittadinanza[1]', 'cittadinanza[1]/dataValidita'] }],
  etichette: { 'cittadinanza[1]': t.stato },
  inizio: di(['02'], () => ({ cittadinanza: [{ ...ITALIANA }] })),
  frase: ({ scritto, chi: persona }) => f.cittadinanza(persona, p.testo(scritto, 'cittadinanza[1]/descrizioneStato')),
} as const satisfies Modello;

const adozione = {
  ...comune,
  sezioni: [
    { titolo: t.nuove, campi: generalita(nuove) },
    { titolo: t.atto, campi: atto('attoNascita') },
    { titolo: t.madre, campi: genitore('maternita') },
    { titolo: t.padre, campi: genitore('paternita') },
  ],
  inizio: di(
    ['01', '10', '11', '15'],
    (contesto) => ({
      generalitaDaModificare: { generalita: senzaNumeri(contesto) },
      attoNascita: attoQui(contesto, { parte: '1', serie: 'B' }),
    }),
    { gestioneCF: '1' },
  ),
  idAnpr: 'adozione',
  frase: ({ scritto }) => f.adozione(p.nome(scritto, nuove)),
} as const satisfies Modello;

/** A parent who is registered afterwards: recognised, or put right. */
const genitoreDi = (quale: 'paternita' | 'maternita', tipo: string, sesso: string) =>
  ({
    ...comune,
    sezioni: [
      {
        titolo: quale === 'paternita' ? t.padre : t.madre,
        campi: [...genitore(quale), `${quale}/generalita/dataNascita`, `${quale}/generalita/luogoNascita`],
      },
    ],
    inizio: di([tipo], () => ({ [quale]: { generalita: { sesso } } })),
    frase: ({ scritto, chi: persona, donna }) => f[quale](persona, donna, p.nome(scritto, `${quale}/generalita`)),
  }) as const satisfies Modello;

const attoDiNascita = {
  ...comune,
  sezioni: [{ titolo: t.atto, campi: atto('attoNascita') }],
  inizio: di(['15'], (contesto) => ({ attoNascita: { comuneRegistrazione: qui(contesto) } })),
  frase: ({ scritto, chi: persona }) =>
    f.attoDiNascita(persona, p.testo(scritto, 'attoNascita/numeroAtto'), p.testo(scritto, 'attoNascita/anno')),
} as const satisfies Modello;

const soggiorno = {
  ...comune,
  adatta: tutte(residente, straniero),
  sezioni: [
    {
      titolo: t.soggiorno,
      campi: campiDi(
        ...['tipoSoggiorno', 'numeroSoggiorno', 'dataRilascio', 'dataScadenza'],
        ...['questuraRilascioSoggiorno', 'numeroPassaporto'],
      )('permessoSoggiorno'),
    },
  ],
  inizio: di(['04'], () => ({})),
  obbligatori: ['permessoSoggiorno/tipoSoggiorno'],
  frase: ({ scritto, chi: persona }) =>
    f.soggiorno(
      persona,
      p.voce(8, scritto['permessoSoggiorno/tipoSoggiorno']),
      p.giorno(scritto, 'permessoSoggiorno/dataScadenza'),
    ),
} as const satisfies Modello;

const cartaIdentita = {
  ...comune,
  sezioni: [
    {
      titolo: t.carta,
      campi: campiDi(
        'numero',
        'dataRilascio',
        'dataScadenza',
        'interdizioneEspatrio',
        'comuneRilascio',
      )('cartaIdentita'),
    },
  ],
  inizio: di(['03'], (contesto) => ({
    cartaIdentita: { cartaceaElettronica: '2', interdizioneEspatrio: 'N', comuneRilascio: qui(contesto) },
  })),
  frase: ({ scritto, chi: persona }) => f.carta(persona, p.testo(scritto, 'cartaIdentita/numero').toUpperCase()),
} as const satisfies Modello;

const domicilioDigitale = {
  ...comune,
  sezioni: [
    { titolo: t.domicilioDigitale, campi: campiDi('indirizzoDigitale', 'dataInizioValidita')('domicilioDigitale') },
  ],
  inizio: di(['09'], ({ oggi }) => ({ domicilioDigitale: { dataInizioValidita: oggi } })),
  frase: ({ scritto, chi: persona }) =>
    f.domicilioDigitale(persona, p.testo(scritto, 'domicilioDigitale/indirizzoDigitale')),
} as const satisfies Modello;

const studioELavoro = {
  ...comune,
  sezioni: [
    {
      titolo: t.studioELavoro,
      campi: campiDi('titoloStudio', 'posizioneProfessionale', 'condizioneNonProfessionale')('altriDati'),
    },
  ],
  inizio: di(['07'], (contesto) => ({ altriDati: diOra('altriDati', contesto) })),
  frase: ({ chi: persona }) => f.studioELavoro(persona),
} as const satisfies Modello;

const patente = {
  ...comune,
  sezioni: [{ titolo: t.patente, campi: campiDi('possessoPatente', 'possessoAutoveicoli')('autoVeicoli') }],
  inizio: di(['08'], (contesto) => ({ autoVeicoli: diOra('autoveicoli', contesto) })),
  frase: ({ chi: persona }) => f.patente(persona),
} as const satisfies Modello;

export const scheda = {
  generalita: generalitaCorrette,
  cittadinanza,
  paternita: genitoreDi('paternita', '10', 'M'),
  maternita: genitoreDi('maternita', '11', 'F'),
  adozione,
  attoDiNascita,
  cartaIdentita,
  soggiorno,
  domicilioDigitale,
  studioELavoro,
  patente,
} as const;
