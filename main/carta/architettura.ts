import { open } from 'node:fs/promises';

/** Processors as Node names them (`process.arch`), by the numbers of each format. */
const elf: Readonly<Record<number, string>> = { 0x03: 'ia32', 0x28: 'arm', 0x3e: 'x64', 0xb7: 'arm64' };
const pe: Readonly<Record<number, string>> = { 0x014c: 'ia32', 0x8664: 'x64', 0xaa64: 'arm64' };
const machO: Readonly<Record<number, string>> = { 0x0100_0007: 'x64', 0x0100_000c: 'arm64' };

const daLeggere = 4096;

/**
 * The processor that a library was made for, from its header (ELF, PE/COFF, Mach-O); undefined for another kind of file
 * or for a Mach-O with several.
 */
export async function architetturaDi(percorso: string): Promise<string | undefined> {
  const testa = Buffer.alloc(daLeggere);
  const file = await open(percorso);
  try {
    await file.read(testa, 0, daLeggere, 0);
  } finally {
    await file.close();
  }
  if (testa.toString('latin1', 0, 4) === '\x7fELF') return elf[testa.readUInt16LE(18)];
  if (testa.readUInt32LE(0) === 0xfeed_facf) return machO[testa.readUInt32LE(4)];
  const inizioPe = testa.toString('latin1', 0, 2) === 'MZ' ? testa.readUInt32LE(0x3c) : daLeggere;
  return inizioPe < daLeggere - 6 ? pe[testa.readUInt16LE(inizioPe + 4)] : undefined;
}
