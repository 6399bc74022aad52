import { isDeepStrictEqual } from 'node:util';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { tabelleMinime } from '../../../contract/messaggi/tabelle-minime.ts';
import { sezioneDi, testoDi } from '../../../contract/operazioni/valori.ts';
import { ErroreAnpr } from '../../errori.ts';
import { type RigaComune, tuttiIComuni } from '../../tabelle/comuni.ts';
import { consolati } from '../../tabelle/consolati.ts';
import { specieToponimo } from '../../../contract/messaggi/specie-toponimo.ts';
import type { Atto } from '../atto.ts';
import { controllaStato } from './luoghi.ts';

/** `tipoIndirizzo` of ANPR's table 25 that are in Italy, abroad, and with somebody else ("presso"). */
const inItalia = new Set(['1', '2', '3', '5', '7', '8', '10', '11']);
const allEstero = new Set(['4', '6']);
const pressoAltri = new Set(['5', '6']);

/** `tipoResidenza`, of any kind: where it must be, in the codes of the tables. Returns the Comune, where it is in one. */
export function controllaResidenza(atto: Atto, residenza: Campi): RigaComune | undefined {
  const tipo = testoDi(residenza, 'tipoIndirizzo')!;
  if (tabelleMinime[25]![tipo] === undefined) throw new ErroreAnpr('EN371', [tipo, 'tipoIndirizzo'], 'tipoIndirizzo');
  const indirizzo = sezioneDi(residenza, 'indirizzo');
  const estera = sezioneDi(residenza, 'localitaEstera');
  if (inItalia.has(tipo) && !indirizzo) throw new ErroreAnpr('ES021', [tipo]);
  if (allEstero.has(tipo) && !estera) throw new ErroreAnpr('ES022', [tipo]);
  if (pressoAltri.has(tipo) && residenza['presso'] === undefined) throw new ErroreAnpr('ES026');
  if (indirizzo) controllaIndirizzo(indirizzo);
  if (estera) controllaEstera(estera, residenza);
  const giorno = (testoDi(residenza, 'dataDecorrenzaResidenza') ?? atto.decorrenza).slice(0, 10);
  return indirizzo && comuneDellIndirizzo(atto, sezioneDi(indirizzo, 'comune')!, giorno);
}

/**
 * The Comune of an address, by its name, as it was on a day: one that is not there, was there once or has the code of
 * another is worth a warning, since addresses come from registers older than the table.
 */
function comuneDellIndirizzo({ avvisa }: Atto, comune: Campi, giorno: string): RigaComune | undefined {
  const nome = testoDi(comune, 'nomeComune')!.trim().toUpperCase();
  const istat = testoDi(comune, 'codiceIstat');
  const omonimi = tuttiIComuni.filter((riga) => riga.nome === nome);
  const suoi = omonimi.filter((riga) => istat === undefined || riga.istat === istat);
  if (omonimi.length > 0 && suoi.length === 0) avvisa('EC058', [istat!, omonimi[0]!.istat]);
  const allora = [...suoi, ...omonimi].find(({ dal, al }) => dal <= giorno && giorno <= al);
  if (!allora) avvisa('EC056');
  return allora;
}

function controllaIndirizzo(indirizzo: Campi): void {
  const toponimo = sezioneDi(indirizzo, 'toponimo')!;
  const codice = testoDi(toponimo, 'codSpecie');
  if (codice !== undefined && toponimo['specieFonte'] === undefined) throw new ErroreAnpr('ES023');
  if (codice !== undefined && !specieToponimo.some(([uno]) => uno === codice)) throw new ErroreAnpr('EC073', [codice]);
  if (toponimo['codToponimo'] !== undefined && toponimo['toponimoFonte'] === undefined) throw new ErroreAnpr('ES024');
  const civico = sezioneDi(indirizzo, 'numeroCivico');
  if (civico?.['codiceCivico'] !== undefined && civico['civicoFonte'] === undefined) throw new ErroreAnpr('ES025');
}

function controllaEstera(estera: Campi, residenza: Campi): void {
  const indirizzo = sezioneDi(estera, 'indirizzoEstero');
  const localita = sezioneDi(indirizzo, 'localita');
  if (localita?.['descrizioneLocalita'] === undefined) throw new ErroreAnpr('ES027');
  const dove = [indirizzo!['toponimo'], residenza['presso'], localita['provinciaContea'], indirizzo!['cap']];
  if (dove.every((uno) => uno === undefined)) throw new ErroreAnpr('ES028');
  if (testoDi(localita, 'codiceStato') === '998') throw new ErroreAnpr('ES099');
  controllaStato(localita, { inesistente: 'EC053', incongruente: 'EC055' });
  const consolato = sezioneDi(estera, 'consolato')!;
  const codice = testoDi(consolato, 'codiceConsolato')!;
  const suo = consolati.find((uno) => uno.codice === codice);
  if (!suo) throw new ErroreAnpr('EC032', [codice], 'codiceConsolato');
  if (suo.sede !== testoDi(consolato, 'descrizioneConsolato')!.toUpperCase()) throw new ErroreAnpr('EC034', [codice]);
  const stato = testoDi(localita, 'descrizioneStato')?.toUpperCase();
  if (stato !== undefined && suo.stato !== stato) {
    throw new ErroreAnpr('EC033', [codice, testoDi(localita, 'codiceStato')!]);
  }
}

/** The residence of a family, in Italy, in the Comune that registers it, from the day of the registration. */
export function residenzaNelComune(atto: Atto, residenza: Campi | undefined): Campi {
  if (!residenza) throw new ErroreAnpr('EF023');
  if (sezioneDi(residenza, 'localitaEstera')) throw new ErroreAnpr('EN346');
  const comune = controllaResidenza(atto, residenza);
  if (testoDi(residenza, 'tipoIndirizzo') !== '1') throw new ErroreAnpr('EF026', [], 'tipoIndirizzo');
  const dal = testoDi(residenza, 'dataDecorrenzaResidenza')?.slice(0, 10);
  if (dal === undefined) throw new ErroreAnpr('EF027', [], 'dataDecorrenzaResidenza');
  if (comune?.istat !== atto.mittente) throw new ErroreAnpr('EF042', [], 'comune');
  return residenza;
}

/** The same, where the day must be that of the registration. */
export function nuovaResidenza(atto: Atto, residenza: Campi | undefined): Campi {
  const buona = residenzaNelComune(atto, residenza);
  if (testoDi(buona, 'dataDecorrenzaResidenza')!.slice(0, 10) !== atto.decorrenza) throw new ErroreAnpr('EF055');
  return buona;
}

/** True where two residences are one place, whatever the day. */
export function stessaCasa(una: Campi, altra: Campi): boolean {
  const luogo = ({ indirizzo, localitaEstera, presso }: Campi): unknown => [indirizzo, localitaEstera, presso];
  return isDeepStrictEqual(luogo(una), luogo(altra));
}
