import { type schermate } from '../../contract/messaggi/schermate.ts';
import type { NomeIcona } from '../comuni/icone.tsx';
import { Deposito } from '../comuni/deposito.ts';

export type NomeVoce = keyof typeof schermate.generali.voci;

/** The sections that work today; the others stand in the menu, said to be not there yet. */
export const funzionanti = ['sportello', 'pratiche', 'pdnd', 'traccia', 'diagnosi', 'impostazioni'] as const;
export type NomeSchermata = (typeof funzionanti)[number];

export const funziona = (voce: NomeVoce): voce is NomeSchermata => (funzionanti as readonly NomeVoce[]).includes(voce);

export const voci: readonly { readonly nome: NomeVoce; readonly icona: NomeIcona }[] = [
  { nome: 'sportello', icona: 'persona' },
  { nome: 'pratiche', icona: 'cartella' },
  { nome: 'in-arrivo', icona: 'arrivo' },
  { nome: 'certificati', icona: 'documento' },
  { nome: 'estrazioni', icona: 'elenco' },
  { nome: 'pdnd', icona: 'palazzo' },
  { nome: 'traccia', icona: 'registro' },
  { nome: 'sicurezza', icona: 'scudo' },
  { nome: 'diagnosi', icona: 'battito' },
  { nome: 'impostazioni', icona: 'cursori' },
];

export const schermataCorrente = new Deposito<NomeSchermata>('sportello');
