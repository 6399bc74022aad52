/** What a CNS says in clear of its holder. Dates are `YYYY-MM-DD`. */
export interface DatiPersonali {
  readonly emettitore: string;
  readonly emessaIl: string;
  readonly scadeIl: string;
  readonly cognome: string;
  readonly nome: string;
  readonly dataNascita: string;
  readonly sesso: 'M' | 'F';
  readonly codiceFiscale: string;
  /** Cadastral code of the Comune of birth. */
  readonly comuneNascita: string;
}

const cifre = (numero: number, quante: number): string => numero.toString(16).toUpperCase().padStart(quante, '0');

/** Days, months, years: the file's own order. */
const ggmmaaaa = (data: string): string => data.split('-').reverse().join('');

/**
 * EF_DatiPersonali: six hexadecimal digits of total length, then each field after two of its own (CNS Functional
 * Specification 1.1.5, "EF_Dati_personali").
 */
export function datiPersonali(dati: DatiPersonali): Buffer {
  const campi = [
    dati.emettitore,
    ggmmaaaa(dati.emessaIl),
    ggmmaaaa(dati.scadeIl),
    dati.cognome,
    dati.nome,
    ggmmaaaa(dati.dataNascita),
    dati.sesso,
    '',
    dati.codiceFiscale,
    '',
    dati.comuneNascita,
    '',
    '',
    '',
    '',
    '',
  ].map((campo) => Buffer.from(campo, 'latin1'));
  const corpo = Buffer.concat(campi.flatMap((campo) => [Buffer.from(cifre(campo.length, 2)), campo]));
  return Buffer.concat([Buffer.from(cifre(corpo.length, 6)), corpo]);
}
