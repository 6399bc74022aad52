import { afterAll, beforeAll, expect, test } from 'vitest';
import { codice, gestoriDelNucleo } from '../../supporto/gestori.ts';
import { NucleoDiProva } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

const byte = (testo: string) => new TextEncoder().encode(testo);
const nuovo = '86427531';

let sandbox: SandboxDiProva;
let nucleo: NucleoDiProva;
beforeAll(async () => {
  sandbox = await sandboxDiProva();
  nucleo = await NucleoDiProva.costruisci({ sandbox });
});
afterAll(async () => {
  await nucleo.chiudi();
  await sandbox.elimina();
});

const detto = (posto: number) => nucleo.parti.pinDimostrativi!.carte[nucleo.operatore(posto).token]?.pin;
const cambia = (pin: string) =>
  codice(gestoriDelNucleo(nucleo)['carta:cambiaPin']({ ...nucleo.carta(), pin: byte(pin), nuovo: byte(nuovo) }));

// One card's story: each test goes on from where the one before it left.
test('the PIN that the sandbox gave is told while it holds, a try that failed included', async () => {
  expect(await cambia('00000000')).toBe('PIN_ERRATO');
  expect(detto(0)).toBe(nucleo.operatore(0).pin);
});

test('once changed it is told no more; those of the other cards still are', async () => {
  expect(await cambia(nucleo.operatore(0).pin)).toBe('ok');
  expect(detto(0)).toBeNull();
  expect(detto(1)).toBe(nucleo.operatore(1).pin);
});

test('nor after a restart: the card has kept the new one', async () => {
  const { host } = nucleo;
  await nucleo.spegni();
  nucleo = await NucleoDiProva.costruisci({ sandbox, host });
  expect(detto(0)).toBeNull();
  await nucleo.accedi(0, nuovo);
  expect(nucleo.fase).toBe('aperta');
});
