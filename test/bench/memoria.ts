import { readFileSync } from 'node:fs';
import { attendi, NucleoDiProva } from '../supporto/nucleo.ts';
import { sandboxDiProva } from '../supporto/sandbox.ts';
import { entro, spazza, type Misura } from './misura.ts';

const consultazioni = 500;
const riscaldamento = 50;
/** Bytes by which main's heap, and the database process, may have grown: noise, not a leak. */
const crescitaMain = 2_000_000;
const crescitaArchivio = 8_000_000;

/** Consultations through the whole core, card, TLS and log included: nothing of them stays in memory. */
export async function misureMemoria(): Promise<readonly Misura[]> {
  const nucleo = await NucleoDiProva.conOperatore();
  try {
    const pratica = await nucleo.pratica();
    const consulta = async (volte: number) => {
      for (let i = 0; i < volte; i++) {
        const modalita = { segnale: new AbortController().signal };
        await nucleo.parti.consultazione.scheda(pratica, 'AF41450AS', modalita);
      }
    };
    const archivio = nucleo.host.ultimi.get('store')!.pid!;
    await consulta(riscaldamento);
    const [main, store] = [occupata(), residente(archivio)];
    await consulta(consultazioni);
    return [
      entro(`main memory left by ${consultazioni} consultations`, occupata() - main, 'B', crescitaMain),
      entro(
        `database process memory left by ${consultazioni} consultations`,
        residente(archivio) - store,
        'B',
        crescitaArchivio,
      ),
    ];
  } finally {
    await nucleo.chiudi();
  }
}

const righe = 10_000;
/** Rows after which the memory of a job is what it will be to the end. */
const avviate = 2_000;

/** A job of as many rows as one may have: what it takes does not grow with the rows that are done. */
export async function misureLotto(): Promise<readonly Misura[]> {
  const sandbox = await sandboxDiProva();
  const nucleo = await NucleoDiProva.conOperatore({ sandbox });
  try {
    sandbox.backOffice({ azione: 'soglie', servizio: 'C007', quota: 1_000_000 });
    const pratica = await nucleo.pratica('servizi-sociali');
    const { lotti } = nucleo.parti;
    const { id } = await lotti.crea(pratica, 'C007', 'riga-per-riga', 'AF41450AS\n'.repeat(righe));
    const fatte = async (quante: number) => {
      await attendi(async () => (await lotti.leggi(id)).fatte >= quante, 600_000);
      return occupata();
    };
    await lotti.avvia(id);
    const prima = await fatte(avviate);
    const dopo = await fatte(righe);
    return [entro(`main memory left by rows ${avviate} to ${righe} of a job`, dopo - prima, 'B', crescitaMain)];
  } finally {
    await nucleo.chiudi();
    await sandbox.elimina();
  }
}

const occupata = (): number => {
  spazza();
  return process.memoryUsage().heapUsed;
};

/** Resident bytes of another process (Linux). */
const residente = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
