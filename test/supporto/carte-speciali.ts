import 'reflect-metadata';
import { generateKeyPairSync } from 'node:crypto';
import { pemDi } from '../../sandbox/autorita/pem.ts';
import {
  emettiConChiave,
  soggettoPostazione,
  soggettoUtente,
  type Titolare,
} from '../../sandbox/autorita/emissione.ts';
import type { SandboxDiProva } from './sandbox.ts';
import { SoftHsm } from './softhsm.ts';

const giorno = 86_400_000;

/** A card that differs from a good one in what is said here. */
export interface CartaSpeciale {
  readonly etichetta: string;
  /** Whom the certificate names; null for nobody. */
  readonly titolare: Titolare | null;
  readonly autorita?: 'utenti' | 'postazioni';
  readonly uso?: 'client' | 'server';
  /** Days from today. */
  readonly dal?: number;
  readonly al?: number;
  /** True for a card that carries the certificate, public as it is, and a key that does not belong to it. */
  readonly chiaveAltrui?: boolean;
}

/** SoftHSM tokens whose certificates are made to measure by the sandbox's authorities. The PIN is 12345678. */
export async function carteSpeciali(sandbox: SandboxDiProva, richieste: readonly CartaSpeciale[]): Promise<SoftHsm> {
  const token = await Promise.all(
    richieste.map(
      async ({ etichetta, titolare, autorita = 'utenti', uso = 'client', dal = -1, al = 365, chiaveAltrui }) => {
        const coppia = await emettiConChiave(sandbox.autorita[autorita], {
          soggetto: titolare ? soggettoUtente(titolare, '7000000000000001') : soggettoPostazione('SENZA NOME'),
          uso,
          dal: Date.now() + dal * giorno,
          al: Date.now() + al * giorno,
        });
        const pem = chiaveAltrui ? chiaveNuova() : pemDi('PRIVATE KEY', coppia.chiave);
        return { etichetta, chiave: { pem, certificato: coppia.certificato } };
      },
    ),
  );
  return new SoftHsm(token);
}

const chiaveNuova = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
