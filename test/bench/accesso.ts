import { PerformanceObserver } from 'node:perf_hooks';
import { join } from 'node:path';
import type { TokenHost } from '../../main/carta/token-host.ts';
import { costruisci } from '../../main/parti.ts';
import { HostDiProva } from '../supporto/host.ts';
import { sandboxDiProva } from '../supporto/sandbox.ts';
import { entro, mediana, type Misura } from './misura.ts';

const accessi = 30;
/** Of design 8, in milliseconds. */
const massimo = 20;

/** Milliseconds spent in the card's own requests since the last reading. */
function cronometroCarta(carte: TokenHost): () => number {
  let speso = 0;
  for (const nome of ['certificati', 'accedi', 'firma', 'esci'] as const) {
    const vero = carte[nome].bind(carte) as (...argomenti: unknown[]) => Promise<unknown>;
    Object.assign(carte, {
      [nome]: async (...argomenti: unknown[]) => {
        const inizio = performance.now();
        try {
          return await vero(...argomenti);
        } finally {
          speso += performance.now() - inizio;
        }
      },
    });
  }
  return () => {
    const letto = speso;
    speso = 0;
    return letto;
  };
}

/** The answers of OCSP, which a log-in waits for: how long each took. */
function cronometroRete(): { letto: () => number; chiudi: () => void } {
  let speso = 0;
  const osserva = new PerformanceObserver((voci) => {
    for (const voce of voci.getEntries()) {
      const { detail } = voce as PerformanceEntry & { detail?: { req?: { method?: string } } };
      if (detail?.req?.method === 'POST') speso += voce.duration;
    }
  });
  osserva.observe({ entryTypes: ['http'] });
  return {
    letto: () => {
      const finora = speso;
      speso = 0;
      return finora;
    },
    chiudi: () => osserva.disconnect(),
  };
}

/** A log-in, beyond the card's own time and the network's (design 8). */
export async function misureAccesso(): Promise<readonly Misura[]> {
  const sandbox = await sandboxDiProva();
  const host = new HostDiProva();
  const rete = cronometroRete();
  const cartella = join(host.cartelle.dati, 'postazione');
  const parti = await costruisci(host, { cartella, prova: { cartella: sandbox.cartella, avvia: false } });
  try {
    const { token, pin } = sandbox.dati.operatori[0]!;
    const lettore = parti.carte.lettori.find(({ carta }) => carta?.etichetta === token)!;
    const carta = { lettore: lettore.id, seriale: lettore.carta!.seriale };
    const diCarta = cronometroCarta(parti.carte);
    const resti: number[] = [];
    for (let i = 0; i < accessi; i++) {
      diCarta();
      rete.letto();
      const inizio = performance.now();
      await parti.sessione.accedi(carta, Buffer.from(pin));
      const tutto = performance.now() - inizio;
      // The observer is told after the turn in which the answer came.
      await new Promise((dopo) => setTimeout(dopo, 20));
      resti.push(tutto - diCarta() - rete.letto());
      await parti.sessione.esci();
    }
    return [entro("log-in, beyond the card's own and the network's time", mediana(resti), 'ms', massimo)];
  } finally {
    await parti.chiudi();
    rete.chiudi();
    host.chiudi();
    await sandbox.elimina();
  }
}
