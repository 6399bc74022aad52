import { gzipSync } from 'node:zlib';
import { statiEsteri } from '../../contract/messaggi/stati-esteri.ts';
import { tabelleMinime } from '../../contract/messaggi/tabelle-minime.ts';
import { testoXml } from '../../contract/xml/testo.ts';
import { tuttiIComuni } from './comuni.ts';
import { consolati } from './consolati.ts';
import { specieToponimo } from '../../contract/messaggi/specie-toponimo.ts';

/** A row of a table: the columns of ANPR's own copies, in their order. */
type Riga = Readonly<Record<string, string>>;

const SEMPRE = { DATAINIZIOVALIDITA: '1900-01-01', DATAFINEVALIDITA: '9999-12-31' } as const;
/** Above so many rows a table comes in more than one file. */
const MASSIMO_RIGHE = 2000;

const voce = (ID: string, DESCRIZIONE: string, altro: Riga = {}): Riga => ({ ID, DESCRIZIONE, ...altro, ...SEMPRE });

/** The tables that are more than codes with their meaning. */
const maggiori: Readonly<Record<number, () => readonly Riga[]>> = {
  2: () =>
    statiEsteri.map(({ codice, catastale, nome, dal, al }) => ({
      CODMIN: codice,
      CODAT: catastale,
      DENOMINAZIONE: nome,
      DATAINIZIOVALIDITA: dal ?? SEMPRE.DATAINIZIOVALIDITA,
      DATAFINEVALIDITA: al ?? SEMPRE.DATAFINEVALIDITA,
    })),
  3: () =>
    tuttiIComuni.map(({ nome, istat, catastale, provincia, dal, al }) => ({
      CODISTAT: istat,
      CODCATASTALE: catastale,
      DENOMINAZIONE_IT: nome,
      SIGLAPROVINCIA: provincia,
      DATAISTITUZIONE: dal,
      DATACESSAZIONE: al,
    })),
  4: () => specieToponimo.map(([codice, nome]) => voce(codice, nome)),
  40: () => consolati.map(({ codice, sede, stato, rango }) => voce(codice, sede, { STATO: stato, RANGO: rango })),
};

function righeDi(numero: number): readonly Riga[] | undefined {
  const codici = tabelleMinime[numero];
  return maggiori[numero]?.() ?? (codici && Object.entries(codici).map(([id, testo]) => voce(id, testo)));
}

const elemento = (nome: string, contenuto: string): string => `<${nome}>${contenuto}</${nome}>`;

const documento = (id: string, righe: readonly Riga[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<tabella id="${id}">` +
  righe
    .map((riga) =>
      elemento(
        'riga',
        Object.entries(riga)
          .map(([nome, v]) => elemento(nome, testoXml(v)))
          .join(''),
      ),
    )
    .join('') +
  '</tabella>';

const fatti = new Map<string, readonly string[] | undefined>();

/**
 * The files of a code table, base64 of gzip of XML, each a whole document; undefined for a table that is not served.
 *
 * @param id three digits, as 7001 wants them
 */
export function fileTabella(id: string): readonly string[] | undefined {
  if (!fatti.has(id)) fatti.set(id, componi(id));
  return fatti.get(id);
}

function componi(id: string): readonly string[] | undefined {
  const righe = righeDi(Number(id));
  if (!righe) return undefined;
  const parti = Array.from({ length: Math.ceil(righe.length / MASSIMO_RIGHE) }, (_, i) =>
    righe.slice(i * MASSIMO_RIGHE, (i + 1) * MASSIMO_RIGHE),
  );
  return parti.map((parte) => gzipSync(documento(id, parte)).toString('base64'));
}
