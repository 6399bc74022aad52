import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Lettore, MessaggioCarta, RichiestaCarta } from '../../../contract/carta.ts';
import { ModuloGuasti } from '../../supporto/modulo-guasti.ts';
import { SoftHsm } from '../../supporto/softhsm.ts';

const radice = join(import.meta.dirname, '..', '..', '..');

test('when the application goes away the card is logged out, the module finalised and the host ends', async () => {
  const softhsm = new SoftHsm([{ etichetta: 'CARTA' }]);
  const modulo = new ModuloGuasti(softhsm);
  const figlio = fork(join(radice, 'native', 'index.ts'), [], {
    execArgv: ['--import', join(radice, 'standin', 'parent-port.ts')],
    serialization: 'advanced',
    env: { PATH: process.env['PATH'] ?? '', ...modulo.env },
  });
  try {
    const messaggi: MessaggioCarta[] = [];
    figlio.on('message', (messaggio) => messaggi.push(messaggio as MessaggioCarta));
    await once(figlio, 'message');
    const chiedi = async (richiesta: RichiestaCarta) => {
      figlio.send(richiesta);
      const risposta = () => messaggi.find((uno) => uno.tipo === 'risposta' && uno.id === richiesta.id);
      while (!risposta()) await once(figlio, 'message');
      return risposta();
    };
    await chiedi({ tipo: 'carica', id: 1, percorso: modulo.percorso });
    const stato = await chiedi({ tipo: 'stato', id: 2 });
    if (stato?.tipo !== 'risposta' || !stato.esito.ok) throw new Error('no list of readers');
    const [lettore] = stato.esito.value as Lettore[];
    if (!lettore?.carta) throw new Error('no card');
    const pin = new TextEncoder().encode(softhsm.token[0]?.pin);
    const { seriale } = lettore.carta;
    expect(await chiedi({ tipo: 'accedi', id: 3, lettore: lettore.id, seriale, pin })).toMatchObject({
      esito: { ok: true },
    });

    figlio.disconnect();
    await once(figlio, 'exit');
    expect(modulo.conteggio('C_Logout')).toBe(1);
    expect(modulo.conteggio('C_Finalize')).toBe(1);
  } finally {
    figlio.kill('SIGKILL');
    modulo.chiudi();
    softhsm.chiudi();
  }
});
