import { useState } from 'react';
import { elementiDi } from '../../contract/operazioni/lettura.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { CampoElenco, type VoceElenco } from './campo-elenco.tsx';
import { dettaglioLuogo, nomeLuogo, useLuoghi, type Luogo, type SpecieLuogo } from './luoghi.ts';
import { useCampo, useModulo } from './modulo.tsx';
import { percorsoDi, type Scritto } from './scritto.ts';

const t = schermate.moduli;

interface Proprieta {
  /** The element that holds `comune`, `localita` or both; or a Comune, or a locality, by itself. */
  readonly percorso: string;
  readonly etichetta?: string;
  /** `xs:date`: only places that existed then. */
  readonly giorno?: string | undefined;
}

/** Where, below the field's element, the Comune and the foreign place are written. */
export interface Dove {
  readonly comune?: string;
  readonly localita?: string;
}

/** A Comune or a foreign state, found by the first letters of its name among those of the day in question. */
export function CampoLuogo({ percorso, etichetta, giorno }: Proprieta) {
  const { scritto, scrivi } = useModulo();
  const intero = useCampo(percorso, etichetta);
  const [cercato, cerca] = useState<string | null>(null);
  const { parte } = intero;
  const dove = parte?.specie === 'sezione' ? doveScrivere(percorso, new Set(elementiDi(parte.parti).keys())) : {};
  const suo = (uno: string): boolean => uno === percorso || sottoLuogo(uno, dove);
  const campo = { ...intero, errori: intero.errori.filter((errore) => suo(errore.percorso)) };
  const specie: readonly SpecieLuogo[] = [
    ...(dove.comune === undefined ? [] : (['comune'] as const)),
    ...(dove.localita === undefined ? [] : (['stato'] as const)),
  ];
  const testo = campo.grezzo === '' ? cercato : campo.grezzo;
  const { luoghi, fase } = useLuoghi(testo, giorno, specie);
  const voci = luoghi.map((luogo): VoceElenco => ({
    chiave: chiaveDi(luogo),
    testo: nomeLuogo(luogo),
    dettaglio: dettaglioLuogo(luogo),
    nomi: nomiDi(luogo),
  }));
  const svuotati = Object.fromEntries(
    Object.keys(scritto)
      .filter((uno) => sottoLuogo(uno, dove))
      .map((uno) => [uno, '']),
  );
  return (
    <CampoElenco
      campo={campo}
      scelto={mostrato(scritto, dove)}
      voci={voci}
      stato={fase}
      {...(testo === null ? { vuoto: t.digitare } : {})}
      digita={(nuovo) => scrivi({ ...svuotati, [`#catastale/${percorso}`]: '', [`@${percorso}`]: nuovo })}
      scegli={(chiave) => {
        const luogo = luoghi.find((uno) => chiaveDi(uno) === chiave);
        if (luogo) scrivi({ ...svuotati, ...comeScritto(luogo, dove, percorso), [`@${percorso}`]: '' });
      }}
      cerca={(nuovo) => cerca(nuovo ?? '')}
    />
  );
}

const doveScrivere = (percorso: string, figli: ReadonlySet<string>): Dove => {
  if (figli.has('nomeComune')) return { comune: percorso };
  if (figli.has('codiceStato')) return { localita: percorso };
  return {
    ...(figli.has('comune') ? { comune: percorsoDi(percorso, 'comune') } : {}),
    ...(figli.has('comuneRilascio') ? { comune: percorsoDi(percorso, 'comuneRilascio') } : {}),
    ...(figli.has('localita') ? { localita: percorsoDi(percorso, 'localita') } : {}),
  };
};

const sottoLuogo = (percorso: string, { comune, localita }: Dove): boolean =>
  [comune, localita].some((base) => base !== undefined && percorso.startsWith(`${base}/`));

const mostrato = (scritto: Scritto, { comune, localita }: Dove): string => {
  const nome = comune === undefined ? undefined : scritto[`${comune}/nomeComune`];
  if (nome !== undefined) return t.comune(nome, scritto[`${comune}/siglaProvinciaIstat`] ?? '');
  return (localita === undefined ? undefined : scritto[`${localita}/descrizioneStato`]) ?? '';
};

const chiaveDi = (luogo: Luogo): string =>
  luogo.specie === 'comune'
    ? `c${luogo.comune.istat}${luogo.comune.nome}${luogo.comune.dal ?? ''}`
    : `s${luogo.stato.codice}${luogo.stato.dal ?? ''}`;

const nomiDi = (luogo: Luogo): readonly string[] =>
  luogo.specie === 'comune'
    ? [luogo.comune.nome, nomeLuogo(luogo), luogo.comune.istat]
    : [luogo.stato.nome, luogo.stato.codice];

/** The elements of a place, and the cadastral code that the form keeps for the codice fiscale. */
export const comeScritto = (luogo: Luogo, dove: Dove, percorso: string): Scritto => {
  if (luogo.specie === 'comune') {
    const { nome, istat, provincia, catastale } = luogo.comune;
    return {
      [`${dove.comune}/nomeComune`]: nome,
      [`${dove.comune}/codiceIstat`]: istat,
      [`${dove.comune}/siglaProvinciaIstat`]: provincia,
      [`#catastale/${percorso}`]: catastale,
    };
  }
  const { nome, codice, catastale } = luogo.stato;
  return {
    [`${dove.localita}/descrizioneStato`]: nome,
    [`${dove.localita}/codiceStato`]: codice,
    [`#catastale/${percorso}`]: catastale,
  };
};

interface ProprietaIstat {
  readonly percorso: string;
  readonly etichetta?: string;
}

/** A Comune that the tree wants by its ISTAT code alone. */
export function CampoIstat({ percorso, etichetta }: ProprietaIstat) {
  const { scritto, scrivi, giorno } = useModulo();
  const campo = useCampo(percorso, etichetta);
  const [cercato, cerca] = useState<string | null>(null);
  const { luoghi, fase } = useLuoghi(campo.grezzo === '' ? cercato : campo.grezzo, giorno, ['comune']);
  const nome = scritto[`#nome/${percorso}`];
  return (
    <CampoElenco
      campo={campo}
      scelto={nome === undefined ? campo.testo : t.codice(campo.testo, nome)}
      voci={luoghi.map((luogo) => ({
        chiave: chiaveDi(luogo),
        testo: nomeLuogo(luogo),
        dettaglio: dettaglioLuogo(luogo),
        nomi: nomiDi(luogo),
      }))}
      stato={fase}
      digita={(nuovo) =>
        // Six digits are the code itself.
        scrivi({
          [`#nome/${percorso}`]: '',
          [percorso]: /^\d{6}$/.test(nuovo) ? nuovo : '',
          [`@${percorso}`]: /^\d{6}$/.test(nuovo) ? '' : nuovo,
        })
      }
      scegli={(chiave) => {
        const luogo = luoghi.find((uno) => chiaveDi(uno) === chiave);
        if (luogo?.specie !== 'comune') return;
        scrivi({ [percorso]: luogo.comune.istat, [`#nome/${percorso}`]: nomeLuogo(luogo), [`@${percorso}`]: '' });
      }}
      cerca={(nuovo) => cerca(nuovo ?? '')}
    />
  );
}
