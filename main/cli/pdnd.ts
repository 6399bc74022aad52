import { join, resolve } from 'node:path';
import { ErrorePostazione } from '../../contract/esito.ts';
import { eServizioSconosciuto, opzioneMancante } from '../../contract/messaggi/riga-comando.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { codiciEService, type CodiceEService } from '../../contract/operazioni/pdnd/catalogo.ts';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { finalitaPer } from '../finalita/finalita.ts';
import { eServiziDi } from '../finalita/eservizi.ts';
import { costruisci, type Parti } from '../parti.ts';
import type { DomandaPdnd } from '../sportello/porta-pdnd.ts';
import { giornoItaliano } from '../tempo.ts';
import { accediDaDimostrazione, leggiJson } from './dati.ts';
import { ErroreUso } from './errore-uso.ts';
import type { Comando } from './index.ts';

/**
 * Prints the HTTP requests that an e-service takes, token and e-service, without sending them: `{access_token}` stands
 * where the voucher goes, which only PDND can give. With `--invia` sends them and prints the answer. The data are a
 * `RichiestaE002`; what the workstation knows by itself may be left out. Both are traced.
 */
export const pdnd: Comando = async ([nome = ''], { dir, dati, invia }, host) => {
  const codice = codiciEService.find((uno) => uno === nome);
  if (!codice) throw new ErroreUso(eServizioSconosciuto(nome));
  if (dir === undefined) throw new ErroreUso(opzioneMancante('--dir'));
  if (dati === undefined) throw new ErroreUso(opzioneMancante('--dati'));
  const campi = await leggiJson(dati);
  const cartella = resolve(dir);
  const parti = await costruisci(host, {
    cartella: join(cartella, 'postazione'),
    prova: { cartella, avvia: false },
  });
  try {
    if (parti.ambiente.nome !== 'prova') throw new ErrorePostazione('AMBIENTE_NON_AMMESSO');
    await accediDaDimostrazione(parti);
    const atto = await attoPer(parti, codice);
    const domanda = domandaDi(codice, campi, atto.pratica.numero);
    const detto = await (invia ? parti.portaPdnd.chiedi(atto, domanda) : parti.portaPdnd.stampa(atto, domanda));
    process.stdout.write(`${JSON.stringify(detto, null, 2)}\n`);
    return 0;
  } finally {
    await parti.chiudi();
  }
};

/** A practice for the first purpose that may ask the service. */
const attoPer = async ({ sportello, pratiche, sessione }: Parti, codice: CodiceEService) => {
  const { operatore } = sessione.aperta();
  const finalita = finalitaPer(operatore.ruolo).find((una) => eServiziDi(una).includes(codice));
  if (!finalita) throw new ErrorePostazione('FINALITA_NON_AMMESSA', codice);
  const pratica = await pratiche.apri(operatore, finalita.codice);
  return sportello.atto(pratica.id);
};

/** The question in a file: its number is the workstation's, and what it leaves out of `datiRichiesta` goes without saying. */
function domandaDi(codice: CodiceEService, campi: Campi, pratica: string): DomandaPdnd {
  const { idOperazioneClient: _nostro, ...altri } = campi;
  const criteri = sezioneDi(campi, 'criteriRicerca') ?? {};
  const idANPR = testoDi(criteri, 'idANPR');
  const usuali = { dataRiferimentoRichiesta: giornoItaliano(), motivoRichiesta: pratica, casoUso: codice };
  return {
    codice,
    campi: { ...altri, datiRichiesta: { ...usuali, ...sezioneDi(campi, 'datiRichiesta') } },
    criteri: Object.keys(criteri),
    soggetti: idANPR === undefined ? [] : [idANPR],
  };
}
