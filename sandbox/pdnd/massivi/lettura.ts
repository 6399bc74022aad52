import { gunzipSync } from 'node:zlib';
import { type CodiceMassivo, eServiziMassivi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import { esigiGateway } from '../cause.ts';
import { eOggetto, type Oggetto } from '../jws.ts';
import { delCatalogo, en148, testi } from '../servizi/errori.ts';
import type { ChiaveMassiva } from './archivio.ts';

/** What a request of many people says. */
export interface DomandaMassiva {
  readonly chiave: ChiaveMassiva;
  readonly riferimento: string;
  readonly valori: readonly string[];
}

/** More than a file of 50,000 lines can be, in bytes. */
const MASSIMO = 4 * 1024 * 1024;
const chiavi: Readonly<Record<string, ChiaveMassiva>> = { 1: 'codiceFiscale', 2: 'idANPR' };

/**
 * Reads the request: `fileInput` is base64 of gzip of one value a line, `tipoRicerca` says of which kind (pdnd-idanpr 3.5).
 *
 * @throws RifiutoPdnd for what no published file could accept; ErroreE002 for what ANPR refuses
 */
export function leggiMassiva(servizio: CodiceMassivo, corpo: Buffer): DomandaMassiva {
  const dato = jsonDi(corpo);
  const { idOperazioneClient, fileInput, datiRichiesta, tipoRicerca } = dato;
  esigiGateway(typeof idOperazioneClient === 'string', 'contenuto-schema', vizio('idOperazioneClient'));
  esigiGateway(typeof fileInput === 'string', 'contenuto-schema', vizio('fileInput'));
  esigiGateway(eOggetto(datiRichiesta), 'contenuto-schema', vizio('datiRichiesta'));
  const tipo = typeof tipoRicerca === 'number' || typeof tipoRicerca === 'string' ? String(tipoRicerca) : undefined;
  esigiGateway(tipo !== undefined, 'contenuto-schema', vizio('tipoRicerca'));
  const { casoUso, motivoRichiesta, dataRiferimentoRichiesta } = datiRichiesta;
  if (casoUso !== eServiziMassivi[servizio].casoUso) throw en148(testi.casoUso + String(casoUso));
  if (typeof motivoRichiesta !== 'string' || motivoRichiesta.trim() === '') {
    throw delCatalogo('EN081', ['motivoRichiesta'], 'motivoRichiesta');
  }
  const chiave = chiavi[tipo];
  // The service that gives the ID cannot be asked by ID.
  if (!chiave || (servizio === 'ID-ANPR' && chiave === 'idANPR')) throw en148(testi.tipoRicerca);
  return { chiave, riferimento: giornoDi(dataRiferimentoRichiesta), valori: righeDi(fileInput) };
}

function jsonDi(corpo: Buffer): Oggetto {
  try {
    const dato: unknown = JSON.parse(corpo.toString('utf8'));
    if (eOggetto(dato)) return dato;
  } catch {
    // Told below, as anything else that is no object.
  }
  esigiGateway(false, 'contenuto-non-json');
}

const vizio = (nome: string): string => `: Validation error(s) :\nbody: Field '${nome}' is required. (code: 1026)\n`;

function giornoDi(dato: unknown): string {
  const nome = 'dataRiferimentoRichiesta';
  if (typeof dato !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(dato)) {
    throw delCatalogo('EN372', [typeof dato === 'string' ? dato : '', nome], nome);
  }
  return dato;
}

function righeDi(fileInput: string): readonly string[] {
  const righe = testoDi(fileInput)
    .split(/\r?\n/)
    .map((riga) => riga.trim())
    .filter((riga) => riga !== '');
  if (righe.length === 0) throw delCatalogo('EN081', ['fileInput'], 'fileInput');
  return righe;
}

function testoDi(fileInput: string): string {
  try {
    return gunzipSync(Buffer.from(fileInput, 'base64'), { maxOutputLength: MASSIMO }).toString('utf8');
  } catch {
    throw delCatalogo('EN372', ['', 'fileInput'], 'fileInput');
  }
}
