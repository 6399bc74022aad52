import { readFileSync } from 'node:fs';
import { NucleoDiProva } from '../supporto/nucleo.ts';
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

const occupata = (): number => {
  spazza();
  return process.memoryUsage().heapUsed;
};

/** Resident bytes of another process (Linux). */
const residente = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
