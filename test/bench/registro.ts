import Database from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Archivio } from '../../main/store/archivio.ts';
import { Registro } from '../../main/store/registro.ts';
import { radiceDaProva } from '../../main/traccia/merkle.ts';
import { HostDiProva } from '../supporto/host.ts';
import { almeno, alPiu, alterna, type Misura } from './misura.ts';

/** Bytes of an opening record. */
const lunghezza = 600;
const quanti = 200_000;
const insiemi = 16;

/** The log, against SQLite and SHA-256 by themselves. */
export async function misureRegistro(): Promise<readonly Misura[]> {
  const host = new HostDiProva();
  try {
    return [...(await accodamento(host)), ...(await verifica(host))];
  } finally {
    host.chiudi();
  }
}

/**
 * Records through the database process, one at a time and sixteen together, against inserts of the same bytes in this
 * process. One at a time what is above the insert is the messages' way there and back, 0.1 to 0.2 ms in a virtual
 * machine: it weighs where the disk takes as little.
 */
async function accodamento(host: HostDiProva): Promise<readonly Misura[]> {
  const cartella = host.cartelle.dati;
  const chiavi = () => Promise.resolve({ registro: randomBytes(32), lavoro: randomBytes(32) });
  const { archivio } = await Archivio.apri(host, join(cartella, 'registro'), chiavi);
  const db = new Database(join(cartella, 'nudo.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE record (indice INTEGER PRIMARY KEY, corpo BLOB NOT NULL) STRICT');
  const inserisci = db.prepare('INSERT INTO record (corpo) VALUES (?)');
  const record = randomBytes(lunghezza);
  const accoda = () => archivio.chiedi('accoda', { record });
  const [uno, insieme, nudo] = await alterna(
    [accoda, () => Promise.all(Array.from({ length: insiemi }, accoda)), () => inserisci.run(record)],
    { blocchi: 25, volte: 100 },
  );
  db.close();
  await archivio.chiudi();
  return [
    almeno('append to the log, against a bare FULL insert', uno!, nudo!, 0.8),
    almeno(`append to the log, ${insiemi} together, against as many bare FULL inserts`, insieme! / insiemi, nudo!, 0.8),
  ];
}

/** Verifying a long log, against reading its records and one SHA-256 of each; and one proof. */
async function verifica(host: HostDiProva): Promise<readonly Misura[]> {
  const registro = new Registro(join(host.cartelle.dati, 'lungo.db'), randomBytes(32));
  const record = Array.from({ length: 1000 }, () => ({ record: randomBytes(lunghezza) }));
  for (let i = 0; i < quanti; i += record.length) registro.accoda(record);
  const leggi = () => {
    for (let da = 0; da < quanti; da += 2000) {
      for (const corpo of registro.leggi(da, 2000)) createHash('sha256').update(corpo).digest();
    }
  };
  const [nostro, lettura] = await alterna([() => registro.verifica(), leggi], { blocchi: 5, volte: 1 });
  const { testa, foglia, prova } = registro.prova(123_457);
  const controlla = () => {
    const radice = radiceDaProva(123_457, testa.dimensione, foglia, prova);
    if (radice?.toString('hex') !== testa.radice) throw new Error('the proof does not hold');
  };
  const [unaProva] = await alterna([controlla], { blocchi: 15, volte: 200 });
  registro.chiudi();
  return [
    alPiu(`verify a log of ${quanti} records, against reading and one SHA-256 of each`, nostro!, lettura!, 3),
    alPiu('verify an inclusion proof, against one millisecond', unaProva!, 1, 1),
    alPiu('length of an inclusion proof, against 20 hashes', prova.length, 20, 1),
  ];
}
