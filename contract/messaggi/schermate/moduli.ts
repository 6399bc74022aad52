import { conMinuscola } from '../../testo.ts';

import type { SpecieCambio } from '../../identificativi/lettere.ts';

const cambi: Readonly<Record<SpecieCambio, string>> = {
  maiuscole: 'maiuscole',
  apostrofo: 'apostrofo dritto',
  spazi: 'spazi superflui tolti',
  composizione: 'accenti uniti alla lettera',
};

/** Letters that look alike on the screen are told apart by name. */
const nomiLettere: Readonly<Record<string, string>> = {
  Ș: 'con la virgola',
  Ț: 'con la virgola',
  Ş: 'con la cediglia',
  Ţ: 'con la cediglia',
};
const conNome = (lettera: string): string => {
  const nome = nomiLettere[lettera];
  return nome === undefined ? `«${lettera}»` : `«${lettera}» ${nome}`;
};

/** The parts of every form: fields, look-ups, errors. */
export const moduli = {
  nomeConsolato: 'Nome del consolato',
  elenco: 'Elenco (F4)',
  apriElenco: (etichetta: string) => `F4, elenco di ${etichetta}`,
  senzaElenco: 'Questo campo non ha un elenco',
  voci: (etichetta: string) => `Voci per ${etichetta}`,
  nessunaVoce: 'Nessuna voce comincia così.',
  tabellaVuota: 'Elenco non disponibile: scrivere il codice.',
  elencoNonLetto: 'L’elenco non si è letto: scrivere il codice.',
  attesaElenco: 'Un momento…',
  digitare: 'Scrivere le prime lettere.',
  scelte: { si: 'Sì', no: 'No' },
  sessi: { M: 'Maschio', F: 'Femmina', N: 'Non specificato' },
  codice: (codice: string, descrizione: string) => `${codice} ${descrizione}`,
  comune: (nome: string, provincia: string) => (provincia === '' ? nome : `${nome} (${provincia})`),
  istat: (codice: string) => `ISTAT ${codice}`,
  catastale: (codice: string) => `catastale ${codice}`,
  stato: 'Stato estero',
  periodo: (dal: string | undefined, al: string | undefined) =>
    [dal && `dal ${dal}`, al && `al ${al}`].filter(Boolean).join(' '),
  data: {
    formato: 'ggmmaaaa',
    senzaGiorno: 'giorno ignoto',
    senzaGiornoMese: 'giorno e mese ignoti',
    aiutoIncerta: 'Anche 031960 (giorno ignoto) o 1960 (giorno e mese ignoti).',
  },
  cambiato: (quali: readonly SpecieCambio[]) => `Scritto come lo vuole ANPR: ${quali.map((c) => cambi[c]).join(', ')}.`,
  errori: {
    obbligatorio: 'Manca.',
    data: 'Questa data non esiste: scriverla come 01011990.',
    cifre: 'Solo cifre.',
    forma: 'Contiene caratteri che qui ANPR non ammette.',
    lunghezza: (min: number, max: number, ora: number) =>
      min === max ? `Servono ${max} caratteri: ora sono ${ora}.` : `Da ${min} a ${max} caratteri: ora sono ${ora}.`,
    lettera: (lettera: string, proposta: string | null) =>
      proposta === null
        ? `ANPR non ammette ${conNome(lettera)}.`
        : `ANPR non ammette ${conNome(lettera)}: si scrive ${conNome(proposta)}.`,
    unaSola: 'Si dà uno solo di questi dati.',
    nonScelto: 'Scegliere una voce dell’elenco (F4).',
    altro: 'ANPR non ammette questo dato così.',
  },
  proposta: (testo: string) => `Scrivi ${testo}`,
  riepilogo: {
    etichetta: 'Dati da correggere',
    nessuno: 'Nessun errore.',
    quanti: (n: number) => (n === 1 ? '1 dato da correggere:' : `${n} dati da correggere:`),
  },
  aggiungi: (etichetta: string) => `Aggiungi ${conMinuscola(etichetta)}`,
  numerata: (etichetta: string, n: number) => `${etichetta} ${n}`,
  tasti: { F4: 'Elenco', F10: 'Conferma', Esc: 'Indietro' },
} as const;
