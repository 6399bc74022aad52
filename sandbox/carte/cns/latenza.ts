import { CLA_CATENA, INS } from './apdu.ts';

/** Milliseconds for the exchange of a command, beside what its bytes take. */
const scambio = 12;
/** T=1 at 115 kbit/s, the speed that the ATR of a CNS asks for: about 12 bytes a millisecond. */
const millisecondiPerByte = 1 / 12;
/** What the chip computes: the PIN's counter is written twice, an RSA 2048 takes its time. */
const calcolo: ReadonlyMap<number, number> = new Map([
  [INS.verify, 60],
  [INS.changeReferenceData, 120],
  [INS.resetRetryCounter, 120],
  [INS.performSecurityOperation, 550],
]);

/** How long a real CNS takes for a command, answer included. */
export function latenzaDiUnaCns(comando: Buffer): number {
  const [cla = 0, ins = 0] = comando;
  const byte = comando.length + (ins === INS.readBinary ? comando.at(-1) || 256 : 2);
  return scambio + byte * millisecondiPerByte + (cla & CLA_CATENA ? 0 : (calcolo.get(ins) ?? 0));
}
