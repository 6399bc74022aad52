import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Campi, Valore } from '../../../contract/operazioni/albero.ts';
import { anniFra, mostraData, mostraDataIncerta } from '../../comuni/date.ts';

const t = schermate.scheda;

/** What the header says of a person, and a line of a family. */
export interface InBreve {
  readonly idANPR: string;
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: 'M' | 'F' | 'N';
  readonly dataNascita: string | undefined;
  readonly luogoNascita: string | undefined;
  readonly codiceFiscale: string | undefined;
  /** Whole years, for who is alive and born on a known day. */
  readonly eta: number | undefined;
  /** Words that must be seen first. */
  readonly etichette: readonly string[];
}

const campi = (valore: Valore | undefined): Campi =>
  typeof valore === 'object' && !Array.isArray(valore) ? (valore as Campi) : {};
const testo = (valore: Valore | undefined): string | undefined => (typeof valore === 'string' ? valore : undefined);
const lista = (valore: Valore | undefined): readonly Campi[] =>
  Array.isArray(valore) ? (valore as readonly Campi[]) : [];

/** Surname and name, or how the registry says that there is none. */
export function nomeDi(soggetto: Campi): string {
  const { cognome, nome } = inBreve(soggetto);
  return `${cognome} ${nome}`;
}

/** The facts of a record (`tipoDatiRispostaEstrazioneSoggetti`) that tell one person from another. */
export function inBreve(soggetto: Campi, oggi = new Date()): InBreve {
  const generalita = campi(soggetto['generalita']);
  const nascita = testo(generalita['dataNascita']);
  const certa = generalita['senzaGiorno'] === undefined && generalita['senzaGiornoMese'] === undefined;
  const vivo = soggetto['datiDecesso'] === undefined;
  const eta = nascita !== undefined && certa && vivo ? anniFra(nascita, oggi) : undefined;
  const sesso = testo(generalita['sesso'])?.toUpperCase();
  const breve = {
    idANPR: testo(campi(soggetto['identificativi'])['idANPR']) ?? '',
    cognome: testo(generalita['cognome']) ?? t.senzaCognome,
    nome: testo(generalita['nome']) ?? t.senzaNome,
    sesso: sesso === 'M' || sesso === 'F' ? sesso : 'N',
    dataNascita: nascita && mostraNascita(nascita, generalita),
    luogoNascita: luogoDi(generalita),
    codiceFiscale: testo(campi(generalita['codiceFiscale'])['codFiscale']),
    eta,
  } as const;
  return { ...breve, etichette: etichetteDi(soggetto, breve.sesso, eta) };
}

const mostraNascita = (data: string, generalita: Campi): string => {
  if (generalita['senzaGiornoMese'] !== undefined) return mostraDataIncerta(data, 'giorno-e-mese');
  return generalita['senzaGiorno'] === undefined ? mostraData(data) : mostraDataIncerta(data, 'giorno');
};

const luogoDi = (generalita: Campi): string | undefined => {
  const luogo = campi(generalita['luogoNascita']);
  const comune = campi(luogo['comune']);
  const nome = testo(comune['nomeComune']);
  const sigla = testo(comune['siglaProvinciaIstat']);
  if (nome !== undefined) return sigla === undefined ? nome : t.luogo(nome, sigla);
  const localita = campi(luogo['localita']);
  const estero = [testo(localita['descrizioneLocalita']), testo(localita['descrizioneStato'])]
    .filter(Boolean)
    .join(', ');
  return estero || testo(luogo['luogoEccezionale']);
};

const certificabile: Readonly<Record<string, string>> = t.etichette.certificabile;

/** True for a record, or a family's own data, of a convivenza: tie of kind 4, or `tipoScheda` 2 (anpr-protocol 6). */
export const inConvivenza = (soggetto: Campi): boolean =>
  testo(campi(soggetto['legameSoggetto'])['tipoLegame']) === '4' ||
  testo(campi(soggetto['famigliaConvivenza'])['tipoScheda']) === '2';

const etichetteDi = (soggetto: Campi, sesso: InBreve['sesso'], eta: number | undefined): readonly string[] => {
  const generalita = campi(soggetto['generalita']);
  const cittadinanze = lista(soggetto['cittadinanza']).map((una) => testo(una['codiceStato']));
  const deceduto = soggetto['datiDecesso'] !== undefined;
  return [
    deceduto && (sesso === 'F' ? t.etichette.deceduta : t.etichette.deceduto),
    !deceduto && soggetto['datiCancellazione'] !== undefined && t.etichette.cancellato,
    ['S', '1', 'Y'].includes(testo(generalita['soggettoAIRE']) ?? '') && t.etichette.aire,
    eta !== undefined && eta < 18 && t.etichette.minore,
    testo(campi(soggetto['attributiSoggetto'])['senzaFissaDimora'])?.toUpperCase() === 'S' &&
      t.etichette.senzaFissaDimora,
    certificabile[testo(campi(soggetto['attributiSoggetto'])['soggettoCertificabile']) ?? ''],
    // 100 is Italy (anpr-protocol 6).
    cittadinanze.length > 0 && !cittadinanze.includes('100') && t.etichette.straniero,
  ].filter((etichetta) => typeof etichetta === 'string');
};
