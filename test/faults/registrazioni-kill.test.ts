import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sezioneDi, testoDi } from '../../contract/operazioni/valori.ts';
import { attendi, HostConVoci, NucleoDiProva } from '../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../supporto/sandbox.ts';

const lungo = process.env['POSTAZIONE_LUNGO'] === '1';
const uccisioni = lungo ? 500 : 20;
/** Milliseconds that the sandbox waits before it works. */
const lentezza = 40;

let sandbox: SandboxDiProva;
let host: HostConVoci;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
  host = new HostConVoci();
});
afterAll(async () => {
  await sandbox.elimina();
  host.chiudi();
});

const cartella = () => join(host.cartelle.dati, 'postazione');

/** The whole application registering births in a loop, in a process group of its own: one signal ends all of it. */
async function registraEMuori(dopo: number): Promise<void> {
  const programma = join(import.meta.dirname, '..', 'supporto', 'processo-nucleo.ts');
  const processo = fork(programma, [cartella(), sandbox.cartella, 'registra'], {
    detached: true,
    env: { PATH: process.env['PATH'], TMPDIR: host.cartelle.dati },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const fine = once(processo, 'exit');
  let errori = '';
  processo.stderr!.on('data', (pezzo) => (errori += String(pezzo)));
  await Promise.race([once(processo, 'message'), fine]);
  if (processo.exitCode !== null) throw new Error(errori);
  await new Promise((avanti) => setTimeout(avanti, dopo));
  process.kill(-processo.pid!, 'SIGKILL');
  await fine;
}

test(`killed ${uccisioni} times while registering: nothing done twice, no outcome lost, none left in doubt`, async () => {
  sandbox.guasto({ nome: 'lento', ms: lentezza });
  // At another moment of a registration each time.
  for (let i = 0; i < uccisioni; i++) await registraEMuori((i * 37) % 400);
  await new Promise((avanti) => setTimeout(avanti, lentezza + 50));
  sandbox.guasto({ nome: 'nessuno' });

  const nucleo = await NucleoDiProva.conOperatore({ sandbox, host, accertamento: { primo: 50, massimo: 1_000 } });
  const { registrazioni, archivio } = nucleo.parti;
  const inDubbio = await registrazioni.inDubbio();
  await attendi(async () => (await registrazioni.inDubbio()) === 0, 60_000);

  const conta = { eseguite: 0, 'non-eseguite': 0 };
  const { codiceFiscale } = nucleo.parti.sessione.aperta().operatore;
  for (const { id } of await archivio.chiedi('registrazioniElenco', { operatore: codiceFiscale, dal: '' })) {
    const { campi, specie } = await registrazioni.leggi(id);
    const nome = testoDi(sezioneDi(sezioneDi(campi, 'generalita1001'), 'generalita'), 'nome')!;
    const trovati = await nucleo.cerca({ specie: 'generalita', cognome: 'TOSCHI', nome });
    expect([nome, specie, trovati.specie]).toEqual(
      specie === 'eseguita' ? [nome, 'eseguita', 'uno'] : [nome, 'non-eseguita', 'nessuno'],
    );
    conta[specie === 'eseguita' ? 'eseguite' : 'non-eseguite']++;
  }
  process.stdout.write(`${uccisioni} kills while registering: ${JSON.stringify({ ...conta, inDubbio })}\n`);
  // A slow machine may be killed before it has done any; most lives do one or more.
  expect(conta.eseguite).toBeGreaterThan(uccisioni / 2);
  expect(inDubbio).toBeGreaterThan(0);
  await nucleo.spegni();
}, 3_600_000);
