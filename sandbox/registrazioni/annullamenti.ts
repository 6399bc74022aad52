import type { Campi } from '../../contract/operazioni/albero.ts';
import type { CodiceRegistrazione } from '../../contract/operazioni/index.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import type { OperazioneAnnullabile } from '../archivio/operazioni.ts';
import { type CodiceAnpr, ErroreAnpr } from '../errori.ts';
import type { Successiva } from '../mutamenti/giornale.ts';
import { leggiGeneralita } from '../operazioni/criteri.ts';
import type { Persona } from '../popolazione/popolazione.ts';
import type { Atto, Registrazione } from './atto.ts';
import { controllo } from './controlli/lista-controlli.ts';
import { collegaProcedimento } from './controlli/procedimento.ts';
import { trovaSoggetto } from './controlli/soggetti.ts';
import { notifica } from './notifiche.ts';

/** Which operations each service of annulment undoes. */
type Annullabili = ReadonlySet<CodiceRegistrazione>;
const iscrizioni: Annullabili = new Set(['1001', '1002', '1010', 'A001', 'A002']);
const cancellazioni: Annullabili = new Set(['2001', '2003', '2009']);
const mutazioni: Annullabili = new Set(['5001', '5005', '5008', '5013', '5014', '5021', 'A006']);

/** Changes of data, after which what was wrong is put right by another change and not undone. */
const diDati = new Set(['5008', '5013', '5014', '5021']);

/** Kinds of record (`tipoSchedaAnn`): a person's, a family's, a convivenza's. */
const schede = ['1', '2', '3'];

/** 1013, 2011 and 5012: everything is again as it was before the operation, which must be the last one. */
const annullamento =
  (sezione: string, campoScheda: string, annullabili: Annullabili): Registrazione =>
  (atto) => {
    const { giornale, operazioni } = atto;
    const scheda = testoDi(sezioneDi(atto.richiesta, 'datiControllo'), campoScheda)!;
    if (!schede.includes(scheda)) throw new ErroreAnpr('EN372', [scheda, campoScheda], campoScheda);
    const daAnnullare = trova(atto, sezioneDi(atto.richiesta, sezione)!, annullabili);
    const persone = giornale.persone(daAnnullare.idANPR);
    controllaSoggetto(atto, daAnnullare, persone);
    controllaControlli(atto, daAnnullare);
    const successive = giornale.successive(daAnnullare.idANPR);
    const successiva = successive.find(({ tabella }) => tabella !== 'scheda') ?? successive[0];
    if (successiva) throw new ErroreAnpr(rifiutoPerSuccessiva(annullabili, successiva));
    if (modificaDatiAnagrafici(daAnnullare)) throw new ErroreAnpr('EN234');
    const prima = personeDi(atto, persone);
    giornale.ripristina(daAnnullare.idANPR);
    operazioni.segnaAnnullata(daAnnullare.idANPR);
    const dopo = personeDi(atto, persone);
    ritira(
      atto,
      prima.filter(({ idScheda }) => !dopo.some((uno) => uno.idScheda === idScheda)),
    );
    avvisaComuni(atto, prima, dopo);
    if (sezioneDi(atto.richiesta, 'datiDelProcedimento')) collegaProcedimento(atto);
    const { soggetto } = daAnnullare;
    return { specie: 'fatta', soggetto: soggetto ?? undefined, altri: dopo.map(({ idScheda }) => idScheda) };
  };

export const annullaIscrizione = annullamento('datiOperazione', 'tiposcheda', iscrizioni);
export const annullaCancellazione = annullamento('datiOperazioneDaAnnullare', 'tipoScheda', cancellazioni);
export const annullaMutazione = annullamento('datiOperazioneDaAnnullare', 'tipoScheda', mutazioni);

/** The operation that is named, by ANPR's number, which must be the sender's and of a kind that the service undoes. */
function trova({ operazioni, mittente }: Atto, dati: Campi, annullabili: Annullabili): OperazioneAnnullabile {
  const idANPR = testoDi(dati, 'idOperazioneANPR')!;
  const suo = operazioni.daAnnullare(idANPR);
  if (!suo || suo.stato === '4') throw new ErroreAnpr('EN078', [], 'idOperazioneANPR');
  if (suo.istat !== mittente) throw new ErroreAnpr('EN145', [], 'idOperazioneANPR');
  const stessa = suo.id === testoDi(dati, 'idOperazioneComune') && suo.codice === testoDi(dati, 'operazioneRichiesta');
  if (!stessa || !annullabili.has(suo.codice as CodiceRegistrazione)) throw new ErroreAnpr('EN314');
  // Refused when it was asked for, or of a record of which nothing is left.
  if (suo.stato === '3' || !suo.conEffetti) throw new ErroreAnpr('EN078', [], 'idOperazioneANPR');
  return suo;
}

/** The request names somebody whom the operation changed, or of a household that it changed. */
function controllaSoggetto(atto: Atto, { idANPR, soggetto }: OperazioneAnnullabile, persone: readonly number[]): void {
  const campi = sezioneDi(sezioneDi(atto.richiesta, 'datiSchedaSoggettoFamigliaConvivenza'), 'soggetto')!;
  // A record that was deleted as a duplicate is there no more to be compared.
  const { idScheda } = leggiGeneralita(campi);
  if (idScheda !== undefined && persone.includes(Number(idScheda)) && !esiste(atto, idScheda)) return;
  const requisiti = { ancheCancellato: true, diOgniComune: true, ancheSospeso: true } as const;
  const persona = trovaSoggetto(atto, campi, requisiti);
  const sua = persona.idScheda === soggetto || persone.includes(persona.idScheda);
  if (!sua && !atto.giornale.schede(idANPR).includes(persona.idFamiglia)) throw new ErroreAnpr('EN183');
}

const esiste = ({ popolazione, oggi }: Atto, idScheda: string): boolean =>
  popolazione.perIdScheda(idScheda, oggi).length > 0;

/** RA (restore the position) goes with a change of residence alone, RP (a part of it) never with a household's. */
function controllaControlli(atto: Atto, { codice, decorrenza }: OperazioneAnnullabile): void {
  const ripristino = controllo(atto.richiesta, 'RA');
  if (controllo(atto.richiesta, 'RP') && codice === '5001') throw new ErroreAnpr('EN351');
  if (ripristino && codice !== '5005' && codice !== '5001') throw new ErroreAnpr('EN352');
  if (ripristino && decorrenza !== undefined && decorrenza !== atto.decorrenza) {
    throw new ErroreAnpr('EN360', [decorrenza]);
  }
}

const rifiutoPerSuccessiva = (annullabili: Annullabili, { codice, tabella }: Successiva): CodiceAnpr => {
  if (annullabili === iscrizioni && tabella !== 'scheda') return 'EN344';
  return diDati.has(codice) ? 'EN224' : 'EN077';
};

/** A change of the generalità is not undone: another one is made (EN234). */
const modificaDatiAnagrafici = ({ codice, risposta }: OperazioneAnnullabile): boolean =>
  codice === '5008' && risposta.includes('<generalitaPrecedenti>');

const personeDi = ({ popolazione, oggi }: Atto, numeri: readonly number[]): Persona[] =>
  [...new Set(numeri)].flatMap((numero) => popolazione.perIdScheda(String(numero), oggi));

/**
 * Of a record that is there no more the ID ANPR is never given again, nor is the codice fiscale, unless the request has its
 * attribution annulled too.
 */
function ritira({ richiesta, scrittura }: Atto, scomparsi: readonly Persona[]): void {
  const controlli = sezioneDi(richiesta, 'datiControllo');
  const voluto = testoDi(controlli, 'annullamentoAttribuzione') ?? testoDi(controlli, 'annullamentoAttribuzioneCF');
  for (const { idANPR, codiceFiscale } of scomparsi) {
    scrittura.ritira(idANPR, false);
    if (codiceFiscale !== null && voluto?.toUpperCase() !== 'S') scrittura.ritira(codiceFiscale, false);
  }
}

/** A Comune to which somebody goes back is told. */
function avvisaComuni(atto: Atto, prima: readonly Persona[], dopo: readonly Persona[]): void {
  for (const { idScheda, istat } of dopo) {
    const era = prima.find((uno) => uno.idScheda === idScheda)?.istat;
    if (era !== undefined && era !== istat && istat !== atto.mittente)
      notifica(atto, istat, 'ripristino', { idScheda });
  }
}
