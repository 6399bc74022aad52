import { sezioneDi } from '../../contract/operazioni/valori.ts';
import { analizzaXml } from '../../contract/xml/analizza.ts';
import type { NodoXml } from '../../contract/xml/nodo.ts';
import { testoDi } from '../campi.ts';
import { ErroreAnpr } from '../errori.ts';
import { fileTabella } from '../tabelle/tabelle.ts';
import type { Servizio } from './lavoro.ts';

/** 7001 scarica_tabelle: a code table, in one or more compressed files. */
export const scaricaTabella: Servizio = ({ richiesta }) => {
  const idTabella = testoDi(sezioneDi(richiesta, 'datiRichiesta')!, 'idTabella');
  const xmlFile = fileTabella(idTabella);
  if (!xmlFile) throw new ErroreAnpr('EN165', [], 'idTabella');
  return { datiDettaglioRisposta: { idTabella, xmlFile } };
};

/**
 * 7002 download_file: the file that an operation of the Comune has produced, byte for byte as 7001 gave it. Where those
 * were several, one after the other: gzip admits it.
 */
export const scaricaFile: Servizio = ({ richiesta, mittente, operazioni }) => {
  const idOperazioneANPR = testoDi(sezioneDi(richiesta, 'datiRichiesta')!, 'idOperazioneANPR');
  const cosa = { idANPR: idOperazioneANPR, codice: '7001', stato: '2', tutte: true, massimo: 1 };
  const [fatta] = operazioni.conservate(mittente, cosa);
  if (!fatta) throw new ErroreAnpr('EN122');
  const file = filesIn(analizzaXml(Buffer.from(fatta.risposta))).map((base64) => Buffer.from(base64, 'base64'));
  return {
    datiRichiesta: { idOperazioneANPR },
    file: { contenutoFile: Buffer.concat(file).toString('base64') },
    formato: 'gz',
  };
};

const filesIn = (nodo: NodoXml): string[] =>
  nodo.nome === 'xmlFile' ? [nodo.testo] : nodo.figli.flatMap((figlio) => filesIn(figlio));
