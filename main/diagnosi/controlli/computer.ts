import { randomUUID } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import type { CodiceErrore } from '../../../contract/errori.ts';
import { ErrorePostazione } from '../../../contract/esito.ts';
import { fattiDiagnosi } from '../../../contract/messaggi/fatti-diagnosi.ts';
import { type Controllo, conNucleo, riuscito, saltato } from '../contesto.ts';

/** Room below which no access is opened for long, in bytes. */
const spazioMinimo = 64 * 1024 * 1024;
/** What the security header of ANPR tolerates, in milliseconds (anpr-protocol 1.2). */
const scartoMassimo = 5 * 60_000;
const attesa = 5_000;

/** Whether the folder of the databases takes a file, and how much room there is. */
export const disco: Controllo = async ({ cartella }) => {
  await provaScrittura(cartella);
  const { bavail, bsize } = await statfs(cartella);
  const liberi = bavail * bsize;
  if (liberi < spazioMinimo) throw new ErrorePostazione('DISCO_PIENO', fattiDiagnosi.spazio(liberi));
  return riuscito(fattiDiagnosi.spazio(liberi));
};

const provaScrittura = async (cartella: string): Promise<void> => {
  const file = join(cartella, `.prova-${randomUUID()}`);
  try {
    await mkdir(cartella, { recursive: true, mode: 0o700 });
    await writeFile(file, 'prova', { mode: 0o600 });
  } catch (causa) {
    const { code = '' } = causa as NodeJS.ErrnoException;
    throw new ErrorePostazione(code === 'ENOSPC' ? 'DISCO_PIENO' : 'CARTELLA_NON_SCRIVIBILE', `${code} ${cartella}`);
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
};

/** The codes of a start that failed at the log, not at the environment. */
const delRegistro: readonly CodiceErrore[] = [
  'REGISTRO_NON_DISPONIBILE',
  'REGISTRO_ALTERATO',
  'REGISTRO_IN_USO',
  'REGISTRO_CHIAVE_ERRATA',
  'DISCO_PIENO',
  'SIGILLO_NON_DISPONIBILE',
  'CUSTODIA_DI_ALTRO_ACCOUNT',
];

/** Whether this workstation is configured, and for which environment. */
export const ambiente: Controllo = ({ parti, causaAvvio }) => {
  if (parti) return riuscito(`${parti.ambiente.nome}, ${parti.ambiente.comune.nome}`);
  if (causaAvvio && delRegistro.includes(causaAvvio.code)) return saltato();
  throw new ErrorePostazione(causaAvvio?.code ?? 'AMBIENTE_NON_PRONTO', causaAvvio?.dettaglio);
};

/** Whether the log opens, and is whole. */
export const registro: Controllo = async ({ parti, causaAvvio }) => {
  if (!parti) {
    if (causaAvvio && delRegistro.includes(causaAvvio.code)) {
      throw new ErrorePostazione(causaAvvio.code, causaAvvio.dettaglio);
    }
    return saltato();
  }
  const { testa, alterati } = await parti.traccia.verifica();
  const { perduta } = parti;
  if (perduta) throw new ErrorePostazione('REGISTRO_ALTERATO', `opened without its record ${perduta.dimensione}`);
  if (alterati.length > 0) throw new ErrorePostazione('REGISTRO_ALTERATO', `records ${alterati.join(', ')}`);
  return riuscito(fattiDiagnosi.record(testa.dimensione));
};

/** This computer's clock against that of the authority, which answers without TLS and so whatever the clock says. */
export const orologio = conNucleo(async (parti) => {
  const prima = Date.now();
  const loro = await oraDi(parti.ambiente.autoritaUtenti.crl);
  if (loro === undefined) return saltato(fattiDiagnosi.oraIgnota);
  const scarto = loro - (prima + Date.now()) / 2;
  const minuti = Math.round(scarto / 60_000);
  if (Math.abs(scarto) > scartoMassimo) throw new ErrorePostazione('OROLOGIO_SBAGLIATO', fattiDiagnosi.scarto(minuti));
  return riuscito(fattiDiagnosi.scarto(minuti));
});

/** The `Date` of whatever the server answers (RFC 9110, section 6.6.1), in milliseconds since the epoch. */
const oraDi = (url: string): Promise<number | undefined> =>
  new Promise((risolvi) => {
    const richiesta = get(url, { signal: AbortSignal.timeout(attesa) }, (risposta) => {
      const ora = Date.parse(risposta.headers.date ?? '');
      risposta.destroy();
      risolvi(Number.isNaN(ora) ? undefined : ora);
    });
    // A server that does not answer tells no time; that it is down is found by another check.
    richiesta.on('error', () => risolvi(undefined));
  });
