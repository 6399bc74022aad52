import type { Campi } from '../../../contract/operazioni/albero.ts';
import { catalogo } from '../../errori.ts';

/** Codes that the e-services refuse with; EN148 has many texts (pdnd-idanpr 3.4), XXXX none of its own. */
export type CodiceE002 =
  'EN043' | 'EN081' | 'EN095' | 'EN122' | 'EN148' | 'EN175' | 'EN372' | 'EN448' | 'EN489' | 'XXXX';

/** A refusal of ANPR itself: what `RispostaKO` says, and with which status. */
export class ErroreE002 extends Error {
  readonly codice: CodiceE002;
  readonly testo: string;
  readonly stato: 400 | 404;
  readonly campo: string | undefined;

  constructor(codice: CodiceE002, testo: string, stato: 400 | 404 = 400, campo?: string) {
    super(codice);
    this.name = 'ErroreE002';
    this.codice = codice;
    this.testo = testo;
    this.stato = stato;
    this.campo = campo;
  }
}

type DelCatalogo = Exclude<CodiceE002, 'EN148' | 'XXXX'>;

/** An error in the catalogue's own words, with what goes in place of its `@` signs, in order. */
export const delCatalogo = (codice: DelCatalogo, valori: readonly string[] = [], campo?: string): ErroreE002 => {
  const testo = valori.reduce<string>((finora, valore) => finora.replace('@', () => valore), catalogo[codice]);
  return new ErroreE002(codice, testo, codice === 'EN122' ? 404 : 400, campo);
};

/** Texts seen in public threads (pdnd-idanpr 3.1, 3.2, 3.4), but for those of what is to be verified, of the
 * low number and of the deletion and limit of the massive services, which are ours. */
export const testi = {
  casoUso: 'Ente non abilitato o caso uso inesistente : ',
  nascita: 'Indicare comune o stato di nascita',
  residenza: 'Devi specificare il comune di residenza',
  verifica: 'Indicare i dati da verificare',
  cancellato: 'Soggetto cancellato da ANPR',
  idInferiore: "Identificativo operazione client inferiore all'ultimo utilizzato",
  tipoRicerca: 'Tipo ricerca non ammissibile',
  massivaPresente: "Richiesta di elaborazione massiva gia' presente",
  massivaInAttesa: 'Risorsa in attesa di elaborazione con stato: ',
  massivaNonEliminabile: 'Risorsa non eliminabile con stato: ',
  limiteMassivo: 'Superato il numero massimo giornaliero di soggetti',
  // The two spaces are ANPR's.
  usareIdAnpr:
    "Il D.M. Ministero dell'Interno 3 marzo 2023 (art.3 comma 3) prevede l'accesso ad ANPR esclusivamente con identificativo unico nazionale (ID ANPR), si  rappresenta pertanto l'urgenza di provvedere all'integrazione dei propri sistemi.",
} as const;

export const en148 = (testo: string): ErroreE002 => new ErroreE002('EN148', testo);

/** The warning to who searches by codice fiscale (DM 3 March 2023, article 3.3): the answer is good all the same. */
export const avvisoIdAnpr: Campi = {
  codiceErroreAnomalia: 'EN148',
  tipoErroreAnomalia: 'W',
  testoErroreAnomalia: testi.usareIdAnpr,
};

/** `RispostaKO`. */
export const rispostaKO = (idOperazioneANPR: string, { codice, testo, campo }: ErroreE002): Campi => ({
  idOperazioneANPR,
  listaErrori: [
    {
      codiceErroreAnomalia: codice,
      tipoErroreAnomalia: 'E',
      testoErroreAnomalia: testo,
      ...(campo === undefined ? {} : { campoErroreAnomalia: campo.slice(0, 240) }),
    },
  ],
});
