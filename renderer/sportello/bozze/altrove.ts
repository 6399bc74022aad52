import { dettagli } from '../../pratiche/elenco/dettagli.ts';
import { rimettiServizi, scrittiDeiServizi } from '../../servizi/servizi.ts';
import { maschera, mascheraVuota } from '../maschera/maschera.ts';
import { pannello } from '../pannello.ts';
import { riquadro } from '../riquadro.ts';
import type { ScrittoAltrove } from './contenuto.ts';

/** What is typed besides the search line, wherever it is. */
export const leggiAltrove = (): ScrittoAltrove => ({
  maschera: maschera.leggi().scritto,
  servizi: scrittiDeiServizi(),
  pannello: pannello.leggi(),
  dettagli: dettagli.leggi(),
});

/** How the mask stood at a lock: nothing that was typed. */
export const comeStavaLaMaschera = (): { readonly aperta: boolean; readonly modificata: boolean } => {
  const { aperta, modificata } = maschera.leggi();
  return { aperta, modificata };
};

/** Takes what was typed out of memory; the services go with what ANPR answered. */
export function togliAltrove(): void {
  maschera.scrivi(mascheraVuota);
  pannello.scrivi(null);
  dettagli.scrivi({});
}

/** Puts back what a draft has, under what was typed since. */
export function rimettiAltrove(contenuto: ScrittoAltrove, modificata: boolean): void {
  maschera.cambia((ora) => ({
    ...ora,
    scritto: { ...contenuto.maschera, ...ora.scritto },
    modificata: modificata || ora.modificata,
  }));
  rimettiServizi(contenuto.servizi);
  dettagli.cambia((ora) => ({ ...contenuto.dettagli, ...ora }));
  const diPrima = contenuto.pannello;
  if (!diPrima) return;
  pannello.cambia((ora) => (ora ? { ...ora, testi: { ...diPrima.testi, ...ora.testi } } : diPrima));
  riquadro.scrivi('pratica');
}
