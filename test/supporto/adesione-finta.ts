import { codiciServizio } from '../../contract/operazioni/pdnd/catalogo.ts';
import type { Adesione } from '../../contract/pdnd/adesione.ts';

export const kidFinto = 'r3Jc5sYd0m2n8Q1vXkq9TtZbLw7uEoAhGfPi4yKxN6M';

export const pubblicaFinta = `-----BEGIN PUBLIC KEY-----
${`${'MIIBojANBgkqhkiG9w0BAQEFAAOCAY8AMIIBigKCAYEAu1SU1LfVLPHCozMxH2Mo'}\n`.repeat(8)}-----END PUBLIC KEY-----
`;

/** The Comune on PDND, all its services but one configured. */
export const adesioneFinta = (cambi: Partial<Adesione> = {}): Adesione => ({
  clientId: '5d1d6d0e-6f39-4c3c-9d8a-0d7e8f6f1a11',
  chiave: { kid: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', nataQui: false },
  servizi: codiciServizio.map((codice) => ({
    codice,
    ...(codice === 'C034' ? {} : { purposeId: '0a7c5a3e-52b5-4ad5-8bb1-3c7e1d1f2b22' }),
  })),
  ...cambi,
});
