import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DatiSandbox, schemaSandbox, specieSoggetti } from '../../../contract/sandbox.ts';
import { avviaSandbox } from '../../../sandbox/sandbox.ts';
import { avviaProcesso } from '../../supporto/host.ts';
import { cartellaProvvista, type SandboxDiProva } from '../../supporto/sandbox.ts';
import { Cliente, domandaPer, richiesta3002, valore } from './cliente.ts';

type Figlio = ReturnType<typeof avviaProcesso>;

describe("the sandbox's process", () => {
  let cartella: string;
  let figlio: Figlio;
  let messaggi: unknown[];
  let fine: Promise<number | null>;

  beforeEach(async () => {
    cartella = await cartellaProvvista();
    await avvia();
  });
  afterEach(async () => {
    figlio.uccidi();
    await fine;
    rmSync(cartella, { recursive: true, force: true });
  });

  const attesa = async (condizione: () => boolean): Promise<void> => {
    while (!condizione()) await new Promise((avanti) => setTimeout(avanti, 20));
  };
  const ricevuto = (tipo: string): boolean => messaggi.some((m) => (m as { tipo: string }).tipo === tipo);

  async function avvia(): Promise<void> {
    messaggi = [];
    figlio = avviaProcesso('sandbox', { argomenti: ['--dir', cartella] });
    figlio.allaRicezione((m) => messaggi.push(m));
    fine = new Promise((fatto) => figlio.allaFine(fatto));
    await attesa(() => ricevuto('pronto'));
  }

  const descrizione = (): string => join(cartella, 'sandbox.json');
  const cliente = (): Cliente => {
    const dati: DatiSandbox = schemaSandbox.parse(JSON.parse(readFileSync(descrizione(), 'utf8')));
    return new Cliente({ dati, percorso: (file: string) => join(cartella, file) } as SandboxDiProva);
  };

  test('is ready when it says so: sandbox.json is there and it answers', async () => {
    const c = cliente();
    const risposta = await c.consulta(richiesta3002(domandaPer(c, '<idANPR>AF41450AS</idANPR>')));
    expect(valore(risposta, 'cognome')).toBe('SETTIMO');
    expect(statSync(cartella).mode & 0o077).toBe(0);
  });

  test('offers an ordinary operator first, the other roles after, and people of every kind', () => {
    const { operatori, soggetti, postazioni, comune } = cliente().sandbox.dati;
    expect(operatori.map((o) => o.ruolo)).toEqual(['operatore', 'operatore', 'als', 'alp', 'sindaco']);
    expect(soggetti.map((s) => s.specie).slice(9)).toEqual([...specieSoggetti]);
    expect(soggetti[0]!.idANPR).toBe('AF41450AS');
    expect(postazioni.map((p) => p.id)).toEqual(['036030-PC-0001', '036030-PC-0002']);
    expect(comune.id).toBe('036030-CO-9999');
  });

  test('ends when told to and takes sandbox.json away', async () => {
    figlio.invia({ tipo: 'termina' });
    expect(await fine).toBe(0);
    expect(existsSync(descrizione())).toBe(false);
    expect(readFileSync(join(cartella, 'sandbox.log'), 'utf8')).toContain('"evento":"fine"');
  });

  test('plays a fault on request', async () => {
    const c = cliente();
    figlio.invia({ tipo: 'guasto', nome: 'perde-risposta' });
    await attesa(() => ricevuto('fatto'));
    const corpo = richiesta3002(domandaPer(c, '<idANPR>AF41450AS</idANPR>'));
    await expect(c.consulta(corpo)).rejects.toThrow();
    figlio.invia({ tipo: 'guasto', nome: 'nessuno' });
    await attesa(() => messaggi.filter((m) => (m as { tipo: string }).tipo === 'fatto').length === 2);
    expect((await c.consulta(corpo)).stato).toBe(200);
  });

  test('killed in the middle of its life, remembers what it has done', async () => {
    const prima = cliente();
    const domanda = domandaPer(prima, '<idANPR>AF41450AS</idANPR>');
    const corpo = richiesta3002(domanda);
    const risposta = await prima.consulta(corpo);
    figlio.uccidi();
    await fine;
    await avvia();
    expect((await cliente().consulta(corpo)).testo).toBe(risposta.testo);
  });

  test('begins again where a first start was cut short', async () => {
    const prima = cliente().comune.certificato;
    figlio.uccidi();
    await fine;
    rmSync(join(cartella, 'chiavi', 'provvista.json'));
    await avvia();
    const c = cliente();
    expect(c.comune.certificato).not.toBe(prima);
    const risposta = await c.consulta(richiesta3002(domandaPer(c, '<idANPR>AF41450AS</idANPR>')));
    expect(valore(risposta, 'cognome')).toBe('SETTIMO');
  });

  test('leaves alone a folder that another sandbox is using', async () => {
    await expect(avviaSandbox({ cartella })).rejects.toThrow('another sandbox is using');
    const c = cliente();
    expect((await c.consulta(richiesta3002(domandaPer(c, '<idANPR>AF41450AS</idANPR>')))).stato).toBe(200);
  });

  test('does not start on a port that is taken, and starts afterwards on another', async () => {
    const altra = await cartellaProvvista();
    const porta = Number(new URL(cliente().sandbox.dati.soap).port);
    await expect(avviaSandbox({ cartella: altra, porta })).rejects.toThrow('EADDRINUSE');
    expect(existsSync(join(altra, 'sandbox.json'))).toBe(false);
    const seconda = await avviaSandbox({ cartella: altra });
    expect(existsSync(join(altra, 'sandbox.json'))).toBe(true);
    await seconda.chiudi();
    rmSync(altra, { recursive: true, force: true });
  });

  test('logs the exact reason of a refusal as a line of JSON', async () => {
    const c = cliente();
    await c.consulta(richiesta3002(domandaPer(c, '<idANPR>AF41450AS</idANPR>')), {}, { identita: null });
    const righe = readFileSync(join(cartella, 'sandbox.log'), 'utf8').trim().split('\n');
    expect(JSON.parse(righe.at(-1)!)).toMatchObject({ evento: 'rifiuto', motivo: 'tls-certificato-assente' });
  });
});
