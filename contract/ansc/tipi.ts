import type { TipoSemplice } from '../operazioni/albero.ts';

const tipo = (nome: string, min: number, max: number, modello?: string): TipoSemplice => ({
  nome,
  base: 'testo',
  modelli: modello === undefined ? [] : [new RegExp(`^(?:${modello})$`, 'u')],
  min,
  max,
});

/** The simple types of `tipoDatoPredisposizioneAnagrafica.xsd` that ANPR's own services have not, or have otherwise. */
export const tipiAnsc = {
  tipoIdNotifica: tipo('tipoIdNotifica', 1, 30, String.raw`(\d)+`),
  tipoNotifica: tipo('tipoNotifica', 4, 4),
  alfanumerico30char: tipo(
    'alfanumerico30char',
    1,
    30,
    String.raw`([0-9Ii\u008a\u008c\u008e\u009a\u009c\u009e-\u009f\u00c0-\u017e\u0189a-zA-Z\- '/.,()])*`,
  ),
  charMax2: tipo('charMax2', 1, 2),
  charMax600: tipo('charMax600', 1, 600),
  tipoIdSoggettoANSC: tipo('tipoIdSoggettoANSC', 0, 16, String.raw`(\d)+`),
  tipoIdANPR: tipo('tipoIdANPR', 9, 9, '([0-9a-zA-Z])*'),
  tipoIdAnsc: tipo('tipoIdAnsc', 1, 200, String.raw`([0-9\- ])*`),
  tipoCodiceLingua: tipo('tipoCodiceLingua', 2, 2, '([a-zA-Z])*'),
} as const;
