import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { sezioneDi } from '../../../contract/operazioni/valori.ts';
import { conSezione, iscritto, residente, tutte } from './adatta.ts';
import type { Contesto, Modello } from './modello.ts';
import * as p from './parole.ts';
import { campiDi, chi } from './parti.ts';

const t = schermate.registrazioni.sezioni;
const f = schermate.registrazioni.frasi;

/** A 5014 of one kind: what was written wrong is another, and always was. */
const rettifica = (codice: string, nomi: readonly string[]) => ({
  gruppo: 'altre' as const,
  operazione: '5014' as const,
  persona: 'serve' as const,
  adatta: iscritto,
  sezioni: [{ titolo: t.rettifica, campi: nomi.map((nome) => `tipoRettifica/richiestaRettifica${codice}/${nome}`) }],
  inizio: (contesto: Contesto): Campi => ({ generalitaPerRicerca: chi(contesto) }),
  idAnpr: 'invariato' as const,
});

const rettificaDate = {
  ...rettifica('104', [
    ...['dataPrimaIscrizioneComune', 'dataDecorrenzaResidenza', 'dataOrigineFamigliaConvivenza'],
    ...['dataIngressoFamiglia', 'dataDecorrenzaLegame'],
  ]),
  frase: ({ chi: persona }) => f.rettificaDate(persona),
} as const satisfies Modello;

const rettificaMotivo = {
  ...rettifica('102', ['idMotivoIscrizione', 'note', 'provenienza']),
  adatta: residente,
  etichette: { 'tipoRettifica/richiestaRettifica102/provenienza': t.daDove },
  frase: ({ scritto, chi: persona }) =>
    f.rettificaMotivo(persona, p.voce(7, scritto['tipoRettifica/richiestaRettifica102/idMotivoIscrizione'])),
} as const satisfies Modello;

const rettificaNascita = {
  ...rettifica('105', ['luogoNascita']),
  frase: ({ scritto, chi: persona, donna }) =>
    f.rettificaNascita(persona, donna, p.luogo(scritto, 'tipoRettifica/richiestaRettifica105/luogoNascita') || f.manca),
} as const satisfies Modello;

/** A 5013 of one datum (table 48): the request repeats it, where ANPR must know which one it is. */
const revoca = (tipoRevoca: string, sezione: keyof typeof f.revocati, ripetuta: boolean) =>
  ({
    gruppo: 'altre',
    operazione: '5013',
    persona: 'serve',
    adatta: tutte(iscritto, conSezione(sezione)),
    sezioni: [{ titolo: t.revoca, campi: campiDi('motivoRevoca', 'noteRevoca')('motivoAnnullamento') }],
    inizio: (contesto) => ({
      schedaSoggetto: {
        generalitaPerRicerca: chi(contesto),
        ...(ripetuta ? { [sezione]: sezioneDi(contesto.persona?.soggetto, sezione) ?? {} } : {}),
      },
      datiControllo: { tipoRevoca },
    }),
    idAnpr: 'invariato',
    frase: ({ chi: persona }) => f.revoca(persona, f.revocati[sezione]),
  }) as const satisfies Modello;

const procedimentoDi = 'procedimentoIstruttoria';

const procedimento = {
  gruppo: 'altre',
  operazione: '1014',
  persona: 'aiuta',
  sezioni: [
    { titolo: t.procedimento, campi: campiDi('numeroPraticaComune', 'motivoAvvio', 'dataStato')(procedimentoDi) },
  ],
  etichette: { [`${procedimentoDi}/dataStato`]: t.avviatoIl },
  obbligatori: campiDi('numeroPraticaComune', 'motivoAvvio')(procedimentoDi),
  inizio: (contesto) => ({
    [procedimentoDi]: { tipoOperazione: 'I', statoProcedimento: '1', dataStato: contesto.oggi },
    ...(contesto.persona ? { generalitaPerRicerca: [chi(contesto)] } : {}),
  }),
  idAnpr: 'nessuno',
  frase: ({ scritto, chi: persona }) =>
    f.procedimento(
      p.testo(scritto, `${procedimentoDi}/numeroPraticaComune`),
      p.voce(29, scritto[`${procedimentoDi}/motivoAvvio`]),
      persona,
    ),
} as const satisfies Modello;

const chiusuraProcedimento = {
  gruppo: 'altre',
  operazione: '1014',
  persona: 'estranea',
  sezioni: [
    {
      titolo: t.procedimento,
      campi: campiDi('numeroPraticaComune', 'esitoChiusura', 'dataChiusura', 'noteChiusura')(procedimentoDi),
    },
  ],
  voci: { [`${procedimentoDi}/esitoChiusura`]: schermate.registrazioni.esitiProcedimento },
  obbligatori: campiDi('numeroPraticaComune', 'esitoChiusura', 'dataChiusura')(procedimentoDi),
  inizio: ({ oggi }) => ({
    [procedimentoDi]: { tipoOperazione: 'C', statoProcedimento: '2', dataStato: oggi, dataChiusura: oggi },
  }),
  idAnpr: 'nessuno',
  frase: ({ scritto }) => f.chiusuraProcedimento(p.testo(scritto, `${procedimentoDi}/numeroPraticaComune`)),
} as const satisfies Modello;

export const altre = {
  procedimento,
  chiusuraProcedimento,
  rettificaDate,
  rettificaMotivo,
  rettificaNascita,
  revocaPaternita: revoca('01', 'paternita', false),
  revocaMaternita: revoca('02', 'maternita', false),
  revocaSoggiorno: revoca('03', 'permessoSoggiorno', true),
  revocaDomicilio: revoca('05', 'domicilioDigitale', true),
  revocaMatrimonio: revoca('06', 'matrimonio', true),
  revocaUnione: revoca('07', 'unioneCivile', true),
  revocaConvivenza: revoca('08', 'convivenzaDiFatto', true),
} as const;
