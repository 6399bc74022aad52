import { campo, sezione, type Gruppo } from '../albero.ts';
import { t } from '../tipi-semplici.ts';

// Code tables, files and versions (`vocabolario7001scaricoTabelle.xsd`).

export const tipoDatiRichiesta7001: Gruppo = [campo('idTabella', t.numerico3, 'Numero della tabella')];
export const tipoDatiDettaglioRisposta: Gruppo = [
  campo('idTabella', t.numerico3, 'Numero della tabella'),
  campo('xmlFile+', t.base64, 'Contenuto'),
];

export const tipoDatiRichiesta7002: Gruppo = [campo('idOperazioneANPR', t.charMax30, 'Numero operazione ANPR')];
export const tipofile7002: Gruppo = [campo('contenutoFile?', t.base64, 'Contenuto')];

export const tipoDatiRichiesta7003: Gruppo = [campo('tipoVersioni?', t.numerico1, 'Quali versioni')];

const tipoAnprVersione: Gruppo = [
  campo('CodDestinatario', t.testo, 'Codice destinatario'),
  campo('VersioneCompleta', t.testo, 'Versione'),
  campo('VersioneMajor', t.intero, 'Numero maggiore'),
  campo('VersioneMinor', t.intero, 'Numero minore'),
  campo('VersionePatch', t.intero, 'Correzione'),
  campo('VersioneMeta?', t.testo, 'Qualifica'),
  campo('Etichetta?', t.testo, 'Etichetta'),
  campo('DataInizio', t.tipoDataAnagrafica, 'In vigore dal'),
  campo('DataFine?', t.tipoDataAnagrafica, 'In vigore fino al'),
  campo('Note?', t.testo, 'Note'),
];
export const tipoStatoVersioni: Gruppo = [
  sezione('versioneCorrente', tipoAnprVersione, 'Versione corrente'),
  sezione('versioniSupportate*', tipoAnprVersione, 'Versioni ammesse'),
];
