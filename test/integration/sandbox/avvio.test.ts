import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DatiSandbox, schemaSandbox } from '../../../contract/sandbox.ts';
import { eseguiComando } from '../../../main/cli/index.ts';
import { avviaSandbox } from '../../../sandbox/sandbox.ts';
import { avviaProcesso, HostDiProva } from '../../supporto/host.ts';
import { cartellaProvvista, type SandboxDiProva } from '../../supporto/sandbox.ts';
import { Cliente, domandaPer, richiesta3002, valore } from './cliente.ts';

const radice = join(import.meta.dirname, '..', '..', '..');

describe('the start of the sandbox', () => {
  let cartella: string;
  beforeEach(async () => {
    cartella = await cartellaProvvista();
  });
  afterEach(() => rmSync(cartella, { recursive: true, force: true }));

  const cliente = (): Cliente => {
    const dati: DatiSandbox = schemaSandbox.parse(JSON.parse(readFileSync(join(cartella, 'sandbox.json'), 'utf8')));
    return new Cliente({ dati, percorso: (file: string) => join(cartella, file) } as SandboxDiProva);
  };
  const consulta = (c: Cliente) => c.consulta(richiesta3002(domandaPer(c, '<idANPR>AF41450AS</idANPR>')));

  test('in a folder of an older version fills it anew', async () => {
    const db = new Database(join(cartella, 'sandbox.sqlite'));
    db.exec(`DROP TABLE procedimento_operazione; DROP TABLE operazione; DROP TABLE procedimento_persona;
      CREATE TABLE operazione (istat TEXT NOT NULL, id TEXT NOT NULL, risposta TEXT NOT NULL) STRICT;
      INSERT INTO operazione VALUES ('036030', '1', 'di una volta')`);
    db.pragma('user_version = 0');
    db.close();
    // A new population needs new cards: their maker is loaded by the sandbox's own process alone.
    const figlio = avviaProcesso('sandbox', { argomenti: ['--dir', cartella] });
    const fine = new Promise((fatto) => figlio.allaFine(fatto));
    await new Promise<void>((pronto) => figlio.allaRicezione(() => pronto()));
    expect(valore(await consulta(cliente()), 'cognome')).toBe('SETTIMO');
    figlio.uccidi();
    await fine;
  });

  test('in a folder of this version leaves what is there', async () => {
    const prima = await avviaSandbox({ cartella });
    const { certificato } = new Cliente({ ...prima, percorso: (f: string) => join(cartella, f) } as SandboxDiProva)
      .comune;
    await prima.chiudi();
    const dopo = await avviaSandbox({ cartella });
    expect(cliente().comune.certificato).toBe(certificato);
    await dopo.chiudi();
  });

  test('with --guasto plays the fault from the beginning', async () => {
    const figlio = avviaProcesso('sandbox', { argomenti: ['--dir', cartella, '--guasto', 'lento', '--ms', '700'] });
    const fine = new Promise((fatto) => figlio.allaFine(fatto));
    await new Promise<void>((pronto) => figlio.allaRicezione(() => pronto()));
    const prima = performance.now();
    expect((await consulta(cliente())).stato).toBe(200);
    expect(performance.now() - prima).toBeGreaterThan(690);
    figlio.uccidi();
    await fine;
  });

  test.each([
    ['--guasto', 'inventato'],
    ['--guasto', 'lento', '--ms', 'tanti'],
    ['--guasto', 'lento', '--ms', '600001'],
  ])('does not start with %s %s %s %s', async (...argomenti) => {
    const programma = join(radice, 'sandbox', 'index.ts');
    const figlio = spawn(process.execPath, [programma, '--dir', cartella, ...argomenti.filter(Boolean)]);
    let detto = '';
    figlio.stderr.on('data', (pezzo: Buffer) => (detto += pezzo.toString()));
    expect((await once(figlio, 'exit'))[0]).toBe(1);
    expect(detto).toContain('not a fault');
  });

  describe('from the command line', () => {
    let host: HostDiProva;
    beforeEach(() => {
      host = new HostDiProva();
    });
    afterEach(() => host.chiudi());

    test('plays the fault asked for and ends when told to', async () => {
      const fine = new AbortController();
      const argomenti = ['sandbox', '--dir', cartella, '--guasto', 'internal-error-client'];
      const finito = eseguiComando(argomenti, host, fine.signal);
      while (!(await consultaSePronta())) await new Promise((avanti) => setTimeout(avanti, 50));
      expect((await consultaSePronta())!.testo).toContain('Internal Error (from client)');
      fine.abort();
      expect(await finito).toBe(0);
    });

    const consultaSePronta = async () => {
      try {
        return await consulta(cliente());
      } catch {
        return undefined;
      }
    };

    test.each([
      [['--guasto', 'inventato']],
      [['--ms', '100']],
      [['--guasto', 'lento', '--ms', '-1']],
      [['--guasto', 'lento', '--ms', '600001']],
    ])('%s is a wrong use', async (altri) => {
      const codice = await eseguiComando(['sandbox', '--dir', cartella, ...altri], host, new AbortController().signal);
      expect(codice).toBe(2);
      expect(host.figli).toHaveLength(0);
    });
  });
});
