import { connect, type Socket } from 'node:net';

/** Where pcscd listens, unless told otherwise (its own default on Linux). */
const presaUsuale = '/run/pcscd/pcscd.comm';

/** Where pcscd is to be found, by the variables given to a driver. */
export const presaPcscd = (variabili: Readonly<Record<string, string | undefined>> = {}): string =>
  variabili['PCSCLITE_CSOCK_NAME'] ?? process.env['PCSCLITE_CSOCK_NAME'] ?? presaUsuale;

/*
 * What pcscd's clients say on its socket (pcsc-lite 1.8 to 2.3, winscard_msg.h and eventhandler.h): a header of size and
 * command, then the command's own structure; numbers are those of the machine, little-endian on all that we run on.
 */
const versione = { comando: 0x11, maggiore: 4, minore: 4, byte: 12 };
const statoLettori = { comando: 0x12, lettori: 16, byte: 184, atr: 140, lunghezzaAtr: 176, massimoAtr: 33 };

/** Milliseconds: pcscd answers from memory. */
const pazienza = 1_000;

/**
 * The ATRs of the cards in the readers, as pcscd has them: no driver is loaded and no card is spoken to. Empty where there
 * is no pcscd (Windows and macOS have another service, which Node cannot ask), or where it speaks another version.
 */
export async function atrInseriti(presa = presaPcscd()): Promise<readonly Buffer[]> {
  if (process.platform !== 'linux') return [];
  const socket = connect(presa);
  try {
    socket.setTimeout(pazienza, () => socket.destroy(new Error('pcscd does not answer')));
    const corpo = numeri(versione.maggiore, versione.minore, 0);
    const detta = await chiedi(socket, versione.comando, corpo, versione.byte);
    if (detta.readUInt32LE(8) !== 0 || detta.readInt32LE(0) !== versione.maggiore) return [];
    const { comando, lettori, byte } = statoLettori;
    const tutti = await chiedi(socket, comando, Buffer.alloc(0), lettori * byte);
    return Array.from({ length: lettori }, (_, i) => atrDi(tutti.subarray(i * byte, (i + 1) * byte))).flat();
  } catch {
    // Without it the choice goes by what is installed, and says so.
    return [];
  } finally {
    socket.destroy();
  }
}

const atrDi = (stato: Buffer): readonly Buffer[] => {
  const lunghezza = stato.readUInt32LE(statoLettori.lunghezzaAtr);
  if (lunghezza === 0 || lunghezza > statoLettori.massimoAtr) return [];
  return [Buffer.from(stato.subarray(statoLettori.atr, statoLettori.atr + lunghezza))];
};

const numeri = (...valori: readonly number[]): Buffer => {
  const byte = Buffer.alloc(4 * valori.length);
  valori.forEach((valore, i) => byte.writeUInt32LE(valore, 4 * i));
  return byte;
};

/** Sends a command and gives as many bytes of what is answered. */
async function chiedi(socket: Socket, comando: number, corpo: Buffer, attesi: number): Promise<Buffer> {
  socket.write(Buffer.concat([numeri(corpo.length, comando), corpo]));
  let letti = Buffer.alloc(0);
  for await (const pezzo of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    letti = Buffer.concat([letti, pezzo]);
    if (letti.length >= attesi) return letti.subarray(0, attesi);
  }
  throw new Error('pcscd closed the connection');
}
