import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Banco } from '../supporto/banco.ts';
import { trovati } from '../supporto/tracce.ts';

/** Of several people: what no file and no word of the application may hold. */
const segreti = (banco: Banco): readonly string[] => [
  'AF41450AS',
  'STTSGT90A01H501J',
  'VESPUCCI',
  'SETTIMO',
  'INESISTENTE',
  '87654321',
  ...banco.sandbox.dati.operatori.flatMap(({ codiceFiscale, pin }) => [codiceFiscale, pin]),
];

/** Every file of the application as it is now; one that the dying browser takes away meanwhile holds nothing. */
const fotografa = (cartella: string): ReadonlyMap<string, Buffer> => {
  const voci = readdirSync(cartella, { recursive: true, withFileTypes: true }).filter((voce) => voce.isFile());
  const file = new Map<string, Buffer>();
  for (const percorso of voci.map((voce) => join(voce.parentPath, voce.name))) {
    try {
      file.set(percorso, readFileSync(percorso));
    } catch (causa) {
      if ((causa as NodeJS.ErrnoException).code !== 'ENOENT') throw causa;
    }
  }
  return file;
};

describe('after a morning at the counter, cut short by kill -9', () => {
  let banco: Banco;
  let durante: ReadonlyMap<string, Buffer>;
  let dopo: ReadonlyMap<string, Buffer>;

  beforeAll(async () => {
    banco = await Banco.prepara();
    await banco.accedi('87654321');
    await banco.vede(/PIN (errato|non è giusto|sbagliato)/i);
    await banco.tasti(banco.operatore.pin, '<Enter>');
    await banco.vede('Cerca una persona');
    await banco.tasti('AF41450AS', '<Enter>');
    await banco.vede('VIA AMERIGO VESPUCCI');
    await banco.tasti('<F2>', 'INESISTENTE PERSONA', '<Enter>');
    await banco.vede(/Nessun|non trovat/i);
    await banco.tasti('<F12>', 'STTSGT90A01H501J', '<Enter>');
    await banco.vede(/ID.*ottenuto/i);
    // What is typed and not sent is somebody's too.
    await banco.tasti('<F2>', 'STTSGT90A01H501J');
    await banco.pagina.waitForTimeout(3000);
    durante = fotografa(banco.applicazione.dati);
    const finita = new Promise((fine) => banco.applicazione.processo.once('exit', fine));
    banco.applicazione.processo.kill('SIGKILL');
    await finita;
    await new Promise((fatto) => setTimeout(fatto, 2000));
    dopo = fotografa(banco.applicazione.dati);
  });
  afterAll(() => banco.chiudi());

  it('has written files, the browser’s profile among them', () => {
    for (const file of [[...durante.keys()], [...dopo.keys()]]) {
      expect(file.some((nome) => nome.endsWith('registro.db'))).toBe(true);
      expect(file.some((nome) => nome.includes('sostituto'))).toBe(true);
    }
  });

  it('has left nothing of a person, and no PIN, in any of them', () => {
    const dove = [...durante, ...dopo].flatMap(([file, contenuto]) =>
      trovati(contenuto, segreti(banco)).map((segreto) => `${segreto}: ${file}`),
    );
    expect(dove).toEqual([]);
  });

  it('has said nothing of them either', () => {
    const detto = banco.applicazione.parole.join('');
    expect(segreti(banco).filter((segreto) => detto.includes(segreto))).toEqual([]);
  });
});
