import { afterAll, beforeAll } from 'vitest';
import { Pcscd, tempoPerIlTurno } from './pcscd.ts';
import { sandboxDiProva, type SandboxDiProva } from './sandbox.ts';

/** The virtual readers and a sandbox, for all the tests of a file; the readers are given back at its end. */
export function conLettoriESandbox(): () => SandboxDiProva {
  let pcscd: Pcscd;
  let sandbox: SandboxDiProva;
  beforeAll(async () => {
    pcscd = await Pcscd.prendi();
    sandbox = await sandboxDiProva();
  }, tempoPerIlTurno);
  afterAll(async () => {
    await sandbox.elimina();
    await pcscd.lascia();
  });
  return () => sandbox;
}
