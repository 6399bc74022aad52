import type { Campi } from '../../contract/operazioni/albero.ts';
import { testoDi } from '../campi.ts';
import { ErroreAnpr, MASSIMO_OMONIMI } from '../errori.ts';
import type { Persona, Popolazione, Scheda } from '../popolazione/popolazione.ts';
import { cercaSoggetti } from './criteri.ts';
import { datiDiFamiglia, datiSoggetto, sezioniRichieste } from './sezioni-richieste.ts';

/** `schedaAnagraficaRichiesta` of a household, and the kind of household it wants. */
const schede: Readonly<Record<string, Scheda['tipo']>> = { '2': '1', '3': '2' };

/**
 * 3002 interrogazioneCittadino_famiglia_convivenza. One person (schedaAnagraficaRichiesta 1) with the sections asked
 * for, or the whole family (2) or convivenza (3) of the one person found.
 *
 * @param mittente ISTAT code of the Comune that asks: the Comune searched where the search is not national
 * @param oggi `YYYY-MM-DD`
 * @returns the value of `Risposta3002_OK`, without its header
 * @throws ErroreAnpr
 */
export function interroga(popolazione: Popolazione, richiesta: Campi, mittente: string, oggi: string): Campi {
  const dati = richiesta['datiRichiesta'] as Campi;
  const scheda = testoDi(dati, 'schedaAnagraficaRichiesta');
  const data = testoDi(dati, 'dataRiferimentoRichiesta').slice(0, 10);
  const codici = (dati['datiAnagraficiRichiesti'] ?? []) as readonly string[];
  if (scheda !== '1' && !schede[scheda]) throw new ErroreAnpr('EN372', [scheda, 'schedaAnagraficaRichiesta']);
  if (data > oggi) throw new ErroreAnpr('EN372', [data, 'dataRiferimentoRichiesta']);
  if (scheda !== '1' && codici.length > 0) throw new ErroreAnpr('EN050');
  const sezioni = scheda === '1' ? sezioniRichieste(codici) : datiDiFamiglia;

  const comune = comuneCercato(dati, mittente);
  const trovati = cercaSoggetti(popolazione, richiesta).filter(
    (persona) => persona.dataNascita <= data && (comune === undefined || persona.istat === comune),
  );
  if (trovati.length === 0) throw new ErroreAnpr('EN122');
  if (trovati.length > MASSIMO_OMONIMI) throw new ErroreAnpr('EN175');
  if (scheda !== '1') return nucleo(popolazione, trovati, schede[scheda]!, data);
  return { listaSoggetti: { datiSoggetto: trovati.map((persona) => datiSoggetto(persona, sezioni, data)) } };
}

/** The only Comune to search in, or undefined for a national search (`ricercaNazionale` 1 or absent). */
function comuneCercato(dati: Campi, mittente: string): string | undefined {
  if (dati['ricercaNazionale'] !== '0') return undefined;
  const indicato = (dati['comuneResidenza'] as Campi | undefined)?.['codiceIstat'];
  return typeof indicato === 'string' ? indicato : mittente;
}

function nucleo(popolazione: Popolazione, trovati: readonly Persona[], tipo: Scheda['tipo'], data: string): Campi {
  const [persona, altra] = trovati;
  if (!persona || altra) throw new ErroreAnpr('EN095');
  const scheda = popolazione.scheda(persona.idFamiglia);
  if (scheda.tipo !== tipo) throw new ErroreAnpr('EN122');
  const componenti = popolazione
    .componenti(scheda.id)
    .filter((uno) => uno.dataNascita <= data && (uno.dataDecesso === null || uno.dataDecesso > data));
  if (componenti.length === 0) throw new ErroreAnpr('EN122');
  return {
    listaSoggetti: { datiSoggetto: componenti.map((uno) => datiSoggetto(uno, datiDiFamiglia, data)) },
    datiFamigliaConvivenza: { residenza: scheda.dati.residenza[0], famigliaConvivenza: scheda.dati.famigliaConvivenza },
  };
}
