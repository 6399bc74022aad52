import type { Campi } from '../../../../contract/operazioni/albero.ts';
import { sezioneDi, sezioniDi, testoDi } from '../../../../contract/operazioni/valori.ts';
import { type CodiceAnpr, ErroreAnpr } from '../../../errori.ts';
import { inAire } from '../../../mutamenti/persone.ts';
import { annoDi } from '../../../popolazione/individui.ts';
import { attoDellEvento, attoDiMorte, attoNascita, controllaAtto } from '../../controlli/atti.ts';
import { controllaAltriDati, controllaCarta, controllaListe, controllaSoggiorno } from '../../controlli/documenti.ts';
import { cittadinanzeDi, controllaCittadinanze, italiana } from '../../controlli/generalita.ts';
import { madre, padre, trovaGenitore } from '../../iscrizioni/genitori.ts';
import type { Mutazione } from './mutazione.ts';
import type { Atto } from '../../atto.ts';

/** The section that a kind of change is about, or the error for its absence. */
function chiesta({ richiesta }: Atto, nome: string, assente: CodiceAnpr, valori: readonly string[] = []): Campi {
  const dato = sezioneDi(richiesta, nome);
  if (!dato) throw new ErroreAnpr(assente, valori, nome);
  return dato;
}

/** 02: who becomes Italian needs no permit to stay any more. */
export const cittadinanza: Mutazione = (atto, persona) => {
  const nuove = sezioniDi(atto.richiesta, 'cittadinanza');
  if (nuove.length === 0) throw new ErroreAnpr('ES069', [], 'cittadinanza');
  const controllate = controllaCittadinanze(atto, nuove, persona.dataNascita);
  if (inAire(persona.sezioni) && !italiana(controllate)) throw new ErroreAnpr('EN421');
  return { cittadinanza: controllate, ...(italiana(controllate) ? { permessoSoggiorno: null } : {}) };
};

/** 03. */
export const carta: Mutazione = (atto) => ({
  cartaIdentita: controllaCarta(atto, chiesta(atto, 'cartaIdentita', 'ES103')),
});

/** 04. */
export const soggiorno: Mutazione = (atto, persona) => {
  if (inAire(persona.sezioni)) throw new ErroreAnpr('EN428', ['04']);
  const dato = chiesta(atto, 'permessoSoggiorno', 'ES104');
  return { permessoSoggiorno: controllaSoggiorno(atto, dato, italiana(cittadinanzeDi(persona))) };
};

/** 05: conscription alone; since version 9.0.4 the electoral lists have a service of their own (5010). */
export const liste: Mutazione = (atto) => {
  const dato = chiesta(atto, 'liste', 'ES105');
  if (dato['listaElettorale'] !== undefined) throw new ErroreAnpr('EN379', ['lista elettorale'], 'listaElettorale');
  const controllate = controllaListe(atto, dato);
  if (Object.keys(controllate).length === 0) throw new ErroreAnpr('ES105', [], 'liste');
  return controllate;
};

/** 06, 07, 08, 09. */
export const censimento: Mutazione = (atto) => ({ censimento: chiesta(atto, 'censimento', 'ES106') });
export const altriDati: Mutazione = (atto) => ({
  altriDati: controllaAltriDati(chiesta(atto, 'altriDati', 'ES107')),
});
export const autoveicoli: Mutazione = (atto) => ({ autoveicoli: chiesta(atto, 'autoVeicoli', 'ES108') });
export const domicilioDigitale: Mutazione = (atto) => ({
  domicilioDigitale: chiesta(atto, 'domicilioDigitale', 'EN081', ['domicilioDigitale']),
});

/** 10 and 11: who the father, the mother, is. */
const genitore =
  (ramo: typeof padre, assente: CodiceAnpr): Mutazione =>
  (atto) => {
    const trovato = trovaGenitore(atto, ramo);
    if (!trovato) throw new ErroreAnpr(assente, [], ramo.sezione);
    // This service has no answer to choose from.
    if (trovato.possibili.length > 0) throw new ErroreAnpr('EN131');
    return { [ramo.sezione]: trovato.dati, [ramo.extra]: trovato.persona ? null : 'S' };
  };
export const paternita = genitore(padre, 'ES109');
export const maternita = genitore(madre, 'ES110');

/** 15: the birth act, under one of its two names. */
export const atto: Mutazione = (questo, persona) => {
  const nuovo = attoNascita(questo, persona.dataNascita);
  if (!nuovo) throw new ErroreAnpr('EN409', [], 'attoNascita');
  return { attoNascita: null, attoNascitaANPR: null, ...nuovo };
};

/** 20: what a registration had left out, from its own day. */
export const completamento: Mutazione = (questo, persona) => {
  const iscrizione = sezioneDi(sezioneDi(persona.sezioni, 'datiIscrizione'), 'datiIscrizioneComune');
  const dal = testoDi(iscrizione, 'dataIscrizione')!.slice(0, 10);
  if (dal !== questo.decorrenza) throw new ErroreAnpr('EN358', [dal]);
  const nomi = ['altriDati', 'censimento', 'domicilioDigitale', 'cartaIdentita'] as const;
  const date = nomi.flatMap((nome) => (questo.richiesta[nome] === undefined ? [] : [nome]));
  if (date.length === 0) throw new ErroreAnpr('EN273');
  // What has changed since is not to be completed any more.
  if (date.some((nome) => persona.sezioni[nome] !== undefined)) throw new ErroreAnpr('EN357');
  return Object.fromEntries(date.map((nome) => [nome, questo.richiesta[nome]!]));
};

/** 21: the year in which who is in the AIRE left. */
export const datiAire: Mutazione = (questo, persona) => {
  if (!inAire(persona.sezioni)) throw new ErroreAnpr('EN439');
  const nuove = sezioneDi(sezioneDi(questo.richiesta, 'generalitaDaModificare'), 'generalita');
  const anno = testoDi(nuove, 'annoEspatrio');
  if (anno === undefined) throw new ErroreAnpr('EN273');
  controllaAnnoEspatrio(anno, persona.dataNascita, questo.oggi);
  return { generalita: { ...sezioneDi(persona.sezioni, 'generalita')!, annoEspatrio: anno } };
};

export function controllaAnnoEspatrio(anno: string, dataNascita: string, oggi: string): void {
  if (Number(anno) < annoDi(dataNascita) || Number(anno) > annoDi(oggi)) throw new ErroreAnpr('ES079', [anno]);
}

/** 22: what is known of a death, of who is dead already. */
export const decesso: Mutazione = (questo, persona) => {
  if (persona.dataDecesso === null) throw new ErroreAnpr('EN486');
  const evento = sezioneDi(sezioneDi(questo.richiesta, 'datiDecesso'), 'eventoDecesso');
  if (!evento) throw new ErroreAnpr('EN249', [], 'eventoDecesso');
  const data = testoDi(evento, 'dataEvento')!.slice(0, 10);
  if (data > questo.decorrenza) throw new ErroreAnpr('ES007', [], 'dataEvento');
  controllaAtto(questo, attoDellEvento(evento), data, attoDiMorte);
  return { datiDecesso: evento };
};
