/** Spoils bytes in the ways that break parsers: cut, flipped, repeated, swollen, declared to be what they are not. */
export class Mutazioni {
  #stato: number;

  constructor(seme: number) {
    this.#stato = seme >>> 0;
  }

  /** An integer from 0 to before `fine` (xorshift32). */
  intero(fine: number): number {
    this.#stato ^= this.#stato << 13;
    this.#stato ^= this.#stato >>> 17;
    this.#stato ^= this.#stato << 5;
    this.#stato >>>= 0;
    return this.#stato % fine;
  }

  uno<T>(tra: readonly T[]): T {
    return tra[this.intero(tra.length)]!;
  }

  /** Several changes, one after the other. */
  guasta(byte: Buffer): Buffer {
    let guasti = byte;
    for (let i = this.intero(4); i >= 0; i--) guasti = this.#una(guasti);
    return guasti;
  }

  #una(byte: Buffer): Buffer {
    if (byte.length < 2) return Buffer.from('<a/>');
    const dove = this.intero(byte.length);
    const fino = dove + this.intero(byte.length - dove);
    const inserisci = (cosa: Buffer) => Buffer.concat([byte.subarray(0, dove), cosa, byte.subarray(dove)]);
    switch (this.intero(8)) {
      case 0:
        return byte.subarray(0, dove);
      case 1: {
        const copia = Buffer.from(byte);
        copia[dove] = this.intero(256);
        return copia;
      }
      case 2:
        return Buffer.concat([byte.subarray(0, dove), byte.subarray(fino)]);
      case 3:
        return inserisci(byte.subarray(dove, Math.min(fino, dove + 4096)));
      case 4:
        return inserisci(Buffer.from(this.uno(bocconi)));
      case 5:
        return inserisci(Buffer.from('<x>'.repeat(this.intero(3000))));
      case 6:
        return Buffer.concat([Buffer.from(this.uno(principi)), byte]);
      default:
        return inserisci(Buffer.from(`<n a="${'9'.repeat(this.intero(50_000))}">`));
    }
  }
}

const bocconi = [
  '&lt;&#0;',
  '&x;',
  '&#xFFFFFFFF;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<?xml version="1.1"?>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  '\u0000',
  '\ud7ff\ufffe',
  '</soap:Body>',
  'xmlns:a="urn:x"',
  '<a:rispostaKO xmlns:a="http://sogei.it/ANPR/3000consultazione"/>',
] as const;

const principi = [
  '\ufeff',
  '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '<?xml version="1.0" encoding="UTF-16"?>',
  '<?xml version="1.0" encoding="ISO-8859-1"?>',
  '\n\n',
] as const;
