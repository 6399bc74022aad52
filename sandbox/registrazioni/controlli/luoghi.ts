import type { Campi } from '../../../contract/operazioni/albero.ts';
import { statiEsteri } from '../../../contract/messaggi/stati-esteri.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { type CodiceAnpr, ErroreAnpr } from '../../errori.ts';
import { type RigaComune, tuttiIComuni } from '../../tabelle/comuni.ts';
import type { Atto } from '../atto.ts';

/** What ANPR says of a wrong Comune, each kind of place having codes of its own. */
export interface CodiciComune {
  readonly inesistente: CodiceAnpr;
  /** The name and the ISTAT code are of two Comuni. */
  readonly istat: CodiceAnpr;
  /** A warning where it was a Comune on another day; without it that is as if it did not exist. */
  readonly nonValido?: CodiceAnpr;
}

export interface CodiciStato {
  readonly inesistente: CodiceAnpr;
  readonly incongruente: CodiceAnpr;
}

const valida = (riga: RigaComune, giorno: string): boolean => riga.dal <= giorno && giorno <= riga.al;

/** The Comune that is named, as it was on a day. */
export function controllaComune(
  { avvisa }: Pick<Atto, 'avvisa'>,
  comune: Campi,
  giorno: string,
  codici: CodiciComune,
): RigaComune {
  const nome = testoDi(comune, 'nomeComune')!.trim().toUpperCase();
  const provincia = testoDi(comune, 'siglaProvinciaIstat')!;
  const istat = testoDi(comune, 'codiceIstat');
  const omonimi = tuttiIComuni.filter((riga) => riga.nome === nome);
  if (omonimi.length === 0) throw new ErroreAnpr(codici.inesistente, [nome, provincia], 'nomeComune');
  const suoi = omonimi.filter((riga) => istat === undefined || riga.istat === istat);
  if (suoi.length === 0) throw new ErroreAnpr(codici.istat, [istat!, omonimi[0]!.istat], 'codiceIstat');
  const allora = suoi.find((riga) => valida(riga, giorno));
  if (allora) return allora;
  if (!codici.nonValido) throw new ErroreAnpr(codici.inesistente, [nome, provincia], 'nomeComune');
  avvisa(codici.nonValido, [nome, provincia]);
  return suoi.at(-1)!;
}

/** The state that is named; returns its cadastral code. */
export function controllaStato(stato: Campi, codici: CodiciStato): string {
  const codice = testoDi(stato, 'codiceStato')!;
  const nome = testoDi(stato, 'descrizioneStato')?.trim().toUpperCase();
  const righe = statiEsteri.filter((riga) => riga.codice === codice);
  if (righe.length === 0) throw new ErroreAnpr(codici.inesistente, [nome ?? codice], 'codiceStato');
  const sua = nome === undefined ? righe[0] : righe.find((riga) => riga.nome === nome);
  if (!sua) throw new ErroreAnpr(codici.incongruente, [codice, nome!], 'descrizioneStato');
  return sua.catastale;
}

export interface CodiciLuogo {
  /** Both a Comune and a place abroad, or neither. */
  readonly alternativa: CodiceAnpr;
  readonly comune: CodiciComune;
  readonly stato: CodiciStato;
}

/** `tipoLuogoEvento`: in a Comune or abroad; returns the cadastral code. An exceptional place has none. */
export function controllaLuogo(
  atto: Pick<Atto, 'avvisa'>,
  luogo: Campi | undefined,
  giorno: string,
  codici: CodiciLuogo,
): string | undefined {
  const comune = sezioneDi(luogo, 'comune');
  const localita = sezioneDi(luogo, 'localita');
  if (comune && localita) throw new ErroreAnpr(codici.alternativa);
  if (comune) return controllaComune(atto, comune, giorno, codici.comune).catastale;
  if (localita) return controllaStato(localita, codici.stato);
  if (testoDi(luogo, 'luogoEccezionale') === undefined) throw new ErroreAnpr(codici.alternativa);
  return undefined;
}

export const luogoNascita: CodiciLuogo = {
  alternativa: 'ES050',
  comune: { inesistente: 'EN332', istat: 'EN334' },
  stato: { inesistente: 'EC030', incongruente: 'EC031' },
};
