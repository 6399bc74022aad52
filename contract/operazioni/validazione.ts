import { elementiDi } from './lettura.ts';
import type { Campi, Campo, Gruppo, Parte, Scelta, Sezione, TipoSemplice, Valore } from './albero.ts';

export type MotivoViolazione =
  'obbligatorio' | 'formato' | 'lunghezza' | 'sconosciuto' | 'ripetuto' | 'scelta-multipla' | 'specie';

export interface Violazione {
  /** Element names from the root, joined by `/`; an index follows a repeated element as `[n]`. */
  readonly percorso: string;
  readonly etichetta: string;
  readonly motivo: MotivoViolazione;
}

/** What the official XSD would refuse in `valore`, field by field; empty where it would accept it. */
export const valida = (sezione: Sezione, valore: Campi): readonly Violazione[] =>
  validaGruppo(sezione.parti, valore, sezione.nome);

const validaGruppo = (gruppo: Gruppo, valore: Campi, percorso: string): Violazione[] => [
  ...gruppo.flatMap((parte) => validaParte(parte, valore, percorso)),
  ...Object.keys(valore)
    .filter((nome) => valore[nome] !== undefined && !elementiDi(gruppo).has(nome))
    .map((nome) => ({ percorso: `${percorso}/${nome}`, etichetta: nome, motivo: 'sconosciuto' as const })),
];

const validaParte = (parte: Parte, valore: Campi, percorso: string): Violazione[] =>
  parte.specie === 'scelta' ? validaScelta(parte, valore, percorso) : validaElemento(parte, valore, percorso);

const validaScelta = (scelta: Scelta, valore: Campi, percorso: string): Violazione[] => {
  const rami = scelta.rami.flatMap((ramo) => (ramo.specie === 'scelta' ? [] : [ramo]));
  const presenti = rami.filter((ramo) => valore[ramo.nome] !== undefined);
  const [primo, secondo] = presenti;
  if (!primo) {
    const facoltativa = scelta.min === 0 || rami.some((ramo) => ramo.min === 0);
    return facoltativa ? [] : [violazione(rami[0]!, percorso, 'obbligatorio')];
  }
  if (secondo) return [violazione(secondo, percorso, 'scelta-multipla')];
  return validaElemento(primo, valore, percorso);
};

const validaElemento = (parte: Campo | Sezione, valore: Campi, percorso: string): Violazione[] => {
  const contenuto = valore[parte.nome];
  if (contenuto === undefined) return parte.min === 1 ? [violazione(parte, percorso, 'obbligatorio')] : [];
  if (!Array.isArray(contenuto)) return validaUno(parte, contenuto, `${percorso}/${parte.nome}`);
  const lista = contenuto as readonly Valore[];
  if (parte.max === 1 && lista.length > 1) return [violazione(parte, percorso, 'ripetuto')];
  if (parte.min === 1 && lista.length === 0) return [violazione(parte, percorso, 'obbligatorio')];
  return lista.flatMap((uno, i) => validaUno(parte, uno, `${percorso}/${parte.nome}[${i + 1}]`));
};

const validaUno = (parte: Campo | Sezione, valore: Valore, percorso: string): Violazione[] => {
  const rifiuta = (motivo: MotivoViolazione): Violazione[] => [{ percorso, etichetta: parte.etichetta, motivo }];
  if (parte.specie === 'campo') {
    if (typeof valore !== 'string') return rifiuta('specie');
    const motivo = violazioneDelTesto(parte.tipo, valore);
    return motivo ? rifiuta(motivo) : [];
  }
  if (typeof valore !== 'object' || Array.isArray(valore)) return rifiuta('specie');
  return validaGruppo(parte.parti, valore as Campi, percorso);
};

const violazione = (parte: Campo | Sezione, percorso: string, motivo: MotivoViolazione): Violazione => ({
  percorso: `${percorso}/${parte.nome}`,
  etichetta: parte.etichetta,
  motivo,
});

/** Why the XSD would refuse this text for this type, or undefined. Lengths count characters, as XSD does. */
export function violazioneDelTesto(tipo: TipoSemplice, testo: string): MotivoViolazione | undefined {
  const lunghezza = [...testo].length;
  if (lunghezza < tipo.min || lunghezza > tipo.max) return 'lunghezza';
  if (!formaBase[tipo.base](testo) || !tipo.modelli.every((modello) => modello.test(testo))) return 'formato';
  return undefined;
}

const fuso = String.raw`(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?`;
const data = new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)${fuso}$`);
const dataOra = new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?${fuso}$`);

const esisteNelCalendario = (forma: RegExp) => (testo: string) => {
  const [, anno, mese, giorno] = (forma.exec(testo) ?? []).map(Number);
  if (anno === undefined || mese === undefined || giorno === undefined) return false;
  // Year zero is not in XSD 1.0.
  return (
    anno > 0 &&
    mese >= 1 &&
    mese <= 12 &&
    giorno >= 1 &&
    giorno <= new Date(Date.UTC(2000 + (anno % 400), mese, 0)).getUTCDate()
  );
};

const formaBase: Record<TipoSemplice['base'], (testo: string) => boolean> = {
  testo: () => true,
  data: esisteNelCalendario(data),
  dataOra: esisteNelCalendario(dataOra),
  // The bits left over by the padding are zero (XML Schema Part 2, 3.2.16).
  base64: (testo) =>
    /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/.test(
      testo.replace(/\s/g, ''),
    ),
  intero: (testo) => /^[+-]?\d+$/.test(testo) && Number(testo) >= -(2 ** 31) && Number(testo) < 2 ** 31,
};
