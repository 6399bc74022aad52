import type { Controllo } from './controllo.ts';

/** A practice without the protocol of what was asked for. */
export const praticaSenzaProtocollo: Controllo = ({ conProtocollo }) =>
  conProtocollo === false ? [{ percorso: '', manca: true }] : [];
