import { gunzipSync } from 'node:zlib';
import { ErrorePostazione } from '../../contract/esito.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import { sezioneDi } from '../../contract/operazioni/valori.ts';
import type { ComuneInElenco, StatoEstero, VoceTabella } from '../../contract/tabelle.ts';
import { analizza } from '../anpr/risposta.ts';

/** A row of a table, by its column names, in capitals as ANPR writes them. */
type Riga = Readonly<Record<string, string>>;

/** Bytes of one file once unpacked: the largest table, that of the Comuni, is under ten million. */
const massimo = 32 * 1024 * 1024;

/** With this ANPR says "still in force". */
const senzaFine = '9999-12-31';

/**
 * The rows of a table as 7001 gives it: one or more files of XML, base64, mostly gzipped (anpr-protocol 6). Whatever the
 * elements are called, a row is an element of elements of text.
 *
 * @throws ErrorePostazione ANPR_RISPOSTA_NON_VALIDA
 */
export function righeDi(valore: Campi): readonly Riga[] {
  const file = sezioneDi(valore, 'datiDettaglioRisposta')?.['xmlFile'];
  const parti = Array.isArray(file) ? (file as readonly unknown[]).filter((una) => typeof una === 'string') : [];
  return parti.flatMap((una) =>
    analizza(spacchetta(Buffer.from(una, 'base64'))).figli.map((riga) =>
      Object.fromEntries(riga.figli.map(({ nome, testo }) => [nome.toUpperCase(), testo.trim()])),
    ),
  );
}

const spacchetta = (byte: Buffer): Buffer => {
  if (byte[0] !== 0x1f || byte[1] !== 0x8b) return byte;
  try {
    return gunzipSync(byte, { maxOutputLength: massimo });
  } catch (causa) {
    throw new ErrorePostazione('ANPR_RISPOSTA_NON_VALIDA', 'gzip', causa);
  }
};

export const comeVoce = (riga: Riga): VoceTabella => ({
  codice: riga['ID'] ?? '',
  descrizione: riga['DESCRIZIONE'] ?? '',
  ...periodo(riga['DATAINIZIOVALIDITA'], riga['DATAFINEVALIDITA']),
});

export const comeComune = (riga: Riga): ComuneInElenco => ({
  nome: riga['DENOMINAZIONE_IT'] ?? '',
  istat: riga['CODISTAT'] ?? '',
  catastale: riga['CODCATASTALE'] ?? '',
  provincia: riga['SIGLAPROVINCIA'] ?? '',
  ...periodo(riga['DATAISTITUZIONE'], riga['DATACESSAZIONE']),
});

export const comeStato = (riga: Riga): StatoEstero => ({
  nome: riga['DENOMINAZIONE'] ?? '',
  codice: riga['CODMIN'] ?? '',
  catastale: riga['CODAT'] ?? '',
  ...periodo(riga['DATAINIZIOVALIDITA'], riga['DATAFINEVALIDITA']),
});

const periodo = (dal = '', al = ''): { dal?: string; al?: string } => ({
  ...(dal === '' ? {} : { dal: dal.slice(0, 10) }),
  ...(al === '' || al.startsWith(senzaFine) ? {} : { al: al.slice(0, 10) }),
});
