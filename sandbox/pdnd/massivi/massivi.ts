import { gzipSync } from 'node:zlib';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { type CodiceMassivo, eServiziMassivi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { Archivio } from '../../archivio/archivio.ts';
import type { Operazioni } from '../../archivio/operazioni.ts';
import { giornoItaliano } from '../../giorno.ts';
import type { Popolazione } from '../../popolazione/popolazione.ts';
import type { Operazione } from '../gateway/indirizzo.ts';
import { intestazione, type Richiesta } from '../gateway/richiesta.ts';
import { PROBLEMA, rispostaJson } from '../http.ts';
import type { Lavorato } from '../lavorato.ts';
import { rispondi } from '../servizi/domanda.ts';
import { delCatalogo, en148, ErroreE002, rispostaKO, testi } from '../servizi/errori.ts';
import { archivioMassive, type Massiva } from './archivio.ts';
import { leggiMassiva } from './lettura.ts';

/** How long a request waits for its turn, in milliseconds: meanwhile it can be taken back. */
export const ATTESA = 2_000;
/** Lines worked on in a millisecond of the sandbox's clock, and at most at a time. */
export const RITMO = 2;
const PASSO = 250;
/** Lines that a client may ask for in a day (pdnd-idanpr 3.5). */
export const LIMITE_GIORNALIERO = 50_000;

/** A call of a service of many people. */
type OperazioneMassiva = Operazione & { readonly servizio: CodiceMassivo };

/**
 * The services that answer a file of many people in their own time: what is asked is written down, worked on a little at
 * a time as the clock goes on, and found again after a restart.
 */
export function massivi(db: Archivio, popolazione: Popolazione, operazioni: Operazioni) {
  const archivio = archivioMassive(db);

  function inserisci(servizio: CodiceMassivo, corpo: Buffer, client: string, adesso: number): object {
    const domanda = leggiMassiva(servizio, corpo);
    const giorno = giornoItaliano(adesso);
    if (archivio.inAttesa(client, servizio)) throw en148(testi.massivaPresente);
    if (archivio.nelGiorno(client, servizio, giorno) + domanda.valori.length > LIMITE_GIORNALIERO) {
      throw en148(testi.limiteMassivo);
    }
    const id = operazioni.nuovoNumero();
    archivio.salva({ ...domanda, id, client, servizio, giorno, inserita: adesso });
    return { idOperazioneANPR: String(id), stato: '0' };
  }

  function trova({ id = '', servizio }: OperazioneMassiva, client: string): Massiva {
    const massiva = archivio.trova(id, client, servizio);
    if (!massiva) throw delCatalogo('EN122');
    return massiva;
  }

  function elimina(operazione: OperazioneMassiva, client: string): object {
    const { id, stato } = trova(operazione, client);
    if (stato !== '0') throw en148(testi.massivaNonEliminabile + stato);
    archivio.togli(id);
    return { idOperazioneANPR: String(id), stato };
  }

  function scarica(operazione: OperazioneMassiva, client: string, richiesta: Richiesta): Lavorato {
    const { id, stato } = trova(operazione, client);
    if (stato !== '2') throw new ErroreE002('EN148', testi.massivaInAttesa + stato, 404);
    const testo = `{"risposteMassive":[${archivio.risposte(id).join(',')}]}`;
    const inChiaro = intestazione(richiesta, 'accept')?.startsWith('text/plain');
    const [tipo, corpo] = inChiaro ? ['text/plain', testo] : ['application/gzip', gzipSync(testo)];
    return { esito: 'fatta', risposta: { stato: 200, intestazioni: { 'Content-Type': tipo }, corpo } };
  }

  /** What was found for a line, with the line as it came; null for nobody. */
  function riga({ servizio, chiave, riferimento, giorno }: Massiva, valore: string): string | null {
    const { casoUso } = eServiziMassivi[servizio];
    const richiesta: Campi = {
      criteriRicerca: { [chiave]: valore },
      datiRichiesta: { dataRiferimentoRichiesta: riferimento },
    };
    try {
      const { listaSoggetti } = rispondi({ servizio: casoUso, richiesta }, popolazione, giorno);
      return JSON.stringify({ [chiave]: valore, listaSoggetti });
    } catch (causa) {
      if (causa instanceof ErroreE002) return null;
      throw causa;
    }
  }

  /** Works on some lines, as many as the time since its turn came allows. */
  const lavora = db.transaction((massiva: Massiva, adesso: number): void => {
    const { id, inserita, valori } = massiva;
    const daTempo = Math.floor((adesso - inserita - ATTESA) * RITMO);
    if (daTempo < 0) return;
    const fatte = archivio.fatte(id);
    const fino = Math.min(valori.length, daTempo, fatte + PASSO);
    for (let posto = fatte; posto < fino; posto++) archivio.scrivi(id, posto, riga(massiva, valori[posto]!));
    const stato = fino === valori.length ? '2' : '1';
    if (stato !== massiva.stato) archivio.stato(id, stato);
  });

  return {
    rispondi(operazione: OperazioneMassiva, richiesta: Richiesta, client: string, adesso: number): Lavorato {
      try {
        switch (operazione.specie) {
          case 'scarico':
            return scarica(operazione, client, richiesta);
          case 'eliminazione':
            return { esito: 'fatta', risposta: rispostaJson(200, elimina(operazione, client)) };
          case 'richiesta-massiva':
          case 'domanda':
          case 'stato':
            return {
              esito: 'fatta',
              risposta: rispostaJson(200, inserisci(operazione.servizio, richiesta.corpo, client, adesso)),
            };
        }
      } catch (causa) {
        if (!(causa instanceof ErroreE002)) throw causa;
        const { stato, codice, campo } = causa;
        const ko = rispostaKO(String(operazioni.nuovoNumero()), causa);
        return { esito: codice, campo, risposta: rispostaJson(stato, ko, {}, PROBLEMA) };
      }
    },
    /** Goes on with the work that is open; `adesso` in milliseconds since the epoch. True while there is some. */
    avanza(adesso: number): boolean {
      const aperte = archivio.aperte();
      for (const massiva of aperte) lavora(massiva, adesso);
      return aperte.length > 0;
    },
  };
}

export type Massivi = ReturnType<typeof massivi>;
