import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { codiciErrore } from '../../contract/errori.ts';
import { ErrorePostazione, valoreDi } from '../../contract/esito.ts';
import {
  fileNonLetto,
  opzioneMancante,
  ruoloSconosciuto,
  tipoSconosciuto,
} from '../../contract/messaggi/riga-comando.ts';
import { type Ruolo, ruoli } from '../../contract/sandbox.ts';
import type { Host } from '../host.ts';
import { avviaSandbox, leggiAmbienteProva } from '../postazione/ambiente-prova.ts';
import type { Comando, Opzioni } from './index.ts';
import { ErroreUso } from './errore-uso.ts';

const schemaRisposta = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.string() }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.enum(codiciErrore), dettaglio: z.string().exactOptional() }),
  }),
]);

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
  if (tipo !== 'utente' && tipo !== 'postazione') throw new ErroreUso(tipoSconosciuto(tipo ?? ''));
  if (!ruoli.includes(ruolo as Ruolo)) throw new ErroreUso(ruoloSconosciuto(ruolo));
  const testo = await readFile(csr, 'utf8').catch((causa: unknown) => {
    throw new ErroreUso(fileNonLetto(csr), { cause: causa });
  });
  return { tipo, id: id.toUpperCase(), csr: testo, ...(tipo === 'utente' ? { ruolo } : {}) };
}

async function chiedi(host: Host, cartella: string, domanda: object): Promise<string> {
  const risposta = await spedisci(cartella, domanda);
  if (risposta) return risposta;
  const processo = await avviaSandbox(host, cartella);
  const finita = new Promise((fatto) => processo.allaFine(fatto));
  try {
    const seconda = await spedisci(cartella, domanda);
    if (seconda === undefined) throw new ErrorePostazione('AMBIENTE_NON_PRONTO', 'the sandbox does not answer');
    return seconda;
  } finally {
    processo.invia({ tipo: 'termina' });
    await finita;
  }
}

/** The certificate; undefined where no sandbox answers in that folder. @throws ErrorePostazione its refusal */
async function spedisci(cartella: string, domanda: object): Promise<string | undefined> {
  const emissione = await doveEmette(cartella);
  if (!emissione) return undefined;
  const risposta = await fetch(emissione.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${emissione.segreto}`, 'content-type': 'application/json' },
    body: JSON.stringify(domanda),
  }).catch(() => undefined);
  // A file left by a sandbox that was killed: nobody is there, or somebody else who does not know its secret.
  if (!risposta?.ok) return undefined;
  return valoreDi(schemaRisposta.parse(await risposta.json()));
}

async function doveEmette(cartella: string) {
  try {
    return (await leggiAmbienteProva(cartella)).dati.emissione;
  } catch (causa) {
    if (causa instanceof ErrorePostazione) return undefined;
    throw causa;
  }
}
