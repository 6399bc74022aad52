import { schermate } from '../../../contract/messaggi/schermate.ts';
import { mostraData, mostraDataIncerta } from '../../comuni/date.ts';
import { leggiData } from '../../moduli/date-scritte.ts';
import type { Scritto } from '../../moduli/scritto.ts';
import { decodifica } from '../../moduli/tabelle.ts';
import type { IdTabella } from '../../../contract/operazioni/albero.ts';

// Words of the sentence of a registration, of what is typed: an ellipsis stands for what is not there yet.

const t = schermate.registrazioni.frasi;

export const testo = (scritto: Scritto, percorso: string): string => scritto[percorso] ?? t.manca;

export const nome = (scritto: Scritto, dove: string): string =>
  [scritto[`${dove}/cognome`], scritto[`${dove}/nome`]].filter(Boolean).join(' ').toUpperCase() || t.manca;

export const giorno = (scritto: Scritto, percorso: string): string => {
  const letta = leggiData(scritto[percorso] ?? '');
  if (!letta) return t.manca;
  return t.il(letta.senza === undefined ? mostraData(letta.data) : mostraDataIncerta(letta.data, letta.senza));
};

/** Empty where there is none: the sentence does without. */
export const luogo = (scritto: Scritto, dove: string): string =>
  scritto[`${dove}/comune/nomeComune`] ?? scritto[`${dove}/localita/descrizioneStato`] ?? '';

/** Who was born, when and where. */
export const nascita = (scritto: Scritto, dove: string): string =>
  t.nascita(nome(scritto, dove), giorno(scritto, `${dove}/dataNascita`), luogo(scritto, `${dove}/luogoNascita`));

export const casa = (scritto: Scritto, dove: string): string => {
  const toponimo = `${dove}/indirizzo/toponimo`;
  const specie = scritto[`${toponimo}/codSpecie`];
  const via = [specie && decodifica(4, specie), scritto[`${toponimo}/denominazioneToponimo`]].filter(Boolean).join(' ');
  const civico = ['numero', 'esponente1']
    .map((uno) => scritto[`${dove}/indirizzo/numeroCivico/${uno}`])
    .filter(Boolean);
  return [via.toUpperCase(), civico.join('/')].filter(Boolean).join(' ') || t.manca;
};

export const voce = (tabella: IdTabella, codice: string | undefined): string =>
  (codice && decodifica(tabella, codice)) ?? t.manca;

/** The members of the household that are in a list of the request. */
export const elencati = (scritto: Scritto, percorso: string): string => {
  const posti = new Set(
    Object.keys(scritto)
      .filter((uno) => uno.startsWith(`${percorso}[`))
      .map((uno) => uno.slice(0, uno.indexOf(']') + 1)),
  );
  return [...posti].map((posto) => nome(scritto, `${posto}/generalita`)).join(', ') || t.manca;
};
