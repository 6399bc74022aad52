import { createContext, useContext, type ReactNode } from 'react';
import type { Campo, Sezione } from '../../contract/operazioni/albero.ts';
import { erroriDi, type ErroreCampo } from './errori.ts';
import { elementoDi, type Scritto } from './scritto.ts';

/** What a form is made of; whoever owns the text gives it, and hears of every change. */
export interface DatiModulo {
  /** Names the form in the ids of its fields. */
  readonly nome: string;
  /** The tree that says what the fields are, and what they may hold. */
  readonly radice: Sezione;
  readonly scritto: Scritto;
  readonly scrivi: (cambi: Scritto) => void;
  readonly errori: readonly ErroreCampo[];
  /** The officer has asked to go on: from now on what is missing is said too. */
  readonly tentato: boolean;
  /** `xs:date`: places and codes are those of that day. */
  readonly giorno: string;
  /** Labels of this form's own, by path, where the tree's would not say enough. */
  readonly etichette?: Readonly<Record<string, string>>;
  /** Topic of the help for a field, by its path. */
  readonly guida?: (percorso: string) => string | undefined;
}

const Contesto = createContext<DatiModulo | null>(null);

/** Gives its fields the form that they belong to. */
export const Modulo = ({ dati, children }: { readonly dati: DatiModulo; readonly children: ReactNode }) => (
  <Contesto value={dati}>{children}</Contesto>
);

export function useModulo(): DatiModulo {
  const dati = useContext(Contesto);
  if (!dati) throw new Error('a field outside its form');
  return dati;
}

export const idCampo = (nome: string, percorso: string): string => `${nome}-${percorso}`;

export interface DatiCampo {
  readonly id: string;
  readonly percorso: string;
  readonly etichetta: string;
  readonly parte: Campo | Sezione | undefined;
  readonly testo: string;
  /** Text typed and not chosen yet, in a field with a list. */
  readonly grezzo: string;
  readonly errori: readonly ErroreCampo[];
  readonly guida: string | undefined;
}

/** A field of the form, by its path. */
export function useCampo(percorso: string, etichetta?: string): DatiCampo {
  const { nome, radice, scritto, errori, etichette, guida } = useModulo();
  const parte = elementoDi(radice, percorso);
  return {
    id: idCampo(nome, percorso),
    percorso,
    parte,
    etichetta: etichetta ?? etichette?.[percorso] ?? parte?.etichetta ?? percorso,
    testo: scritto[percorso] ?? '',
    grezzo: scritto[`@${percorso}`] ?? '',
    errori: erroriDi(errori, percorso),
    guida: guida?.(percorso),
  };
}

/** Puts the cursor on the field of an error, or on the one that holds it. */
export function vaiAlCampo(nome: string, percorso: string): void {
  for (let qui = percorso; qui !== ''; qui = qui.includes('/') ? qui.slice(0, qui.lastIndexOf('/')) : '') {
    const campo = document.getElementById(idCampo(nome, qui));
    if (!campo) continue;
    campo.focus();
    if (campo instanceof HTMLInputElement) campo.select();
    return;
  }
}
