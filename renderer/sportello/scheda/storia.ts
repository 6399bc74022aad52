import type { Tappa } from '../../../contract/consultazione.ts';
import type { Gruppo } from '../../../contract/operazioni/albero.ts';
import { tipoResidenza } from '../../../contract/operazioni/gruppi/luoghi.ts';
import { tipoDatiRispostaEstrazioneSoggetti } from '../../../contract/operazioni/gruppi/soggetto.ts';
import { bloccoPerSezione, righeDiGruppo, type Riga } from './righe.ts';

/** A line of a stretch of history, and whether it is news compared with the stretch before. */
export interface RigaStorica {
  readonly etichetta: string;
  readonly valore: string;
  readonly cambiata: boolean;
}

export interface TappaInRighe {
  readonly dal: string | undefined;
  readonly al: string | undefined;
  readonly righe: readonly RigaStorica[];
}

export type ParteDellaStoria = 'residenze' | 'statiCivili';

/** The stretches of a history in lines, newest first; what the oldest says is no change. */
export function storiaInRighe(parte: ParteDellaStoria, tappe: readonly Tappa[]): readonly TappaInRighe[] {
  const righe = tappe.map(({ campi }) => righeDi[parte](campi));
  return tappe.map(({ dal, al }, i) => {
    const prima = righe[i + 1]?.map(firma);
    return {
      dal,
      al,
      righe: (righe[i] ?? []).map((riga) => ({ ...riga, cambiata: prima?.includes(firma(riga)) === false })),
    };
  });
}

type Detta = Omit<RigaStorica, 'cambiata'>;

const firma = ({ etichetta, valore }: Detta): string => `${etichetta}\n${valore}`;

const righeDi: Readonly<Record<ParteDellaStoria, (campi: Tappa['campi']) => readonly Detta[]>> = {
  residenze: (campi) => piane(righeDiGruppo(tipoResidenza, campi)),
  statiCivili: (campi) => inRighe(tipoDatiRispostaEstrazioneSoggetti, campi),
};

/** Blocks flattened to lines, each line under the title of its block where it has another name. */
const inRighe = (gruppo: Gruppo, campi: Tappa['campi']): readonly Detta[] =>
  bloccoPerSezione(gruppo, campi).flatMap(({ righe }) => piane(righe));

const piane = (righe: readonly Riga[]): readonly Detta[] => {
  let titolo = '';
  return righe.flatMap(({ etichetta, valore, rientro }) => {
    if (valore === null) titolo = etichetta;
    if (valore === null) return [];
    return [{ etichetta: rientro && titolo !== '' ? `${titolo}: ${etichetta}` : etichetta, valore }];
  });
};
