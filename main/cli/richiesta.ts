import { join, resolve } from 'node:path';
import { ErrorePostazione } from '../../contract/esito.ts';
import {
  datiOEsempio,
  operazioneSconosciuta,
  opzioneMancante,
  semeErrato,
} from '../../contract/messaggi/riga-comando.ts';
import type { Campi, Operazione } from '../../contract/operazioni/albero.ts';
import { operazionePerCodice } from '../../contract/operazioni/index.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { finalitaUsuale } from '../finalita/finalita.ts';
import { costruisci, type Parti } from '../parti.ts';
import { datiRichiesta, nomiDeiCriteri } from '../sportello/domande.ts';
import { personeIn } from '../sportello/persone.ts';
import type { Domanda } from '../sportello/atto.ts';
import { giornoItaliano } from '../tempo.ts';
import { accediDaDimostrazione, leggiJson } from './dati.ts';
import type { Comando } from './index.ts';
import { ErroreUso } from './errore-uso.ts';

/**
 * Prints the complete signed envelope of a request, of the data in a file or of invented ones, traced as printed, or with
 * `--invia` sends it and prints the answer as JSON. The caller is the first operator of `sandbox.json`, logged in with their card; the log is kept in the folder.
 */
export const richiesta: Comando = async ([codice], { dir, dati, esempio, invia }, host) => {
  const operazione = operazionePerCodice(codice ?? '');
  if (!operazione) throw new ErroreUso(operazioneSconosciuta(codice ?? ''));
  if (dir === undefined) throw new ErroreUso(opzioneMancante('--dir'));
  const campi = await campiDa(operazione, dati, esempio);
  const cartella = resolve(dir);
  const parti = await costruisci(host, {
    cartella: join(cartella, 'postazione'),
    prova: { cartella, avvia: false },
  });
  try {
    if (parti.ambiente.nome !== 'prova') throw new ErrorePostazione('AMBIENTE_NON_AMMESSO');
    await accediDaDimostrazione(parti);
    const domanda = domandaDi(operazione, campi);
    process.stdout.write(`${await (invia ? spedisci(parti, domanda) : stampa(parti, domanda))}\n`);
    return 0;
  } finally {
    await parti.chiudi();
  }
};

/** From a file, or invented: one of the two. */
const campiDa = async (operazione: Operazione, dati?: string, esempio?: string): Promise<Campi> => {
  if ((dati === undefined) === (esempio === undefined)) throw new ErroreUso(datiOEsempio);
  return dati === undefined ? inventa(operazione, esempio!) : leggiJson(dati);
};

/** Valid data of a seed; the header is the workstation's own, as always. */
const inventa = async ({ richiesta }: Operazione, esempio: string): Promise<Campi> => {
  const seme = Number(esempio);
  if (!/^\d+$/.test(esempio) || seme > 0xffff_ffff) throw new ErroreUso(semeErrato(esempio));
  const { esempioDi } = await import('../../contract/operazioni/generatore.ts');
  const { testataRichiesta: _testata, ...campi } = esempioDi(richiesta, seme);
  return campi;
};

const domandaDi = (operazione: Operazione, campi: Campi): Domanda => {
  const idANPR = testoDi(sezioneDi(campi, 'criteriRicerca'), 'idANPR');
  return {
    operazione,
    campi: operazione.codice === '3002' ? conValoriUsuali(campi) : campi,
    criteri: nomiDeiCriteri(campi),
    soggetti: idANPR === undefined ? [] : [idANPR],
  };
};

/** What the file leaves out of `datiRichiesta`: one person, as of today, the generalità. */
const conValoriUsuali = (campi: Campi): Campi => ({
  ...campi,
  datiRichiesta: { ...datiRichiesta('1', ['2', '10', '28'], giornoItaliano()), ...sezioneDi(campi, 'datiRichiesta') },
});

const attoPer = async ({ sportello, pratiche, sessione }: Parti) => {
  const pratica = await pratiche.apri(sessione.aperta().operatore, finalitaUsuale);
  return sportello.atto(pratica.id);
};

const stampa = async (parti: Parti, domanda: Domanda): Promise<string> =>
  parti.sportello.stampa(await attoPer(parti), domanda);

const spedisci = async (parti: Parti, domanda: Domanda): Promise<string> =>
  JSON.stringify(await parti.sportello.chiedi(await attoPer(parti), domanda, (valore) => personeIn([valore])));
