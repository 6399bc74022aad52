import type { ComuneInElenco, StatoEstero } from '../../contract/tabelle.ts';

const comune = (nome: string, istat: string, catastale: string, provincia: string): ComuneInElenco => ({
  nome,
  istat,
  catastale,
  provincia,
  dal: '1861-03-17',
});

/** A few places, one of them gone. */
export const comuniFinti: readonly ComuneInElenco[] = [
  comune('MODENA', '036023', 'F257', 'MO'),
  comune('MODICA', '088006', 'F258', 'RG'),
  { ...comune('MODIGLIANA', '040022', 'F259', 'FC'), al: '1923-03-04' },
  comune('ROMA', '058091', 'H501', 'RM'),
  comune('PAVULLO NEL FRIGNANO', '036030', 'G393', 'MO'),
];

export const statiFinti: readonly StatoEstero[] = [
  { nome: 'MOLDAVIA', codice: '254', catastale: 'Z140', dal: '1991-08-27' },
  { nome: 'MAROCCO', codice: '436', catastale: 'Z330' },
];

const valeva = (giorno: string | undefined, { dal, al }: { readonly dal?: string; readonly al?: string }): boolean =>
  giorno === undefined || ((dal ?? '') <= giorno && giorno <= (al ?? '9999'));

/** Those that begin so and existed on the day, as main gives them. */
export const cercaLuoghi = <L extends { readonly nome: string; readonly dal?: string; readonly al?: string }>(
  luoghi: readonly L[],
  { testo, allaData }: { readonly testo: string; readonly allaData?: string },
): readonly L[] => luoghi.filter((uno) => uno.nome.startsWith(testo.toUpperCase()) && valeva(allaData, uno));
