import { useEffect, useState } from 'react';
import type { EsameCodiceFiscale } from '../../contract/identificativi/codice-fiscale.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { ComuneInElenco, LuoghiDelCodice, StatoEstero } from '../../contract/tabelle.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { perCercare } from '../comuni/confronto-testi.ts';
import { mostraData } from '../comuni/date.ts';

const t = schermate.moduli;

export type Luogo =
  | { readonly specie: 'comune'; readonly comune: ComuneInElenco }
  | { readonly specie: 'stato'; readonly stato: StatoEstero };
export type SpecieLuogo = Luogo['specie'];

interface Trovati {
  readonly luoghi: readonly Luogo[];
  readonly fase: 'pronto' | 'attesa' | 'fallito';
}

const niente: Trovati = { luoghi: [], fase: 'pronto' };

/**
 * Comuni, and states, whose name begins so, as they were on a day (`xs:date`); with no text, the first of the list. Null
 * asks for nothing. Until an answer comes, those of the answer before that still suit.
 */
export function useLuoghi(testo: string | null, giorno: string | undefined, specie: readonly SpecieLuogo[]): Trovati {
  const [trovati, ricevi] = useState<Trovati & { readonly per: string }>({ ...niente, per: '' });
  const quali = specie.join();
  const per = [testo, giorno, quali].join('\n');
  useEffect(() => {
    if (testo === null) return;
    let ancora = true;
    const cercato = { testo, ...(giorno === undefined ? {} : { allaData: giorno }) };
    const comuni = quali.includes('comune') ? chiedi('luoghi:comuni', cercato) : null;
    const stati = quali.includes('stato') ? chiedi('luoghi:stati', cercato) : null;
    void Promise.all([comuni, stati]).then(([c, s]) => {
      if (!ancora) return;
      if (c?.ok === false || s?.ok === false) return ricevi({ luoghi: [], fase: 'fallito', per });
      const luoghi: Luogo[] = [
        ...(c?.ok ? c.value.map((comune) => ({ specie: 'comune', comune }) as const) : []),
        ...(s?.ok ? s.value.map((stato) => ({ specie: 'stato', stato }) as const) : []),
      ];
      ricevi({ luoghi, fase: 'pronto', per });
    });
    return () => {
      ancora = false;
    };
  }, [testo, giorno, quali, per]);
  if (testo === null) return niente;
  if (trovati.per === per) return trovati;
  const cercato = perCercare(testo);
  return { fase: 'attesa', luoghi: trovati.luoghi.filter((luogo) => perCercare(nomeLuogo(luogo)).startsWith(cercato)) };
}

const conosciuti = new Map<string, LuoghiDelCodice>();

/** What a cadastral code has stood for; undefined until it is known. Public data, asked for once. */
export function useCatastale(codice: string | undefined): LuoghiDelCodice | undefined {
  const [, ridisegna] = useState(0);
  const valido = codice !== undefined && /^[A-Z]\d{3}$/.test(codice) ? codice : undefined;
  useEffect(() => {
    if (valido === undefined || conosciuti.has(valido)) return;
    void chiedi('luoghi:catastale', { codice: valido }).then((esito) => {
      if (!esito.ok) return;
      conosciuti.set(valido, esito.value);
      ridisegna((quante) => quante + 1);
    });
  }, [valido]);
  return valido === undefined ? undefined : conosciuti.get(valido);
}

interface Periodo {
  readonly dal?: string;
  readonly al?: string;
}

const valeva = (giorno: string, { dal, al }: Periodo): boolean =>
  (dal === undefined || dal <= giorno) && (al === undefined || giorno <= al);

/**
 * The place that a cadastral code named on one of some days, as it was called then; else the last that it named.
 *
 * @param giorni `xs:date`, most likely first: a codice fiscale does not say the century
 */
export function luogoDelCodice({ comuni, stati }: LuoghiDelCodice, giorni: readonly string[]): Luogo | undefined {
  for (const giorno of giorni) {
    const comune = comuni.find((uno) => valeva(giorno, uno));
    if (comune) return { specie: 'comune', comune };
    const stato = stati.find((uno) => valeva(giorno, uno));
    if (stato) return { specie: 'stato', stato };
  }
  const comune = comuni.at(-1);
  const stato = stati.at(-1);
  if (comune) return { specie: 'comune', comune };
  return stato && { specie: 'stato', stato };
}

/** The birthdays (`xs:date`) that a codice fiscale may mean, most likely first: this century's, once it has come. */
export function giorniDelCodice(
  { anno, mese, giorno }: NonNullable<EsameCodiceFiscale['nascita']>,
  oggi: string,
): readonly string[] {
  const nel = (secolo: number): string =>
    `${secolo}${anno}-${String(mese).padStart(2, '0')}-${String(giorno).padStart(2, '0')}`;
  return nel(20) <= oggi ? [nel(20), nel(19)] : [nel(19), nel(20)];
}

export const nomeLuogo = (luogo: Luogo): string =>
  luogo.specie === 'comune' ? t.comune(luogo.comune.nome, luogo.comune.provincia) : luogo.stato.nome;

/** What tells a place from its namesakes: codes, and the days in which it existed. */
export function dettaglioLuogo(luogo: Luogo): string {
  const { dal, al, catastale } = luogo.specie === 'comune' ? luogo.comune : luogo.stato;
  const codici = luogo.specie === 'comune' ? t.istat(luogo.comune.istat) : `${t.stato} ${luogo.stato.codice}`;
  // The Kingdom's first days say nothing to an officer; an end does.
  const periodo = al === undefined ? '' : t.periodo(dal && mostraData(dal), mostraData(al));
  return [codici, catastale, periodo].filter(Boolean).join(' · ');
}
