import { campo, sezione } from './albero.ts';
import { operazioneDi, scaricoTabelle } from './famiglie.ts';
import {
  tipoDatiDettaglioRisposta,
  tipoDatiRichiesta7001,
  tipoDatiRichiesta7002,
  tipoDatiRichiesta7003,
  tipofile7002,
  tipoStatoVersioni,
} from './gruppi/tabelle.ts';
import { t } from './tipi-semplici.ts';

// Code tables, files and versions (`7001scaricoTabelle.xsd`).

/** 7001 scarica_tabelle: one code table, as a file. */
export const operazione7001 = operazioneDi(scaricoTabelle, {
  codice: '7001',
  etichetta: 'Tabelle di decodifica',
  richiesta: [sezione('datiRichiesta', tipoDatiRichiesta7001, 'Tabella')],
  rispostaOk: 'RispostaMultipla7001',
  risposta: [sezione('datiDettaglioRisposta?', tipoDatiDettaglioRisposta, 'Tabella')],
});

/** 7002 download_file: the file that an operation produced. */
export const operazione7002 = operazioneDi(scaricoTabelle, {
  codice: '7002',
  etichetta: 'File prodotto da una richiesta',
  richiesta: [sezione('datiRichiesta', tipoDatiRichiesta7002, 'Richiesta')],
  rispostaOk: 'RispostaMultipla7002',
  risposta: [
    sezione('datiRichiesta', tipoDatiRichiesta7002, 'Richiesta'),
    sezione('file', tipofile7002, 'File'),
    campo('formato', t.testo, 'Formato'),
  ],
});

/** 7003 elenco_versioni: which versions of the services ANPR takes. */
export const operazione7003 = operazioneDi(scaricoTabelle, {
  codice: '7003',
  etichetta: 'Versioni dei servizi',
  richiesta: [sezione('datiRichiesta', tipoDatiRichiesta7003, 'Versioni')],
  rispostaOk: 'RispostaMultipla7003',
  risposta: [sezione('statoVersioni+', tipoStatoVersioni, 'Versioni')],
});
