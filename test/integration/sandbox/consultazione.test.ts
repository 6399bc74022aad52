import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';
import { Cliente, domandaPer, richiesta3002, valore } from './cliente.ts';

describe('3002', () => {
  let sandbox: SandboxDiProva;
  let cliente: Cliente;
  beforeAll(async () => {
    sandbox = await sandboxDiProva();
    cliente = new Cliente(sandbox);
  });
  afterAll(() => sandbox.elimina());

  test('by ID ANPR', async () => {
    const r = await cliente.consulta(richiesta3002(domandaPer(cliente, '<idANPR>AF41450AS</idANPR>')));
    console.log(r, sandbox.diario.voci);
    expect(valore(r, 'cognome')).toBe('SETTIMO');
  });
});
