/** Every value inside `radice`, keys included, each object once: cycles end, and no text is made of anything. */
function* dentro(radice: unknown): Generator<unknown> {
  const visti = new Set<object>();
  const daVedere = [radice];
  while (daVedere.length > 0) {
    const valore = daVedere.pop();
    yield valore;
    if (typeof valore !== 'object' || valore === null || eByte(valore) || visti.has(valore)) continue;
    visti.add(valore);
    for (const figlio of figliDi(valore)) daVedere.push(figlio);
  }
}

const eByte = (valore: unknown): valore is ArrayBuffer | ArrayBufferView =>
  ArrayBuffer.isView(valore) || valore instanceof ArrayBuffer;

const figliDi = (oggetto: object): Iterable<unknown> => {
  if (oggetto instanceof Map) return [...(oggetto as Map<unknown, unknown>)].flat();
  return oggetto instanceof Set ? oggetto : Object.entries(oggetto).flat();
};

const pesoDi = (valore: unknown): number => {
  if (typeof valore === 'string') return valore.length;
  if (eByte(valore)) return valore.byteLength;
  // It tells its size to nobody, and no form sends one.
  return typeof valore === 'bigint' ? Infinity : 8;
};

/** Whether `valore` weighs more than about `massimo` bytes; it stops as soon as it knows. */
export function pesaPiuDi(massimo: number, valore: unknown): boolean {
  let peso = 0;
  for (const parte of dentro(valore)) {
    peso += pesoDi(parte);
    if (peso > massimo) return true;
  }
  return false;
}

/** Zeroes all bytes inside `valore`: a PIN may be among them. */
export function cancellaByte(valore: unknown): void {
  for (const parte of dentro(valore)) {
    if (ArrayBuffer.isView(parte)) new Uint8Array(parte.buffer, parte.byteOffset, parte.byteLength).fill(0);
    else if (parte instanceof ArrayBuffer) new Uint8Array(parte).fill(0);
  }
}
