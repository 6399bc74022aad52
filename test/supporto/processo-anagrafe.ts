import { apriArchivio } from '../../sandbox/archivio/archivio.ts';
import type { Campi } from '../../contract/operazioni/albero.ts';
import type { CodiceOperazione } from '../../contract/operazioni/index.ts';
import { anagrafe } from './anagrafe.ts';

/*
 * Does one registration on the archive of the first argument and is killed, without a word, right after the given
 * statement has written its first row: `INSERT persona`, `DELETE appartenenza`.
 */
const [percorso, codice, richiesta, punto] = process.argv.slice(2) as [string, CodiceOperazione, string, string];
const db = apriArchivio(percorso);
const [comando, tabella] = punto.split(' ');
const a = anagrafe(db);
db.function('muori', () => {
  process.kill(process.pid, 'SIGKILL');
  return 0;
});
db.exec(`CREATE TEMP TRIGGER fine AFTER ${comando!} ON main.${tabella!} BEGIN SELECT muori(); END`);
a.registra(codice, JSON.parse(richiesta) as Campi);
