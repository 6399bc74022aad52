import { useState } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { IdTabella } from '../../contract/operazioni/albero.ts';
import { perCercare } from '../comuni/confronto-testi.ts';
import { CampoElenco, type VoceElenco } from './campo-elenco.tsx';
import { useCampo, useModulo } from './modulo.tsx';
import { useVoci } from './tabelle.ts';

const t = schermate.moduli;
/** Characters of the longest entry of a field that needs little room. */
const corto = 12;

interface Proprieta {
  readonly percorso: string;
  readonly etichetta?: string;
  /** The table where the tree names none. */
  readonly tabella?: IdTabella;
  /** Codes that stand in no table: code and what it says. */
  readonly voci?: Readonly<Record<string, string>> | undefined;
  /** Where the words of the entry go too, when the tree wants both. */
  readonly descrizione?: string;
}

/** A code of a table, chosen by code or by words; a table that is not there takes the code as typed. */
export function CampoCodificato({ percorso, etichetta, tabella, voci: proprie, descrizione: anche }: Proprieta) {
  const { scrivi, giorno } = useModulo();
  const campo = useCampo(percorso, etichetta);
  const { parte, testo, grezzo } = campo;
  const [cercato, cerca] = useState<string | null>(null);
  const dellaTabella = useVoci(
    proprie ? undefined : (tabella ?? (parte?.specie === 'campo' ? parte.tabella : undefined)),
    giorno,
  );
  const tutte = proprie
    ? Object.entries(proprie).map(([codice, descrizione]) => ({ codice, descrizione }))
    : dellaTabella;
  const scelta = tutte.find(({ codice }) => codice === testo);
  const senzaTabella = tutte.length === 0;
  // What is typed while the table is on its way is no choice: the list that comes is filtered by it.
  const scelto = grezzo === '' && (scelta !== undefined || testo === '');
  const voci = tutte.filter((voce) => adatta(voce, scelto ? null : cercato)).map(comeVoce);
  return (
    <CampoElenco
      campo={campo}
      scelto={scelta ? t.codice(scelta.codice, scelta.descrizione) : testo}
      voci={voci}
      stato="pronto"
      {...(senzaTabella ? { vuoto: t.tabellaVuota } : {})}
      corto={proprie !== undefined && Object.values(proprie).every(({ length }) => length <= corto)}
      digita={(scritto) =>
        scrivi(senzaTabella ? { [percorso]: scritto } : { [percorso]: '', [`@${percorso}`]: scritto })
      }
      scegli={(chiave) => {
        const parole = tutte.find(({ codice }) => codice === chiave)?.descrizione ?? '';
        scrivi({ [percorso]: chiave, [`@${percorso}`]: '', ...(anche === undefined ? {} : { [anche]: parole }) });
      }}
      cerca={cerca}
    />
  );
}

interface Voce {
  readonly codice: string;
  readonly descrizione: string;
}

const comeVoce = ({ codice, descrizione }: Voce): VoceElenco => ({
  chiave: codice,
  testo: t.codice(codice, descrizione),
  nomi: [codice, descrizione, t.codice(codice, descrizione)],
});

/** The code begins so, or a word of what it says does. */
const adatta = ({ codice, descrizione }: Voce, cercato: string | null): boolean => {
  const testo = perCercare(cercato ?? '');
  if (testo === '') return true;
  return (
    perCercare(codice).startsWith(testo) || ` ${perCercare(descrizione).replace(/[/(-]/g, ' ')}`.includes(` ${testo}`)
  );
};
