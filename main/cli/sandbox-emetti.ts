import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ErrorePostazione } from '../../contract/esito.ts';
import {
  fileNonLetto,
  opzioneMancante,
  ruoloSconosciuto,
  tipoSconosciuto,
} from '../../contract/messaggi/riga-comando.ts';
import { type Ruolo, ruoli } from '../../contract/sandbox.ts';
import type { Host } from '../host.ts';
import { avviaSandbox } from '../postazione/ambiente-prova.ts';
import { chiediCertificato } from '../postazione/emissione-prova.ts';
import type { Comando, Opzioni } from './index.ts';
import { ErroreUso } from './errore-uso.ts';

/**
 * Has the sandbox's authority sign a request (PKCS#10, PEM) made elsewhere, so that another card or another workstation
 * can be tried, and prints the certificate. A sandbox that does not run is started for this alone.
 */
export const sandboxEmetti: Comando = async (_argomenti, opzioni, host) => {
  const domanda = await domandaDa(opzioni);
  const { dir } = opzioni;
  if (dir === undefined) throw new ErroreUso(opzioneMancante('--dir'));
  process.stdout.write(await chiedi(host, resolve(dir), domanda));
  return 0;
};

async function domandaDa({ csr, tipo, id, ruolo = 'operatore' }: Opzioni): Promise<object> {
  if (csr === undefined) throw new ErroreUso(opzioneMancante('--csr'));
  if (id === undefined) throw new ErroreUso(opzioneMancante('--id'));
  if (tipo !== 'utente' && tipo !== 'cns' && tipo !== 'postazione') throw new ErroreUso(tipoSconosciuto(tipo ?? ''));
  if (!ruoli.includes(ruolo as Ruolo)) throw new ErroreUso(ruoloSconosciuto(ruolo));
  const testo = await readFile(csr, 'utf8').catch((causa: unknown) => {
    throw new ErroreUso(fileNonLetto(csr), { cause: causa });
  });
  return { tipo, id: id.toUpperCase(), csr: testo, ...(tipo === 'utente' ? { ruolo } : {}) };
}

async function chiedi(host: Host, cartella: string, domanda: object): Promise<string> {
  const risposta = await chiediCertificato(cartella, domanda);
  if (risposta) return risposta;
  const processo = await avviaSandbox(host, cartella);
  const finita = new Promise((fatto) => processo.allaFine(fatto));
  try {
    const seconda = await chiediCertificato(cartella, domanda);
    if (seconda === undefined) throw new ErrorePostazione('AMBIENTE_NON_PRONTO', 'the sandbox does not answer');
    return seconda;
  } finally {
    processo.invia({ tipo: 'termina' });
    await finita;
  }
}
