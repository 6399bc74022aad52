import type { Campi, Valore } from '../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../contract/messaggi/tabelle-minime.ts';
import { t } from '../../../contract/operazioni/tipi-semplici.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { type Persona, residenzaDi, RETTIFICHE, type Rettifica } from '../../popolazione/popolazione.ts';
import type { Tappa } from '../../popolazione/tappe.ts';
import type { Atto, Registrazione } from '../atto.ts';
import { controllaLuogo, luogoNascita } from '../controlli/luoghi.ts';
import { trovaSoggetto } from '../controlli/soggetti.ts';

type Rettificatrice = (atto: Atto, persona: Persona, chiesta: Campi) => void;

const rettifiche: Readonly<Record<string, Rettificatrice>> = {
  101: decorrenzaResidenza,
  102: motivoIscrizione,
  103: (atto, persona, chiesta) =>
    date(atto, persona, chiesta, ['dataUltimoAggiornamentoAPR', 'dataPrimaIscrizioneComune', 'dataIngressoFamiglia']),
  104: (atto, persona, chiesta) => date(atto, persona, chiesta, Object.keys(scrivi)),
  105: luogo,
};

/**
 * 5014 rettifica_dati: a date, a reason, a place that was written wrong is another, and always was: it is the only service
 * that changes what the past looks like.
 */
export const rettifica: Registrazione = (atto) => {
  const [nome, valore] = Object.entries(sezioneDi(atto.richiesta, 'tipoRettifica')!)[0]!;
  const chiesta = valore as Campi;
  const codice = nome.slice(-3);
  const requisiti = { ancheCancellato: true, diOgniComune: true } as const;
  const persona = trovaSoggetto(atto, sezioneDi(atto.richiesta, 'generalitaPerRicerca')!, requisiti);
  if (persona.istat !== atto.mittente) throw new ErroreAnpr('EN427');
  if (!persona.presente) throw new ErroreAnpr('EN413');
  rettifiche[codice]!(atto, persona, chiesta);
  const fatta = { idSchedaSoggettoANPR: String(persona.idScheda), ...chiesta };
  return {
    specie: 'fatta',
    soggetto: persona.idScheda,
    coda: { tipoRispostaRettifica: { [`rispostaRettifica${codice}`]: fatta } },
  };
};

/** Changes every step of a record in which a section is. */
function riscrivi(tappe: readonly Tappa[], nome: string, cambia: (valore: Valore) => Valore): Tappa[] {
  return tappe.map(({ dal, sezioni }) => {
    const valore = sezioni[nome];
    return { dal, sezioni: valore ? { ...sezioni, [nome]: cambia(valore) } : sezioni };
  });
}

/** Puts right a date that follows from the history: from the first day on, so that it is right as of any day. */
function correggi({ scrittura }: Atto, persona: Persona, dato: Rettifica['dato'], della: string, e: string): void {
  const [prima, ...poi] = scrittura.tappe(persona.idScheda) as [Tappa, ...Tappa[]];
  const gia = (prima.sezioni[RETTIFICHE] ?? []) as unknown as readonly Rettifica[];
  // One that was put right already is known by the date that is wrong.
  const origine = gia.find((una) => una.dato === dato && una.e === della)?.della ?? della;
  const tutte = [...gia, { dato, della: origine, e }] as unknown as Valore;
  scrittura.scriviTappe(persona.idScheda, [{ ...prima, sezioni: { ...prima.sezioni, [RETTIFICHE]: tutte } }, ...poi]);
}

const decorrenzaDi = (persona: Persona): string => testoDi(residenzaDi(persona), 'dataDecorrenzaResidenza')!;
const iscrizioneDi = ({ sezioni }: Persona): Campi =>
  sezioneDi(sezioneDi(sezioni, 'datiIscrizione'), 'datiIscrizioneComune')!;

function decorrenzaResidenza(atto: Atto, persona: Persona, chiesta: Campi): void {
  const nuova = testoDi(chiesta, 'dataDecorrenzaResidenza')!.slice(0, 10);
  const vecchia = decorrenzaDi(persona);
  if (nuova > atto.oggi) throw new ErroreAnpr('EN481');
  if (nuova === vecchia) throw new ErroreAnpr('EN414');
  if (nuova < testoDi(iscrizioneDi(persona), 'dataIscrizione')!) throw new ErroreAnpr('EN415', [nuova]);
  correggi(atto, persona, 'residenza', vecchia, nuova);
}

/** Only the Comune that registered can say why it did. */
function motivoIscrizione(atto: Atto, persona: Persona, chiesta: Campi): void {
  const codice = testoDi(chiesta, 'idMotivoIscrizione')!;
  if (tabelleMinime[7]![codice] === undefined) throw new ErroreAnpr('EC006', [codice], 'idMotivoIscrizione');
  const comune = sezioneDi(iscrizioneDi(persona), 'comune');
  if (testoDi(comune, 'codiceIstat') !== atto.mittente) throw new ErroreAnpr('EN411');
  // The schema lets this note be anything, and not the one in the record.
  const note = testoDi(chiesta, 'note') || undefined;
  const nota = t.tipoNoteMotivoIscrizione;
  if (note !== undefined && !nota.modelli.every((modello) => modello.test(note))) {
    throw new ErroreAnpr('EN372', [note, 'note'], 'note');
  }
  if (codice === '9' && note === undefined) throw new ErroreAnpr('EC014', [], 'note');
  const iscrizioneResidente = {
    motivoIscrizione: codice,
    ...(note === undefined ? {} : { descrizioneMotivoIscrizione: note }),
  };
  const tappe = atto.scrittura.tappe(persona.idScheda);
  const quale = tappe.findLastIndex(({ sezioni }) => sezioni['datiIscrizione']);
  const provenienza = sezioneDi(chiesta, 'provenienza');
  atto.scrittura.scriviTappe(
    persona.idScheda,
    tappe.map(({ dal, sezioni }, i) => {
      if (i !== quale) return { dal, sezioni };
      const datiIscrizione = { ...(sezioni['datiIscrizione'] as Campi), iscrizioneResidente };
      return { dal, sezioni: { ...sezioni, datiIscrizione, ...(provenienza ? { provenienza } : {}) } };
    }),
  );
}

/** What each date is, and where it is written. */
const scrivi: Readonly<Record<string, (atto: Atto, persona: Persona, data: string) => void>> = {
  dataPrimaIscrizioneComune({ scrittura }, { idScheda }, dataIscrizione) {
    const tappe = riscrivi(scrittura.tappe(idScheda), 'datiIscrizione', (valore) => {
      const dati = valore as Campi;
      return { ...dati, datiIscrizioneComune: { ...sezioneDi(dati, 'datiIscrizioneComune'), dataIscrizione } };
    });
    scrittura.scriviTappe(idScheda, tappe);
  },
  dataDecorrenzaResidenza(atto, persona, data) {
    correggi(atto, persona, 'residenza', decorrenzaDi(persona), data);
  },
  dataOrigineFamigliaConvivenza({ scrittura }, { idFamiglia }, dataOrigineFamigliaConvivenza) {
    const tappe = riscrivi(scrittura.tappeScheda(idFamiglia), 'famigliaConvivenza', (valore) => ({
      ...(valore as Campi),
      dataOrigineFamigliaConvivenza,
    }));
    scrittura.scriviTappeScheda(idFamiglia, tappe);
  },
  dataIngressoFamiglia(atto, persona, data) {
    const vecchia = testoDi(sezioneDi(persona.sezioni, 'legameSoggetto'), 'dataDecorrenza')!;
    correggi(atto, persona, 'ingresso', vecchia, data);
  },
  dataDecorrenzaLegame(atto, persona, data) {
    const vecchia = testoDi(sezioneDi(persona.sezioni, 'legameSoggetto'), 'dataDecorrenzaLegame')!;
    correggi(atto, persona, 'legame', vecchia, data);
  },
};

/** One or more of those dates; that of the last update of the old registry is shown by no service. */
function date(atto: Atto, persona: Persona, chiesta: Campi, nomi: readonly string[]): void {
  const presenti = nomi.flatMap((nome) => {
    const data = testoDi(chiesta, nome)?.slice(0, 10);
    return data === undefined ? [] : [[nome, data] as const];
  });
  if (presenti.length === 0) throw new ErroreAnpr('EN474');
  for (const [nome, data] of presenti) {
    if (data > atto.oggi) throw new ErroreAnpr('EN481', [], nome);
    // A family may be older than the person.
    const propria = nome !== 'dataOrigineFamigliaConvivenza';
    if (propria && data < persona.dataNascita)
      throw new ErroreAnpr('EN315', [nome, data, 'nascita', persona.dataNascita]);
  }
  for (const [nome, data] of presenti) scrivi[nome]?.(atto, persona, data);
}

function luogo(atto: Atto, persona: Persona, chiesta: Campi): void {
  const nuovo = sezioneDi(chiesta, 'luogoNascita')!;
  controllaLuogo(atto, nuovo, persona.dataNascita, luogoNascita);
  const tappe = riscrivi(atto.scrittura.tappe(persona.idScheda), 'generalita', (valore) => ({
    ...(valore as Campi),
    luogoNascita: nuovo,
  }));
  atto.scrittura.scriviTappe(persona.idScheda, tappe);
}
