import { type ControlloDiagnosi, primaCausa } from '../diagnosi.ts';
import { prodotto } from '../prodotto.ts';
import { messaggiErrore } from './errori.ts';
import { schermate } from './schermate.ts';

/** What the help desk must know of this computer; nothing of it names a person. */
export interface Macchina {
  /** Operating system, its version and the processor. */
  readonly sistema: string;
  /** What runs the program, with its version. */
  readonly motore: string;
  readonly ambiente: string;
  readonly comune: string;
  readonly postazione: string;
  readonly driver: string;
}

const { controlli: nomi, esiti } = schermate.diagnosi;

/**
 * The report for ANPR's help desk (numero verde, and anpr.password@interno.it for cards), without secrets or people.
 *
 * @param ora in Italian, as people write it
 */
export function relazioneDiagnosi(controlli: readonly ControlloDiagnosi[], macchina: Macchina, ora: string): string {
  const righe = [
    `${prodotto.nome} ${prodotto.versione}: relazione di diagnosi`,
    'Numero verde ANPR 800 863 116; per carte e PIN: anpr.password@interno.it',
    '',
    ...intestazione(macchina, ora),
    '',
    ...controlli.flatMap(rigaDi),
  ];
  return senzaPersone(`${righe.join('\n')}\n`);
}

/** The same for ANPR's public issue tracker: what failed first, what was seen, on what; in its Markdown. */
export function segnalazioneDiagnosi(controlli: readonly ControlloDiagnosi[], macchina: Macchina, ora: string): string {
  const causa = primaCausa(controlli);
  const codice = causa?.codice;
  const titolo = codice ? `${nomi[causa.controllo]}: ${messaggiErrore[codice].messaggio}` : 'Nessun controllo fallito';
  const righe = [
    `**${titolo}**`,
    '',
    'Che cosa succede:',
    '',
    ...(causa ? rigaDi(causa).map((riga) => `> ${riga.trim()}`) : ['> (descrivere qui)']),
    '',
    'Dove:',
    '',
    ...intestazione(macchina, ora).map((riga) => `- ${riga}`),
    '',
    'Altri controlli:',
    '',
    ...controlli.filter((uno) => uno !== causa).map((uno) => `- ${nomi[uno.controllo]}: ${esiti[uno.esito]}`),
  ];
  return senzaPersone(`${righe.join('\n')}\n`);
}

const intestazione = ({ sistema, motore, ambiente, comune, postazione, driver }: Macchina, ora: string) => [
  `Data e ora: ${ora}`,
  `Ambiente: ${ambiente}; Comune: ${comune}; postazione: ${postazione}`,
  `Sistema: ${sistema}; programma su ${motore}`,
  `Driver della carta: ${driver}`,
];

const rigaDi = ({ numero, controllo, esito, codice, dettaglio }: ControlloDiagnosi): readonly string[] => [
  `${numero}. ${nomi[controllo]}: ${esiti[esito]}${dettaglio ? ` (${dettaglio})` : ''}`,
  ...(codice ? [`   ${codice}: ${messaggiErrore[codice].messaggio} ${messaggiErrore[codice].causa}`] : []),
];

/** Codici fiscali (omocodia too) and ID ANPR, wherever a driver or a server may have put them. */
const codiciFiscali = /\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\b/gi;
const idAnpr = /\b[A-Z]{2}\d{5}[A-Z]{2}\b/g;
/** Names in a certificate's distinguished name: surname, given name, serial number. */
const nomiPropri = /\b(SN|GN|surname|givenName|serialNumber|CN=[^,/]*\/)(\s*=\s*)?[^,;)\n]*/g;
/** The account's name in a path. */
const cartelleUtente = /(\/home\/|\/Users\/|[A-Z]:\\Users\\)[^/\\\s)]+/g;

/** Takes out who the people are: what is left says what is wrong, not with whom. */
export const senzaPersone = (testo: string): string =>
  testo
    .replace(codiciFiscali, '[codice fiscale tolto]')
    .replace(idAnpr, '[ID ANPR tolto]')
    .replace(nomiPropri, '[nome tolto]')
    .replace(cartelleUtente, '$1[utente]');
