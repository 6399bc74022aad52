import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi } from '../../contract/operazioni/valori.ts';
import { testoDi } from '../campi.ts';
import { ErroreAnpr, MASSIMO_OMONIMI } from '../errori.ts';
import type { Persona, Popolazione, Scheda } from '../popolazione/popolazione.ts';
import { cerca, neiComuni, type Trovati } from './criteri.ts';
import type { Servizio } from './lavoro.ts';
import { datiDiFamiglia, datiInElenco, datiSoggetto, sezioniRichieste } from './sezioni-richieste.ts';

/** `schedaAnagraficaRichiesta` of a household, and the kind of household it wants. */
const schede: Readonly<Record<string, Scheda['tipo']>> = { '2': '1', '3': '2' };

/**
 * 3002 interrogazioneCittadino_famiglia_convivenza. One person (schedaAnagraficaRichiesta 1) with the sections asked for,
 * or the whole family (2) or convivenza (3) of the one person, or of the number, found; everything as it stood on
 * `dataRiferimentoRichiesta`. Of several people only as much as it takes to choose is given, whatever was asked for,
 * unless they were sought by codice fiscale or by family (ANPR 5.0.0 and 5.0.1).
 *
 * @returns the value of `Risposta3002_OK`, without its header
 */
export const interroga: Servizio = ({ richiesta, mittente, oggi, popolazione }) => {
  const dati = sezioneDi(richiesta, 'datiRichiesta')!;
  const voluta = testoDi(dati, 'schedaAnagraficaRichiesta');
  const giorno = testoDi(dati, 'dataRiferimentoRichiesta').slice(0, 10);
  const codici = (dati['datiAnagraficiRichiesti'] ?? []) as readonly string[];
  const tipo = schede[voluta];
  if (voluta !== '1' && !tipo) throw new ErroreAnpr('EN372', [voluta, 'schedaAnagraficaRichiesta']);
  if (giorno > oggi) throw new ErroreAnpr('EN372', [giorno, 'dataRiferimentoRichiesta']);
  if (dati['parametriANPR'] !== undefined) throw new ErroreAnpr('EN053', [], 'parametriANPR');
  if (tipo && codici.length > 0) throw new ErroreAnpr('EN050');
  const sezioni = tipo ? datiDiFamiglia : sezioniRichieste(codici);
  const nelComune = limitata(dati, mittente);

  const trovati = cerca(popolazione, richiesta, giorno);
  if (tipo) return nucleo(popolazione, trovati, tipo, giorno, nelComune);
  const persone = (trovati.specie === 'persone' ? trovati.persone : membri(popolazione, trovati.scheda, giorno)).filter(
    nelComune,
  );
  if (persone.length === 0) throw new ErroreAnpr('EN122');
  if (persone.length > MASSIMO_OMONIMI) throw new ErroreAnpr('EN175');
  const sintetica = persone.length > 1 && trovati.specie === 'persone' && !trovati.perCodiceFiscale;
  const cosa = sintetica ? datiInElenco : sezioni;
  return { listaSoggetti: { datiSoggetto: persone.map((persona) => datiSoggetto(persona, cosa)) } };
};

/**
 * Who is in the Comuni to search in: all of them where `ricercaNazionale` is 1 or absent (so the schema says of its
 * default), the one named, or the sender's, where it is 0.
 */
function limitata(dati: Campi, mittente: string): (persona: Persona) => boolean {
  const nazionale = dati['ricercaNazionale'] as string | undefined;
  const comune = sezioneDi(dati, 'comuneResidenza');
  if (nazionale !== undefined && nazionale !== '0' && nazionale !== '1') {
    throw new ErroreAnpr('EN372', [nazionale, 'ricercaNazionale']);
  }
  if (nazionale === '1' && comune) {
    throw new ErroreAnpr('EN372', [(comune['codiceIstat'] ?? comune['nomeComune']) as string, 'comuneResidenza']);
  }
  if (comune) return (persona) => neiComuni(persona, comune);
  return nazionale === '0' ? ({ istat }) => istat === mittente : () => true;
}

/** The living and not cancelled of a household on a day. */
const membri = (popolazione: Popolazione, scheda: Scheda | undefined, giorno: string): Persona[] =>
  scheda ? popolazione.componenti(scheda.id, giorno).filter(({ presente }) => presente) : [];

function nucleo(
  popolazione: Popolazione,
  trovati: Trovati,
  tipo: Scheda['tipo'],
  giorno: string,
  nelComune: (persona: Persona) => boolean,
): Campi {
  const scheda = schedaDi(popolazione, trovati, giorno, nelComune);
  const componenti = scheda?.tipo === tipo ? membri(popolazione, scheda, giorno) : [];
  // A household is where its people are.
  if (!scheda || componenti.length === 0 || !componenti.some(nelComune)) throw new ErroreAnpr('EN122');
  const { residenza, famigliaConvivenza } = scheda.sezioni;
  return {
    listaSoggetti: { datiSoggetto: componenti.map((uno) => datiSoggetto(uno, datiDiFamiglia)) },
    datiFamigliaConvivenza: { residenza: (residenza as readonly Campi[])[0]!, famigliaConvivenza },
  };
}

function schedaDi(
  popolazione: Popolazione,
  trovati: Trovati,
  giorno: string,
  nelComune: (persona: Persona) => boolean,
): Scheda | undefined {
  if (trovati.specie === 'scheda') return trovati.scheda;
  const [persona, altra] = trovati.persone.filter(nelComune);
  if (altra) throw new ErroreAnpr('EN095');
  return persona && popolazione.scheda(persona.idFamiglia, giorno);
}
