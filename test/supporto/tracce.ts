/** How a text may lie among bytes. */
const forme: Readonly<Record<string, (testo: string) => readonly Buffer[]>> = {
  'UTF-8': (testo) => [Buffer.from(testo), Buffer.from(testo.toLowerCase())],
  'UTF-16LE': (testo) => [Buffer.from(testo, 'utf16le')],
  hex: (testo) => [Buffer.from(testo).toString('hex'), Buffer.from(testo).toString('hex').toUpperCase()].map(comeByte),
  base64: inBase64,
};

const comeByte = (testo: string): Buffer => Buffer.from(testo, 'latin1');

/** The characters of base64 that the text gives, wherever it begins in what was encoded; the two alphabets. */
function inBase64(testo: string): readonly Buffer[] {
  return [0, 1, 2].flatMap((scarto) => {
    const codificato = Buffer.concat([Buffer.alloc(scarto), Buffer.from(testo)]).toString('base64');
    // The first and the last characters depend on what stands beside.
    const inizio = [0, 2, 3][scarto]!;
    const resto = (scarto + Buffer.byteLength(testo)) % 3;
    const certi = codificato.slice(inizio, codificato.length - [0, 3, 2][resto]!);
    return [certi, certi.replaceAll('+', '-').replaceAll('/', '_')].map(comeByte);
  });
}

/** Which of the texts lie in the bytes, and in which form. */
export function trovati(byte: Uint8Array, testi: readonly string[]): readonly string[] {
  const dove = Buffer.from(byte.buffer, byte.byteOffset, byte.byteLength);
  return testi.flatMap((testo) =>
    Object.entries(forme).flatMap(([forma, scrivi]) =>
      scrivi(testo).some((cercato) => dove.includes(cercato)) ? [`${testo} in ${forma}`] : [],
    ),
  );
}
