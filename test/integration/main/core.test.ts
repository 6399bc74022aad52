import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { valoreDi } from '../../../contract/esito.ts';
import { Core } from '../../../main/core.ts';
import { HostDiProva } from '../../supporto/host.ts';
import { attendi } from '../../supporto/nucleo.ts';
import { sandboxDiProva, type SandboxDiProva } from '../../supporto/sandbox.ts';

let sandbox: SandboxDiProva;
let host: HostDiProva;
let core: Core;

beforeAll(async () => {
  sandbox = await sandboxDiProva();
  host = new HostDiProva();
  core = new Core(host, {
    cartella: join(host.cartelle.dati, 'postazione'),
    prova: { cartella: sandbox.cartella, avvia: false },
  });
  await attendi(() => core.stato.avvio.fase === 'pronto');
});
afterAll(async () => {
  await core.chiudi();
  host.chiudi();
  await sandbox.elimina();
});

test('a slow ANPR is probed once at log-in, however much the officer types meanwhile', async () => {
  const { token, pin } = sandbox.dati.operatori[0]!;
  const { carte } = core.stato;
  const lettore = carte.fase === 'pronto' ? carte.lettori.find(({ carta }) => carta?.etichetta === token) : undefined;
  sandbox.guasto({ nome: 'lento', ms: 1500 });
  const { id, carta } = lettore!;
  valoreDi(
    await core.gestori['sessione:accedi']({ lettore: id, seriale: carta!.seriale, pin: new TextEncoder().encode(pin) }),
  );
  for (let volta = 0; volta < 4; volta++) await core.gestori['sessione:attivita'](undefined);
  await attendi(() => core.stato.anpr.stato === 'raggiungibile');
  const { record } = valoreDi(await core.gestori['traccia:ultimi']({ quanti: 100 }));
  expect(record.filter(({ tipo }) => tipo === 'apertura')).toHaveLength(1);
});
